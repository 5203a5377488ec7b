// What a map draws, whichever way it draws: outlines, colours, labels and lines out of the scene's files.

import { useMemo } from 'react';
import type { Topology } from 'topojson-specification';
import { type DetailRegionId, detailRegions, mapRegions } from '../../data/catalogue/areas';
import { deprivationIndices, outlines } from '../../data/catalogue/deprivation';
import { builtPaths, type NeighbourhoodPlacesFile } from '../../data/contract/files';
import { percentText } from '../../data/model/format';
import { borderPaths, outlineObjects, outlinePaths, wardPaths } from '../load/outline-paths';
import { useBuilt } from '../load/resource';
import { colouredShare, colouringOf } from '../state/colouring';
import type { Scene } from '../state/scene';
import {
  type Box,
  boundsOf,
  type Clusters,
  clustersOf,
  type LabelPoints,
  labelPoints,
  type Places,
  placesOf,
} from './outlines';

const none: Places = { type: 'FeatureCollection', features: [] };
const noClusters: Clusters = { type: 'FeatureCollection', features: [] };

/** Files of up to two paths, once all are there; the list keeps its identity until one changes. */
function useFiles<T>(paths: readonly string[]): T[] | null {
  const first = useBuilt<T>(paths[0] ?? null);
  const second = useBuilt<T>(paths[1] ?? null);
  const count = paths.length;
  return useMemo(() => {
    const held = [first, second].filter((file) => file !== null);
    return held.length === count ? held : null;
  }, [first, second, count]);
}

/** Names of local authorities (with the figure where they are what is coloured), or of constituencies. */
function useLabels(scene: Scene, borders: Topology[] | null, places: Places | null): LabelPoints {
  return useMemo(() => {
    if (scene.region === 'england') return labelPoints(none);
    const named =
      scene.level === 'constituency'
        ? (places ?? none)
        : borders
          ? placesOf(borders, 'districts')
          : none;
    const points = labelPoints(named);
    if (scene.level !== 'district') return points;
    for (const point of points.features) {
      const share = colouredShare(scene, point.properties.code);
      if (share !== null) Object.assign(point.properties, { value: percentText(share) });
    }
    return points;
  }, [scene, borders, places]);
}

/** The most deprived neighbourhoods of the regions in view, run together; empty when not asked for. */
function useDeprived({ shading, region }: Scene): Clusters {
  const last =
    shading === 'outline-10' || shading === 'outline-20' ? outlines[shading].lastDecile : 0;
  const parts: readonly DetailRegionId[] = last > 0 ? mapRegions[region].parts : [];
  const topologies = useFiles<Topology>(parts.map(builtPaths.neighbourhoodOutlines));
  const files = useFiles<NeighbourhoodPlacesFile>(parts.map(builtPaths.neighbourhoodPlaces));
  return useMemo(() => {
    if (last === 0 || !topologies || !files) return noClusters;
    const deprived = new Set<string>();
    for (const { areas, numbers } of files) {
      areas.forEach((code, i) => {
        if ((numbers[deprivationIndices.imd.decile][i] ?? 99) <= last) deprived.add(code);
      });
    }
    return clustersOf(topologies, 'neighbourhoods', (code) => deprived.has(code));
  }, [last, topologies, files]);
}

/** The chosen place's outline, also where it is of another level than the one shown. */
function useChosen(code: string | null, places: Places | null): Places {
  const onShow = useMemo(
    () => places?.features.filter(({ properties }) => properties.code === code) ?? [],
    [places, code],
  );
  const level = onShow.length > 0 || !code ? null : levelOfCode(code);
  const regions = Object.values(detailRegions).map(({ id }) => id);
  const paths =
    level === 'ward'
      ? regions.map(builtPaths.wardOutlines)
      : level === 'neighbourhood'
        ? regions.map(builtPaths.neighbourhoodOutlines)
        : level === 'constituency'
          ? [builtPaths.constituencyOutlines]
          : level === 'district'
            ? [builtPaths.englandOutlines]
            : [];
  const topologies = useFiles<Topology>(paths);
  return useMemo(() => {
    if (onShow.length > 0) return { ...none, features: onShow };
    if (!level || !topologies) return none;
    const all = placesOf(topologies, outlineObjects[level]);
    return { ...all, features: all.features.filter(({ properties }) => properties.code === code) };
  }, [onShow, level, topologies, code]);
}

