// The MapLibre map behind a small face: outlines in, classes in, hovered and chosen places out.

import {
  AttributionControl,
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { MapPosition } from '../state/view';
import { attribution, leavesScrolling, onScrollingChange, type Padding } from './furniture';
import { hatchImage } from './hatch';
import { type Box, boundsOf, type Clusters, type LabelPoints, type Places } from './outlines';
import { ABSENT } from './palette';
import { extentOf, inside, meets, panInto } from './reveal';
import { HATCH, mapStyle, type SourceId } from './style';
import { MAX_ZOOM, MIN_ZOOM } from './together';

setWorkerUrl(workerUrl);

export interface MapCallbacks {
  onHover(code: string | null): void;
  onSelect(code: string | null): void;
  /** After a person moved the map; not after `fit` or `jump`. */
  onMove(position: MapPosition): void;
  /** In every frame while a person moves it. */
  onMoving(position: MapPosition): void;
}

const reducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export class CoverageMap {
  readonly #map: MapLibreMap;
  readonly #onMove: MapCallbacks['onMove'];
  readonly #ready: Promise<void>;
  #classes: ReadonlyMap<string, number> = new Map();
  #outlines: ReadonlyMap<string, Places['features'][number]> = new Map();
  #absentShown = false;
  /** Labels waiting for the places to be drawn: lettering would hold up their colours. */
  #waiting: (() => void)[] | null = [];
  #hovered: string | null = null;
  readonly #forget: () => void;

  constructor(container: HTMLElement, callbacks: MapCallbacks) {
    this.#onMove = callbacks.onMove;
    this.#map = new MapLibreMap({
      container,
      style: mapStyle(),
      center: [-1.9, 52.5],
      zoom: 8.5,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: leavesScrolling(),
      fadeDuration: reducedMotion() ? 0 : 150,
      locale: {
        'Map.Title': 'Coverage map',
        'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
      },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    const { cooperativeGestures } = this.#map;
    this.#forget = onScrollingChange(() =>
      leavesScrolling() ? cooperativeGestures.enable() : cooperativeGestures.disable(),
    );
    this.#map.addControl(
      new AttributionControl({
        compact: true,
        customAttribution: attribution,
      }),
      'bottom-left',
    );
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'bottom-left');
    this.#ready = new Promise((resolve) => {
      this.#map.once('style.load', () => {
        this.#map.addImage(HATCH, hatchImage(), { pixelRatio: 2 });
        resolve();
      });
    });
    this.#listen(callbacks);
    this.#map.on('sourcedata', ({ sourceId }) => {
      const placed = sourceId === 'places' && this.#outlines.size > 0;
      if (this.#waiting && placed && this.#map.isSourceLoaded('places')) this.#letLabelsIn();
    });
    // A view without places still has its names.
    this.#map.on('idle', () => this.#letLabelsIn());
  }

  #listen({ onHover, onSelect, onMove, onMoving }: MapCallbacks): void {
    const codeAt = (event: MapMouseEvent): string | null => {
      const [found] = this.#map.queryRenderedFeatures(event.point, {
        layers: ['places', 'absent'],
      });
      return (found?.properties.code as string | undefined) ?? null;
    };
    this.#map.on('mousemove', (event) => {
      const code = codeAt(event);
      this.#map.getCanvas().style.cursor = code ? 'pointer' : '';
      if (code !== this.#hovered) onHover(code);
    });
    this.#map.on('mouseout', () => onHover(null));
    this.#map.on('click', (event) => onSelect(codeAt(event)));
    // Only a person's moves have an event of theirs behind them: pointer, key or button. The wheel's come
    // without one.
    let byHand = false;
    const isByHand = (event: object) =>
      this.#map.scrollZoom.isActive() ||
      ('originalEvent' in event && event.originalEvent !== undefined);
    this.#map.on('move', (event) => {
      if (!isByHand(event)) return;
      byHand = true;
      onMoving(this.position());
    });
    this.#map.on('moveend', (event) => {
      if (byHand || isByHand(event)) onMove(this.position());
      byHand = false;
    });
  }

  /** Where the map stands now. */
  position(): MapPosition {
    const { lng, lat } = this.#map.getCenter();
    return { zoom: this.#map.getZoom(), latitude: lat, longitude: lng };
  }

  /** Resolves once sources can be filled. */
  ready(): Promise<void> {
    return this.#ready;
  }

  #source(id: SourceId): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource;
  }

  setOutlines(id: 'places' | 'borders' | 'regions' | 'wards' | 'selected', places: Places): void {
    this.#source(id).setData(places);
    if (id !== 'places') return;
    this.#outlines = new Map(places.features.map((place) => [place.properties.code, place]));
    this.#markHovered();
  }

  setClusters(id: 'deprived', clusters: Clusters): void {
    this.#source(id).setData(clusters);
  }

  setLabels(id: 'labels' | 'ward-labels', points: LabelPoints): void {
    const set = () => this.#source(id).setData(points);
    if (this.#waiting) this.#waiting.push(set);
    else set();
  }

  #letLabelsIn(): void {
    for (const set of this.#waiting ?? []) set();
    this.#waiting = null;
  }

  /** One class index a place, by feature-state alone, so that nothing is tiled anew. */
  setClasses(classes: ReadonlyMap<string, number>): void {
    const start = performance.now();
    const before = this.#classes;
    for (const [code, c] of classes) {
      if (before.get(code) !== c) this.#map.setFeatureState({ source: 'places', id: code }, { c });
    }
    for (const code of before.keys()) {
      if (!classes.has(code)) this.#map.removeFeatureState({ source: 'places', id: code }, 'c');
    }
    this.#classes = classes;
    const absent = [...classes.values()].includes(ABSENT);
    if (absent !== this.#absentShown) {
      this.#absentShown = absent;
      this.#map.setLayoutProperty('absent', 'visibility', absent ? 'visible' : 'none');
    }
    // `npm run bench` reads it; so can whoever profiles the page.
    performance.measure('recolour', { start });
  }

  /** Outlines the place under the pointer, or none. */
  #markHovered(): void {
    const place = this.#hovered ? this.#outlines.get(this.#hovered) : undefined;
    this.#source('hover').setData({ type: 'FeatureCollection', features: place ? [place] : [] });
  }

  setHovered(code: string | null): void {
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#markHovered();
  }

  /** Brings a place out from under whatever covers the map's right side, moving no more than it must. */
  uncover(bounds: Box, right: number): void {
    const free = this.#map.getContainer().clientWidth - right;
    const centre = this.#map.project([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]);
    if (right <= 0 || centre.x < free - 40) return;
    this.#map.panBy([centre.x - free / 2, 0], { duration: reducedMotion() ? 0 : 180 });
  }

  /**
   * Has a place of the list in view, `right` pixels of the map being covered: at once, as keys repeat.
   * A map of one of two regions leaves alone what is not `within` it.
   */
  reveal(code: string, right: number, within: Box | null): void {
    const place = this.#outlines.get(code);
    const box = place && boundsOf({ type: 'FeatureCollection', features: [place] });
    if (!box) return;
    if (within && !meets(box, within)) return;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const free = { width: clientWidth - right, height: clientHeight };
    const pan = panInto(
      extentOf(box, (point) => this.#map.project(point)),
      inside(free),
    );
    if (pan[0] === 0 && pan[1] === 0) return;
    this.#map.panBy(pan, { duration: 0 });
    this.#onMove(this.position());
  }

  /** Fits bounds (west, south, east, north) inside the padding. */
  fit(bounds: Box, padding: Padding): void {
    // The library notices a change of size only later: it would fit the window as it was.
    this.#map.resize();
    this.#map.fitBounds(bounds as LngLatBoundsLike, { padding, duration: 0 });
  }

  jump({ zoom, latitude, longitude }: MapPosition): void {
    this.#map.jumpTo({ center: [longitude, latitude], zoom });
  }

  onZoom(listener: (zoom: number) => void): void {
    this.#map.on('zoomend', () => listener(this.#map.getZoom()));
  }

  /** What is drawn on: its WebGL context may be lost. */
  canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  destroy(): void {
    this.#forget();
    this.#map.remove();
  }
}
