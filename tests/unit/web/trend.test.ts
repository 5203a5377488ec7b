// The trend in words: from where to where, the target at its deadline, what must be said under it; other data, other words.

import { describe, expect, test } from 'vitest';
import { seriesBreaks } from '../../../data/catalogue/releases';
import { pieceText } from '../../../web/state/explain';
import {
  atDeadline,
  comparedOf,
  deadlineYear,
  hasTrend,
  piecesOf,
  placeBeside,
  placeOptions,
} from '../../../web/state/trend';
import { scaleNotes, seriesSource, trendNotes } from '../../../web/state/trend-notes';
import { linesTable } from '../../../web/state/trend-tables';
import {
  aimPieces,
  courseText,
  headingPieces,
  noTrendText,
  sevenText,
  titleText,
} from '../../../web/state/trend-words';
import { createAreas, createFacts, LEEDS, type Made, SANDWELL } from './support/trend-create';

const heading = (...args: Parameters<typeof createFacts>) =>
  pieceText(headingPieces(createFacts(...args)));
const aim = (...args: Parameters<typeof createFacts>) => pieceText(aimPieces(createFacts(...args)));

const grown: Record<string, Made> = {
  '2022-09': { regions: [43, 34, 40], districts: [40, 36, 60] },
  '2025-07': { regions: [87, 86, 78], districts: [84, 90, 88], basis: 'e' },
  '2026-01': { regions: [88.7, 89.4, 81.3], districts: [85.6, 91.2, 89] },
};

describe('heading', () => {
  test('says start, now and the gap, and other words with other data', () => {
    expect(heading('full-fibre', grown)).toBe(
      'Full fibre in the West Midlands (7 districts) rose from 43.0% in September 2022 to 88.7% in January 2026, 0.7 points behind Greater Manchester.',
    );
    const fallen: Record<string, Made> = {
      '2024-09': { regions: [90, 80, 70], basis: 'e' },
      '2025-07': { regions: [89, 80, 70] },
    };
    expect(heading('4g-area-all', fallen)).toBe(
      '4G on land, all four operators, in the West Midlands (7 districts) fell from 90.0% (estimate) in September 2024 to 89.0% in July 2025, 9.0 points ahead of Greater Manchester.',
    );
  });

  test('one release, none, and no figure to hold it against', () => {
    const one: Record<string, Made> = { '2025-07': { regions: [50, 50, 50] } };
    expect(heading('5g-sa-area-any', one)).toBe(
      'Standalone 5G on land, at least one operator, in the West Midlands (7 districts): 50.0% in July 2025, the one release, level with Greater Manchester.',
    );
    expect(hasTrend(createFacts('5g-sa-area-any', one))).toBe(false);
    expect(noTrendText(createFacts('5g-sa-area-any', one))).toContain('one release, July 2025');
    const none: Record<string, Made> = { '2025-07': { regions: [null, 3, 4] } };
    expect(heading('gigabit', none)).toBe(
      'Gigabit: no figures for the West Midlands (7 districts).',
    );
    expect(noTrendText(createFacts('gigabit', {}))).toContain('no release');
    const alone: Record<string, Made> = { '2025-07': { regions: [90, null, 80] } };
    expect(heading('gigabit', alone)).toContain('Greater Manchester has no figure for that month');
    const facts = createFacts('gigabit', alone);
    const renamed = { ...facts, manchester: { ...facts.manchester, short: 'Elsewhere' } };
    expect(pieceText(headingPieces(renamed))).toContain('; Elsewhere has no figure');
  });

  test('every number opens, and to its own release', () => {
    const figures = headingPieces(createFacts('full-fibre', grown)).filter(
      (piece) => typeof piece !== 'string',
    );
    expect(figures.map(({ text }) => text)).toEqual(['43.0%', '88.7%', '0.7 points']);
    expect(figures.map(({ explain }) => explain.release)).toEqual([
      'September 2022',
      'January 2026',
      'January 2026',
    ]);
    expect(figures[2]?.explain.formula).toContain('−0.70');
  });
});

