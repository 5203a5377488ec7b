// The trend in sentences: from where to where, how far from Greater Manchester, how the target stood at its deadline.

import { type DeadlineId, deadlines } from '../../data/catalogue/commitments';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { percentText, pointsText, signedPoints } from '../../data/model/format';
import { gapBetween } from '../../data/model/gap';
import { reaches } from '../../data/model/mission';
import { type Observation, roundTo } from '../../data/model/observation';
import { gapText } from '../../data/model/sentence';
import { exactText, explainGap, explainShare, type Piece } from './explain';
import { listText } from './mission-headline';
import { type Aim, atDeadline, pointAt, releasesOf, type Series, type TrendFacts } from './trend';

/** “(estimate)” behind a figure that is one. */
const mark = ({ basis }: Observation) => (basis === 'estimated' ? ' (estimate)' : '');

const share = (observation: Observation): Piece => ({
  text: percentText(observation.share),
  explain: explainShare(observation),
});

/** “the West Midlands (7 districts)”: the region takes its article in a sentence. */
export function inText({ role, name }: Series): string {
  return role === 'west' ? `the ${name}` : name;
}

/** “ rose from 5.3% in September 2018 to 88.7% in January 2026” */
function coursePieces(first: Observation, last: Observation): Piece[] {
  const change = roundTo(last.share - first.share, 1);
  const verb = change === 0 ? 'went' : change > 0 ? 'rose' : 'fell';
  return [
    ` ${verb} from `,
    share(first),
    `${mark(first)} in ${releaseName(first.release)} to `,
    share(last),
    `${mark(last)} in ${releaseName(last.release)}`,
  ];
}

function besideManchester(
  { measure, west, manchester }: TrendFacts,
  last: Observation,
): readonly Piece[] {
  const other = pointAt(manchester, last.release);
  if (!other) return [`; ${manchester.short} has no figure for that month`];
  const told = gapText(gapBetween(last, other), manchester.short, measure);
  // The number alone opens: a whole clause would not wrap as text does.
  const [, number = told, rest = ''] = /^(level|[\d.]+ points?)(.*)$/.exec(told) ?? [];
  const explain = explainGap(
    { name: west.name, observation: last },
    { name: manchester.name, observation: other },
  );
  return [', ', { text: number, explain }, rest];
}

/** “The target is at least 40% by the end of 2025”, “The target, two million people …, comes to about 68.5% of residents” */
function aimText({ target, percent, stands }: Aim, deadline: DeadlineId | null): string {
  const by = deadline ? ` by ${deadlines[deadline].name}` : '';
  if (stands) {
    return `The target, ${target.label}${by}, comes to about ${percentText(percent)} of residents`;
  }
  const level = `${target.comparison === '>' ? 'more than' : 'at least'} ${percent}%`;
  return `The target is ${level}${deadline ? by : ', without a date'}`;
}

/** “53.1 points”, “ above it”: how far a figure stands from the level aimed at. */
function fromAim({ share: value }: Observation, { percent }: Aim): [string, string] {
  const points = roundTo(value - percent, 1);
  if (points === 0) return ['level', ' with it'];
  const shown = pointsText(points);
  return [
    `${shown} ${shown === '1.0' ? 'point' : 'points'}`,
    ` ${points > 0 ? 'above' : 'below'} it`,
  ];
}

/** @param which “, the last release in time” */
function standing(observation: Observation, aim: Aim, which: string): readonly Piece[] {
  const met = reaches(observation.share, aim.target, aim.percent);
  const level = aim.stands ? exactText(aim.percent) : `${aim.percent}%`;
  const [number, rest] = fromAim(observation, aim);
  return [
    share(observation),
    `${mark(observation)} in ${releaseName(observation.release)}${which}, `,
    {
      text: number,
      explain: {
        ...explainShare(observation),
        formula: `${exactText(observation.share)} − ${level} = ${signedPoints(observation.share - aim.percent)} points`,
        notes: [`“${aim.target.quote}” (${aim.target.document})`],
      },
    },
    rest,
    // A share of premises says nothing final of people: the scorecard counts those.
    aim.stands ? '' : met ? ' (met)' : ' (not met)',
  ];
}

/** “The target is at least 40% by the end of 2025: 93.1% in July 2025, the last release in time, …” */
function targetPieces({ aim, deadline, west }: TrendFacts): readonly Piece[] {
  const now = west.points.at(-1);
  if (!aim || !now) return [];
  const opening = `${aimText(aim, deadline)}: `;
  if (!deadline) return [opening, ...standing(now, aim, ''), '.'];
  const then = atDeadline(west, deadline);
  if (!then) return [opening, 'no release in time; ', ...standing(now, aim, ''), '.'];
  if (then === now) {
    return [opening, ...standing(now, aim, ', the last release in time and the latest'), '.'];
  }
  return [
    opening,
    ...standing(then, aim, ', the last release in time'),
    '; ',
    share(now),
    `${mark(now)} now.`,
  ];
}

