// Fairness by decile: the deprived part beside the rest, whatever the sign of the gap, and what is said of absence.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { neighbourhoodNumbers } from '../../../data/catalogue/neighbourhood-columns';
import { datasets } from '../../../data/catalogue/sources';
import { notes } from '../../../data/catalogue/words';
import type { AreaRecord } from '../../../data/contract/files';
import { pieceText } from '../../../web/state/explain';
import { chosenDistrict, type Profile, partOf, profilesOf } from '../../../web/state/fairness';
import {
  decilesNote,
  decilesTable,
  decilesWords,
  gapRows,
} from '../../../web/state/fairness-tables';
import {
  decilesSource,
  explainers,
  gapHeadline,
  gapSentence,
} from '../../../web/state/fairness-words';
import { createArea, createDeciles, type MadeDecile, tenDeciles } from './support/made-deciles';

const DUDLEY: AreaRecord = { code: 'E08000027', name: 'Dudley', level: 'district', parents: [] };

/** The three areas with so many percent in decile 1, in decile 2 and in the others; 1,000 homes each. */
function createFile(
  west: readonly [number, number, number],
  manchester: readonly [number, number, number],
  more: ReturnType<typeof createArea>[] = [],
) {
  const area = (code: string, [first, second, rest]: readonly [number, number, number]) =>
    createArea(
      code,
      tenDeciles(
        [
          [first, 1000],
          [second, 1000],
        ],
        [rest, 1000],
      ),
    );
  return createDeciles([
    area(WEST_MIDLANDS, west),
    area(GREATER_MANCHESTER, manchester),
    area(ENGLAND, [80, 80, 80]),
    ...more,
  ]);
}

const at = (profiles: readonly Profile[], i: number) => profiles[i] as Profile;

describe('partOf', () => {
  test('weighs shares by households, counts all residents, and homes without', () => {
    const part = partOf(
      createArea(
        'x',
        tenDeciles([
          [90, 100],
          [60, 300],
        ]),
      ),
      1,
      2,
    );
    expect(part.residents).toBe(800);
    expect(part.homes?.share).toBeCloseTo(67.5, 10);
    expect(part.homes?.without).toBeCloseTo(130, 10);
    expect(part.homes?.households).toBe(400);
  });

  test('a decile without a figure is not zero: it is left out, its residents counted', () => {
    const area = createArea('x', tenDeciles([null, [60, 300]]));
    area.residents[0] = 50;
    area.households[0] = 25;
    expect(partOf(area, 1, 2).homes?.share).toBe(60);
    expect(partOf(area, 1, 1)).toEqual({ residents: 50, homes: null });
  });

  test('both parts together have the homes without of the whole', () => {
    const decile = fc.option(
      fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 5000 })),
    );
    fc.assert(
      fc.property(fc.array(decile, { minLength: 10, maxLength: 10 }), (made) => {
        const area = createArea('x', made as MadeDecile[]);
        const direct = made.reduce(
          (sum, own) => sum + (own ? (own[1] * (100 - own[0])) / 100 : 0),
          0,
        );
        const parts = [partOf(area, 1, 2), partOf(area, 3, 10)];
        const sum = parts.reduce((total, { homes }) => total + (homes?.without ?? 0), 0);
        expect(sum).toBeCloseTo(direct, 6);
      }),
    );
  });
});

