// The listbox under the keys: steps stay inside, typing finds names and their parts, what is drawn holds the place.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanWith, stepTo, typedTo } from '../../../web/state/listbox';

describe('stepTo', () => {
  test.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['PageDown', 3, 13],
    ['PageUp', 13, 3],
    ['Home', 9, 0],
    ['End', 9, 3420],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 3420, 3420],
    ['PageDown', 3415, 3420],
    ['a', 3, null],
    ['Tab', 3, null],
  ])('%s from %i leads to %s', (key, at, to) => {
    expect(stepTo(key, at, 3421, 10)).toBe(to);
  });
});

describe('typedTo', () => {
  const names = [
    'Sandwell',
    'Great Bridge & Dudley Port, Great Bridge (Sandwell 016A)',
    'Saltley, Alum Rock (Birmingham 055D)',
    'St Paul’s, Sandwell',
    'Égalité, Solihull',
  ];
  test.each([
    ['great bridge', 0, 1],
    ['GREAT BRIDGE', 4, 1],
    ['sandwell 016a', 0, 1],
    ['birmingham 055', 0, 2],
    ["st paul's", 0, 3],
    ['egal', 0, 4],
    // One letter goes on to the next, round to the first again.
    ['s', 0, 2],
    ['s', 2, 3],
    ['ss', 3, 0],
    // What goes on with a name stays where it is.
    ['sa', 0, 0],
    ['sal', 0, 2],
    ['xyz', 0, null],
    ['', 0, null],
  ])('“%s” from %i leads to %s', (typed, at, to) => {
    expect(typedTo(typed, names, at)).toBe(to);
  });

  test('a name typed in full leads to a place of that name', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8} [a-z]{1,5}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), fc.nat(), fc.nat(), (all, pick, from) => {
        const wanted = all[pick % all.length] as string;
        const found = typedTo(wanted, all, from % all.length);
        expect(found === null ? null : all[found]?.startsWith(wanted)).toBe(true);
      }),
    );
  });
});

test('what is drawn holds the option, lies within the list, and grows by one step or moves', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (count, a, b, i) => {
        const index = i % count;
        const [from, to] = [a % count, (b % count) + 1].sort((x, y) => x - y) as [number, number];
        const before = { from, to };
        const span = spanWith(before, index, count, 50);
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeLessThanOrEqual(count);
        expect(span.from).toBeLessThanOrEqual(index);
        expect(span.to).toBeGreaterThan(index);
        expect(span.to - span.from).toBeLessThanOrEqual(to - from + 50);
        if (index >= from && index < to) expect(span).toEqual(before);
      },
    ),
  );
});
