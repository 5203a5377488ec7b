// Gigabit by deprivation: each area's deciles, its deprived part beside the rest, and the homes without.

import {
  detailRegions,
  ENGLAND,
  GREATER_MANCHESTER,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { DECILES, FEW_HOUSEHOLDS, outlines } from '../../data/catalogue/deprivation';
import { neighbourhoodNumbers } from '../../data/catalogue/neighbourhood-columns';
import type { DeprivedPartId } from '../../data/catalogue/readings';
import type { AreaRecord, DecilesFile } from '../../data/contract/files';
import { combine } from '../../data/model/combine';

/** The measure compared: the one named in the commitments that is published below local authority. */
export const FAIR_MEASURE = 'gigabit';

/** Where the deciles, the people and the homes of a neighbourhood come from. */
export const decileSources = {
  deciles: neighbourhoodNumbers.imd_decile.source,
  residents: neighbourhoodNumbers.residents.source,
  households: neighbourhoodNumbers.households.source,
} as const;

/** Last IMD decile that counts as deprived. */
export const lastDecile: Record<DeprivedPartId, number> = {
  tenth: outlines['outline-10'].lastDecile,
  fifth: outlines['outline-20'].lastDecile,
};

type DecileArea = DecilesFile['areas'][number];
export type Role = 'west' | 'manchester' | 'england' | 'chosen';

/** Homes of some deciles of an area that have a figure. */
export interface Homes {
  share: number;
  households: number;
  /** Households × (1 − share), not rounded: an estimate. */
  without: number;
  neighbourhoods: number;
}

export interface DecilePoint extends Homes {
  decile: number;
  residents: number;
  /** Rests on few homes. */
  few: boolean;
}

/** The deprived deciles of an area, or the others. */
export interface Part {
  /** All who live there, with or without a figure for their homes. */
  residents: number;
  /** `null` where no home has a figure. */
  homes: Homes | null;
}

export interface Profile {
  code: string;
  role: Role;
  /** Exact, for a sentence; and as a chart's label. */
  name: string;
  short: string;
  /** Deciles that have a figure, most deprived first. */
  points: DecilePoint[];
  deprived: Part;
  rest: Part;
  /** Share of the deprived part less that of the rest, in points, not rounded; `null` where either has none. */
  gap: number | null;
}

function homesOf(area: DecileArea, from: number, to: number): Homes | null {
  const members = [];
  let neighbourhoods = 0;
  for (let decile = from; decile <= to; decile += 1) {
    const share = area.shares[FAIR_MEASURE][decile - 1] ?? null;
    const weight = area.households[decile - 1] ?? 0;
    if (share === null || weight === 0) continue;
    members.push({ share, numerator: null, denominator: null, weight });
    neighbourhoods += area.neighbourhoods[decile - 1] ?? 0;
  }
  const all = combine(members);
  if (!all || all.weight === null) return null;
  const without = (all.weight * (100 - all.share)) / 100;
  return { share: all.share, households: all.weight, without, neighbourhoods };
}

/** Homes and people of the deciles `from` to `to`, both included. */
export function partOf(area: DecileArea, from: number, to: number): Part {
  const residents = area.residents.slice(from - 1, to).reduce((sum, count) => sum + count, 0);
  return { residents, homes: homesOf(area, from, to) };
}

function pointsOf(area: DecileArea): DecilePoint[] {
  return Array.from({ length: DECILES }, (_, i) => i + 1).flatMap((decile) => {
    const { homes, residents } = partOf(area, decile, decile);
    return homes ? [{ decile, residents, few: homes.households < FEW_HOUSEHOLDS, ...homes }] : [];
  });
}

const none: Part = { residents: 0, homes: null };

function profileOf(
  file: DecilesFile,
  who: Pick<Profile, 'code' | 'role' | 'name' | 'short'>,
  deprived: DeprivedPartId,
): Profile {
  const area = file.areas.find(({ code }) => code === who.code);
  if (!area) return { ...who, points: [], deprived: none, rest: none, gap: null };
  const last = lastDecile[deprived];
  const [there, elsewhere] = [partOf(area, 1, last), partOf(area, last + 1, DECILES)];
  const gap = there.homes && elsewhere.homes ? there.homes.share - elsewhere.homes.share : null;
  return { ...who, points: pointsOf(area), deprived: there, rest: elsewhere, gap };
}

/** The local authority chosen to stand beside the regions: the place selected, where it is one with deciles. */
export function chosenDistrict(
  file: DecilesFile,
  areas: readonly AreaRecord[],
  place: string | null,
): AreaRecord | null {
  const area = areas.find(({ code, level }) => code === place && level === 'district');
  return area && file.areas.some(({ code }) => code === place) ? area : null;
}

/** The West Midlands, Greater Manchester, England and the chosen local authority. */
export function profilesOf(
  file: DecilesFile,
  chosen: AreaRecord | null,
  deprived: DeprivedPartId,
): Profile[] {
  const { name, longName } = detailRegions['west-midlands'];
  const manchester = detailRegions['greater-manchester'].name;
  const all: Pick<Profile, 'code' | 'role' | 'name' | 'short'>[] = [
    { code: WEST_MIDLANDS, role: 'west', name: longName, short: name },
    { code: GREATER_MANCHESTER, role: 'manchester', name: manchester, short: manchester },
    { code: ENGLAND, role: 'england', name: 'England', short: 'England' },
  ];
  if (chosen) {
    all.push({ code: chosen.code, role: 'chosen', name: chosen.name, short: chosen.name });
  }
  return all.map((who) => profileOf(file, who, deprived));
}
