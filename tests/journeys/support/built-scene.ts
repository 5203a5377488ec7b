// The scene an address shows, worked out from the built files: what a map of it must colour.

import { readFileSync } from 'node:fs';
import { type DetailRegionId, isSmallLevel, mapRegions } from '../../../data/catalogue/areas';
import {
  type AreasFile,
  builtPaths,
  type MeasureFile,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
} from '../../../data/contract/files';
import { ABSENT, fills } from '../../../web/map/palette';
import { parseAddress } from '../../../web/state/address';
import { colouringOf } from '../../../web/state/colouring';
import { deprivationAt } from '../../../web/state/deprivation';
import { sceneOf } from '../../../web/state/scene';
import { regionShown } from '../../../web/state/view';

function read<T>(path: string): T {
  const address = new URL(`../../../data/public/${path}`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8')) as T;
}

/** Fill of every place in view at an address; "hatch" for one without a figure. */
export function builtFills(address: string): Map<string, string> {
  const { state } = parseAddress(address);
  const view = { ...state, region: regionShown(state) };
  const parts: readonly DetailRegionId[] = isSmallLevel(view.level)
    ? mapRegions[view.region].parts
    : [];
  const { areas } = read<AreasFile>(builtPaths.areas);
  const places = parts.map((part) =>
    read<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(part)),
  );
  const scene = sceneOf(view, {
    measure: read<MeasureFile>(builtPaths.measure(view.measure)),
    areas,
    places,
    neighbourhoods: parts.map((part) =>
      read<NeighbourhoodValuesFile>(builtPaths.neighbourhoodValues(part)),
    ),
    deprivation: deprivationAt(view.level, areas, places),
  });
  const colouring = colouringOf(scene);
  return new Map(
    scene.inView.map((code) => {
      const index = colouring.get(code) ?? ABSENT;
      return [code, index === ABSENT ? 'hatch' : (fills[index] as string)];
    }),
  );
}
