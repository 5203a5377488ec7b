// The views both pages are timed on: where the app shows each, and what the bare page draws for it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { type MapLevel, type MapRegionId, mapRegions } from '../../data/catalogue/areas';
import type { MeasureId } from '../../data/catalogue/measures';
import { isObservation } from '../../data/contract/columns';
import {
  builtPaths,
  type MeasureFile,
  type NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { rampIndex } from '../../data/model/classes';
import { borderPaths, outlinePaths } from '../../web/load/outline-paths';
import { boundsOf, placesOf } from '../../web/map/outlines';
import { ABSENT } from '../../web/map/palette';
import { writeAddress } from '../../web/state/address';
import { sceneOf } from '../../web/state/scene';
import { startView, type ViewState } from '../../web/state/view';
import type { BareAddress } from './bare/view';

export interface BenchView {
  /** Part of the app's address after `#`, and of the bare page's. */
  app: string;
  bare: string;
  /** Class of every place in view. */
  classes: ReadonlyMap<string, number>;
}

/** As web/map/map-canvas.tsx fits a region to a window of a desk. */
const padding = { top: 48, right: 48, bottom: 56, left: 48 };

const objects = { district: 'districts', neighbourhood: 'neighbourhoods' } as const;

/** Makes a view, and writes the file of classes the bare page needs for it into `bareData`. */
export function benchView(
  data: string,
  bareData: string,
  box: [number, number],
  [measure, level, region]: [MeasureId, keyof typeof objects, MapRegionId],
): BenchView {
  const built = <T>(path: string) => JSON.parse(readFileSync(join(data, path), 'utf8')) as T;
  const { parts } = mapRegions[region];
  const view: ViewState = { ...startView, measure, level: level satisfies MapLevel, region };
  const {
    cells,
    inView,
    measure: shown,
  } = sceneOf(view, {
    measure: built<MeasureFile>(builtPaths.measure(measure)),
    areas: null,
    places: [],
    neighbourhoods:
      level === 'neighbourhood'
        ? parts.map((part) => built<NeighbourhoodValuesFile>(builtPaths.neighbourhoodValues(part)))
        : [],
  });
  const classes = new Map(
    inView.map((code) => {
      const cell = cells.get(code);
      const { breaks, higherIsBetter } = shown;
      return [code, isObservation(cell) ? rampIndex(breaks, cell.share, higherIsBetter) : ABSENT];
    }),
  );
  const file = `classes-${measure}-${level}-${region}.json`;
  writeFileSync(join(bareData, file), JSON.stringify(Object.fromEntries(classes)));
  const borders = borderPaths(region).map((path) => built<Topology>(path));
  const bounds = boundsOf(placesOf(borders, 'districts'));
  if (!bounds) throw new Error(`${region} has no borders`);
  const address: BareAddress = {
    outlines: outlinePaths(level, region).map((path) => `data/${path}`),
    object: objects[level],
    classes: `data/${file}`,
    box,
    bounds,
    padding,
  };
  return {
    app: writeAddress(view),
    bare: `#${encodeURIComponent(JSON.stringify(address))}`,
    classes,
  };
}