describe('target and deadline', () => {
  const mobile: Record<string, Made> = {
    '2024-09': { regions: [35, 30, 20] },
    '2025-07': { regions: [45, 30, 20] },
  };

  test('a level with a date stands where it stood by then, and moves with the deadline', () => {
    expect(aim('5g-premises-outdoor-all', mobile)).toBe(
      'The target is at least 40% by the end of 2025: 45.0% in July 2025, the last release in time and the latest, 5.0 points above it (met).',
    );
    expect(aim('5g-premises-outdoor-all', mobile, { deadline: 'start' })).toBe(
      'The target is at least 40% by the start of 2025: 35.0% in September 2024, the last release in time, 5.0 points below it (not met); 45.0% now.',
    );
    const late: Record<string, Made> = { '2026-01': { regions: [40, 1, 1] } };
    expect(aim('5g-premises-outdoor-all', late)).toContain(
      'no release in time; 40.0% in January 2026, level with it (met)',
    );
  });

  test('“more than” is not met by the level itself, and a level without a date has none', () => {
    const level = { '2025-07': { regions: [90, 91, 92] } } satisfies Record<string, Made>;
    expect(aim('4g-premises-indoor-all', level)).toBe(
      'The target is more than 90%, without a date: 90.0% in July 2025, level with it (not met).',
    );
    expect(createFacts('4g-premises-indoor-all', level).deadline).toBeNull();
  });

  test('people stand as a share of the residents, without a verdict', () => {
    const text = aim('full-fibre', grown);
    expect(text).toContain(
      'two million people by the end of 2025, comes to about 80.0% of residents',
    );
    expect(text).toContain(
      '87.0% (estimate) in July 2025, the last release in time, 7.0 points above it; 88.7% now.',
    );
    expect(text).not.toContain('met');
  });

  test('to be first by a date: where it stood then', () => {
    expect(aim('gigabit', grown)).toBe(
      'By the end of 2025 it stood at 87.0% (estimate) in July 2025, the last release in time.',
    );
    expect(aim('superfast-30', grown)).toBe('');
  });

  test('the line stands after the last month that counts, before the next', () => {
    expect(deadlineYear('end')).toBeGreaterThan(2025.9);
    expect(deadlineYear('end')).toBeLessThan(2026);
    expect(deadlineYear('start')).toBeGreaterThan(2025);
    const { west } = createFacts('gigabit', grown);
    expect(atDeadline(west, 'end')?.release).toBe('2025-07');
    expect(atDeadline(west, 'start')?.release).toBe('2022-09');
  });
});

describe('series', () => {
  test('is cut at the break of the fixed series alone', () => {
    const fixed = createFacts('full-fibre', grown);
    expect(piecesOf(fixed.west.points, fixed.measure).map((piece) => piece.length)).toEqual([1, 2]);
    const mobile = createFacts('4g-area-any', grown);
    expect(piecesOf(mobile.west.points, mobile.measure)).toHaveLength(1);
  });

  test('a district or the Black Country stands beside; a constituency does not', () => {
    const areas = createAreas();
    expect(placeBeside(SANDWELL, areas)?.name).toBe('Sandwell');
    expect(placeBeside('black-country', areas)?.name).toBe('Black Country');
    expect(placeBeside('E14001096', areas)).toBeUndefined();
    expect(placeBeside(null, areas)).toBeUndefined();
    const offered = placeOptions(null, areas).map(({ label }) => label);
    expect(offered).toEqual(['Birmingham', 'Sandwell', 'Black Country']);
    expect(placeOptions(LEEDS, areas).at(-1)).toMatchObject({
      label: 'Leeds',
      group: 'Elsewhere in England',
    });
    const facts = createFacts('full-fibre', grown, { place: LEEDS });
    expect(comparedOf(facts).map(({ short }) => short)).toEqual([
      'West Midlands',
      'Greater Manchester',
      'England',
      'Leeds',
    ]);
    expect(facts.chosen && courseText(facts.chosen)).toBe(
      'Leeds: 60.0% in September 2022, 89.0% in January 2026, +29.0 points.',
    );
  });

  test('the table has a row a release; absent is blank, never zero', () => {
    const table = linesTable(
      comparedOf(
        createFacts('full-fibre', {
          '2020-09': { regions: [null, 12.34567, 10] },
          ...grown,
        }),
      ),
    );
    expect(table.rows.map(([release]) => release)).toEqual([
      'September 2020',
      'September 2022',
      'July 2025',
      'January 2026',
    ]);
    expect(table.rows[0]?.slice(1, 4)).toEqual([null, 12.3457, 10]);
    expect(table.rows.map((row) => row[4])).toEqual(['none', 'none', 'all', 'none']);
  });
});

