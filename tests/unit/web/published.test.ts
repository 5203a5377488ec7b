// Published beside recomputed: agreement as printed, and what accounts for a difference, by the data alone.

import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../../../data/catalogue/published-documents';
import { pieceText } from '../../../web/state/explain';
import { recompute, recomputeGaps } from '../../../web/state/published';
import { patternWords } from '../../../web/state/published-pattern';
import { printedWords, publishedTable } from '../../../web/state/published-table';
import type { Series } from '../../../web/state/published-types';
import { publishedHeadline } from '../../../web/state/published-words';
import { createFigure, createSeries, ENGLAND, MANCHESTER, WEST } from './checks-create';

function one(figure: PublishedFigure, series: Series) {
  const [result] = recompute([figure], series);
  if (!result) throw new Error('one figure gives one result');
  return result;
}
const fibre = (share: number, release = '2022-09') =>
  createSeries({ 'full-fibre': { [ENGLAND]: { [release]: share } } });

describe('a figure', () => {
  test.each([
    [40.49, 'agrees', undefined],
    [39.5, 'agrees', undefined],
    [40.7, 'differs', 'cut-off'],
    [39.4, 'differs', 'unknown'],
    [69.8, 'differs', 'unknown'],
  ] as const)('printed 40, recomputed %d: %s', (share, outcome, reason) => {
    const result = one(createFigure(), fibre(share));
    expect(result).toMatchObject({ outcome, share });
    expect(result.difference).toBeCloseTo(share - 40, 9);
    expect(result.reason?.kind).toBe(reason);
  });

  test.each([
    ['under', 7.46, 'differs'],
    ['under', 6.99, 'agrees'],
    ['under', 7, 'differs'],
    ['over', 7, 'differs'],
    ['over', 7.01, 'agrees'],
  ] as const)('%s 7, recomputed %d: %s', (says, share, outcome) => {
    const figure = createFigure({ says, percent: 7, printed: `${says} 7%` });
    expect(one(figure, fibre(share)).outcome).toBe(outcome);
  });

  test('a bound that does not hold names the nearest release in which it does, if any', () => {
    const figure = createFigure({ says: 'under', percent: 7, printed: 'less than 7%' });
    const years = { '2019-09': 1, '2021-09': 5, '2022-09': 7.5, '2023-09': 20 };
    const held = one(figure, createSeries({ 'full-fibre': { [ENGLAND]: years } }));
    expect(held.text).toBe(
      '7.5 is not under 7. The nearest release in which it is: September 2021 (5.0).',
    );
    expect(one(figure, fibre(7.5)).text).toContain('Nor is it in any other release of ours.');
  });

  test('a share that lacks it is counted from the other end', () => {
    const figure = createFigure({ without: true, percent: 10, printed: 'approx 10%' });
    expect(one(figure, fibre(89.8))).toMatchObject({ outcome: 'agrees' });
    expect(one(figure, fibre(10)).share).toBe(90);
  });

  test('no figure of the release is no figure, never zero; what there is is named', () => {
    const result = one(createFigure(), fibre(50, '2024-09'));
    expect(result).toMatchObject({ outcome: 'no-figure', share: null, difference: null });
    expect(result.text).toBe('Our earliest figure is 50.0, of September 2024.');
    expect(one(createFigure(), () => []).text).toBe('No such figure is among our files.');
  });

  test('a place we have none of is not answered by the one near by, which is shown', () => {
    const figure = createFigure({
      place: { code: 'K02000001', name: 'United Kingdom' },
      near: { code: ENGLAND, name: 'England' },
      why: 'Not in these data.',
    });
    const result = one(figure, fibre(40));
    expect(result.outcome).toBe('no-figure');
    expect(result.text).toBe('Not in these data. In September 2022 England had 40.0.');
  });
});

describe('a number printed twice', () => {
  const figures = [
    createFigure(),
    createFigure({ id: 'two', subject: 'Gigabit', measures: ['gigabit'] }),
  ];
  const shares = (full: number, gigabit: number) =>
    createSeries({
      'full-fibre': { [ENGLAND]: { '2022-09': full } },
      gigabit: { [ENGLAND]: { '2022-09': gigabit } },
    });

  test('is said to repeat the other figure only where it is that figure', () => {
    const [, gigabit] = recompute(figures, shares(40.1, 69.8));
    expect(gigabit?.reason?.kind).toBe('repeats');
    expect(gigabit?.text).toBe(
      'The printed 40 repeats the figure for full fibre (40.1); gigabit was 69.8.',
    );
    const [, neither] = recompute(figures, shares(55, 69.8));
    expect(neither?.reason?.kind).toBe('unknown');
    const [, both] = recompute(figures, shares(40.1, 40.2));
    expect(both?.outcome).toBe('agrees');
  });

  test('another place, or another document, repeats nothing', () => {
    const [first, second] = figures as [PublishedFigure, PublishedFigure];
    const elsewhere = { ...first, place: { code: MANCHESTER, name: 'Greater Manchester' } };
    const series = createSeries({
      'full-fibre': { [ENGLAND]: { '2022-09': 40.1 }, [MANCHESTER]: { '2022-09': 40.1 } },
      gigabit: { [ENGLAND]: { '2022-09': 69.8 } },
    });
    expect(recompute([elsewhere, second], series)[1]?.reason?.kind).toBe('unknown');
    expect(recompute([{ ...first, document: 'news' }, second], series)[1]?.reason?.kind).toBe(
      'unknown',
    );
  });

  test('a difference worked out from it is not its own, and is said to be so', () => {
    const west = createFigure({
      id: 'west',
      subject: 'Gigabit',
      measures: ['gigabit'],
      place: { code: WEST, name: 'West Midlands' },
      printed: '88',
      percent: 88,
    });
    const gap = { id: 'gap', of: 'west', against: 'two', printed: '+48pp', points: 48 };
    const gaps = (england: number, here: number) => {
      const all = recompute(
        [...figures, west],
        createSeries({
          'full-fibre': { [ENGLAND]: { '2022-09': 40.1 } },
          gigabit: { [ENGLAND]: { '2022-09': england }, [WEST]: { '2022-09': here } },
        }),
      );
      return recomputeGaps([gap], all);
    };
    expect(gaps(69.79, 88.67)[0]).toMatchObject({
      outcome: 'differs',
      text: '19 points, not 48. The printed one is worked out from England’s 40, which is not its figure for gigabit.',
    });
    expect(gaps(40, 88.2)[0]).toMatchObject({ outcome: 'agrees', text: '48.2 rounds to 48.' });
    expect(gaps(60, 50.2)[0]?.text).toMatch(/^−10 points, not 48\./);
  });

  test('a difference of which an end is missing cannot be recomputed', () => {
    const gap = { id: 'gap', of: 'one', against: 'two', printed: '+29%', points: 29 };
    const [result] = recomputeGaps([gap], recompute(figures, fibre(40)));
    expect(result).toMatchObject({ outcome: 'no-figure', points: null });
    expect(result?.text).toContain('Printed as a per cent');
  });
});

