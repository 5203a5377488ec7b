// Deprivation beside coverage, worked out again from the neighbourhoods' table by another road than the page's.

import { describe, expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import type { DeprivationViewId } from '../../data/catalogue/deprivation';
import { measureOf, neighbourhoodMeasures } from '../../data/catalogue/measures';
import {
  type AreasFile,
  builtPaths,
  type MeasureFile,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { TWO_WAY_FROM } from '../../web/map/palette';
import { colouringOf, thirdsOfScene } from '../../web/state/colouring';
import { deprivationAt } from '../../web/state/deprivation';
import { outlinedSummary } from '../../web/state/outlined';
import { sceneOf } from '../../web/state/scene';
import { twoWaySummary } from '../../web/state/two-way';
import { startView, type ViewState } from '../../web/state/view';
import { builtJson, builtTable, NEIGHBOURHOODS } from './support/built';
import type { Row } from './support/raw';

const regions = Object.values(detailRegions);
const rowsOf = (combined: string): Row[] =>
  builtTable(NEIGHBOURHOODS).filter((row) => row.cauth_code === combined);
const column = (measure: string) => measure.replaceAll('-', '_');
const areas = builtJson<AreasFile>(builtPaths.areas).areas;
const placesOf = (id: (typeof regions)[number]['id']) =>
  builtJson<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(id));
const valuesOf = (id: (typeof regions)[number]['id']) =>
  builtJson<NeighbourhoodValuesFile>(builtPaths.neighbourhoodValues(id));

function sceneFor(change: Partial<ViewState>) {
  const view = { ...startView, ...change };
  const region = regions.find(({ id }) => id === view.region);
  const small = view.level === 'neighbourhood' && region;
  const places = small ? [placesOf(region.id)] : [];
  return sceneOf(view, {
    measure: builtJson<MeasureFile>(builtPaths.measure(view.measure)),
    areas,
    neighbourhoods: small ? [valuesOf(region.id)] : [],
    places,
    deprivation: deprivationAt(view.level, areas, places),
  });
}

/**
 * Where the thirds begin, by filling buckets: values from the lowest, all equal ones together, into the
 * lower third while that brings its size nearer to a third of all. The page looks for the nearest cut.
 */
function lowerThird(values: readonly number[], part: 1 | 2): Set<number> {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const below = new Set<number>();
  const wanted = (part * values.length) / 3;
  const steps = [...sizes].sort(([a], [b]) => a - b);
  let held = 0;
  for (const [value, size] of steps.slice(0, -1)) {
    if (below.size > 0 && Math.abs(held + size - wanted) >= Math.abs(held - wanted)) break;
    below.add(value);
    held += size;
  }
  return below;
}

/** Nine counts from two columns of numbers, higher the better covered and the more deprived. */
function nineOf(pairs: readonly { covered: number; depth: number }[]): number[][] {
  const thirdBy = (pick: (pair: (typeof pairs)[number]) => number) => {
    const values = pairs.map(pick);
    const [low, lowAndMiddle] = [lowerThird(values, 1), lowerThird(values, 2)];
    return (pair: (typeof pairs)[number]) =>
      low.has(pick(pair)) ? 0 : lowAndMiddle.has(pick(pair)) ? 1 : 2;
  };
  const [row, column] = [thirdBy(({ covered }) => covered), thirdBy(({ depth }) => depth)];
  const counts = [0, 1, 2].map(() => [0, 0, 0]);
  for (const pair of pairs) {
    const line = counts[row(pair)] as number[];
    const at = 2 - column(pair);
    line[at] = (line[at] as number) + 1;
  }
  return counts;
}

const oneDecimal = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A share as printed, as a number: "under 0.1" and "over 99.9" stand between none, all and the rest. */
function printed(share: number): number {
  const shown = Number(oneDecimal.format(share));
  if (shown === 0 && share > 0) return 0.05;
  return shown === 100 && share < 100 ? 99.95 : shown;
}

describe.each(regions)('$name', ({ id, code, districts }) => {
  test.each([
    ['outline-10', 1],
    ['outline-20', 2],
  ] as const)('%s: neighbourhoods, residents and those lacking coverage', (outline, last) => {
    const rows = rowsOf(code);
    const inside = rows.filter((row) => Number(row.imd_decile) <= last);
    for (const measure of neighbourhoodMeasures) {
      const { higherIsBetter } = measureOf(measure);
      const level = { 'below-uso': 1 }[measure as string] ?? 90;
      const lacks = (row: Row) => {
        const share = Number(row[column(measure)]);
        return higherIsBetter ? share < level : share >= level;
      };
      const found = outlinedSummary(outline, measureOf(measure), [placesOf(id)], [valuesOf(id)]);
      expect(found.neighbourhoods).toBe(inside.length);
      expect(found.of).toBe(rows.length);
      expect(found.residents).toBe(inside.reduce((sum, row) => sum + Number(row.residents), 0));
      expect(found.coverage?.inside).toEqual({
        known: inside.length,
        lacking: inside.filter(lacks).length,
      });
      expect(found.coverage?.elsewhere).toEqual({
        known: rows.length - inside.length,
        lacking: rows.filter((row) => !inside.includes(row) && lacks(row)).length,
      });
    }
  });

  test.each(neighbourhoodMeasures)('two-way, %s: how many are in each of the nine', (measure) => {
    const sign = measureOf(measure).higherIsBetter ? 1 : -1;
    // The table's shares are rounded to two decimals: the built column holds four.
    const { areas: codes, measures } = valuesOf(id);
    const shares = new Map(codes.map((area, i) => [area, measures[measure].percents?.[i] ?? null]));
    const expected = nineOf(
      rowsOf(code).map((row) => {
        const share = shares.get(row.lsoa21cd ?? '') ?? Number.NaN;
        expect(Math.abs(share - Number(row[column(measure)]))).toBeLessThan(0.00501);
        return { covered: sign * printed(share), depth: -Number(row.imd_rank) };
      }),
    );
    const scene = sceneFor({ measure, level: 'neighbourhood', region: id, deprivation: 'two-way' });
    const thirds = thirdsOfScene(scene);
    if (!thirds) throw new Error('there are thirds');
    expect(twoWaySummary(scene, thirds).counts).toEqual(expected);
    const drawn = [...colouringOf(scene).values()];
    expect(drawn.filter((at) => at === TWO_WAY_FROM)).toHaveLength(expected[0]?.[0] ?? -1);
  });

  test('share of people in the most deprived tenth, each district, by either index', () => {
    const table = deprivationAt('district', areas, []);
    for (const district of districts) {
      const rows = rowsOf(code).filter((row) => row.lad_code === district);
      const people = (of: Row[]) => of.reduce((sum, row) => sum + Number(row.residents), 0);
      for (const index of ['imd', 'income'] as const) {
        const tenth = rows.filter((row) => row[`${index}_decile`] === '1');
        const share = (100 * people(tenth)) / people(rows);
        expect(table[index].get(district)?.share, district).toBeCloseTo(share, 9);
      }
    }
  });

  test.each(['imd', 'income'] as const)('%s alone: neighbourhoods of each colour', (index) => {
    const scene = sceneFor({
      measure: 'gigabit',
      level: 'neighbourhood',
      region: id,
      deprivation: index satisfies DeprivationViewId,
    });
    const colouring = colouringOf(scene);
    const steps = new Set<string>();
    for (const row of rowsOf(code)) {
      steps.add(`${row[`${index}_decile`]} ${colouring.get(row.lsoa21cd ?? '')}`);
    }
    // One colour a decile, rising by one: ten pairs, no more.
    const pairs = [...steps].map((pair) => pair.split(' ').map(Number) as [number, number]);
    expect(pairs).toHaveLength(10);
    expect(new Set(pairs.map(([decile, colour]) => colour - decile)).size).toBe(1);
  });
});

test('466 neighbourhoods of the West Midlands are in the most deprived tenth, 64 of them under 90% gigabit', () => {
  const [west] = regions;
  const measure = measureOf('gigabit');
  const places = [placesOf(west?.id ?? 'west-midlands')];
  const values = [valuesOf(west?.id ?? 'west-midlands')];
  const { neighbourhoods, coverage } = outlinedSummary('outline-10', measure, places, values);
  expect([neighbourhoods, coverage?.inside.lacking]).toEqual([466, 64]);
});

test('districts: thirds of England’s 296, of which over a third have nobody in the most deprived tenth', () => {
  const scene = sceneFor({ measure: 'full-fibre', level: 'district', region: 'england' });
  const file = builtJson<MeasureFile>(builtPaths.measure('full-fibre')).levels.district;
  const latest = file?.releases.at(-1);
  if (!file || !latest) throw new Error('full fibre is published by district');
  const pairs = file.areas.map((code, i) => {
    const people = areas.find((area) => area.code === code)?.people;
    const [part, whole] = [latest.numerators?.[i] ?? 0, latest.denominators?.[i] ?? 1];
    const share = (100 * (people?.residentsInDecile1 ?? 0)) / (people?.counts.residents ?? 1);
    return { covered: printed((100 * part) / whole), depth: printed(share) };
  });
  const thirds = thirdsOfScene(scene);
  if (!thirds) throw new Error('there are thirds');
  expect(thirds.places).toBe(296);
  const { counts } = twoWaySummary(scene, thirds);
  expect(counts).toEqual(nineOf(pairs));
  const nobody = pairs.filter(({ depth }) => depth === 0).length;
  expect(nobody).toBeGreaterThan(296 / 3);
  const least = counts.reduce((sum, row) => sum + (row[2] ?? 0), 0);
  expect(least).toBe(nobody);
});
