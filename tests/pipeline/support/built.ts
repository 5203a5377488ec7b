// Runs a build in this process and reads what it made.

import { build } from '../../../etl/build';
import type { Fault } from '../../../etl/faults';
import { Progress } from '../../../etl/progress';
import { csvRows } from '../../../etl/sources/csv';
import { createRawFolder, type RawFolderOptions } from './raw-folder';

/** A progress that nobody watches. */
const silent = () => new Progress({ write: () => true });

export type Row = Readonly<Record<string, string>>;

/** A build that came to its end. */
export class Built {
  constructor(readonly files: ReadonlyMap<string, Uint8Array>) {}

  text(path: string): string {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`no built file ${path}: ${[...this.files.keys()].join(', ')}`);
    return new TextDecoder().decode(bytes);
  }

  /** Lines of a built text that hold some words. */
  linesOf(path: string, words: string): string[] {
    return this.text(path)
      .split('\n')
      .filter((line) => line.includes(words));
  }

  json<Shape>(path: string): Shape {
    return JSON.parse(this.text(path)) as Shape;
  }

  /** Rows of a built CSV by column name. */
  rows(path: string): Row[] {
    const [head, ...rows] = csvRows(this.text(path));
    return rows.map(({ fields }) =>
      Object.fromEntries((head?.fields ?? []).map((name, i) => [name, fields[i] ?? ''])),
    );
  }
}

/** Builds from a good folder, changed as asked; faults fail the test with their words. */
export function buildGood(options: RawFolderOptions = {}): Built {
  const { faults, files } = build(createRawFolder(options), silent());
  if (!files) throw new Error(`faults in a good folder:\n${JSON.stringify(faults.all, null, 1)}`);
  return new Built(files);
}

/**
 * Builds from a broken folder and gives its faults, each of which must name a file, what was expected and
 * what to do. A build that comes to its end fails the test.
 */
export function buildBroken(change: NonNullable<RawFolderOptions['change']>): readonly Fault[] {
  const { faults, files } = build(createRawFolder({ change }), silent());
  if (files) throw new Error('the build came to its end, as if nothing were wrong');
  const vague = faults.all.filter(({ file, expected, action }) => !file || !expected || !action);
  if (vague.length > 0) throw new Error(`vague faults:\n${JSON.stringify(vague, null, 1)}`);
  return faults.all;
}
