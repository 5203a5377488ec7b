// Rows of downloads/mission3.csv as any reader of the file takes them, and which of them a choice of switches asks for.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export interface Row {
  commitment: string;
  wording: '2021' | '2024';
  measure: string;
  release: string;
  unit: string;
  value: number | null;
  threshold: number | null;
  status: 'met' | 'not-met' | 'cannot-be-measured';
  gapPoints: number | null;
  gapCount: number | null;
  rank: number | null;
  of: number | null;
  first: string[];
  note: string;
}

/** What the six switches are set to. */
export interface Choice {
  wording: '2021' | '2024';
  operators: 'any' | 'all';
  ground: 'premises' | 'land';
  confidence: 'high' | 'very-high' | 'standalone';
  deprived: 'tenth' | 'fifth';
  deadline: 'end' | 'start';
}

export const startChoice: Choice = {
  wording: '2024',
  operators: 'all',
  ground: 'premises',
  confidence: 'high',
  deprived: 'tenth',
  deadline: 'end',
};

/** The switches as a person finds them: name, the address's words, the words of each option. */
export const switches: { name: string; field: keyof Choice; options: Record<string, string> }[] = [
  { name: 'Wording', field: 'wording', options: { '2021': '2021', '2024': '2024–27' } },
  {
    name: 'Operators',
    field: 'operators',
    options: { any: 'at least one operator', all: 'all four operators' },
  },
  { name: 'Premises or land', field: 'ground', options: { premises: 'premises', land: 'land' } },
  {
    name: '5G confidence',
    field: 'confidence',
    options: {
      high: 'high confidence',
      'very-high': 'very high confidence',
      standalone: 'standalone',
    },
  },
  {
    name: 'Deprived areas',
    field: 'deprived',
    options: { tenth: 'the most deprived tenth', fifth: 'the most deprived fifth' },
  },
  {
    name: 'Deadline',
    field: 'deadline',
    options: { end: 'the end of 2025', start: 'the start of 2025' },
  },
];

/** Every setting of all six switches at once. */
export const everyChoice: Choice[] = switches.reduce<Choice[]>(
  (choices, { field, options }) =>
    choices.flatMap((choice) =>
      Object.keys(options).map((value) => ({ ...choice, [field]: value })),
    ),
  [startChoice],
);

export function addressOf(choice: Choice): string {
  return `#view=targets&${Object.entries(choice)
    .map(([key, value]) => `${key}=${value}`)
    .join('&')}`;
}

const path = new URL('../../../data/public/downloads/mission3.csv', import.meta.url);
const number = (cell: string | undefined) =>
  cell === undefined || cell === '' ? null : Number(cell);
const read = parse(readFileSync(path), { columns: true, bom: true }) as Record<string, string>[];

/** Every row of the file, in its order. */
export const missionRows: Row[] = read.map((cells) => ({
  ...(cells as unknown as Row),
  value: number(cells.value),
  threshold: number(cells.threshold),
  gapPoints: number(cells.gap_points),
  gapCount: number(cells.gap_premises),
  rank: number(cells.rank),
  of: number(cells.of),
  first: (cells.first ?? '').split('; ').filter((name) => name !== ''),
  note: cells.note ?? '',
}));

/** Ranks as they are told, the first at 0. */
export const places =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );

/** The file holds the most deprived fifth as a note to the tenth: value to one decimal, and rank. */
const fifths = missionRows.flatMap((row): Row[] => {
  const said = /most deprived fifth: ([\d.]+)%, (\w+) of (\d+)/.exec(row.note);
  if (!said || row.measure !== 'gigabit-decile-1') return [];
  const [, value, place = '', of] = said;
  const rank = places.indexOf(place) + 1;
  return [
    {
      ...row,
      measure: 'gigabit-deciles-1-2',
      value: Number(value),
      rank,
      of: Number(of),
      status: rank === 1 ? 'met' : 'not-met',
      gapPoints: null,
      gapCount: null,
      first: [],
    },
  ];
});

/** Last month a release may describe and still be before the deadline. */
export const lastBefore = { end: '2025-12', start: '2025-01' } as const;

