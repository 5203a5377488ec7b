// Lists and compares folders of files, for tests and benchmarks.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Every file below a folder, as paths relative to it with forward slashes, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
}

/** How two folders differ, one line a file; `[]` when they hold the same bytes under the same names. */
export function differences(one: string, other: string): string[] {
  const [left, right] = [new Set(filesBelow(one)), new Set(filesBelow(other))];
  return [...new Set([...left, ...right])].sort().flatMap((file) => {
    if (!right.has(file)) return [`${file}: only in ${one}`];
    if (!left.has(file)) return [`${file}: only in ${other}`];
    const same = readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
    return same ? [] : [`${file}: differs`];
  });
}
