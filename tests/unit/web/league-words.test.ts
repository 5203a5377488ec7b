// What is said of the league: its sentences and notes, which are others with other figures.

import { describe, expect, test } from 'vitest';
import { pieceText } from '../../../web/state/explain';
import type { League } from '../../../web/state/league';
import { leagueNotes } from '../../../web/state/league-notes';
import { leagueDots, stripWords } from '../../../web/state/league-strip';
import { leagueSource } from '../../../web/state/league-table';
import { conurbationPieces, leagueHeadline } from '../../../web/state/league-words';
import {
  autumn,
  createLeague,
  headline,
  ranks,
  rowOf,
  TEES,
  winter,
} from './support/league-create';

describe('the headline', () => {
  test('second now, first before', () => {
    expect(headline(createLeague('gigabit', { '2025-07': autumn, '2026-01': winter }))).toBe(
      'The West Midlands is second of 5 on gigabit in January 2026, 0.8 points behind Hull and East Yorkshire; it was first in July 2025.',
    );
  });

  test('with other figures it says something else', () => {
    const league = createLeague('5g-premises-outdoor-all', {
      '2025-07': { shares: [80, 50, 50, 81, 20] },
      '2026-01': { shares: [80, 50, 50, 81, 20] },
    });
    expect(headline(league)).toBe(
      'The West Midlands is first of 5 on 5G outdoors, all four operators, in January 2026, 1.0 point ahead of Greater Manchester; it was also first in July 2025.',
    );
  });

  test('ties: with whom first is shared, and before whom two stand level', () => {
    const shared = createLeague('gigabit', { '2026-01': { shares: [95.9, 90, 80, 95.9, 70] } });
    expect(headline(shared)).toBe(
      'The West Midlands is joint first of 5 with Greater Manchester on gigabit in January 2026.',
    );
    const many = createLeague('gigabit', { '2026-01': { shares: [90, 90, 90, 90, 90] } });
    expect(headline(many)).toContain('joint first of 5 with 4 others on gigabit');
    const two = createLeague('gigabit', { '2026-01': { shares: [96, 96, 80, 95, 70] } });
    expect(headline(two)).toContain(
      'third of 5 on gigabit in January 2026, 1.0 point behind Greater Manchester and South Yorkshire.',
    );
  });

  test('a gap too small to print is not called none', () => {
    const league = createLeague('gigabit', { '2026-01': { shares: [95.951, 90, 80, 95.949, 70] } });
    expect(headline(league)).toContain(
      'second of 5 on gigabit in January 2026, less than 0.1 points behind Greater Manchester',
    );
  });

  test('nobody has any; the West Midlands has no figure', () => {
    const none = createLeague('5g-sa-area-all', { '2026-01': { shares: [0, 0, 0, 0, 0] } });
    expect(headline(none)).toBe(
      'No combined authority has any standalone 5G on land, all four operators, in January 2026: nobody is first.',
    );
    expect(ranks(none).every((row) => row.endsWith('–'))).toBe(true);
    const without = createLeague('gigabit', { '2026-01': { shares: [90, 91, 92, null, 94] } });
    expect(headline(without)).toBe(
      'The West Midlands has no figure on gigabit in January 2026: a member area has no figure.',
    );
    expect(rowOf(without, TEES)?.toWestMidlands).toBeNull();
  });

  test('nothing to the decimal shown is no race, though somebody has a little', () => {
    const league = createLeague('5g-sa-area-all', { '2026-01': { shares: [0, 0, 0, 0.04, 0] } });
    expect(league.stand).toBeNull();
    expect(headline(league)).toBe(
      'No combined authority reaches 0.1% on standalone 5G on land, all four operators, in January 2026: nobody is first.',
    );
    const some = createLeague('5g-sa-area-all', { '2026-01': { shares: [0, 0, 0, 0.06, 0] } });
    expect(headline(some)).toContain('first of 5');
  });

  test('none of anything to be below is a tie, not nothing', () => {
    const league = createLeague('below-uso', { '2026-01': { shares: [0, 0.01, 0.4, 0, 0] } });
    expect(headline(league)).toContain('joint first of 5 with 3 others');
  });
});

