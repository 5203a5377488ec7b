// Figures to values/<measure>.json and headline.json: one column a release, levels apart.

import { observationLevels } from '../../data/catalogue/areas';
import { headlineMeasures, type MeasureId, measures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { type Cell, encodeColumn, isObservation } from '../../data/contract/columns';
import {
  CONTRACT_VERSION,
  type HeadlineFile,
  type LevelTable,
  type MeasureFile,
} from '../../data/contract/files';
import type { Cells, ObservationLevel, ReleaseCells } from '../join/cells';

const hasFigure = (cells: ReadonlyMap<string, Cell>) => [...cells.values()].some(isObservation);

/** One level of a measure; `null` when it has no figure in any release. */
function levelTable(byRelease: ReleaseCells | undefined): LevelTable | null {
  const releases = [...(byRelease ?? [])]
    .filter(([, cells]) => hasFigure(cells))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (releases.length === 0) return null;
  const areas = [...new Set(releases.flatMap(([, cells]) => [...cells.keys()]))].sort();
  return { areas, releases: releases.map(([, cells]) => encodeColumn(areas, cells)) };
}

/** The file of a measure; `null` when nothing is known of it. */
export function measureFile(cells: Cells, measure: MeasureId): MeasureFile | null {
  const file: MeasureFile = { version: CONTRACT_VERSION, measure, levels: {} };
  for (const level of observationLevels) {
    const table = levelTable(cells.get(level)?.get(measure));
    if (table) file.levels[level] = table;
  }
  return Object.keys(file.levels).length > 0 ? file : null;
}

/** The files of every measure that has figures, in the catalogue's order. */
export function measureFiles(cells: Cells): MeasureFile[] {
  return measures.flatMap(({ id }) => measureFile(cells, id) ?? []);
}

/** Latest release of each measure at any level. */
export function latestReleases(
  files: readonly MeasureFile[],
): Partial<Record<MeasureId, ReleaseId>> {
  const latest: Partial<Record<MeasureId, ReleaseId>> = {};
  for (const { measure, levels } of files) {
    const releases = Object.values(levels).flatMap((level) => level.releases.map((r) => r.release));
    const last = releases.sort().at(-1);
    if (last) latest[measure] = last;
  }
  return latest;
}

const headlineLevels: readonly ObservationLevel[] = ['group', 'combined-authority', 'nation'];

/** What the first screen needs: the latest release of the headline measures, districts of the first. */
export function headlineFile(
  files: readonly MeasureFile[],
  nameOf: ReadonlyMap<string, string>,
): HeadlineFile {
  const chosen = headlineMeasures.flatMap((id, i) => {
    const file = files.find(({ measure }) => measure === id);
    if (!file) return [];
    const wanted: readonly ObservationLevel[] =
      i === 0 ? ['district', ...headlineLevels] : headlineLevels;
    const levels: MeasureFile['levels'] = {};
    for (const level of wanted) {
      const table = file.levels[level];
      const last = table?.releases.at(-1);
      if (table && last) levels[level] = { areas: table.areas, releases: [last] };
    }
    return [{ ...file, levels }];
  });
  const codes = chosen.flatMap(({ levels }) => Object.values(levels).flatMap(({ areas }) => areas));
  const names = [...new Set(codes)].sort().map((code) => [code, nameOf.get(code) ?? code] as const);
  return { version: CONTRACT_VERSION, measures: chosen, names: Object.fromEntries(names) };
}
