// What a screen reader hears: places with figure, estimate, rank and deprivation; changes in one sentence.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER } from '../../../data/catalogue/areas';
import { deprivationViews } from '../../../data/catalogue/deprivation';
import { measureOf } from '../../../data/catalogue/measures';
import { type Cell, isObservation } from '../../../data/contract/columns';
import type { NeighbourhoodPlacesFile } from '../../../data/contract/files';
import type { Deprivation } from '../../../data/model/deprivation';
import type { Scene } from '../../../web/state/scene';
import { changeSpoken, placeSpeaker, type Said, spokenNames } from '../../../web/state/spoken';

function createCell(area: string, share: number | null, change: object = {}): Cell {
  if (share === null) return { absent: 'no-residential-postcodes' };
  return {
    area,
    measure: 'gigabit',
    release: '2024-07',
    share,
    numerator: null,
    denominator: null,
    weight: 1,
    basis: 'estimated',
    source: 'ofcom-fixed-postcode',
    notes: [],
    ...change,
  };
}

/** Neighbourhoods with these shares, each as deprived as its place in the list: the first the most. */
function createScene(shares: readonly (number | null)[], change: Partial<Scene> = {}): Scene {
  const inView = shares.map((_, i) => `E0${i}`);
  const deprivation = new Map(
    inView.map((code, i): [string, Deprivation] => [
      code,
      { decile: i + 1, rank: 100 * (i + 1), share: null },
    ]),
  );
  return {
    measure: { ...measureOf('gigabit'), id: 'gigabit' },
    level: 'neighbourhood',
    region: 'west-midlands',
    release: '2024-07',
    releases: ['2024-07'],
    publishedLevels: [],
    notice: null,
    cells: new Map(inView.map((code, i) => [code, createCell(code, shares[i] ?? null)])),
    inView,
    groups: new Map(),
    shading: 'none',
    deprivation: { imd: deprivation, income: deprivation },
    westMidlands: createCell('E47000007', 88.66, { basis: 'published' }),
    greaterManchester: createCell(GREATER_MANCHESTER, 90, { basis: 'published' }),
    england: createCell('E92000001', 80, { basis: 'published' }),
    ...change,
  };
}

describe('placeSpeaker', () => {
  test('says name, measure, figure, estimate and rank', () => {
    const speak = placeSpeaker(
      createScene([60, 71.44, 80, 90, 95]),
      () => 'Sandwell 025B, Great Bridge',
    );
    expect(speak('E01')).toBe(
      'Sandwell 025B, Great Bridge: gigabit 71.4 percent, estimate, 2nd lowest of 5',
    );
  });

  test('ranks by what is shown, says who is joint, and counts only places that have a figure', () => {
    const speak = placeSpeaker(
      createScene([60, 71.44, 71.36, null, 90, 95, 99.97]),
      (code) => code,
    );
    expect(speak('E01')).toBe('E01: gigabit 71.4 percent, estimate, joint 2nd lowest of 6');
    expect(speak('E06')).toBe('E06: gigabit over 99.9 percent, estimate, highest of 6');
  });

  test('what is absent has its words, and no rank', () => {
    const speak = placeSpeaker(createScene([60, null, 80]), (code) => code);
    expect(speak('E01')).toBe('E01: gigabit no residential postcodes');
  });

  test('where nothing is published at the level it says so of every place, known to it or not', () => {
    const scene = createScene([null, null], {
      release: null,
      cells: new Map([['E00', { absent: 'not-published-at-level' }]]),
    });
    const speak = placeSpeaker(scene, (code) => code);
    for (const code of scene.inView) {
      expect(speak(code)).toBe(`${code}: gigabit not published at this level`);
    }
    const later = createScene([60], { cells: new Map() });
    expect(placeSpeaker(later, (code) => code)('E00')).toBe('E00: gigabit not in this release');
  });

  test('a published figure is not called an estimate; a name that is not a word keeps its capitals', () => {
    const scene = createScene([60, 70], {
      measure: { ...measureOf('4g-area-all'), id: '4g-area-all' },
      cells: new Map([
        ['E00', createCell('E00', 60, { basis: 'published' })],
        ['E01', createCell('E01', 70, { basis: 'summed' })],
      ]),
    });
    expect(placeSpeaker(scene, (code) => code)('E00')).toMatch(
      /^E00: 4G .* 60\.0 percent, lowest of 2$/,
    );
  });

  test('a group has its figure but no rank among its own members', () => {
    const scene = createScene([60, 70], {
      groups: new Map([['black-country', createCell('g', 65)]]),
    });
    expect(placeSpeaker(scene, () => 'Black Country')('black-country')).toBe(
      'Black Country: gigabit 65.0 percent, estimate',
    );
  });

  test('with deprivation on show says the decile, or the share of people of a larger place', () => {
    const shares = [60, 70, 80];
    expect(placeSpeaker(createScene(shares, { shading: 'outline-10' }), (c) => c)('E00')).toBe(
      'E00: gigabit 60.0 percent, estimate, lowest of 3, deprivation decile 1',
    );
    expect(placeSpeaker(createScene(shares, { shading: 'income' }), (c) => c)('E00')).toMatch(
      /income deprivation decile 1$/,
    );
    const people = new Map([['E00', { decile: null, rank: null, share: 31.26 }]]);
    const larger = createScene(shares, {
      shading: 'imd',
      deprivation: { imd: people, income: people },
    });
    expect(placeSpeaker(larger, (c) => c)('E00')).toMatch(
      /31\.3 percent of residents in England’s most deprived tenth by deprivation$/,
    );
    // Nothing is known of this one: nothing is said.
    expect(placeSpeaker(larger, (c) => c)('E01')).toMatch(/of 3$/);
  });

  test('with two-way colours says both thirds', () => {
    const scene = createScene([60, 70, 80, 90, 95, 99], { shading: 'two-way' });
    const speak = placeSpeaker(scene, (code) => code);
    expect(speak('E00')).toMatch(/deprivation decile 1, most deprived third, least covered third$/);
    expect(speak('E02')).toMatch(/middle third by deprivation, middle third by coverage$/);
    expect(speak('E05')).toMatch(/least deprived third, best covered third$/);
  });
});