describe('the conurbations', () => {
  const among = (league: League) => {
    const pieces = conurbationPieces(league);
    return pieces ? pieceText(pieces) : null;
  };

  test('London counts, Hull does not', () => {
    const ahead = createLeague('gigabit', { '2026-01': { ...winter, apart: [97, 88] } });
    expect(among(ahead)).toBe(
      'Among the four of seven large urban conurbations that have a figure, London included, the West Midlands is second, 1.1 points behind London.',
    );
    expect(among(createLeague('gigabit', { '2026-01': winter }))).toContain(
      'the West Midlands is first, 1.3 points ahead of South Yorkshire',
    );
  });

  test('London is named only where it has a figure', () => {
    const without = createLeague('gigabit', { '2026-01': { ...winter, apart: [null, 88] } });
    expect(among(without)).toMatch(
      /^Among the three of seven large urban conurbations that have a figure, the West Midlands is first/,
    );
  });

  test('nothing is said where the West Midlands has no figure', () => {
    expect(
      among(createLeague('gigabit', { '2026-01': { shares: [90, 91, 92, null, 94] } })),
    ).toBeNull();
  });
});

describe('what is said beside', () => {
  test('ties that are none past the decimal are told apart', () => {
    const notes = leagueNotes(
      createLeague('gigabit', { '2026-01': { shares: [95.94, 90, 80, 95.86, 99.01] } }),
    );
    expect(notes).toContain(
      'Those who share second place differ past the decimal shown: Greater Manchester 95.94% and West Midlands 95.86%.',
    );
  });

  test('near all and all are one rank, and are told apart', () => {
    const league = createLeague('gigabit', { '2026-01': { shares: [100, 90, 80, 99.9996, 70] } });
    expect(headline(league)).toContain('joint first');
    expect(leagueNotes(league).join()).toContain(
      'Greater Manchester 100% and West Midlands 99.9996%',
    );
  });

  test('shares published to one decimal say so, exact ones do not', () => {
    const coarse = createLeague('gigabit', { '2026-01': { ...winter, basis: 'p' } });
    expect(leagueNotes(coarse).join()).toContain('published to one decimal');
    const fine = createLeague('gigabit', {
      '2026-01': { shares: [93.91, 94.6, 93, 95.9, 96.7], basis: 'p' },
    });
    expect(leagueNotes(fine).join()).not.toContain('published to one decimal');
  });

  test('the strip names its ends, its target and who reaches it', () => {
    const league = createLeague('4g-premises-indoor-all', {
      '2026-01': { shares: [90, 90.1, 70, 96, 70] },
    });
    expect(stripWords(league)).toBe(
      'Every dot is a combined authority, from 70.0% (Hull and East Yorkshire and Tees Valley) to 96.0% (West Midlands). West Midlands 96.0%, Greater Manchester 90.0%. The target of over 90% is reached by 2 of 5.',
    );
  });

  test('the strip says which figures are estimates', () => {
    const all = createLeague('gigabit', { '2026-01': { ...winter, basis: 'e' } });
    expect(stripWords(all)).toContain('All are estimates.');
    expect(stripWords(createLeague('gigabit', { '2026-01': winter }))).not.toMatch(/estimate/i);
  });

  test('the dots: West Midlands on top, the first named, ties for first said', () => {
    const dots = leagueDots(createLeague('gigabit', { '2026-01': winter }));
    expect(dots.at(-1)).toMatchObject({ kind: 'west', name: 'West Midlands' });
    expect(dots.find(({ kind }) => kind === 'first')?.name).toBe('First: Hull and East Yorkshire');
    const tied = leagueDots(createLeague('gigabit', { '2026-01': { shares: [96, 1, 2, 96, 96] } }));
    expect(tied.filter(({ kind }) => kind === 'first')).toEqual([]);
    expect(tied.at(-1)?.name).toBe(
      'First with Greater Manchester and Hull and East Yorkshire: West Midlands',
    );
  });

  test('the source line names both months where a change is given', () => {
    const releases = { '2025-07': autumn, '2026-01': winter };
    expect(leagueSource(createLeague('gigabit', releases))).toMatch(/July 2025 and January 2026/);
    expect(leagueSource(createLeague('gigabit', releases, '2025-07'))).not.toMatch(/2026/);
  });

  test('the figures opened say what was divided or taken', () => {
    const league = createLeague('gigabit', { '2025-07': autumn, '2026-01': winter });
    const opened = leagueHeadline(league).filter((piece) => typeof piece !== 'string');
    expect(opened.map(({ explain }) => explain.formula)).toEqual([
      'West Midlands 95.90%: of 5 combined authorities, 1 stands better',
      '95.90% (West Midlands) − 96.70% (Hull and East Yorkshire) = −0.80 points',
      'West Midlands 95.80%: of 5 combined authorities, none stands better',
    ]);
    expect(opened.map(({ explain }) => explain.release)).toEqual([
      'January 2026',
      'January 2026',
      'July 2025',
    ]);
  });
});
