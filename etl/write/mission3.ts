// The scorecard’s files: values/mission3.json for the page, downloads/mission3.csv for everyone.

import { ENGLAND, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { commitments, isOwnMeasure, missionMeasures } from '../../data/catalogue/commitments';
import { STORED_DECIMALS } from '../../data/contract/columns';
import { CONTRACT_VERSION } from '../../data/contract/files';
import type { Mission3File, MissionLeague, MissionRow } from '../../data/contract/mission3';
import { type CsvCell, toCsv } from '../../data/model/csv';
import { ordinalWord, percentText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import { missionAreas, observedLeagues } from '../aggregate/mission-leagues';
import {
  deprivedLeagues,
  fairShareLeagues,
  type MissionInput,
  residentsLeagues,
} from '../aggregate/mission-own';
import { missionRows } from '../aggregate/mission-rows';

/** Columns of the download, in order, with what they hold: the dictionary is made from this. */
export const missionColumns = {
  commitment: 'Which commitment of Mission 3.',
  wording: 'Whose words: 2021 (Roadmap) or 2024 (evidence report, 2024–27).',
  measure:
    'What stands for it: a measure of observations.csv, or one the scorecard works out itself.',
  release: 'The month the figure describes, YYYY-MM.',
  value:
    'The West Midlands’ figure: percent or ratio to two decimals, people whole. Blank where open data has none.',
  unit: 'percent, people or ratio.',
  threshold: 'The level the words set; blank where they ask who is best.',
  status: 'met, not-met or cannot-be-measured, by this measure in this release.',
  gap_points:
    'Percentage points over the level, or ahead of the best of the other combined authorities; negative is short or behind. People: percent of residents. Ratio: share of England’s full fibre less share of England’s premises.',
  gap_premises:
    'The same counted: premises, or people or homes where the measure counts those. Blank for land.',
  rank: 'Among the combined authorities, equal to one decimal sharing a rank; blank where being best is not asked.',
  of: 'How many combined authorities are ranked.',
  first: 'Who holds rank 1, parted by semicolons.',
  source: 'Datasets it was worked out from, parted by semicolons.',
  note: 'How the commitment is read, and what must be said with the figure.',
} as const;

const stored = (value: number | null): number | null =>
  value === null ? null : roundTo(value, STORED_DECIMALS);

const wholePeople = (value: number | null): number | null =>
  value === null ? null : Math.round(value);

/** Rounded only now: gaps and ranks are of the figures themselves. */
function storedLeague(league: MissionLeague): MissionLeague {
  const { values, numerators, denominators, added, unit } = league;
  const kept = unit === 'people' ? wholePeople : stored;
  return {
    ...league,
    values: values.map(kept),
    numerators: numerators.map(kept),
    denominators: denominators.map(stored),
    ...(added ? { added: { ...added, values: added.values.map(stored) } } : {}),
  };
}

/** The scorecard, worked out from everything a build knows. */
export function mission3File(input: MissionInput): Mission3File {
  const areas = missionAreas(input.areas);
  const people = residentsLeagues(input, areas, WEST_MIDLANDS);
  const leagues = [
    ...observedLeagues(input.cells, areas, WEST_MIDLANDS),
    ...people.leagues,
    ...fairShareLeagues(input, areas, WEST_MIDLANDS),
    ...deprivedLeagues(input, areas),
  ];
  const rows = missionRows(leagues, areas, WEST_MIDLANDS, ENGLAND);
  return {
    version: CONTRACT_VERSION,
    areas,
    leagues: leagues.map(storedLeague),
    rows: rows.map((row) => ({
      ...row,
      value: row.unit === 'people' ? wholePeople(row.value) : stored(row.value),
      gapPoints: stored(row.gapPoints),
    })),
    residents: people.parts,
  };
}

/** “In the most deprived fifth …”: said on the row of the tenth, which has the row to itself. */
function fifthNote(row: MissionRow, rows: readonly MissionRow[]): string[] {
  if (row.measure !== 'gigabit-decile-1') return [];
  const fifth = rows.find(
    (other) =>
      other.measure === 'gigabit-deciles-1-2' &&
      other.commitment === row.commitment &&
      other.wording === row.wording &&
      other.release === row.release,
  );
  if (!fifth || fifth.value === null || fifth.rank === null) return [];
  return [
    `${missionMeasures['gigabit-deciles-1-2'].name}: ${percentText(fifth.value)}, ${ordinalWord(fifth.rank)} of ${fifth.of}.`,
  ];
}

function valueText({ value, unit }: MissionRow): CsvCell {
  if (value === null) return null;
  return unit === 'people' ? value : roundTo(value, 2).toFixed(2);
}

/** The rows as CSV. The most deprived fifth is a note on the tenth’s row. */
export function mission3Csv({ rows, areas }: Mission3File): string {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const shown = rows.filter(
    ({ measure }) => !isOwnMeasure(measure) || missionMeasures[measure].ownRow,
  );
  return toCsv(
    Object.keys(missionColumns),
    shown.map((row): CsvCell[] => [
      row.commitment,
      row.wording,
      row.measure,
      row.release,
      valueText(row),
      row.unit,
      row.threshold,
      row.status,
      row.gapPoints === null ? null : roundTo(row.gapPoints, 2).toFixed(2),
      row.gapCount,
      row.rank,
      row.of,
      row.first.map((code) => nameOf.get(code) ?? code).join('; '),
      row.sources.join('; '),
      [
        commitments[row.commitment].reading,
        ...row.remarks,
        ...row.notes,
        ...fifthNote(row, rows),
      ].join(' '),
    ]),
  );
}
