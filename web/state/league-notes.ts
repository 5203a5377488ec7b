// What must be said with the league: breaks, ties that are none past the decimal, rounding, estimates.

import { conurbations } from '../../data/catalogue/commitments';
import { releaseName, seriesBreaks } from '../../data/catalogue/releases';
import { targetFor } from '../../data/catalogue/targets';
import { notes as noteWords } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { ordinalWord } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import { decimalsOf } from '../exports/chart-table';
import type { League, LeagueRow } from './league';
import { hasChange } from './league-table';
import { listText } from './mission-headline';

/** Ties that are none past the decimal, or of which that cannot be known. */
function tieNotes({ rows }: League): string[] {
  const groups = new Map<number, LeagueRow[]>();
  for (const row of rows) {
    if (!row.rank || row.rank.ties === 0) continue;
    groups.set(row.rank.rank, [...(groups.get(row.rank.rank) ?? []), row]);
  }
  const said: string[] = [];
  for (const [rank, members] of groups) {
    const shares = members.flatMap(({ cell }) => (isObservation(cell) ? [cell.share] : []));
    const different = new Set(shares).size;
    if (different < 2) continue;
    let decimals = Math.max(2, decimalsOf(shares));
    while (decimals < 4 && new Set(shares.map((share) => share.toFixed(decimals))).size < different)
      decimals += 1;
    const text = (share: number) => `${Number.isInteger(share) ? share : share.toFixed(decimals)}%`;
    const place = ordinalWord(rank);
    said.push(
      members.length > 4
        ? `The ${members.length} who share ${place} place differ past the decimal shown, from ${text(Math.min(...shares))} to ${text(Math.max(...shares))}.`
        : `Those who share ${place} place differ past the decimal shown: ${listText(
            members.map(({ name }, i) => `${name} ${text(shares[i] as number)}`),
          )}.`,
    );
  }
  return said;
}

/** True when a published share has one decimal at most. */
const coarse = (share: number) => roundTo(share, 1) === share;

function precisionNote(league: League): string {
  const { rows, release } = league;
  const published = rows.flatMap(({ cell }) =>
    isObservation(cell) && cell.basis === 'published' ? [cell.share] : [],
  );
  return published.length > 1 && published.every(coarse)
    ? `The shares of ${releaseName(release)} are published to one decimal: a gap or a change of 0.1 points may be rounding, and ties may hide a difference.`
    : `Gaps${hasChange(league) ? ' and changes' : ''} are worked out before rounding, so they can differ by 0.1 from those of the shares as printed.`;
}

/** Notes the figures themselves carry, each once; and whose they are, where not everyone’s. */
function carriedNotes({ rows, references }: League): string[] {
  const shown = [...rows, ...references].filter(({ cell }) => isObservation(cell));
  const whose = new Map<string, string[]>();
  for (const { name, cell } of shown) {
    if (!isObservation(cell)) continue;
    for (const note of cell.notes) whose.set(note, [...(whose.get(note) ?? []), name]);
  }
  return [...whose].map(([note, names]) => {
    const words = noteWords[note as keyof typeof noteWords];
    return names.length === shown.length ? words : `${listText(names)}: ${words}`;
  });
}

/** What must be said under the table. */
export function leagueNotes(league: League): string[] {
  const { measure, before, broken, rows, references } = league;
  const all = [...rows, ...references];
  const target = targetFor(measure.id);
  return [
    ...(broken && before
      ? [`${seriesBreaks.fixed.note} So no change since ${releaseName(before)} is given.`]
      : []),
    ...(before ? [] : ['There is no earlier release to give a change since.']),
    ...(measure.higherIsBetter
      ? []
      : ['Here lower is better: a gap above nought is a place worse off.']),
    ...tieNotes(league),
    precisionNote(league),
    ...(all.some(({ cell, change }) =>
      isObservation(cell) ? cell.basis === 'estimated' || change?.estimated : false,
    )
      ? [`“est.” marks an estimate${hasChange(league) ? ', or a change from or to one' : ''}.`]
      : []),
    ...carriedNotes(league),
    ...(target && target.percent === null
      ? [`Mission 3 sets no level of this share: “${target.quote}” is counted in people.`]
      : []),
    conurbations.words,
  ];
}
