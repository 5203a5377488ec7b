// Districts' names as ONS writes them, and the English region each lies in.

import type { Faults } from '../faults';
import { readTable } from './csv';
import { type AreaRow, fieldAt, readAreaCode } from './fields';
import type { RawFile } from './raw-files';
import { openSingle } from './release-files';

export interface DistrictRegion extends AreaRow {
  region: string;
  regionName: string;
}

export function parseRegions(path: string, text: string, faults: Faults): DistrictRegion[] {
  const columns = ['ltla24_name', 'ltla24_code', 'region24_name', 'region24_code'] as const;
  const table = readTable(path, text, columns, faults);
  const seen = new Map<string, number>();
  return (table?.rows ?? []).flatMap(({ line, fields }) => {
    const cell = (name: (typeof columns)[number]) =>
      fieldAt(fields, table?.index[name] ?? -1).trim();
    const code = readAreaCode(cell('ltla24_code'), seen, { file: path, line }, faults);
    if (code === null) return [];
    return [
      {
        line,
        code,
        name: cell('ltla24_name'),
        region: cell('region24_code'),
        regionName: cell('region24_name'),
      },
    ];
  });
}

export function readRegions(
  files: readonly RawFile[],
  faults: Faults,
): { path: string; rows: DistrictRegion[] } {
  const file = openSingle(files, 'lookup-region', faults);
  return file
    ? { path: file.path, rows: parseRegions(file.path, file.text, faults) }
    : { path: '', rows: [] };
}
