// The yardstick: reads, inflates and splits (lines, then commas) every raw file the catalogue knows, and nothing else.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { datasets } from '../../data/catalogue/sources';

const patterns = Object.values(datasets).map(({ pattern }) => pattern);

const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;

/** Name and inflated bytes of every entry of a zip, by Node's own inflate. */
function* entries(zip: Buffer): Generator<[name: string, bytes: () => Buffer]> {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('not a zip');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const header = at;
    const nameLength = zip.readUInt16LE(header + 28);
    const name = zip.toString('utf8', header + 46, header + 46 + nameLength);
    yield [
      name,
      () => {
        const local = zip.readUInt32LE(header + 42);
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        const body = zip.subarray(start, start + zip.readUInt32LE(header + 20));
        return zip.readUInt16LE(header + 10) === STORED ? body : inflateRawSync(body);
      },
    ];
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

export interface Work {
  files: number;
  bytes: number;
  cells: number;
}

/** Splits one file, or every known file of a zip, adding to `work`. */
function split(path: string, read: () => Buffer, work: Work): void {
  if (/\.zip$/i.test(path)) {
    for (const [name, bytes] of entries(read())) split(name, bytes, work);
    return;
  }
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  if (!patterns.some((pattern) => pattern.test(name))) return;
  const bytes = /\.gz$/i.test(path) ? gunzipSync(read()) : read();
  work.files += 1;
  work.bytes += bytes.length;
  for (const line of bytes.toString('utf8').split('\n')) work.cells += line.split(',').length;
}

/** Does the yardstick's work on a folder. */
function splitFolder(folder: string): Work {
  const work: Work = { files: 0, bytes: 0, cells: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) split(path.replaceAll('\\', '/'), () => readFileSync(path), work);
  }
  return work;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the raw folder');
console.log(JSON.stringify(splitFolder(folder)));
