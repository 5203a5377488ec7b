// What a build did, as data: rows in, joins, what was left out, expectations, checks and bytes out.

import {
  detailRegions,
  ENGLAND_DISTRICTS,
  ENGLAND_NEIGHBOURHOODS,
} from '../../data/catalogue/areas';
import type { ReleaseId } from '../../data/catalogue/releases';
import { CONTRACT_VERSION, type ReconciliationCheck } from '../../data/contract/files';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import type { StageTime } from '../progress';
import type { BuiltFiles } from '../write/manifest';
import type { FileCount, JoinCount, LeftOut, Tally } from './tally';

export interface Expectation {
  what: string;
  found: number;
  expected: number;
}

/** A check summed up; broken down by measure and release where all its rows are kept. */
export interface CheckSummary extends Omit<ReconciliationCheck, 'rows'> {
  parts: { measure: string; release: ReleaseId; compared: number; agreeing: number }[];
}

export interface FolderBytes {
  folder: string;
  files: number;
  bytes: number;
}

/** Holds no times and nothing of the machine, so that the same input gives the same report. */
export interface BuildReport {
  version: number;
  inputs: FileCount[];
  joins: JoinCount[];
  leftOut: LeftOut[];
  expectations: Expectation[];
  checks: CheckSummary[];
  /** Bytes out, without the report itself and the manifest. */
  outputs: FolderBytes[];
}

/** What only this run knows: kept apart from the built files. */
export interface RunFacts {
  stages: StageTime[];
  seconds: number;
  peakMegabytes: number;
}

function summarise({ rows, ...check }: ReconciliationCheck): CheckSummary {
  const parts = new Map<string, CheckSummary['parts'][number]>();
  for (const { measure, release, agrees } of rows.length === check.compared ? rows : []) {
    const key = `${measure} ${release}`;
    const part = parts.get(key) ?? { measure, release, compared: 0, agreeing: 0 };
    part.compared += 1;
    if (agrees) part.agreeing += 1;
    parts.set(key, part);
  }
  return { ...check, parts: [...parts.values()] };
}

/** Bytes by folder; files at the top stand under ".". */
export function bytesByFolder(files: BuiltFiles): FolderBytes[] {
  const folders = new Map<string, FolderBytes>();
  for (const [path, bytes] of files) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const sum = folders.get(folder) ?? { folder, files: 0, bytes: 0 };
    sum.files += 1;
    sum.bytes += bytes.length;
    folders.set(folder, sum);
  }
  return [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Numbers of places the build should have found. */
export function expectationsOf(
  table: Pick<NeighbourhoodTable, 'spine' | 'districts'>,
): Expectation[] {
  const found = (districts: readonly string[]) =>
    table.districts.filter((district) => districts.includes(district)).length;
  return [
    {
      what: 'neighbourhoods of England',
      found: table.spine.codes.length,
      expected: ENGLAND_NEIGHBOURHOODS,
    },
    {
      what: 'local authorities of England',
      found: new Set(table.districts).size,
      expected: ENGLAND_DISTRICTS,
    },
    ...Object.values(detailRegions).map(({ longName, districts, neighbourhoods }) => ({
      what: `neighbourhoods of ${longName}`,
      found: found(districts),
      expected: neighbourhoods,
    })),
  ];
}

export function buildReport(
  tally: Tally,
  table: Pick<NeighbourhoodTable, 'spine' | 'districts'>,
  checks: readonly ReconciliationCheck[],
  files: BuiltFiles,
): BuildReport {
  return {
    version: CONTRACT_VERSION,
    inputs: [...tally.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    joins: tally.joins,
    leftOut: tally.leftOut,
    expectations: expectationsOf(table),
    checks: checks.map(summarise),
    outputs: bytesByFolder(files),
  };
}
