// The raw folder: which files of the catalogue lie in it, plain, gzipped or inside zips, and their bytes.

import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Dataset, type DatasetId, datasets } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { inflatedChunk, openZip, type Zip } from './zip';

/** One source file, wherever it lies. */
export interface RawFile {
  dataset: DatasetId;
  /** Path below the raw folder, `/`-separated, zip entries after "!". */
  path: string;
  /** Named groups of the dataset's pattern: year, month, area, residential. */
  parts: Record<string, string | undefined>;
  /** Inflates and returns the bytes; call once and let go of them. */
  bytes(): Uint8Array;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
}

function match(path: string): { dataset: DatasetId; parts: RawFile['parts'] } | null {
  const name = baseName(path).replace(/\.gz$/i, '');
  for (const dataset of Object.values(datasets) as (Dataset & { id: DatasetId })[]) {
    const found = dataset.pattern.exec(name);
    if (found) return { dataset: dataset.id, parts: { ...found.groups } };
  }
  return null;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : statSync(path).isFile() ? [path] : [];
    });
}

function inflate(path: string, bytes: Uint8Array): Uint8Array {
  if (!/\.gz$/i.test(path)) return bytes;
  // The last four bytes of a gzip are its size once inflated.
  const claimed = bytes.length < 18 ? 0 : Buffer.from(bytes.slice(-4)).readUInt32LE(0);
  return gunzipSync(bytes, { chunkSize: inflatedChunk(claimed, bytes.length) });
}

/** Files inside a zip, and inside zips in it; each zip is opened once. */
function fromZip(path: string, bytes: () => Uint8Array, faults: Faults): RawFile[] {
  let zip: Zip;
  try {
    zip = openZip(bytes());
  } catch (error) {
    faults.add({
      file: path,
      value: String(error instanceof Error ? error.message : error),
      expected: 'a zip that can be opened',
      action: 'Fetch the file again.',
    });
    return [];
  }
  return zip.names.flatMap((name) => {
    const inner = `${path}!${name}`;
    if (/\.zip$/i.test(name)) return fromZip(inner, () => zip.read(name), faults);
    const found = match(inner);
    return found ? [{ ...found, path: inner, bytes: () => inflate(inner, zip.read(name)) }] : [];
  });
}

/**
 * Finds every file of the catalogue in a folder and its sub-folders, zips and zips in zips included.
 * Order is by path, so that the same folder always gives the same list. Files of no dataset are passed over.
 */
export function findRawFiles(root: string, faults: Faults): RawFile[] {
  return listFiles(root).flatMap((full) => {
    const path = relative(root, full).split(sep).join('/');
    if (/\.zip$/i.test(path)) return fromZip(path, () => readFileSync(full), faults);
    const found = match(path);
    return found ? [{ ...found, path, bytes: () => inflate(path, readFileSync(full)) }] : [];
  });
}

/**
 * Bytes to text by the dataset's encoding. Wrong bytes are a fault naming the line they stand on.
 * `utf-8-or-windows-1252` tries UTF-8 first, since a Windows-1252 file with accents is never valid UTF-8.
 */
export function decodeText(file: RawFile, bytes: Uint8Array, faults: Faults): string | null {
  const encoding = (datasets[file.dataset] as Dataset).encoding;
  if (encoding === 'windows-1252') return new TextDecoder('windows-1252').decode(bytes);
  if (isUtf8(bytes)) {
    // Many times faster than a fatal TextDecoder, which like it would drop the byte-order mark.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }
  if (encoding === 'utf-8-or-windows-1252') return new TextDecoder('windows-1252').decode(bytes);
  const loose = new TextDecoder('utf-8').decode(bytes);
  const at = loose.indexOf('\ufffd');
  faults.add({
    file: file.path,
    line: loose.slice(0, at).split('\n').length,
    value: loose.slice(Math.max(0, at - 10), at + 10),
    expected: 'UTF-8 text',
    action: 'Save the file as UTF-8 or fetch it again.',
  });
  return null;
}
