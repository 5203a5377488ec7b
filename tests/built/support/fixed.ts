// Fixed coverage and take-up by another road: straight from the columns of each release's file.

import { isEnglishDistrict, today } from './areas';
import { addCounts, addWeighted, type Count, type Figures, keyOf } from './figures';
import { numberIn, type Row, rawTable, textIn } from './raw';

const count = (what: string) => `Number of premises with ${what} availability`;
const BELOW = 'Number of premises below the USO';

/** Columns to add, by measure. Since 2020; 2018 and 2019 differ as the data's README says. */
const columns: Record<string, readonly string[]> = {
  'full-fibre': [count('Full Fibre')],
  gigabit: [count('Gigabit')],
  'ultrafast-300': [count('UFBB')],
  'superfast-30': [count('SFBB')],
  'below-uso': [BELOW],
};
const { gigabit: _, ...before2020 } = columns;
const files: [release: string, columns: Record<string, readonly string[]>][] = [
  ['2018-09', { ...before2020, 'superfast-30': [count('SFBB'), count('UFBB')] }],
  ['2019-09', before2020],
  ['2020-09', columns],
  ['2021-09', columns],
  ['2022-09', columns],
  ['2023-09', columns],
  ['2025-07', columns],
  ['2026-01', { 'full-fibre': [count('Full Fibre')] }],
];
const percents: Record<string, string> = {
  'full-fibre': 'Full Fibre availability (% premises)',
  gigabit: 'Gigabit availability (% premises)',
  'ultrafast-300': 'UFBB availability (% premises)',
  'superfast-30': 'SFBB availability (% premises)',
  'below-uso': '% of premises below the USO',
};

/** Rows of one release's local-authority file. */
export function fixedRows(release: string): Row[] {
  return rawTable(new RegExp(`^${release.replace('-', '')}_fixed_laua_coverage_r\\d+\\.csv$`));
}

function must(row: Row, column: string): number {
  const value = numberIn(row, column);
  if (value === null) throw new Error(`${textIn(row, 'laua')}: ${column} is blank`);
  return value;
}

/** A column of a release by the codes of the day. */
export function byDistrict(release: string, column: string): Map<string, number> {
  return new Map(
    fixedRows(release)
      .filter((row) => isEnglishDistrict(textIn(row, 'laua')))
      .map((row) => [textIn(row, 'laua'), must(row, column)]),
  );
}

/** The same by today's codes, predecessors added. */
export function byTodaysDistrict(release: string, column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [code, value] of byDistrict(release, column)) {
    sums.set(today(code), (sums.get(today(code)) ?? 0) + value);
  }
  return sums;
}

/** Every figure of the eight releases that have counts. */
export function fixedFromCounts(): Figures {
  const figures: Figures = new Map();
  for (const [release, measures] of files) {
    for (const [measure, adding] of Object.entries(measures)) {
      const counts = new Map<string, Count>();
      for (const row of fixedRows(release)) {
        const numerator = adding.reduce((sum, column) => sum + must(row, column), 0);
        counts.set(textIn(row, 'laua'), { numerator, denominator: must(row, 'All Premises') });
      }
      addCounts(figures, measure, release, counts);
    }
  }
  return figures;
}

/** July 2024: districts as published, larger areas by the premises of July 2025. */
export function fixedFromPercents(): Figures {
  const figures: Figures = new Map();
  const weight = byTodaysDistrict('2025-07', 'All Premises');
  for (const [measure, column] of Object.entries(percents)) {
    const percent = new Map<string, number>();
    for (const [code, value] of byDistrict('2024-07', column)) {
      percent.set(today(code), value);
      const key = keyOf(today(code), measure, '2024-07');
      figures.set(key, { value, numerator: null, denominator: null, basis: 'published' });
    }
    addWeighted(figures, measure, '2024-07', percent, weight, {
      basis: 'estimated',
      weightIsDenominator: false,
    });
  }
  return figures;
}

/** Take-up: whole percents of the premises with full fibre, which also weigh the larger areas. */
export function takeUp(): Figures {
  const figures: Figures = new Map();
  const measure = 'full-fibre-take-up';
  const weight = byTodaysDistrict('2025-07', count('Full Fibre'));
  const percent = new Map<string, number>();
  for (const row of rawTable(/^202507_full_fibre_take-up_laua_r\d+\.csv$/)) {
    const code = today(textIn(row, 'laua'));
    if (!isEnglishDistrict(code)) continue;
    const value = must(row, 'Full-fibre take-up (% of full-fibre coverage)');
    percent.set(code, value);
    figures.set(keyOf(code, measure, '2025-07'), {
      value,
      numerator: null,
      denominator: weight.get(code) ?? null,
      basis: 'published',
    });
  }
  addWeighted(figures, measure, '2025-07', percent, weight, {
    basis: 'estimated',
    weightIsDenominator: true,
  });
  return figures;
}

/** Constituencies of England, July 2025. */
export function constituenciesFixed(): Figures {
  const figures: Figures = new Map();
  for (const row of rawTable(/^202507_fixed_pcon_coverage_r\d+\.csv$/)) {
    const code = textIn(row, 'parl_const');
    if (!code.startsWith('E14')) continue;
    const denominator = must(row, 'All Premises');
    for (const measure of ['full-fibre', 'gigabit', 'superfast-30']) {
      const numerator = must(row, columns[measure]?.[0] ?? '');
      figures.set(keyOf(code, measure, '2025-07'), {
        value: (100 * numerator) / denominator,
        numerator,
        denominator,
        basis: 'published',
      });
    }
  }
  return figures;
}
