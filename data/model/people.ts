// Who lives in an area: neighbourhood counts added up, and those in the most deprived tenth and fifth.

import {
  type NeighbourhoodNumberId,
  type PeopleCountId,
  peopleCounts,
} from '../catalogue/neighbourhood-columns';

/** A group's people: counts added over its neighbourhoods, and those living in the most deprived tenth and fifth. */
export interface PeopleSummary {
  counts: Record<PeopleCountId, number | null>;
  neighbourhoods: number;
  residentsInDecile1: number;
  residentsInDeciles1to2: number;
  /** The same by income deprivation alone. */
  residentsInIncomeDecile1: number;
  neighbourhoodsInDecile1: number;
  /** Neighbourhoods whose older people or children in income deprivation are suppressed. */
  suppressedOlder: number;
  suppressedChildren: number;
}

type Numbers = Record<NeighbourhoodNumberId, readonly (number | null)[]>;

/** Adds what is there; `null` when nothing is. Suppressed neighbourhoods are counted in the summary. */
function sumOf(column: readonly (number | null)[], members: readonly number[]): number | null {
  let sum: number | null = null;
  for (const at of members) {
    const value = column[at];
    if (value !== null && value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Sums the people of the neighbourhoods at these places of the table. */
export function summarisePeople(
  { numbers }: { numbers: Numbers },
  members: readonly number[],
): PeopleSummary {
  const counts = {} as Record<PeopleCountId, number | null>;
  for (const id of peopleCounts) counts[id] = sumOf(numbers[id], members);
  const inDeciles = (last: number, deciles = numbers.imd_decile) =>
    members.filter((at) => (deciles[at] ?? 99) <= last);
  const suppressed = (id: PeopleCountId) => members.filter((at) => numbers[id][at] === null).length;
  return {
    counts,
    neighbourhoods: members.length,
    residentsInDecile1: sumOf(numbers.residents, inDeciles(1)) ?? 0,
    residentsInDeciles1to2: sumOf(numbers.residents, inDeciles(2)) ?? 0,
    residentsInIncomeDecile1: sumOf(numbers.residents, inDeciles(1, numbers.income_decile)) ?? 0,
    neighbourhoodsInDecile1: inDeciles(1).length,
    suppressedOlder: suppressed('income_deprived_older'),
    suppressedChildren: suppressed('income_deprived_children'),
  };
}
