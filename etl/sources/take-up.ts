// Ofcom, take-up of full fibre by local authority: a percentage of the premises a line passes.

import type { ReleaseId } from '../../data/catalogue/releases';
import { takeUpReleases } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { readTable } from './csv';
import { type AreaRow, fieldAt, readAreaCode, readPercent } from './fields';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases, type ReleaseText } from './release-files';

export interface TakeUpRow extends AreaRow {
  percent: number;
}

export interface TakeUpTable {
  source: ReleaseText;
  rows: TakeUpRow[];
}

/** Reads one take-up file; `percent` names its column. */
export function readTakeUpRows(
  source: ReleaseText,
  percent: string,
  faults: Faults,
): TakeUpTable | null {
  const table = readTable(source.path, source.text, ['laua', 'laua_name', percent], faults);
  if (!table) return null;
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap(({ line, fields }) => {
    const place = { file: source.path, line };
    const code = readAreaCode(fieldAt(fields, table.index.laua ?? -1), seen, place, faults);
    const share = readPercent(fieldAt(fields, table.index[percent] ?? -1), percent, place, faults);
    if (code === null || share === null) return [];
    return [
      { line, code, name: fieldAt(fields, table.index.laua_name ?? -1).trim(), percent: share },
    ];
  });
  return { source, rows };
}

/** Every declared release of take-up, oldest first. */
export function readTakeUp(
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): TakeUpTable[] {
  const declared = {
    required: Object.keys(takeUpReleases) as ReleaseId[],
    declaredIn: 'takeUpReleases (data/catalogue/sources.ts)',
  };
  return openReleases(files, 'ofcom-take-up', declared, faults, leftOut).flatMap((source) => {
    const spec = takeUpReleases[source.release];
    const table = spec ? readTakeUpRows(source, spec.percent, faults) : null;
    return table ? [table] : [];
  });
}
