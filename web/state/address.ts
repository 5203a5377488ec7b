// The view state in the address: every parameter, how it is read, how it is written.

import { type MapLevel, type MapRegionId, mapLevels, mapRegions } from '../../data/catalogue/areas';
import { type DeprivationViewId, deprivationViews } from '../../data/catalogue/deprivation';
import { isMeasureId } from '../../data/catalogue/measures';
import { isReleaseId } from '../../data/catalogue/releases';
import { type ColumnId, isColumnId } from '../../data/catalogue/table-columns';
import { type DisplayId, displays, type MapPosition, startView, type ViewState } from './view';

/** Every parameter of the address, with what it may hold: also the list ARCHITECTURE.md documents. */
export const addressParameters = {
  view: 'which page: map',
  show: `one of ${Object.keys(displays).join(', ')}`,
  measure: 'a measure id of observations.csv, such as 5g-vhc-premises-outdoor-all',
  level: `one of ${mapLevels.join(', ')}`,
  release: 'the month of the figures, YYYY-MM',
  region: `one of ${Object.keys(mapRegions).join(', ')}`,
  deprivation: `one of ${Object.keys(deprivationViews).join(', ')}`,
  place: 'the code of the selected place',
  postcode: 'the postcode that led to the place, without its space',
  columns:
    'columns of the table beside the place: ids of data/catalogue/table-columns.ts, commas between',
  sort: 'column that orders table and list, with a minus in front for descending',
  filter: 'text the places of the table must hold',
  at: 'map position: zoom/latitude/longitude',
  beside: 'position of the second map, side by side',
  together: 'yes where both maps move as one',
} as const;
type Parameter = keyof typeof addressParameters;

const nouns: Record<Parameter, string> = {
  view: 'page',
  show: 'display',
  measure: 'measure',
  level: 'level',
  release: 'month',
  region: 'region',
  deprivation: 'choice of deprivation',
  place: 'place code',
  postcode: 'postcode',
  columns: 'list of columns',
  sort: 'order',
  filter: 'text',
  at: 'map position',
  beside: 'map position',
  together: 'choice',
};

/** A whole postcode without its space, or the first part of one. */
const postcodeStart = /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]{0,2})?$/;
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
  show: (value, into) => {
    if (!Object.hasOwn(displays, value)) return false;
    into.show = value as DisplayId;
    return true;
  },
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
  deprivation: (value, into) => {
    if (!Object.hasOwn(deprivationViews, value)) return false;
    into.deprivation = value as DeprivationViewId;
    return true;
  },
  place: (value, into) => {
    if (!placeCode.test(value)) return false;
    into.place = value;
    return true;
  },
  postcode: (value, into) => {
    if (!postcodeStart.test(value)) return false;
    into.postcode = value;
    return true;
  },
  columns: (value, into) => {
    const ids = value.split(',').filter((id) => id !== '');
    if (!ids.every(isColumnId)) return false;
    into.columns = [...new Set<ColumnId>(ids)];
    return true;
  },
  sort: (value, into) => {
    const column = value.replace(/^-/, '');
    if (!isColumnId(column)) return false;
    into.sort = { column, descending: value.startsWith('-') };
    return true;
  },
  filter: (value, into) => {
    into.filter = value;
    return true;
  },
  at: (value, into) => {
    const position = readPosition(value);
    if (!position) return false;
    into.at = position;
    return true;
  },
  beside: (value, into) => {
    const position = readPosition(value);
    if (!position) return false;
    into.beside = position;
    return true;
  },
  together: (value, into) => {
    into.together = value === 'yes';
    return value === 'yes';
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
    ['show', state.show === startView.show ? null : state.show],
    ['measure', state.measure],
    ['level', state.level],
    ['release', state.release],
    ['region', state.region],
    ['deprivation', state.deprivation === startView.deprivation ? null : state.deprivation],
    ['place', state.place],
    ['postcode', state.postcode],
    ['columns', state.columns?.join(',') ?? null],
    ['sort', state.sort ? `${state.sort.descending ? '-' : ''}${state.sort.column}` : null],
    // A filter is a person's own words: what an address gives meaning to is escaped.
    ['filter', state.filter ? encodeURIComponent(state.filter) : null],
    ['at', state.at ? writePosition(state.at) : null],
    ['beside', state.beside ? writePosition(state.beside) : null],
    ['together', state.together ? 'yes' : null],
  ];
  return `#${parts
    .filter((part): part is [Parameter, string] => part[1] !== null)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`;
}

function writePosition({ zoom, latitude, longitude }: MapPosition): string {
  return `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
}
