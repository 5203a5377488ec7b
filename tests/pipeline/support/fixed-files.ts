// Ofcom's fixed files of the small raw folder: nine releases by district, take-up, constituencies.

import { type Cell, csvOf, windows1252 } from './csv';
import { type CodesOf, districtRows, type Premises } from './england';
import type { RawFiles } from './raw-files';

const FOLDER = 'ofcom/fixed/';

/** Tenths of July 2025's full fibre and gigabit that a release before it has. */
const tenths: Record<string, number> = {
  '201809': 1,
  '201909': 2,
  '202009': 3,
  '202109': 4,
  '202209': 5,
  '202309': 6,
  '202407': 8,
  '202507': 10,
};

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

/** What a row of one release counts. */
export interface FixedCounts {
  premises: number;
  fullFibre: number;
  gigabit: number;
  /** Just as many as gigabit. */
  ultrafast: number;
  /** All but one in a hundred. */
  superfast: number;
  belowUso: number;
}

export function fixedCounts(release: string, of: Premises): FixedCounts {
  const part = (tenths[release] ?? 10) / 10;
  const premises = release < '202401' ? (of.premisesBefore ?? of.premises) : of.premises;
  const belowUso = premises / 100;
  return {
    premises,
    fullFibre: Math.round(of.fullFibre * part),
    gigabit: Math.round(of.gigabit * part),
    ultrafast: Math.round(of.gigabit * part),
    superfast: premises - belowUso,
    belowUso,
  };
}

/** A row with counts and percentages, by the columns of its release. */
function fullRow(release: string, code: string, name: string, of: Premises): Record<string, Cell> {
  const counts = fixedCounts(release, of);
  const share = (part: number) => percent(part, counts.premises);
  // In 2018 both columns of superfast leave ultrafast out, in 2019 the percentage does.
  const band = counts.superfast - counts.ultrafast;
  const withGigabit = release >= '202009';
  return {
    laua: code,
    laua_name: release === '201809' || release >= '202507' ? name : name.toUpperCase(),
    'All Premises': counts.premises,
    'All Matched Premises': counts.premises,
    'SFBB availability (% premises)': share(release < '202009' ? band : counts.superfast),
    'UFBB availability (% premises)': share(counts.ultrafast),
    'Full Fibre availability (% premises)': share(counts.fullFibre),
    ...(withGigabit ? { 'Gigabit availability (% premises)': share(counts.gigabit) } : {}),
    '% of premises below the USO': share(counts.belowUso),
    'Number of premises with SFBB availability': release === '201809' ? band : counts.superfast,
    'Number of premises with UFBB availability': counts.ultrafast,
    'Number of premises with Full Fibre availability': counts.fullFibre,
    ...(withGigabit ? { 'Number of premises with Gigabit availability': counts.gigabit } : {}),
    'Number of premises below the USO': counts.belowUso,
  };
}

/** July 2024 has percentages only. */
function percentRow(row: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name.startsWith('laua') || name.includes('%')),
  );
}

const elsewhere = [
  { code: 'S12000033', name: 'Aberdeen City' },
  { code: 'W06000001', name: 'Isle of Anglesey' },
  { code: 'N09000003', name: 'Belfast' },
].map((place) => ({ ...place, counts: { premises: 700, fullFibre: 300, gigabit: 500 } }));

const codesIn = (release: string): CodesOf => ({
  cumbria: release < '202304' ? 'former' : 'today',
  southYorkshire: release < '202601' ? 'former' : 'today',
});

/** Full fibre of January 2026: half of what gigabit had over full fibre in July 2025 has come. */
export const fullFibre2026 = (of: Premises) => (of.fullFibre + of.gigabit) / 2;

/** Take-up in whole percents: 40 in Birmingham, 50 elsewhere. */
export const takeUp = (name: string) => (name === 'Birmingham' ? 40 : 50);

/** Constituencies of England have codes from this one on. */
export const FIRST_CONSTITUENCY = 14001063;
export const CONSTITUENCIES = 543;
/** Named as their rows and outlines have it; the others are all alike. */
export const constituencyNames: Record<string, string> = {
  E14001064: 'Aldridge-Brownhills',
  E14001065: 'Altrincham and Sale West',
  E14001066: 'Amber Valley',
  E14001067: 'Zoë and Vale, County',
};

/** Codes and names of all constituencies, with two of other nations. */
export function constituencyList(): { code: string; name: string }[] {
  const english = Array.from({ length: CONSTITUENCIES }, (_, i) => {
    const code = `E${FIRST_CONSTITUENCY + i}`;
    return { code, name: constituencyNames[code] ?? `Constituency ${i + 1}` };
  });
  return [
    { code: 'W07000112', name: 'Ynys Môn' },
    ...english,
    { code: 'S14000003', name: 'Aberdeen South' },
  ];
}

/** Counts of a constituency: premises, superfast, full fibre, gigabit. */
const constituencyCounts = (code: string): [number, number, number, number] =>
  code === 'E14001064' ? [1000, 990, 640, 910] : [100, 99, 60, 80];

/** Adds every fixed file but the postcodes. */
export function addFixedFiles(files: RawFiles): void {
  for (const release of Object.keys(tenths)) {
    const rows = [...elsewhere, ...districtRows(codesIn(release))].map(({ code, name, counts }) =>
      fullRow(release, code, name, counts),
    );
    const revision = release === '202209' ? 'r02' : 'r01';
    const text = csvOf(release === '202407' ? rows.map(percentRow) : rows, { crlf: true });
    files.set(`${FOLDER}${release}_fixed_laua_coverage_${revision}.csv`, text);
  }
  const latest = [...elsewhere, ...districtRows(codesIn('202601'))];
  files.set(
    `${FOLDER}202601_fixed_laua_coverage_r1.csv`,
    csvOf(
      latest.map(({ code, name, counts }) => ({
        laua: code,
        laua_name: name,
        'All Premises': counts.premises,
        'Number of premises with Full Fibre availability': fullFibre2026(counts),
      })),
    ),
  );
  files.set(
    `${FOLDER}202507_full_fibre_take-up_laua_r01.csv`,
    csvOf(
      districtRows(codesIn('202507')).map(({ code, name }) => ({
        laua: code,
        laua_name: name,
        'Full-fibre take-up (% of full-fibre coverage)': takeUp(name),
        'Full-fibre take-up (% of all premises)': 30,
      })),
    ),
  );
  files.set(
    `${FOLDER}202507_fixed_pcon_coverage_r01.csv`,
    windows1252(
      csvOf(
        constituencyList().map(({ code, name }) => {
          const [premises, superfast, fullFibre, gigabit] = constituencyCounts(code);
          return {
            parl_const: code,
            parl_const_name: name,
            'All Premises': premises,
            'Number of premises with SFBB availability': superfast,
            'Number of premises with Full Fibre availability': fullFibre,
            'Number of premises with Gigabit availability': gigabit,
          };
        }),
        { crlf: true },
      ),
    ),
  );
}
