// The league as a table to save: the same rows as on the page, figures as exact as they are exported.

import { releaseName } from '../../data/catalogue/releases';
import { absences, bases } from '../../data/catalogue/words';
import { isObservation, STORED_DECIMALS } from '../../data/contract/columns';
import { roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import type { League, LeagueRow } from './league';
import { rankText } from './league-words';
import { sourcesText } from './sources-text';

/** As exact as it is stored: enough to tell ties apart. */
const kept = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : roundTo(value, STORED_DECIMALS);

/** Whether the table has a column of changes. */
export function hasChange({ before, broken }: League): boolean {
  return before !== null && !broken;
}

/** "Change since July 2025". */
export function changeHeading({ before }: League): string {
  return before ? `Change since ${releaseName(before)}` : 'Change';
}

/** Every row, the places apart last. */
export function leagueTable(league: League): ChartTable {
  const change = hasChange(league);
  const row = (entry: LeagueRow) => {
    const { code, name, cell, rank, toFirst, toWestMidlands, conurbation } = entry;
    const own = isObservation(cell) ? cell : null;
    return [
      name,
      rank ? rankText(rank) : null,
      code,
      kept(own?.share),
      kept(toFirst),
      kept(toWestMidlands),
      ...(change ? [kept(entry.change?.points)] : []),
      own ? bases[own.basis].name : isObservation(cell) ? null : absences[cell.absent],
      ...(change ? [entry.change ? (entry.change.estimated ? 'yes' : 'no') : null] : []),
      conurbation ? 'yes' : 'no',
    ];
  };
  return {
    columns: [
      { id: 'name', label: 'Combined authority' },
      { id: 'rank', label: 'Rank' },
      { id: 'code', label: 'Code' },
      { id: 'share', label: 'Share, %', number: true },
      { id: 'to-first', label: 'Gap to first, points', number: true },
      { id: 'to-west', label: 'Gap to West Midlands, points', number: true },
      ...(change
        ? [{ id: 'change', label: `${changeHeading(league)}, points`, number: true }]
        : []),
      { id: 'basis', label: 'Basis' },
      ...(change ? [{ id: 'change-estimated', label: 'Change rests on an estimate' }] : []),
      { id: 'conurbation', label: 'Large urban conurbation (our reading)' },
    ],
    rows: [...league.rows, ...league.references].map(row),
  };
}

/** Sources and months: of the figures, and of those the change is from. */
export function leagueSource(league: League): string {
  const now = [...league.rows, ...league.references].flatMap(({ cell }) =>
    isObservation(cell) ? [cell] : [],
  );
  const before = hasChange(league) ? league.earlier.map(({ observation }) => observation) : [];
  return sourcesText([...now, ...before]);
}
