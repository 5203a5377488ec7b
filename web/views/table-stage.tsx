// The map area's table, in place of the map or under it; its code comes when it is first asked for.

import { lazy, Suspense } from 'react';
import type { NamedScene } from '../state/use-scene';

interface Props {
  named: NamedScene;
  hovered: string | null;
  onHover(code: string | null): void;
  /** The place the keys have led to. */
  onActive(code: string | null): void;
}

const TablePane = lazy(() =>
  import('../panels/table/table-pane').then(
    ({ TablePane: pane }) => ({ default: pane }),
    () => ({ default: TableMissing }),
  ),
);

function TableMissing(_: Props) {
  return (
    <p className="loading">
      The table could not be loaded. The places are in the list, with the same figures.
    </p>
  );
}

export function TableStage(props: Props) {
  return (
    <div className="stage-table">
      <Suspense fallback={<p className="loading">Setting out the table…</p>}>
        <TablePane {...props} />
      </Suspense>
    </div>
  );
}
