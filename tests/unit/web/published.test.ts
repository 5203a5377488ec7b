// Published beside recomputed: agreement as printed, and what accounts for a difference, by the data alone.

import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../../../data/catalogue/published-documents';
import { pieceText } from '../../../web/state/explain';
import { recompute, recomputeGaps } from '../../../web/state/published';
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

  test('an estimate is marked wherever it is put into words', () => {
    const estimated = { basis: 'estimated' } as const;
    const at = (years: Record<string, number>) =>
      createSeries({ 'full-fibre': { [ENGLAND]: years } }, estimated);
    const text = (change: Partial<PublishedFigure>, years: Record<string, number>) =>
      one(createFigure(change), at(years)).text;
    const fewer = { says: 'under', percent: 7 } as const;
    const open = { measures: ['4g-area-all', '4g-area-any'] } as const;
    expect(text({}, { '2022-09': 40.2 })).toBe('40.2 (estimate) rounds to 40.');
    expect(text({}, { '2022-09': 40.7 })).toMatch(/^40\.7 \(estimate\) rounds to 41;/);
    expect(text({}, { '2022-09': 50 })).toMatch(/^10\.0 points apart \(estimate\);/);
    expect(text(fewer, { '2021-09': 5, '2022-09': 7.5 })).toBe(
      '7.5 (estimate) is not under 7. The nearest release in which it is: September 2021 (5.0 (estimate)).',
    );
    expect(text({}, { '2024-09': 50 })).toBe(
      'Our earliest figure is 50.0 (estimate), of September 2024.',
    );
    const lacking = createSeries({ '4g-area-any': { [ENGLAND]: { '2024-09': 100 } } }, estimated);
    expect(one(createFigure({ ...open, without: true }), lacking).text).toContain(
      'Our earliest figure by at least one operator is 0.0 without it (estimate), of September 2024.',
    );
    const result = one(createFigure(), at({ '2022-09': 50 }));
    expect(pieceText(publishedHeadline([result]))).toMatch(/recomputed 50\.0 \(estimate\)\.$/);
    expect(printedWords([result])).toContain('printed 40, recomputed 50.0 (estimate).');
    expect(text({}, { '2022-09': 40 })).not.toBe(one(createFigure(), fibre(40)).text);
    expect(one(createFigure(), fibre(50)).text).not.toContain('estimate');
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

  test('a difference of which one end is an estimate is one, in words and in the file', () => {
    const west = createFigure({ id: 'west', place: { code: WEST, name: 'West Midlands' } });
    const gap = { id: 'gap', of: 'west', against: 'one', printed: '+9pp', points: 9 };
    const gaps = (basis: 'estimated' | 'summed') => {
      const here = createSeries({ 'full-fibre': { [WEST]: { '2022-09': 49 } } }, { basis });
      const there = fibre(40);
      const all = recompute([createFigure(), west], (measure, area) => [
        ...here(measure, area),
        ...there(measure, area),
      ]);
      const found = recomputeGaps([gap], all);
      const { columns, rows } = publishedTable(all, found, []);
      const at = columns.findIndex(({ id }) => id === 'basis');
      return [found[0]?.text, ...rows.map((row) => row[at])];
    };
    expect(gaps('estimated')).toEqual([
      '9.0 (estimate) rounds to 9.',
      'published',
      'estimate',
      'estimate',
    ]);
    expect(gaps('summed')).toEqual(['9.0 rounds to 9.', 'published', 'summed', 'a difference']);
  });

  test('a difference of which an end is missing cannot be recomputed', () => {
    const gap = { id: 'gap', of: 'one', against: 'two', printed: '+29%', points: 29 };
    const [result] = recomputeGaps([gap], recompute(figures, fibre(40)));
    expect(result).toMatchObject({ outcome: 'no-figure', points: null });
    expect(result?.text).toContain('Printed as a per cent');
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
