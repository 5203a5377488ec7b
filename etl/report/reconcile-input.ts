// What the checks look at: the figures, the tables they came from, and ONS's months beside them.

import type { OnsSeries } from '../../data/catalogue/sources';
import type { AreaRecord } from '../../data/contract/files';
import type { CellStore } from '../join/cells';
import type { DistrictHistory } from '../join/districts';
import type { OnsParts } from '../join/ons-observations';
import type { FixedTable } from '../sources/fixed-rows';
import type { MobileTable } from '../sources/mobile';
import type { CombinedSignalTable } from '../sources/mobile-4g5g';
import type { NationsTable } from '../sources/mobile-nations';
import type { OnsTable } from '../sources/ons-series';

/** A month of ONS's that Ofcom's own file covers. */
export interface OnsCheck {
  series: OnsSeries;
  table: OnsTable;
  parts: OnsParts;
}

export interface ReconcileInput {
  store: CellStore;
  areas: readonly AreaRecord[];
  history: DistrictHistory;
  fixed: readonly FixedTable[];
  fixedPcon: readonly FixedTable[];
  mobile: readonly MobileTable[];
  nations: readonly NationsTable[];
  combined: readonly CombinedSignalTable[];
  ons: readonly OnsCheck[];
}
