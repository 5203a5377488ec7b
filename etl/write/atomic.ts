// Writes a whole folder or nothing: into a sibling first, then the two change places.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { builtPaths } from '../../data/contract/files';
import type { BuiltFiles } from './manifest';

/** Why a folder must not be replaced; `null` when it may be: it is missing, empty, or was built before. */
export function refusal(out: string): string | null {
  if (!existsSync(out)) return null;
  const names = readdirSync(out);
  if (names.length === 0 || names.includes(builtPaths.manifest)) return null;
  return `${out} holds other things than built files; name a new or empty folder with --out.`;
}

/**
 * Replaces `out` by the files given. Until the last step `out` is not touched; should that step
 * fail, the old folder is put back.
 */
export function writeAtomically(out: string, files: BuiltFiles): void {
  const target = resolve(out);
  const refused = refusal(target);
  if (refused) throw new Error(refused);
  const sibling = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  const [fresh, old] = [sibling('new'), sibling('old')];
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
  try {
    for (const [path, bytes] of files) {
      const full = join(fresh, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, bytes);
    }
    const before = existsSync(target);
    if (before) renameSync(target, old);
    try {
      renameSync(fresh, target);
    } catch (error) {
      if (before) renameSync(old, target);
      throw error;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}
