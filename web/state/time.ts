// Through time: the months of a measure's series, where it breaks, which months it skips, and the words for a step.

import { detailRegions, ENGLAND, type MapRegionId, mapRegions } from '../../data/catalogue/areas';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import {
  type ReleaseId,
  releaseName,
  releaseYear,
  seriesBreaks,
} from '../../data/catalogue/releases';
import {
  constituencyReleases,
  type DatasetId,
  fixedReleases,
  mislabelled,
  mobileReleases,
  onsSeries,
} from '../../data/catalogue/sources';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { percentText, signedPoints } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';

/** Measures of one kind come from the same publications, month by month. */
export type SourceKind = 'fixed' | 'mobile';
/** Levels that have a history; neighbourhoods have one release. */
export type TimedLevel = 'district' | 'constituency';

export function kindOf(measure: Measure): SourceKind {
  return measure.place ? 'mobile' : 'fixed';
}

const ofcomReleases: Record<SourceKind, Record<TimedLevel, Record<ReleaseId, unknown>>> = {
  fixed: { district: fixedReleases, constituency: constituencyReleases },
  mobile: { district: mobileReleases, constituency: mobileReleases },
};

/** Measure whose series a dataset of ONS holds. */
function measureIn(dataset: DatasetId): MeasureId | null {
  return onsSeries.find((series) => series.dataset === dataset)?.measure ?? null;
}

/** Months for which any measure of a kind is published at a level, oldest first. */
export function monthsOf(kind: SourceKind, level: TimedLevel): ReleaseId[] {
  const ofKind = (id: MeasureId | null) => id !== null && kindOf(measureOf(id)) === kind;
  const ofcom = Object.keys(ofcomReleases[kind][level]) as ReleaseId[];
  const ons =
    level === 'district'
      ? [
          ...onsSeries.filter(({ measure }) => ofKind(measure)).flatMap(({ releases }) => releases),
          ...mislabelled
            .filter(({ dataset }) => ofKind(measureIn(dataset)))
            .map(({ release }) => release),
        ]
      : [];
  return [...new Set([...ofcom, ...ons])].sort();
}

/** Months of a kind in which one measure has no release, though others of its kind do. */
export function skippedMonths(
  measure: Measure,
  level: TimedLevel,
  releases: readonly ReleaseId[],
): ReleaseId[] {
  return monthsOf(kindOf(measure), level).filter((month) => !releases.includes(month));
}

/** Where the series of a measure starts afresh. */
export function breaksOf(measure: Measure): readonly { from: ReleaseId; note: string }[] {
  return Object.entries(seriesBreaks)
    .filter(([kind]) => kind === kindOf(measure))
    .map(([, broken]) => broken);
}

/** The break between two releases of a measure; `null` where they can be compared. */
export function breakBetween(
  measure: Measure,
  one: ReleaseId,
  other: ReleaseId,
): { from: ReleaseId; note: string } | null {
  const [early, late] = one < other ? [one, other] : [other, one];
  return breaksOf(measure).find(({ from }) => early < from && from <= late) ?? null;
}

/** The release `by` steps on (back, when negative), no further than the ends. */
export function stepFrom(
  releases: readonly ReleaseId[],
  release: ReleaseId,
  by: number,
): ReleaseId {
  const i = releases.indexOf(release) + by;
  return releases[Math.max(0, Math.min(releases.length - 1, i))] ?? release;
}

/** What playing shows next: the first again from the last, if it only starts; `null` where it ends. */
export function nextToPlay(
  releases: readonly ReleaseId[],
  release: ReleaseId,
  starting: boolean,
): ReleaseId | null {
  const next = stepFrom(releases, release, 1);
  if (next !== release) return next;
  return starting ? (releases[0] ?? null) : null;
}

/** Where months stand on an axis from the first of them to the last, 0 to 1, true to time. */
export function positionsOf(months: readonly ReleaseId[]): Map<ReleaseId, number> {
  const years = months.map(releaseYear);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = last - first || 1;
  return new Map(months.map((month) => [month, (releaseYear(month) - first) / span]));
}

