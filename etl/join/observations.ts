// All sources above the neighbourhood to figures: districts and constituencies first, groups from districts.

import { observationLevels } from '../../data/catalogue/areas';
import type { MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { onsSeries } from '../../data/catalogue/sources';
import type { AreaRecord, ReconciliationCheck } from '../../data/contract/files';
import { aggregateGroup } from '../aggregate/groups';
import type { Faults } from '../faults';
import { reconcile } from '../report/reconcile';
import type { Tally } from '../report/tally';
import type { AreaRow } from '../sources/fields';
import { readFixedLaua } from '../sources/fixed-laua';
import { readFixedPcon } from '../sources/fixed-pcon';
import type { FixedRow, FixedTable } from '../sources/fixed-rows';
import { readAuthorities } from '../sources/lad-cauth';
import { readDistrictChanges } from '../sources/lad-changes';
import { readRegions } from '../sources/lad-region';
import { readFormerDistricts, readNeighbourhoodDistricts } from '../sources/lsoa-districts';
import { type MobileRow, type MobileTable, readMobile } from '../sources/mobile';
import { readCombinedSignal } from '../sources/mobile-4g5g';
import { readNations } from '../sources/mobile-nations';
import { readOnsSeries } from '../sources/ons-series';
import type { RawFile } from '../sources/raw-files';
import type { FileLeftOut, ReleaseText } from '../sources/release-files';
import { readTakeUp, type TakeUpRow, type TakeUpTable } from '../sources/take-up';
import {
  buildGeography,
  constituencyAreas,
  type ExpectedCounts,
  englandCounts,
  type Geography,
} from './areas';
import { CellStore, type Cells, type ObservationLevel } from './cells';
import { joinConstituencies } from './constituencies';
import { type DistrictJoin, joinDistricts } from './districts';
import { putFixedConstituencies, putFixedDistricts, putTakeUp } from './fixed-observations';
import { putMobileConstituencies, putMobileDistricts } from './mobile-observations';
import { putOnsDistricts, putOnsGroups, sortOnsRows, weightReleaseOf } from './ons-observations';
import {
  tallyConstituencies,
  tallyDistricts,
  tallyMisplaced,
  tallyOns,
  tallyRead,
} from './tallies';
import { weightsOf } from './weights';

export interface ObservationsInput {
  files: readonly RawFile[];
  /** Land of a neighbourhood (LSOA 2021) in square kilometres; weighs former districts. */
  landAreaOf: (lsoa21: string) => number;
  /** Areas there must be; England's unless said otherwise. */
  expected?: ExpectedCounts;
}

/** A group without a figure, and the members for want of which it has none. */
export interface MissingMember {
  area: string;
  measure: MeasureId;
  release: ReleaseId;
  members: string[];
}

export interface ObservationsOutput {
  /** Level → measure → release → area code → figure or absence; codes ascending. */
  cells: Cells;
  /** Districts, groups, combined authorities, regions, England, constituencies. */
  areas: AreaRecord[];
  reconciliation: ReconciliationCheck[];
  missing: MissingMember[];
}

/** A table with its rows brought to today's districts. */
interface Joined<Row extends AreaRow, Table> {
  table: Table;
  join: DistrictJoin<Row>;
}

const releasesOf = <Row extends AreaRow>(
  joined: readonly Joined<Row, { source: ReleaseText; rows: readonly Row[] }>[],
) => joined.map(({ table, join }) => ({ release: table.source.release, rows: table.rows, join }));

/** Adds the figures of every group from those of its districts. */
function putGroups(
  store: CellStore,
  geography: Geography,
  columns: readonly { measure: MeasureId; release: ReleaseId }[],
): MissingMember[] {
  const lacking: MissingMember[] = [];
  for (const { measure, release } of columns) {
    const districts = store.get('district', measure, release);
    for (const area of geography.areas) {
      if (area.level === 'district') continue;
      const members = area.districts ?? geography.history.today;
      const { cell, missing } = aggregateGroup(area.code, members, districts);
      store.put(area.level, measure, release, area.code, cell);
      if (missing.length > 0) lacking.push({ area: area.code, measure, release, members: missing });
    }
  }
  return lacking;
}

/**
 * Reads every source above the neighbourhood and works out every figure above it.
 * What is wrong is added to `faults`; the output is worth something only when there are none.
 */
export function buildObservations(
  { files, landAreaOf, expected = englandCounts }: ObservationsInput,
  faults: Faults,
  tally: Tally,
): ObservationsOutput {
  const leftOut: FileLeftOut[] = [];
  const geography = buildGeography(
    {
      neighbourhoods: readNeighbourhoodDistricts(files, faults),
      changes: readDistrictChanges(files, faults),
      authorities: readAuthorities(files, faults),
      regions: readRegions(files, faults),
    },
    expected,
    faults,
  );
  const { history } = geography;
  const formerNeighbourhoods = readFormerDistricts(files, faults);
  const store = new CellStore();

  /** Brings the tables of a source to today's districts, and says what came of it. */
  const toDistricts = <Row extends AreaRow, Table extends { source: ReleaseText; rows: Row[] }>(
    tables: readonly Table[],
  ): Joined<Row, Table>[] =>
    tables.map((table) => {
      const join = joinDistricts<Row>(table.source.path, table.rows, history, faults);
      tallyRead(tally, table.source, table.rows.length);
      tallyDistricts(tally, table.source.path, join, history);
      return { table, join };
    });

  const fixed = toDistricts<FixedRow, FixedTable>(readFixedLaua(files, faults, leftOut));
  const premises = weightsOf(releasesOf(fixed), (row) => row.premises);
  const fullFibre = weightsOf(
    releasesOf(fixed),
    (row) => row.figures.get('full-fibre')?.count ?? null,
  );
  for (const { table, join } of fixed) putFixedDistricts(store, table, join, premises, faults);
  for (const { table, join } of toDistricts<TakeUpRow, TakeUpTable>(
    readTakeUp(files, faults, leftOut),
  )) {
    putTakeUp(store, table, join, fullFibre, faults);
  }
  const mobile = toDistricts<MobileRow, MobileTable>(
    readMobile('ofcom-mobile-laua', files, faults, leftOut),
  );
  const pixels = weightsOf(releasesOf(mobile), (row) => row.pixels);
  for (const { table, join } of mobile) putMobileDistricts(store, table, join, faults);
  const ofcomColumns = store.columns('district');
  const missing = putGroups(store, geography, ofcomColumns);

  const formerLand = (code: string): number | null => {
    const members = formerNeighbourhoods.get(code);
    if (!members) return null;
    const land = [...members].sort().reduce((sum, lsoa) => sum + landAreaOf(lsoa), 0);
    return Number.isFinite(land) ? land : null;
  };
  const areaOf = new Map(geography.areas.map((area) => [area.code, area]));
  const groupCodes = new Set(
    geography.areas.filter((area) => area.level !== 'district').map((area) => area.code),
  );
  const ons = onsSeries.flatMap((series) =>
    readOnsSeries(series, files, faults, leftOut).map((table) => {
      const parts = sortOnsRows(table, groupCodes, faults);
      const join = joinDistricts(table.source.path, parts.districts, history, faults);
      const checkOnly = store.has('district', series.measure, table.source.release);
      tallyRead(tally, table.source, table.rows.length);
      tallyDistricts(tally, table.source.path, join, history);
      tallyOns(tally, table.source.path, parts, checkOnly);
      return { series, table, parts, join, checkOnly };
    }),
  );
  for (const { series, table, parts, join, checkOnly } of ons) {
    if (checkOnly) continue;
    const from = weightReleaseOf(series, table, faults);
    if (!from) continue;
    putOnsDistricts(
      store,
      series,
      table,
      join,
      from,
      { premises, land: pixels, formerLand },
      faults,
    );
    const column = { measure: series.measure, release: table.source.release };
    missing.push(...putGroups(store, geography, [column]));
    const misplaced = putOnsGroups(store, series, table, parts.groups, areaOf, faults);
    tallyMisplaced(tally, table.source, misplaced);
  }

  const fixedPcon = readFixedPcon(files, faults, leftOut);
  const newest = fixedPcon.at(-1);
  const constituencies = newest
    ? constituencyAreas(newest.source.path, newest.rows, expected, faults)
    : [];
  for (const table of fixedPcon) {
    const join = joinConstituencies(table.source.path, table.rows, constituencies, faults);
    tallyRead(tally, table.source, table.rows.length);
    tallyConstituencies(tally, table.source.path, join);
    putFixedConstituencies(store, table, join.rows);
  }
  const mobilePcon = readMobile('ofcom-mobile-pcon', files, faults, leftOut);
  for (const table of mobilePcon) {
    const join = joinConstituencies(table.source.path, table.rows, constituencies, faults);
    tallyRead(tally, table.source, table.rows.length);
    tallyConstituencies(tally, table.source.path, join);
    putMobileConstituencies(store, table, join.rows, faults);
  }
  const nations = readNations(files, faults, leftOut);
  for (const table of nations) {
    tallyRead(tally, table.source, table.rowsIn);
    tally.drop(table.source.path, table.unreadable, 'cells of other nations that hold "#VALUE!"');
  }
  const combined = readCombinedSignal(files, faults, leftOut);
  for (const table of combined) tallyRead(tally, table.source, table.rows.length);
  for (const { path, why } of leftOut) tally.drop(path, 1, why);

  const areas = [...geography.areas, ...constituencies];
  const levels: readonly ObservationLevel[] = observationLevels;
  return {
    cells: store.sorted(levels),
    areas,
    missing,
    reconciliation: reconcile({
      store,
      areas,
      history,
      fixed: fixed.map(({ table }) => table),
      fixedPcon,
      mobile: mobile.map(({ table }) => table),
      nations,
      combined,
      ons: ons.filter(({ checkOnly }) => checkOnly),
    }),
  };
}
