// Which of the two regions a place lies in, for two maps side by side.

import {
  type DetailRegionId,
  detailRegions,
  isSmallLevel,
  mapRegions,
} from '../../data/catalogue/areas';
import type { AreaRecord, NeighbourhoodPlacesFile } from '../../data/contract/files';
import type { Scene } from './scene';
import { wardOf } from './wards';

/** What is known of places, whatever their level. */
export interface Known {
  scene: Scene;
  areas: { areas: readonly AreaRecord[] } | null;
  neighbourhoods: readonly NeighbourhoodPlacesFile[];
}

/** The region a place lies in, the larger part of it for a constituency across a border; `null` for neither. */
export function partOf(
  { scene, areas, neighbourhoods }: Known,
  code: string,
): DetailRegionId | null {
  const small =
    neighbourhoods.find((file) => file.areas.includes(code)) ?? wardOf(code, neighbourhoods)?.file;
  if (small) return small.region;
  if (scene.groups.has(code)) return 'west-midlands';
  const both = mapRegions.both.parts;
  const held = both.find((part) =>
    (detailRegions[part].districts as readonly string[]).includes(code),
  );
  if (held || isSmallLevel(scene.level)) return held ?? null;
  const inside = areas?.areas.find((area) => area.code === code)?.inside ?? {};
  const [most] = both
    .filter((part) => inside[part] !== undefined)
    .sort((one, other) => (inside[other] ?? 0) - (inside[one] ?? 0));
  return most ?? null;
}