describe('the seven', () => {
  test('names highest, lowest and who moved furthest, and those without a figure', () => {
    expect(sevenText(createFacts('full-fibre', grown).seven)).toBe(
      'In January 2026 Sandwell stands highest at 91.2%, Birmingham lowest at 85.6%. Sandwell moved furthest, +55.2 points since September 2022. 5 of the 7 have no figure for it.',
    );
    const tied: Record<string, Made> = {
      '2022-09': { regions: [1, 1, 1], districts: [20, 10, 0] },
      '2026-01': { regions: [1, 1, 1], districts: [90.01, 89.99, 0] },
    };
    expect(sevenText(createFacts('gigabit', tied).seven)).toContain(
      'In January 2026 all stand at 90.0%.',
    );
    expect(sevenText(createFacts('gigabit', {}).seven)).toContain('No figures');
  });
});

test('estimates among the seven are said', () => {
  const estimated: Record<string, Made> = {
    '2022-09': { regions: [1, 1, 1], districts: [20, 10, 0] },
    '2026-01': { regions: [1, 1, 1], districts: [90, 80, 0], basis: 'e' },
  };
  expect(sevenText(createFacts('gigabit', estimated).seven)).toContain(
    'Birmingham stands highest at 90.0% (estimate), Sandwell lowest at 80.0% (estimate).',
  );
});

describe('notes', () => {
  const facts = createFacts('full-fibre', grown);
  const say = (of: typeof facts, report: Parameters<typeof trendNotes>[2] = null) =>
    trendNotes(of, comparedOf(of), report).join('\n');

  test('the break, the estimates; neither where there is none', () => {
    expect(say(facts)).toContain(seriesBreaks.fixed.note);
    expect(say(facts)).toContain('Hollow points are estimates: July 2025.');
    const after = createFacts('full-fibre', {
      '2025-07': { regions: [1, 2, 3] },
      '2026-01': { regions: [2, 3, 4] },
    });
    expect(say(after)).toBe('');
  });

  test('months with two sources, and how many rows agree by the build’s own report', () => {
    const twice = createFacts('gigabit', {
      '2025-07': { regions: [95, 93, 88] },
      '2026-01': { regions: [96, 94, 88], source: 'ons-gigabit' },
    });
    const part = { measure: 'gigabit', release: '2025-07', compared: 15, agreeing: 14 };
    const report = { inputs: [], checks: [{ id: 'ons-combined-authority', parts: [part] }] };
    expect(say(twice, report)).toBe(
      'Two sources give July 2025: Ofcom’s file, which is shown, and ONS’s, a check. To one decimal 14 of 15 rows of combined authorities agree (July 2025).',
    );
    expect(say(twice)).not.toContain('14 of 15');
  });

  test('a corrected file is named by its month, a first one is not', () => {
    const report = (revision: string) => ({
      inputs: [
        { path: `ofcom/202209_fixed_laua_coverage_r${revision}.csv`, dataset: 'ofcom-fixed-laua' },
      ],
      checks: [],
    });
    expect(say(facts, report('02'))).toContain('September 2022: the publisher’s corrected file');
    expect(say(facts, report('01'))).not.toContain('corrected');
  });

  test('a scale that does not begin at zero', () => {
    expect(scaleNotes(0)).toEqual([]);
    expect(scaleNotes(97.5)).toEqual(['The scale begins at 97.5%, not at zero.']);
  });

  test('the month whose file repeats another', () => {
    const land = createFacts('5g-area-any', { '2024-01': { regions: [1, 2, 3] } });
    expect(say(land)).toContain('September 2023: no figures');
    expect(say(land)).toContain('repeats January 2024');
  });

  test('sources with their months, and the title with its first and last', () => {
    expect(seriesSource(comparedOf(facts))).toBe(
      'Ofcom, Connected Nations: fixed coverage by local authority, 3 releases from September 2022 to January 2026.',
    );
    expect(titleText(facts, ['2022-09', '2026-01'])).toBe(
      'Full fibre, September 2022 to January 2026',
    );
  });
});
