// Which districts make up which combined authority.

import type { Faults } from '../faults';
import { readTable } from './csv';
import { fieldAt, readAreaCode } from './fields';
import type { RawFile } from './raw-files';
import { openSingle } from './release-files';

export interface DistrictAuthority {
  line: number;
  district: string;
  authority: string;
  authorityName: string;
}

export function parseAuthorities(path: string, text: string, faults: Faults): DistrictAuthority[] {
  const columns = ['LAD25CD', 'CAUTH25CD', 'CAUTH25NM'] as const;
  const table = readTable(path, text, columns, faults);
  const seen = new Map<string, number>();
  return (table?.rows ?? []).flatMap(({ line, fields }) => {
    const cell = (name: (typeof columns)[number]) =>
      fieldAt(fields, table?.index[name] ?? -1).trim();
    const district = readAreaCode(cell('LAD25CD'), seen, { file: path, line }, faults);
    if (district === null) return [];
    return [{ line, district, authority: cell('CAUTH25CD'), authorityName: cell('CAUTH25NM') }];
  });
}

export function readAuthorities(
  files: readonly RawFile[],
  faults: Faults,
): { path: string; rows: DistrictAuthority[] } {
  const file = openSingle(files, 'lookup-cauth', faults);
  return file
    ? { path: file.path, rows: parseAuthorities(file.path, file.text, faults) }
    : { path: '', rows: [] };
}
