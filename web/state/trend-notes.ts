// What must be said under a trend: breaks, estimates, months with two sources, corrected files, months left out.

import type { MeasureId } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { type DatasetId, datasets, mislabelled, onsSeries } from '../../data/catalogue/sources';
import { notes } from '../../data/catalogue/words';
import { type Observation, roundTo } from '../../data/model/observation';
import { listText } from './mission-headline';
import { breaksOf, skippedText } from './time';
import { releasesOf, type Series, type TrendFacts } from './trend';

/** What is read of `report.json`: which files there were, and how the checks came out. */
export interface BuildReport {
  inputs: readonly { path: string; dataset: string }[];
  checks: readonly {
    id: string;
    parts: readonly { measure: string; release: string; compared: number; agreeing: number }[];
  }[];
}

const monthsText = (releases: readonly ReleaseId[]) =>
  listText([...new Set(releases)].sort().map(releaseName));

/** Whether and where the lines are broken. */
function breakNotes({ measure }: TrendFacts, releases: readonly ReleaseId[]): string[] {
  const [first, last] = [releases[0], releases.at(-1)];
  return breaksOf(measure)
    .filter(({ from }) => first && last && first < from && from <= last)
    .map(({ note }) => `The lines are broken where the series is: ${note}`);
}

/** The months a note holds for, by note: “January 2023 and May 2023: …”. */
function notedMonths(points: readonly Observation[], estimated: boolean): string[] {
  const months = new Map<string, ReleaseId[]>();
  for (const point of points) {
    if ((point.basis === 'estimated') !== estimated) continue;
    for (const note of point.notes) {
      const words = notes[note];
      months.set(words, [...(months.get(words) ?? []), point.release]);
    }
  }
  return [...months].map(([words, releases]) => `${monthsText(releases)}: ${words}`);
}

function estimateNotes(points: readonly Observation[]): string[] {
  const estimates = points.filter(({ basis }) => basis === 'estimated');
  if (estimates.length === 0) return [];
  const why = notedMonths(points, true);
  return why.length > 0
    ? [`Hollow points are estimates. ${why.join(' ')}`]
    : [`Hollow points are estimates: ${monthsText(estimates.map(({ release }) => release))}.`];
}

/** Months that ONS publishes too, where Ofcom’s own figures are the ones shown; and whether they agree. */
function twiceNotes(
  measure: MeasureId,
  points: readonly Observation[],
  report: BuildReport | null,
): string[] {
  return onsSeries
    .filter((series) => series.measure === measure)
    .flatMap(({ dataset, releases }) => {
      const twice = points
        .filter(({ release, source }) => source !== dataset && releases.includes(release))
        .map(({ release }) => release);
      if (twice.length === 0) return [];
      const parts = (report?.checks ?? [])
        .filter(({ id }) => id === 'ons-combined-authority')
        .flatMap((check) => check.parts)
        .filter((part) => part.measure === measure && twice.includes(part.release as ReleaseId));
      const total = (field: 'compared' | 'agreeing') =>
        parts.reduce((sum, part) => sum + part[field], 0);
      const agreement =
        parts.length > 0
          ? ` To one decimal ${total('agreeing')} of ${total('compared')} rows of combined authorities agree (${monthsText(parts.map(({ release }) => release as ReleaseId))}).`
          : '';
      return [
        `Two sources give ${monthsText(twice)}: Ofcom’s file, which is shown, and ONS’s, a check.${agreement}`,
      ];
    });
}

/** The month and revision in a file’s name: `202209_…_r02.csv` is the second of September 2022. */
function revisionOf(path: string, dataset: DatasetId): { release: ReleaseId; n: number } | null {
  const name = path.split('/').at(-1)?.replace(/\.gz$/, '') ?? '';
  const { year, month } = datasets[dataset].pattern.exec(name)?.groups ?? {};
  const revision = /_r(\d+)\.\w+$/.exec(name)?.[1];
  return year && month && revision
    ? { release: `${year}-${month}` as ReleaseId, n: Number(revision) }
    : null;
}

/** Months whose file is a correction of an earlier one. */
function correctionNotes(points: readonly Observation[], report: BuildReport | null): string[] {
  const sources = new Map(points.map(({ source, release }) => [`${source} ${release}`, source]));
  const corrected = (report?.inputs ?? []).flatMap(({ path, dataset }) => {
    const revision = Object.hasOwn(datasets, dataset)
      ? revisionOf(path, dataset as DatasetId)
      : null;
    return revision && revision.n > 1 && sources.has(`${dataset} ${revision.release}`)
      ? [revision.release]
      : [];
  });
  return corrected.length > 0
    ? [`${monthsText(corrected)}: the publisher’s corrected file is the one read.`]
    : [];
}

/** Months left out because their file holds another month’s figures. */
function wrongFileNotes({ measure }: TrendFacts): string[] {
  const datasetOf = onsSeries.find((series) => series.measure === measure.id)?.dataset;
  return mislabelled
    .filter(({ dataset }) => dataset === datasetOf)
    .map(({ release }) => `${skippedText(measure, release)}; it is left out.`);
}

/** A scale that does not begin at zero makes differences look large: it says so. */
export function scaleNotes(low: number): string[] {
  return low > 0 ? [`The scale begins at ${roundTo(low, 1)}%, not at zero.`] : [];
}

/** All of it, one sentence or two each. */
export function trendNotes(
  facts: TrendFacts,
  series: readonly Series[],
  report: BuildReport | null,
): string[] {
  const points = series.flatMap((one) => one.points);
  return [
    ...breakNotes(facts, releasesOf(series)),
    ...estimateNotes(points),
    ...notedMonths(points, false),
    ...twiceNotes(facts.measure.id, points, report),
    ...correctionNotes(points, report),
    ...wrongFileNotes(facts),
  ];
}

/** “Ofcom, Connected Nations: …, 9 releases from September 2018 to January 2026.” */
export function seriesSource(series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const told = [...new Set(points.map(({ source }) => source))].map((source) => {
    const months = [
      ...new Set(points.filter((point) => point.source === source).map(({ release }) => release)),
    ].sort();
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last) return datasets[source].title;
    return months.length === 1
      ? `${datasets[source].title}, ${releaseName(first)}`
      : `${datasets[source].title}, ${months.length} releases from ${releaseName(first)} to ${releaseName(last)}`;
  });
  return told.length > 0 ? `${told.join('; ')}.` : '';
}
