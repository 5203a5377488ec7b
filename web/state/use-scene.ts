// Brings the scene together: asks for the files the view needs and works it out anew when one arrives.

import { useEffect, useMemo } from 'react';
import {
  type DetailRegionId,
  detailRegions,
  isSmallLevel,
  mapRegions,
} from '../../data/catalogue/areas';
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
import { deprivationAt } from './deprivation';
import { neighbourhoodName } from './place';
import { levelShown, type Scene, sceneOf } from './scene';
import { currentView, setView, useView } from './store';
import { regionShown } from './view';
import { wardsOf } from './wards';

export interface NamedScene {
  scene: Scene;
  headline: HeadlineFile;
  areas: AreasFile | null;
  /** Names, parents and people of neighbourhoods, and their figures: of the regions at hand. */
  neighbourhoods: readonly NeighbourhoodPlacesFile[];
  values: readonly NeighbourhoodValuesFile[];
  /** A place's name, its district first where it is a neighbourhood; the code until names are there. */
  nameOf(code: string): string;
}

/** A pair of files, one a detail region, when the level needs them. */
function useRegionFiles<T>(
  wanted: boolean,
  parts: readonly DetailRegionId[],
  path: (part: DetailRegionId) => string,
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

const bothRegions = Object.values(detailRegions).map(({ id }) => id);

/** `null` until the first figures are at hand. */
export function useScene(): NamedScene | null {
  const asked = useView();
  const view = useMemo(() => ({ ...asked, region: regionShown(asked) }), [asked]);
  const headline = useBuilt<HeadlineFile>(builtPaths.headline);
  const whole = useBuilt<MeasureFile>(builtPaths.measure(view.measure));
  const areas = useBuilt<AreasFile>(builtPaths.areas);
  const level = levelShown(view.level, view.region);
  const bySmall = isSmallLevel(level);
  // A chosen neighbourhood or ward says nothing of its region: both are asked for.
  const chosenSmall = view.place !== null && /^E0[15]/.test(view.place);
  const inView: readonly DetailRegionId[] = mapRegions[view.region].parts;
  const parts = chosenSmall ? bothRegions : inView;
  const values = useRegionFiles<NeighbourhoodValuesFile>(
    bySmall || chosenSmall,
    parts,
    builtPaths.neighbourhoodValues,
  );
  const places = useRegionFiles<NeighbourhoodPlacesFile>(
    bySmall || chosenSmall,
    parts,
    builtPaths.neighbourhoodPlaces,
  );
  // Until the whole file is there, the headline holds the first screen's figures in the same shape. Of
  // other measures it has no local authorities: shown from that, they would be called not published.
  const first = headline?.measures.find((file) => file.measure === view.measure);
  const measure = whole ?? (view.level === 'district' && first?.levels.district ? first : null);
  const shown = useMemo(() => {
    const here = ({ region }: { region: DetailRegionId }) => inView.includes(region);
    return bySmall
      ? { values: values.filter(here), places: places.filter(here) }
      : { values: [], places: [] };
  }, [values, places, bySmall, inView]);
  const waiting = bySmall && (shown.values.length === 0 || shown.places.length === 0);
  const deprivation = useMemo(
    () => deprivationAt(level, areas?.areas ?? [], shown.places),
    [level, areas, shown],
  );

  const named = useMemo(() => {
    if (!measure || !headline || waiting) return null;
    const names = new Map(Object.entries(headline.names));
    for (const area of areas?.areas ?? []) names.set(area.code, area.name);
    for (const file of places) {
      file.areas.forEach((code, i) => {
        names.set(code, neighbourhoodName(file, i));
      });
      for (const ward of wardsOf(file)) {
        names.set(ward.code, `${ward.name}${ward.district ? `, ${ward.district.name}` : ''}`);
      }
    }
    return {
      scene: sceneOf(view, {
        measure,
        areas: areas?.areas ?? null,
        neighbourhoods: shown.values,
        places: shown.places,
        deprivation,
      }),
      headline,
      areas,
      neighbourhoods: places,
      values,
      nameOf: (code: string) => names.get(code) ?? code,
    };
  }, [view, measure, headline, areas, values, places, shown, deprivation, waiting]);

  // "Latest" is written out once known, so that a shared link keeps showing what its sender saw.
  const settled = whole !== null && named ? named.scene.release : null;
  useEffect(() => {
    if (settled && view.release === null) setView({ release: settled }, 'replace');
  }, [settled, view.release]);
  return named;
}

/** Starts fetching what the address asks for before anything is drawn. */
export function requestFirstFiles(): void {
  const { view, level, measure } = currentView();
  if (view !== 'map') {
    request(builtPaths.mission3);
    return;
  }
  const region = regionShown(currentView());
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
