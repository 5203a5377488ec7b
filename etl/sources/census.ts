// Census 2021: residents, age, older people, tenure and disability, as columns parallel to the spine.

import type { Faults } from '../faults';
import { type Spine, SpineJoin } from '../join/spine';
import type { Tally } from '../report/tally';
import { needed, readLong } from './census-long';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

/** Counts of people and households by neighbourhood. */
export interface CensusColumns {
  residents: number[];
  households: number[];
  aged_0_15: number[];
  aged_65_over: number[];
  aged_75_over: number[];
  social_rented: number[];
  private_rented: number[];
  disabled: number[];
}

const ageGroups = [
  'Aged 15 years and under',
  'Aged 16 to 24 years',
  'Aged 25 to 34 years',
  'Aged 35 to 49 years',
  'Aged 50 to 64 years',
  'Aged 65 years and over',
] as const;

const tenures = [
  'Owned: Owns outright',
  'Owned: Owns with a mortgage or loan',
  'Shared ownership: Shared ownership',
  'Social rented: Rents from council or Local Authority',
  'Social rented: Other social rented',
  'Private rented: Private landlord or letting agency',
  'Private rented: Other private rented',
  'Lives rent free',
] as const;

const disabilities = [
  'Disabled under the Equality Act',
  'Not disabled under the Equality Act',
] as const;

const older = [
  'Aged 65 years',
  'Aged 66 to 69 years',
  'Aged 70 to 74 years',
  'Aged 75 to 79 years',
  'Aged 80 to 84 years',
  'Aged 85 years and over',
] as const;
/** From this band on people are 75 and over. */
const FROM_75 = older.indexOf('Aged 75 to 79 years');

const plus = (a: readonly number[], b: readonly number[]) => a.map((n, i) => n + (b[i] ?? 0));

/** TS001: residents of each neighbourhood; the file's other levels are counted and passed over. */
export function readResidents(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): number[] | null {
  const [type, code] = ['Geography area type', 'Geography code'] as const;
  const [home, communal] = ['Lives in a household', 'Lives in a communal establishment'] as const;
  const names = [code, type, home, communal, 'Total'] as const;
  const table = openTable(files, 'census-residence', names, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const residents = new Array<number>(spine.codes.length).fill(0);
  let others = 0;
  for (const row of table.rows) {
    if (table.text(row, type) !== 'LSOA') {
      others += 1;
      continue;
    }
    const at = join.placeOnce(table.text(row, code), row.line);
    if (at < 0) continue;
    const [a, b, total] = ([home, communal, 'Total'] as const).map((name) =>
      needed(table.count(row, name), table.file, row.line, name, faults),
    ) as [number, number, number];
    if (a + b !== total) {
      faults.add({
        file: table.file,
        line: row.line,
        value: String(total),
        expected: `the sum of both residence types, ${a + b}`,
        action: 'Correct the row, or fetch the file again.',
      });
    }
    residents[at] = total;
  }
  join.finish('census-residence', tally);
  tally.drop(`rows of ${table.file}`, others, 'they are of other levels than neighbourhoods');
  return residents;
}

const RM121_HEAD = '2021 super output area - lower layer';

/** Blanks the lines above the header, so that line numbers stay those of the file. */
function fromHeader(text: string): string {
  const at = text.indexOf(RM121_HEAD);
  if (at < 0) return text;
  const quoted = text.charCodeAt(at - 1) === 34 ? 1 : 0;
  return text.slice(0, at - quoted).replace(/[^\n]+/g, '') + text.slice(at - quoted);
}

/** RM121: residents aged 65 and over, and 75 and over; "code : name" cells, notes below the rows. */
export function readOlder(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): { aged_65_over: number[]; aged_75_over: number[] } | null {
  const names = [RM121_HEAD, 'Total', ...older] as const;
  const table = openTable(files, 'census-older', names, faults, tally, fromHeader);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const all = new Array<number>(spine.codes.length).fill(0);
  const from75 = new Array<number>(spine.codes.length).fill(0);
  let notes = 0;
  for (const row of table.rows) {
    const cell = table.text(row, RM121_HEAD);
    if (cell === '') {
      notes += 1;
      continue;
    }
    const at = join.placeOnce((cell.split(':')[0] ?? '').trim(), row.line);
    if (at < 0) continue;
    const bands = older.map((name) =>
      needed(table.count(row, name), table.file, row.line, name, faults),
    );
    const total = needed(table.count(row, 'Total'), table.file, row.line, 'Total', faults);
    all[at] = bands.reduce((a, b) => a + b, 0);
    from75[at] = bands.slice(FROM_75).reduce((a, b) => a + b, 0);
    if ((all[at] ?? 0) > total) {
      faults.add({
        file: table.file,
        line: row.line,
        value: String(all[at]),
        expected: `older residents no more than all residents, ${total}`,
        action: 'Correct the row, or fetch the file again.',
      });
    }
  }
  join.finish('census-older', tally);
  tally.drop(`rows of ${table.file}`, notes, 'they are the publisher’s notes below the table');
  return { aged_65_over: all, aged_75_over: from75 };
}

/** Reads the five census files, one at a time. */
export function readCensus(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): CensusColumns | null {
  const residents = readResidents(files, spine, faults, tally);
  const lsoa = { code: 'lsoa21_code' };
  const ages = readLong(
    files,
    {
      ...lsoa,
      dataset: 'census-age',
      category: 'age_group',
      value: 'usual_residents',
      categories: ageGroups,
    },
    spine,
    faults,
    tally,
  );
  const old = readOlder(files, spine, faults, tally);
  const tenure = readLong(
    files,
    {
      ...lsoa,
      dataset: 'census-tenure',
      category: 'tenure',
      value: 'n',
      total: 'total_households',
      categories: tenures,
    },
    spine,
    faults,
    tally,
  );
  const disability = readLong(
    files,
    {
      ...lsoa,
      dataset: 'census-disability',
      category: 'disability',
      value: 'n',
      total: 'total_residents',
      categories: disabilities,
    },
    spine,
    faults,
    tally,
  );
  if (!residents || !ages || !old || !tenure || !disability) return null;
  const rent = tenure.by;
  return {
    residents,
    households: tenure.total,
    aged_0_15: ages.by['Aged 15 years and under'],
    ...old,
    social_rented: plus(
      rent['Social rented: Rents from council or Local Authority'],
      rent['Social rented: Other social rented'],
    ),
    private_rented: plus(
      rent['Private rented: Private landlord or letting agency'],
      rent['Private rented: Other private rented'],
    ),
    disabled: disability.by['Disabled under the Equality Act'],
  };
}
