// Why homes by neighbourhood and premises by local authority differ, and what the latter are.

import { releaseName } from '../../data/catalogue/releases';
import type { Cell } from '../../data/contract/columns';
import { isObservation } from '../../data/contract/columns';
import type { DecilesFile } from '../../data/contract/files';
import { percentText } from '../../data/model/format';
import type { Profile } from './fairness';
import { listText } from './mission-headline';

/**
 * "Homes here are estimated from postcodes, each counting once. By all premises, gigabit stood at 93.3%
 * (estimate) in the West Midlands …": beside estimates alone.
 * @param cellOf gigabit by all premises in the file’s release, by area
 */
export function premisesText(
  { basis, release }: Pick<DecilesFile, 'basis' | 'release'>,
  profiles: readonly Pick<Profile, 'code' | 'name'>[],
  cellOf: (code: string) => Cell,
): string | null {
  if (basis !== 'estimated') return null;
  const start = 'Homes are estimated here from postcodes, each counting once, large or small.';
  const told = profiles.flatMap(({ code, name }) => {
    const cell = cellOf(code);
    if (!isObservation(cell)) return [];
    return [
      `${percentText(cell.share)}${cell.basis === 'estimated' ? ' (estimate)' : ''} in ${name}`,
    ];
  });
  return told.length === 0
    ? start
    : `${start} By all premises, from the local authorities’ own figures for ${releaseName(release)}, gigabit stood at ${listText(told)}.`;
}
