// The columns a table of places can have: id, words, and what fills each.

import { type CountUnit, type MeasureId, measures } from './measures';
import { neighbourhoodNumbers, type PeopleCountId, peopleCounts } from './neighbourhood-columns';

/** What fills a column: the figure on show, something worked out from it, another measure, or people. */
export type ColumnKind =
  | { kind: 'name' | 'code' | 'within' | 'figure' | 'without' | 'rank' | 'deprivation' | 'date' }
  | { kind: 'measure'; measure: MeasureId }
  | { kind: 'people'; count: PeopleCountId };

/** What columns are chosen from, in the order they are offered. */
export const columnGroups = {
  place: 'About the place',
  measure: 'This measure',
  people: 'People',
  other: 'Other measures',
} as const;
export type ColumnGroupId = keyof typeof columnGroups;

export interface TableColumn {
  readonly id: string;
  readonly group: ColumnGroupId;
  readonly label: string;
  readonly holds: ColumnKind;
  /** Shown unless a person chooses otherwise. */
  readonly usual: boolean;
}

const own = {
  name: { id: 'name', group: 'place', label: 'Place', holds: { kind: 'name' }, usual: true },
  code: { id: 'code', group: 'place', label: 'Code', holds: { kind: 'code' }, usual: false },
  within: {
    id: 'within',
    group: 'place',
    label: 'Local authority',
    holds: { kind: 'within' },
    usual: true,
  },
  figure: {
    id: 'figure',
    group: 'measure',
    label: 'Figure on the map',
    holds: { kind: 'figure' },
    usual: true,
  },
  without: {
    id: 'without',
    group: 'measure',
    label: 'Without',
    holds: { kind: 'without' },
    usual: true,
  },
  rank: { id: 'rank', group: 'measure', label: 'Rank', holds: { kind: 'rank' }, usual: true },
  deprivation: {
    id: 'deprivation',
    group: 'people',
    label: 'Deprivation',
    holds: { kind: 'deprivation' },
    usual: true,
  },
  date: { id: 'date', group: 'measure', label: 'Release', holds: { kind: 'date' }, usual: false },
} as const satisfies Record<string, TableColumn>;

const ofPeople = Object.fromEntries(
  peopleCounts.map((count) => [
    count,
    {
      id: count,
      group: 'people',
      label: neighbourhoodNumbers[count].label,
      holds: { kind: 'people', count },
      usual: count === 'income_deprived_people',
    },
  ]),
) as Record<PeopleCountId, TableColumn>;

const ofMeasures = Object.fromEntries(
  measures.map(({ id, short }) => [
    id,
    { id, group: 'other', label: short, holds: { kind: 'measure', measure: id }, usual: false },
  ]),
) as unknown as Record<MeasureId, TableColumn>;

export type ColumnId = keyof typeof own | PeopleCountId | MeasureId;

/** Every column, in the order they stand. */
export const tableColumns: Record<ColumnId, TableColumn> = { ...own, ...ofPeople, ...ofMeasures };

export function isColumnId(text: string): text is ColumnId {
  return Object.hasOwn(tableColumns, text);
}

/** Heading of the column of what a share leaves out (or, where less is better, takes in). */
export const withoutLabels = {
  homes: { lacking: 'Homes without', affected: 'Homes affected' },
  premises: { lacking: 'Premises without', affected: 'Premises affected' },
  land: { lacking: 'Land without', affected: 'Land affected' },
  'full-fibre-premises': { lacking: 'Passed, not taken up', affected: 'Passed, taken up' },
} as const satisfies Record<CountUnit | 'homes', { lacking: string; affected: string }>;

/** Why a cell is empty, where it is not a figure's own absence. */
export const emptyCells = {
  group: 'not ranked',
  unknown: 'not counted for this place',
  waiting: 'being read',
} as const;

/** What counts of people, and deprivation, are dated by. */
export const peopleDates = {
  census: { short: 'Census 2021', long: 'Census 2021' },
  indices: { short: 'Indices 2025', long: 'Indices of Deprivation 2025' },
} as const;
