// What the page shows, as one value; web/state/address.ts gives it its form in the address, which owns it.

import type { MapLevel, MapRegionId } from '../../data/catalogue/areas';
import type { DeprivationViewId } from '../../data/catalogue/deprivation';
import { headlineMeasures, type MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { ColumnId } from '../../data/catalogue/table-columns';

export interface MapPosition {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** How the Map view lays out its places. */
export const displays = {
  map: { id: 'map', name: 'Map' },
  'map-and-table': { id: 'map-and-table', name: 'Map and table' },
  table: { id: 'table', name: 'Table' },
  'side-by-side': { id: 'side-by-side', name: 'Side by side' },
} as const;
export type DisplayId = keyof typeof displays;

/** A column of the table and which way it runs. */
export interface Sort {
  column: ColumnId;
  descending: boolean;
}

export interface ViewState {
  view: 'map';
  show: DisplayId;
  measure: MeasureId;
  level: MapLevel;
  /** `null` asks for the latest. */
  release: ReleaseId | null;
  region: MapRegionId;
  deprivation: DeprivationViewId;
  /** Code of the selected place. */
  place: string | null;
  /** The postcode (or the start of one) that led to the place, without its space: "B707AB"; `null` when none did. */
  postcode: string | null;
  /** Columns of the table beside the name; `null` for the usual ones. */
  columns: readonly ColumnId[] | null;
  /** Order of table and list; `null` puts the places that lack most first. */
  sort: Sort | null;
  /** Text the table's places must hold; empty for all. */
  filter: string;
  /** `null` fits the region to the window. */
  at: MapPosition | null;
  /** Position of the second map side by side. */
  beside: MapPosition | null;
  /** Whether the two maps side by side move and zoom as one. */
  together: boolean;
}

export const startView: ViewState = {
  view: 'map',
  show: 'map',
  measure: headlineMeasures[0] as MeasureId,
  level: 'district',
  release: null,
  region: 'west-midlands',
  deprivation: 'none',
  place: null,
  postcode: null,
  columns: null,
  sort: null,
  filter: '',
  at: null,
  beside: null,
  together: false,
};

/** The region on show: two maps side by side are of both, whichever one map was of. */
export function regionShown({ show, region }: ViewState): MapRegionId {
  return show === 'side-by-side' ? 'both' : region;
}

/**
 * What changes with another display. Two maps begin and end at their regions: a position is of one map
 * in one window, and means another scale on a map of another width.
 */
export function displayed(view: ViewState, show: DisplayId): Partial<ViewState> {
  const beside = show === 'side-by-side' || view.show === 'side-by-side';
  return beside && show !== view.show
    ? { show, at: null, beside: null, together: false }
    : { show };
}