/** Level a code is of, by its first letters; `null` for groups and combined authorities. */
function levelOfCode(code: string): keyof typeof outlineObjects | null {
  const levels = {
    E01: 'neighbourhood',
    E05: 'ward',
    E14: 'constituency',
    E06: 'district',
    E07: 'district',
    E08: 'district',
    E09: 'district',
  } as const;
  return levels[code.slice(0, 3) as keyof typeof levels] ?? null;
}

export interface MapContent {
  /** Places of the level in view; `null` until their outlines are there. */
  places: Places | null;
  /** Palette index of each place. */
  colouring: ReadonlyMap<string, number>;
  /** Local authorities and combined authorities; `null` until there. */
  borders: Places | null;
  regions: Places | null;
  /** Wards, once `wardsShown` asks for them. */
  wards: Places | null;
  labels: LabelPoints;
  wardLabels: LabelPoints;
  deprived: Clusters;
  chosen: Places;
  /** What a map without a position fits: the region in view, or `part` of it. */
  bounds: Box | null;
  /** The regions beside `part`, each on a map of its own; empty for a map that stands alone. */
  beside: readonly Box[];
}

/** Gathers what to draw; files are asked for as they are needed. */
export function useMapContent(
  scene: Scene,
  chosenCode: string | null,
  wardsShown: boolean,
  part: DetailRegionId | null,
): MapContent {
  const topologies = useFiles<Topology>(outlinePaths(scene.level, scene.region));
  const borderFiles = useFiles<Topology>(borderPaths(scene.region));
  const wardFiles = useFiles<Topology>(wardsShown ? wardPaths(scene.region) : []);
  const object = outlineObjects[scene.level];
  // As text, so that a new release of the same places leaves the outlines alone.
  const wanted = scene.inView.join();
  const places = useMemo(() => {
    if (!topologies) return null;
    const all = placesOf(topologies, object);
    const codes = new Set(wanted.split(','));
    return { ...all, features: all.features.filter(({ properties: { code } }) => codes.has(code)) };
  }, [topologies, object, wanted]);
  const borders = useMemo(
    () => (borderFiles ? placesOf(borderFiles, 'districts') : null),
    [borderFiles],
  );
  const regions = useMemo(
    () => (borderFiles ? placesOf(borderFiles, 'combined-authorities') : null),
    [borderFiles],
  );
  const wards = useMemo(
    () => (wardsShown && wardFiles ? placesOf(wardFiles, 'wards') : null),
    [wardsShown, wardFiles],
  );
  const wardLabels = useMemo(() => labelPoints(wards ?? none), [wards]);
  const colouring = useMemo(() => colouringOf(scene), [scene]);
  const { bounds, beside } = useMemo(() => {
    const boxOf = (codes: readonly string[] | null) => {
      const within = borders?.features.filter(
        ({ properties: { code } }) => !codes || codes.includes(code),
      );
      return boundsOf({ ...none, features: within ?? [] });
    };
    const others = part ? Object.values(detailRegions).filter(({ id }) => id !== part) : [];
    return {
      bounds: boxOf(part ? detailRegions[part].districts : null),
      beside: others.map(({ districts }) => boxOf(districts)).filter((box) => box !== null),
    };
  }, [borders, part]);
  return {
    places,
    colouring,
    borders,
    regions,
    wards,
    labels: useLabels(scene, borderFiles, places),
    wardLabels,
    deprived: useDeprived(scene),
    chosen: useChosen(chosenCode, places),
    bounds,
    beside,
  };
}
