// Figures as the built files hold them, for journeys to compare the page with.

import { readFileSync } from 'node:fs';
import type { MeasureId } from '../../../data/catalogue/measures';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { isObservation } from '../../../data/contract/columns';
import { builtPaths, type MeasureFile } from '../../../data/contract/files';
import { cellOf, releasesAt } from '../../../web/load/figures';

function read(measure: MeasureId): MeasureFile {
  const path = `../../../data/public/${builtPaths.measure(measure)}`;
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as MeasureFile;
}

/** Releases of a measure at a level, oldest first. */
export function builtReleases(measure: MeasureId, level: 'district' | 'constituency'): ReleaseId[] {
  return releasesAt(read(measure), level);
}

/** Share of one area in one release; throws where there is none. */
export function builtShare(measure: MeasureId, area: string, release: ReleaseId): number {
  const cell = cellOf(read(measure), area, release);
  if (!isObservation(cell)) throw new Error(`no ${measure} of ${area} in ${release}`);
  return cell.share;
}
