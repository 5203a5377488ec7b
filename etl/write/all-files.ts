// Everything a build knows, to every file of data/public, as bytes.

import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import type { DatasetId } from '../../data/catalogue/sources';
import {
  type AreaRecord,
  builtPaths,
  CONTRACT_VERSION,
  type PostcodesFile,
  type ReconciliationCheck,
  type ReconciliationFile,
} from '../../data/contract/files';
import { buildDeciles } from '../aggregate/deciles';
import type { Members } from '../aggregate/members';
import type { Cells } from '../join/cells';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import type { Outlines } from '../outlines/build-outlines';
import { type BuildReport, buildReport } from '../report/build-report';
import { reportMarkdown } from '../report/markdown';
import type { Tally } from '../report/tally';
import { areasFile } from './areas';
import { dictionaryCsv, dictionaryEntries, dictionaryMarkdown } from './dictionary';
import { manifestFile } from './manifest';
import { headlineFile, latestReleases, measureFiles } from './measures';
import { mission3Csv, mission3File } from './mission3';
import {
  neighbourhoodColumns,
  neighbourhoodsCsv,
  neighbourhoodsParquet,
} from './neighbourhood-download';
import { neighbourhoodPlacesFile, neighbourhoodValuesFile } from './neighbourhood-files';
import { observationRows, observationsCsv, observationsParquet } from './observations';

/** All that a build has worked out. */
export interface BuildResult {
  table: NeighbourhoodTable;
  coverage: NeighbourhoodCoverage;
  outlines: Pick<Outlines, 'files' | 'boxes' | 'constituencies'>;
  postcodeFiles: Readonly<Record<string, PostcodesFile>>;
  cells: Cells;
  areas: readonly AreaRecord[];
  members: Members;
  reconciliation: readonly ReconciliationCheck[];
  tally: Tally;
}

const encoder = new TextEncoder();

/** Gathers files by path; each only once. */
class Files extends Map<string, Uint8Array> {
  text(path: string, text: string): void {
    this.set(path, encoder.encode(text));
  }
  json(path: string, value: unknown): void {
    this.text(path, `${JSON.stringify(value)}\n`);
  }
}

function writeValues(files: Files, result: BuildResult, nameOf: ReadonlyMap<string, string>): void {
  const { table, coverage, cells, areas, members } = result;
  const measures = measureFiles(cells);
  for (const file of measures) files.json(builtPaths.measure(file.measure), file);
  files.json(builtPaths.headline, headlineFile(measures, nameOf));
  for (const region of Object.keys(detailRegions) as DetailRegionId[]) {
    const values = neighbourhoodValuesFile(table, coverage, region);
    files.json(builtPaths.neighbourhoodValues(region), values);
    const places = neighbourhoodPlacesFile(table, nameOf, region);
    files.json(builtPaths.neighbourhoodPlaces(region), places);
  }
  const codes = areas.filter(({ level }) => level !== 'constituency').map(({ code }) => code);
  files.json(builtPaths.deciles, buildDeciles(codes, members, table, coverage));
}

function writeDownloads(
  files: Files,
  result: BuildResult,
  nameOf: ReadonlyMap<string, string>,
): void {
  const { table, coverage, cells, tally } = result;
  const rows = observationRows(cells, nameOf);
  files.text(builtPaths.observationsCsv, observationsCsv(rows));
  files.set(builtPaths.observationsParquet, observationsParquet(rows));
  const mission3 = mission3File(result);
  files.json(builtPaths.mission3, mission3);
  files.text(builtPaths.mission3Csv, mission3Csv(mission3));
  const columns = neighbourhoodColumns({ table, coverage, nameOf });
  files.text(builtPaths.neighbourhoodsCsv, neighbourhoodsCsv(columns));
  files.set(builtPaths.neighbourhoodsParquet, neighbourhoodsParquet(columns));
  const used = new Set<DatasetId>(tally.files.map(({ dataset }) => dataset));
  const entries = dictionaryEntries(columns, used);
  files.text(builtPaths.dictionaryCsv, dictionaryCsv(entries));
  files.text(builtPaths.dictionaryMarkdown, dictionaryMarkdown(entries));
}

/** Every built file, manifest last, and the report. */
export function allFiles(result: BuildResult): {
  files: Map<string, Uint8Array>;
  report: BuildReport;
} {
  const { table, outlines, areas, members, reconciliation, tally } = result;
  const nameOf = new Map(areas.map(({ code, name }) => [code, name]));
  const files = new Files();
  writeValues(files, result, nameOf);
  files.json(builtPaths.areas, areasFile(areas, { table, members, ...outlines }));
  for (const [path, text] of Object.entries(outlines.files)) files.text(path, text);
  for (const [area, file] of Object.entries(result.postcodeFiles)) {
    files.json(builtPaths.postcodes(area), file);
  }
  const checks: ReconciliationFile = { version: CONTRACT_VERSION, checks: [...reconciliation] };
  files.json(builtPaths.reconciliation, checks);
  writeDownloads(files, result, nameOf);
  const report = buildReport(tally, table, reconciliation, files);
  files.json(builtPaths.reportJson, report);
  files.text(builtPaths.reportMarkdown, reportMarkdown(report));
  files.json(builtPaths.manifest, manifestFile(files, latestReleases(measureFiles(result.cells))));
  return { files, report };
}