/** The release nearest a position on the axis. */
export function nearest(
  releases: readonly ReleaseId[],
  positions: ReadonlyMap<ReleaseId, number>,
  at: number,
): ReleaseId | null {
  const distance = (release: ReleaseId) => Math.abs((positions.get(release) ?? 0) - at);
  return releases.reduce<ReleaseId | null>(
    (best, release) => (best === null || distance(release) < distance(best) ? release : best),
    null,
  );
}

/** "full fibre", "4G on land": a name inside a sentence. */
export function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "January 2023", "January 2023 and May 2023", "5 months from September 2022 to January 2024". */
function monthsText(months: readonly ReleaseId[]): string {
  const names = months.map(releaseName);
  if (names.length <= 2) return names.join(' and ');
  return `${names.length} months from ${names[0]} to ${names.at(-1)}`;
}

/** "May 2023: no figures for 5G on land"; where a file came with another month's values, that. */
export function skippedText(measure: Measure & { id: MeasureId }, month: ReleaseId): string {
  const wrong = mislabelled.find(
    ({ dataset, release }) => release === month && measureIn(dataset) === measure.id,
  );
  const why = wrong ? `: the file for it repeats ${releaseName(wrong.repeats)}` : '';
  return `${releaseName(month)}: no figures for ${inSentence(measure.short)}${why}`;
}

/**
 * What was passed over to come to a release: months since the release before (or before the first),
 * and behind the last those it lacks. In sentences; none when nothing is missing.
 */
export function passedOver(
  measure: Measure & { id: MeasureId },
  level: TimedLevel,
  releases: readonly ReleaseId[],
  release: ReleaseId,
): string[] {
  const skipped = skippedMonths(measure, level, releases);
  const before = releases[releases.indexOf(release) - 1];
  const since = skipped.filter((month) => month < release && (!before || month > before));
  const after = release === releases.at(-1) ? skipped.filter((month) => month > release) : [];
  return [since, after]
    .filter((months) => months.length > 0)
    .flatMap((months) => {
      const known = (month: ReleaseId) => skippedText(measure, month).includes('repeats');
      const plain = months.filter((month) => !known(month));
      return [
        ...(plain.length > 0
          ? [`${monthsText(plain)}: no figures for ${inSentence(measure.short)}.`]
          : []),
        ...months.filter(known).map((month) => `${skippedText(measure, month)}.`),
      ];
    });
}

/** The areas whose change is told in a region: its own figure, or both. */
export function toldIn(region: MapRegionId): { code: string; name: string }[] {
  if (region === 'england') return [{ code: ENGLAND, name: 'England' }];
  return mapRegions[region].parts.map((part) => detailRegions[part]);
}

/**
 * "West Midlands 88.7%, +1.3 points since July 2024"; an estimate says so, and across a break nothing
 * is subtracted.
 * @param before the release before and the area's cell in it; `null` at the first
 */
export function changeText(
  name: string,
  cell: Cell,
  before: { release: ReleaseId; cell: Cell } | null,
): string {
  if (!isObservation(cell)) return `${name}: ${absences[cell.absent]}`;
  const estimated = cell.basis === 'estimated';
  const now = `${name} ${percentText(cell.share)}${estimated ? ' (weighted estimate)' : ''}`;
  if (!before) return `${now}, the first release`;
  const month = releaseName(before.release);
  if (!isObservation(before.cell)) return `${now}; ${month}: ${absences[before.cell.absent]}`;
  if (breakBetween(measureOf(cell.measure), before.release, cell.release)) {
    return `${now}, not compared with ${month}: method changed`;
  }
  const points = cell.share - before.cell.share;
  const noun = Math.abs(roundTo(points, 1)) === 1 ? 'point' : 'points';
  const was = before.cell.basis === 'estimated' ? ' (a weighted estimate)' : '';
  return `${now}, ${signedPoints(points)} ${noun} since ${month}${was}`;
}
