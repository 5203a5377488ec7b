// Postcodes of the small raw folder: Code-Point's points, Ofcom's residential coverage, and output areas.

import proj4 from 'proj4';
import { type Cell, csv, csvOf } from './csv';
import type { RawFiles } from './raw-files';
import { pointIn, type Square, squareOf, squares } from './squares';

export const CODE_POINT = 'geo/codepo_gb.zip!';
export const RESIDENTIAL =
  'ofcom/fixed/202407_fixed_pc_coverage_res_r01.zip!postcode_res_files/202407_fixed_pc_coverage_res_r01_';

// OSGB36 by proj4's own seven parameters: another road than the product's.
const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

/** Percent of a postcode's premises: superfast, ultrafast, gigabit, below decent; blank is not zero. */
type Coverage = [Cell, Cell, Cell, Cell];

interface Postcode {
  postcode: string;
  square: Square;
  /** Left out: no residential premises. */
  coverage?: Coverage;
  nation?: string;
}

const all: Coverage = [100, 100, 100, 0];

/** Birmingham's four neighbourhoods and Coventry's first are told apart; the rest have one postcode each. */
function postcodes(): Postcode[] {
  const [one, five, none, empty] = [0, 1, 2, 3].map((column) => squareOf('Birmingham', column));
  const coventry = squareOf('Coventry');
  const named: Postcode[] = [
    { postcode: 'B1 1AA', square: one as Square, coverage: [100, 100, 100, 0] },
    { postcode: 'B1 1AB', square: one as Square, coverage: [90, 60, 50, 10] },
    ...['A', 'B', 'C', 'D', 'E'].map(
      (letter): Postcode => ({
        postcode: `B2 1A${letter}`,
        square: five as Square,
        coverage: letter === 'E' ? [100, 0, 0, 0] : all,
      }),
    ),
    { postcode: 'B3 1AA', square: none as Square },
    { postcode: 'B4 1AA', square: empty as Square, coverage: [100, 100, '', 0] },
    { postcode: 'B4 1AB', square: empty as Square, coverage: [100, 80, 40, 0] },
    // No premises of it have a figure for gigabit.
    { postcode: 'CV1 1AA', square: coventry, coverage: [100, 100, '', 0] },
  ];
  const taken = new Set(named.map(({ square }) => square));
  const rest = (authority: string, area: string, coverage: Coverage) =>
    squares
      .filter(({ district }) => district.authority === authority)
      .filter((square) => !taken.has(square))
      .map((square, i): Postcode => {
        const postcode = `${area}${1 + Math.floor(i / 9)} ${1 + (i % 9)}AA`;
        return { postcode, square, coverage };
      });
  return [...named, ...rest('E47000007', 'WV', all), ...rest('E47000001', 'M', [100, 95, 90, 1])];
}

const areaOf = (postcode: string) => (/^[A-Z]+/.exec(postcode) ?? [''])[0];

function byArea<Row>(rows: readonly (readonly [postcode: string, row: Row])[]): Map<string, Row[]> {
  const areas = new Map<string, Row[]>();
  for (const [postcode, row] of rows) {
    const area = areaOf(postcode);
    areas.set(area, [...(areas.get(area) ?? []), row]);
  }
  return areas;
}

/** A row of Code-Point Open: no header, texts quoted, metres of the National Grid. */
function codePointRow(postcode: string, quality: number, square: Square, at: number): string {
  const [easting, northing] = proj4(nationalGrid).forward(pointIn(square, 0.2 + 0.1 * at, 0.3));
  const place = quality === 90 ? [0, 0] : [Math.round(easting ?? 0), Math.round(northing ?? 0)];
  const codes = ['E92000001', '', 'E18000001', '', square.district.code, square.ward];
  return [`"${postcode}"`, quality, ...place, ...codes.map((code) => `"${code}"`)].join(',');
}

/** Adds Code-Point and the residential files, one a postcode area each. */
export function addPostcodeFiles(files: RawFiles): void {
  const known = postcodes();
  const points = byArea<string>([
    ...known.map(({ postcode, square }, i) => {
      const row = codePointRow(postcode, 10, square, i % 6);
      return [postcode, row] as const;
    }),
    // Without a place; in Wales; in England, but in no region of ours.
    ['B9 9ZZ', codePointRow('B9 9ZZ', 90, squareOf('Birmingham'), 0)],
    ['CF10 1AA', '"CF10 1AA",10,318000,176000,"W92000004","","","","W06000015","W05001282"'],
    ['S1 1AA', codePointRow('S1 1AA', 10, squareOf('Sheffield'), 0)],
  ]);
  for (const [area, rows] of points) {
    files.set(`${CODE_POINT}${area.toLowerCase()}.csv`, `${rows.join('\r\n')}\r\n`);
  }
  const header = [
    'postcode',
    'postcode_space',
    'postcode area',
    'SFBB availability (% premises)',
    'UFBB availability (% premises)',
    'Gigabit availability (% premises)',
    '% of premises below the USO',
  ];
  const rowOf = (postcode: string, coverage: Coverage): [string, Cell[]] => [
    postcode,
    [postcode.replace(' ', ''), postcode, areaOf(postcode), ...coverage],
  ];
  const covered = byArea<Cell[]>([
    ...known.flatMap(({ postcode, coverage }) => (coverage ? [rowOf(postcode, coverage)] : [])),
    // One that Code-Point cannot place, and one it does not have.
    rowOf('B9 9ZZ', [0, 0, 0, 100]),
    rowOf('B9 9XX', [0, 0, 0, 100]),
  ]);
  for (const [area, rows] of covered) {
    files.set(`${RESIDENTIAL}${area}.csv`, csv(header, rows, { crlf: true }));
  }
}

/** Premises of an output area of July 2025: 50, and 30 of them with gigabit; the first of all has 90 of 100. */
export function outputAreaFile(): string {
  const rows = squares.flatMap((square) =>
    square.outputAreas.map((code, i) => {
      const first = square.index === 0 && i === 0;
      const premises = first ? 100 : 50;
      return {
        output_area: code,
        'All Premises': premises,
        'All Matched Premises': premises,
        'Number of premises with SFBB availability': premises,
        'Number of premises with UFBB (100Mbit/s) availability': first ? 95 : 40,
        'Number of premises with UFBB availability': first ? 95 : 40,
        'Number of premises with Gigabit availability': first ? 90 : 30,
        'Number of premises below the USO': first ? 1 : 0,
      };
    }),
  );
  return csvOf(rows, { crlf: true });
}
