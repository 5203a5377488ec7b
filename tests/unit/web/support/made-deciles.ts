// Made-up deciles of areas: gigabit and homes by decile, the rest as plain as can be.

import { CONTRACT_VERSION, type DecilesFile } from '../../../../data/contract/files';

/** Share in percent and households of a decile; `null` where the area has none of it. */
export type MadeDecile = readonly [share: number, households: number] | null;

/** Ten deciles: those given from the first on, and `after` for the others. */
export function tenDeciles(first: readonly MadeDecile[], after: MadeDecile = null): MadeDecile[] {
  return Array.from({ length: 10 }, (_, i) => (i < first.length ? (first[i] ?? null) : after));
}

/** Two residents a household, one neighbourhood a decile that has homes. */
export function createArea(
  code: string,
  deciles: readonly MadeDecile[],
): DecilesFile['areas'][number] {
  const shares = deciles.map((decile) => decile?.[0] ?? null);
  return {
    code,
    households: deciles.map((decile) => decile?.[1] ?? 0),
    residents: deciles.map((decile) => 2 * (decile?.[1] ?? 0)),
    neighbourhoods: deciles.map((decile) => (decile ? 1 : 0)),
    shares: {
      gigabit: shares,
      'ultrafast-300': shares,
      'superfast-30': shares,
      'below-uso': shares,
    },
  };
}

export function createDeciles(
  areas: DecilesFile['areas'],
  change: Partial<DecilesFile> = {},
): DecilesFile {
  return {
    version: CONTRACT_VERSION,
    areas,
    release: '2024-07',
    source: 'ofcom-fixed-postcode',
    basis: 'estimated',
    ...change,
  };
}
