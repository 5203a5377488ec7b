// The address: every state survives being written and read, and what is not understood is named.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapLevels, mapRegions } from '../../../data/catalogue/areas';
import { measures } from '../../../data/catalogue/measures';
import { parseAddress, startView, type ViewState, writeAddress } from '../../../web/state/view';

const anyView: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constant('map' as const),
  measure: fc.constantFrom(...measures.map(({ id }) => id)),
  level: fc.constantFrom(...mapLevels),
  release: fc.constantFrom(null, '2018-09' as const, '2025-07' as const),
  region: fc.constantFrom(...Object.values(mapRegions).map(({ id }) => id)),
  place: fc.constantFrom(null, 'E08000028', 'black-country'),
  at: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
      latitude: fc.integer({ min: 500000, max: 560000 }).map((n) => n / 10000),
      longitude: fc.integer({ min: -40000, max: 10000 }).map((n) => n / 10000),
    }),
  ),
});

describe('the address', () => {
  test('any state comes back as it was', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseAddress(writeAddress(view))).toEqual({ state: view, problems: [] });
      }),
    );
  });

  test('an empty address is the start', () => {
    expect(parseAddress('')).toEqual({ state: startView, problems: [] });
  });

  test.each([
    ['#measure=6g', '“6g” is not a measure we know'],
    ['#level=galaxy', '“galaxy” is not a level we know'],
    ['#release=2025-13', '“2025-13” is not a month we know'],
    ['#region=toString', '“toString” is not a region we know'],
    ['#place=<script>', 'is not a place code we know'],
    ['#at=9/52', '“9/52” is not a map position we know'],
    ['#colour=red', '“colour” means nothing to this page'],
  ])('%s falls back and says so', (hash, words) => {
    const { state, problems } = parseAddress(hash);
    expect(state).toEqual(startView);
    expect(problems.join()).toContain(words);
  });

  test('what is understood is kept beside what is not', () => {
    const { state, problems } = parseAddress('#measure=gigabit&level=moon');
    expect(state.measure).toBe('gigabit');
    expect(problems).toHaveLength(1);
  });
});
