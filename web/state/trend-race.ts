// The race of the West Midlands and Greater Manchester: who stood ahead in each release, by how much, and where one passed the other.

import type { Measure } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { pointsText } from '../../data/model/format';
import { type Observation, roundTo } from '../../data/model/observation';
import { explainGap, type Piece } from './explain';
import { listText } from './mission-headline';
import { breakBetween } from './time';
import { pointAt, type Series } from './trend';

/** Who is the better off: the first, the second, or neither as shown. */
export type Ahead = 'first' | 'second' | 'level';

export interface RacePoint {
  release: ReleaseId;
  first: Observation;
  second: Observation;
  /** The first’s share less the second’s, not rounded. */
  points: number;
  ahead: Ahead;
  estimated: boolean;
}

/** One passed the other, some time between two releases. */
interface Crossing {
  winner: 'first' | 'second';
  /** Last release in which the other stood ahead, and first in which the winner did. */
  after: ReleaseId;
  by: ReleaseId;
  /** Releases between the two, in which they were level. */
  level: readonly ReleaseId[];
  /** Whether the series starts afresh in between. */
  broken: boolean;
}

export interface Race {
  first: Series;
  second: Series;
  /** Releases in which both have a figure, oldest first. */
  points: readonly RacePoint[];
  crossings: readonly Crossing[];
  /** Where the gap is widest, the first time. */
  widest: RacePoint | null;
}

/** Equal to the decimal shown is level: the two shares as printed, or the gap between them. */
function aheadOf(first: number, second: number, higherIsBetter: boolean): Ahead {
  const gap = roundTo(first - second, 1);
  if (gap === 0 || roundTo(first, 1) === roundTo(second, 1)) return 'level';
  return gap > 0 === higherIsBetter ? 'first' : 'second';
}

function crossingsOf(points: readonly RacePoint[], measure: Measure): Crossing[] {
  const crossings: Crossing[] = [];
  let before: RacePoint | undefined;
  let level: ReleaseId[] = [];
  for (const point of points) {
    if (point.ahead === 'level') {
      level.push(point.release);
      continue;
    }
    if (before && before.ahead !== point.ahead) {
      crossings.push({
        winner: point.ahead,
        after: before.release,
        by: point.release,
        level,
        broken: breakBetween(measure, before.release, point.release) !== null,
      });
    }
    before = point;
    level = [];
  }
  return crossings;
}

/** The two series side by side. */
export function raceOf(first: Series, second: Series, measure: Measure): Race {
  const points = first.points.flatMap((own): RacePoint[] => {
    const other = pointAt(second, own.release);
    if (!other) return [];
    return [
      {
        release: own.release,
        first: own,
        second: other,
        points: own.share - other.share,
        ahead: aheadOf(own.share, other.share, measure.higherIsBetter),
        estimated: own.basis === 'estimated' || other.basis === 'estimated',
      },
    ];
  });
  const widest = points.reduce<RacePoint | null>(
    (most, point) =>
      most && roundTo(Math.abs(most.points), 1) >= roundTo(Math.abs(point.points), 1)
        ? most
        : point,
    null,
  );
  return { first, second, points, crossings: crossingsOf(points, measure), widest };
}

/** “The West Midlands”, “Greater Manchester”: as the subject of a sentence. */
function subject({ role, short }: Series): string {
  return role === 'west' ? `the ${short}` : short;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** “Greater Manchester overtook the West Midlands between July 2025 and January 2026.” */
export function crossingText({ first, second, points, crossings }: Race): string {
  const [start] = points;
  if (!start) return '';
  const names = { first: subject(first), second: subject(second) };
  if (crossings.length > 0) {
    const told = crossings.map(({ winner, after, by, level, broken }) => {
      const loser = winner === 'first' ? 'second' : 'first';
      const between = level.length > 0 ? `level in ${listText(level.map(releaseName))}` : null;
      const method = broken ? 'the method changed in between' : null;
      const estimated = points
        .filter((point) => point.estimated && (point.release === after || point.release === by))
        .map(({ release }) => releaseName(release));
      const estimate = estimated.length > 0 ? `${listText(estimated)}: estimates` : null;
      const aside = [between, method, estimate].filter(Boolean).join('; ');
      return `${names[winner]} overtook ${names[loser]} between ${releaseName(after)} and ${releaseName(by)}${aside ? ` (${aside})` : ''}`;
    });
    return `${capital(told.join('; '))}.`;
  }
  const leader = points.find(({ ahead }) => ahead !== 'level')?.ahead;
  if (!leader || leader === 'level') return `Level in every release: neither overtook the other.`;
  const always = points.every(({ ahead }) => ahead === leader);
  const other = leader === 'first' ? 'second' : 'first';
  return always
    ? `${capital(names[leader])} was ahead in every release: neither overtook the other.`
    : `${capital(names[leader])} was never behind ${names[other]}: neither overtook the other.`;
}

/** “2.1 points ahead”: of the first, in one release. */
function standText({ first, second, points, ahead }: RacePoint, race: Race): Piece {
  const explain = explainGap(
    { name: race.first.name, observation: first },
    { name: race.second.name, observation: second },
  );
  if (ahead === 'level') return { text: 'level', explain };
  const shown = pointsText(points);
  const noun = shown === '1.0' ? 'point' : 'points';
  return { text: `${shown} ${noun} ${ahead === 'first' ? 'ahead' : 'behind'}`, explain };
}

/** Where the gap began, was widest and is now, then who passed whom. */
export function racePieces(race: Race): Piece[] {
  const { first, second, points, widest } = race;
  const [start, now] = [points[0], points.at(-1)];
  if (!start || !now || !widest) {
    return [`${capital(subject(first))} and ${subject(second)} have no release in common.`];
  }
  const opening = `${capital(subject(first))} was `;
  if (start === now) {
    return [opening, standText(start, race), ` in ${releaseName(start.release)}, the one release.`];
  }
  const middle: Piece[] =
    widest === start || widest === now
      ? []
      : [', ', standText(widest, race), ` in ${releaseName(widest.release)} (the widest gap)`];
  const mark = (point: RacePoint) => (point === widest ? ' (the widest gap)' : '');
  return [
    opening,
    standText(start, race),
    ` in ${releaseName(start.release)}${mark(start)}`,
    ...middle,
    ' and is ',
    standText(now, race),
    ` in ${releaseName(now.release)}${mark(now)}. `,
    crossingText(race),
  ];
}
