// What a chosen search result changes in the view: the place, and whatever must change for it to be on show.

import {
  type DetailRegionId,
  detailRegions,
  isSmallLevel,
  type MapLevel,
  type MapRegionId,
  mapRegions,
} from '../../data/catalogue/areas';
import { isNeighbourhoodMeasure } from '../../data/catalogue/measures';
import { displayed, regionShown, type ViewState } from '../state/view';
import type { NamedPlace } from './places';

/** The region shown if the place lies in it, else one it does lie in. */
function regionFor(regions: readonly DetailRegionId[], shown: MapRegionId): MapRegionId | null {
  const parts: readonly DetailRegionId[] = mapRegions[shown].parts;
  return regions.some((region) => parts.includes(region)) ? shown : (regions[0] ?? null);
}

/** Level and region that bring the place into view. */
function levelAndRegion(
  { kind, regions }: NamedPlace,
  view: ViewState,
): { level: MapLevel; region: MapRegionId } {
  const shown = regionShown(view);
  const region = regionFor(regions, shown);
  switch (kind) {
    // England is shown by local authority alone: a constituency elsewhere has its panel, not its place on the map.
    case 'constituency':
      return { level: region ? 'constituency' : view.level, region: region ?? shown };
    case 'ward':
    case 'neighbourhood':
      return {
        level: isNeighbourhoodMeasure(view.measure) ? kind : view.level,
        region: region ?? shown,
      };
    case 'combined-authority':
      return region
        ? { level: view.level, region: regions[0] ?? region }
        : { level: 'district', region: 'england' };
    default:
      return { level: 'district', region: region ?? 'england' };
  }
}

/**
 * The change of view that choosing a place makes.
 * @param postcode the postcode (or the beginning of one) that led to it, without its space
 */
export function viewChange(
  place: NamedPlace,
  view: ViewState,
  postcode: string | null = null,
): Partial<ViewState> {
  const { level, region } = levelAndRegion(place, view);
  // The two regions' own figures are the strip's, which is always in view.
  const isRegion = Object.values(detailRegions).some(({ code }) => code === place.code);
  const moved = region !== regionShown(view);
  return {
    // A place found is shown on the map, wherever it was looked for.
    view: 'map',
    place: isRegion ? null : place.code,
    postcode,
    level,
    // Two maps side by side hold both regions; what is on neither of them needs the one map.
    ...(moved
      ? { ...displayed(view, view.show === 'side-by-side' ? 'map' : view.show), region, at: null }
      : {}),
    // Neighbourhoods have months of their own.
    ...(isSmallLevel(level) === isSmallLevel(view.level) ? {} : { release: null }),
  };
}
