// Which neighbourhoods make up each area: by district for everything statutory, by best fit for constituencies.

import type { AreaRecord } from '../../data/contract/files';
import type { NeighbourhoodTable } from '../join/neighbourhoods';

/** Places in the neighbourhood table, ascending, by area code. */
export type Members = ReadonlyMap<string, readonly number[]>;

function groupBy(keys: readonly (string | undefined)[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, at) => {
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return groups;
}

/**
 * Members of every area given. England is all of them; a group, combined authority or region those of
 * its districts; a constituency those that fit it best.
 * @param bestFit constituency of each neighbourhood that lies in one of the detail regions, by code
 */
export function membersOf(
  table: Pick<NeighbourhoodTable, 'spine' | 'districts'>,
  areas: readonly AreaRecord[],
  bestFit: ReadonlyMap<string, string>,
): Members {
  const byDistrict = groupBy(table.districts);
  const byConstituency = groupBy(table.spine.codes.map((code) => bestFit.get(code)));
  const members = new Map<string, readonly number[]>();
  for (const area of areas) {
    if (area.level === 'nation')
      members.set(
        area.code,
        table.spine.codes.map((_, at) => at),
      );
    else if (area.level === 'constituency') {
      const own = byConstituency.get(area.code);
      if (own) members.set(area.code, own);
    } else {
      const districts = area.districts ?? [area.code];
      const own = districts.flatMap((district) => byDistrict.get(district) ?? []);
      members.set(
        area.code,
        own.sort((a, b) => a - b),
      );
    }
  }
  return members;
}
