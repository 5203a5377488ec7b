// Brings the scene together: asks for the files the view needs and works it out anew when one arrives.

import { useEffect, useMemo } from 'react';
import { mapRegions } from '../../data/catalogue/areas';
import {
  type AreasFile,
  builtPaths,
  type HeadlineFile,
  type MeasureFile,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { borderPaths, outlinePaths } from '../load/outline-paths';
import { request, useBuilt } from '../load/resource';
import { neighbourhoodName } from './place';
import { type Scene, sceneOf } from './scene';
import { currentView, setView, useView } from './store';

export interface NamedScene {
  scene: Scene;
  headline: HeadlineFile;
  areas: AreasFile | null;
  neighbourhoods: readonly NeighbourhoodPlacesFile[];
  /** A place's name, its district first where it is a neighbourhood; the code until names are there. */
  nameOf(code: string): string;
}

/** A pair of files, one a detail region, when the level needs them. */
function useRegionFiles<T>(
  wanted: boolean,
  parts: readonly string[],
  path: (part: 'west-midlands' | 'greater-manchester') => string,
): T[] {
  const west = useBuilt<T>(
    wanted && parts.includes('west-midlands') ? path('west-midlands') : null,
  );
  const manchester = useBuilt<T>(
    wanted && parts.includes('greater-manchester') ? path('greater-manchester') : null,
  );
  const expected = wanted ? parts.length : 0;
  return useMemo(() => {
    const held = [west, manchester].filter(
      (file): file is NonNullable<typeof file> => file !== null,
    );
    return held.length === expected ? held : [];
  }, [west, manchester, expected]);
}

/** `null` until the first figures are at hand. */
export function useScene(): NamedScene | null {
  const view = useView();
  const headline = useBuilt<HeadlineFile>(builtPaths.headline);
  const whole = useBuilt<MeasureFile>(builtPaths.measure(view.measure));
  const areas = useBuilt<AreasFile>(builtPaths.areas);
  const parts = mapRegions[view.region].parts;
  const byNeighbourhood = view.level === 'neighbourhood' && parts.length > 0;
  const values = useRegionFiles<NeighbourhoodValuesFile>(
    byNeighbourhood,
    parts,
    builtPaths.neighbourhoodValues,
  );
  const places = useRegionFiles<NeighbourhoodPlacesFile>(
    byNeighbourhood,
    parts,
    builtPaths.neighbourhoodPlaces,
  );
  // Until the whole file is there, the headline holds the first screen's figures in the same shape.
  const measure =
    whole ??
    (view.level === 'district'
      ? (headline?.measures.find((file) => file.measure === view.measure) ?? null)
      : null);
  const waiting = byNeighbourhood && (values.length === 0 || places.length === 0);

  const named = useMemo(() => {
    if (!measure || !headline || waiting) return null;
    const names = new Map(Object.entries(headline.names));
    for (const area of areas?.areas ?? []) names.set(area.code, area.name);
    for (const file of places) {
      file.areas.forEach((code, i) => {
        names.set(code, neighbourhoodName(file, i));
      });
    }
    return {
      scene: sceneOf(view, { measure, areas: areas?.areas ?? null, neighbourhoods: values }),
      headline,
      areas,
      neighbourhoods: places,
      nameOf: (code: string) => names.get(code) ?? code,
    };
  }, [view, measure, headline, areas, values, places, waiting]);

  // "Latest" is written out once known, so that a shared link keeps showing what its sender saw.
  const settled = whole !== null && named ? named.scene.release : null;
  useEffect(() => {
    if (settled && view.release === null) setView({ release: settled }, 'replace');
  }, [settled, view.release]);
  return named;
}

/** Starts fetching what the address asks for before anything is drawn. */
export function requestFirstFiles(): void {
  const { level, region, measure } = currentView();
  for (const path of [
    builtPaths.headline,
    builtPaths.measure(measure),
    builtPaths.areas,
    ...outlinePaths(level, region),
    ...borderPaths(region),
  ]) {
    request(path);
  }
}
