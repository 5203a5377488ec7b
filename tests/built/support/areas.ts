// Today's districts and what they make up, from the raw lookups alone.

import { rawTable, textIn } from './raw';

/** Old code → successor, mergers and new codes only. */
const successors = new Map<string, string>();

/** Today's code of a district, through as many changes as there were. */
export function today(code: string): string {
  if (successors.size === 0) {
    for (const row of rawTable(/^lad_changes\.csv$/)) {
      if (row.type === 'merger' || row.type === 'new_code') {
        successors.set(textIn(row, 'oldcd'), textIn(row, 'newcd'));
      }
    }
  }
  let now = code;
  for (let next = successors.get(now); next; next = successors.get(now)) now = next;
  return now;
}

/** English local authority, by the start of its code. */
export function isEnglishDistrict(code: string): boolean {
  return /^E0[6-9]\d{6}$/.test(code);
}

export const BLACK_COUNTRY = ['E08000027', 'E08000028', 'E08000030', 'E08000031'];
export const ENGLAND = 'E92000001';

export interface Area {
  code: string;
  level: 'district' | 'group' | 'combined-authority' | 'region' | 'nation';
  districts: string[];
}

let known: Area[] | undefined;

/** Every district of May 2025 and every area made of them. */
export function areas(): Area[] {
  if (known) return known;
  const districts = [
    ...new Set(rawTable(/^LSOA21_LAD25\.csv$/).map((row) => textIn(row, 'LAD25CD'))),
  ].sort();
  const larger = new Map<string, Area>();
  const join = (code: string, level: Area['level'], district: string) => {
    const area = larger.get(code) ?? { code, level, districts: [] };
    area.districts.push(district);
    larger.set(code, area);
  };
  for (const row of rawTable(/^LAD25_CAUTH25\.csv$/)) {
    join(textIn(row, 'CAUTH25CD'), 'combined-authority', textIn(row, 'LAD25CD'));
  }
  for (const row of rawTable(/^LAD24_RGN24\.csv$/)) {
    const code = textIn(row, 'region24_code');
    if (code.startsWith('E12')) join(code, 'region', today(textIn(row, 'ltla24_code')));
  }
  known = [
    ...districts.map((code): Area => ({ code, level: 'district', districts: [code] })),
    ...larger.values(),
    { code: 'black-country', level: 'group', districts: BLACK_COUNTRY },
    { code: ENGLAND, level: 'nation', districts },
  ];
  return known;
}

/** The areas that are more than one district. */
export function largerAreas(): Area[] {
  return areas().filter((area) => area.level !== 'district');
}
