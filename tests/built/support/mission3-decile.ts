// Gigabit in the most deprived neighbourhoods of each combined authority, from the postcodes.

import { rawNumbers } from './people';
import { meanOf, postcodesIn } from './postcodes';
import { numberIn, rawTable, textIn } from './raw';

/** What the most deprived tenth, or fifth, of an authority has. */
export interface DecileShare {
  /** Percent of homes, neighbourhoods weighted by their households. */
  share: number;
  /** Households of the neighbourhoods that have a figure. */
  households: number;
  neighbourhoods: number;
}

/** Decile of every neighbourhood in the two most deprived, by the combined authority it lies in. */
function mostDeprived(): Map<string, Map<string, number>> {
  const imd = rawTable(/^File_1_IoD2025_.*\.csv$/);
  const start = 'Index of Multiple Deprivation (IMD) Decile';
  const column = Object.keys(imd[0] ?? {}).find((name) => name.startsWith(start)) ?? start;
  const authority = new Map(
    rawTable(/^LAD25_CAUTH25\.csv$/).map((row) => [
      textIn(row, 'LAD25CD'),
      textIn(row, 'CAUTH25CD'),
    ]),
  );
  const district = new Map(
    rawTable(/^LSOA21_LAD25\.csv$/).map((row) => [textIn(row, 'LSOA21CD'), textIn(row, 'LAD25CD')]),
  );
  const found = new Map<string, Map<string, number>>();
  for (const row of imd) {
    const code = textIn(row, 'LSOA code (2021)');
    const home = authority.get(district.get(code) ?? '');
    const decile = numberIn(row, column) ?? Number.NaN;
    if (home && decile <= 2) found.set(home, (found.get(home) ?? new Map()).set(code, decile));
  }
  return found;
}

interface Neighbourhood {
  authority: string;
  decile: number;
  mean: number;
  households: number;
}
let kept: Neighbourhood[] | undefined;

/** Every neighbourhood of the two deciles that has postcodes; placed once. */
function neighbourhoods(): Neighbourhood[] {
  if (kept) return kept;
  const byAuthority = mostDeprived();
  const codes = new Set([...byAuthority.values()].flatMap((own) => [...own.keys()]));
  const { households: homes = new Map<string, number | null>() } = rawNumbers(codes);
  const placed = postcodesIn(codes);
  kept = [...byAuthority].flatMap(([authority, own]) =>
    [...own].flatMap(([lsoa, decile]) => {
      const mean = meanOf(placed.get(lsoa) ?? [], 'gigabit');
      const households = homes.get(lsoa);
      if (typeof households !== 'number') throw new Error(`${lsoa}: no households`);
      return mean === null ? [] : [{ authority, decile, mean, households }];
    }),
  );
  return kept;
}

/** The share of every combined authority that has such neighbourhoods, down to the decile given. */
export function gigabitInDeciles(last: 1 | 2): Map<string, DecileShare> {
  const shares = new Map<string, DecileShare>();
  for (const { authority, decile, mean, households } of neighbourhoods()) {
    if (decile > last) continue;
    const so = shares.get(authority) ?? { share: 0, households: 0, neighbourhoods: 0 };
    const all = so.households + households;
    shares.set(authority, {
      share: (so.share * so.households + mean * households) / all,
      households: all,
      neighbourhoods: so.neighbourhoods + 1,
    });
  }
  return shares;
}
