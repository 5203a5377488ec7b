// What a card's numbers open to: formula, source, release, basis.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { bases } from '../../../data/catalogue/words';
import { explainAdded, explainFigure, sourceLine } from '../../../web/state/mission-explain';
import { createFile, createLeague, HULL } from './support/mission-create';

describe('where a number comes from', () => {
  const formula = (changes: Parameters<typeof createLeague>[0], area = WEST_MIDLANDS) =>
    explainFigure(createFile(), createLeague(changes), area).formula;
  const none = [null, null, null, null, null];

  test('counts of premises, or shares weighed where there are none', () => {
    expect(formula({})).toBe('925 of 1,000 premises = 92.5%');
    expect(formula({ numerators: none })).toBe(
      'The local authorities’ published shares, weighted by their premises (1,000 in all) = 92.5%',
    );
    // Land pixels are hundredths of a square kilometre.
    expect(formula({ measure: '5g-area-all', numerators: none })).toContain(
      'weighted by their square kilometres (10 in all)',
    );
    expect(formula({ values: none })).toBe('No figure.');
    expect(formula({}, 'nowhere')).toBe('No figure.');
  });

  test('a fair share is of England’s, and deprived places are means by households', () => {
    // 925 of 43,000 and 1,000 of 50,000.
    expect(formula({ measure: 'fair-share', unit: 'ratio', values: [1, 1.0756, 1, 1, 1] })).toBe(
      '2.15% of England’s full-fibre premises ÷ 2.00% of England’s premises = 1.08',
    );
    expect(formula({ measure: 'gigabit-decile-1', numerators: none })).toBe(
      'Mean of the neighbourhoods’ shares, weighted by their households (1,000) = 92.5%',
    );
  });

  test('people: each local authority has its line', () => {
    const league = createLeague({
      measure: 'residents-full-fibre',
      unit: 'people',
      basis: 'estimated',
    });
    const district = {
      code: 'E08000027',
      name: 'Dudley',
      share: 50,
      residents: 323_000,
      people: 161_500,
    };
    const parts = (['2026-01', '2025-07'] as const).map((release) => ({
      release,
      districts: release === '2025-07' ? [district] : [],
    }));
    const explained = explainFigure(createFile({ residents: parts }), league, WEST_MIDLANDS, [
      'A note.',
    ]);
    expect(explained.notes).toEqual(['Dudley: 50.0% of 323,000 residents = 161,500', 'A note.']);
    expect(explained.basis).toMatch(/stand in/);
    expect(explained.release).toBe('July 2025');
  });

  test('what an area’s figure rests on is its own basis, not the region’s', () => {
    const league = createLeague({ bases: ['estimated', 'summed', null, 'summed', 'summed'] });
    const basis = (area: string) => explainFigure(createFile(), league, area).basis;
    expect(basis(WEST_MIDLANDS)).toBe(bases.summed.meaning);
    expect(basis(GREATER_MANCHESTER)).toBe(bases.estimated.meaning);
    expect(basis(HULL)).toBe(bases.summed.meaning);
  });

  test('the fair share of what was added: premises added here and in England, and both sizes', () => {
    const ratio = { measure: 'fair-share', unit: 'ratio' } as const;
    const before = createLeague({
      ...ratio,
      release: '2024-07',
      numerators: [800, 325, 800, 1500, 23_000],
    });
    const now = (estimated: boolean) =>
      createLeague({
        ...ratio,
        added: { since: '2024-07', values: [1, 1.5, 1, 1, 1], estimated },
      });
    const explain = (estimated: boolean, leagues = [before]) =>
      explainAdded(createFile({ leagues }), now(estimated), WEST_MIDLANDS);
    // 600 of 20,000 are 3%, 1,000 of 50,000 are 2%: half as much again as its size would give.
    expect(explain(false).formula).toBe(
      '600 of the 20,000 full-fibre premises added in England since July 2024 (3.00%) ÷ 2.00% of England’s premises = 1.50',
    );
    expect([explain(false).basis, explain(true).basis]).toEqual([
      bases.summed.meaning,
      bases.estimated.meaning,
    ]);
    expect(explain(true).release).toBe('July 2025');
    // Without the earlier release, or its count here, there is nothing to subtract.
    const plain = explainFigure(createFile(), now(false), WEST_MIDLANDS);
    expect(explain(true, [])).toEqual(plain);
    const lacking = { ...before, numerators: [800, null, 800, 1500, 23_000] };
    expect(explain(true, [lacking])).toEqual(plain);
  });

  test('the source is named with its release, which is not the Census’s', () => {
    expect(sourceLine(createLeague({ sources: ['ofcom-fixed-laua', 'census-residence'] }))).toMatch(
      /^Ofcom[^;]+, July 2025; ONS, Census 2021[^;]+residents\.$/,
    );
  });

  test('a sum of shares is not passed off as one of counts', () => {
    const basis = (changes: Parameters<typeof createLeague>[0]) =>
      explainFigure(createFile(), createLeague(changes), WEST_MIDLANDS).basis;
    expect(basis({})).toContain('counts');
    expect(basis({ numerators: none })).toContain('shares');
  });
});
