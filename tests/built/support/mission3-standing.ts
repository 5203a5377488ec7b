// A row of mission3.csv as the audit expects it, and where the West Midlands stands among the rest.

import { combinedAuthorities, WEST_MIDLANDS } from './mission3-shares';

/** A row before it is rounded; `null` is a blank cell. */
export interface MissionRow {
  commitment: string;
  wording: '2021' | '2024';
  measure: string;
  /** `null` where any month will do: nothing is measured. */
  release: string | null;
  value: number | null;
  unit: 'percent' | 'people' | 'ratio';
  threshold: number | null;
  status: 'met' | 'not-met' | 'cannot-be-measured';
  gapPoints: number | null;
  gapPremises: number | null;
  rank: number | null;
  of: number | null;
  first: string | null;
  source: string;
  /** What the note must own up to: an estimate, or what stands in for what cannot be had. */
  noteSays: RegExp | null;
}

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false });

/** A share to one decimal, halves away from zero as a person rounds them: what makes a tie. */
export function shown(share: number): number {
  return Number(oneDecimal.format(share));
}

type Standing = Pick<MissionRow, 'status' | 'gapPoints' | 'rank' | 'of' | 'first'>;

/** The West Midlands among the combined authorities that have a share, and beside London if need be. */
export function standing(shares: ReadonlyMap<string, number>, london: number | null): Standing {
  const own = shares.get(WEST_MIDLANDS);
  if (own === undefined) throw new Error('the West Midlands has no share');
  const others = [...shares].filter(([code]) => code !== WEST_MIDLANDS).map(([, share]) => share);
  const gapPoints = own - Math.max(...others);
  const highest = Math.max(...[...shares.values()].map(shown));
  // Where nobody has any there is no best, and so no gap to it.
  if (highest === 0) {
    return { status: 'not-met', gapPoints: null, rank: null, of: null, first: null };
  }
  const rank = 1 + others.filter((share) => shown(share) > shown(own)).length;
  const beaten = london !== null && shown(london) > shown(own);
  return {
    status: rank === 1 && !beaten ? 'met' : 'not-met',
    gapPoints,
    rank,
    of: shares.size,
    first: combinedAuthorities()
      .filter(({ code }) => shown(shares.get(code) ?? -1) === highest)
      .map(({ name }) => name)
      .join('; '),
  };
}
