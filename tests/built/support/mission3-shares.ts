// What Mission 3 is judged by, from the raw files alone: shares, the premises behind them, residents.

import { type Area, areas, ENGLAND } from './areas';
import { type Figure, type Figures, keyOf, weighted } from './figures';
import { byTodaysDistrict, fixedFromCounts, fixedFromPercents } from './fixed';
import { districtsMobile, mobileWeights } from './mobile';
import { onsFigures } from './ons';
import { residents } from './people';
import { rawTable, textIn } from './raw';

/** The combined authority of seven districts, never the English region of the name. */
export const WEST_MIDLANDS = 'E47000007';
export const LONDON = 'E12000007';
const FULL_FIBRE = 'Number of premises with Full Fibre availability';
const ALL = 'All Premises';

/** Releases whose own premises are not known → the release whose premises stand in. */
const borrowed: Record<string, string> = {
  '2023-01': '2022-09',
  '2023-05': '2023-09',
  '2024-01': '2023-09',
  '2024-07': '2025-07',
  '2025-01': '2025-07',
};

let all: Figures | undefined;

/** Every share of fixed and mobile coverage, all areas and releases; worked out once. */
function figures(): Figures {
  all ??= new Map([
    ...onsFigures(),
    ...fixedFromCounts(),
    ...fixedFromPercents(),
    ...districtsMobile(),
  ]);
  return all;
}

/** The figure of an area. Throws where there is none. */
export function figureOf(area: string, measure: string, release: string): Figure {
  const found = figures().get(keyOf(area, measure, release));
  if (!found) throw new Error(`no figure for ${area} ${measure} ${release}`);
  return found;
}

/** Every month a measure has for the West Midlands, from the first. */
export function releasesOf(measure: string): string[] {
  return [...figures().keys()]
    .map((key) => key.split(' '))
    .filter(([area, id]) => area === WEST_MIDLANDS && id === measure)
    .map(([, , release = '']) => release)
    .sort();
}

/** Where the figure of that month was published, by the name observations.csv gives the file. */
export function sourceOf(measure: string, release: string): string {
  if (measure === 'gigabit-decile-1') return 'ofcom-fixed-postcode';
  const [tech = ''] = measure.split('-');
  const month = Number(release.slice(5));
  const [mobile, fixed] = [/^[45]g$/.test(tech), /^(?:gigabit|full|residents|fair)/.test(measure)];
  if (mobile) return ['2024-09', '2025-07'].includes(release) ? 'ofcom-mobile-laua' : `ons-${tech}`;
  if (!fixed) throw new Error(`no source is known for ${measure}`);
  const byOns = measure === 'gigabit' && (month < 7 || release === '2026-01');
  return byOns ? 'ons-gigabit' : 'ofcom-fixed-laua';
}

function areaOf(code: string): Area {
  const found = areas().find((area) => area.code === code);
  if (!found) throw new Error(`no area ${code}`);
  return found;
}

/** Sum over an area's districts. Throws when one is lacking. */
function addUp(area: string, by: ReadonlyMap<string, number | null>): number {
  return areaOf(area).districts.reduce((sum, district) => {
    const part = by.get(district);
    if (typeof part !== 'number') throw new Error(`nothing for ${district}`);
    return sum + part;
  }, 0);
}

/** Premises of the West Midlands that weigh a share; `null` for a share of land. */
export function premisesBehind(measure: string, release: string): number | null {
  if (measure.includes('-area-')) return null;
  const weights = /^[45]g-/.test(measure)
    ? mobileWeights(release, 'prem_count')
    : byTodaysDistrict(borrowed[release] ?? release, ALL);
  return addUp(WEST_MIDLANDS, weights);
}

/** The 15 combined authorities, in the order of their codes. */
export function combinedAuthorities(): { code: string; name: string }[] {
  const names = new Map(
    rawTable(/^LAD25_CAUTH25\.csv$/).map((row) => [
      textIn(row, 'CAUTH25CD'),
      textIn(row, 'CAUTH25NM'),
    ]),
  );
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/**
 * Residents of districts, their neighbourhoods added up as everywhere on the page: the Census's own row of a
 * district differs by a handful, since each of its counts is disturbed by itself against disclosure.
 */
function districtResidents(districts: readonly string[]): Map<string, number> {
  const parents = new Map(
    rawTable(/^LSOA21_LAD25\.csv$/)
      .map((row): [string, string] => [textIn(row, 'LSOA21CD'), textIn(row, 'LAD25CD')])
      .filter(([, district]) => districts.includes(district)),
  );
  const sums = new Map(districts.map((code) => [code, 0]));
  for (const [code, count] of residents(new Set(parents.keys()))) {
    const district = parents.get(code) ?? '';
    sums.set(district, (sums.get(district) ?? 0) + (count ?? Number.NaN));
  }
  return sums;
}

/** Residents of the West Midlands with full fibre, each district's share by its Census residents. */
export function residentsWithFullFibre(release: string): { people: number; of: number } {
  const { districts } = areaOf(WEST_MIDLANDS);
  const weights = districtResidents(districts);
  const shares = new Map(
    districts.map((code) => [code, figureOf(code, 'full-fibre', release).value]),
  );
  const mean = weighted(districts, shares, weights);
  if (!mean) throw new Error(`a district of the West Midlands lacks its share or its residents`);
  return { people: (mean.value / 100) * mean.weight, of: mean.weight };
}

export interface FairShare {
  ratio: number;
  /** Points of England's full-fibre premises above (or below) the region's points of its premises. */
  points: number;
  /** Full-fibre premises above (or below) what the fair share would be. */
  premises: number;
}

/** Premises, and premises with full fibre, of the West Midlands and of England. */
function fibreCounts(release: string) {
  const premises = byTodaysDistrict(borrowed[release] ?? release, ALL);
  const fibre = new Map<string, number>();
  if (borrowed[release]) {
    for (const [code, count] of premises) {
      const share = figureOf(code, 'full-fibre', release).value;
      fibre.set(code, (share / 100) * count);
    }
  } else {
    for (const [code, count] of byTodaysDistrict(release, FULL_FIBRE)) fibre.set(code, count);
  }
  return {
    ours: addUp(WEST_MIDLANDS, fibre),
    theirs: addUp(ENGLAND, fibre),
    size: addUp(WEST_MIDLANDS, premises) / addUp(ENGLAND, premises),
  };
}

/** The region's share of England's full-fibre premises beside its share of England's premises. */
export function fairShare(release: string): FairShare {
  const { ours, theirs, size } = fibreCounts(release);
  return {
    ratio: ours / theirs / size,
    points: 100 * (ours / theirs - size),
    premises: ours - size * theirs,
  };
}

/** The same ratio of the full-fibre premises that came in between two releases. */
export function fairShareAdded(before: string, release: string): number {
  const [then, now] = [fibreCounts(before), fibreCounts(release)];
  return (now.ours - then.ours) / (now.theirs - then.theirs) / now.size;
}
