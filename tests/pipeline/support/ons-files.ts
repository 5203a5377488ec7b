// ONS's series of the small raw folder: gigabit, 4G and 5G month by month, in three layouts.

import { type Cell, csvOf } from './csv';
import { type CodesOf, districtRows } from './england';
import type { RawFiles } from './raw-files';

const FOLDER = 'ons/';

/** Values of an area in the k-th month of its series. */
interface Series {
  file: string;
  months: readonly string[];
  decimals: number;
  value: (area: string, k: number) => number;
  /** Rows for groups, which ONS has listed since 2024: code, name, value. */
  groups: Readonly<Record<string, readonly [string, string, number][]>>;
}

const former: Record<string, number> = { Allerdale: 0, Carlisle: 10, Copeland: 20 };

const series: readonly Series[] = [
  {
    file: 'gigabit-capable-broadband',
    months: [
      '2022-09',
      '2023-01',
      '2023-05',
      '2023-09',
      '2024-01',
      '2024-07',
      '2025-01',
      '2025-07',
      '2026-01',
    ],
    decimals: 1,
    // January 2023: Birmingham 71, others 61, and 50, 60, 70 in the former districts of Cumberland.
    value: (area, k) =>
      area in former ? 49 + k + (former[area] ?? 0) : (area === 'Birmingham' ? 70 : 60) + k,
    // Weighed by the premises of September 2023, the West Midlands' districts make 67.5.
    groups: {
      '2024-01': [['E47000007', 'West Midlands', 67.6]],
      // Right for the West Midlands, wrong for Greater Manchester.
      '2025-07': [
        ['E47000007', 'West Midlands', 92.7],
        ['E47000001', 'Greater Manchester', 80],
      ],
    },
  },
  {
    file: 'network-coverage-4g',
    months: [
      '2022-09',
      '2023-01',
      '2023-04',
      '2023-09',
      '2024-01',
      '2024-09',
      '2025-01',
      '2025-07',
      '2026-01',
    ],
    decimals: 2,
    // September 2022: 70, 80, 90 in the former districts of Cumberland.
    value: (area, k) =>
      area in former ? 70 + k + (former[area] ?? 0) : (area === 'Birmingham' ? 95 : 90) + k / 2,
    groups: {},
  },
  {
    file: 'network-coverage-5g',
    months: ['2023-09', '2024-01', '2024-09', '2025-01', '2025-07', '2026-01'],
    decimals: 2,
    // The first file repeats the second's values: the publisher's mistake.
    value: (area, k) => (area === 'Birmingham' ? 60 : 40) + 5 * Math.max(0, k - 1),
    // By land, the West Midlands' districts make 45.
    groups: { '2024-01': [['E47000007', 'West Midlands', 45.1]] },
  },
];

const codesIn = (month: string): CodesOf => ({
  cumbria: month < '2023-04' || month === '2023-04' ? 'former' : 'today',
  southYorkshire: month < '2025-01' ? 'former' : month < '2026-01' ? 'both' : 'today',
});

/** A row in the layout of its month. */
function row(month: string, code: string, name: string, value: string): Record<string, Cell> {
  const unit = { Measure: 'Percentage', Unit: '%' };
  if (month >= '2025-07') {
    const [areanm, period] = [`${name} `, `${month}-01`];
    return { areacd: code, areanm, geography: '', period, observation: value, unit: '%' };
  }
  const place = { AREACD: code, AREANM: name, Geography: 'Any, really' };
  if (month >= '2023-04') {
    const Period = month === '2025-01' ? `${month}-15` : month;
    return { ...place, Period, Observation: value, ...unit };
  }
  return { ...place, Period: month, Value: value, ...unit };
}

const elsewhere = [
  { code: 'K02000001', name: 'United Kingdom' },
  { code: 'S12000033', name: 'Aberdeen City' },
];

/** Adds all months of all series. */
export function addOnsFiles(files: RawFiles): void {
  for (const { file, months, decimals, value, groups } of series) {
    months.forEach((month, k) => {
      const areas = [...elsewhere, ...districtRows(codesIn(month))].map(({ code, name }) =>
        row(month, code, name, value(name, k).toFixed(decimals)),
      );
      const listed = (groups[month] ?? []).map(([code, name, figure]) =>
        row(month, code, name, figure.toFixed(decimals)),
      );
      const text = csvOf([...areas, ...listed], { bom: month > '2022-12', crlf: true });
      files.set(`${FOLDER}${file}_${month}.csv`, text);
    });
  }
}
