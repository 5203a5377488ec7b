// Carrying a series on: how fast what is missing has been closing, as a range, and how well the same would have told what came.
//
// Between two releases a share of what was missing gets closed; per year that is
//   r = −ln((100 − later) ÷ (100 − earlier)) ÷ years,
// so that a series that closes the same part of the rest each year has one r, and 100% is never passed.
// The range is the slowest and the fastest r of the last three intervals. It is tried on what is known:
// for each release, what the release before would have foretold.

import { type ReleaseId, releaseYear } from '../catalogue/releases';

export const projectionRule = {
  /** Intervals a range is made of. Two would be a range of two figures: with fewer there is none. */
  intervals: 3,
  /** Furthest a range is carried, in years after the last release. */
  years: 5,
  /** What its back-tests must come to for a range to be shown. */
  fewestTests: 3,
  mostMiss: 2,
  leastInside: 0.5,
} as const;

/** Less than any figure is published to. */
const HAIR = 1e-9;

/** A share, in percent, of which more is better. */
export interface Known {
  release: ReleaseId;
  share: number;
}

/** The share of what is missing that is closed per year, as a rate that compounds; negative where it grew. */
interface Pace {
  from: ReleaseId;
  to: ReleaseId;
  perYear: number;
}

interface PaceRange {
  slowest: number;
  fastest: number;
}

/** One release as the one before it would have foretold it. */
export interface BackTest {
  release: ReleaseId;
  from: ReleaseId;
  low: number;
  high: number;
  actual: number;
  inside: boolean;
  /** Points outside the range, 0 inside. */
  miss: number;
}

export interface BackTested {
  tests: readonly BackTest[];
  inside: number;
  /** Mean of the points outside, those inside counting as 0; `null` without a test. */
  meanMiss: number | null;
}

export type Projection = { last: Known; tested: BackTested; range: PaceRange | null } & (
  | { kind: 'reached'; since: Known }
  | { kind: 'too-few' | 'poor' }
  /** Months from which the level is reached; `null` where that is not within the years carried on. */
  | { kind: 'range'; range: PaceRange; soonest: ReleaseId | null; latest: ReleaseId | null }
);

/** Whether two releases next to each other are of one series, so that they can be compared. */
export type Comparable = (one: ReleaseId, other: ReleaseId) => boolean;

const yearsBetween = (from: ReleaseId, to: ReleaseId) => releaseYear(to) - releaseYear(from);

function paceOf(from: Known, to: Known, comparable: Comparable): Pace | null {
  // Of nothing missing, no share can be closed; closed to nothing, the rate has no bound.
  if (from.share >= 100 || to.share >= 100 || !comparable(from.release, to.release)) return null;
  const closed = -Math.log((100 - to.share) / (100 - from.share));
  return {
    from: from.release,
    to: to.release,
    perYear: closed / yearsBetween(from.release, to.release),
  };
}

/** The pace from each release to the next, oldest first, where there is one to be had. */
export function pacesOf(known: readonly Known[], comparable: Comparable): Pace[] {
  return known.flatMap((to, i) => {
    const from = known[i - 1];
    const pace = from ? paceOf(from, to, comparable) : null;
    return pace ? [pace] : [];
  });
}

/** Slowest and fastest of the last intervals; `null` where there are too few. */
export function rangeOf(paces: readonly Pace[]): PaceRange | null {
  const last = paces.slice(-projectionRule.intervals).map(({ perYear }) => perYear);
  if (last.length < projectionRule.intervals) return null;
  return { slowest: Math.min(...last), fastest: Math.max(...last) };
}

/** The share after some years at a pace. */
export function shareAfter(share: number, perYear: number, years: number): number {
  return Math.max(0, 100 - (100 - share) * Math.exp(-perYear * years));
}

/** Years until a level is reached at a pace; `null` where it never is. */
export function yearsUntil(share: number, level: number, perYear: number): number | null {
  if (share >= level) return 0;
  return perYear > 0 ? Math.log((100 - share) / (100 - level)) / perYear : null;
}

/**
 * Every release with intervals enough before it, foretold from the release before. One that starts a
 * series afresh is not like what came before and is not tried.
 */
export function backTest(known: readonly Known[], comparable: Comparable): BackTested {
  const tests = known.flatMap((now, i): BackTest[] => {
    const before = known[i - 1];
    if (!before || !comparable(before.release, now.release)) return [];
    const range = rangeOf(pacesOf(known.slice(0, i), comparable));
    if (!range) return [];
    const years = yearsBetween(before.release, now.release);
    const low = shareAfter(before.share, range.slowest, years);
    const high = shareAfter(before.share, range.fastest, years);
    const outside = Math.max(0, low - now.share, now.share - high);
    // A hair outside is the arithmetic’s, not the forecast’s.
    const miss = outside < HAIR ? 0 : outside;
    return [
      {
        release: now.release,
        from: before.release,
        low,
        high,
        actual: now.share,
        inside: miss === 0,
        miss,
      },
    ];
  });
  const total = tests.reduce((sum, { miss }) => sum + miss, 0);
  return {
    tests,
    inside: tests.filter(({ inside }) => inside).length,
    meanMiss: tests.length > 0 ? total / tests.length : null,
  };
}

/** The month `years` after a release, the first by whose beginning they have passed. */
function monthAfter(release: ReleaseId, years: number): ReleaseId {
  const [year, month] = release.split('-').map(Number) as [number, number];
  // A hair less, so that exactly a year is twelve months.
  const months = year * 12 + (month - 1) + Math.ceil(years * 12 - HAIR);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}` as ReleaseId;
}

/** The release from which on a level was never left again; `null` where the last is below it. */
function reachedSince(known: readonly Known[], level: number): Known | null {
  const below = known.findLastIndex(({ share }) => share < level);
  return known[below + 1] ?? null;
}

/** A series carried on to a level; `null` where there is no figure at all. */
export function project(
  known: readonly Known[],
  level: number,
  comparable: Comparable,
): Projection | null {
  const last = known.at(-1);
  if (!last) return null;
  const tested = backTest(known, comparable);
  const range = rangeOf(pacesOf(known, comparable));
  const facts = { last, tested, range };
  const since = reachedSince(known, level);
  if (since) return { ...facts, kind: 'reached', since };
  const { fewestTests, mostMiss, leastInside, years } = projectionRule;
  const { tests, inside, meanMiss } = tested;
  if (!range || meanMiss === null || tests.length < fewestTests) {
    return { ...facts, kind: 'too-few' };
  }
  if (meanMiss > mostMiss || inside < tests.length * leastInside) return { ...facts, kind: 'poor' };
  const monthAt = (perYear: number) => {
    const until = yearsUntil(last.share, level, perYear);
    return until === null || until > years ? null : monthAfter(last.release, until);
  };
  return {
    ...facts,
    kind: 'range',
    range,
    soonest: monthAt(range.fastest),
    latest: monthAt(range.slowest),
  };
}
