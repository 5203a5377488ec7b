// Judging a figure by what a commitment asks: a level, being first, or a fair share.

import {
  type Commitment,
  conurbations,
  inUkReading,
  isOwnMeasure,
  LONDON,
  type MissionStatus,
  type WordingId,
} from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { targetOf } from '../../data/catalogue/targets';
import type { GapUnit, MissionArea, MissionLeague, MissionRow } from '../../data/contract/mission3';
import { ordinalWord, percentText, ratioText } from '../../data/model/format';
import {
  type Leading,
  leadingOf,
  londonIsAhead,
  reaches,
  type Standee,
} from '../../data/model/mission';
import { roundTo } from '../../data/model/observation';

/** What is held against what: status, level or lead, gap, and what must be said. */
type Judged = Pick<MissionRow, 'status' | 'threshold' | 'gapPoints' | 'gapCount'> & {
  leading: Leading | null;
  remarks: string[];
};

/** A league with the place of the region in it. */
export interface Seat {
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
export function gapUnitOf({ measure, unit }: MissionLeague): GapUnit | null {
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
    const level = target.people;
    if (level === undefined) return unjudged;
    const residents = league.denominators[at] ?? null;
    return {
      ...unjudged,
      status: reaches(value, target, level) ? 'met' : 'not-met',
      threshold: level,
      gapPoints: residents ? (100 * (value - level)) / residents : null,
      gapCount: Math.round(value - level),
    };
  }
  const level = target.percent;
  if (level === null) return unjudged;
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
  const place = ordinalWord(found.rank);
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

/** More names than this are counted instead. */
const MOST_NAMED = 3;

/** Who shares the first rank: by name, or how many where they are many. */
function jointText({ areas }: Seat, { first, ties }: Leading, own: string): string {
  const names = first
    .filter((code) => code !== own)
    .map((code) => areas.find((area) => area.code === code)?.name ?? code);
  if (names.length > MOST_NAMED) return `${ties} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
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
    remarks.push(`Joint first with ${jointText(seat, leading, code)}, equal to one decimal.`);
  }
  const inUk = commitment.inUk.includes(wording);
  const [london] = standees(seat, (area) => inUk && area.code === LONDON);
  const behind = london !== undefined && londonIsAhead(value, [london]);
  if (inUk) remarks.push(inUkReading);
  if (london && behind) remarks.push(`London stands higher, at ${percentText(london.share)}.`);
  else if (london && roundTo(london.share, 1) === roundTo(value, 1)) {
    remarks.push(`London stands level, at ${percentText(london.share)}.`);
  }
  if (commitment.amongConurbations) remarks.push(...conurbationNote(seat, code));
  return {
    ...unjudged,
    status: leading.rank === 1 && !behind ? 'met' : 'not-met',
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
          `Of the premises added in England since ${releaseName(league.added.since)}: ${ratioText(added)} of a fair share${league.added.estimated ? ' (estimate)' : ''}.`,
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

/** Holds the region’s figure in a league against what the commitment asks in a wording. */
export function judge(
  seat: Seat,
  commitment: Commitment,
  wording: WordingId,
  england: string,
  value: number,
): Judged {
  const ranked = seat.league.measure === commitment.highest;
  if (commitment.ask === 'share') return judgeShare(seat, england, value);
  if (commitment.ask === 'first' || ranked) return judgeFirst(seat, commitment, wording, value);
  return judgeLevel(seat, commitment, value);
}
