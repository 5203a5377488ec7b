// neighbourhoods.csv against the raw tables, and its broadband shares placed again postcode by postcode.

import { describe, expect, test } from 'vitest';
import type { NeighbourhoodValuesFile, PostcodesFile } from '../../data/contract/files';
import { filesBelow } from '../support/files';
import { builtHeader, builtJson, builtTable, NEIGHBOURHOODS, publicDir } from './support/built';
import { byTodaysDistrict } from './support/fixed';
import { propensityParts, rawNames, rawNumbers, residents } from './support/people';
import {
  explained,
  meanOf,
  type Placed,
  type PostcodeMeasure,
  postcodeMeasures,
  postcodesIn,
} from './support/postcodes';
import { needRaw, type Row } from './support/raw';

const regions = { 'west-midlands': 'E47000007', 'greater-manchester': 'E47000001' };
const measures = Object.keys(postcodeMeasures) as PostcodeMeasure[];
const rows = () => builtTable(NEIGHBOURHOODS);
const codeOf = (row: Row) => row.lsoa21cd ?? '';
const cell = (row: Row, column: string) => (row[column] === '' ? null : Number(row[column]));

/** Sum of a column by district. */
function byDistrict(column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows()) {
    const code = row.lad_code ?? '';
    sums.set(code, (sums.get(code) ?? 0) + Number(row[column]));
  }
  return sums;
}

describe('the shape of neighbourhoods.csv', () => {
  test('its header starts as agreed', () => {
    expect(builtHeader(NEIGHBOURHOODS)).toMatch(
      /^lsoa21cd,lsoa21nm,msoa_name,ward_code,ward_name,lad_code,lad_name,cauth_code,residents,households,imd_rank,imd_decile,income_deprived_people,gigabit,ultrafast_300,superfast_30,below_uso(,|$)/,
    );
  });

  test('1,719 neighbourhoods of the West Midlands, 1,702 of Greater Manchester, each once', () => {
    const count = (code: string) => rows().filter((row) => row.cauth_code === code).length;
    expect(count(regions['west-midlands'])).toBe(1719);
    expect(count(regions['greater-manchester'])).toBe(1702);
    expect(rows().length).toBe(3421);
    expect(new Set(rows().map(codeOf)).size).toBe(3421);
  });

  test('shares lie between 0 and 100, and ultrafast is never commoner than superfast', () => {
    const wrong = rows().filter((row) => {
      const shares = measures.map((id) => cell(row, id));
      if (shares.some((share) => share === null || !(share >= 0 && share <= 100))) return true;
      // Gigabit may pass ultrafast: in 91 of Ofcom's postcodes only the ultrafast cell is 0.
      return Number(row.ultrafast_300) > Number(row.superfast_30);
    });
    expect(wrong.map(codeOf)).toEqual([]);
  });

  test('a decile is the tenth of 33,755 its rank falls in', () => {
    const wrong = rows().filter(({ imd_rank: rank, imd_decile: decile }) => {
      const place = Number(rank);
      const within = Number.isInteger(place) && place >= 1 && place <= 33_755;
      return !within || Number(decile) !== Math.ceil((10 * place) / 33_755);
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows().map((row) => row.imd_rank)).size).toBe(3421);
  });
});

