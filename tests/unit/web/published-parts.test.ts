// The parts of published beside recomputed: what stands where, its notes, and which reading open words are like.

import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../../../data/catalogue/published-documents';
import { recompute } from '../../../web/state/published';
import { publishedNotes, publishedParts } from '../../../web/state/published-parts';
import { patternWords } from '../../../web/state/published-pattern';
import type { Series } from '../../../web/state/published-types';
import { createFigure, createSeries, ENGLAND, WEST } from './checks-create';

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

  test('each place has its own month and mark where they are not the same', () => {
    const own = (
      west: [string, 'estimated' | 'summed'],
      england: [string, 'estimated' | 'summed'],
    ) => {
      const of = (area: string, [release, basis]: typeof west, share: number) =>
        createSeries({ '4g-area-all': { [area]: { [release]: share } } }, { basis });
      const all = [of(WEST, west, 99.6), of(ENGLAND, england, 89.6)];
      const joined: Series = (measure, area) => all.flatMap((one) => one(measure, area));
      return patternWords(recompute(figures, joined), joined);
    };
    expect(own(['2024-09', 'summed'], ['2025-07', 'estimated'])).toContain(
      'by all four operators 99.6 in September 2024, the earliest we have; 89.6 (estimate) in July 2025, the earliest we have.',
    );
    expect(own(['2024-09', 'estimated'], ['2024-09', 'estimated'])).toContain(
      'by all four operators 99.6 and 89.6 (estimates) in September 2024, the earliest we have.',
    );
    expect(own(['2024-09', 'summed'], ['2024-09', 'estimated'])).toContain(
      '99.6 and 89.6 (estimate) in September 2024, the earliest we have.',
    );
  });

  test('without any figure at all the words say that', () => {
    const none: Series = () => [];
    expect(patternWords(recompute(figures, none), none)).toContain(
      'none of our files has such figures',
    );
  });
});

describe('the parts shown', () => {
  const place = { code: ENGLAND, name: 'England' };
  const figure = (id: string, change: Partial<PublishedFigure> = {}) =>
    createFigure({ id, place, ...change });
  const west = figure('west', { place: { code: WEST, name: 'West Midlands' } });
  const rows = [
    {
      id: 'full-fibre',
      subject: 'Full fibre',
      indicator: 'Full fibre',
      figures: [west, figure('england')],
      gaps: [{ id: 'gap', of: 'west', against: 'england', printed: '+9pp', points: 9 }],
    },
  ];
  const series = (here: number, there: number) =>
    createSeries({
      'full-fibre': { [WEST]: { '2022-09': here }, [ENGLAND]: { '2022-09': there } },
    });

  test('are told apart by where they stand, and notes are of the table alone', () => {
    const shares = series(52, 40);
    const parts = publishedParts(shares, rows, [figure('other', { percent: 90 })]);
    expect(parts.table.map((one) => one.figure.id)).toEqual(['west', 'england']);
    expect(parts.others.map((one) => one.figure.id)).toEqual(['other']);
    expect(parts.gaps.map((one) => one.outcome)).toEqual(['differs']);
    expect(publishedNotes(parts, shares, rows)).toEqual([
      'Full fibre, West Midlands: 12.0 points apart; no figure of ours explains it.',
      'Full fibre, gap to England: 12 points, not 9.',
    ]);
    expect(publishedNotes(publishedParts(series(40, 40), rows, []), series(40, 40), rows)).toEqual([
      'Full fibre, gap to England: 0 points, not 9.',
    ]);
  });
});
