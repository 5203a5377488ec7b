// Makes a small but whole raw folder in a temporary place: every dataset, every declared release.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import { addDeprivationFiles } from './deprivation-files';
import { addFixedFiles } from './fixed-files';
import { addLookupFiles } from './lookup-files';
import { addMobileFiles } from './mobile-files';
import { addOnsFiles } from './ons-files';
import { addOutlineFiles } from './outline-files';
import { addPeopleFiles } from './people-files';
import { addPostcodeFiles } from './postcode-files';
import type { RawFiles } from './raw-files';

/**
 * How files lie on the disk: `mixed` as in the shared copy (census, deprivation and outlines gzipped),
 * `plain` with nothing packed, `gzipped` with everything, `nested` in one zip that holds a zip a folder.
 */
export type Packing = 'mixed' | 'plain' | 'gzipped' | 'nested';

const encoder = new TextEncoder();
const bytesOf = (content: Uint8Array | string) =>
  typeof content === 'string' ? encoder.encode(content) : content;

/** Zips and gzips made here carry one date, so that they come out the same. */
const MTIME = '2026-01-01T12:00:00Z';
const zip = (entries: Record<string, Uint8Array>) => zipSync(entries, { mtime: MTIME, level: 1 });

/** What was gzipped before: most files are the same in every folder. */
const gzips = new Map<Uint8Array | string, Uint8Array>();
function gzip(content: Uint8Array | string): Uint8Array {
  const bytes = gzips.get(content) ?? gzipSync(bytesOf(content), { mtime: MTIME, level: 1 });
  gzips.set(content, bytes);
  return bytes;
}

let good: RawFiles | undefined;
/** The files of the good folder, to be changed at will. */
export function goodFiles(): RawFiles {
  good ??= makeGoodFiles();
  return new Map(good);
}

function makeGoodFiles(): RawFiles {
  const files: RawFiles = new Map();
  addFixedFiles(files);
  addMobileFiles(files);
  addOnsFiles(files);
  addPeopleFiles(files);
  addDeprivationFiles(files);
  addLookupFiles(files);
  addOutlineFiles(files);
  addPostcodeFiles(files);
  return files;
}

/** Packs entries named "archive!entry" into their archives; the rest stay as they are. */
function zipped(files: RawFiles): RawFiles {
  const packed: RawFiles = new Map();
  const archives = new Map<string, Record<string, Uint8Array>>();
  for (const [path, content] of files) {
    const [archive, entry] = path.split('!') as [string, string | undefined];
    if (entry === undefined) packed.set(path, content);
    else archives.set(archive, { ...archives.get(archive), [entry]: bytesOf(content) });
  }
  for (const [archive, entries] of archives) packed.set(archive, zip(entries));
  return packed;
}

const gzippedInMixed =
  /^(people|deprivation|geo)\/.*\.(csv|geojson|topojson)$|^lookups\/(LSOA|OA).*\.csv$/;

function onDisk(files: RawFiles, packing: Packing): Map<string, Uint8Array> {
  const disk = new Map<string, Uint8Array>();
  if (packing === 'plain' || packing === 'gzipped') {
    for (const [path, content] of files) {
      const plain = path.replace('.zip!', '/');
      if (packing === 'plain') disk.set(plain, bytesOf(content));
      else disk.set(`${plain}.gz`, gzip(content));
    }
    return disk;
  }
  const packed = zipped(files);
  if (packing === 'nested') {
    const folders = new Map<string, Record<string, Uint8Array>>();
    for (const [path, content] of packed) {
      const at = path.lastIndexOf('/');
      const folder = `${path.slice(0, at).replaceAll('/', '-')}.zip`;
      folders.set(folder, { ...folders.get(folder), [path.slice(at + 1)]: bytesOf(content) });
    }
    const inner = [...folders].map(([name, entries]) => [name, zip(entries)] as const);
    return new Map([['everything.zip', zip(Object.fromEntries(inner))]]);
  }
  for (const [path, content] of packed) {
    if (gzippedInMixed.test(path)) disk.set(`${path}.gz`, gzip(content));
    else disk.set(path, bytesOf(content));
  }
  return disk;
}

const made: string[] = [];

/** A folder of its own for a test file, removed when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'best-connected-pipeline-'));
  made.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface RawFolderOptions {
  /** Changes the good files before they are written. */
  change?: (files: RawFiles) => void;
  packing?: Packing;
  /** Writes the files last first. */
  reversed?: boolean;
}

/** Writes a raw folder and gives its path. */
export function createRawFolder({
  change,
  packing = 'mixed',
  reversed = false,
}: RawFolderOptions = {}): string {
  const files = goodFiles();
  change?.(files);
  const root = join(temporaryFolder(), 'raw');
  const disk = [...onDisk(files, packing)];
  for (const [path, bytes] of reversed ? disk.reverse() : disk) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  return root;
}