describe('the headline', () => {
  test('says ahead, behind and level as the data has it', () => {
    const ahead = profilesOf(createFile([95, 90, 90], [80, 91, 91]), null, 'tenth');
    expect(gapHeadline(createFile([1, 1, 1], [1, 1, 1]), ahead, 'tenth')).toBe(
      'On gigabit the most deprived tenth is 5.0 points ahead of the rest in the West Midlands (7 districts); 11.0 points behind in Greater Manchester, level in England (July 2024, estimates).',
    );
    const file = createFile([88, 89, 89], [92, 91, 91]);
    expect(gapHeadline(file, profilesOf(file, null, 'tenth'), 'tenth')).toMatch(
      /is 1\.0 point behind the rest in the West Midlands \(7 districts\); 1\.0 point ahead in Greater/,
    );
  });

  test('goes by the fifth where that is chosen', () => {
    const file = createFile([95, 75, 90], [90, 90, 90]);
    const fifth = profilesOf(file, null, 'fifth');
    expect(at(fifth, 0).gap).toBeCloseTo(85 - 90, 10);
    expect(gapHeadline(file, fifth, 'fifth')).toMatch(
      /^On gigabit the most deprived fifth is 5\.0 points behind/,
    );
  });

  test('does not call figures estimates that are not', () => {
    const file = { ...createFile([1, 1, 1], [1, 1, 1]), basis: 'summed' as const };
    const profiles = profilesOf(file, null, 'tenth');
    expect(gapHeadline(file, profiles, 'tenth')).toMatch(/\(July 2024\)\.$/);
    expect(pieceText(gapSentence(file, at(profiles, 0), 'tenth'))).not.toMatch(/estimated/);
  });

  test('sums of output areas carry their own note and no “estimate”, but homes without stay one', () => {
    const made = createFile([95, 90, 90], [80, 91, 91]);
    const summed = { ...made, basis: 'summed' as const };
    const { homes } = at(profilesOf(made, null, 'tenth'), 0).deprived;
    if (!homes) throw new Error('no homes');
    const told = (file: typeof made) => explainers(file, 'tenth').share(homes, 'deprived');
    expect(told(made).notes).toEqual([notes['household-weighted']]);
    expect(told(summed).notes).toEqual([notes['output-area-sums']]);
    expect(told(made).basis).toMatch(/^estimate/);
    expect(told(summed).basis).toMatch(/^summed/);
    expect(told(summed).formula).not.toBe(told(made).formula);
    expect(explainers(summed, 'tenth').without(homes, 'deprived').basis).toMatch(/^estimate/);
    const labels = (file: typeof made) =>
      decilesTable(file, profilesOf(file, null, 'tenth'), 'tenth')
        .columns.filter(({ label }) => label.endsWith('(estimate)'))
        .map(({ id }) => id);
    expect(labels(made)).toEqual(['share', 'without', 'gap']);
    expect(labels(summed)).toEqual(['without']);
  });

  test('the deciles’ source is the one the catalogue gives them', () => {
    const file = createFile([1, 1, 1], [1, 1, 1]);
    const { title } = datasets[neighbourhoodNumbers.imd_decile.source];
    expect(decilesSource(file)).toContain(`; ${title}; `);
    const { deprived } = at(profilesOf(file, null, 'tenth'), 0);
    expect(explainers(file, 'tenth').residents(deprived).source).toContain(title);
  });

  test('an area that is not in the file has no gap: said, never zero', () => {
    const file = createDeciles([createArea(ENGLAND, tenDeciles([[80, 10]], [70, 10]))]);
    const profiles = profilesOf(file, null, 'tenth');
    expect(gapHeadline(file, profiles, 'tenth')).toMatch(
      /West Midlands \(7 districts\) compares .* is not known; 10\.0 points ahead in England/,
    );
    expect(pieceText(gapSentence(file, at(profiles, 0), 'tenth'))).toMatch(
      /^No home in West Midlands/,
    );
    for (const { id, cells } of gapRows(file, profiles, 'tenth')) {
      expect(cells[0], id).toBeNull();
      expect(cells[2], id).not.toBeNull();
    }
  });
});

