// Which file speaks for which release: months from names, revisions, files missing or not declared.

import { isReleaseId, type ReleaseId } from '../../data/catalogue/releases';
import type { DatasetId } from '../../data/catalogue/sources';
import { datasets } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { decodeText, type RawFile } from './raw-files';

/** The text of one release of a dataset. */
export interface ReleaseText {
  dataset: DatasetId;
  path: string;
  release: ReleaseId;
  text: string;
}

/** A file not read, and why, for the report. */
export interface FileLeftOut {
  path: string;
  why: string;
}

/** The month in a file's name; a fault when there is none. */
export function releaseOf(file: RawFile, faults: Faults): ReleaseId | null {
  const release = `${file.parts.year}-${file.parts.month}`;
  if (isReleaseId(release)) return release;
  faults.add({
    file: file.path,
    value: release,
    expected: 'a year and a month from 01 to 12 in the name',
    action: 'Give the file the name it has at the publisher.',
  });
  return null;
}

const revisionOf = (path: string) => Number(/_r(\d+)\.csv(\.gz)?$/i.exec(path)?.[1] ?? 0);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Of several files for one release: the latest revision; twice the same bytes is once. */
function pickRevision(
  files: readonly RawFile[],
  release: ReleaseId,
  faults: Faults,
  leftOut: FileLeftOut[],
): { file: RawFile; bytes: Uint8Array } | null {
  const [first, ...others] = [...files].sort(
    (a, b) => revisionOf(b.path) - revisionOf(a.path) || (a.path < b.path ? -1 : 1),
  );
  if (!first) return null;
  const bytes = first.bytes();
  for (const other of others) {
    if (revisionOf(other.path) < revisionOf(first.path)) {
      leftOut.push({ path: other.path, why: `an earlier revision than ${first.path}` });
    } else if (sameBytes(bytes, other.bytes())) {
      leftOut.push({ path: other.path, why: `the same as ${first.path}` });
    } else {
      faults.add({
        file: other.path,
        expected: `one file for ${release}, and ${first.path} is another with other contents`,
        action: 'Keep the one you mean in the raw folder and move the other out.',
      });
    }
  }
  return { file: first, bytes };
}

/** What the catalogue says of a dataset's releases. */
export interface DeclaredReleases {
  /** Every one must have a file. */
  required: readonly ReleaseId[];
  /** Known, but not needed. */
  known?: readonly ReleaseId[];
  /** Where to declare another, for the fault. */
  declaredIn: string;
}

/**
 * Opens every release of a dataset, oldest first. Adds a fault for a required release without a file
 * and for a file whose release nobody declared: its columns would be guesswork.
 */
export function openReleases(
  files: readonly RawFile[],
  dataset: DatasetId,
  declared: DeclaredReleases,
  faults: Faults,
  leftOut: FileLeftOut[],
): ReleaseText[] {
  const byRelease = new Map<ReleaseId, RawFile[]>();
  for (const file of files) {
    if (file.dataset !== dataset) continue;
    const release = releaseOf(file, faults);
    if (!release) continue;
    if (!declared.required.includes(release) && !declared.known?.includes(release)) {
      faults.add({
        file: file.path,
        value: release,
        expected: `a release declared in ${declared.declaredIn}`,
        action: `Declare ${release} in ${declared.declaredIn} with its columns, or move the file out.`,
      });
      continue;
    }
    byRelease.set(release, [...(byRelease.get(release) ?? []), file]);
  }
  for (const release of declared.required) {
    if (byRelease.has(release)) continue;
    faults.add({
      file: datasets[dataset].title,
      value: release,
      expected: `a file for ${release} matching ${datasets[dataset].pattern.source}`,
      action: `Fetch it from ${datasets[dataset].page} into the raw folder.`,
    });
  }
  return [...byRelease.keys()].sort().flatMap((release) => {
    const picked = pickRevision(byRelease.get(release) ?? [], release, faults, leftOut);
    if (!picked) return [];
    const text = decodeText(picked.file, picked.bytes, faults);
    return text === null ? [] : [{ dataset, path: picked.file.path, release, text }];
  });
}

/** Reads the one file of a dataset that has no releases; a fault when it is missing or there are two. */
export function openSingle(
  files: readonly RawFile[],
  dataset: DatasetId,
  faults: Faults,
): { path: string; text: string } | null {
  const [file, ...others] = files.filter((f) => f.dataset === dataset);
  if (!file) {
    faults.add({
      file: datasets[dataset].title,
      expected: `a file matching ${datasets[dataset].pattern.source}`,
      action: `Fetch it from ${datasets[dataset].page} into the raw folder.`,
    });
    return null;
  }
  const bytes = file.bytes();
  for (const other of others) {
    if (sameBytes(bytes, other.bytes())) continue;
    faults.add({
      file: other.path,
      expected: `one file of its kind, and ${file.path} is another with other contents`,
      action: 'Keep the one you mean in the raw folder and move the other out.',
    });
  }
  const text = decodeText(file, bytes, faults);
  return text === null ? null : { path: file.path, text };
}
