// Reads figures out of built files: which levels and releases there are, and each place's cell.

import type { LargeLevel, MapLevel } from '../../data/catalogue/areas';
import { isNeighbourhoodMeasure, type MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { type Cell, decodeCell, isObservation } from '../../data/contract/columns';
import type { LevelTable, MeasureFile, NeighbourhoodValuesFile } from '../../data/contract/files';
import type { Observation } from '../../data/model/observation';

/** Releases at a level, oldest first; empty when the measure is not published there. */
export function releasesAt(file: MeasureFile, level: LargeLevel): ReleaseId[] {
  return file.levels[level]?.releases.map((column) => column.release) ?? [];
}

function cellsOf(measure: MeasureId, table: LevelTable, release: ReleaseId): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const column = table.releases.find((c) => c.release === release);
  table.areas.forEach((area, i) => {
    cells.set(
      area,
      column ? decodeCell(measure, table.areas, column, i) : { absent: 'not-in-release' },
    );
  });
  return cells;
}

/** Every place of a level in one release. */
export function cellsAt(
  file: MeasureFile,
  level: LargeLevel,
  release: ReleaseId,
): Map<string, Cell> {
  const table = file.levels[level];
  return table ? cellsOf(file.measure, table, release) : new Map();
}

/** One area's cell at whichever level lists it. */
export function cellOf(file: MeasureFile, area: string, release: ReleaseId): Cell {
  for (const table of Object.values(file.levels)) {
    const i = table.areas.indexOf(area);
    if (i < 0) continue;
    const column = table.releases.find((c) => c.release === release);
    return column ? decodeCell(file.measure, table.areas, column, i) : { absent: 'not-in-release' };
  }
  return { absent: 'not-published-at-level' };
}

/** An area's figures through time, oldest first; releases without one are left out. */
export function seriesOf(file: MeasureFile, area: string): Observation[] {
  for (const table of Object.values(file.levels)) {
    const i = table.areas.indexOf(area);
    if (i < 0) continue;
    return table.releases
      .map((column) => decodeCell(file.measure, table.areas, column, i))
      .filter(isObservation);
  }
  return [];
}

/** The latest release in which an area has a figure. */
export function latestOf(file: MeasureFile, area: string): Observation | null {
  return seriesOf(file, area).at(-1) ?? null;
}

/** A region's neighbourhoods, each with its cell; empty for a measure not published for them. */
export function neighbourhoodCells(
  file: NeighbourhoodValuesFile,
  measure: MeasureId,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const column = isNeighbourhoodMeasure(measure) ? file.measures[measure] : null;
  file.areas.forEach((area, i) => {
    cells.set(
      area,
      column ? decodeCell(measure, file.areas, column, i) : { absent: 'not-published-at-level' },
    );
  });
  return cells;
}

/** The release of a region's neighbourhood figures. */
export function neighbourhoodRelease(
  file: NeighbourhoodValuesFile,
  measure: MeasureId,
): ReleaseId | null {
  return isNeighbourhoodMeasure(measure) ? file.measures[measure].release : null;
}

/** Levels, of those a map can show, at which a measure is published. */
export function publishedMapLevels(file: MeasureFile): MapLevel[] {
  const levels: MapLevel[] = [];
  if (file.levels.district) levels.push('district');
  if (file.levels.constituency) levels.push('constituency');
  if (isNeighbourhoodMeasure(file.measure)) levels.push('ward', 'neighbourhood');
  return levels;
}
