// The columns of the table of places: which there are at a level, their headings, and what fills each.

import { areaLevels, isSmallLevel, mapRegions } from '../../data/catalogue/areas';
import { type MeasureId, measureOf } from '../../data/catalogue/measures';
import { neighbourhoodNumbers } from '../../data/catalogue/neighbourhood-columns';
import { type ReleaseId, releaseName, releaseShort } from '../../data/catalogue/releases';
import { type DatasetId, datasets } from '../../data/catalogue/sources';
import {
  type ColumnGroupId,
  type ColumnId,
  emptyCells,
  peopleDates,
  type TableColumn,
  tableColumns,
} from '../../data/catalogue/table-columns';
import { type Cell, isObservation } from '../../data/contract/columns';
import { rankerOf } from '../../data/model/rank';
import { cellFor, type Scene, sharesOf } from './scene';
import {
  absentCell,
  deprivationCell,
  rankCell,
  shareCell,
  type TableCell,
  withoutCell,
} from './table-cells';
import {
  once,
  otherMeasure,
  peopleCells,
  type TableFiles,
  wardNames,
  withinTexts,
} from './table-places';
import { withinLabel, withoutLabel } from './table-words';

/** "Jul 2024" in a heading, "July 2024" in a spreadsheet. */
export interface ColumnDate {
  short: string;
  long: string;
}

/** A column as it stands in the table. */
export interface TableColumnView {
  id: ColumnId;
  group: ColumnGroupId;
  label: string;
  /** "%", "km²", "1 is best": said under the label; empty where there is nothing to say. */
  unit: string;
  /** The month or year its figures are of. */
  date: ColumnDate | null;
  /** One plain sentence; empty where the label says it all. */
  meaning: string;
  numeric: boolean;
  /** Which way it runs when first pressed: what lacks most comes first. */
  firstDescending: boolean;
  /** Shown unless a person chooses otherwise. */
  usual: boolean;
  /** Where its figures come from. */
  sources(): readonly DatasetId[];
  cellOf(code: string): TableCell;
  /** The same beside the column of what a place lies in, where it would be said twice. */
  besideWithin?(code: string): TableCell;
}

type Filled = Omit<TableColumnView, 'id' | 'group' | 'usual'>;

const none = () => [];
const number = {
  unit: '',
  date: null,
  meaning: '',
  numeric: true,
  firstDescending: true,
  sources: none,
};
const text = { ...number, numeric: false, firstDescending: false };

function monthOf(release: ReleaseId | null): ColumnDate | null {
  return release ? { short: releaseShort(release), long: releaseName(release) } : null;
}

function sourcesIn(scene: Scene, cellOf: (code: string) => Cell | undefined): DatasetId[] {
  const found = new Set<DatasetId>();
  for (const code of scene.inView) {
    const cell = cellOf(code);
    if (isObservation(cell)) found.add(cell.source);
  }
  return [...found];
}

/** Figure, what it leaves out, its rank and its month: all but the figure only where there are any. */
function ofFigure(kind: 'figure' | 'without' | 'rank' | 'date', scene: Scene): Filled | null {
  const { measure, release } = scene;
  const cell = (code: string) => cellFor(scene, code);
  const sources = () => sourcesIn(scene, cell);
  if (kind === 'figure') {
    return {
      ...number,
      label: measure.short,
      unit: '%',
      date: monthOf(release),
      meaning: measure.meaning,
      firstDescending: !measure.higherIsBetter,
      sources,
      cellOf: (code) => shareCell(cell(code)),
    };
  }
  if (!release) return null;
  if (kind === 'without') {
    return {
      ...number,
      label: withoutLabel(scene),
      unit: measure.unit === 'land' ? 'km²' : '',
      date: monthOf(release),
      sources,
      cellOf: (code) => withoutCell(cell(code), measure),
    };
  }
  if (kind === 'date') {
    return {
      ...text,
      label: 'Release',
      firstDescending: true,
      cellOf: (code) => {
        const held = cell(code);
        return isObservation(held)
          ? { kind: 'text', text: releaseName(held.release), key: held.release }
          : shareCell(held);
      },
    };
  }
  const ranker = once(() =>
    rankerOf(sharesOf(scene.inView.map((code) => scene.cells.get(code))), measure.higherIsBetter),
  );
  return {
    ...number,
    label: 'Rank',
    unit: '1 is best',
    firstDescending: false,
    cellOf: (code) => {
      if (scene.groups.has(code)) return absentCell(emptyCells.group);
      const held = cell(code);
      return isObservation(held) ? rankCell(ranker()(held.share)) : shareCell(held);
    },
  };
}

