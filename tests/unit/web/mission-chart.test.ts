// What a card’s chart says to whoever does not see it: the named dots, the people at their turns, the level.

import { describe, expect, test } from 'vitest';
import type { ReleaseId } from '../../../data/catalogue/releases';
import type { MissionLeague } from '../../../data/contract/mission3';
import { peopleWords, stripWords } from '../../../web/state/mission-chart';
import { dotsOf } from '../../../web/state/strip';
import { createFile, createLeague } from './support/mission-create';

describe('a strip in words', () => {
  const words = (
    changes: Partial<MissionLeague>,
    level: Parameters<typeof stripWords>[2] = null,
  ) => {
    const league = createLeague(changes);
    return stripWords(league, dotsOf(createFile(), league), level);
  };

  test('what it shows, of when, of how many, and those it names: the region first', () => {
    expect(words({})).toBe(
      'Gigabit, July 2025, 4 areas: West Midlands 92.5%, Greater Manchester 90.0%, London 95.0%',
    );
  });

  test('another that leads is named, one without a figure is not counted', () => {
    expect(words({ values: [90, 92.5, 96, null, 86] })).toBe(
      'Gigabit, July 2025, 3 areas: West Midlands 92.5%, Greater Manchester 90.0%, Hull and East Yorkshire 96.0%',
    );
  });

  test('an estimate is marked, and it alone', () => {
    const said = words({ bases: ['summed', 'estimated', 'summed', 'summed', 'summed'] });
    expect(said).toContain(
      'West Midlands 92.5% (estimate), Greater Manchester 90.0%, London 95.0%',
    );
  });

  test('the level comes last, as it is labelled; nearly all is not all', () => {
    const said = words(
      { values: [90, 99.97, 88, 95, 86] },
      { value: 95, label: 'target over 95%' },
    );
    expect(said).toMatch(/West Midlands over 99\.9%, .*; target over 95%$/);
    expect(words({})).not.toContain(';');
  });

  test('a fair share has two decimals and the conurbations alone', () => {
    const said = words({ measure: 'fair-share', unit: 'ratio', values: [0.998, 1.12, 2, 1.3, 1] });
    expect(said).toBe(
      'Fair share of full fibre, July 2025, 3 areas: West Midlands 1.12, Greater Manchester under 1.00, London 1.30',
    );
  });
});

describe('people in words', () => {
  const league = (release: ReleaseId, people: number | null): MissionLeague =>
    createLeague({
      measure: 'residents-full-fibre',
      unit: 'people',
      basis: 'estimated',
      release,
      values: [9, people, 9, 9, 9],
    });
  const leagues = [
    league('2018-09', 124_321),
    league('2024-07', 2_201_000),
    league('2025-07', 2_548_234),
    league('2026-01', 2_601_000),
  ];
  const level = { value: 2_000_000, label: '2 million people' };

  test('the first, the last before the deadline and the latest: never those between', () => {
    expect(peopleWords(leagues, 1, level, 'end')).toBe(
      'Residents with full fibre (estimates): about 124,000 in September 2018; about 2.55 million in July 2025, the last before the deadline; about 2.60 million in January 2026; promised: 2 million people',
    );
  });

  test('the deadline is the one chosen', () => {
    expect(peopleWords(leagues, 1, null, 'start')).toBe(
      'Residents with full fibre (estimates): about 124,000 in September 2018; about 2.20 million in July 2024, the last before the deadline; about 2.60 million in January 2026',
    );
  });

  test('one release is told once, and none before the deadline is not made up', () => {
    expect(peopleWords(leagues.slice(2, 3), 1, null, 'end')).toBe(
      'Residents with full fibre (estimates): about 2.55 million in July 2025, the last before the deadline',
    );
    expect(peopleWords(leagues.slice(3), 1, null, 'end')).toBe(
      'Residents with full fibre (estimates): about 2.60 million in January 2026',
    );
  });

  test('a release without a figure is left out, not nought; without any there is none', () => {
    expect(peopleWords([league('2017-09' as ReleaseId, null), ...leagues], 1, null, 'end')).toBe(
      peopleWords(leagues, 1, null, 'end'),
    );
    expect(peopleWords([league('2025-07', null)], 1, level, 'end')).toBe('No figure.');
    expect(peopleWords([], 1, level, 'end')).toBe('No figure.');
  });
});
