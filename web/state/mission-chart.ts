// What a card’s chart says in words, for whoever does not see it.

import { type DeadlineId, deadlines } from '../../data/catalogue/commitments';
import { releaseName } from '../../data/catalogue/releases';
import type { MissionLeague } from '../../data/contract/mission3';
import { figureText } from './mission-explain';
import { millionsText } from './mission-status';
import { missionMeasureName } from './mission-table';
import type { Dot } from './strip';

interface Level {
  value: number;
  label: string;
}

/** “Gigabit, July 2025, 16 areas: West Midlands 95.7%, …; target over 95%”: those named on the strip. */
export function stripWords(
  league: MissionLeague,
  dots: readonly Dot[],
  level: Level | null,
): string {
  const named = dots
    .filter(({ kind }) => kind !== 'other')
    .reverse()
    .map(
      ({ name, value, estimated }) =>
        `${name} ${figureText(league, value)}${estimated ? ' (estimate)' : ''}`,
    );
  const marked = level ? `; ${level.label}` : '';
  return `${missionMeasureName(league.measure)}, ${releaseName(league.release)}, ${dots.length} areas: ${named.join(', ')}${marked}`;
}

/** “… about 124,000 in September 2018, about 2.55 million in July 2025, the last before the deadline, …”. */
export function peopleWords(
  leagues: readonly MissionLeague[],
  at: number,
  level: Level | null,
  deadline: DeadlineId,
): string {
  const points = leagues.flatMap(({ measure, release, values }) => {
    const value = values[at];
    return typeof value === 'number' ? [{ measure, release, value }] : [];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'No figure.';
  const before = points.filter(({ release }) => release <= deadlines[deadline].last).at(-1);
  const told = points
    .filter((point) => point === first || point === before || point === last)
    .map(
      (point) =>
        `${millionsText(point.value)} in ${releaseName(point.release)}${point === before ? ', the last before the deadline' : ''}`,
    );
  const promised = level ? `; promised: ${level.label}` : '';
  return `${missionMeasureName(first.measure)} (estimates): ${told.join('; ')}${promised}`;
}
