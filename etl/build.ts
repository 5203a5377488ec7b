// The whole build, raw folder to built files in memory: stages in order, faults gathered from all of them.

import { type Dataset, type DatasetId, datasets } from '../data/catalogue/sources';
import { membersOf } from './aggregate/members';
import { Faults } from './faults';
import { coverageOf } from './join/coverage-from-files';
import { readNeighbourhoods } from './join/neighbourhoods';
import { buildObservations } from './join/observations';
import { outlinesOf } from './outlines/from-files';
import type { Progress } from './progress';
import type { BuildReport } from './report/build-report';
import { checkNeighbourhoods } from './report/reconcile-neighbourhoods';
import { Tally } from './report/tally';
import { findRawFiles, type RawFile } from './sources/raw-files';
import { openSingle } from './sources/release-files';
import { allFiles } from './write/all-files';

/** Built files and report, or the faults for which there are none. */
export type BuildOutcome =
  | { faults: Faults; files?: undefined; report?: undefined }
  | { faults: Faults; files: ReadonlyMap<string, Uint8Array>; report: BuildReport };

/** The files found; one that cannot be inflated is a fault, and named in `broken`. */
function openFolder(
  raw: string,
  progress: Progress,
  faults: Faults,
  broken: Set<string>,
): RawFile[] {
  return findRawFiles(raw, faults).map((file) => ({
    ...file,
    bytes: () => {
      progress.step(file.path);
      try {
        return file.bytes();
      } catch (error) {
        if (!broken.has(file.path)) {
          faults.add({
            file: file.path,
            value: error instanceof Error ? error.message : String(error),
            expected: 'a file that can be inflated to its end',
            action: 'It may be cut short: fetch it again.',
          });
        }
        broken.add(file.path);
        return new Uint8Array();
      }
    },
  }));
}

/** Required datasets nobody came to ask for, because a file before them could not be read. */
function faultMissing(files: readonly RawFile[], faults: Faults): void {
  for (const { id, title, required } of Object.values(datasets) as (Dataset & {
    id: DatasetId;
  })[]) {
    const told = faults.all.some((fault) => fault.file === title);
    if (required && !told && !files.some((file) => file.dataset === id)) {
      openSingle(files, id, faults);
    }
  }
}

/** Of a file that cannot be inflated only the first fault says anything: the rest follow from it. */
function withoutEchoes(faults: Faults, broken: ReadonlySet<string>): Faults {
  const kept = new Faults();
  const told = new Set<string>();
  for (const fault of faults.all) {
    if (broken.has(fault.file) && told.has(fault.file)) continue;
    told.add(fault.file);
    kept.add(fault);
  }
  return kept;
}

/** Reads everything; nothing is written. Goes on past faults as far as it makes sense, to find them all. */
export function build(raw: string, progress: Progress): BuildOutcome {
  const faults = new Faults();
  const tally = new Tally();
  const broken = new Set<string>();
  progress.stage('Looking through the raw folder');
  const files = openFolder(raw, progress, faults, broken);
  progress.stage('Neighbourhoods: people, deprivation, names');
  const input = readNeighbourhoods(files, faults, tally);
  progress.stage('Outlines');
  const outlines = input && outlinesOf(files, input.places, faults, tally);
  progress.stage('Postcodes to neighbourhoods');
  const covered = outlines && coverageOf(files, input, outlines.locator, faults, tally);
  progress.stage('Local authorities and constituencies');
  const land = outlines?.landKm2;
  // Without outlines nothing is built; any land will do to find the other faults.
  const landAreaOf = (lsoa: string) => (land ? (land.get(lsoa) ?? 0) : 1);
  const observed = buildObservations({ files, landAreaOf }, faults, tally);
  faultMissing(files, faults);
  if (faults.any || !input?.table || !covered) {
    progress.end();
    return { faults: withoutEchoes(faults, broken) };
  }
  progress.stage('Files');
  const { table } = input;
  const { cells, areas } = observed;
  const members = membersOf(table, areas, outlines.constituencyOf);
  const { coverage, placed } = covered;
  const own = checkNeighbourhoods(coverage, areas, members, cells);
  const result = allFiles({
    table,
    coverage,
    outlines,
    postcodeFiles: placed.postcodeFiles,
    cells,
    areas,
    members,
    reconciliation: [...observed.reconciliation, own],
    tally,
  });
  progress.end();
  return { faults, ...result };
}
