// The trend carried on to a level: for each area a range, or why there is none, with its back-test.

import type { Measure } from '../../data/catalogue/measures';
import type { ReachLevel } from '../../data/catalogue/readings';
import { releaseName, releaseYear } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { percentText, pointsText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import {
  type BackTested,
  type Comparable,
  type Known,
  type Projection,
  project,
  projectionRule,
  shareAfter,
} from '../../data/model/projection';
import type { Explanation } from '../ui/figure';
import { breakBetween } from './time';
import type { Series } from './trend';

export interface Reach {
  series: Series;
  /** Its figures as shares of which more is better. */
  known: readonly Known[];
  last: Observation;
  projection: Projection;
}

/** Where less is better, the rest of the premises are carried on: “under 1% below” is “over 99% not below”. */
function wantedShare(share: number, measure: Measure): number {
  return measure.higherIsBetter ? share : 100 - share;
}

/** Each area that has a figure, carried on. */
export function reachesOf(
  series: readonly Series[],
  measure: Measure,
  level: ReachLevel,
): readonly Reach[] {
  const comparable: Comparable = (one, other) => breakBetween(measure, one, other) === null;
  return series.flatMap((one) => {
    const known = one.points.map(({ release, share }) => ({
      release,
      share: wantedShare(share, measure),
    }));
    const last = one.points.at(-1);
    const projection = project(known, level, comparable);
    return last && projection ? [{ series: one, known, last, projection }] : [];
  });
}

/** The wedge is drawn through so many points a year. */
const STEPS = 12;

/** What the range comes to at each step after the last release. */
export function wedgeOf({ projection }: Reach): { year: number; low: number; high: number }[] {
  if (projection.kind !== 'range') return [];
  const { last, range } = projection;
  return Array.from({ length: projectionRule.years * STEPS + 1 }, (_, i) => {
    const years = i / STEPS;
    return {
      year: releaseYear(last.release) + years,
      low: shareAfter(last.share, range.slowest, years),
      high: shareAfter(last.share, range.fastest, years),
    };
  });
}

/** The level in the measure’s own words: “95%”, or where less is better “at most 5%”. */
export function levelText(level: ReachLevel, measure: Measure): string {
  return measure.higherIsBetter ? `${level}%` : `at most ${100 - level}%`;
}

/** “4 of 6 releases inside, 0.2 points outside on average”. */
export function testText({ tested: { tests, inside, meanMiss } }: Projection): string {
  if (meanMiss === null) return 'no release to try it on';
  return `${inside} of ${tests.length} inside; ${pointsText(meanMiss)} points outside on average`;
}

const manyInside = ({ tests, inside }: BackTested) =>
  inside >= tests.length * projectionRule.leastInside;

/** What of a back-test does not come up to what is asked: “only 1 of 4 inside, 4.0 points outside on average”. */
function poorText({ tested }: Projection): string {
  const { tests, inside, meanMiss } = tested;
  const few = manyInside(tested) ? [] : [`only ${inside} of ${tests.length} inside`];
  const wide = (meanMiss ?? 0) > projectionRule.mostMiss;
  return [...few, ...(wide ? [`${pointsText(meanMiss ?? 0)} points outside on average`] : [])].join(
    ' and ',
  );
}

/** When the level is reached, or why nothing is said of it. */
export function reachText(projection: Projection, measure: Measure): string {
  const { years, intervals, fewestTests } = projectionRule;
  switch (projection.kind) {
    case 'reached': {
      const { release, share } = projection.since;
      const own = measure.higherIsBetter ? share : 100 - share;
      return `reached, and held since ${releaseName(release)} (${percentText(own)})`;
    }
    case 'too-few': {
      const { length } = projection.tested.tests;
      return projection.range === null
        ? `left out, fewer than ${intervals} intervals to go by`
        : `left out, ${length === 0 ? 'no back-test' : `only ${length} back-test${length === 1 ? '' : 's'}`}, ${fewestTests} are asked for`;
    }
    case 'poor':
      return `left out, the back-test being poor: ${poorText(projection)}`;
    case 'range': {
      const { soonest, latest } = projection;
      if (!soonest) return `not within ${years} years, even at the fastest pace`;
      if (!latest) {
        return `from ${releaseName(soonest)} at the fastest pace; not within ${years} years at the slowest`;
      }
      return soonest === latest
        ? `in ${releaseName(soonest)}`
        : `between ${releaseName(soonest)} and ${releaseName(latest)}`;
    }
  }
}

/** Whether there is a range, or a test of one, to draw. */
export function isDrawn(reaches: readonly Reach[]): boolean {
  return reaches.some(({ projection: { kind } }) => kind === 'range' || kind === 'poor');
}

/** “Greater Manchester: between March 2027 and June 2028. Left out, the back-test being poor: England (2 of 6 inside; …).” */
export function aheadText(reaches: readonly Reach[], measure: Measure): string {
  if (reaches.length === 0) return 'No figures to carry on.';
  const ofKind = (...kinds: Projection['kind'][]) =>
    reaches.filter(({ projection }) => kinds.includes(projection.kind));
  const said = ofKind('range', 'reached').map(
    ({ series, projection }) => `${series.name}: ${reachText(projection, measure)}.`,
  );
  const poor = ofKind('poor').map(
    ({ series, projection }) => `${series.name} (${testText(projection)})`,
  );
  const few = ofKind('too-few').map(({ series }) => series.name);
  return [
    ...said,
    ...(poor.length > 0 ? [`Left out, the back-test being poor: ${poor.join(', ')}.`] : []),
    ...(few.length > 0
      ? [
          `Left out, with fewer than ${projectionRule.fewestTests} releases to try it on: ${few.join(', ')}.`,
        ]
      : []),
  ].join(' ');
}

/** How it is done, and when it is shown. */
export function methodText(measure: Measure): string {
  const { intervals, years, fewestTests, mostMiss, leastInside } = projectionRule;
  const mirrored = measure.higherIsBetter
    ? ''
    : ' Less is better here: the premises that are not in that state are carried on.';
  return `Bars: what the release before would have foretold, dotted where it missed. Method: from each release to the next, the share of what was missing that got closed per year, −ln((100 − later) ÷ (100 − earlier)) ÷ years. The range runs from the slowest to the fastest of the last ${intervals} intervals, at most ${years} years on; an interval across a break in the series is left out. Back-test: each release with ${intervals} intervals before it is foretold from the release before, and is inside the range or so many points outside it. That tries the range one release ahead, not ${years} years. It is shown only where there are at least ${fewestTests} such tests, at least ${leastInside === 0.5 ? 'half' : percentText(100 * leastInside)} of them inside, and the mean is no more than ${mostMiss} points outside, those inside counting as none.${mirrored}`;
}

/** How the back-test came out, release by release. */
export function explainReach({ last, projection: { tested, range } }: Reach): Explanation {
  const { inside, tests, meanMiss } = tested;
  const paces = range
    ? `${closedText(range.slowest)} to ${closedText(range.fastest)} of what is missing closed per year, compounding, over the last ${projectionRule.intervals} intervals.`
    : `Fewer than ${projectionRule.intervals} intervals to go by.`;
  return {
    formula: `${tests.map(({ miss }) => miss.toFixed(2)).join(' + ')} points outside ÷ ${tests.length} tests = ${meanMiss?.toFixed(2)}; ${inside} of ${tests.length} inside`,
    source: datasets[last.source].title,
    page: datasets[last.source].page,
    release: `foretold up to ${releaseName(last.release)}`,
    basis: 'worked out by us, not published',
    notes: [
      paces,
      ...tests.map(
        ({ release, low, high, actual }) =>
          `${releaseName(release)}: foretold ${percentText(low)} to ${percentText(high)}, came ${percentText(actual)}`,
      ),
    ],
  };
}

/** A rate as the share of the rest closed in a year: “28%”, “−5%”. */
function closedText(perYear: number): string {
  const closed = Math.round(100 * (1 - Math.exp(-perYear)));
  return `${closed < 0 ? '−' : ''}${Math.abs(closed)}%`;
}
