// Every measure of Mission 3 for every combined authority, London and England, release by release.

import { ENGLAND } from '../../data/catalogue/areas';
import {
  commitmentList,
  isOwnMeasure,
  LONDON,
  type OwnMeasureId,
} from '../../data/catalogue/commitments';
import type { MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { AbsenceId } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import type { AreaRecord } from '../../data/contract/files';
import type { MissionArea, MissionLeague } from '../../data/contract/mission3';
import type { Observation } from '../../data/model/observation';
import type { Cells, ObservationLevel } from '../join/cells';

/** The areas of the scorecard: combined authorities by code, then those they are set beside. */
export function missionAreas(areas: readonly AreaRecord[]): MissionArea[] {
  const pick = ({ code, name, level }: AreaRecord): MissionArea => ({
    code,
    name,
    combinedAuthority: level === 'combined-authority',
  });
  return [
    ...areas.filter(({ level }) => level === 'combined-authority').map(pick),
    ...areas.filter(({ code }) => code === LONDON || code === ENGLAND).map(pick),
  ];
}

const levels: readonly ObservationLevel[] = ['combined-authority', 'region', 'nation'];

/** An area’s figure, at whichever level it stands. */
export function figureOf(
  cells: Cells,
  measure: MeasureId,
  release: ReleaseId,
  area: string,
): Observation | null {
  for (const level of levels) {
    const cell = cells.get(level)?.get(measure)?.get(release)?.get(area);
    if (isObservation(cell)) return cell;
  }
  return null;
}

/** Why an area has no figure: its cell’s own words, where it has one. */
function absenceOf(cells: Cells, measure: MeasureId, release: ReleaseId, area: string): AbsenceId {
  const found = levels.map((level) => cells.get(level)?.get(measure)?.get(release)?.get(area));
  const cell = found.find((one) => one !== undefined);
  return cell && !isObservation(cell) ? cell.absent : 'not-in-release';
}

/** Releases in which combined authorities have a figure, oldest first. */
export function missionReleases(cells: Cells, measure: MeasureId): ReleaseId[] {
  return [...(cells.get('combined-authority')?.get(measure)?.keys() ?? [])].sort();
}

/** The league of a measure of observations.csv; `null` where `ours` has no figure. */
function leagueOf(
  cells: Cells,
  areas: readonly MissionArea[],
  ours: string,
  measure: MeasureId,
  release: ReleaseId,
): MissionLeague | null {
  const figures = areas.map(({ code }) => figureOf(cells, measure, release, code));
  const own = figureOf(cells, measure, release, ours);
  if (!own) return null;
  const absent = Object.fromEntries(
    areas.flatMap(({ code }, i) =>
      figures[i] ? [] : [[code, absenceOf(cells, measure, release, code)]],
    ),
  );
  return {
    measure,
    release,
    unit: 'percent',
    basis: own.basis,
    bases: figures.map((figure) => figure?.basis ?? null),
    ...(Object.keys(absent).length > 0 ? { absent } : {}),
    sources: [own.source],
    notes: [...own.notes],
    values: figures.map((figure) => figure?.share ?? null),
    numerators: figures.map((figure) => figure?.numerator ?? null),
    denominators: figures.map((figure) => figure?.weight ?? null),
    ...(own.weightFrom ? { weightsFrom: own.weightFrom } : {}),
  };
}

/** Measures of observations.csv that some commitment is read by, each once. */
const observed = [
  ...new Set(
    commitmentList.flatMap(({ measures }) =>
      (measures as readonly (MeasureId | OwnMeasureId)[]).filter(
        (id): id is MeasureId => !isOwnMeasure(id),
      ),
    ),
  ),
];

/** The leagues of every measure of observations.csv the commitments are read by, oldest first. */
export function observedLeagues(
  cells: Cells,
  areas: readonly MissionArea[],
  ours: string,
): MissionLeague[] {
  return observed.flatMap((measure) =>
    missionReleases(cells, measure).flatMap(
      (release) => leagueOf(cells, areas, ours, measure, release) ?? [],
    ),
  );
}
