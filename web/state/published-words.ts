// What setting the papers beside our figures shows, in words computed from both.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { UNITED_KINGDOM } from '../../data/catalogue/checks';
import { type MeasureId, measureOf, operators } from '../../data/catalogue/measures';
import type { PublishedFigure } from '../../data/catalogue/published-documents';
import { releaseName } from '../../data/catalogue/releases';
import { bases } from '../../data/catalogue/words';
import { pointsText, shareText } from '../../data/model/format';
import { type Observation, roundTo } from '../../data/model/observation';
import { explainPublished } from './checks-explain';
import { estimateText, type Piece } from './explain';
import type { Recomputed, RecomputedGap } from './published-types';
import { inSentence } from './time';

/** A place as a sentence names it. */
export function placeText({ code, name }: PublishedFigure['place']): string {
  return code === WEST_MIDLANDS || code === UNITED_KINGDOM ? `the ${name}` : name;
}

/** "England’s", "the West Midlands’". */
export function possessive(place: PublishedFigure['place']): string {
  const text = placeText(place);
  return text.endsWith('s') ? `${text}’` : `${text}’s`;
}

const UNSAID = 'The document does not say by how many operators.';

/** "at least one operator"; the measure’s name for what no operator provides. */
export function readingName(measure: MeasureId): string {
  const { operators: by, name } = measureOf(measure);
  return by ? operators[by].name : name.toLowerCase();
}

const said = ({ without }: PublishedFigure, { share }: Observation) =>
  without ? `${shareText(100 - share)} without it` : shareText(share);

/** " by at least one operator" where the words leave open which is meant. */
const byWhom = ({ measures }: PublishedFigure, { measure }: Observation) =>
  measures.length > 1 ? ` by ${readingName(measure)}` : '';

const bound = { under: 'under', over: 'over', is: '' } as const;

/** "Our earliest figure by all four operators is 77.8, of September 2024." */
function laterText({ figure, later }: Unworded): string[] {
  const told = later.map(
    (one) =>
      `${byWhom(figure, one)} is ${said(figure, one)}${estimateText(one)}, of ${releaseName(one.release)}`,
  );
  return told.length > 0 ? [`Our earliest figure${told.join('; the earliest')}.`] : [];
}

function agreesText(result: Unworded, found: Observation, share: number): string {
  const { figure } = result;
  const shown = `${shareText(share)}${estimateText(found)}`;
  const verb = figure.says === 'is' ? 'rounds to' : `is ${bound[figure.says]}`;
  const start = `${shown}${byWhom(figure, found)} ${verb} ${figure.percent}.`;
  return [start, ...(figure.measures.length > 1 ? [UNSAID] : []), ...laterText(result)].join(' ');
}

type Unworded = Omit<Recomputed, 'text'>;

function differsText({ figure, found, share, difference, reason }: Unworded): string {
  const mark = found ? estimateText(found) : '';
  const ours = `${shareText(share ?? 0)}${mark}`;
  const { percent, says, subject } = figure;
  if (reason?.kind === 'repeats') {
    const { figure: other, found: its, share: theirs } = reason.other;
    const told = `${shareText(theirs ?? 0)}${its ? estimateText(its) : ''}`;
    return `The printed ${percent} repeats the figure for ${inSentence(other.subject)} (${told}); ${inSentence(subject)} was ${ours}.`;
  }
  if (reason?.kind === 'cut-off') {
    return `${ours} rounds to ${roundTo(share ?? 0, 0)}; with its decimals cut off it is ${percent}.`;
  }
  if (says === 'is')
    return `${pointsText(difference ?? 0)} points apart${mark}; no figure of ours explains it.`;
  const not = `${ours} is not ${bound[says]} ${percent}.`;
  return reason?.kind === 'elsewhen'
    ? `${not} The nearest release in which it is: ${releaseName(reason.nearest.release)} (${said(figure, reason.nearest)}${estimateText(reason.nearest)}).`
    : `${not} Nor is it in any other release of ours.`;
}

function nothingText(result: Unworded): string {
  const { figure, beside, later } = result;
  const place = (area: string) =>
    placeText(figure.near && area === figure.near.code ? figure.near : figure.place);
  const there = beside.map(
    (one) =>
      `In ${releaseName(one.release)} ${place(one.area)} had ${said(figure, one)}${estimateText(one)}${byWhom(figure, one)}.`,
  );
  if (figure.why) return [figure.why, ...there].join(' ');
  const none = later.length === 0 && there.length === 0;
  return [
    ...(figure.measures.length > 1 ? [UNSAID] : []),
    ...(none ? ['No such figure is among our files.'] : []),
    ...laterText(result),
    ...there,
  ].join(' ');
}

/** The result for one figure, in a sentence or two. */
export function figureWords(result: Unworded): string {
  const { found, share, outcome } = result;
  if (outcome === 'no-figure' || !found || share === null) return nothingText(result);
  return outcome === 'agrees' ? agreesText(result, found, share) : differsText(result);
}

/** Whether either end of a difference is an estimate of ours. */
export function gapIsEstimated({ of, against }: Pick<RecomputedGap, 'of' | 'against'>): boolean {
  return [of, against].some(({ found }) => found?.basis === 'estimated');
}

/** The result for one printed difference. */
export function gapWords({
  gap,
  of,
  against,
  points,
  outcome,
}: Omit<RecomputedGap, 'text'>): string {
  const unit = gap.printed.endsWith('%')
    ? ' Printed as a per cent; it is a difference in points.'
    : '';
  if (points === null || outcome === 'no-figure') {
    return `One of its two figures cannot be recomputed.${unit}`;
  }
  const mark = gapIsEstimated({ of, against }) ? ` (${bases.estimated.name})` : '';
  const shown = `${points < 0 ? '−' : ''}${pointsText(points)}${mark}`;
  if (outcome === 'agrees') return `${shown} rounds to ${gap.points}.${unit}`;
  const whole = Math.abs(roundTo(points, 0));
  const wrong = [of, against].find(({ reason }) => reason?.kind === 'repeats');
  const why = wrong
    ? ` The printed one is worked out from ${possessive(wrong.figure.place)} ${wrong.figure.percent}, which is not its figure for ${inSentence(wrong.figure.subject)}.`
    : '';
  return `${points < 0 ? '−' : ''}${whole} points${mark}, not ${gap.points}.${why}${unit}`;
}

/** The heading: how many agree, and the largest difference. */
export function publishedHeadline(results: readonly Recomputed[]): Piece[] {
  const checked = results.filter(({ outcome }) => outcome !== 'no-figure');
  const differing = checked.filter(({ outcome }) => outcome === 'differs');
  if (checked.length === 0) return ['No published figure can be checked from these files.'];
  const which = checked.length === 1 ? 'published figure' : 'published figures';
  if (differing.length === 0)
    return [`All ${checked.length} ${which} that open data can check agree.`];
  const [largest] = [...differing].sort(
    (a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0),
  );
  const agreeing = checked.length - differing.length;
  const start = `${agreeing === 0 ? 'None' : agreeing} of ${checked.length} ${which} that open data can check ${agreeing === 1 ? 'agrees' : 'agree'}`;
  if (!largest?.found || largest.share === null) return [`${start}.`];
  const { figure, found, share } = largest;
  return [
    `${start}. The largest difference is ${inSentence(figure.subject)} in ${placeText(figure.place)}: printed ${figure.printed}, recomputed `,
    { text: shareText(share), explain: explainPublished(figure, found) },
    `${estimateText(found)}.`,
  ];
}
