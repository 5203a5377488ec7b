// What the chart of a trend carried on draws, in the measure’s own figures: releases, tests, ranges ahead, scales.

import type { Measure } from '../../data/catalogue/measures';
import type { ReachLevel } from '../../data/catalogue/readings';
import { type ReleaseId, releaseYear } from '../../data/catalogue/releases';
import type { Observation } from '../../data/model/observation';
import { type BackTest, projectionRule, shareAfter } from '../../data/model/projection';
import { shareDomain } from './lines-layout';
import { ownBounds, ownShare, ownTest, type Reach } from './trend-reach';

/** The wedge is drawn through so many points a year. */
const STEPS = 12;

/** Releases shown of an area without a test: those that the intervals of a range lie between. */
const RELEASES_UNTESTED = projectionRule.intervals + 1;

export interface WedgePoint {
  year: number;
  low: number;
  high: number;
}

/** What the range comes to at each step after the last release; nothing where there is none to show. */
export function wedgeOf({ projection }: Reach, measure: Measure): WedgePoint[] {
  if (projection.kind !== 'range') return [];
  const { last, range } = projection;
  return Array.from({ length: projectionRule.years * STEPS + 1 }, (_, i) => {
    const years = i / STEPS;
    const carried = {
      low: shareAfter(last.share, range.slowest, years),
      high: shareAfter(last.share, range.fastest, years),
    };
    return { year: releaseYear(last.release) + years, ...ownBounds(carried, measure) };
  });
}

/** One area as it is drawn. */
export interface DrawnReach {
  reach: Reach;
  points: readonly Observation[];
  tests: readonly BackTest[];
  wedge: readonly WedgePoint[];
}

export interface ReachDrawing {
  areas: readonly DrawnReach[];
  releases: readonly ReleaseId[];
  /** First and last year, what is carried on among them. */
  span: [number, number];
  /** Shares from the foot to the top. */
  domain: [number, number];
  /** Where the level stands. */
  level: number;
}

/** All that is drawn; each area from the release its first test starts from: what went before is in the chart above. */
export function reachDrawing(
  reaches: readonly Reach[],
  measure: Measure,
  level: ReachLevel,
): ReachDrawing {
  const areas = reaches.map((reach): DrawnReach => {
    const { tests } = reach.projection.tested;
    const { points } = reach.series;
    const first = tests[0]?.from ?? points.at(-RELEASES_UNTESTED)?.release;
    return {
      reach,
      points: points.filter(({ release }) => !first || release >= first),
      tests: tests.map((test) => ownTest(test, measure)),
      wedge: wedgeOf(reach, measure),
    };
  });
  const points = areas.flatMap((area) => area.points);
  const releases = [...new Set(points.map(({ release }) => release))].sort();
  const wedges = areas.flatMap(({ wedge }) => wedge);
  const bounds = [...areas.flatMap(({ tests }) => tests), ...wedges];
  const years = [...releases.map(releaseYear), ...wedges.map(({ year }) => year)];
  const at = ownShare(level, measure);
  const shares = [
    at,
    ...points.map(({ share }) => share),
    ...bounds.flatMap(({ low, high }) => [low, high]),
  ];
  return {
    areas,
    releases,
    span: [Math.min(...years), Math.max(...years)],
    domain: shareDomain(shares, measure.higherIsBetter),
    level: at,
  };
}
