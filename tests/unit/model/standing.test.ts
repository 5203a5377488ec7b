// Where a figure stands: the same as ranking it by hand from either end, and said with its ties.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOf } from '../../../data/model/rank';
import { standingsAmong, standingText } from '../../../data/model/standing';

const shares = fc.array(
  fc.integer({ min: 0, max: 60 }).map((n) => n / 3),
  { minLength: 1 },
);

test('rank and ties are those of ranking the share alone, from the nearer end', () => {
  fc.assert(
    fc.property(shares, fc.boolean(), (all, higherIsBetter) => {
      const standingOf = standingsAmong(all, higherIsBetter);
      for (const share of all) {
        const fromTop = rankOf(share, all, true);
        const fromFoot = rankOf(share, all, false);
        const standing = standingOf(share);
        if (fromTop.ties === all.length - 1) {
          expect(standing).toBeNull();
          continue;
        }
        const best = higherIsBetter ? fromTop : fromFoot;
        const worst = higherIsBetter ? fromFoot : fromTop;
        const nearer = best.rank <= (all.length + 1) / 2 ? best : worst;
        expect(standing).toMatchObject({ rank: nearer.rank, ties: nearer.ties, of: all.length });
        expect(standing?.end).toBe(nearer === fromTop ? 'highest' : 'lowest');
      }
    }),
  );
});

test('a share that is not among them has no standing', () => {
  expect(standingsAmong([1, 2, 3], true)(7)).toBeNull();
});

test.each([
  [{ rank: 8, end: 'lowest', of: 1719, ties: 0 }, '8th lowest of 1,719'],
  [{ rank: 1, end: 'highest', of: 7, ties: 0 }, 'highest of 7'],
  [{ rank: 2, end: 'lowest', of: 7, ties: 1 }, 'joint 2nd lowest of 7'],
] as const)('%j is said as %s', (standing, words) => {
  expect(standingText(standing)).toBe(words);
});
