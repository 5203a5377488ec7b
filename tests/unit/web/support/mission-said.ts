// What the cards of a made-up Mission 3 say.

import type { CommitmentId } from '../../../../data/catalogue/commitments';
import type { MissionLeague, MissionRow } from '../../../../data/contract/mission3';
import { pieceText } from '../../../../web/state/explain';
import type { ReadingChoice } from '../../../../web/state/mission';
import { sentencesOf } from '../../../../web/state/mission-words';
import { createCard, createLeague, createRow } from './mission-create';

/** A row with the league it was judged in. */
export type Judged = readonly [row: MissionRow, league: MissionLeague];

export function judged(row: Partial<MissionRow>, league: Partial<MissionLeague> = {}): Judged {
  const made = createRow(row);
  const { measure, release, unit } = made;
  return [made, createLeague({ measure, release, unit, ...league })];
}

/** The sentences of one commitment’s card, as plain text. */
export function sentences(
  id: CommitmentId,
  all: readonly Judged[],
  choice: Partial<ReadingChoice> = {},
): string[] {
  const { file, card } = createCard(
    id,
    all.map(([row]) => ({ ...row, commitment: id })),
    { leagues: all.map(([, league]) => league), choice },
  );
  return sentencesOf(file, card).map(pieceText);
}
