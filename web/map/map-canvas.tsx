// The map in the page: feeds the controller with outlines, classes and labels as they change.

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Topology } from 'topojson-specification';
import { mapRegions } from '../../data/catalogue/areas';
import { isObservation } from '../../data/contract/columns';
import { rampIndex } from '../../data/model/classes';
import { percentText } from '../../data/model/format';
import { borderPaths, outlinePaths, wardPaths } from '../load/outline-paths';
import { useBuilt } from '../load/resource';
import type { Scene } from '../state/scene';
import { setView, useView } from '../state/store';
import { CoverageMap, type Padding } from './coverage-map';
import { boundsOf, labelPoints, type Places, placesOf } from './outlines';
import { ABSENT } from './palette';
import { WARDS_FROM_ZOOM } from './style';

interface Props {
  scene: Scene;
  hovered: string | null;
  onHover(code: string | null): void;
}

const none: Places = { type: 'FeatureCollection', features: [] };

/** Topologies of up to two files, once all are there; the list keeps its identity until one changes. */
function useTopologies(paths: readonly string[]): Topology[] | null {
  const first = useBuilt<Topology>(paths[0] ?? null);
  const second = useBuilt<Topology>(paths[1] ?? null);
  const count = paths.length;
  return useMemo(() => {
    const held = [first, second].filter((topology) => topology !== null);
    return held.length === count ? held : null;
  }, [first, second, count]);
}

function paddingOf(container: HTMLElement): Padding {
  const narrow = container.clientWidth < 600;
  const side = narrow ? 16 : 48;
  return { top: side, right: side, bottom: narrow ? 28 : 56, left: side };
}

/** Pixels of the map's right side that a chosen place's panel covers; none where it is a sheet below. */
function coveredBy(container: HTMLElement): number {
  const wide = window.matchMedia('(min-width: 761px)').matches;
  const width = Number.parseFloat(getComputedStyle(container).getPropertyValue('--panel-width'));
  return wide ? width + 16 : 0;
}

function classesOf(scene: Scene): Map<string, number> {
  const { breaks, higherIsBetter } = scene.measure;
  return new Map(
    scene.inView.map((code) => {
      const cell = scene.cells.get(code);
      return [code, isObservation(cell) ? rampIndex(breaks, cell.share, higherIsBetter) : ABSENT];
    }),
  );
}

/** Names of local authorities (with the figure where they are what is coloured), or of constituencies. */
function useLabels(scene: Scene, borders: Topology[] | null, places: Places | null) {
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
      const cell = scene.cells.get(point.properties.code);
      if (isObservation(cell)) {
        Object.assign(point.properties, { value: percentText(cell.share) });
      }
    }
    return points;
  }, [scene, borders, places]);
}

export default function MapCanvas({ scene, hovered, onHover }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CoverageMap | null>(null);
  const [wardsShown, setWardsShown] = useState(false);
  const hover = useRef(onHover);
  hover.current = onHover;
  const view = useView();

  useEffect(() => {
    if (!container.current) return;
    const made = new CoverageMap(container.current, {
      onHover: (code) => hover.current(code),
      onSelect: (code) => setView({ place: code }),
      onMove: (at) => setView({ at }, 'replace'),
    });
    made.onZoom((zoom) => setWardsShown(zoom >= WARDS_FROM_ZOOM - 0.8));
    let live = true;
    made.ready().then(() => live && setMap(made));
    return () => {
      live = false;
      made.destroy();
    };
  }, []);

  const topologies = useTopologies(outlinePaths(scene.level, scene.region));
  const borders = useTopologies(borderPaths(scene.region));
  const wards = useTopologies(wardsShown ? wardPaths(scene.region) : []);
  const object = {
    district: 'districts',
    constituency: 'constituencies',
    neighbourhood: 'neighbourhoods',
  }[scene.level];
  // As text, so that a new release of the same places leaves the outlines alone.
  const wanted = scene.inView.join();
  const places = useMemo(() => {
    if (!topologies) return null;
    const all = placesOf(topologies, object);
    const codes = new Set(wanted.split(','));
    return {
      ...all,
      features: all.features.filter(({ properties }) => codes.has(properties.code)),
    };
  }, [topologies, object, wanted]);
  const labels = useLabels(scene, borders, places);

  useEffect(() => {
    if (map && places) map.setOutlines('places', places);
  }, [map, places]);
  useEffect(() => {
    if (!map || !borders) return;
    map.setOutlines('borders', placesOf(borders, 'districts'));
    map.setOutlines('regions', placesOf(borders, 'combined-authorities'));
  }, [map, borders]);
  useEffect(() => {
    if (!map || !wards) return;
    const outlined = placesOf(wards, 'wards');
    map.setOutlines('wards', outlined);
    map.setLabels('ward-labels', labelPoints(outlined));
  }, [map, wards]);
  useEffect(() => {
    map?.setLabels('labels', labels);
  }, [map, labels]);
  useEffect(() => {
    if (map && places) map.setClasses(classesOf(scene));
  }, [map, places, scene]);
  useEffect(() => map?.setHovered(hovered), [map, hovered]);
  useEffect(() => map?.setSelected(view.place), [map, view.place]);
  // The region fills the window until a person moves the map; Back to a view without a position fits again.
  const at = view.at;
  const bounds = useMemo(
    () => (borders ? boundsOf(placesOf(borders, 'districts')) : null),
    [borders],
  );
  const placed = useRef<string | null>(null);
  useEffect(() => {
    if (!map || !container.current) return;
    const key = at ? `${at.zoom}/${at.latitude}/${at.longitude}` : `fit ${scene.region}`;
    if (placed.current === key) return;
    if (at) map.jump(at);
    else if (bounds) map.fit(bounds, paddingOf(container.current));
    else return;
    placed.current = key;
  }, [map, at, bounds, scene.region]);
  useEffect(() => {
    const box = container.current;
    if (!map || !box || at || !bounds) return;
    // An observer calls once at the start: only what follows is a change of size.
    let started = false;
    const watch = new ResizeObserver(() => {
      if (started) map.fit(bounds, paddingOf(box));
      started = true;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [map, at, bounds]);

  useEffect(() => {
    const chosen = places?.features.filter(({ properties }) => properties.code === view.place);
    const bounds = chosen?.length
      ? boundsOf({ type: 'FeatureCollection', features: chosen })
      : null;
    if (map && bounds && container.current) map.uncover(bounds, coveredBy(container.current));
  }, [map, places, view.place]);

  return (
    <section
      className="map-canvas"
      ref={container}
      aria-label={`Map of ${mapRegions[scene.region].name}`}
      data-ready={map && places ? 'true' : 'false'}
    />
  );
}