describe('the sentence', () => {
  const file = createFile(
    [95, 90, 90],
    [80, 91, 91],
    [createArea(DUDLEY.code, tenDeciles([[93.1, 2000]], [94.3, 1000]))],
  );

  test('has people, share, gap and homes, each open to its source', () => {
    const dudley = at(profilesOf(file, DUDLEY, 'tenth'), 3);
    const pieces = gapSentence(file, dudley, 'tenth');
    expect(pieceText(pieces)).toBe(
      'In the most deprived tenth of neighbourhoods in Dudley, where 4,000 people live, an estimated 93.1% of homes could get gigabit broadband in July 2024, 1.2 points less than in the rest; about 138 homes there could not get gigabit broadband.',
    );
    const figures = pieces.filter((piece) => typeof piece !== 'string');
    expect(figures.map(({ text }) => text)).toEqual(['4,000', '93.1%', '1.2 points', '138']);
    for (const { explain } of figures) expect(explain.formula).not.toBe('');
    expect(figures[2]?.explain.formula).toBe(
      '93.10% (IMD decile 1) − 94.30% (IMD deciles 2 to 10), before rounding',
    );
  });

  test('says more, the same, and that nobody goes without', () => {
    const text = (first: MadeDecile, rest: MadeDecile) => {
      const made = createDeciles([createArea(WEST_MIDLANDS, tenDeciles([first], rest))]);
      return pieceText(gapSentence(made, at(profilesOf(made, null, 'tenth'), 0), 'tenth'));
    };
    expect(text([100, 10], [99, 10])).toMatch(
      /100\.0% .*, 1\.0 point more than in the rest; no home there goes without\.$/,
    );
    expect(text([99.9, 100], [90, 10])).toMatch(/; <1 home there could not get/);
    expect(text([90.02, 10], [90.01, 10])).toMatch(
      /, the same as in the rest; about 1 home there /,
    );
  });

  test('an area with no deprived neighbourhood, or nothing else, has no gap to measure', () => {
    const area = (deciles: MadeDecile[]) => {
      const made = createDeciles([createArea(DUDLEY.code, deciles)]);
      return pieceText(gapSentence(made, at(profilesOf(made, DUDLEY, 'tenth'), 3), 'tenth'));
    };
    expect(area(tenDeciles([null], [90, 10]))).toMatch(
      /^No neighbourhood of Dudley is among the most deprived tenth/,
    );
    expect(area(tenDeciles([[90, 10]]))).toMatch(/^All of Dudley is among the most deprived tenth/);
  });
});

describe('the chart and its table', () => {
  const few = createArea(DUDLEY.code, tenDeciles([[80, 499], null, [90, 500]], [95, 1000]));
  const file = createFile([95, 90, 90], [80, 91, 91], [few]);
  const profiles = profilesOf(file, DUDLEY, 'tenth');

  test('names deciles without homes and those with few', () => {
    expect(decilesNote(profiles)).toBe(
      'Dudley has no homes with a figure in decile 2. A cross marks fewer than 500 households: Dudley, decile 1.',
    );
    expect(decilesNote(profilesOf(file, null, 'tenth'))).toBeNull();
    expect(at(profiles, 3).points.map(({ decile }) => decile)).not.toContain(2);
  });

  test('the words name the ends of each line', () => {
    expect(decilesWords(file, profiles)).toMatch(
      /Dudley from 80\.0% \(decile 1\) to 95\.0% \(deciles 4, 5, 6, 7, 8, 9 and 10\)/,
    );
  });

  test('an area level throughout is not given two ends', () => {
    expect(decilesWords(file, profiles)).toMatch(/England 80\.0% in deciles 1, 2, .* and 10;/);
    expect(decilesWords(file, profiles)).toMatch(
      /^Homes that could get gigabit \(estimates, July 2024\)/,
    );
    const summed = { ...file, basis: 'summed' as const };
    expect(decilesWords(summed, profiles)).toMatch(/^Homes that could get gigabit \(July 2024\)/);
    const nobody = profilesOf(createDeciles([]), null, 'tenth');
    expect(decilesWords(file, nobody)).toMatch(/England: no figure\.$/);
  });

  test('the table holds every decile with homes and both parts, with the gap once', () => {
    const { columns, rows } = decilesTable(file, profiles, 'tenth');
    const own = rows.filter((row) => row[1] === DUDLEY.code);
    expect(own.map((row) => row[2])).toEqual([
      ...['1', '3', '4', '5', '6', '7', '8', '9', '10'],
      'most deprived tenth',
      'the rest',
    ]);
    const gap = columns.findIndex(({ id }) => id === 'gap');
    const gaps = own.map((row) => row[gap]).filter((cell) => cell !== null);
    expect(gaps).toEqual([Number((at(profiles, 3).gap as number).toFixed(2))]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

test('only a local authority that the file has can stand beside the regions', () => {
  const file = createFile([1, 1, 1], [1, 1, 1], [createArea(DUDLEY.code, tenDeciles([[1, 1]]))]);
  const england: AreaRecord = { code: ENGLAND, name: 'England', level: 'nation', parents: [] };
  const other: AreaRecord = { ...DUDLEY, code: 'E06000001' };
  const areas = [DUDLEY, england, other];
  expect(chosenDistrict(file, areas, DUDLEY.code)).toBe(DUDLEY);
  for (const place of [ENGLAND, other.code, 'E05000001', null]) {
    expect(chosenDistrict(file, areas, place)).toBeNull();
  }
});
