// ONS's lookups of the small raw folder: districts, authorities, wards, MSOAs, output areas, 2011 neighbourhoods.

import { csv } from './csv';
import { authorityNames, districts, regionNames } from './england';
import type { RawFiles } from './raw-files';
import { type Square, squareOf, squares } from './squares';

const FOLDER = 'lookups/';

/** Neighbourhoods of 2011 that are no more. */
export const gone = {
  split: 'E01900001',
  merged: ['E01900002', 'E01900003'],
  irregular: 'E01900004',
} as const;

/** A link of the exact lookup: parent of 2011, kind of change. */
export function parentsOf(square: Square): [string, 'U' | 'S' | 'M' | 'X'][] {
  const is = (name: string, column: number) => square === squareOf(name, column);
  if (is('Birmingham', 2) || is('Birmingham', 3)) return [[gone.split, 'S']];
  if (is('Coventry', 0)) return gone.merged.map((code) => [code, 'M']);
  if (is('Coventry', 1)) return [[gone.irregular, 'X']];
  return [[square.code, 'U']];
}

/** District of 2022: in Cumbria one of the former ones, a square each. */
function districtOf2022({ district, column }: Square): { code: string; name: string } {
  return district.former[column] ?? district;
}

/** Name the Commons Library gives the MSOA of a district's row. */
export const msoaName = (name: string) =>
  name === 'Birmingham' ? 'Ladywood, Aston & Nechells' : `${name} Heights`;

function changes(): string {
  const year: Record<string, string> = { E06: '2023', E08: '2025' };
  const rows = districts.flatMap(({ code, name, former }) =>
    former.map((one) => [
      one.code,
      one.name,
      code,
      name,
      former.length > 1 ? 'merger' : 'new_code',
      year[code.slice(0, 3)] ?? '',
    ]),
  );
  const authority = [
    'E06000057',
    'Northumberland',
    'E47000011',
    'North of Tyne',
    'new_geo',
    '2018',
  ];
  return csv(['oldcd', 'oldnm', 'newcd', 'newnm', 'type', 'start'], [authority, ...rows], {
    bom: true,
  });
}

/** Adds every lookup. */
export function addLookupFiles(files: RawFiles): void {
  files.set(
    `${FOLDER}LSOA21_LAD25.csv`,
    csv(
      ['LSOA21CD', 'LSOA21NM', 'LAD25CD', 'UTLACD', 'RGNCD'],
      squares.map(({ code, name, district }) => [
        code,
        name,
        district.code,
        district.code,
        district.region,
      ]),
    ),
  );
  files.set(
    `${FOLDER}LAD25_CAUTH25.csv`,
    csv(
      ['LAD25CD', 'LAD25NM', 'CAUTH25CD', 'CAUTH25NM', 'RGNCD', 'RGNNM'],
      districts.flatMap(({ code, name, authority, region }) =>
        authority
          ? [
              [
                code,
                name,
                authority,
                authorityNames[authority] ?? '',
                region,
                regionNames[region] ?? '',
              ],
            ]
          : [],
      ),
    ),
  );
  // The lookup of 2024 has Barnsley and Sheffield under their codes of then.
  files.set(
    `${FOLDER}LAD24_RGN24.csv`,
    csv(
      ['ltla24_name', 'ltla24_code', 'region24_name', 'region24_code'],
      districts.map(({ code, name, region, former }) => [
        name,
        former.length === 1 ? (former[0]?.code ?? code) : code,
        regionNames[region] ?? '',
        region,
      ]),
      { quoted: true },
    ),
  );
  files.set(`${FOLDER}lad_changes.csv`, changes());
  files.set(
    `${FOLDER}LSOA21_WD24_LAD24_best_fit.csv`,
    csv(
      ['lsoa21_name', 'lsoa21_code', 'ward24_name', 'ward24_code', 'ltla24_name', 'ltla24_code'],
      squares.map(({ name, code, ward, wardName, district }) => [
        name,
        code,
        wardName,
        ward,
        district.name,
        district.code,
      ]),
      { quoted: true },
    ),
  );
  files.set(
    `${FOLDER}LSOA21_RUC21.csv`,
    csv(
      ['lsoa21_code', 'ruc21_code', 'classification', 'ruc'],
      squares.map(({ code, district }) =>
        district.name.startsWith('Herefordshire')
          ? [code, 'RLF1', 'Larger rural: Further from a major town or city', 'Rural']
          : [code, 'UN1', 'Urban: Nearer to a major town or city', 'Urban'],
      ),
      { quoted: true },
    ),
  );
  files.set(
    `${FOLDER}OA21_LSOA21_MSOA21.csv`,
    csv(
      ['OA21CD', 'LSOA21CD', 'MSOA21CD'],
      squares.flatMap(({ code, msoa, outputAreas }) => outputAreas.map((oa) => [oa, code, msoa])),
    ),
  );
  files.set(
    `${FOLDER}MSOA21_names.csv`,
    csv(
      ['MSOA21CD', 'MSOA21NM', 'MSOA21HCLNM'],
      [...new Map(squares.map((square) => [square.msoa, square.district.name]))].map(
        ([msoa, name]) => [msoa, `${name} 001`, msoaName(name)],
      ),
    ),
  );
  files.set(
    `${FOLDER}LSOA11_LSOA21_LAD22_exact_fit.csv`,
    csv(
      [
        'lsoa11_name',
        'lsoa11_code',
        'change_code',
        'lsoa21_name',
        'lsoa21_code',
        'ltla22_name',
        'ltla22_code',
      ],
      squares.flatMap((square) => {
        const was = districtOf2022(square);
        return parentsOf(square).map(([parent, change]) => [
          square.name,
          parent,
          change,
          square.name,
          square.code,
          was.name,
          was.code,
        ]);
      }),
      { quoted: true },
    ),
  );
}
