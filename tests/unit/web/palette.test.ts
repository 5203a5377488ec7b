// The map's colours, as seen with each kind of colour vision: told apart, in order, and under the outline.

import { describe, expect, test } from 'vitest';
import {
  contrast,
  deprivationLine,
  deprivationRamp,
  fills,
  paper,
  ramp,
  sea,
  TWO_WAY_FROM,
  textOn,
  twoWay,
} from '../../../web/map/palette';
import { difference, type Lab, labOf, type Vision, visions } from './support/colour-vision';

const seen = (colours: readonly string[], vision: Vision): Lab[] =>
  colours.map((colour) => labOf(colour, vision));

/** The least CIEDE2000 difference of all pairs. */
function leastOfPairs(labs: readonly Lab[]): number {
  return Math.min(
    ...labs.flatMap((one, i) => labs.slice(i + 1).map((other) => difference(one, other))),
  );
}

describe('the measure of difference', () => {
  test('is CIEDE2000: two of the pairs published to check it by (Sharma, Wu and Dalal, 2005)', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(difference([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(
      2.0373,
      4,
    );
  });

  test('white stays white in every simulation; red and green draw near for those who confuse them', () => {
    for (const vision of visions) expect(labOf('#ffffff', vision)[0]).toBeCloseTo(100, 0);
    const apart = (vision: Vision) =>
      difference(labOf('#c04040', vision), labOf('#6f7a2f', vision));
    expect(apart('deutan')).toBeLessThan(apart('usual') / 2);
  });
});

// Fills that do not touch in the legend must be matched from memory: about ten times the difference
// that is just noticed side by side (1), which is where colours are called different at a glance.
const AT_A_GLANCE = 10;
// Steps of a ramp stand beside each other in the legend, in order: half of that suffices.
const SIDE_BY_SIDE = 5;

describe.each(visions)('with %s colour vision', (vision) => {
  test('all nine two-way colours are told apart at a glance', () => {
    expect(leastOfPairs(seen(twoWay, vision))).toBeGreaterThanOrEqual(AT_A_GLANCE);
  });

  test('two-way colours darken along both axes', () => {
    const light = seen(twoWay, vision).map(([lightness]) => lightness);
    const at = (row: number, column: number) => light[row * 3 + column] as number;
    for (const i of [0, 1, 2]) {
      for (const j of [0, 1]) {
        expect(at(j + 1, i) - at(j, i)).toBeGreaterThan(8);
        expect(at(i, j + 1) - at(i, j)).toBeGreaterThan(8);
      }
    }
  });

  test.each([
    ['coverage', ramp],
    ['deprivation', deprivationRamp],
  ])('the ramp of %s grows lighter step by step, each told from the next', (_, steps) => {
    const labs = seen(steps, vision);
    labs.slice(1).forEach((lab, i) => {
      expect(lab[0]).toBeGreaterThan((labs[i] as Lab)[0]);
      expect(difference(lab, labs[i] as Lab)).toBeGreaterThanOrEqual(SIDE_BY_SIDE);
    });
  });

  test('the two-way map is not taken for one of coverage: its clear blues are in no coverage ramp', () => {
    const covered = seen(ramp, vision);
    for (const lab of seen([twoWay[6], twoWay[7]], vision)) {
      for (const step of covered) expect(difference(lab, step)).toBeGreaterThanOrEqual(AT_A_GLANCE);
    }
  });
});

test('with usual colour vision no two-way colour but the palest is one of the coverage ramp', () => {
  for (const colour of twoWay.slice(0, 8)) {
    for (const step of ramp) {
      const apart = difference(labOf(colour, 'usual'), labOf(step, 'usual'));
      expect(apart, `${colour} ${step}`).toBeGreaterThanOrEqual(SIDE_BY_SIDE);
    }
  }
});

test('the deprivation ramp is not taken for the coverage ramp: dark and middle steps differ at a glance', () => {
  for (const step of deprivationRamp.slice(0, 7)) {
    for (const other of ramp) {
      expect(difference(labOf(step, 'usual'), labOf(other, 'usual'))).toBeGreaterThan(AT_A_GLANCE);
    }
  }
});

test('the outline stands out 3:1 on its white casing, and line or casing on every fill it lies over', () => {
  expect(contrast(deprivationLine, '#ffffff')).toBeGreaterThanOrEqual(3);
  for (const fill of [...ramp, paper, sea]) {
    const best = Math.max(contrast(deprivationLine, fill), contrast('#ffffff', fill));
    expect(best, fill).toBeGreaterThanOrEqual(3);
  }
});

test('figures in the two-way key are legible, 4.5:1', () => {
  for (let i = TWO_WAY_FROM; i < fills.length; i += 1) {
    const { fill, text } = textOn(i);
    expect(contrast(fill, text), fill).toBeGreaterThanOrEqual(4.5);
  }
});
