// Census files of the small raw folder: every neighbourhood alike but the first.

import { type Cell, csv } from './csv';
import { gone, parentsOf } from './lookup-files';
import type { RawFiles } from './raw-files';
import { type Square, squares } from './squares';

const PEOPLE = 'people/';

/** A neighbourhood has 1,000 residents in 400 households; the first of Birmingham half as many more. */
export const times = (square: Square) => (square.index === 0 ? 1.5 : 1);

const ages: [string, number][] = [
  ['Aged 15 years and under', 200],
  ['Aged 16 to 24 years', 100],
  ['Aged 25 to 34 years', 200],
  ['Aged 35 to 49 years', 200],
  ['Aged 50 to 64 years', 150],
  ['Aged 65 years and over', 150],
];
const older: [string, number][] = [
  ['Aged 65 years', 10],
  ['Aged 66 to 69 years', 40],
  ['Aged 70 to 74 years', 40],
  ['Aged 75 to 79 years', 30],
  ['Aged 80 to 84 years', 20],
  ['Aged 85 years and over', 10],
];
const tenures: [string, number][] = [
  ['Owned: Owns outright', 100],
  ['Owned: Owns with a mortgage or loan', 100],
  ['Shared ownership: Shared ownership', 10],
  ['Social rented: Rents from council or Local Authority', 60],
  ['Social rented: Other social rented', 40],
  ['Private rented: Private landlord or letting agency', 60],
  ['Private rented: Other private rented', 20],
  ['Lives rent free', 10],
];

/** A long file: one row a neighbourhood and category. */
function long(
  header: string[],
  categories: readonly [string, number][],
  row: (square: Square, category: string, n: number) => Cell[],
): string {
  const rows = squares.flatMap((square) =>
    categories.map(([category, n]) => row(square, category, n * times(square))),
  );
  return csv(header, rows, { quoted: true });
}

/** RM121: lines above the header and below the table, "code : name" in one cell. */
function olderSheet(): string {
  const blank = ',,,,,,,';
  const above = [
    'RM121 - Sex by age,,,,,,,',
    'ONS Crown Copyright Reserved [from Nomis on 14 February 2024],,,,,,,',
    'Population :,All Usual residents,,,,,,',
    'Units      :,Persons,,,,,,',
    'Date       :,2021,,,,,,',
    'Sex        :,All persons,,,,,,',
    blank,
  ];
  const head = ['2021 super output area - lower layer', 'Total', ...older.map(([name]) => name)];
  const rows = squares.map((square) => {
    const counts = older.map(([, n]) => n * times(square));
    return [`"${square.code} : ${square.name}"`, 1000 * times(square), ...counts].join(',');
  });
  const below = [
    'W01001898 : Merthyr Tydfil 008F,1469,23,77,75,79,35,38',
    blank,
    ',"In order to protect against disclosure of personal information, records",,,,,,',
    ',affected.,,,,,,',
  ];
  return `${[...above, head.join(','), blank, ...rows, ...below].join('\n')}\n`;
}

function residence(): string {
  const header = [
    'Geography code',
    'Geography label',
    'Geography area type',
    'Parent area code',
    'Parent area type',
    'Classification',
    'Lives in a household',
    'Lives in a communal establishment',
    'Total',
  ];
  const row = (code: string, name: string, type: string, total: number): Cell[] => {
    const communal = total / 100;
    return [code, name, type, '', '', 'residence_type', total - communal, communal, total];
  };
  const rows = squares.flatMap((square) => [
    ...square.outputAreas.map((oa) => row(oa, oa, 'Output Area', 500 * times(square))),
    row(square.code, `${square.name}, as it is`, 'LSOA', 1000 * times(square)),
  ]);
  return csv(header, rows);
}

/** Score of the Digital Propensity Index of a neighbourhood of 2011. */
const propensity: Record<string, number> = {
  [gone.split]: 80,
  [gone.merged[0]]: 60,
  [gone.merged[1]]: 70,
};

/** Adds the census and the Digital Propensity Index. */
export function addPeopleFiles(files: RawFiles): void {
  files.set(`${PEOPLE}TS001_residence_type_2021.csv`, residence());
  files.set(
    `${PEOPLE}census2021_residents_by_age_lsoa21.csv`,
    long(['lsoa21_code', 'lsoa21_name', 'age_group', 'usual_residents'], ages, (s, age, n) => [
      s.code,
      s.name,
      age,
      n,
    ]),
  );
  files.set(`${PEOPLE}RM121_older_residents_lsoa21.csv`, olderSheet());
  files.set(
    `${PEOPLE}census2021_households_by_tenure_lsoa21.csv`,
    long(['lsoa21_code', 'total_households', 'tenure', 'n'], tenures, (s, tenure, n) => [
      s.code,
      400 * times(s),
      tenure,
      n,
    ]),
  );
  files.set(
    `${PEOPLE}census2021_disability_lsoa21.csv`,
    long(
      ['lsoa21_code', 'disability', 'n', 'total_residents'],
      [
        ['Disabled under the Equality Act', 200],
        ['Not disabled under the Equality Act', 800],
      ],
      (s, disability, n) => [s.code, disability, n, 1000 * times(s)],
    ),
  );
  const parents = [
    ...new Set(squares.flatMap((square) => parentsOf(square).map(([code]) => code))),
  ];
  files.set(
    `${PEOPLE}digital_propensity_index_lsoa11.csv`,
    csv(
      ['', 'LSOAcode', 'Region', 'Local Authority name', 'Score', 'score_normalized'],
      parents.map((code, i) => [i, code, 'Anywhere', 'Anywhere', propensity[code] ?? 90, 1]),
    ),
  );
}
