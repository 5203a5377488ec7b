// A made-up Mission 3: three combined authorities, London and England, with the rows and leagues a test asks for.

import { WEST_MIDLANDS } from '../../../../data/catalogue/areas';
import {
  type CommitmentId,
  commitmentList,
  type MissionMeasureId,
  type MissionStatus,
  type WordingId,
} from '../../../../data/catalogue/commitments';
import type { ReleaseId } from '../../../../data/catalogue/releases';
import { CONTRACT_VERSION } from '../../../../data/contract/files';
import type { Mission3File, MissionLeague, MissionRow } from '../../../../data/contract/mission3';
import { type Card, cardOf, cardsOf, type ReadingChoice } from '../../../../web/state/mission';
import { createAreas, createLeague, HULL } from '../../../support/mission-league';

export { createAreas, createLeague, HULL };

export function createRow(changes: Partial<MissionRow> = {}): MissionRow {
  return {
    commitment: 'gigabit-best',
    wording: '2024',
    measure: 'gigabit',
    release: '2025-07',
    unit: 'percent',
    value: 92.5,
    threshold: null,
    status: 'met',
    gapPoints: 2.5,
    gapCount: 25,
    gapUnit: 'premises',
    rank: 1,
    of: 3,
    first: [WEST_MIDLANDS],
    basis: 'summed',
    sources: ['ofcom-fixed-laua'],
    remarks: [],
    notes: [],
    ...changes,
  };
}

export function createFile(changes: Partial<Mission3File> = {}): Mission3File {
  return {
    version: CONTRACT_VERSION,
    areas: createAreas(),
    leagues: [],
    rows: [],
    residents: [],
    ...changes,
  };
}

/** The switches as they stand at first, but for what is asked. */
export function createChoice(changes: Partial<ReadingChoice> = {}): ReadingChoice {
  return {
    wording: '2024',
    operators: 'all',
    ground: 'premises',
    confidence: 'high',
    deprived: 'tenth',
    deadline: 'end',
    ...changes,
  };
}

/** The card of one commitment over the rows given. */
export function createCard(
  id: CommitmentId,
  rows: readonly MissionRow[],
  {
    choice = {},
    leagues = [],
  }: { choice?: Partial<ReadingChoice>; leagues?: readonly MissionLeague[] } = {},
): { file: Mission3File; card: Card } {
  const commitment = commitmentList.find((candidate) => candidate.id === id);
  if (!commitment) throw new Error(`no commitment ${id}`);
  const file = createFile({ rows: [...rows], leagues: [...leagues] });
  return { file, card: cardOf(file, commitment, createChoice(choice)) };
}

/** The measure each commitment is read by at first, written down and not asked of the code. */
export const firstMeasures: Record<CommitmentId, MissionMeasureId> = {
  '5g-40': '5g-premises-outdoor-all',
  '5g-best': '5g-premises-outdoor-all',
  '4g-outdoor-95': '4g-premises-outdoor-all',
  '4g-indoor-90': '4g-premises-indoor-all',
  '4g-best': '4g-premises-indoor-all',
  'full-fibre-2m': 'residents-full-fibre',
  'gigabit-best': 'gigabit',
  'fair-share': 'fair-share',
  'deprived-best': 'gigabit-decile-1',
};

/** Status in July 2025 and in January 2026; `null` for no figure by then. */
export type Fate = readonly [then: MissionStatus | null, now?: MissionStatus];

/** What is not met is second. */
const placeOf = (status: MissionStatus): Partial<MissionRow> =>
  status === 'not-met' ? { rank: 2, first: [HULL] } : {};

/**
 * Every card, with the fates given and all others met throughout.
 * @param highest what became of the full fibre the people’s words want highest; left out for no figure
 */
export function createCards(
  fates: Partial<Record<CommitmentId, Fate>>,
  changes: Partial<ReadingChoice> = {},
  highest: Fate = [null],
): Card[] {
  const rows = commitmentList.flatMap(({ id, quotes }) =>
    (Object.keys(quotes) as WordingId[]).flatMap((wording) => {
      const row = (
        measure: MissionMeasureId,
        release: ReleaseId,
        status: MissionStatus | null | undefined,
      ) =>
        status
          ? [createRow({ commitment: id, wording, measure, release, status, ...placeOf(status) })]
          : [];
      const rowsOf = (measure: MissionMeasureId, fate: Fate) => [
        ...row(measure, '2025-07', fate[0]),
        ...row(measure, '2026-01', fate[1]),
      ];
      return [
        ...rowsOf(firstMeasures[id], fates[id] ?? ['met', 'met']),
        ...(id === 'full-fibre-2m' ? rowsOf('full-fibre', highest) : []),
      ];
    }),
  );
  return cardsOf(createFile({ rows }), createChoice(changes));
}
