// The small table of the gap: areas across, people and homes down, every number opening to its source.

import type { DeprivedPartId } from '../../../data/catalogue/readings';
import type { DecilesFile } from '../../../data/contract/files';
import type { Profile } from '../../state/fairness';
import { type GapRow, gapRows } from '../../state/fairness-tables';
import { usePrinting } from '../../state/printing';
import { Figure } from '../../ui/figure';
import { useWidth } from '../../ui/use-width';

interface Props {
  file: DecilesFile;
  profiles: readonly Profile[];
  deprived: DeprivedPartId;
}

/** Narrower than this, what is compared stands over its figures and not beside them. */
const BESIDE_FROM = 440;

function Label({ label, estimate }: GapRow) {
  return (
    <>
      {label}
      {estimate ? (
        <abbr className="est" title="estimate">
          est.
        </abbr>
      ) : null}
    </>
  );
}

function Cells({ cells, profiles }: { cells: GapRow['cells']; profiles: readonly Profile[] }) {
  return cells.map((cell, i) => (
    <td key={profiles[i]?.code}>
      {cell ? (
        <Figure explain={cell.explain}>{cell.text}</Figure>
      ) : (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">no figure</span>
        </>
      )}
    </td>
  ));
}

export function GapTable({ file, profiles, deprived }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const printing = usePrinting();
  const beside = printing || width === null || width >= BESIDE_FROM;
  const rows = gapRows(file, profiles, deprived);
  return (
    <div ref={ref}>
      <table className="gap-table">
        <caption className="visually-hidden">{`The most deprived ${deprived} and the rest`}</caption>
        <thead>
          <tr>
            {beside ? <td /> : null}
            {profiles.map(({ code, short, role }) => (
              <th key={code} scope="col" className={`gap-${role}`}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id} className={row.main ? 'gap-main' : undefined}>
            {beside ? null : (
              <tr>
                <th scope="rowgroup" colSpan={profiles.length}>
                  <Label {...row} />
                </th>
              </tr>
            )}
            <tr>
              {beside ? (
                <th scope="row">
                  <Label {...row} />
                </th>
              ) : null}
              <Cells cells={row.cells} profiles={profiles} />
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
