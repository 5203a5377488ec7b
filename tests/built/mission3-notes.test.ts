// The figures told in the notes of mission3.csv, worked out again: London, conurbations, what was added.

import { expect, test } from 'vitest';
import { builtTable } from './support/built';
import { keyOfRow } from './support/mission3-compare';
import { gigabitInDeciles } from './support/mission3-decile';
import { fairShareAdded, figureOf, LONDON, WEST_MIDLANDS } from './support/mission3-shares';
import { shown } from './support/mission3-standing';
import { needRaw, type Row } from './support/raw';

const rowsFor = (...commitments: string[]) =>
  builtTable('downloads/mission3.csv').filter((row) => commitments.includes(row.commitment ?? ''));

/** mission3.md's reading of "large urban conurbations", London first. */
const conurbations = 'E12000007 E47000001 E47000007 E47000003 E47000004 E47000002 E47000014'.split(
  ' ',
);

/** How a rank is told. */
const words = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
  ...['ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth'],
];

/** A share as a page prints it: a rounding never claims all of it. */
function printed(share: number): string {
  return shown(share) === 100 && share < 100 ? 'over 99.9' : shown(share).toFixed(1);
}

/** What a pattern finds in the notes against what it should, one line for each that differs. */
function differing(rows: Row[], pattern: RegExp, expected: (row: Row) => string | null): string[] {
  return rows.flatMap((row) => {
    const found =
      pattern
        .exec(row.note ?? '')
        ?.slice(1)
        .join(' ') ?? null;
    const wanted = expected(row);
    return found === wanted ? [] : [`${keyOfRow(row)}: the note says ${found}, expected ${wanted}`];
  });
}

test('“in UK”: London is named, with its share, just where it stands higher or level as shown', (context) => {
  needRaw(context);
  const rows = rowsFor('5g-best', '4g-best');
  const london = ({ wording, measure = '', release = '' }: Row) => {
    const [theirs, ours] = [LONDON, WEST_MIDLANDS].map(
      (code) => figureOf(code, measure, release).value,
    ) as [number, number];
    if (wording !== '2021' || shown(ours) === 0 || shown(theirs) < shown(ours)) return null;
    return `${shown(theirs) > shown(ours) ? 'higher' : 'level'} ${printed(theirs)}`;
  };
  const pattern = /London stands (higher|level), at ((?:over )?[\d.]+)%/;
  expect(differing(rows, pattern, london)).toEqual([]);
  for (const side of ['higher', 'level']) {
    expect(rows.filter((row) => london(row)?.startsWith(side)).length, side).toBeGreaterThan(5);
  }
});

test('a shared first place tells with whom, or with how many where they are more than three', () => {
  const rows = rowsFor('5g-best', '4g-best', 'full-fibre-2m', 'gigabit-best', 'deprived-best');
  const joint = ({ rank, first = '' }: Row) => {
    const others = first.split('; ').filter((name) => name !== 'West Midlands');
    if (rank !== '1' || others.length === 0) return null;
    if (others.length > 3) return `${others.length} more`;
    return others.length === 1
      ? (others[0] ?? '')
      : `${others.slice(0, -1).join(', ')} and ${others.at(-1)}`;
  };
  expect(differing(rows, /Joint first with (.+?), equal to one decimal\./, joint)).toEqual([]);
  expect(rows.filter((row) => joint(row)).length).toBeGreaterThan(5);
});

test('gigabit among the seven large urban conurbations, London one of them', (context) => {
  needRaw(context);
  const rank = ({ release = '' }: Row) => {
    const share = (code: string) => shown(figureOf(code, 'gigabit', release).value);
    const [own, all] = [share(WEST_MIDLANDS), conurbations.map(share)];
    const joint = all.filter((other) => other === own).length > 1 ? 'joint ' : '';
    return `${joint}${words[1 + all.filter((other) => other > own).length]}`;
  };
  const pattern = /7 large urban conurbations \(our list\): ((?:joint )?\w+)\./;
  expect(differing(rowsFor('gigabit-best'), pattern, rank)).toEqual([]);
});

test('the fair share of the premises added since the release before, not across the break of 2024', (context) => {
  needRaw(context);
  const rows = rowsFor('fair-share');
  const added = (row: Row) => {
    const before = rows[rows.indexOf(row) - 1]?.release;
    const { release = '' } = row;
    if (!before || release === '2024-07') return null;
    // Percentages alone were published then: what is worked out from them is an estimate, at either end.
    const estimate = [before, release].includes('2024-07') ? ' (estimate)' : '';
    return `${fairShareAdded(before, release).toFixed(2)} of a fair share${estimate}`;
  };
  expect(differing(rows, /: ([\d.]+ of a fair share(?: \(estimate\))?)\./, added)).toEqual([]);
});

test('the most deprived fifth, beside the tenth', (context) => {
  needRaw(context);
  const shares = [...gigabitInDeciles(2)].map(([code, { share }]) => [code, shown(share)] as const);
  const own = new Map(shares).get(WEST_MIDLANDS) ?? Number.NaN;
  const rank = 1 + shares.filter(([, share]) => share > own).length;
  const rows = rowsFor('deprived-best').filter(({ measure }) => measure === 'gigabit-decile-1');
  expect(rows).toHaveLength(2);
  const pattern = /most deprived fifth: ([\d.]+)%, (\w+) of (\d+)/;
  const told = `${own.toFixed(1)} ${words[rank]} ${shares.length}`;
  expect(differing(rows, pattern, () => told)).toEqual([]);
});

test('an estimate’s note says so, and no other’s does: by the basis observations.csv gives the figure', () => {
  const own = builtTable('downloads/observations.csv').filter(
    (row) => row.area_code === WEST_MIDLANDS && row.area_level === 'combined-authority',
  );
  const basisOf = new Map(own.map((row) => [`${row.measure} ${row.release}`, row.basis]));
  const rows = builtTable('downloads/mission3.csv').filter(({ value }) => value !== '');
  const estimated = ({ measure = '', release }: Row) => {
    if (measure === 'residents-full-fibre' || measure === 'gigabit-decile-1') return 'Estimate.';
    const stem = measure === 'fair-share' ? 'full-fibre' : measure;
    const basis = basisOf.get(`${stem} ${release}`);
    if (!basis) throw new Error(`no observation of ${stem} ${release}`);
    return basis === 'estimated' ? 'Estimate.' : null;
  };
  expect(differing(rows, /(?:^|\. )(Estimate\.)(?: |$)/, estimated)).toEqual([]);
  for (const is of ['Estimate.', null]) {
    expect(rows.filter((row) => estimated(row) === is).length).toBeGreaterThan(5);
  }
});
