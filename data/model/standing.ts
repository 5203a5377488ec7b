// Where a figure stands among others, counted from whichever end is nearer: "8th lowest of 1,719".

import { countText, ordinal } from './format';
import { roundTo } from './observation';

export interface Standing {
  /** 1 is the very highest, or the very lowest. */
  rank: number;
  end: 'highest' | 'lowest';
  of: number;
  /** How many others share the rank. */
  ties: number;
}

/**
 * Makes ready to say where any of the shares stands, by the decimal shown, ties shared. The answer is
 * `null` where all are level or there is one alone. A place in the very middle counts from the better end.
 */
export function standingsAmong(
  shares: readonly number[],
  higherIsBetter: boolean,
): (share: number) => Standing | null {
  const counts = new Map<number, number>();
  for (const share of shares) {
    const shown = roundTo(share, 1);
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const above = new Map<number, number>();
  let passed = 0;
  for (const shown of [...counts.keys()].sort((a, b) => b - a)) {
    above.set(shown, passed);
    passed += counts.get(shown) as number;
  }
  const of = shares.length;
  return (share) => {
    const shown = roundTo(share, 1);
    const [higher, same] = [above.get(shown), counts.get(shown)];
    if (higher === undefined || same === undefined || same === of) return null;
    const fromTop = higher + 1;
    const fromFoot = of - higher - same + 1;
    const highest = higherIsBetter ? fromTop <= (of + 1) / 2 : fromFoot > (of + 1) / 2;
    return {
      rank: highest ? fromTop : fromFoot,
      end: highest ? 'highest' : 'lowest',
      of,
      ties: same - 1,
    };
  };
}

/** "8th lowest of 1,719", "joint highest of 7". */
export function standingText({ rank, end, of, ties }: Standing): string {
  return `${ties > 0 ? 'joint ' : ''}${rank === 1 ? end : `${ordinal(rank)} ${end}`} of ${countText(of)}`;
}
