// Places and changes of the view as a screen reader says them.

import { areaLevels, detailRegions, mapRegions } from '../../data/catalogue/areas';
import {
  coverageThirds,
  deprivationIndices,
  deprivationThirds,
  deprivationViews,
} from '../../data/catalogue/deprivation';
import type { Measure } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import type { NeighbourhoodPlacesFile } from '../../data/contract/files';
import { percentText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import { standingsAmong, standingText } from '../../data/model/standing';
import { type Thirds, thirdsOfScene, twoWayOf } from './colouring';
import { cellFor, type Scene, sharesOf } from './scene';
import { type DisplayId, displays } from './view';

/** "71.4 percent", "over 99.9 percent". */
function percentSpoken(share: number): string {
  return percentText(share).replace('%', ' percent');
}

/** "gigabit", "4G indoors, all four operators": as it stands after a name. */
function measureSpoken({ name }: Measure): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Why a place on show has no figure, in its words; where the level has no month, nothing is published there. */
export function absenceWords(
  cell: Exclude<Cell, Observation> | undefined,
  { release }: Pick<Scene, 'release'>,
): string {
  return absences[cell?.absent ?? (release ? 'not-in-release' : 'not-published-at-level')];
}

/** "71.4 percent, estimate"; what is absent in its words. */
function figureSpoken(cell: Cell | undefined, scene: Scene): string {
  if (!isObservation(cell)) return absenceWords(cell, scene);
  return `${percentSpoken(cell.share)}${cell.basis === 'estimated' ? ', estimate' : ''}`;
}

/** "Sandwell 025B, Great Bridge": ONS's name first, then the Commons Library's and the ward where they differ. */
export function spokenNames(files: readonly NeighbourhoodPlacesFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of files) {
    file.areas.forEach((code, i) => {
      const [known, ward] = [file.msoaNames[i] ?? '', file.wards[file.ward[i] ?? -1]?.name ?? ''];
      const both = known === ward ? known : `${known}, ward ${ward}`;
      names.set(code, `${file.names[i]}, ${both}`);
    });
  }
  return names;
}

/** Decile or share of people by the index on show, and with two-way colours the thirds. */
function deprivationSpoken(scene: Scene, thirds: Thirds | null, code: string): string[] {
  const index = deprivationViews[scene.shading].index;
  if (!index) return [];
  const at = thirds ? twoWayOf(scene, thirds, code) : null;
  const inThirds = at ? [deprivationThirds[at.deprivation], coverageThirds[at.coverage]] : [];
  const { decile = null, share = null } = scene.deprivation[index].get(code) ?? {};
  const { name } = deprivationIndices[index];
  const own =
    decile !== null
      ? [`${name} decile ${decile}`]
      : share !== null
        ? [`${percentSpoken(share)} of residents in England’s most deprived tenth by ${name}`]
        : [];
  return [...own, ...inThirds];
}

/**
 * Makes ready to say any place of a scene: "Sandwell 025B, Great Bridge: gigabit 71.4 percent, estimate,
 * 8th lowest of 1,719". An absent figure has its words, and no rank.
 */
export function placeSpeaker(scene: Scene, nameOf: (code: string) => string) {
  const standingOf = standingsAmong(
    sharesOf(scene.inView.map((code) => scene.cells.get(code))),
    scene.measure.higherIsBetter,
  );
  const thirds = scene.shading === 'two-way' ? thirdsOfScene(scene) : null;
  const measure = measureSpoken(scene.measure);
  return (code: string): string => {
    const cell = cellFor(scene, code);
    // A group of places is not one of them: it has no rank among them.
    const standing = isObservation(cell) && !scene.groups.has(code) ? standingOf(cell.share) : null;
    return [
      `${nameOf(code)}: ${measure} ${figureSpoken(cell, scene)}`,
      ...(standing ? [standingText(standing)] : []),
      ...deprivationSpoken(scene, thirds, code),
    ].join(', ');
  };
}

/** What of the view is announced when it changes. */
export interface Said {
  scene: Scene;
  show: DisplayId;
  /** The chosen place, as it is said. */
  place: { code: string; name: string } | null;
}

/** "the West Midlands 88.7 percent": the figure of the region on show, for a change of month. */
function regionSpoken(scene: Scene): string {
  if (scene.region === 'england') return `England ${figureSpoken(scene.england, scene)}`;
  const cells = {
    'west-midlands': scene.westMidlands,
    'greater-manchester': scene.greaterManchester,
  };
  return mapRegions[scene.region].parts
    .map((part) => `${detailRegions[part].name} ${figureSpoken(cells[part], scene)}`)
    .join(', ');
}

/** One short sentence of what changed; `null` when nothing worth saying did. */
export function changeSpoken(before: Said, after: Said): string | null {
  const [was, is] = [before.scene, after.scene];
  const said: string[] = [];
  if (was.measure.id !== is.measure.id || was.level !== is.level || was.region !== is.region) {
    const month = is.release ? `, ${releaseName(is.release)}: ${regionSpoken(is)}` : '';
    said.push(
      `${is.measure.name} by ${areaLevels[is.level].one} in ${mapRegions[is.region].name}${month}`,
    );
  } else if (was.release !== is.release && is.release) {
    said.push(`${releaseName(is.release)}: ${regionSpoken(is)}`);
  }
  if (was.shading !== is.shading) said.push(`with ${deprivationViews[is.shading].name}`);
  if (before.show !== after.show) said.push(`shown as ${displays[after.show].name.toLowerCase()}`);
  if (before.place?.code !== after.place?.code) {
    if (after.place) said.push(`figures for ${after.place.name} open`);
    else if (before.place) said.push(`figures for ${before.place.name} closed`);
  }
  if (said.length === 0) return null;
  const text = said.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