describe('words that leave the reading open', () => {
  const places = [
    { code: WEST, name: 'West Midlands' },
    { code: ENGLAND, name: 'England' },
  ];
  const printed = [99, 70];
  const figures = places.map((place, i) =>
    createFigure({
      id: place.code,
      place,
      subject: '4G on land',
      printed: String(printed[i]),
      percent: printed[i] as number,
      measures: ['4g-area-all', '4g-area-any'],
    }),
  );
  const series = (any: number[], all: number[]) =>
    createSeries({
      '4g-area-any': { [WEST]: { '2022-09': any[0] ?? 0 }, [ENGLAND]: { '2022-09': any[1] ?? 0 } },
      '4g-area-all': { [WEST]: { '2024-09': all[0] ?? 0 }, [ENGLAND]: { '2024-09': all[1] ?? 0 } },
    });

  test('are borne out by whichever reading agrees; unless all are there, nothing speaks against them', () => {
    const [west, england] = recompute(figures, series([99.2, 97.7], [99.5, 89.6]));
    expect(west).toMatchObject({ outcome: 'agrees' });
    expect(west?.text).toContain('99.2 by at least one operator rounds to 99.');
    expect(england).toMatchObject({ outcome: 'no-figure' });
    expect(england?.text).toContain('In September 2022 England had 97.7 by at least one operator.');
    expect(england?.text).toContain('by all four operators is 89.6, of September 2024');
  });

  test('the pattern is named where one reading is nearer in every place, and only there', () => {
    const words = (any: number[], all: number[]) => {
      const shares = series(any, all);
      return patternWords(recompute(figures, shares), shares);
    };
    expect(words([100, 97.7], [99.6, 89.6])).toContain(
      'nearest all four operators: that is its pattern, not that of at least one operator.',
    );
    expect(words([100, 71], [99.4, 89])).not.toContain('pattern');
    expect(words([100, 97.7], [99.6, 11])).toContain(
      'The 70 for England is more than all four operators had in any release of ours (at most 11.0, September 2024)',
    );
    expect(words([99.1, 70.2], [99.6, 89.6])).toBeNull();
  });

  test('without any figure at all the words say that', () => {
    const none: Series = () => [];
    expect(patternWords(recompute(figures, none), none)).toContain(
      'none of our files has such figures',
    );
  });
});

describe('the heading', () => {
  const said = (results: Parameters<typeof publishedHeadline>[0]) =>
    pieceText(publishedHeadline(results));
  const heading = (...shares: number[]) =>
    said(shares.map((share, i) => one(createFigure({ id: String(i) }), fibre(share))));
  test('counts what agrees and names the largest difference', () => {
    expect(heading(40.1, 69.8, 41)).toBe(
      '1 of 3 published figures that open data can check agrees. The largest difference is full fibre in England: printed 40, recomputed 69.8.',
    );
    expect(heading(12)).toMatch(/^None of 1 published figure .*recomputed 12\.0\.$/);
    expect(heading(40.1, 39.9)).toBe('All 2 published figures that open data can check agree.');
  });
  test('what cannot be checked is not counted', () => {
    const results = [one(createFigure(), fibre(40)), one(createFigure(), () => [])];
    expect(said(results)).toMatch(/^All 1 /);
    expect(said(results.slice(1))).toMatch(/^No published figure can be checked/);
  });
});

test('the table holds every figure, difference and claim; absence is blank', () => {
  const results = recompute(
    [createFigure(), createFigure({ id: 'two', measures: ['gigabit'] })],
    fibre(41.23456),
  );
  const gaps = recomputeGaps(
    [{ id: 'gap', of: 'one', against: 'two', printed: '+0pp', points: 0 }],
    results,
  );
  const { columns, rows } = publishedTable(results, gaps, [
    { document: 'wm5g', words: 'said', why: 'not open' },
  ]);
  const column = (id: string) => rows.map((row) => row[columns.findIndex((c) => c.id === id)]);
  expect(rows).toHaveLength(4);
  expect(column('recomputed')).toEqual([41.2346, null, null, null]);
  expect(column('difference')).toEqual([1.2346, null, null, null]);
  expect(column('outcome')).toEqual([
    'differs',
    'cannot be recomputed',
    'cannot be recomputed',
    'cannot be recomputed',
  ]);
  expect(printedWords(results)).toContain('Full fibre, England: printed 40, recomputed 41.2.');
  expect(printedWords([])).toContain('None differs.');
});
