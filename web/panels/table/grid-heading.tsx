// The table's headings: each a button that sorts, with unit and date under its words.

import type { Scene } from '../../state/scene';
import { setView } from '../../state/store';
import { pressedSort } from '../../state/table';
import type { TableColumnView } from '../../state/table-columns';
import type { Sort } from '../../state/view';

interface Props {
  scene: Scene;
  columns: readonly TableColumnView[];
  order: Sort;
}

export function GridHeading({ scene, columns, order }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, i) => {
          const sorted = column.id === order.column;
          const way = order.descending ? 'descending' : 'ascending';
          const detail = [column.unit, column.date?.short ?? ''].filter((part) => part !== '');
          return (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              aria-colindex={i + 1}
              aria-sort={sorted ? way : undefined}
              className={column.numeric ? 'number' : undefined}
              title={column.meaning || undefined}
            >
              <button
                type="button"
                onClick={() => setView({ sort: pressedSort(column, order, scene) })}
              >
                <span className="heading-label">
                  {column.label}
                  {sorted ? <span className={`sort-mark ${way}`} aria-hidden="true" /> : null}
                </span>
                {detail.length > 0 ? (
                  <span className="heading-detail">{detail.join(', ')}</span>
                ) : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
