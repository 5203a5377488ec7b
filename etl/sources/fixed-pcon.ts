// Ofcom, fixed coverage by constituency: one table a release declared in the catalogue.

import type { ReleaseId } from '../../data/catalogue/releases';
import { constituencyReleases } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { type FixedTable, readFixedRows } from './fixed-rows';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases } from './release-files';

const keys = { code: 'parl_const', name: 'parl_const_name' };

/** Every release of fixed coverage by constituency, oldest first. */
export function readFixedPcon(
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): FixedTable[] {
  const declared = {
    required: Object.keys(constituencyReleases) as ReleaseId[],
    declaredIn: 'constituencyReleases (data/catalogue/sources.ts)',
  };
  return openReleases(files, 'ofcom-fixed-pcon', declared, faults, leftOut).flatMap((source) => {
    const spec = constituencyReleases[source.release];
    const table = spec ? readFixedRows(source, keys, spec, faults) : null;
    return table ? [table] : [];
  });
}
