// One row of the table: a place's name with its colour on the map, and a cell a column.

import { memo, type Ref } from 'react';
import type { ColumnId } from '../../../data/catalogue/table-columns';
import { ABSENT, fills } from '../../map/palette';
import type { TableCell } from '../../state/table-cells';
import type { TableColumnView } from '../../state/table-columns';

function CellContent({ cell }: { cell: TableCell }) {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'absent') return <span className="absent">{cell.why}</span>;
  return (
    <>
      {cell.shown}
      {cell.marks.map(({ short, long }) => (
        <abbr key={short} className="est" title={long}>
          {` ${short}`}
        </abbr>
      ))}
    </>
  );
}

/** Shade of the map's class, hatched where there is none; the words stand in the figure's own cell. */
function Swatch({ index }: { index: number }) {
  if (index === ABSENT) return <span className="swatch hatch-key" aria-hidden="true" />;
  return <span className="swatch" style={{ background: fills[index] }} aria-hidden="true" />;
}

interface Props {
  code: string;
  columns: readonly TableColumnView[];
  /** Place among all rows, the heading's being 1. */
  position: number;
  /** Place among those drawn in a window of rows; left out where all are. */
  index?: number;
  colour: number;
  selected: boolean;
  hovered: boolean;
  /** The column whose cell takes the focus, if the row has it. */
  active: ColumnId | null;
  measure?: Ref<HTMLTableRowElement>;
}

function Row({
  code,
  columns,
  position,
  index,
  colour,
  selected,
  hovered,
  active,
  measure,
}: Props) {
  return (
    <tr
      ref={measure}
      data-index={index}
      data-code={code}
      aria-rowindex={position}
      aria-selected={selected}
      className={hovered ? 'hovered' : undefined}
    >
      {columns.map((column, i) => {
        const common = {
          'data-column': column.id,
          tabIndex: active === column.id ? 0 : -1,
          'aria-colindex': i + 1,
        };
        const cell = column.cellOf(code);
        if (column.id === 'name') {
          return (
            <th key={column.id} scope="row" {...common}>
              <span className="table-name">
                <Swatch index={colour} />
                <span>
                  <CellContent cell={cell} />
                </span>
              </span>
            </th>
          );
        }
        return (
          <td key={column.id} className={column.numeric ? 'number' : undefined} {...common}>
            <CellContent cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

export const GridRow = memo(Row);
