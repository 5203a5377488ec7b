// The league in sentences, every one of them worked out: who is first, how far off, and who was before.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { conurbations, LONDON } from '../../data/catalogue/commitments';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { absences } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { ordinalWord, pointsText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Ranked } from '../../data/model/rank';
import { explainGap, explainRank, type Piece } from './explain';
import type { League, NamedShare, Stand } from './league';
import { listText } from './mission-headline';
import { inSentence } from './time';

/** "second", "joint first". */
export function placeText({ rank, ties }: Ranked): string {
  return `${ties > 0 ? 'joint ' : ''}${ordinalWord(rank)}`;
}

/** "2", "=2" where it is shared. */
export function rankText({ rank, ties }: Ranked): string {
  return `${ties > 0 ? '=' : ''}${rank}`;
}

/** More names than these are a number. */
const MOST_NAMES = 2;

function namesText(places: readonly NamedShare[], many: (count: number) => string): string {
  return places.length > MOST_NAMES
    ? many(places.length)
    : listText(places.map(({ name }) => name));
}

/** What the league is on, inside a sentence, up to the month: "gigabit in", "4G indoors, all four operators, in". */
function subjectText({ measure }: League): string {
  const name = inSentence(measure.name);
  if (!measure.higherIsBetter) return `“${name}”, where lower is better, in`;
  return `${name}${name.includes(',') ? ',' : ''} in`;
}

/** " with Greater Manchester", " with 4 others": those who share first place with it. */
function sharedText({ here, rank, first }: Stand): string {
  if (rank.rank > 1 || rank.ties === 0) return '';
  const others = first.filter(({ code }) => code !== here.code);
  return ` with ${namesText(others, (count) => `${count} others`)}`;
}

/** ", 0.8 points behind Hull and East Yorkshire"; nothing for one that shares first place. */
function gapPieces({ here, rank, rivals }: Stand, higherIsBetter: boolean): Piece[] {
  if (rank.rank === 1 && rank.ties > 0) return [];
  const [rival] = rivals;
  if (!rival) return [];
  const points = here.observation.share - rival.observation.share;
  const shown = roundTo(points, 1);
  const text = `${shown === 0 ? 'less than 0.1' : pointsText(points)} ${Math.abs(shown) === 1 ? 'point' : 'points'}`;
  const ahead = higherIsBetter ? 'ahead of' : 'below';
  const behind = higherIsBetter ? 'behind' : 'above';
  const whom = namesText(rivals, (count) =>
    rank.rank === 1 ? `the ${count} who share second place` : `the ${count} who share first place`,
  );
  const explain = explainGap(here, rival);
  return [', ', { text, explain }, ` ${points > 0 === higherIsBetter ? ahead : behind} ${whom}`];
}

function placePiece(stand: Stand, among: string, release: ReleaseId): Piece {
  const { here, rank } = stand;
  return {
    text: placeText(rank),
    explain: explainRank(here, rank.rank - 1, rank.ties, among, release),
  };
}

const authorities = (count: number) => `${count} combined authorities`;

/** "; it was first in July 2025", "; as in July 2025". */
function beforePieces({ stand, standBefore, before, broken }: League): Piece[] {
  if (!stand || !standBefore || !before) return [];
  const was = placePiece(standBefore, authorities(standBefore.rank.of), before);
  const method = broken ? ', before the method changed' : '';
  const same = placeText(stand.rank) === placeText(standBefore.rank);
  const of = standBefore.rank.of === stand.rank.of ? '' : ` of ${standBefore.rank.of}`;
  return [`; it was ${same ? 'also ' : ''}`, was, `${of} in ${releaseName(before)}${method}`];
}

/** "The West Midlands is second of 15 on gigabit in January 2026, 0.8 points behind …; it was first in July 2025." */
export function leagueHeadline(league: League): Piece[] {
  const { stand, release, measure, rows, figures } = league;
  const subject = `${subjectText(league)} ${releaseName(release)}`;
  if (!stand) {
    const west = rows.find(({ code }) => code === WEST_MIDLANDS)?.cell;
    if (!isObservation(west)) {
      const why = west ? `: ${absences[west.absent]}` : '';
      return [`The West Midlands has no figure on ${subject}${why}.`];
    }
    if (figures < 2) return [`Only the West Midlands has a figure on ${subject}.`];
    const some = rows.some(({ cell }) => isObservation(cell) && cell.share > 0);
    return [
      `No combined authority ${some ? 'reaches 0.1% on' : 'has any'} ${subject}: nobody is first.`,
    ];
  }
  const estimated = stand.here.observation.basis === 'estimated' ? ' by our estimate' : '';
  return [
    'The West Midlands is ',
    placePiece(stand, authorities(figures), release),
    ` of ${figures}${sharedText(stand)} on ${subject}${estimated}`,
    ...gapPieces(stand, measure.higherIsBetter),
    ...beforePieces(league),
    '.',
  ];
}

const counts = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "Among the seven large urban conurbations, London included, the West Midlands is first, 0.7 points ahead of …" */
export function conurbationPieces({
  amongConurbations: stand,
  measure,
  release,
  references,
}: League): Piece[] | null {
  if (!stand) return null;
  const { of } = stand.rank;
  const london = references.some(({ code, cell }) => code === LONDON && isObservation(cell));
  const those =
    of === conurbations.codes.length
      ? `the ${counts[of] ?? of} large urban conurbations`
      : `the ${counts[of] ?? of} of ${counts[conurbations.codes.length] ?? conurbations.codes.length} large urban conurbations that have a figure`;
  return [
    `Among ${those}${london ? ', London included' : ''}, the West Midlands is `,
    placePiece(stand, `${of} conurbations`, release),
    sharedText(stand),
    ...gapPieces(stand, measure.higherIsBetter),
    '.',
  ];
}