function ofPlace(kind: 'name' | 'code' | 'within', source: TableFiles): Filled {
  const { scene, nameOf } = source;
  if (kind === 'name') {
    const one = areaLevels[scene.level].one;
    const alone = once(() => wardNames(source));
    return {
      ...text,
      label: `${one.charAt(0).toUpperCase()}${one.slice(1)}`,
      cellOf: (code) => ({ kind: 'text', text: nameOf(code) }),
      besideWithin: (code) => ({ kind: 'text', text: alone().get(code) ?? nameOf(code) }),
    };
  }
  if (kind === 'code') {
    return { ...text, label: 'Code', cellOf: (code) => ({ kind: 'text', text: code }) };
  }
  const texts = once(() => withinTexts(source));
  return {
    ...text,
    label: withinLabel(scene),
    cellOf: (code) => {
      const held = texts().get(code);
      return held ? { kind: 'text', text: held } : absentCell(emptyCells.unknown);
    },
  };
}

function ofDeprivation(scene: Scene): Filled {
  const decile = scene.level === 'neighbourhood';
  return {
    ...number,
    label: decile ? 'Deprivation decile' : 'Most deprived tenth',
    unit: decile ? '1 most deprived' : '% of residents',
    date: peopleDates.indices,
    meaning: decile
      ? neighbourhoodNumbers.imd_decile.meaning
      : 'Percent of residents living in England’s most deprived tenth of neighbourhoods.',
    firstDescending: !decile,
    sources: () => ['iod-scores'],
    cellOf: (code) => deprivationCell(scene.deprivation.imd.get(code)),
  };
}

function ofOther(measure: MeasureId, source: TableFiles): Filled | null {
  const other = otherMeasure(source, measure);
  if (!other || measure === source.scene.measure.id) return null;
  const { short, meaning, higherIsBetter } = measureOf(measure);
  return {
    ...number,
    label: short,
    unit: '%',
    date: monthOf(other.release),
    meaning,
    firstDescending: !higherIsBetter,
    sources: () => sourcesIn(source.scene, other.cellOf),
    cellOf: (code) =>
      other.release ? shareCell(other.cellOf(code)) : absentCell(emptyCells.waiting),
  };
}

function fill({ holds }: TableColumn, source: TableFiles): Filled | null {
  switch (holds.kind) {
    case 'name':
    case 'code':
    case 'within':
      return ofPlace(holds.kind, source);
    case 'deprivation':
      return ofDeprivation(source.scene);
    case 'people': {
      const { label, meaning, source: dataset } = neighbourhoodNumbers[holds.count];
      const ofCensus = datasets[dataset].publisher === 'ons';
      return {
        ...number,
        label,
        meaning,
        date: ofCensus ? peopleDates.census : peopleDates.indices,
        sources: () => [dataset],
        cellOf: peopleCells(source, holds.count),
      };
    }
    case 'measure':
      return ofOther(holds.measure, source);
    default:
      return ofFigure(holds.kind, source.scene);
  }
}

/** Where all places of the table lie in one region, a column that says so is not among the usual ones. */
function isUsual(column: TableColumn, { level, region }: Scene): boolean {
  if (column.id !== 'within') return column.usual;
  return isSmallLevel(level) || mapRegions[region].parts.length !== 1 || level === 'constituency';
}

/** Every column that can be shown at the level, in catalogue order; the place's name is the first. */
export function offeredColumns(source: TableFiles): TableColumnView[] {
  return Object.values(tableColumns).flatMap((column) => {
    const filled = fill(column, source);
    const { group } = column;
    const usual = isUsual(column, source.scene);
    return filled ? [{ ...filled, id: column.id as ColumnId, group, usual }] : [];
  });
}
