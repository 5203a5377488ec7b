// The scorecard in one sentence, computed from its cards: with other data it says something else.

import { deadlines } from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { type Card, type ReadingChoice, sinceThen } from './mission';
import { placeText } from './mission-status';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const numberWord = (n: number): string => numbers[n] ?? String(n);

/** "5G, gigabit and 4G". */
export function listText(items: readonly string[], joint = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

const shorts = (cards: readonly Card[]) => cards.map(({ commitment }) => commitment.short);
const met = ({ verdict }: Card) => verdict === 'met';
const measured = ({ verdict }: Card) => verdict !== 'cannot-be-measured';

/** "Every level was met by the end of 2025." A level without a figure is neither met nor missed, and is named. */
function levelsText(cards: readonly Card[], by: string): string {
  const all = cards.filter((card) => card.commitment.ask === 'level');
  const levels = all.filter(measured);
  const reached = levels.filter(met);
  if (levels.length === 0) return 'No level can be measured.';
  const unknown = shorts(all.filter((card) => !measured(card)));
  const among = unknown.length > 0 ? ' that can be measured' : '';
  const end = unknown.length > 0 ? `; ${listText(unknown)} cannot be measured.` : '.';
  if (reached.length === levels.length) return `Every level${among} was met by ${by}${end}`;
  if (reached.length === 0) return `No level${among} was met by ${by}${end}`;
  const missed = levels.filter((card) => !met(card));
  const verb = reached.length === 1 ? 'was' : 'were';
  const count = `${numberWord(reached.length)} of ${numberWord(levels.length)} levels${among}`;
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${verb} met by ${by}, all but ${listText(shorts(missed))}${end}`;
}

/** "; gigabit was lost in January 2026". */
function changesText(cards: readonly Card[]): string {
  const told = cards.flatMap((card) => {
    const since = sinceThen(card);
    const release = card.reading.turned;
    return since && release
      ? [
          `${card.commitment.short} was ${since} ${since === 'won' ? 'by' : 'in'} ${releaseName(release)}`,
        ]
      : [];
  });
  return told.length > 0 ? `; ${listText(told)}` : '';
}

/** What was to be best or highest: its name, and whether it was. */
function bestsOf(cards: readonly Card[]): { short: string; met: boolean }[] {
  return cards.flatMap((card) => {
    const { ask, highest, wanting, short } = card.commitment;
    const other = card.readings.find(({ measure }) => measure === highest);
    if (other?.atDeadline && highest && other.atDeadline.status !== 'cannot-be-measured') {
      const name = measureOf(highest).name.toLowerCase();
      return [{ short: name, met: other.atDeadline.status === 'met' }];
    }
    return ask === 'first' && !wanting && measured(card) ? [{ short, met: met(card) }] : [];
  });
}

/** "“Best” held for 5G and gigabit, not for 4G; gigabit was lost in January 2026." */
function bestText(cards: readonly Card[]): string {
  const bests = bestsOf(cards);
  const names = (wanted: boolean) =>
    bests.filter((best) => best.met === wanted).map((best) => best.short);
  const [held, not] = [names(true), names(false)];
  if (bests.length === 0) return '';
  const changes = changesText(
    cards.filter(({ commitment }) => commitment.ask === 'first' && !commitment.wanting),
  );
  if (held.length === 0) return `“Best” did not hold for ${listText(not, 'or')}${changes}.`;
  const start = `“Best” held for ${listText(held)}`;
  return not.length === 0
    ? `${start}${changes}.`
    : `${start}, not for ${listText(not, 'or')}${changes}.`;
}

/** "In deprived areas only gigabit can be measured, up to July 2024: third of 15." */
function standInText(cards: readonly Card[]): string {
  return cards
    .flatMap(({ commitment: { wanting, short }, reading: { atDeadline } }) =>
      wanting && atDeadline?.rank
        ? [
            `In ${short} only ${wanting.standIn} can be measured, up to ${releaseName(atDeadline.release)}: ${placeText(atDeadline)}.`,
          ]
        : [],
    )
    .join(' ');
}

/** The scorecard’s headline, of the commitments the chosen wording makes. */
export function missionHeadline(
  cards: readonly Card[],
  { deadline, wording }: ReadingChoice,
): string {
  const own = cards.filter((card) => card.wording === wording);
  return [levelsText(own, deadlines[deadline].name), bestText(own), standInText(own)]
    .filter(Boolean)
    .join(' ');
}
