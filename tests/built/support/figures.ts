// A figure as the audit expects it, and the two ways of putting districts together.

import { type Area, areas, isEnglishDistrict, largerAreas, today } from './areas';

export interface Figure {
  /** Percent, not rounded. */
  value: number;
  numerator: number | null;
  denominator: number | null;
  basis: 'published' | 'summed' | 'estimated';
}

/** Figures by `area measure release`. */
export type Figures = Map<string, Figure>;

export function keyOf(area: string, measure: string, release: string): string {
  return `${area} ${measure} ${release}`;
}

/** A count of how many, by the code of the day. */
export interface Count {
  numerator: number;
  denominator: number;
}

/** Counts by the codes of the day → every area of today: counts added, shares taken once. */
export function addCounts(
  into: Figures,
  measure: string,
  release: string,
  counts: ReadonlyMap<string, Count>,
): void {
  const parts = new Map<string, Count[]>();
  for (const [code, count] of counts) {
    if (!isEnglishDistrict(code)) continue;
    parts.set(today(code), [...(parts.get(today(code)) ?? []), count]);
  }
  for (const area of areas()) {
    const found = area.districts.map((district) => parts.get(district));
    if (found.some((list) => !list)) continue;
    const all = found.flatMap((list) => list ?? []);
    const numerator = all.reduce((sum, count) => sum + count.numerator, 0);
    const denominator = all.reduce((sum, count) => sum + count.denominator, 0);
    into.set(keyOf(area.code, measure, release), {
      value: (100 * numerator) / denominator,
      numerator,
      denominator,
      basis: all.length > 1 || area.level !== 'district' ? 'summed' : 'published',
    });
  }
}

/** Mean of percentages by weight; `undefined` when a member lacks one. */
export function weighted(
  members: readonly string[],
  percent: ReadonlyMap<string, number>,
  weight: ReadonlyMap<string, number>,
): { value: number; weight: number } | undefined {
  let sum = 0;
  let total = 0;
  for (const member of members) {
    const [share, by] = [percent.get(member), weight.get(member)];
    if (share === undefined || by === undefined) return undefined;
    sum += share * by;
    total += by;
  }
  return total > 0 ? { value: sum / total, weight: total } : undefined;
}

/** Percentages of today's districts → the larger areas, by weight. */
export function addWeighted(
  into: Figures,
  measure: string,
  release: string,
  percent: ReadonlyMap<string, number>,
  weight: ReadonlyMap<string, number>,
  how: { basis: Figure['basis']; weightIsDenominator: boolean; over?: Area[] },
): void {
  for (const area of how.over ?? largerAreas()) {
    const mean = weighted(area.districts, percent, weight);
    if (!mean) continue;
    into.set(keyOf(area.code, measure, release), {
      value: mean.value,
      numerator: null,
      denominator: how.weightIsDenominator ? mean.weight : null,
      basis: how.basis,
    });
  }
}
