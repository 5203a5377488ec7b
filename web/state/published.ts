// What the papers print, set against what the same release gives: do they agree, by how much not, and why.

import type { PublishedFigure, PublishedGap } from '../../data/catalogue/published-documents';
import { releaseYear } from '../../data/catalogue/releases';
import { type Observation, roundTo } from '../../data/model/observation';
import type { Reason, Recomputed, RecomputedGap, Series } from './published-types';
import { figureWords, gapWords } from './published-words';

/** A share as the words of a figure count it. */
export function asSaid({ without }: PublishedFigure, { share }: Observation): number {
  return without ? 100 - share : share;
}

/** Whether a figure of ours bears the printed one out: equal when rounded as it is, or on the side it names. */
export function bearsOut(figure: PublishedFigure, observation: Observation): boolean {
  const share = asSaid(figure, observation);
  if (figure.says === 'under') return share < figure.percent;
  return figure.says === 'over'
    ? share > figure.percent
    : roundTo(share, 0) === Math.round(figure.percent);
}

/** The release nearest in time in which the words would have held. */
function nearestHolding(figure: PublishedFigure, series: readonly Observation[]) {
  const away = ({ release }: Observation) =>
    Math.abs(releaseYear(release) - releaseYear(figure.release));
  return series
    .filter((observation) => bearsOut(figure, observation))
    .sort((a, b) => away(a) - away(b))[0];
}

function looked(figure: PublishedFigure, series: Series): Omit<Recomputed, 'text'> {
  const readings = figure.measures.map((measure) => series(measure, figure.place.code));
  const at = (all: readonly Observation[]) =>
    all.find(({ release }) => release === figure.release) ?? null;
  const present = readings.flatMap((all) => at(all) ?? []);
  const near = figure.near
    ? figure.measures.flatMap((id) => at(series(id, figure.near?.code ?? '')) ?? [])
    : [];
  const later = readings.flatMap((all) => (at(all) ? [] : (all[0] ?? [])));
  const nothing = { figure, found: null, share: null, difference: null, reason: null };
  const borne = present.find((observation) => bearsOut(figure, observation));
  const found = borne ?? (present.length === readings.length ? present[0] : undefined);
  if (figure.why || !found) {
    return { ...nothing, outcome: 'no-figure', beside: [...present, ...near], later };
  }
  const share = asSaid(figure, found);
  const result = { figure, found, share, difference: share - figure.percent };
  if (borne) {
    const beside = present.filter((observation) => observation !== borne);
    return { ...result, outcome: 'agrees', reason: null, beside, later };
  }
  const nearest = nearestHolding(figure, series(found.measure, figure.place.code));
  const reason: Reason =
    figure.says === 'is' && Math.floor(share) === figure.percent
      ? { kind: 'cut-off' }
      : figure.says !== 'is' && nearest
        ? { kind: 'elsewhen', nearest }
        : { kind: 'unknown' };
  return { ...result, outcome: 'differs', reason, beside: [], later };
}

/** Another figure of the same document and place that prints the same number, and rightly. */
function repeated(
  result: Omit<Recomputed, 'text'>,
  all: readonly Omit<Recomputed, 'text'>[],
): Omit<Recomputed, 'text'> | undefined {
  const { figure, outcome } = result;
  if (outcome !== 'differs' || figure.says !== 'is') return undefined;
  return all.find(
    (other) =>
      other.outcome === 'agrees' &&
      other.figure.says === 'is' &&
      other.figure.document === figure.document &&
      other.figure.place.code === figure.place.code &&
      other.figure.percent === figure.percent &&
      other.figure.measures[0] !== figure.measures[0],
  );
}

const worded = (result: Omit<Recomputed, 'text'>): Recomputed => ({
  ...result,
  text: figureWords(result),
});

/** Every figure beside ours. */
export function recompute(figures: readonly PublishedFigure[], series: Series): Recomputed[] {
  const results = figures.map((figure) => looked(figure, series));
  return results.map((result) => {
    // Cut off rather than rounded accounts for it better than another figure that happens to be equal.
    const other = result.reason?.kind === 'cut-off' ? undefined : repeated(result, results);
    return worded(
      other ? { ...result, reason: { kind: 'repeats', other: worded(other) } } : result,
    );
  });
}

/** Every printed difference beside the same of ours, worked out before rounding. */
export function recomputeGaps(
  gaps: readonly PublishedGap[],
  results: readonly Recomputed[],
): RecomputedGap[] {
  const byId = new Map(results.map((result) => [result.figure.id, result]));
  return gaps.flatMap((gap) => {
    const [of, against] = [byId.get(gap.of), byId.get(gap.against)];
    if (!of || !against) return [];
    const alike = of.found && against.found && of.found.measure === against.found.measure;
    const points = alike ? (of.share ?? 0) - (against.share ?? 0) : null;
    const outcome =
      points === null ? 'no-figure' : roundTo(points, 0) === gap.points ? 'agrees' : 'differs';
    const result = { gap, of, against, points, outcome } as const;
    return [{ ...result, text: gapWords(result) }];
  });
}
