// What the page shows, as one value, and its form in the address: the address owns this state.

import { type MapLevel, type MapRegionId, mapLevels, mapRegions } from '../../data/catalogue/areas';
import { headlineMeasures, isMeasureId, type MeasureId } from '../../data/catalogue/measures';
import { isReleaseId, type ReleaseId } from '../../data/catalogue/releases';

export interface MapPosition {
  zoom: number;
  latitude: number;
  longitude: number;
}

export interface ViewState {
  view: 'map';
  measure: MeasureId;
  level: MapLevel;
  /** `null` asks for the latest. */
  release: ReleaseId | null;
  region: MapRegionId;
  /** Code of the selected place. */
  place: string | null;
  /** `null` fits the region to the window. */
  at: MapPosition | null;
}

export const startView: ViewState = {
  view: 'map',
  measure: headlineMeasures[0] as MeasureId,
  level: 'district',
  release: null,
  region: 'west-midlands',
  place: null,
  at: null,
};

/** Every parameter of the address, with what it may hold: also the list ARCHITECTURE.md documents. */
export const addressParameters = {
  view: 'which page: map',
  measure: 'a measure id of observations.csv, such as 5g-vhc-premises-outdoor-all',
  level: `one of ${mapLevels.join(', ')}`,
  release: 'the month of the figures, YYYY-MM',
  region: `one of ${Object.keys(mapRegions).join(', ')}`,
  place: 'the code of the selected place',
  at: 'map position: zoom/latitude/longitude',
} as const;
type Parameter = keyof typeof addressParameters;

const nouns: Record<Parameter, string> = {
  view: 'page',
  measure: 'measure',
  level: 'level',
  release: 'month',
  region: 'region',
  place: 'place code',
  at: 'map position',
};

const placeCode = /^([EWSN]\d{8}|[a-z]+(-[a-z]+)*)$/;

function readPosition(text: string): MapPosition | null {
  const parts = text.split('/').map(Number);
  const [zoom, latitude, longitude] = parts;
  if (parts.length !== 3 || zoom === undefined || latitude === undefined || longitude === undefined)
    return null;
  if (![zoom, latitude, longitude].every(Number.isFinite)) return null;
  if (zoom < 0 || zoom > 22 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return null;
  return { zoom, latitude, longitude };
}

/** Reads one parameter into the state; `false` when its value is not one it may hold. */
const readers: Record<Parameter, (value: string, into: ViewState) => boolean> = {
  view: (value) => value === 'map',
  measure: (value, into) => {
    if (!isMeasureId(value)) return false;
    into.measure = value;
    return true;
  },
  level: (value, into) => {
    if (!(mapLevels as readonly string[]).includes(value)) return false;
    into.level = value as MapLevel;
    return true;
  },
  release: (value, into) => {
    if (!isReleaseId(value)) return false;
    into.release = value;
    return true;
  },
  region: (value, into) => {
    if (!Object.hasOwn(mapRegions, value)) return false;
    into.region = value as MapRegionId;
    return true;
  },
  place: (value, into) => {
    if (!placeCode.test(value)) return false;
    into.place = value;
    return true;
  },
  at: (value, into) => {
    const position = readPosition(value);
    if (!position) return false;
    into.at = position;
    return true;
  },
};

/**
 * Reads the address. What it does not understand falls back to the start view, and is named in `problems`.
 * @param hash the part from `#` on, with or without it
 */
export function parseAddress(hash: string): { state: ViewState; problems: string[] } {
  const state: ViewState = { ...startView };
  const problems: string[] = [];
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (!Object.hasOwn(readers, key)) {
      problems.push(`“${key}” means nothing to this page`);
    } else if (!readers[key as Parameter](value, state)) {
      problems.push(`“${value}” is not a ${nouns[key as Parameter]} we know`);
    }
  }
  return { state, problems };
}

/** Writes the state as an address, `#…`, in a fixed order; what is not chosen is left out. */
export function writeAddress(state: ViewState): string {
  const parts: [Parameter, string | null][] = [
    ['view', state.view],
    ['measure', state.measure],
    ['level', state.level],
    ['release', state.release],
    ['region', state.region],
    ['place', state.place],
    ['at', state.at ? writePosition(state.at) : null],
  ];
  return `#${parts
    .filter((part): part is [Parameter, string] => part[1] !== null)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`;
}

function writePosition({ zoom, latitude, longitude }: MapPosition): string {
  return `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
}
