// The table of places as it is shown: the columns chosen and the order asked for.

import type { ColumnId } from '../../data/catalogue/table-columns';
import type { Scene } from './scene';
import type { TableColumnView } from './table-columns';
import type { Sort } from './view';

/** The columns to show of those offered: the ones chosen, or the usual ones; always the name. */
export function shownColumns(
  offered: readonly TableColumnView[],
  chosen: readonly ColumnId[] | null,
): TableColumnView[] {
  const shown = offered.filter(
    ({ id, usual }) => id === 'name' || (chosen ? chosen.includes(id) : usual),
  );
  if (!shown.some(({ id }) => id === 'within')) return shown;
  return shown.map((column) => ({ ...column, cellOf: column.besideWithin ?? column.cellOf }));
}

/** The order asked for if its column is offered, else what lacks most first; by name without figures. */
export function orderOf(
  offered: readonly TableColumnView[],
  sort: Sort | null,
  scene: Scene,
): Sort {
  if (sort && offered.some(({ id }) => id === sort.column)) return sort;
  if (!scene.release) return { column: 'name', descending: false };
  return { column: 'figure', descending: !scene.measure.higherIsBetter };
}

/** The order a press on a column's heading asks for; `null` for the one there is without asking. */
export function pressedSort(column: TableColumnView, order: Sort, scene: Scene): Sort | null {
  const descending = order.column === column.id ? !order.descending : column.firstDescending;
  const usual = orderOf([], null, scene);
  return column.id === usual.column && descending === usual.descending
    ? null
    : { column: column.id, descending };
}
