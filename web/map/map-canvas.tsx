// The map in the page: feeds the controller with outlines, classes and labels as they change.

import { useCallback, useEffect, useRef, useState } from 'react';
import { detailRegions, mapRegions } from '../../data/catalogue/areas';
import { setView, useView } from '../state/store';
import type { MapPosition } from '../state/view';
import { CoverageMap, type MapCallbacks } from './coverage-map';
import { coveredBy, paddingOf } from './furniture';
import { useMapContent } from './map-content';
import type { MapProps } from './map-props';
import { boundsOf } from './outlines';
import { WARD_LINES_FROM_ZOOM } from './strokes';
import { standing } from './together';
import { watchContext } from './webgl';

/** The map, or `null` where the browser makes no context for it after all. */
function attempt(container: HTMLElement, callbacks: MapCallbacks): CoverageMap | null {
  try {
    return new CoverageMap(container, callbacks);
  } catch {
    return null;
  }
}

export default function MapCanvas(props: MapProps) {
  const { scene, hovered, reveal, at, part } = props;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<CoverageMap | null>(null);
  const [wardsShown, setWardsShown] = useState(false);
  const callbacks = useRef(props);
  callbacks.current = props;
  const chosenCode = useView().place;
  // After the browser took the drawing away and gave it back, the map is made anew where it stood.
  const [making, setMaking] = useState(0);
  const stood = useRef<MapPosition | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each count of `making` is a map made anew
  useEffect(() => {
    if (!container.current) return;
    const made = attempt(container.current, {
      onHover: (code) => callbacks.current.onHover(code),
      onSelect: (code) => setView({ place: code }),
      onMove: (to) => callbacks.current.onMove(to),
      onMoving: (to) => callbacks.current.onMoving?.(to),
    });
    if (!made) {
      callbacks.current.onFailure?.('not-made');
      return;
    }
    made.onZoom((zoom) => setWardsShown(zoom >= WARD_LINES_FROM_ZOOM));
    if (stood.current) made.jump(stood.current);
    let live = true;
    const stopWatching = watchContext(made.canvas(), {
      onLost: () => {
        live = false;
        stood.current = made.position();
        setMap(null);
      },
      onRestored: () => setMaking((times) => times + 1),
      onGone: () => callbacks.current.onFailure?.('lost'),
    });
    made.ready().then(() => live && setMap(made));
    return () => {
      live = false;
      stopWatching();
      made.destroy();
    };
  }, [making]);

  const content = useMapContent(scene, chosenCode, wardsShown, part ?? null);
  const { places, borders, regions, wards, bounds, beside, chosen } = content;

  useEffect(() => {
    if (map && places) map.setOutlines('places', places);
  }, [map, places]);
  useEffect(() => {
    if (map && borders) map.setOutlines('borders', borders);
    if (map && regions) map.setOutlines('regions', regions);
  }, [map, borders, regions]);
  useEffect(() => {
    if (!map || !wards) return;
    map.setOutlines('wards', wards);
    map.setLabels('ward-labels', content.wardLabels);
  }, [map, wards, content.wardLabels]);
  useEffect(() => map?.setLabels('labels', content.labels), [map, content.labels]);
  useEffect(() => map?.setClusters('deprived', content.deprived), [map, content.deprived]);
  useEffect(() => {
    if (map && places) map.setClasses(content.colouring);
  }, [map, places, content.colouring]);
  useEffect(() => map?.setHovered(hovered), [map, hovered]);
  useEffect(() => map?.setOutlines('selected', chosen), [map, chosen]);
  // The region fills the window until a person moves the map; Back to a view without a position fits again.
  const placed = useRef<string | null>(null);
  const fitRegion = useCallback(() => {
    const box = container.current;
    if (!map || !bounds || !box) return;
    const padding = paddingOf(box.clientWidth);
    if (!part) return map.fit(bounds, padding);
    const stands = standing(bounds, beside, {
      width: box.clientWidth - padding.left - padding.right,
      height: box.clientHeight - padding.top - padding.bottom,
    });
    map.jump(stands);
    callbacks.current.onStand?.(stands);
  }, [map, bounds, beside, part]);
  useEffect(() => {
    if (!map || !container.current) return;
    const key = at ? `${at.zoom}/${at.latitude}/${at.longitude}` : `fit ${part ?? scene.region}`;
    if (placed.current === key) return;
    if (at) map.jump(at);
    else if (bounds) fitRegion();
    else return;
    placed.current = key;
  }, [map, at, bounds, fitRegion, part, scene.region]);
  useEffect(() => {
    const box = container.current;
    if (!map || !box || at || !bounds) return;
    // An observer calls once at the start: only what follows is a change of size.
    let started = false;
    const watch = new ResizeObserver(() => {
      if (started) fitRegion();
      started = true;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [map, at, bounds, fitRegion]);

  useEffect(() => {
    const box = boundsOf(chosen);
    // Of two maps, the panel lies over the one the place is not on.
    if (!map || !box || !container.current || part) return;
    map.uncover(box, coveredBy(container.current));
  }, [map, chosen, part]);

  useEffect(() => {
    if (!map || !places || !reveal || !container.current) return;
    const covered = chosenCode && !part ? coveredBy(container.current) : 0;
    map.reveal(reveal, covered, part ? bounds : null);
  }, [map, places, reveal, chosenCode, part, bounds]);

  return (
    <section
      className="map-canvas"
      ref={container}
      aria-label={`Map of ${part ? detailRegions[part].name : mapRegions[scene.region].name}`}
      data-ready={map && places ? 'true' : 'false'}
    />
  );
}
