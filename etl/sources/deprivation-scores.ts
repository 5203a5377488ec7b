// Scores, ranks and deciles of the Indices of Deprivation, from the official File 7 or a re-user's table.

import { type DatasetId, datasets } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { type Spine, SpineJoin } from '../join/spine';
import type { Tally } from '../report/tally';
import {
  emptyScores,
  faultUnequal,
  type ScoreColumns,
  scoreColumns,
  scoreFault,
} from './deprivation-columns';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

type Names = Record<keyof ScoreColumns, string>;

const official: Names = {
  imd_score: 'Index of Multiple Deprivation (IMD) Score…',
  imd_rank: 'Index of Multiple Deprivation (IMD) Rank…',
  imd_decile: 'Index of Multiple Deprivation (IMD) Decile…',
  income_score: 'Income Score…',
  income_rank: 'Income Rank…',
  income_decile: 'Income Decile…',
};
const reused: Names = {
  imd_score: 'IMD_score',
  imd_rank: 'IMD_rank',
  imd_decile: 'IMD_decile',
  income_score: 'Income_score',
  income_rank: 'Income_rank',
  income_decile: 'Income_decile',
};
export const OFFICIAL_CODE = 'LSOA code (2021)';

/** Layout of each file that holds scores. */
export const scoreFiles = {
  'iod-file-7': { code: OFFICIAL_CODE, names: official },
  'iod-scores': { code: 'lsoa21_code', names: reused },
} as const;

/** Reads scores, ranks and deciles; every neighbourhood must have all six. */
export function readScores(
  files: readonly RawFile[],
  dataset: keyof typeof scoreFiles,
  spine: Spine,
  faults: Faults,
  tally: Tally,
): ScoreColumns | null {
  const { code, names } = scoreFiles[dataset];
  const table = openTable(files, dataset, [code, ...Object.values(names)], faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const size = spine.codes.length;
  const columns = emptyScores(size);
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, code), row.line);
    if (at < 0) continue;
    for (const column of scoreColumns) {
      const value = table.number(row, names[column]);
      const wrong = scoreFault(column, value, size);
      if (wrong) {
        faults.add({
          file: table.file,
          line: row.line,
          value: table.text(row, names[column]),
          expected: `${wrong} in "${names[column].replace('…', '')}"`,
          action: 'Correct the cell from the publisher’s file, or fetch the file again.',
        });
      }
      columns[column][at] = value ?? 0;
    }
  }
  join.finish(dataset, tally);
  return columns;
}

/** The ranks and deciles of Files 1 and 3, and of the table not chosen, must equal ours in every row. */
export function crossCheckRanks(
  files: readonly RawFile[],
  dataset: DatasetId,
  spine: Spine,
  ours: ScoreColumns,
  oursFrom: DatasetId,
  faults: Faults,
  tally: Tally,
): void {
  const reusedTable = dataset === 'iod-scores';
  const { code, names } = scoreFiles[reusedTable ? 'iod-scores' : 'iod-file-7'];
  const checked = (['imd_rank', 'imd_decile'] as const).map((id) => ({ id, name: names[id] }));
  const wanted = [code, ...checked.map(({ name }) => name)];
  const table = openTable(files, dataset, wanted, faults, tally);
  if (!table) return;
  const join = new SpineJoin(spine, table.file, faults);
  for (const row of table.rows) {
    const at = join.placeOnce(table.text(row, code), row.line);
    if (at < 0) continue;
    for (const { id, name } of checked) {
      const place = { file: table.file, line: row.line };
      const what = id === 'imd_rank' ? 'rank' : 'decile';
      faultUnequal(
        place,
        what,
        table.number(row, name),
        ours[id][at],
        datasets[oursFrom].title,
        faults,
      );
    }
  }
  join.finish(`${dataset} against ${oursFrom}`, tally);
}