/** The measure a commitment is read by under a choice, as a person would say it from the switches. */
export function measureOf(
  commitment: string,
  { operators, ground, confidence, deprived }: Choice,
): string {
  const where = ground === 'land' ? 'area' : 'premises-outdoor';
  const signal = { high: '5g', 'very-high': '5g-vhc', standalone: '5g-sa' }[confidence];
  const measures: Record<string, string> = {
    '5g-40': `${signal}-${where}-${operators}`,
    '5g-best': `${signal}-${where}-${operators}`,
    '4g-outdoor-95': `4g-${where}-${operators}`,
    // Land has no indoors.
    '4g-indoor-90': `4g-premises-indoor-${operators}`,
    '4g-best': `4g-${ground === 'land' ? 'area' : 'premises-indoor'}-${operators}`,
    'full-fibre-2m': 'residents-full-fibre',
    'gigabit-best': 'gigabit',
    'fair-share': 'fair-share',
    'deprived-best': deprived === 'fifth' ? 'gigabit-deciles-1-2' : 'gigabit-decile-1',
  };
  const measure = measures[commitment];
  if (!measure) throw new Error(`no such commitment: ${commitment}`);
  return measure;
}

/** Whose words a commitment is in: the chosen ones, or the only ones that make it. */
export function wordingOf(commitment: string, { wording }: Choice): '2021' | '2024' {
  if (commitment === 'full-fibre-2m') return '2021';
  return commitment === 'gigabit-best' || commitment === 'fair-share' ? '2024' : wording;
}

/** One measure of a commitment: its rows at the deadline and now. */
export interface Standing {
  measure: string;
  atDeadline: Row | null;
  now: Row | null;
  /** Since when it has been as it is now, where that is not as at the deadline. */
  turned: string | null;
}

export function standingOf(commitment: string, measure: string, choice: Choice): Standing {
  const wording = wordingOf(commitment, choice);
  const rows = [...missionRows, ...fifths]
    .filter((row) => row.commitment === commitment && row.wording === wording)
    .filter((row) => row.measure === measure && row.value !== null)
    .sort((a, b) => a.release.localeCompare(b.release));
  const before = rows.filter(({ release }) => release <= lastBefore[choice.deadline]);
  const [atDeadline, now] = [before.at(-1) ?? null, rows.at(-1) ?? null];
  const after = rows.slice(before.length);
  const lastAsBefore = after.findLastIndex(({ status }) => status === atDeadline?.status);
  const turned = atDeadline ? (after[lastAsBefore + 1]?.release ?? null) : null;
  return { measure, atDeadline, now, turned };
}

/** Whether the file says of a row that it is an estimate. */
export function isEstimate({ note }: Row): boolean {
  return /\bEstimate\./.test(note);
}

/** Every measure the file has for a commitment, in its order. */
export function measuresOf(commitment: string): string[] {
  return [
    ...new Set(
      [...missionRows, ...fifths]
        .filter((row) => row.commitment === commitment && row.value !== null)
        .map(({ measure }) => measure),
    ),
  ];
}

/** How hard each part of a mobile reading is: signal, place, operators. */
function hardness(measure: string): { signal: number; place: string; operators: number } | null {
  const parts = /^(4g|5g-vhc|5g-sa|5g)-(premises-outdoor|premises-indoor|area)-(any|all)$/.exec(
    measure,
  );
  if (!parts) return null;
  const [, signal = '', place = '', operators] = parts;
  return {
    // Standalone stands apart: far from the others, so that none is looser or stricter than it.
    signal: { '4g': 0, '5g': 0, '5g-vhc': 1, '5g-sa': 100 }[signal] ?? 0,
    place,
    operators: operators === 'all' ? 1 : 0,
  };
}

/** Whether reading `a` asks less than `b`: fewer operators, outdoors, a less sure signal, and nothing more. */
export function isLooser(a: string, b: string): boolean {
  const [one, other] = [hardness(a), hardness(b)];
  if (!one || !other || a === b || Math.abs(one.signal - other.signal) > 1) return false;
  const place = one.place === other.place || one.place === 'premises-outdoor';
  return place && one.signal <= other.signal && one.operators <= other.operators;
}
