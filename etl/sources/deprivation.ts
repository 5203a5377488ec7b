// The Indices of Deprivation 2025: which of the files at hand speak, and that they agree with one another.

import type { DatasetId } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { type Spine, SpineJoin } from '../join/spine';
import type { Tally } from '../report/tally';
import type { DeprivationColumns, IncomeCounts } from './deprivation-columns';
import { crossCheckRanks, OFFICIAL_CODE, readScores } from './deprivation-scores';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

const numerators = {
  income_deprived_people: 'income_domain_numerator',
  income_deprived_older: 'income_deprivation_affecting_older_people_index_idaopi_numerator',
  income_deprived_children: 'income_deprivation_affecting_children_index_idaci_numerator',
} as const satisfies Record<keyof IncomeCounts, string>;

function emptyCounts(size: number): IncomeCounts {
  const column = () => new Array<number | null>(size).fill(null);
  return {
    income_deprived_people: column(),
    income_deprived_older: column(),
    income_deprived_children: column(),
  };
}

const countNames = Object.keys(numerators) as (keyof IncomeCounts)[];

/** The published numerators; a blank is suppressed and stays `null`. */
export function readIndicators(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): IncomeCounts | null {
  const wanted = ['lsoa21_code', ...Object.values(numerators)] as const;
  const table = openTable(files, 'iod-indicators', wanted, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const counts = emptyCounts(spine.codes.length);
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, 'lsoa21_code'), row.line);
    if (at < 0) continue;
    for (const id of countNames) counts[id][at] = table.count(row, numerators[id]);
  }
  join.finish('iod-indicators', tally);
  for (const id of countNames) {
    const blank = counts[id].filter((n) => n === null).length;
    tally.drop(
      `${numerators[id]} of ${table.file}`,
      blank,
      'suppressed by the publisher: absent, not zero',
    );
  }
  return counts;
}

const rates = {
  income_deprived_people: ['Income Score…', 'Total population…'],
  income_deprived_older: [
    'Income Deprivation Affecting Older People (IDAOPI) Score…',
    'Older population aged 60 and over…',
  ],
  income_deprived_children: [
    'Income Deprivation Affecting Children Index (IDACI) Score…',
    'Dependent Children aged 0-15…',
  ],
} as const satisfies Record<keyof IncomeCounts, readonly [string, string]>;

/** People in income deprivation from File 7: rate × population, rounded to whole people. */
export function readFile7Counts(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): IncomeCounts | null {
  const wanted = [OFFICIAL_CODE, ...Object.values(rates).flat()];
  const table = openTable(files, 'iod-file-7', wanted, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const counts = emptyCounts(spine.codes.length);
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, OFFICIAL_CODE), row.line);
    if (at < 0) continue;
    for (const id of countNames) {
      const [rate, population] = rates[id].map((name) => table.number(row, name));
      counts[id][at] =
        rate === null || rate === undefined || population === null || population === undefined
          ? null
          : Math.round(rate * population);
    }
  }
  join.finish('iod-file-7, populations', tally);
  return counts;
}

/**
 * Reads deprivation from what lies in the raw folder. Scores: File 7 if there, else the re-user's
 * table. People in income deprivation: the published numerators if there, else from File 7.
 * Whatever else is there must give the same ranks and deciles.
 */
export function readDeprivation(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): DeprivationColumns | null {
  const has = (dataset: DatasetId) => files.some((file) => file.dataset === dataset);
  const file7 = has('iod-file-7');
  if (!file7 && !(has('iod-scores') && has('iod-indicators'))) {
    faults.add({
      file: 'English Indices of Deprivation 2025',
      expected:
        'File_7_IoD2025_All_Ranks_Scores_Deciles_Population_Denominators.csv, or both iod2025_scores_ranks_deciles_lsoa21.csv and iod2025_underlying_indicators_lsoa21.csv',
      action: 'Fetch File 7 from the publisher into the raw folder.',
    });
    return null;
  }
  const scoresFrom = file7 ? 'iod-file-7' : 'iod-scores';
  const countsFrom = has('iod-indicators') ? 'iod-indicators' : 'iod-file-7';
  const scores = readScores(files, scoresFrom, spine, faults, tally);
  const counts =
    countsFrom === 'iod-indicators'
      ? readIndicators(files, spine, faults, tally)
      : readFile7Counts(files, spine, faults, tally);
  if (!scores || !counts) return null;
  const others = (['iod-file-1', 'iod-file-3', 'iod-scores'] as const).filter(
    (dataset) => dataset !== scoresFrom && has(dataset),
  );
  for (const dataset of others) {
    crossCheckRanks(files, dataset, spine, scores, scoresFrom, faults, tally);
  }
  return { ...scores, ...counts, scoresFrom, countsFrom };
}
