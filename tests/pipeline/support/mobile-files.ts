// Ofcom's mobile files of the small raw folder: districts, constituencies, nations, 4G or 5G.

import { type Cell, csv, csvOf, windows1252 } from './csv';
import { districtRows } from './england';
import { constituencyList } from './fixed-files';
import type { RawFiles } from './raw-files';

const FOLDER = 'ofcom/mobile/';

/** Percent with a signal from exactly 0, 1, 2, 3, 4 operators; a blank beside figures is 0. */
type Family = [string, string, string, string, string];

/** At least one 90, all four 60 in Birmingham; 100 and 80 elsewhere. */
const birmingham: Family = ['10', '', '10', '20', '60'];
const usual: Family = ['', '', '10', '10', '80'];
/** Standalone: at least one 50 in Birmingham, nowhere else any; no place has all four. */
const standaloneBirmingham: Family = ['50', '30', '20', '', ''];
const standaloneUsual: Family = ['100', '', '', '', ''];
const blank: Family = ['', '', '', '', ''];

const stems = [
  '4G_prem_out',
  '4G_prem_in',
  '4G_geo_out',
  '5G_high_confidence_prem_out',
  '5G_high_confidence_geo_out',
  '5G_very_high_confidence_prem_out',
  '5G_very_high_confidence_geo_out',
];
const standaloneStems = ['5G_SA_high_confidence_prem_out', '5G_SA_high_confidence_geo_out'];

/** The family no figure is published of, and where. */
export const blankFamily = {
  stem: '5G_SA_high_confidence_geo_out',
  name: 'Herefordshire, County of',
};

function familyOf(stem: string, name: string): Family {
  if (stem === blankFamily.stem && name === blankFamily.name) return blank;
  const special = name === 'Birmingham' || name === 'Aldridge-Brownhills';
  if (stem.includes('_SA_')) return special ? standaloneBirmingham : standaloneUsual;
  return special ? birmingham : usual;
}

function familyCells(release: string, name: string): Record<string, Cell> {
  const all = release === '202507' ? [...stems, ...standaloneStems] : stems;
  return Object.fromEntries(
    all.flatMap((stem) => familyOf(stem, name).map((cell, n) => [`${stem}_${n}`, cell])),
  );
}

/** Land pixels of a neighbourhood; a district has as many times that. */
const PIXELS = 100;

function districtFile(release: string): string {
  const rows = districtRows({ cumbria: 'today', southYorkshire: 'former' }).map(
    ({ code, name, counts, district }) => ({
      laua: code,
      laua_name: name,
      prem_count: counts.premises,
      pixel_count: PIXELS * district.squares,
      ...familyCells(release, name),
    }),
  );
  const text = csvOf(rows, { crlf: true });
  // The publisher's file of September 2024 ends in a row of nothing but commas.
  const width = Object.keys(rows[0] ?? {}).length;
  return release === '202409' ? `${text}${','.repeat(width - 1)}\r\n` : text;
}

function constituencyFile(release: string): Uint8Array {
  return windows1252(
    csvOf(
      constituencyList().map(({ code, name }) => ({
        parl_const: code,
        parl_const_name: name,
        prem_count: 1000,
        pixel_count: PIXELS,
        ...familyCells(release, name),
      })),
      { crlf: true },
    ),
  );
}

function nationsFile(date: string): string {
  const header = [
    'Location',
    'Technology',
    'Coverage type',
    'Rurality',
    'MNO',
    'Coverage percentage',
    'Coverage volume',
    'Date',
  ];
  return csv(
    header,
    [
      ['England', '4G', 'Premises (Outdoor)', 'Total', 'At least one', '99.24', 1, date],
      ['England', '4G', 'Premises (Outdoor)', 'Total', 'All', '78.48', 1, date],
      ['Scotland', '4G', 'Premises (Outdoor)', 'Urban', 'None', '#VALUE!', 1, date],
    ],
    { crlf: true },
  );
}

function eitherFile(): string {
  const strengths = ['105', '95'];
  const columns = ['prem_out', 'geo_out'].flatMap((place) =>
    ['at_least_one', 'all'].flatMap((by) => strengths.map((s) => `4G5G_${s}_${place}_${by}`)),
  );
  const areas = [
    ['UK', 'K02000001', 'United Kingdom'],
    ['Nation', 'E92000001', 'England'],
    ['Local authority', 'E08000025', 'Birmingham'],
    ['Westminster constituency', 'E14001064', 'Aldridge-Brownhills'],
  ];
  return csv(
    ['Level', 'Location code', 'Location', ...columns],
    areas.map((area) => [
      ...area,
      ...columns.map((name) => (name.endsWith('_all') ? '85' : '100')),
    ]),
    { bom: true, crlf: true },
  );
}

/** Adds every mobile file. */
export function addMobileFiles(files: RawFiles): void {
  for (const release of ['202409', '202507']) {
    files.set(`${FOLDER}${release}_mobile_coverage_laua_r01.csv`, districtFile(release));
    files.set(`${FOLDER}${release}_mobile_coverage_pcon_r01.csv`, constituencyFile(release));
  }
  files.set(`${FOLDER}202409_mobile_coverage_UK_and_Nations_r01.csv`, nationsFile('Sep-24'));
  files.set(`${FOLDER}202507_mobile_coverage_UK_and_nations_r01.csv`, nationsFile('Jul-25'));
  files.set(`${FOLDER}202507_mobile_coverage_4G5G_r01.csv`, eitherFile());
}
