// The scorecard’s tables: a card’s league, every reading of a commitment, people through time.

import { ENGLAND, WEST_MIDLANDS } from '../../data/catalogue/areas';
import {
  isOwnMeasure,
  type MissionMeasureId,
  missionMeasures,
} from '../../data/catalogue/commitments';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import type { Mission3File, MissionLeague } from '../../data/contract/mission3';
import { rankerOf } from '../../data/model/rank';
import type { ChartTable } from '../exports/chart-table';

export function missionMeasureName(measure: MissionMeasureId): string {
  return isOwnMeasure(measure) ? missionMeasures[measure].name : measureOf(measure).name;
}

const unitLabels = { percent: 'Percent', people: 'People', ratio: 'Ratio (1.00 is fair)' } as const;

/** The league behind a card’s dots, best first; London and England after, unranked. */
export function leagueTable(file: Mission3File, league: MissionLeague): ChartTable {
  const own = league.values[file.areas.findIndex(({ code }) => code === WEST_MIDLANDS)] ?? null;
  const places = file.areas.flatMap((area, i) => {
    const value = league.values[i];
    return value === null || value === undefined ? [] : [{ ...area, value }];
  });
  const ranked = places.filter(({ combinedAuthority }) => combinedAuthority);
  const rankAmong = rankerOf(
    ranked.map(({ value }) => value),
    true,
  );
  const beside = places.filter(({ combinedAuthority }) => !combinedAuthority);
  const rowOf = ({ name, code, value }: (typeof places)[number], rank: string | null) => [
    code === ENGLAND ? 'England' : name,
    rank,
    value,
    own === null ? null : value - own,
  ];
  return {
    columns: [
      { id: 'area', label: 'Area' },
      { id: 'rank', label: 'Rank', number: true },
      {
        id: 'value',
        label: `${unitLabels[league.unit]}, ${releaseName(league.release)}`,
        number: true,
      },
      { id: 'gap', label: 'Ahead of the West Midlands (negative: behind)', number: true },
    ],
    rows: [
      ...ranked
        .sort((a, b) => b.value - a.value)
        .map((place) => {
          const { rank, ties } = rankAmong(place.value);
          return rowOf(place, `${ties > 0 ? '=' : ''}${rank}`);
        }),
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
