// The table on show: columns offered and shown, order, and the places left by the filter, from the view.

import { useMemo } from 'react';
import { isMeasureId, type MeasureId, measures } from '../../../data/catalogue/measures';
import type { ColumnId } from '../../../data/catalogue/table-columns';
import { useView } from '../../state/store';
import { orderOf, shownColumns } from '../../state/table';
import { offeredColumns, type TableColumnView } from '../../state/table-columns';
import { filteredCodes, sortedCodes } from '../../state/table-order';
import type { NamedScene } from '../../state/use-scene';
import type { Sort } from '../../state/view';
import { useMeasureFiles } from './use-measure-files';

export interface Table {
  offered: readonly TableColumnView[];
  columns: readonly TableColumnView[];
  order: Sort;
  /** The column it is sorted by, shown or not. */
  sorted: TableColumnView | undefined;
  codes: readonly string[];
  /** Places made of those, such as the Black Country: they stand apart, under the rest. */
  groups: readonly string[];
}

const everyMeasure = measures.map(({ id }) => id);

/** @param choosing whether every measure's file is wanted, to say which columns there are */
export function useTable(named: NamedScene, choosing: boolean): Table {
  const { columns: chosen, sort, filter } = useView();
  const { scene, nameOf, areas, neighbourhoods, values } = named;
  const wanted = useMemo((): readonly MeasureId[] => {
    if (choosing) return everyMeasure;
    const named: readonly ColumnId[] = [...(chosen ?? []), ...(sort ? [sort.column] : [])];
    return named.filter((id) => isMeasureId(id));
  }, [choosing, chosen, sort]);
  const files = useMeasureFiles(wanted);
  const offered = useMemo(
    () =>
      offeredColumns({
        scene,
        nameOf,
        areas: areas?.areas ?? null,
        places: neighbourhoods,
        values,
        files,
      }),
    [scene, nameOf, areas, neighbourhoods, values, files],
  );
  const columns = useMemo(() => shownColumns(offered, chosen), [offered, chosen]);
  const order = useMemo(() => orderOf(offered, sort, scene), [offered, sort, scene]);
  const sorted = offered.find(({ id }) => id === order.column);
  const [codes, groups] = useMemo(() => {
    const found = offered.filter(({ group }) => group === 'place');
    const textOf = (code: string) =>
      found
        .map((column) => column.cellOf(code))
        .map((cell) => (cell.kind === 'text' ? cell.text : ''))
        .join(' ');
    const left = filteredCodes(scene.inView, textOf, filter);
    return [
      sorted ? sortedCodes(left, sorted.cellOf, nameOf, order.descending) : left,
      filteredCodes([...scene.groups.keys()], textOf, filter),
    ];
  }, [scene, offered, sorted, order, filter, nameOf]);
  return { offered, columns, order, sorted, codes, groups };
}
