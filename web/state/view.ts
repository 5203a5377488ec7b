// What the page shows, as one value; web/state/address.ts gives it its form in the address, which owns it.

import type { MapLevel, MapRegionId } from '../../data/catalogue/areas';
import type { DeadlineId, WordingId } from '../../data/catalogue/commitments';
import type { DeprivationViewId } from '../../data/catalogue/deprivation';
import {
  type ConfidenceOption,
  headlineMeasures,
  type MeasureId,
  type OperatorOption,
} from '../../data/catalogue/measures';
import type {
  DeprivedPartId,
  GroundId,
  ReachLevel,
  TargetPartId,
} from '../../data/catalogue/readings';
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

/** The pages. */
export const pages = {
  map: { id: 'map', name: 'Map' },
  targets: { id: 'targets', name: 'Targets' },
} as const;
export type PageId = keyof typeof pages;

export interface ViewState {
  view: PageId;
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
  /** Which part of Targets. */
  part: TargetPartId;
  /** Whose words the commitments are in. */
  wording: WordingId;
  /** How they are read: by how many operators, of premises or of land, how sure a 5G signal, how deprived. */
  operators: OperatorOption;
  ground: GroundId;
  confidence: ConfidenceOption;
  deprived: DeprivedPartId;
  /** What “by 2025” means. */
  deadline: DeadlineId;
  /** The level, in percent, a trend is carried on to. */
  reach: ReachLevel;
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
  part: 'scorecard',
  wording: '2024',
  operators: 'all',
  ground: 'premises',
  confidence: 'high',
  deprived: 'tenth',
  deadline: 'end',
  reach: 95,
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
