// Leagues to rows: each commitment in each wording, by each reading and release, with its status and gap.

import {
  type Commitment,
  type CommitmentId,
  commitmentList,
  conurbations,
  inUkReading,
  isOwnMeasure,
  type MissionStatus,
  type WordingId,
  wordingIds,
} from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { targetOf } from '../../data/catalogue/targets';
import { notes as noteWords } from '../../data/catalogue/words';
import type { GapUnit, MissionArea, MissionLeague, MissionRow } from '../../data/contract/mission3';
import { ordinal, percentText } from '../../data/model/format';
import {
  type Leading,
  leadingOf,
  londonIsAhead,
  reaches,
  type Standee,
} from '../../data/model/mission';

/** What is held against what: status, level or lead, gap, and what must be said. */
type Judged = Pick<MissionRow, 'status' | 'threshold' | 'gapPoints' | 'gapCount'> & {
  leading: Leading | null;
  remarks: string[];
};

/** A league with the place of the region in it. */
interface Seat {
  league: MissionLeague;
  areas: readonly MissionArea[];
  /** Of the region, in the file’s areas. */
  at: number;
}

const unjudged: Judged = {
  status: 'cannot-be-measured',
  threshold: null,
  gapPoints: null,
  gapCount: null,
  leading: null,
  remarks: [],
};

/** What a gap of this measure counts. */
function gapUnitOf({ measure, unit }: MissionLeague): GapUnit | null {
  if (unit === 'people') return 'people';
  if (measure === 'fair-share') return 'premises';
  if (isOwnMeasure(measure)) return 'homes';
  return measureOf(measure).unit === 'premises' ? 'premises' : null;
}

function counted(points: number, { league, at }: Seat): number | null {
  const weight = league.denominators[at] ?? null;
  return weight === null || gapUnitOf(league) === null ? null : Math.round((points / 100) * weight);
}

function standees({ league, areas }: Seat, among: (area: MissionArea) => boolean): Standee[] {
  return areas.flatMap((area, i) => {
    const share = league.values[i];
    return among(area) && share !== null && share !== undefined ? [{ code: area.code, share }] : [];
  });
}

/** A level in percent: the gap is the figure less the level. */
function judgeLevel(seat: Seat, commitment: Commitment, value: number): Judged {
  const target = targetOf(commitment.target as NonNullable<Commitment['target']>);
  const { league, at } = seat;
  if (league.unit === 'people') {
    const level = target.people ?? 0;
    const residents = league.denominators[at] ?? null;
    return {
      ...unjudged,
      status: reaches(value, target, level) ? 'met' : 'not-met',
      threshold: level,
      gapPoints: residents ? (100 * (value - level)) / residents : null,
      gapCount: value - level,
    };
  }
  const level = target.percent ?? 0;
  return {
    ...unjudged,
    status: reaches(value, target, level) ? 'met' : 'not-met',
    threshold: level,
    gapPoints: value - level,
    gapCount: counted(value - level, seat),
  };
}

/** “First of 7” among the conurbations, for the commitment that names them. */
function conurbationNote(seat: Seat, code: string): string[] {
  const found = leadingOf(
    code,
    standees(seat, (area) => (conurbations.codes as readonly string[]).includes(area.code)),
  );
  if (!found) return [];
  const place = found.rank === 1 ? 'first' : ordinal(found.rank);
  const joint = found.ties > 0 ? 'joint ' : '';
  return [`Among the ${found.of} large urban conurbations (our list): ${joint}${place}.`];
}

/** Nobody to be better than, or nobody with any. */
function withoutBest(seat: Seat): Judged {
  const all = standees(seat, (area) => area.combinedAuthority);
  if (all.length < 2) {
    return {
      ...unjudged,
      remarks: ['No other combined authority has a figure to be held against.'],
    };
  }
  const some = all.some(({ share }) => share > 0);
  return {
    ...unjudged,
    status: 'not-met',
    remarks: [`Nobody has any${some ? ' to one decimal' : ''}: there is no best of nothing.`],
  };
}

/** Being first among the combined authorities and, where the words are “in UK”, not behind London. */
function judgeFirst(seat: Seat, commitment: Commitment, wording: WordingId, value: number): Judged {
  const code = seat.areas[seat.at]?.code ?? '';
  const leading = leadingOf(
    code,
    standees(seat, (area) => area.combinedAuthority),
  );
  if (!leading) return withoutBest(seat);
  const remarks: string[] = [];
  if (leading.rank === 1 && leading.ties > 0) {
    remarks.push(`Joint first with ${leading.ties} more, equal to one decimal.`);
  }
  const others = standees(seat, (area) => !area.combinedAuthority);
  const london = others.find((standee) => londonIsAhead(value, [standee]));
  const inUk = commitment.inUk.includes(wording);
  if (inUk) remarks.push(inUkReading);
  if (inUk && london) remarks.push(`London stands higher, at ${percentText(london.share)}.`);
  if (commitment.id === 'gigabit-best') remarks.push(...conurbationNote(seat, code));
  return {
    ...unjudged,
    status: leading.rank === 1 && !(inUk && london) ? 'met' : 'not-met',
    gapPoints: leading.lead,
    gapCount: counted(leading.lead, seat),
    leading,
    remarks,
  };
}

/** A ratio of 1 or more; the gap in points of England’s full fibre, and in premises beyond the fair share. */
function judgeShare({ league, areas, at }: Seat, england: string, value: number): Judged {
  const nation = areas.findIndex(({ code }) => code === england);
  const [held, of] = [league.numerators[at], league.denominators[at]];
  const [allHeld, allOf] = [league.numerators[nation], league.denominators[nation]];
  const status: MissionStatus = value >= 1 ? 'met' : 'not-met';
  const added = league.added?.values[at];
  const remarks =
    league.added && added !== null && added !== undefined
      ? [
          `Of the premises added in England since ${releaseName(league.added.since)}: ${added.toFixed(2)} of a fair share.`,
        ]
      : [];
  if (typeof held !== 'number' || !of || !allHeld || !allOf) {
    return { ...unjudged, status, threshold: 1, remarks };
  }
  return {
    ...unjudged,
    status,
    threshold: 1,
    gapPoints: 100 * (held / allHeld - of / allOf),
    gapCount: Math.round(held - (allHeld * of) / allOf),
    remarks,
  };
}

function judge(
  seat: Seat,
  commitment: Commitment,
  wording: WordingId,
  england: string,
  value: number,
): Judged {
  const ranked = seat.league.unit === 'percent' && commitment.id === 'full-fibre-2m';
  if (commitment.ask === 'share') return judgeShare(seat, england, value);
  if (commitment.ask === 'first' || ranked) return judgeFirst(seat, commitment, wording, value);
  return judgeLevel(seat, commitment, value);
}

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
