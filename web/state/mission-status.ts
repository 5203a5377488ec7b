// A card’s status in a few words: met or not, by which reading, in which place.

import { verdicts } from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import type { MissionRow } from '../../data/contract/mission3';
import { countText, ordinalWord, ratioText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Tone } from '../exports/picture-layout';
import { type Card, sinceThen } from './mission';

/** “joint first of 15”, “first of 15, behind London”. */
export function placeText({
  rank,
  of,
  first,
  status,
}: Pick<MissionRow, 'rank' | 'of' | 'first' | 'status'>): string {
  if (rank === null || of === null) return '';
  const joint = rank === 1 && first.length > 1 ? 'joint ' : '';
  // First and yet not met: the words are “in UK”, and London stands higher.
  const london = rank === 1 && status === 'not-met' ? ', behind London' : '';
  return `${joint}${ordinalWord(rank)} of ${of}${london}`;
}

/** “about 2.55 million”: an estimate is not known to the last person. Short of a whole million it reads so. */
export function millionsText(people: number): string {
  const millions = people / 1e6;
  const shown = roundTo(millions, 2);
  if (Number.isInteger(shown) && shown > millions) return `just under ${shown} million`;
  return millions >= 1
    ? `about ${shown.toFixed(2)} million`
    : `about ${countText(roundTo(people / 1000, 0) * 1000)}`;
}

export interface Status {
  text: string;
  tone: Tone;
}

const tones: Record<Card['verdict'], Tone> = {
  met: 'good',
  'not-met': 'bad',
  'looser-only': 'mixed',
  'cannot-be-measured': 'unknown',
};

/** The status in a few words: “Met: first of 15”, “Met at the deadline; lost since”. */
export function statusOf(card: Card): Status {
  const { verdict, reading, commitment } = card;
  const row = reading.atDeadline;
  const name = `${verdicts[verdict].name}${card.stricter.length > 0 ? ' by this reading' : ''}`;
  const tone = tones[verdict];
  const since = sinceThen(card);
  if (!row || verdict === 'cannot-be-measured') return { text: name, tone };
  if (commitment.wanting) {
    // What stands in cannot say whether the words were met.
    const { name: cannot } = verdicts['cannot-be-measured'];
    const place = placeText(row);
    return {
      text: place ? `${cannot}; by ${commitment.wanting.standIn} ${place}` : cannot,
      tone: 'unknown',
    };
  }
  if (since === 'lost') return { text: 'Met at the deadline; lost since', tone: 'mixed' };
  if (since === 'won') return { text: `${name} at the deadline; met since`, tone: 'mixed' };
  if (commitment.ask === 'first') {
    return { text: `${name}: ${placeText(row) || 'nobody has any'}`, tone };
  }
  if (row.unit === 'people') return { text: `${name}: ${millionsText(row.value ?? 0)}`, tone };
  if (row.unit === 'ratio') return { text: `${name}: ${ratioText(row.value ?? 0)}`, tone };
  return { text: name, tone };
}

/** The status of what the same words want “highest”: ““Highest”: not met, fourth of 15”; `null` where nothing is. */
export function highestStatusOf({ commitment, readings }: Card): Status | null {
  const row = readings.find(({ measure }) => measure === commitment.highest)?.atDeadline;
  if (!commitment.highest || !row) return null;
  const said = [verdicts[row.status].name.toLowerCase(), placeText(row)].filter(Boolean).join(', ');
  return {
    text: `“Highest” ${measureOf(commitment.highest).name.toLowerCase()}: ${said}`,
    tone: tones[row.status],
  };
}
