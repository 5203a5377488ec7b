// The address: every state survives being written and read, and what is not understood is named.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapLevels, mapRegions } from '../../../data/catalogue/areas';
import { deadlines } from '../../../data/catalogue/commitments';
import { deprivationViews } from '../../../data/catalogue/deprivation';
import { confidences, measures, operators } from '../../../data/catalogue/measures';
import { deprivedParts, grounds, reachLevels, targetParts } from '../../../data/catalogue/readings';
import { isColumnId, tableColumns } from '../../../data/catalogue/table-columns';
import { wordings } from '../../../data/catalogue/targets';
import { parseAddress, writeAddress } from '../../../web/state/address';
import {
  displays,
  type MapPosition,
  pages,
  startView,
  type ViewState,
} from '../../../web/state/view';

const anyPosition: fc.Arbitrary<MapPosition> = fc.record({
  zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
  latitude: fc.integer({ min: 500000, max: 560000 }).map((n) => n / 10000),
  longitude: fc.integer({ min: -40000, max: 10000 }).map((n) => n / 10000),
});
function idsOf<Id extends string>(choices: Record<Id, { id: Id }>): Id[] {
  return Object.keys(choices) as Id[];
}
const anyColumn = fc.constantFrom(...Object.keys(tableColumns).filter(isColumnId));

const anyView: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...Object.values(pages).map(({ id }) => id)),
  measure: fc.constantFrom(...measures.map(({ id }) => id)),
  level: fc.constantFrom(...mapLevels),
  release: fc.constantFrom(null, '2018-09' as const, '2025-07' as const),
  region: fc.constantFrom(...Object.values(mapRegions).map(({ id }) => id)),
  place: fc.constantFrom(null, 'E08000028', 'black-country'),
  show: fc.constantFrom(...Object.values(displays).map(({ id }) => id)),
  deprivation: fc.constantFrom(...Object.values(deprivationViews).map(({ id }) => id)),
  postcode: fc.constantFrom(null, 'B707AB', 'WV1', 'DY47'),
  columns: fc.option(fc.uniqueArray(anyColumn)),
  sort: fc.option(fc.record({ column: anyColumn, descending: fc.boolean() })),
  filter: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' })),
  at: fc.option(anyPosition),
  beside: fc.option(anyPosition),
  together: fc.boolean(),
  part: fc.constantFrom(...idsOf(targetParts)),
  wording: fc.constantFrom(...idsOf(wordings)),
  operators: fc.constantFrom(...idsOf(operators)),
  ground: fc.constantFrom(...idsOf(grounds)),
  confidence: fc.constantFrom(...idsOf(confidences)),
  deprived: fc.constantFrom(...idsOf(deprivedParts)),
  deadline: fc.constantFrom(...idsOf(deadlines)),
  reach: fc.constantFrom(...reachLevels),
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
    ['#part=everything', '“everything” is not a part of Targets we know'],
    ['#reach=97', '“97” is not a level we know'],
    ['#deadline=2025', '“2025” is not a deadline we know'],
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
