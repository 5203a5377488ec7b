// Reads data/public for the audit: its JSON by the contract's paths, its downloads as rows.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './figures';
import { type Row, root, rowsOf } from './raw';

export const publicDir = join(root, 'data/public');

/** Bytes of a built file, by its path below data/public. */
export function builtBytes(path: string): Buffer {
  return readFileSync(join(publicDir, path));
}

/** A built JSON file, taken to have the contract's shape `T`. */
export function builtJson<T>(path: string): T {
  return JSON.parse(builtBytes(path).toString('utf8')) as T;
}

/** Header line of a built CSV. */
export function builtHeader(path: string): string {
  return builtBytes(path).toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}

const tables = new Map<string, Row[]>();

/** Rows of a built CSV; read once. */
export function builtTable(path: string): Row[] {
  const rows = tables.get(path) ?? rowsOf(builtBytes(path).toString('utf8'));
  tables.set(path, rows);
  return rows;
}

export const OBSERVATIONS = 'downloads/observations.csv';
export const NEIGHBOURHOODS = 'downloads/neighbourhoods.csv';

let byKey: Map<string, Row> | undefined;

/** Rows of observations.csv by area, measure and release. */
export function observations(): Map<string, Row> {
  byKey ??= new Map(
    builtTable(OBSERVATIONS).map((row) => [
      keyOf(row.area_code ?? '', row.measure ?? '', row.release ?? ''),
      row,
    ]),
  );
  return byKey;
}
