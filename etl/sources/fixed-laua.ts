// Ofcom, fixed coverage by local authority: one table a release declared in the catalogue.

import type { ReleaseId } from '../../data/catalogue/releases';
import { fixedReleases } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { type FixedTable, readFixedRows } from './fixed-rows';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases } from './release-files';

const keys = { code: 'laua', name: 'laua_name' };

/** Every release of fixed coverage by local authority, oldest first. */
export function readFixedLaua(
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): FixedTable[] {
  const declared = {
    required: Object.keys(fixedReleases) as ReleaseId[],
    declaredIn: 'fixedReleases (data/catalogue/sources.ts)',
  };
  return openReleases(files, 'ofcom-fixed-laua', declared, faults, leftOut).flatMap((source) => {
    const spec = fixedReleases[source.release];
    const table = spec ? readFixedRows(source, keys, spec, faults) : null;
    return table ? [table] : [];
  });
}
