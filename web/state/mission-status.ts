// A card’s status in a few words: met or not, by which reading, in which place.

import { verdicts } from '../../data/catalogue/commitments';
import type { MissionRow } from '../../data/contract/mission3';
import { countText, ordinalWord } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Tone } from '../exports/picture-layout';
import { type Card, sinceThen } from './mission';
import { ratioText } from './mission-explain';

/** “joint first of 15”. */
export function placeText({ rank, of, first }: Pick<MissionRow, 'rank' | 'of' | 'first'>): string {
  if (rank === null || of === null) return '';
  const joint = rank === 1 && first.length > 1 ? 'joint ' : '';
  return `${joint}${ordinalWord(rank)} of ${of}`;
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
  if (since === 'lost') return { text: 'Met at the deadline; lost since', tone: 'mixed' };
  if (since === 'won') return { text: 'Not met at the deadline; met since', tone: 'mixed' };
  if (commitment.ask === 'first') {
    const standIn = card.wanting ? ' by gigabit' : '';
    const london = row.rank === 1 && row.status === 'not-met' ? ', behind London' : '';
    return { text: `${name}${standIn}: ${placeText(row) || 'nobody has any'}${london}`, tone };
  }
  if (row.unit === 'people') return { text: `${name}: ${millionsText(row.value ?? 0)}`, tone };
  if (row.unit === 'ratio') return { text: `${name}: ${ratioText(row.value ?? 0)}`, tone };
  return { text: name, tone };
}
