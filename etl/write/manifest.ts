// manifest.json: every other built file with its bytes and SHA-256, and the latest release of each measure.

import { createHash } from 'node:crypto';
import { CONTRACT_VERSION, type ManifestFile } from '../../data/contract/files';

/** Path below data/public → bytes. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

export function manifestFile(built: BuiltFiles, latest: ManifestFile['latest']): ManifestFile {
  const files: ManifestFile['files'] = {};
  for (const path of [...built.keys()].sort()) {
    const bytes = built.get(path) as Uint8Array;
    files[path] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  return { version: CONTRACT_VERSION, latest, files };
}
