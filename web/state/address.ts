// The view state in the address: every parameter, how it is read, how it is written.

import { type MapLevel, mapLevels, mapRegions } from '../../data/catalogue/areas';
import { deadlines } from '../../data/catalogue/commitments';
import { deprivationViews } from '../../data/catalogue/deprivation';
import { confidences, isMeasureId, operators } from '../../data/catalogue/measures';
import { deprivedParts, grounds, reachLevels, targetParts } from '../../data/catalogue/readings';
import { isReleaseId } from '../../data/catalogue/releases';
import { type ColumnId, isColumnId } from '../../data/catalogue/table-columns';
import { wordings } from '../../data/catalogue/targets';
import { displays, type MapPosition, pages, startView, type ViewState } from './view';

/** Every parameter of the address, with what it may hold: also the list ARCHITECTURE.md documents. */
export const addressParameters = {
  view: `one of ${Object.keys(pages).join(', ')}`,
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
  part: `part of Targets: one of ${Object.keys(targetParts).join(', ')}`,
  wording: `one of ${Object.keys(wordings).join(', ')}`,
  operators: `one of ${Object.keys(operators).join(', ')}`,
  ground: `one of ${Object.keys(grounds).join(', ')}`,
  confidence: `one of ${Object.keys(confidences).join(', ')}`,
  deprived: `one of ${Object.keys(deprivedParts).join(', ')}`,
  deadline: `one of ${Object.keys(deadlines).join(', ')}`,
  reach: `level in percent a trend is carried on to: one of ${reachLevels.join(', ')}`,
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
  part: 'part of Targets',
  wording: 'wording',
  operators: 'choice of operators',
  ground: 'choice of premises or land',
  confidence: 'confidence',
  deprived: 'part of the deprived',
  deadline: 'deadline',
  reach: 'level',
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

/** Reads a parameter that names one of a list into the field of the same name. */
function oneOf<Field extends keyof ViewState>(field: Field, choices: Record<string, unknown>) {
  return (value: string, into: ViewState): boolean => {
    if (!Object.hasOwn(choices, value)) return false;
    into[field] = value as ViewState[Field];
    return true;
  };
}

/** Reads one parameter into the state; `false` when its value is not one it may hold. */
const readers: Record<Parameter, (value: string, into: ViewState) => boolean> = {
  view: oneOf('view', pages),
  show: oneOf('show', displays),
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
  region: oneOf('region', mapRegions),
  deprivation: oneOf('deprivation', deprivationViews),
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
  part: oneOf('part', targetParts),
  wording: oneOf('wording', wordings),
  operators: oneOf('operators', operators),
  ground: oneOf('ground', grounds),
  confidence: oneOf('confidence', confidences),
  deprived: oneOf('deprived', deprivedParts),
  deadline: oneOf('deadline', deadlines),
  reach: (value, into) => {
    const level = reachLevels.find((known) => String(known) === value);
    if (level === undefined) return false;
    into.reach = level;
    return true;
  },
};

/** Choices left out of the address while they are what the page starts with. */
const quiet = [
  'part',
  'wording',
  'operators',
  'ground',
  'confidence',
  'deprived',
  'deadline',
  'reach',
] as const satisfies readonly Parameter[];

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
    ...quiet.map((name): [Parameter, string | null] => [
      name,
      state[name] === startView[name] ? null : String(state[name]),
    ]),
  ];
  return `#${parts
    .filter((part): part is [Parameter, string] => part[1] !== null)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`;
}

function writePosition({ zoom, latitude, longitude }: MapPosition): string {
  return `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
}