test('a neighbourhood is named by ONS first, then Commons Library and ward, once where they are the same', () => {
  const file = {
    areas: ['E01', 'E02'],
    names: ['Sandwell 025B', 'Sandwell 016A'],
    msoaNames: ['Great Bridge', 'Great Bridge & Dudley Port'],
    ward: [0, 0],
    wards: [{ code: 'E05', name: 'Great Bridge' }],
  } as unknown as NeighbourhoodPlacesFile;
  expect([...spokenNames([file]).values()]).toEqual([
    'Sandwell 025B, Great Bridge',
    'Sandwell 016A, Great Bridge & Dudley Port, ward Great Bridge',
  ]);
});

describe('changeSpoken', () => {
  const said = (change: Partial<Scene> = {}, more: Partial<Said> = {}): Said => ({
    scene: createScene([60, 70], change),
    show: 'map',
    place: null,
    ...more,
  });

  test.each([
    [
      'measure',
      said({ measure: { ...measureOf('superfast-30'), id: 'superfast-30' } }),
      'Superfast (30 Mbit/s) by neighbourhood in the West Midlands, July 2024: West Midlands 88.7 percent.',
    ],
    ['release', said({ release: '2025-01' }), 'January 2025: West Midlands 88.7 percent.'],
    [
      'region',
      said({ region: 'both', level: 'district' }),
      'Gigabit by local authority in both regions, July 2024: West Midlands 88.7 percent, Greater Manchester 90.0 percent.',
    ],
    [
      'England',
      said({ region: 'england', level: 'district' }),
      'Gigabit by local authority in England, July 2024: England 80.0 percent.',
    ],
    [
      'not published',
      said({ level: 'ward', release: null }),
      'Gigabit by ward in the West Midlands.',
    ],
    ['deprivation', said({ shading: 'two-way' }), `With ${deprivationViews['two-way'].name}.`],
    ['display', said({}, { show: 'map-and-table' }), 'Shown as map and table.'],
    ['a place', said({}, { place: { code: 'E00', name: 'Tipton' } }), 'Figures for Tipton open.'],
  ])('%s', (_, after, words) => {
    expect(changeSpoken(said(), after)).toBe(words);
  });

  test('a place that closes is named; from one to another only the new one', () => {
    const open = said({}, { place: { code: 'E00', name: 'Tipton' } });
    expect(changeSpoken(open, said())).toBe('Figures for Tipton closed.');
    const other = said({}, { place: { code: 'E01', name: 'Oldbury' } });
    expect(changeSpoken(open, other)).toBe('Figures for Oldbury open.');
  });

  test('what comes together is one sentence, and nothing new is nothing said', () => {
    expect(changeSpoken(said(), said({ shading: 'imd' }, { show: 'table' }))).toBe(
      `With ${deprivationViews.imd.name}; shown as table.`,
    );
    expect(changeSpoken(said(), said({ notice: 'else' }))).toBeNull();
  });

  test('an estimate is said to be one, and an absence has its words', () => {
    const estimate = createCell('E47000007', 88.66);
    expect(isObservation(estimate)).toBe(true);
    expect(changeSpoken(said(), said({ release: '2025-01', westMidlands: estimate }))).toBe(
      'January 2025: West Midlands 88.7 percent, estimate.',
    );
    const absent: Cell = { absent: 'not-in-release' };
    expect(changeSpoken(said(), said({ release: '2025-01', westMidlands: absent }))).toBe(
      'January 2025: West Midlands not in this release.',
    );
  });
});
