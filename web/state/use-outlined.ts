// Asks for the neighbourhoods behind the outlines and adds them up; they are the map's own files.

import { useMemo } from 'react';
import { type DetailRegionId, mapRegions } from '../../data/catalogue/areas';
import type { OutlineId } from '../../data/catalogue/deprivation';
import {
  builtPaths,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { useBuilt } from '../load/resource';
import { type Outlined, outlinedSummary } from './outlined';
import type { Scene } from './scene';

/** `null` until the files are there. */
export function useOutlined({ region, measure }: Scene, outline: OutlineId): Outlined | null {
  const parts: readonly DetailRegionId[] = mapRegions[region].parts;
  const path = (at: number, of: (part: DetailRegionId) => string) => {
    const part = parts[at];
    return part ? of(part) : null;
  };
  const places = [
    useBuilt<NeighbourhoodPlacesFile>(path(0, builtPaths.neighbourhoodPlaces)),
    useBuilt<NeighbourhoodPlacesFile>(path(1, builtPaths.neighbourhoodPlaces)),
  ];
  const values = [
    useBuilt<NeighbourhoodValuesFile>(path(0, builtPaths.neighbourhoodValues)),
    useBuilt<NeighbourhoodValuesFile>(path(1, builtPaths.neighbourhoodValues)),
  ];
  const [place, otherPlace] = places;
  const [value, otherValue] = values;
  return useMemo(() => {
    const heldPlaces = [place, otherPlace].filter((file) => file != null);
    const heldValues = [value, otherValue].filter((file) => file != null);
    if (heldPlaces.length < parts.length || heldValues.length < parts.length) return null;
    return outlinedSummary(outline, measure, heldPlaces, heldValues);
  }, [outline, measure, parts, place, otherPlace, value, otherValue]);
}
