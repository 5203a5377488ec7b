// How deprived each place of a level is, by either index, gathered from the files at hand.

import { ENGLAND_NEIGHBOURHOODS, type MapLevel } from '../../data/catalogue/areas';
import { type DeprivationIndexId, deprivationIndices } from '../../data/catalogue/deprivation';
import type { AreaRecord, NeighbourhoodPlacesFile } from '../../data/contract/files';
import type { Deprivation } from '../../data/model/deprivation';
import { countText, percentText } from '../../data/model/format';
import { shareOf } from '../../data/model/observation';
import type { PeopleSummary } from '../../data/model/people';
import { wardPeople, wardsOf } from './wards';

/** By index, then by place; a place nothing is known of is not in it. */
export type DeprivationTable = Record<DeprivationIndexId, ReadonlyMap<string, Deprivation>>;

export const noDeprivation: DeprivationTable = { imd: new Map(), income: new Map() };

/** Share of residents living in the most deprived tenth by an index. */
export function ofPeople(people: PeopleSummary, index: DeprivationIndexId): Deprivation {
  const { residentsInDecile1, residentsInIncomeDecile1, counts } = people;
  const part = index === 'imd' ? residentsInDecile1 : residentsInIncomeDecile1;
  return { decile: null, rank: null, share: shareOf(part, counts.residents ?? 0) };
}

/** One neighbourhood's decile and rank. */
export function ofNeighbourhood(
  file: NeighbourhoodPlacesFile,
  i: number,
  index: DeprivationIndexId,
): Deprivation {
  const { decile, rank } = deprivationIndices[index];
  return {
    decile: file.numbers[decile][i] ?? null,
    rank: file.numbers[rank][i] ?? null,
    share: null,
  };
}

function gather(
  index: DeprivationIndexId,
  level: MapLevel,
  areas: readonly AreaRecord[],
  places: readonly NeighbourhoodPlacesFile[],
): Map<string, Deprivation> {
  const found = new Map<string, Deprivation>();
  if (level === 'neighbourhood') {
    for (const file of places) {
      file.areas.forEach((code, i) => {
        found.set(code, ofNeighbourhood(file, i, index));
      });
    }
  } else if (level === 'ward') {
    for (const ward of places.flatMap(wardsOf)) {
      found.set(ward.code, ofPeople(wardPeople(ward), index));
    }
  } else {
    for (const area of areas) {
      if ((area.level === level || area.level === 'group') && area.people) {
        found.set(area.code, ofPeople(area.people, index));
      }
    }
  }
  return found;
}

/** Deprivation of every place of a level. */
export function deprivationAt(
  level: MapLevel,
  areas: readonly AreaRecord[],
  places: readonly NeighbourhoodPlacesFile[],
): DeprivationTable {
  return {
    imd: gather('imd', level, areas, places),
    income: gather('income', level, areas, places),
  };
}

/** "decile 1, rank 2,507 of 33,755"; of a larger place "23.1% of residents in England’s most deprived tenth". */
export function deprivationText(
  { decile, rank, share }: Deprivation,
  index: DeprivationIndexId,
): string {
  const { name, by } = deprivationIndices[index];
  if (share !== null) {
    return `${percentText(share)} of residents in England’s most deprived tenth${by}`;
  }
  if (decile === null || rank === null) return `${name} not known`;
  return `${name} decile ${decile}, rank ${countText(rank)} of ${countText(ENGLAND_NEIGHBOURHOODS)}`;
}
