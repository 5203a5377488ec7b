// What is on show, worked out from the view state and the files at hand: pure, so that it can be tested.

import {
  areaLevels,
  detailRegions,
  ENGLAND,
  GREATER_MANCHESTER,
  groups,
  isSmallLevel,
  type MapLevel,
  type MapRegionId,
  mapLevels,
  mapRegions,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { type DeprivationViewId, deprivationViews } from '../../data/catalogue/deprivation';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { type Cell, isObservation } from '../../data/contract/columns';
import type {
  AreaRecord,
  MeasureFile,
  NeighbourhoodPlacesFile,
  NeighbourhoodValuesFile,
} from '../../data/contract/files';
import {
  cellOf,
  cellsAt,
  neighbourhoodCells,
  neighbourhoodRelease,
  publishedMapLevels,
  releasesAt,
} from '../load/figures';
import { type DeprivationTable, noDeprivation } from './deprivation';
import type { ViewState } from './view';
import { wardCells, wardsOf } from './wards';

export interface SceneFiles {
  measure: MeasureFile;
  /** `null` until loaded. */
  areas: readonly AreaRecord[] | null;
  /** One file a detail region in view; empty at other levels, or until loaded. */
  neighbourhoods: readonly NeighbourhoodValuesFile[];
  /** Names and parents of the same regions. */
  places: readonly NeighbourhoodPlacesFile[];
  /** Of every place of the level; left out until known. */
  deprivation?: DeprivationTable;
}

export interface Scene {
  measure: Measure & { id: MeasureId };
  level: MapLevel;
  region: MapRegionId;
  /** `null` when the measure is not published at this level. */
  release: ReleaseId | null;
  /** Releases one can choose, oldest first. */
  releases: ReleaseId[];
  publishedLevels: MapLevel[];
  /** Why what is shown is not what was asked for; `null` when it is. */
  notice: string | null;
  /** Every place of the level, England-wide for districts and constituencies. */
  cells: ReadonlyMap<string, Cell>;
  /** Codes of the places of the region in view. */
  inView: readonly string[];
  /** Groups of those places that can be chosen too, each with its figure. */
  groups: ReadonlyMap<string, Cell>;
  /** What the map says of deprivation. */
  shading: DeprivationViewId;
  deprivation: DeprivationTable;
  westMidlands: Cell;
  greaterManchester: Cell;
  england: Cell;
}

/** Levels a region can be shown at: England only by local authority. */
export function levelsOf(region: MapRegionId): MapLevel[] {
  return region === 'england' ? ['district'] : [...mapLevels];
}

/** What can be said of deprivation in a region: outlines only where neighbourhoods are drawn. */
export function shadingsOf(region: MapRegionId): DeprivationViewId[] {
  const all = Object.values(deprivationViews).map(({ id }) => id);
  return region === 'england' ? all.filter((id) => !id.startsWith('outline')) : all;
}

function placesInView(
  level: MapLevel,
  region: MapRegionId,
  files: SceneFiles,
  cells: ReadonlyMap<string, Cell>,
): string[] {
  const parts = mapRegions[region].parts;
  if (isSmallLevel(level)) return [...cells.keys()];
  if (level === 'constituency') {
    return (files.areas ?? [])
      .filter((area) => area.level === 'constituency' && parts.some((part) => area.inside?.[part]))
      .map((area) => area.code);
  }
  if (region === 'england') return [...cells.keys()];
  return parts.flatMap((part) => [...detailRegions[part].districts]);
}

/** The level asked for where the region can be shown by it. */
export function levelShown(level: MapLevel, region: MapRegionId): MapLevel {
  return levelsOf(region).includes(level) ? level : 'district';
}

/** What is said of deprivation, where the region allows it. */
export function shadingShown(asked: DeprivationViewId, region: MapRegionId): DeprivationViewId {
  return shadingsOf(region).includes(asked) ? asked : 'none';
}

/** The release to show: the one asked for if there is one, else the latest. */
function chooseRelease(wanted: ReleaseId | null, releases: readonly ReleaseId[]): ReleaseId | null {
  return wanted !== null && releases.includes(wanted) ? wanted : (releases.at(-1) ?? null);
}

/** Works out the scene. Never fails: what cannot be shown is said in `notice`. */
export function sceneOf(view: ViewState, files: SceneFiles): Scene {
  const measure = measureOf(files.measure.measure);
  const level = levelShown(view.level, view.region);
  const neighbourhoodAt = files.neighbourhoods[0];
  const releases = !isSmallLevel(level)
    ? releasesAt(files.measure, level)
    : neighbourhoodAt
      ? [neighbourhoodRelease(neighbourhoodAt, measure.id)].filter((r) => r !== null)
      : [];
  const release = chooseRelease(view.release, releases);
  const cells = cellsOfLevel(level, release, files);
  const shading = shadingShown(view.deprivation, view.region);

  const said: string[] = [];
  if (shading !== view.deprivation) {
    said.push('The most deprived neighbourhoods are outlined in the two regions, not in England.');
  }
  if (level !== view.level) said.push('England is shown by local authority.');
  if (release && view.release && release !== view.release) {
    said.push(
      `${measure.name} by ${areaLevels[level].one} has no figures for ${releaseName(view.release)}; showing ${releaseName(release)}.`,
    );
  }
  // A measure not published at this level still has comparators: those of its latest release.
  const beside = release ?? releasesAt(files.measure, 'combined-authority').at(-1) ?? null;
  const comparator = (code: string): Cell =>
    beside ? cellOf(files.measure, code, beside) : { absent: 'not-in-release' };
  return {
    measure,
    level,
    region: view.region,
    release,
    releases,
    publishedLevels: publishedMapLevels(files.measure),
    notice: said.length ? said.join(' ') : null,
    cells,
    groups: groupCells(level, view.region, files.measure, release),
    inView: placesInView(level, view.region, files, cells),
    shading,
    deprivation: files.deprivation ?? noDeprivation,
    westMidlands: comparator(WEST_MIDLANDS),
    greaterManchester: comparator(GREATER_MANCHESTER),
    england: comparator(ENGLAND),
  };
}

function cellsOfLevel(
  level: MapLevel,
  release: ReleaseId | null,
  { measure: file, neighbourhoods, places }: SceneFiles,
): ReadonlyMap<string, Cell> {
  if (level === 'ward') {
    return release
      ? wardCells(places, neighbourhoods, file.measure)
      : new Map(
          places.flatMap(wardsOf).map(({ code }) => [code, { absent: 'not-published-at-level' }]),
        );
  }
  if (level === 'neighbourhood') {
    return new Map(
      neighbourhoods.flatMap((values) => [...neighbourhoodCells(values, file.measure)]),
    );
  }
  return release ? cellsAt(file, level, release) : new Map();
}

/** The Black Country beside the districts it is made of. */
function groupCells(
  level: MapLevel,
  region: MapRegionId,
  file: MeasureFile,
  release: ReleaseId | null,
): ReadonlyMap<string, Cell> {
  const parts: readonly string[] = mapRegions[region].parts;
  if (level !== 'district' || !release || !parts.includes('west-midlands')) return new Map();
  return new Map(Object.keys(groups).map((code) => [code, cellOf(file, code, release)]));
}

/** The figure of a place or a group on show. */
export function cellFor(scene: Scene, code: string): Cell | undefined {
  return scene.cells.get(code) ?? scene.groups.get(code);
}

/** Shares of the places that have one. */
export function sharesOf(cells: Iterable<Cell | undefined>): number[] {
  const shares: number[] = [];
  for (const cell of cells) if (isObservation(cell)) shares.push(cell.share);
  return shares;
}

/** Whether the figures on show are estimates. */
export function isEstimated(scene: Scene): boolean {
  for (const cell of scene.cells.values())
    if (isObservation(cell)) return cell.basis === 'estimated';
  return false;
}
