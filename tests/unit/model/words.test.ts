// Figures in words: rounding that never misleads, gaps, ratings, ranks and the sentence about a place.

import { describe, expect, test } from 'vitest';
import { measureOf } from '../../../data/catalogue/measures';
import {
  countText,
  ordinal,
  percentText,
  shareText,
  signedPoints,
} from '../../../data/model/format';
import { gapBetween, gapTo, rate } from '../../../data/model/gap';
import { type Observation, roundTo, shareOf } from '../../../data/model/observation';
import { rankOf } from '../../../data/model/rank';
import {
  amountText,
  gapAmountText,
  gapText,
  placeSentence,
  restOf,
} from '../../../data/model/sentence';

const fibre = measureOf('full-fibre');
const shortfall = measureOf('below-uso');

function createObservation(change: Partial<Observation> = {}): Observation {
  return {
    area: 'E08000028',
    measure: 'full-fibre',
    release: '2026-01',
    share: 90,
    numerator: 900,
    denominator: 1000,
    weight: 1000,
    basis: 'published',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...change,
  };
}

describe('figures as text', () => {
  test('just short of all is never shown as all, nor nearly nothing as nothing', () => {
    expect(shareText(99.97)).toBe('>99.9');
    expect(percentText(99.97)).toBe('over 99.9%');
    expect(shareText(100)).toBe('100.0');
    expect(shareText(0.01)).toBe('<0.1');
    expect(shareText(0)).toBe('0.0');
    expect(percentText(88.69)).toBe('88.7%');
  });

  test('rounds halves away from zero as written', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(-0.05, 1)).toBe(-0.1);
    expect(Object.is(roundTo(-0.01, 1), 0)).toBe(true);
  });

  test('counts, ordinals and signs are British', () => {
    expect(countText(9100.6)).toBe('9,101');
    expect(ordinal(22)).toBe('22nd');
    expect(ordinal(13)).toBe('13th');
    expect(signedPoints(-7.44)).toBe('−7.4');
  });

  test('there is no share of nothing', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(1, 4)).toBe(25);
  });
});

describe('gaps', () => {
  test('premises are the gap in points of one’s own premises', () => {
    const gap = gapTo(createObservation({ share: 88.7, weight: 1_270_000 }), 89.4);
    expect(gap.points).toBeCloseTo(-0.7, 10);
    expect(gap.units).toBeCloseTo(-8890, 5);
    expect(gap.estimated).toBe(false);
  });

  test('borrowed weights or an estimated comparator make it an estimate', () => {
    const sure = createObservation();
    const borrowed = createObservation({ weightFrom: '2025-07' });
    const estimated = createObservation({ basis: 'estimated' });
    expect(gapBetween(borrowed, sure).estimated).toBe(true);
    expect(gapBetween(sure, estimated).estimated).toBe(true);
  });

  test('the rating is amber within one point as shown, either way', () => {
    expect(rate(1.04, true)).toBe('amber');
    expect(rate(-1.0, true)).toBe('amber');
    expect(rate(1.06, true)).toBe('green');
    expect(rate(-1.06, true)).toBe('red');
    expect(rate(1.06, false)).toBe('red');
  });

  test('words say ahead or behind by what is better', () => {
    const gap = { points: 0.3, units: 10, estimated: false };
    expect(gapText(gap, 'England', fibre)).toBe('0.3 points ahead of England');
    expect(gapText(gap, 'England', shortfall)).toBe('0.3 points higher than England (worse)');
    expect(gapText({ ...gap, points: 0.04 }, 'England', fibre)).toBe('level with England');
    expect(gapText({ ...gap, points: -1 }, 'England', fibre)).toBe('1.0 point behind England');
  });
});

test('ties are by the decimal shown and share a rank', () => {
  expect(rankOf(90.02, [95, 90.04, 90.02, 80], true)).toEqual({ rank: 2, of: 4, ties: 1 });
  expect(rankOf(80, [95, 90, 80], false)).toEqual({ rank: 1, of: 3, ties: 0 });
});

describe('what is left out', () => {
  test('is exact from counts and an estimate from weights', () => {
    expect(restOf(createObservation(), fibre)).toEqual({ units: 100, estimated: false });
    const weighed = createObservation({ numerator: null, denominator: null, weight: 200 });
    expect(restOf(weighed, fibre)).toEqual({ units: 20, estimated: true });
    expect(restOf({ ...weighed, weight: null }, fibre)).toBeNull();
  });

  test('land is spoken of in square kilometres, a hundred pixels each', () => {
    expect(amountText(1250, measureOf('5g-area-all'), false)).toBe('13 square kilometres');
    expect(amountText(120, measureOf('5g-area-all'), true)).toBe('about 1.2 square kilometres');
  });

  test('an estimate is told to three figures', () => {
    expect(amountText(40_361, fibre, true)).toBe('about 40,400 premises');
    expect(amountText(308, fibre, true)).toBe('about 308 premises');
    expect(amountText(40_361, fibre, false)).toBe('40,361 premises');
  });

  test('a gap says what would close it', () => {
    const behind = { points: -0.72, units: -9101, estimated: false };
    expect(gapAmountText(behind, fibre)).toBe('9,101 more premises would draw level');
    expect(gapAmountText({ ...behind, points: 7.4, units: 94831 }, fibre)).toBe(
      'worth 94,831 premises',
    );
    expect(gapAmountText({ ...behind, points: 0.01 }, fibre)).toBeNull();
  });
});

describe('placeSentence', () => {
  test('says when, how many, where, beside whom, and how many are left', () => {
    const cell = createObservation({ share: 91.2, numerator: 912, denominator: 1000 });
    const text = placeSentence(
      cell,
      'Sandwell',
      fibre,
      { name: 'the West Midlands', gap: gapTo(cell, 88.7) },
      restOf(cell, fibre),
      false,
    );
    expect(text).toBe(
      'In January 2026, 91.2% of premises in Sandwell could get full fibre, 2.5 points ahead of the West Midlands. 88 premises could not get full fibre.',
    );
  });

  test('an estimate says so', () => {
    const cell = createObservation({ basis: 'estimated', numerator: null, denominator: null });
    expect(placeSentence(cell, 'here', fibre, null, null, true)).toContain(
      'an estimated 90.0% of homes',
    );
  });
});
