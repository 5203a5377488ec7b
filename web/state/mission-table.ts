// The scorecard’s tables: a card’s league, every reading of a commitment, people through time.

import { ENGLAND, WEST_MIDLANDS } from '../../data/catalogue/areas';
import {
  conurbations,
  isOwnMeasure,
  type MissionMeasureId,
  missionMeasures,
} from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { bases } from '../../data/catalogue/words';
import { STORED_DECIMALS } from '../../data/contract/columns';
import type { Mission3File, MissionLeague, MissionRow } from '../../data/contract/mission3';
import { signedPoints } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import { rankerOf } from '../../data/model/rank';
import type { ChartTable } from '../exports/chart-table';
import { amountOf } from './mission-words';

export function missionMeasureName(measure: MissionMeasureId): string {
  return isOwnMeasure(measure) ? missionMeasures[measure].name : measureOf(measure).name;
}

/** A gap in a table’s cell: “+2.5 points; 50 premises”, “+120,354 premises”, “level to one decimal”. */
export function gapText(file: Mission3File, league: MissionLeague, row: MissionRow): string {
  if (row.gapPoints === null) return '';
  const amount = amountOf(file, league, row);
  if (row.rank === 1 && row.first.length > 1) return 'level to one decimal';
  // Its points are of England’s full fibre, which nobody would read beside a ratio.
  if (row.unit === 'ratio') return `${row.gapPoints < 0 ? '−' : '+'}${amount}`;
  return `${signedPoints(row.gapPoints)} points${amount ? `; ${amount}` : ''}`;
}

const unitLabels = { percent: 'Percent', people: 'People', ratio: 'Ratio (1.00 is fair)' } as const;

/**
 * The areas behind a card’s dots, highest first, those they are set beside after them. Ranked by the
 * decimal shown where shares are compared; a fair share is no race, and stands among the conurbations.
 */
export function leagueTable(file: Mission3File, league: MissionLeague): ChartTable {
  const { unit, values, release } = league;
  const own = values[file.areas.findIndex(({ code }) => code === WEST_MIDLANDS)] ?? null;
  const places = file.areas.flatMap((area, i) => {
    const value = values[i];
    return value === null || value === undefined
      ? []
      : [{ ...area, value, basis: league.bases[i] ?? league.basis }];
  });
  const compared = ({ code, combinedAuthority }: (typeof places)[number]) =>
    unit === 'ratio' ? (conurbations.codes as readonly string[]).includes(code) : combinedAuthority;
  const inside = places.filter(compared).sort((a, b) => b.value - a.value);
  const beside = places.filter(
    (place) => !compared(place) && (unit !== 'ratio' || place.code === ENGLAND),
  );
  const rankAmong = rankerOf(
    inside.map(({ value }) => value),
    true,
  );
  const rankText = (value: number): string => {
    const { rank, ties } = rankAmong(value);
    return `${ties > 0 ? '=' : ''}${rank}`;
  };
  const rowOf = ({ name, value, basis }: (typeof places)[number], rank: string | null) => [
    name,
    ...(unit === 'ratio' ? [] : [rank]),
    value,
    // As exact as the values themselves: the rest is noise of the subtraction.
    own === null ? null : roundTo(value - own, STORED_DECIMALS),
    bases[basis].name,
  ];
  return {
    columns: [
      { id: 'area', label: 'Area' },
      ...(unit === 'ratio' ? [] : [{ id: 'rank', label: 'Rank', number: true }]),
      { id: 'value', label: `${unitLabels[unit]}, ${releaseName(release)}`, number: true },
      { id: 'gap', label: 'Ahead of the West Midlands (negative: behind)', number: true },
      { id: 'basis', label: 'Basis' },
    ],
    rows: [
      ...inside.map((place) => rowOf(place, rankText(place.value))),
      ...beside.map((place) => rowOf(place, null)),
    ],
  };
}

/** One measure of the West Midlands through its releases. */
export function seriesTable(
  leagues: readonly MissionLeague[],
  at: number,
  label: string,
): ChartTable {
  return {
    columns: [
      { id: 'release', label: 'Release' },
      { id: 'value', label, number: true },
    ],
    rows: leagues.map(({ release, values }) => [releaseName(release), values[at] ?? null]),
  };
}
