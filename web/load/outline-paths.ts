// Which outline files a view needs: known before the map library is there, so that they travel beside it.

import {
  type DetailRegionId,
  type MapLevel,
  type MapRegionId,
  mapRegions,
} from '../../data/catalogue/areas';
import { builtPaths } from '../../data/contract/files';

const regionPath = {
  district: builtPaths.districtOutlines,
  ward: builtPaths.wardOutlines,
  neighbourhood: builtPaths.neighbourhoodOutlines,
};

/** The object of a topology that holds a level's places. */
export const outlineObjects = {
  district: 'districts',
  constituency: 'constituencies',
  ward: 'wards',
  neighbourhood: 'neighbourhoods',
} as const satisfies Record<MapLevel, string>;

/** Files of outlines that a level of a region draws from. */
export function outlinePaths(level: MapLevel, region: MapRegionId): string[] {
  if (level === 'constituency') return [builtPaths.constituencyOutlines];
  if (region === 'england') return [builtPaths.englandOutlines];
  return mapRegions[region].parts.map(regionPath[level]);
}

/** Files that hold the borders of local and combined authorities for a region. */
export function borderPaths(region: MapRegionId): string[] {
  return region === 'england'
    ? [builtPaths.englandOutlines]
    : mapRegions[region].parts.map(builtPaths.districtOutlines);
}

export function wardPaths(region: MapRegionId): string[] {
  return mapRegions[region].parts.map((part: DetailRegionId) => builtPaths.wardOutlines(part));
}
