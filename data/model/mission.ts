// The arithmetic of a commitment: is a level reached, who is first, by how much.

import { LONDON } from '../catalogue/commitments';
import type { Target } from '../catalogue/targets';
import { roundTo, shareOf } from './observation';
import { anyShown, rankOf } from './rank';

/** Whether a figure reaches a target’s level, by the figure itself and not as shown. */
export function reaches(value: number, { comparison }: Target, level: number): boolean {
  return comparison === '>' ? value > level : value >= level;
}

/** A place’s share in a league. */
export interface Standee {
  code: string;
  share: number;
}

export interface Leading {
  rank: number;
  of: number;
  /** How many others share the rank. */
  ties: number;
  /** Codes of those who hold rank 1, in the order given. */
  first: string[];
  /** Points ahead of the best of the others, not rounded; negative is behind. */
  lead: number;
}

/**
 * Where `code` stands among all of `league`, which includes it; `null` when it is not in it, is alone,
 * or nobody has any to one decimal: there is no best of nothing.
 */
export function leadingOf(code: string, league: readonly Standee[]): Leading | null {
  const own = league.find((standee) => standee.code === code);
  const others = league.filter((standee) => standee.code !== code);
  const shares = league.map(({ share }) => share);
  if (!own || others.length === 0 || !anyShown(shares)) return null;
  const shown = roundTo(Math.max(...shares), 1);
  return {
    ...rankOf(own.share, shares, true),
    first: league.filter(({ share }) => roundTo(share, 1) === shown).map((s) => s.code),
    lead: own.share - Math.max(...others.map(({ share }) => share)),
  };
}

/** Whether London, for the words “in UK”, stands higher as shown. */
export function londonIsAhead(share: number, others: readonly Standee[]): boolean {
  const london = others.find(({ code }) => code === LONDON);
  return london !== undefined && roundTo(london.share, 1) > roundTo(share, 1);
}

/** Premises counted and of how many. */
export interface Held {
  held: number;
  of: number;
}

/** Share of the whole’s full-fibre premises over share of the whole’s premises; `null` for nothing of nothing. */
export function fairShareOf(part: Held, whole: Held): number | null {
  const held = shareOf(part.held, whole.held);
  const size = shareOf(part.of, whole.of);
  return held === null || size === null || size === 0 ? null : held / size;
}
