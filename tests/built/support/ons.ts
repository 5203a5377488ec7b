// The months only ONS has: gigabit, 4G and 5G as published, and by borrowed weights where it has no row.

import { area as squareMetres } from '@turf/turf';
import { areas, isEnglishDistrict, largerAreas, today } from './areas';
import { addWeighted, type Figures, keyOf, weighted } from './figures';
import { byDistrict, byTodaysDistrict } from './fixed';
import { lsoaOutlines } from './land';
import { mobileWeights } from './mobile';
import { type Row, rawTable, textIn } from './raw';

interface Month {
  measure: string;
  file: string;
  release: string;
  /** Release of the premises or land that weighs what ONS gives no row for. */
  weights: string;
}
const months: Month[] = [
  ...[
    ['2023-01', '2022-09'],
    ['2023-05', '2023-09'],
    ['2024-01', '2023-09'],
    ['2025-01', '2025-07'],
    ['2026-01', '2026-01'],
  ].map(([release = '', weights = '']) => ({
    measure: 'gigabit',
    file: 'gigabit-capable-broadband',
    release,
    weights,
  })),
  ...[
    ['2022-09', '2024-09'],
    ['2023-01', '2024-09'],
    ['2023-04', '2024-09'],
    ['2023-09', '2024-09'],
    ['2024-01', '2024-09'],
    ['2025-01', '2025-07'],
    ['2026-01', '2025-07'],
  ].map(([release = '', weights = '']) => ({
    measure: '4g-area-any',
    file: 'network-coverage-4g',
    release,
    weights,
  })),
  ...[
    ['2024-01', '2024-09'],
    ['2025-01', '2025-07'],
    ['2026-01', '2025-07'],
  ].map(([release = '', weights = '']) => ({
    measure: '5g-area-any',
    file: 'network-coverage-5g',
    release,
    weights,
  })),
];

/** Points beyond which ONS's row for a larger area cannot be of that area's own districts. */
const OTHER_MEMBERS = 1;

/** A cell under whichever of ONS's three layouts this file has. */
function cell(row: Row, ...names: string[]): string {
  const name = names.find((each) => row[each] !== undefined);
  return name ? textIn(row, name) : '';
}

/** Every row of a month: code → percent. Throws when the month in the file is not that of its name. */
export function onsRows(file: string, release: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rawTable(new RegExp(`^${file}_${release}\\.csv$`))) {
    const period = cell(row, 'Period', 'period');
    const value = cell(row, 'Value', 'Observation', 'observation');
    if (!period.startsWith(release)) throw new Error(`${file} ${release} says ${period}`);
    if (value === '') throw new Error(`${file} ${release}: a blank value`);
    found.set(cell(row, 'AREACD', 'areacd'), Number(value));
  }
  return found;
}

/** Land of the districts of 2022, from the outlines of their neighbourhoods. */
function landOf2022(): Map<string, number> {
  const district = new Map(
    rawTable(/^LSOA11_LSOA21_LAD22_exact_fit\.csv$/).map((row) => [
      textIn(row, 'lsoa21_code'),
      textIn(row, 'ltla22_code'),
    ]),
  );
  const land = new Map<string, number>();
  for (const outline of lsoaOutlines()) {
    const code = district.get(outline.code);
    if (code && today(code) !== code) {
      land.set(code, (land.get(code) ?? 0) + squareMetres(outline.geometry));
    }
  }
  return land;
}

/** ONS's own row wherever there is one of today's area, else a mean by weight. */
export function onsFigures(): Figures {
  const figures: Figures = new Map();
  const land = landOf2022();
  for (const { measure, file, release, weights } of months) {
    const rows = onsRows(file, release);
    const premises = measure === 'gigabit';
    const former = premises ? byDistrict(weights, 'All Premises') : land;
    const percent = new Map<string, number>();
    for (const { code } of areas().filter((area) => area.level === 'district')) {
      const olds = [...rows.keys()].filter(
        (old) => old !== code && isEnglishDistrict(old) && today(old) === code,
      );
      const own = rows.get(code) ?? (olds.length === 1 ? rows.get(olds[0] ?? '') : undefined);
      const share = own ?? weighted(olds, rows, former)?.value;
      if (share === undefined) continue;
      percent.set(code, share);
      figures.set(keyOf(code, measure, release), {
        value: share,
        numerator: null,
        denominator: null,
        basis: own === undefined ? 'estimated' : 'published',
      });
    }
    const weight = premises
      ? byTodaysDistrict(weights, 'All Premises')
      : mobileWeights(weights, 'pixel_count');
    for (const area of largerAreas()) {
      const own = rows.get(area.code);
      const ours = weighted(area.districts, percent, weight)?.value ?? Number.NaN;
      // ONS's regions of 2024 count Cumbria to Yorkshire: a row that is not its districts' is not used.
      if (own === undefined || Math.abs(own - ours) > OTHER_MEMBERS) {
        addWeighted(figures, measure, release, percent, weight, {
          basis: 'estimated',
          weightIsDenominator: false,
          over: [area],
        });
      } else {
        figures.set(keyOf(area.code, measure, release), {
          value: own,
          numerator: null,
          denominator: null,
          basis: 'published',
        });
      }
    }
  }
  return figures;
}
