// Mobile coverage by another road: at least one operator is 100 less the share with none.

import { areas, isEnglishDistrict, today } from './areas';
import { addWeighted, type Figures, keyOf } from './figures';
import { numberIn, type Row, rawTable, textIn } from './raw';

/** Start of the measure's id, start of the family's columns, column of what it is a share of. */
const families: [measure: string, family: string, of: string][] = [
  ['4g-premises-outdoor', '4G_prem_out', 'prem_count'],
  ['4g-premises-indoor', '4G_prem_in', 'prem_count'],
  ['4g-area', '4G_geo_out', 'pixel_count'],
  ['5g-premises-outdoor', '5G_high_confidence_prem_out', 'prem_count'],
  ['5g-area', '5G_high_confidence_geo_out', 'pixel_count'],
  ['5g-vhc-premises-outdoor', '5G_very_high_confidence_prem_out', 'prem_count'],
  ['5g-vhc-area', '5G_very_high_confidence_geo_out', 'pixel_count'],
];
const standalone: typeof families = [
  ['5g-sa-premises-outdoor', '5G_SA_high_confidence_prem_out', 'prem_count'],
  ['5g-sa-area', '5G_SA_high_confidence_geo_out', 'pixel_count'],
];
const releases: [release: string, families: typeof families][] = [
  ['2024-09', families],
  ['2025-07', [...families, ...standalone]],
];

/** Both shares of a family in a row; `undefined` when the family is wholly blank. */
function shares(row: Row, family: string): { any: number; all: number } | undefined {
  const cells = [0, 1, 2, 3, 4].map((n) => numberIn(row, `${family}_${n}`));
  if (cells.every((cell) => cell === null)) return undefined;
  return { any: 100 - (cells[0] ?? 0), all: cells[4] ?? 0 };
}

/** Rows of a release's file, `laua` or `pcon`, with the code in them. */
function rowsOf(release: string, level: 'laua' | 'pcon'): [code: string, row: Row][] {
  const name = `^${release.replace('-', '')}_mobile_coverage_${level}_r\\d+\\.csv$`;
  const column = level === 'laua' ? 'laua' : 'parl_const';
  const ours = (code: string) =>
    level === 'laua' ? isEnglishDistrict(code) : code.startsWith('E14');
  return rawTable(new RegExp(name))
    .map((row): [string, Row] => [textIn(row, column), row])
    .filter(([code]) => ours(code));
}

/** A weight of a release by today's districts. */
export function mobileWeights(release: string, column: string): Map<string, number> {
  return new Map(
    rowsOf(release, 'laua').map(([code, row]) => [today(code), numberIn(row, column) ?? 0]),
  );
}

/** Every mobile measure of one level, as published. */
function published(level: 'laua' | 'pcon'): Figures {
  const figures: Figures = new Map();
  for (const [release, list] of releases) {
    for (const [code, row] of rowsOf(release, level)) {
      for (const [measure, family, of] of list) {
        const found = shares(row, family);
        if (!found) continue;
        for (const by of ['any', 'all'] as const) {
          figures.set(keyOf(today(code), `${measure}-${by}`, release), {
            value: found[by],
            numerator: null,
            denominator: numberIn(row, of),
            basis: 'published',
          });
        }
      }
    }
  }
  return figures;
}

export function constituenciesMobile(): Figures {
  return published('pcon');
}

/** Districts as published; larger areas weighed by the release's own premises or land. */
export function districtsMobile(): Figures {
  const figures = published('laua');
  const districts = areas().filter((area) => area.level === 'district');
  for (const [release, list] of releases) {
    for (const [measure, , of] of list) {
      const weight = mobileWeights(release, of);
      for (const by of ['any', 'all']) {
        const percent = new Map<string, number>();
        for (const { code } of districts) {
          const figure = figures.get(keyOf(code, `${measure}-${by}`, release));
          if (figure) percent.set(code, figure.value);
        }
        addWeighted(figures, `${measure}-${by}`, release, percent, weight, {
          basis: 'summed',
          weightIsDenominator: true,
        });
      }
    }
  }
  return figures;
}
