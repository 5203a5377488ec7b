// Through time: the series of the areas compared, the month that counts as the deadline, and the level aimed at.

import {
  BLACK_COUNTRY,
  detailRegions,
  ENGLAND,
  GREATER_MANCHESTER,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { commitmentList, type DeadlineId, deadlines } from '../../data/catalogue/commitments';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, releaseYear } from '../../data/catalogue/releases';
import { type Target, targetFor } from '../../data/catalogue/targets';
import type { AreaRecord, MeasureFile } from '../../data/contract/files';
import type { Observation } from '../../data/model/observation';
import { seriesOf } from '../load/figures';
import { breakBetween } from './time';

export type Role = 'west' | 'manchester' | 'england' | 'chosen';

/** One area through time. */
export interface Series {
  code: string;
  role: Role;
  /** Exact, for a sentence or a table; and as a label in a chart. */
  name: string;
  short: string;
  /** Oldest first; releases without a figure are left out. */
  points: readonly Observation[];
}

/** The level aimed at, as a share. */
export interface Aim {
  target: Target;
  percent: number;
  /** Whether the share stands for a count of people: worked out from the region’s residents. */
  stands: boolean;
}

export interface TrendFacts {
  measure: Measure & { id: MeasureId };
  west: Series;
  manchester: Series;
  england: Series;
  /** A local authority or the Black Country, where one is chosen. */
  chosen: Series | null;
  /** The seven local authorities of the West Midlands. */
  seven: readonly Series[];
  aim: Aim | null;
  /** What “by 2025” means, where a commitment that this measure answers has a date. */
  deadline: DeadlineId | null;
}

/** A place that can stand beside the regions: a local authority, or the Black Country. */
export function placeBeside(
  place: string | null,
  areas: readonly AreaRecord[],
): AreaRecord | undefined {
  return areas.find(
    ({ code, level }) => code === place && (level === 'district' || code === BLACK_COUNTRY),
  );
}

/** Places offered to stand beside the regions, by region; another one that is chosen is offered with them. */
export function placeOptions(place: string | null, areas: readonly AreaRecord[]) {
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const offer = (code: string, group: string) => {
    const label = nameOf.get(code);
    return label ? [{ value: code, label, group }] : [];
  };
  const offered = Object.values(detailRegions).flatMap(({ id, name, districts }) => [
    ...districts.flatMap((code) => offer(code, name)),
    ...(id === 'west-midlands' ? offer(BLACK_COUNTRY, name) : []),
  ]);
  const chosen = placeBeside(place, areas);
  return chosen && !offered.some(({ value }) => value === chosen.code)
    ? [...offered, ...offer(chosen.code, 'Elsewhere in England')]
    : offered;
}

function aimOf(measure: MeasureId, residents: number | null): Aim | null {
  const target = targetFor(measure);
  if (!target) return null;
  if (target.percent !== null) return { target, percent: target.percent, stands: false };
  return target.people && residents
    ? { target, percent: (100 * target.people) / residents, stands: true }
    : null;
}

/** Whether a commitment with a date is read by this measure. */
function isDated(measure: MeasureId): boolean {
  return commitmentList.some(({ dated, measures }) => dated && measures.includes(measure));
}

/** All that the part says, out of the built files and what was chosen. */
export function trendFacts(
  file: MeasureFile,
  areas: readonly AreaRecord[],
  choice: { place: string | null; deadline: DeadlineId },
): TrendFacts {
  const records = new Map(areas.map((area) => [area.code, area]));
  const series = (code: string, role: Role, name?: string): Series => {
    const short = records.get(code)?.name ?? code;
    return { code, role, name: name ?? short, short, points: seriesOf(file, code) };
  };
  const { west, manchester } = {
    west: detailRegions['west-midlands'],
    manchester: detailRegions['greater-manchester'],
  };
  const chosen = placeBeside(choice.place, areas);
  return {
    measure: measureOf(file.measure),
    west: series(WEST_MIDLANDS, 'west', west.longName),
    manchester: series(GREATER_MANCHESTER, 'manchester', manchester.name),
    england: series(ENGLAND, 'england'),
    chosen: chosen ? series(chosen.code, 'chosen') : null,
    seven: west.districts.map((code) => series(code, 'chosen')),
    aim: aimOf(file.measure, records.get(WEST_MIDLANDS)?.people?.counts.residents ?? null),
    deadline: isDated(file.measure) ? choice.deadline : null,
  };
}

/** The series drawn and told together, the West Midlands first. */
export function comparedOf({ west, manchester, england, chosen }: TrendFacts): Series[] {
  return [west, manchester, england, ...(chosen ? [chosen] : [])];
}

/** Every release in which any of the series has a figure, oldest first. */
export function releasesOf(series: readonly Series[]): ReleaseId[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ release }) => release)))].sort();
}

/** Every figure of the series. */
export function sharesOf(series: readonly Series[]): number[] {
  return series.flatMap(({ points }) => points.map(({ share }) => share));
}

/** Every share that the lines’ scale must hold, that aimed at among them. */
export function sharesDrawn(facts: TrendFacts): number[] {
  return [...sharesOf(comparedOf(facts)), ...(facts.aim ? [facts.aim.percent] : [])];
}

/** A series needs two releases to go anywhere. */
export function hasTrend({ west, manchester, england }: TrendFacts): boolean {
  return [west, manchester, england].some(({ points }) => points.length > 1);
}

/** The figure of an area in a release, if it has one. */
export function pointAt({ points }: Series, release: ReleaseId): Observation | undefined {
  return points.find((point) => point.release === release);
}

/** The last figure of an area that a deadline lets count. */
export function atDeadline({ points }: Series, deadline: DeadlineId): Observation | undefined {
  return points.findLast(({ release }) => release <= deadlines[deadline].last);
}

/** Where the deadline stands on an axis of years: the end of its last month, just before the next begins. */
export function deadlineYear(deadline: DeadlineId): number {
  return releaseYear(deadlines[deadline].last) + 0.98 / 12;
}

/** A series in the parts that may be compared: it is cut where it starts afresh. */
export function piecesOf<T extends { release: ReleaseId }>(
  points: readonly T[],
  measure: Measure,
): T[][] {
  const pieces: T[][] = [];
  let before: T | undefined;
  for (const point of points) {
    const cut = !before || breakBetween(measure, before.release, point.release) !== null;
    if (cut) pieces.push([point]);
    else pieces.at(-1)?.push(point);
    before = point;
  }
  return pieces;
}
