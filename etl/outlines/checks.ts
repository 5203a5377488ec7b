// Holds the outlines against the lookups and against the publishers' own districts and authorities.

import type { Layer } from '../../geo/layer';
import { areasKm2 } from '../../geo/measure';
import type { Fault } from '../faults';
import { type OutlineTexts, textOf } from './read-layers';
import { AUTHORITY_AREA_PERCENT, DISTRICT_AREA_PERCENT } from './tolerances';

/** One join, both ways: what matched, and the codes left over on each side. */
export interface JoinCheck {
  readonly name: string;
  readonly matched: number;
  /** Codes with an outline that the other side does not have. */
  readonly onlyOutline: readonly string[];
  /** Codes of the other side without an outline. */
  readonly onlyOther: readonly string[];
}

/** Areas joined up from neighbourhoods against the published outlines. */
export interface AreaCheck {
  readonly name: string;
  readonly compared: number;
  readonly tolerancePercent: number;
  /** The furthest apart: code, joined and published km², difference in percent of the published. */
  readonly worst: { code: string; oursKm2: number; theirsKm2: number; percent: number } | null;
}

export interface OutlineChecks {
  readonly joins: readonly JoinCheck[];
  readonly areas: readonly AreaCheck[];
}

/** Compares two sets of codes; the leftovers come sorted. */
export function joinCheck(
  name: string,
  outlines: Iterable<string>,
  others: Iterable<string>,
): JoinCheck {
  const mine = new Set(outlines);
  const theirs = new Set(others);
  const onlyOutline = [...mine].filter((code) => !theirs.has(code)).sort();
  const onlyOther = [...theirs].filter((code) => !mine.has(code)).sort();
  return { name, matched: mine.size - onlyOutline.length, onlyOutline, onlyOther };
}

/** Adds a fault for every code a join leaves over on the sides that must have none. */
export function joinFaults(
  check: JoinCheck,
  file: string,
  faults: Fault[],
  sides: { outline?: string; other?: string },
): void {
  const action = 'Check that the outlines and the lookups are of the same year.';
  if (sides.outline !== undefined) {
    for (const value of check.onlyOutline) {
      faults.push({ file, value, expected: sides.outline, action });
    }
  }
  if (sides.other !== undefined) {
    for (const value of check.onlyOther) {
      faults.push({ file, value, expected: sides.other, action });
    }
  }
}

/** Neighbourhoods whose own file names another district than the lookup does. */
export function districtFaults(
  layer: Layer,
  districtOf: ReadonlyMap<string, string>,
  file: string,
  faults: Fault[],
): void {
  layer.codes.forEach((code, area) => {
    const district = textOf(layer, area, 'LAD');
    const known = districtOf.get(code);
    if (district !== '' && known !== undefined && district !== known) {
      faults.push({
        file,
        value: `${code} in ${district}`,
        expected: `${known}, as the lookup has it`,
        action: 'Check that outlines and lookup are both of the districts of May 2025.',
      });
    }
  });
}

/** Districts and combined authorities joined from neighbourhoods against the published ones. */
export function areaChecks(
  ours: { districts: Layer; combinedAuthorities: Layer },
  published: { districts: Layer; combinedAuthorities: Layer },
  texts: OutlineTexts,
  faults: Fault[],
): AreaCheck[] {
  return [
    compareAreas('districts', DISTRICT_AREA_PERCENT),
    compareAreas('combinedAuthorities', AUTHORITY_AREA_PERCENT),
  ];

  function compareAreas(
    id: 'districts' | 'combinedAuthorities',
    tolerancePercent: number,
  ): AreaCheck {
    const theirs = new Map<string, number>();
    const publishedKm2 = areasKm2(published[id]);
    published[id].codes.forEach((code, area) => {
      theirs.set(code, publishedKm2[area] as number);
    });
    const oursKm2 = areasKm2(ours[id]);
    let worst: AreaCheck['worst'] = null;
    let compared = 0;
    ours[id].codes.forEach((code, area) => {
      const theirsKm2 = theirs.get(code);
      if (!theirsKm2) return;
      compared++;
      const mine = oursKm2[area] as number;
      const percent = (mine / theirsKm2 - 1) * 100;
      if (!worst || Math.abs(percent) > Math.abs(worst.percent)) {
        worst = { code, oursKm2: mine, theirsKm2, percent };
      }
      if (Math.abs(percent) > tolerancePercent) {
        faults.push({
          file: texts[id].file,
          value: `${code}: ${theirsKm2.toFixed(2)} km²`,
          expected: `within ${tolerancePercent}% of its neighbourhoods' ${mine.toFixed(2)} km²`,
          action: 'Check that outlines and lookup are both of May 2025.',
        });
      }
    });
    const name = id === 'districts' ? 'local authorities' : 'combined authorities';
    return { name, compared, tolerancePercent, worst };
  }
}
