// Which reading printed figures are like, where the document leaves it open and the release is not among our files.

import type { MeasureId } from '../../data/catalogue/measures';
import type { PublishedFigure } from '../../data/catalogue/published-documents';
import { releaseName } from '../../data/catalogue/releases';
import { shareText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import { estimateText } from './explain';
import { listText } from './mission-headline';
import type { Recomputed, Series } from './published-types';
import { placeText, readingName } from './published-words';

/** By how many points a printed figure must exceed all of ours to speak against the reading: it is rounded. */
const ROUNDING = 1;

interface ReadingFound {
  measure: MeasureId;
  /** Of the release, or else the earliest, place by place. */
  values: readonly Observation[];
}

function found(
  figures: readonly PublishedFigure[],
  measure: MeasureId,
  series: Series,
): ReadingFound[] {
  const values = figures.flatMap((figure) => {
    const all = series(measure, figure.place.code);
    return all.find(({ release }) => release === figure.release) ?? all[0] ?? [];
  });
  return values.length === figures.length ? [{ measure, values }] : [];
}

/** "in September 2024, the earliest we have" */
function whenText({ release }: Observation, figure: PublishedFigure | undefined): string {
  return `in ${releaseName(release)}${release === figure?.release ? '' : ', the earliest we have'}`;
}

/**
 * "by all four operators 99.5, 97.6 and 89.6 in September 2024, the earliest we have"; where places differ in
 * month or in basis, each has its own.
 */
function valuesText(
  { measure, values }: ReadingFound,
  figures: readonly PublishedFigure[],
): string {
  const whens = values.map((one, i) => whenText(one, figures[i]));
  const estimated = values.filter(({ basis }) => basis === 'estimated').length;
  const oneMonth = new Set(whens).size === 1;
  const oneBasis = estimated === 0 || estimated === values.length;
  const numbers = values.map((one, i) => {
    const marked = `${shareText(one.share)}${oneBasis && values.length > 1 ? '' : estimateText(one)}`;
    return oneMonth ? marked : `${marked} ${whens[i]}`;
  });
  // Dates have commas of their own.
  const list = oneMonth ? listText(numbers) : numbers.join('; ');
  const all = oneBasis && estimated > 1 ? ' (estimates)' : '';
  return `by ${readingName(measure)} ${list}${all}${oneMonth ? ` ${whens[0]}` : ''}`;
}

/** The reading that is nearer in every place than any other; `null` where none is. */
function likest(readings: readonly ReadingFound[], figures: readonly PublishedFigure[]) {
  const away = ({ values }: ReadingFound, i: number) =>
    Math.abs((values[i]?.share ?? 0) - (figures[i]?.percent ?? 0));
  return readings.find((one) =>
    readings.every(
      (other) => other === one || figures.every((_, i) => away(one, i) < away(other, i)),
    ),
  );
}

/** Places whose printed figure is more than a reading had in any release of ours. */
function beyondText(figures: readonly PublishedFigure[], series: Series): string[] {
  return figures.flatMap((figure) =>
    figure.measures.flatMap((measure) => {
      const [most] = [...series(measure, figure.place.code)].sort((a, b) => b.share - a.share);
      return most && figure.percent > most.share + ROUNDING
        ? [
            `The ${figure.printed} for ${placeText(figure.place)} is more than ${readingName(measure)} had in any release of ours (at most ${shareText(most.share)}${estimateText(most)}, ${releaseName(most.release)}), which speaks against that reading.`,
          ]
        : [];
    }),
  );
}

/**
 * What our figures of other months, or of other readings, say of a row of printed figures none of which can be
 * recomputed; `null` for a row of which some can, or that has one reading only.
 */
export function patternWords(results: readonly Recomputed[], series: Series): string | null {
  const figures = results.map(({ figure }) => figure);
  const [first] = figures;
  const open = results.every(({ outcome }) => outcome === 'no-figure');
  if (!first || !open || first.measures.length < 2) return null;
  const readings = first.measures.flatMap((measure) => found(figures, measure, series));
  const printed = `${first.subject} cannot be recomputed. Printed are ${listText(figures.map((one) => one.printed))} for ${listText(figures.map(({ place }) => placeText(place)))}, without saying by how many operators`;
  if (readings.length === 0) return `${printed}; none of our files has such figures.`;
  const ours = readings.map((reading) => valuesText(reading, figures)).join('; ');
  const like = readings.length > 1 ? likest(readings, figures) : undefined;
  const others = readings.filter((reading) => reading !== like);
  return [
    `${printed}. Ours are ${ours}.`,
    ...(like
      ? [
          `In every place the printed figure is nearest ${readingName(like.measure)}: that is its pattern, not that of ${listText(others.map(({ measure }) => readingName(measure)))}.`,
        ]
      : []),
    ...beyondText(figures, series),
  ].join(' ');
}
