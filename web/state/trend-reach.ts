// The trend carried on to a level: for each area a range, or why there is none, with its back-test.

import { type Measure, measureOf } from '../../data/catalogue/measures';
import type { ReachLevel } from '../../data/catalogue/readings';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import type { Basis } from '../../data/catalogue/words';
import { percentText, pointsText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import {
  type BackTest,
  type BackTested,
  type Comparable,
  type Projection,
  project,
  projectionRule,
} from '../../data/model/projection';
import type { Explanation } from '../ui/figure';
import { breakBetween } from './time';
import type { Series } from './trend';

export interface Reach {
  series: Series;
  last: Observation;
  /** In shares of which more is better: `ownShare` and the like turn them back. */
  projection: Projection;
}

/** Where less is better, the rest of the premises are carried on: “under 1% below” is “over 99% not below”. */
function wantedShare(share: number, measure: Measure): number {
  return measure.higherIsBetter ? share : 100 - share;
}

/** A share carried on, or a level to reach, as the measure has it. */
export function ownShare(wanted: number, measure: Measure): number {
  return measure.higherIsBetter ? wanted : 100 - wanted;
}

/** The ends of a range as the measure has them: turned back, the lower is the other one. */
export function ownBounds(
  { low, high }: { low: number; high: number },
  measure: Measure,
): { low: number; high: number } {
  const [one, other] = [ownShare(low, measure), ownShare(high, measure)];
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** A back-test in the measure’s own figures. */
export function ownTest(test: BackTest, measure: Measure): BackTest {
  return { ...test, ...ownBounds(test, measure), actual: ownShare(test.actual, measure) };
}

/** How the figure of an area in a release came about. */
export function basisAt({ series }: Reach, release: ReleaseId): Basis | null {
  return series.points.find((point) => point.release === release)?.basis ?? null;
}

const isEstimate = (reach: Reach, release: ReleaseId) => basisAt(reach, release) === 'estimated';

/** Whether any of the figures that the back-test is judged by, or starts from, is an estimate. */
export function testsEstimates(reach: Reach): boolean {
  return reach.projection.tested.tests.some(
    ({ from, release }) => isEstimate(reach, from) || isEstimate(reach, release),
  );
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
    return last && projection ? [{ series: one, last, projection }] : [];
  });
}

/** The level in the measure’s own words: “95%”, or where less is better “at most 5%”. */
export function levelText(level: ReachLevel, measure: Measure): string {
  return measure.higherIsBetter ? `${level}%` : `at most ${ownShare(level, measure)}%`;
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
export function reachText(reach: Reach, measure: Measure): string {
  const { projection } = reach;
  const { years, intervals, fewestTests } = projectionRule;
  switch (projection.kind) {
    case 'reached': {
      const { release, share } = projection.since;
      const estimate = isEstimate(reach, release) ? ', est.' : '';
      return `reached, and held since ${releaseName(release)} (${percentText(ownShare(share, measure))}${estimate})`;
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
    (reach) => `${reach.series.name}: ${reachText(reach, measure)}.`,
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
    : ' Less is better here: the premises that are not in that state are carried on, and what comes of it is turned back into the share that is.';
  return `Bars: what the release before would have foretold, dotted where it missed. Method: from each release to the next, the share of what was missing that got closed per year, −ln((100 − later) ÷ (100 − earlier)) ÷ years. The range runs from the slowest to the fastest of the last ${intervals} intervals, at most ${years} years on; an interval across a break in the series is left out. Back-test: each release with ${intervals} intervals before it is foretold from the release before, and is inside the range or so many points outside it. That tries the range one release ahead, not ${years} years. It is shown only where there are at least ${fewestTests} such tests, at least ${leastInside === 0.5 ? 'half' : percentText(100 * leastInside)} of them inside, and the mean is no more than ${mostMiss} points outside, those inside counting as none.${mirrored}`;
}

/** “January 2026: foretold 95.0% to 96.1%, came 96.4% (est.)”, of a test in the measure’s own figures. */
export function foretoldText(reach: Reach, { release, low, high, actual }: BackTest): string {
  const estimate = isEstimate(reach, release) ? ' (est.)' : '';
  return `${releaseName(release)}: foretold ${percentText(low)} to ${percentText(high)}, came ${percentText(actual)}${estimate}`;
}

/** How the back-test came out, release by release. */
export function explainReach(reach: Reach): Explanation {
  const { last, projection } = reach;
  const { tested, range } = projection;
  const measure = measureOf(last.measure);
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
    notes: [paces, ...tests.map((test) => foretoldText(reach, ownTest(test, measure)))],
  };
}

/** A rate as the share of the rest closed in a year: “28%”, “−5%”. */
function closedText(perYear: number): string {
  const closed = Math.round(100 * (1 - Math.exp(-perYear)));
  return `${closed < 0 ? '−' : ''}${Math.abs(closed)}%`;
}