describe('people and names', () => {
  test('names, wards, districts and combined authorities are those of the lookups', (context) => {
    needRaw(context);
    const names = rawNames();
    expect(names.size).toBe(33_755);
    const wrong = rows().flatMap((row) =>
      Object.entries(names.get(codeOf(row)) ?? { lsoa21nm: 'nowhere' })
        .filter(([column, text]) => row[column] !== text)
        .map(([column, text]) => `${codeOf(row)} ${column}: ${row[column]}, expected ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every number equals the raw one, and what is suppressed stays blank', (context) => {
    needRaw(context);
    const codes = new Set(rows().map(codeOf));
    const wrong = Object.entries(rawNumbers(codes)).flatMap(([column, numbers]) => {
      expect(numbers.size, column).toBe(3421);
      return rows()
        .filter((row) => cell(row, column) !== numbers.get(codeOf(row)))
        .map(
          (row) => `${codeOf(row)} ${column}: ${row[column]}, expected ${numbers.get(codeOf(row))}`,
        );
    });
    expect(wrong).toEqual([]);
    // Some of the 3,421 are suppressed, so the test above has met a blank.
    expect(rows().some((row) => row.income_deprived_older === '')).toBe(true);
  });

  test('digital propensity: whole and split areas as published, merged between, irregular blank', (context) => {
    needRaw(context);
    const parts = propensityParts();
    const wrong = rows().filter((row) => {
      const scores = parts.get(codeOf(row)) ?? [];
      const built = cell(row, 'digital_propensity');
      if (scores.length === 0 || built === null) return scores.length > 0 || built !== null;
      const [least, most] = [Math.min(...scores), Math.max(...scores)];
      return built < least - 0.051 || built > most + 0.051;
    });
    expect(wrong.map(codeOf)).toEqual([]);
  });

  test('residents of a district add up to the Census’s own row, but for its perturbation', (context) => {
    needRaw(context);
    const sums = [...byDistrict('residents')];
    const census = residents(new Set(sums.map(([code]) => code)));
    expect(sums.length).toBe(17);
    const apart = sums.filter(
      ([code, sum]) => !(Math.abs(sum - (census.get(code) ?? Number.NaN)) <= 30),
    );
    expect(apart).toEqual([]);
  });
});

let kept: Map<string, Placed[]> | undefined;

/** Residential postcodes of every neighbourhood; placed once. */
function placedPostcodes(): Map<string, Placed[]> {
  kept ??= postcodesIn(new Set(rows().map(codeOf)));
  return kept;
}

/** Whether the shares come from postcodes; from output areas there is nothing to place. */
function needPostcodes(context: { skip: (note?: string) => void }): void {
  needRaw(context);
  const file = builtJson<NeighbourhoodValuesFile>('values/neighbourhoods/west-midlands.json');
  if (file.measures.gigabit.source !== 'ofcom-fixed-postcode') {
    context.skip('the shares come from output areas, not from postcodes');
  }
}

describe('broadband by neighbourhood', () => {
  test('every neighbourhood again, from its postcodes, placed by a road of our own', (context) => {
    needPostcodes(context);
    const placed = placedPostcodes();
    const differing = rows().flatMap((row) =>
      measures
        .filter((measure) => {
          const mean = meanOf(placed.get(codeOf(row)) ?? [], measure);
          const built = cell(row, measure);
          return mean === null ? built !== null : !(Math.abs(mean - (built ?? -1)) <= 0.05);
        })
        .map((measure) => ({ code: codeOf(row), measure, built: cell(row, measure) ?? -1 })),
    );
    const codes = [...new Set(differing.map(({ code }) => code))];
    if (codes.length > 0) console.info(`placed otherwise: ${codes.join(' ')}`);
    // A point on a border may fall on either side; nothing else may differ, and not one in 300.
    const unexplained = differing.filter(
      ({ code, measure, built }) => !explained(code, placed, measure, built),
    );
    expect(unexplained).toEqual([]);
    expect(codes.length, codes.join(' ')).toBeLessThanOrEqual(11);
  });

  test('the number of postcodes behind each estimate', (context) => {
    needPostcodes(context);
    const placed = placedPostcodes();
    for (const region of Object.keys(regions)) {
      const path = `values/neighbourhoods/${region}.json`;
      const { areas, postcodes = [] } = builtJson<NeighbourhoodValuesFile>(path);
      const off = areas.filter((code, i) => placed.get(code)?.length !== postcodes[i]);
      expect(postcodes.length).toBe(areas.length);
      expect(off.length, off.join(' ')).toBeLessThanOrEqual(11);
    }
  });

  test('the postcode index leads to the same neighbourhoods', (context) => {
    needPostcodes(context);
    const index = new Map<string, string>();
    for (const path of filesBelow(publicDir).filter((each) => each.startsWith('postcodes/'))) {
      const { neighbourhoods, outcodes } = builtJson<PostcodesFile>(path);
      for (const [outcode, { inward, neighbourhood }] of Object.entries(outcodes)) {
        neighbourhood.forEach((place, i) => {
          const postcode = outcode + inward.slice(3 * i, 3 * i + 3);
          index.set(postcode, neighbourhoods[place] ?? 'nowhere');
        });
      }
    }
    const astray = [...placedPostcodes()].flatMap(([code, points]) =>
      points.filter(({ postcode }) => index.get(postcode) !== code).map(({ postcode }) => postcode),
    );
    expect(index.size).toBeGreaterThan(129_000);
    expect(astray.length, astray.slice(0, 20).join(' ')).toBeLessThanOrEqual(10);
  });

  test('household-weighted sums lie as far from Ofcom’s district figures as the method says', (context) => {
    needPostcodes(context);
    const ofcom = byTodaysDistrict('2024-07', 'Gigabit availability (% premises)');
    const households = byDistrict('households');
    const sums = new Map<string, number>();
    for (const row of rows()) {
      const district = row.lad_code ?? '';
      const part = Number(row.gigabit) * Number(row.households);
      sums.set(district, (sums.get(district) ?? 0) + part);
    }
    const apart = (code: string) =>
      Math.abs((sums.get(code) ?? 0) / (households.get(code) ?? 0) - (ofcom.get(code) ?? 0));
    const expected = { E08000003: 5.2, E08000028: 2.9, E08000025: 1.9, E08000029: 0.5 };
    const wrong = Object.entries(expected)
      .map(([code, points]) => ({ code, points, found: apart(code) }))
      .filter(({ points, found }) => !(Math.abs(found - points) <= 0.15));
    expect(wrong).toEqual([]);
  });
});