/** Without a target the deadline still has a figure: of a commitment to be first. */
function deadlinePieces({ aim, deadline, west }: TrendFacts): readonly Piece[] {
  const then = deadline ? atDeadline(west, deadline) : undefined;
  if (aim || !deadline || !then || then === west.points.at(-1)) return [];
  return [
    `By ${deadlines[deadline].name} it stood at `,
    share(then),
    `${mark(then)} in ${releaseName(then.release)}, the last release in time.`,
  ];
}

/** The heading: from where to where, and the gap to Greater Manchester. */
export function headingPieces(facts: TrendFacts): Piece[] {
  const { measure, west } = facts;
  const [first, last] = [west.points[0], west.points.at(-1)];
  // “5G outdoors, all four operators, in …”: a name with a comma needs another.
  const opening = `${measure.name}${measure.name.includes(',') ? ',' : ''} in ${inText(west)}`;
  if (!first || !last) return [`${measure.name}: no figures for ${inText(west)}.`];
  const course =
    first === last
      ? [': ', share(last), `${mark(last)} in ${releaseName(last.release)}, the one release`]
      : coursePieces(first, last);
  return [opening, ...course, ...besideManchester(facts, last), '.'];
}

/** The second half of the heading: the target, or the deadline of a commitment to be first; empty without either. */
export function aimPieces(facts: TrendFacts): readonly Piece[] {
  return [...targetPieces(facts), ...deadlinePieces(facts)];
}

/** “Full fibre, September 2018 to January 2026” */
export function titleText({ measure }: TrendFacts, releases: readonly ReleaseId[]): string {
  const [first, last] = [releases[0], releases.at(-1)];
  if (!first || !last) return measure.name;
  return `${measure.name}, ${first === last ? '' : `${releaseName(first)} to `}${releaseName(last)}`;
}

/** “Sandwell: 3.1% in September 2018, 91.2% in January 2026, +88.1 points.” */
export function courseText({ name, points }: Series): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name}: no figures.`;
  const told = (point: Observation) =>
    `${percentText(point.share)}${mark(point)} in ${releaseName(point.release)}`;
  if (first === last) return `${name}: ${told(last)}, the one release.`;
  return `${name}: ${told(first)}, ${told(last)}, ${signedPoints(last.share - first.share)} points.`;
}

/** Those whose value is greatest, by the decimal shown. */
function topOf<T>(items: readonly T[], sizeOf: (item: T) => number): T[] {
  const most = Math.max(...items.map((item) => roundTo(sizeOf(item), 1)));
  return items.filter((item) => roundTo(sizeOf(item), 1) === most);
}

/** The seven at a glance: which stands highest and lowest now, and which moved furthest. */
export function sevenText(seven: readonly Series[]): string {
  const known = seven.flatMap((series) => {
    const [first, last] = [series.points[0], series.points.at(-1)];
    return first && last ? [{ name: series.short, first, last }] : [];
  });
  const latest = known
    .map(({ last }) => last.release)
    .sort()
    .at(-1);
  const now = known.filter(({ last }) => last.release === latest);
  if (!latest || now.length === 0) return 'No figures for the seven local authorities.';
  const named = (items: readonly { name: string }[]) => listText(items.map(({ name }) => name));
  const highest = topOf(now, ({ last }) => last.share);
  const lowest = topOf(now, ({ last }) => -last.share);
  const shown = (top: typeof now) => {
    const [one] = top;
    const estimated = top.some(({ last }) => last.basis === 'estimated') ? ' (estimate)' : '';
    return one ? `${percentText(one.last.share)}${estimated}` : '';
  };
  const missing = seven.length - now.length;
  const without = missing > 0 ? ` ${missing} of the ${seven.length} have no figure for it.` : '';
  if (highest.length === now.length) {
    return `In ${releaseName(latest)} all stand at ${shown(highest)}.${without}`;
  }
  const levels = `In ${releaseName(latest)} ${named(highest)} ${highest.length > 1 ? 'stand' : 'stands'} highest at ${shown(highest)}, ${named(lowest)} lowest at ${shown(lowest)}.`;
  const moved = topOf(now, ({ first, last }) => Math.abs(last.share - first.share));
  const [mover] = moved;
  const change = mover ? mover.last.share - mover.first.share : 0;
  const furthest =
    mover && mover.first !== mover.last && roundTo(change, 1) !== 0
      ? ` ${named(moved)} moved furthest, ${moved.length > 1 ? `${pointsText(change)} points` : `${signedPoints(change)} points`} since ${releaseName(mover.first.release)}.`
      : '';
  return `${levels}${furthest}${without}`;
}

/** Which line is which where each place has a chart of its own. */
export function sevenNote({ name }: Series, [low, high]: readonly [number, number]): string {
  const level = (share: number) => `${roundTo(share, 1)}%`;
  return `Strong: the local authority. Pale: ${name}. All on one scale, ${level(low)} to ${level(high)}.`;
}

/** Why there is nothing to draw. */
export function noTrendText({ measure, west, manchester, england }: TrendFacts): string {
  const releases = [...new Set(releasesOf([west, manchester, england]))];
  const [only] = releases;
  if (!only) return `${measure.name}: no release has figures for these areas.`;
  return `${measure.name} has one release, ${releaseName(only)}. A trend needs two: choose another measure.`;
}
