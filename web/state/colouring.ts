// Which colour each place has on the map: one index a place into the palette, for map, list and table alike.

import { DECILES, decileShareBreaks, deprivationViews } from '../../data/catalogue/deprivation';
import { isObservation } from '../../data/contract/columns';
import { classOf, rampIndex } from '../../data/model/classes';
import {
  asShown,
  type Cuts,
  type Deprivation,
  depthOf,
  thirdOf,
  thirdsOf,
} from '../../data/model/deprivation';
import { ABSENT, DECILES_FROM, TWO_WAY_FROM } from '../map/palette';
import { cellFor, type Scene } from './scene';

/** Colour of deprivation alone, the most deprived first: decile 1 to 10, or the class of a share of people. */
function deprivationIndex({ decile, share }: Deprivation | undefined = nothing): number {
  if (decile !== null) return DECILES_FROM + decile - 1;
  if (share === null) return ABSENT;
  return shareStep(classOf(decileShareBreaks, share));
}

/** Colour of a class of shares, 0 the lowest: seven spread over the ten steps of the deciles. */
export function shareStep(at: number): number {
  const fromMost = decileShareBreaks.length - at;
  return DECILES_FROM + Math.round((fromMost * (DECILES - 1)) / decileShareBreaks.length);
}
const nothing: Deprivation = { decile: null, rank: null, share: null };

/** The values that part the places into thirds, by coverage and by deprivation. */
export interface Thirds {
  /** Of the share as a lack or an abundance: higher is better covered. */
  coverage: Cuts;
  /** Of the depth of deprivation: higher is more deprived. */
  deprivation: Cuts;
  /** How many places they part. */
  places: number;
}

/** Coverage as shown, turned so that higher is better, and depth of deprivation; `null` where one lacks. */
export function standsAt(scene: Scene, code: string): { covered: number; depth: number } | null {
  const cell = cellFor(scene, code);
  const depth = depthOf(scene.deprivation.imd.get(code) ?? nothing);
  if (!isObservation(cell) || depth === null) return null;
  const shown = asShown(cell.share);
  return { covered: scene.measure.higherIsBetter ? shown : -shown, depth };
}

/** Every place of the level that has both a figure and a deprivation, also those out of view. */
export function placesParted(scene: Scene): string[] {
  return [...scene.cells.keys()].filter((code) => standsAt(scene, code) !== null);
}

/**
 * Thirds of all places of the level that have both, so that one place has one colour wherever the
 * figures are the same; `null` for too few, or where all are alike.
 */
export function thirdsOfScene(scene: Scene): Thirds | null {
  const stands = placesParted(scene).flatMap((code) => standsAt(scene, code) ?? []);
  const coverage = thirdsOf(stands.map(({ covered }) => covered));
  const deprivation = thirdsOf(stands.map(({ depth }) => depth));
  return coverage && deprivation ? { coverage, deprivation, places: stands.length } : null;
}

/** Row and column of a place in the two-way legend: 0 is least covered, and most deprived. */
export function twoWayOf(
  scene: Scene,
  thirds: Thirds,
  code: string,
): { coverage: 0 | 1 | 2; deprivation: 0 | 1 | 2 } | null {
  const at = standsAt(scene, code);
  if (!at) return null;
  return {
    coverage: thirdOf(thirds.coverage, at.covered),
    deprivation: (2 - thirdOf(thirds.deprivation, at.depth)) as 0 | 1 | 2,
  };
}

/** Palette index of every place in view (and of groups beside them); `ABSENT` for one without a figure. */
export function colouringOf(scene: Scene): Map<string, number> {
  const codes = [...scene.inView, ...scene.groups.keys()];
  const { index } = deprivationViews[scene.shading];
  if (scene.shading === 'two-way') {
    const thirds = thirdsOfScene(scene);
    return new Map(
      codes.map((code) => {
        const at = thirds ? twoWayOf(scene, thirds, code) : null;
        return [code, at ? TWO_WAY_FROM + at.coverage * 3 + at.deprivation : ABSENT];
      }),
    );
  }
  if (index && (scene.shading === 'imd' || scene.shading === 'income')) {
    return new Map(
      codes.map((code) => [code, deprivationIndex(scene.deprivation[index].get(code))]),
    );
  }
  const { breaks, higherIsBetter } = scene.measure;
  return new Map(
    codes.map((code) => {
      const cell = scene.cells.get(code) ?? scene.groups.get(code);
      return [code, isObservation(cell) ? rampIndex(breaks, cell.share, higherIsBetter) : ABSENT];
    }),
  );
}

/**
 * The percent that a larger place's colour stands for, to be written on it: its coverage, or with
 * deprivation alone its people in the most deprived tenth. `null` where there is none.
 */
export function colouredShare(scene: Scene, code: string): number | null {
  if (scene.shading === 'imd' || scene.shading === 'income') {
    return scene.deprivation[scene.shading].get(code)?.share ?? null;
  }
  const cell = cellFor(scene, code);
  return isObservation(cell) ? cell.share : null;
}
