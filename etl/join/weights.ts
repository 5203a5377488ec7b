// What weighs a percentage: premises or land of an area in a release, by the codes of its file and of today.

import type { ReleaseId } from '../../data/catalogue/releases';
import type { AreaRow } from '../sources/fields';
import type { DistrictJoin } from './districts';

export interface Weights {
  /** Of an area as its release lists it, former districts included; `null` where unknown. */
  ofRow(release: ReleaseId, code: string): number | null;
  /** Of a district of today; `null` where unknown. */
  ofDistrict(release: ReleaseId, district: string): number | null;
}

/** Weights of several releases, from their rows and what the rows were joined to. */
export function weightsOf<Row extends AreaRow>(
  releases: readonly { release: ReleaseId; rows: readonly Row[]; join: DistrictJoin<Row> }[],
  weightOf: (row: Row) => number | null,
): Weights {
  const rows = new Map<string, number>();
  const districts = new Map<string, number>();
  for (const { release, rows: all, join } of releases) {
    for (const row of all) {
      const weight = weightOf(row);
      if (weight !== null) rows.set(`${release} ${row.code}`, weight);
    }
    for (const [district, members] of join.members) {
      const parts = members.map(weightOf);
      if (parts.includes(null)) continue;
      districts.set(
        `${release} ${district}`,
        parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
      );
    }
  }
  return {
    ofRow: (release, code) => rows.get(`${release} ${code}`) ?? null,
    ofDistrict: (release, district) => districts.get(`${release} ${district}`) ?? null,
  };
}
