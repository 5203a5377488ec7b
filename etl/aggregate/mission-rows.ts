// Leagues to rows: each commitment in each wording, by each reading and release, with its status and gap.

import {
  type Commitment,
  type CommitmentId,
  commitmentList,
  type WordingId,
  wordingIds,
} from '../../data/catalogue/commitments';
import { releaseName } from '../../data/catalogue/releases';
import { notes as noteWords } from '../../data/catalogue/words';
import type { MissionArea, MissionLeague, MissionRow } from '../../data/contract/mission3';
import { gapUnitOf, judge, type Seat } from './mission-judge';

/** Says whose premises a count rests on, where its own release has none. */
function weightNote({ weightsFrom, release, notes }: MissionLeague): string[] {
  if (!weightsFrom || weightsFrom === release || notes.includes('weights-stand-in')) return [];
  return [`The count rests on the premises of ${releaseName(weightsFrom)}.`];
}

function rowOf(
  seat: Seat,
  commitment: Commitment & { id: CommitmentId },
  wording: WordingId,
  england: string,
): MissionRow | null {
  const { league } = seat;
  const value = league.values[seat.at] ?? null;
  if (value === null) return null;
  const { leading, ...judged } = judge(seat, commitment, wording, england, value);
  return {
    commitment: commitment.id,
    wording,
    measure: league.measure,
    release: league.release,
    unit: league.unit,
    value,
    ...judged,
    gapUnit: judged.gapCount === null ? null : gapUnitOf(league),
    rank: leading?.rank ?? null,
    of: leading?.of ?? null,
    first: leading?.first ?? [],
    basis: league.basis,
    sources: league.sources,
    notes: [
      ...(league.basis === 'estimated' ? ['Estimate.'] : []),
      ...league.notes.map((id) => noteWords[id]),
      ...(judged.gapCount === null ? [] : weightNote(league)),
    ],
  };
}

/** The row of what the words ask for and open data does not have, dated by the latest release of its measure. */
function wantingRow(
  commitment: Commitment & { id: CommitmentId },
  wording: WordingId,
  leagues: readonly MissionLeague[],
): MissionRow[] {
  const { wanting } = commitment;
  const latest = leagues.filter(({ measure }) => measure === wanting?.measure).at(-1);
  if (!wanting || !latest) return [];
  return [
    {
      commitment: commitment.id,
      wording,
      measure: wanting.measure,
      release: latest.release,
      unit: 'percent',
      value: null,
      threshold: null,
      status: 'cannot-be-measured',
      gapPoints: null,
      gapCount: null,
      gapUnit: null,
      rank: null,
      of: null,
      first: [],
      basis: null,
      sources: latest.sources,
      remarks: [wanting.why],
      notes: [],
    },
  ];
}

/**
 * Every row for the region `ours`, in the order of commitments, wordings, measures and releases.
 * @param leagues oldest release first within each measure
 */
export function missionRows(
  leagues: readonly MissionLeague[],
  areas: readonly MissionArea[],
  ours: string,
  england: string,
): MissionRow[] {
  const at = areas.findIndex(({ code }) => code === ours);
  return commitmentList.flatMap((commitment) =>
    wordingIds
      .filter((wording) => commitment.quotes[wording] !== undefined)
      .flatMap((wording) => [
        ...commitment.measures.flatMap((measure) =>
          leagues
            .filter((league) => league.measure === measure)
            .flatMap((league) => rowOf({ league, areas, at }, commitment, wording, england) ?? []),
        ),
        ...wantingRow(commitment, wording, leagues),
      ]),
  );
}
