// Reads the publishers' files for the audit: finds, inflates, decodes and splits them, a road of its own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';

/** Top of the project, three folders up from here. */
export const root = resolve(import.meta.dirname, '../../..');

/** COVERAGE_RAW, else ../shared/data beside the project, else data/raw; undefined if none is there. */
function findRaw(): string | undefined {
  const { COVERAGE_RAW: named } = process.env;
  const places = named ? [named] : ['../shared/data', 'data/raw'];
  return places.map((place) => resolve(root, place)).find((place) => existsSync(place));
}

export const rawDir = findRaw();

/** Leaves a test out, in words, where the publishers' files are not on this machine. */
export function needRaw(context: { skip: (note?: string) => void }): void {
  if (!rawDir) {
    context.skip('no raw files here: COVERAGE_RAW, ../shared/data or data/raw would hold them');
  }
}

let listed: string[] | undefined;

/** Every raw file, in any sub-folder. */
function rawFiles(): string[] {
  if (!rawDir) throw new Error('no raw folder');
  const dir = rawDir;
  listed ??= readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .sort();
  return listed;
}

/** The one raw file whose base name, without `.gz`, matches. Throws when there is none or more. */
function rawFile(pattern: RegExp): string {
  const found = rawFiles().filter((path) => pattern.test(basename(path).replace(/\.gz$/, '')));
  if (found.length !== 1) throw new Error(`${found.length} raw files match ${pattern}`);
  return found[0] as string;
}

/** Bytes of the one file that matches, inflated. */
export function rawBytes(pattern: RegExp): Uint8Array {
  const path = rawFile(pattern);
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** UTF-8 where the bytes are, Windows-1252 otherwise; without a byte-order mark. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export type Row = Record<string, string>;

/** Rows of a CSV by header, cells trimmed, rows with nothing in them dropped. */
export function rowsOf(text: string): Row[] {
  return parse(text, {
    columns: (header: string[]) => header.map((name) => name.trim()),
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_records_with_empty_values: true,
  });
}

const tables = new Map<string, Row[]>();

/** Rows of the one raw CSV that matches; read once. */
export function rawTable(pattern: RegExp): Row[] {
  const key = String(pattern);
  const rows = tables.get(key) ?? rowsOf(decode(rawBytes(pattern)));
  tables.set(key, rows);
  return rows;
}

/** Rows of a long raw CSV whose first code is among those asked for; the rest is never parsed. */
export function rawRowsOf(pattern: RegExp, codes: ReadonlySet<string>, headerLine = 1): Row[] {
  const lines = decode(rawBytes(pattern)).split(/\r?\n/);
  const header = lines[headerLine - 1] ?? '';
  const wanted = lines.filter((line) => codes.has(/\b[EW]\d{8}\b/.exec(line)?.[0] ?? ''));
  return rowsOf([header, ...wanted].join('\n'));
}

/** Text of every entry of a zip whose name matches, by name. */
export function zipTexts(zip: RegExp, entry: RegExp): Map<string, string> {
  const entries = unzipSync(rawBytes(zip), { filter: ({ name }) => entry.test(name) });
  return new Map(Object.entries(entries).map(([name, bytes]) => [name, decode(bytes)]));
}

/** The number in a cell; `null` when it is blank. Throws on anything else. */
export function numberIn(row: Row, column: string): number | null {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  if (cell === '') return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${column}: ${cell} is not a number`);
  return value;
}

/** The cell of a column that must be there. */
export function textIn(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`no column ${column}`);
  return cell;
}
