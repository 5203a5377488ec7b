// Mission 3: the catalogue keeps the papers' words to the letter, and the arithmetic of levels, firsts and fair shares.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailRegions } from '../../../data/catalogue/areas';
import {
  commitmentList,
  conurbations,
  deadlines,
  isOwnMeasure,
  LONDON,
  missionMeasures,
  type WordingId,
  wordingIds,
} from '../../../data/catalogue/commitments';
import { isMeasureId } from '../../../data/catalogue/measures';
import { deprivedParts } from '../../../data/catalogue/readings';
import { type Target, targetOf } from '../../../data/catalogue/targets';
import {
  fairShareOf,
  leadingOf,
  londonIsAhead,
  reaches,
  type Standee,
} from '../../../data/model/mission';

/** As /work/shared/mission3.md has them, hyphens and dashes too. */
const papers = {
  g5of2021: 'Best 5G mobile coverage in UK - with at least 40% population coverage by 2025.',
  g5of2024:
    'Best 5G mobile coverage of any CA region – with at least 40% population coverage by 2025.',
  g4of2021: 'Best 4G mobile coverage in UK – with >95% outdoor and >90% indoor coverage.',
  g4of2024:
    'Best 4G mobile coverage of any CA region – with >95% outdoor and >90% indoor coverage.',
  fibre2021:
    'Highest full fibre broadband access, with particular focus on deprived areas - with at least 2 million people with access to fibre by 2025 and best fibre access in deprived areas.',
  gigabit2024:
    'Highest gigabit broadband access with the region achieving its fair share of full fibre broadband investment versus other large urban conurbations to fibre by 2025 and best fibre access in deprived areas.',
};

const said: Record<string, Partial<Record<WordingId, string>>> = {
  '5g-40': { '2021': papers.g5of2021, '2024': papers.g5of2024 },
  '5g-best': { '2021': papers.g5of2021, '2024': papers.g5of2024 },
  '4g-outdoor-95': { '2021': papers.g4of2021, '2024': papers.g4of2024 },
  '4g-indoor-90': { '2021': papers.g4of2021, '2024': papers.g4of2024 },
  '4g-best': { '2021': papers.g4of2021, '2024': papers.g4of2024 },
  'full-fibre-2m': { '2021': papers.fibre2021 },
  'gigabit-best': { '2024': papers.gigabit2024 },
  'fair-share': { '2024': papers.gigabit2024 },
  'deprived-best': { '2021': papers.fibre2021, '2024': papers.gigabit2024 },
};

describe('the catalogue', () => {
  test('has the nine commitments of the issue, in its order', () => {
    expect(commitmentList.map(({ id }) => id)).toEqual(Object.keys(said));
    expect(wordingIds).toEqual(['2021', '2024']);
  });

  test.each(commitmentList)('$id: the papers’ own words, and in them the phrase', (commitment) => {
    const { id, quotes, phrases } = commitment;
    expect(quotes).toEqual(said[id]);
    expect(Object.keys(phrases)).toEqual(Object.keys(quotes));
    for (const wording of Object.keys(quotes) as WordingId[]) {
      expect(phrases[wording]?.length).toBeGreaterThan(10);
      expect(quotes[wording]).toContain(phrases[wording]);
    }
  });

  test.each(commitmentList)('$id: “in UK”, its date and its level are those of the words', (c) => {
    const wordings = Object.keys(c.quotes) as WordingId[];
    const saying = (text: string) => wordings.filter((w) => c.phrases[w]?.includes(text));
    expect([...c.inUk]).toEqual(saying('in UK'));
    expect(c.dated).toBe(Object.values(c.quotes).every((quote) => quote.includes('by 2025')));
    expect(c.ask === 'first').toBe(
      Object.values(c.phrases).every((phrase) => /best|highest/i.test(phrase)),
    );
    expect(c.target !== undefined).toBe(c.ask === 'level');
    if (!c.target) return;
    const { percent, people, comparison } = targetOf(c.target);
    const phrase = Object.values(c.phrases)[0] ?? '';
    const level = people === undefined ? `${percent}%` : `${people / 1e6} million people`;
    expect(phrase).toContain(level);
    expect(comparison).toBe(phrase.includes('>') ? '>' : '≥');
  });

  test.each(commitmentList)('$id: each measure exists, none twice', ({ measures, wanting }) => {
    const ids = measures as readonly string[];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !isOwnMeasure(id) && !isMeasureId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    if (wanting) {
      expect(isMeasureId(wanting.measure)).toBe(true);
      expect(ids).not.toContain(wanting.measure);
    }
  });

  test('every measure the scorecard works out itself serves a commitment', () => {
    const used = commitmentList.flatMap(({ measures }) => [...measures] as string[]);
    expect(Object.keys(missionMeasures).filter((id) => !used.includes(id))).toEqual([]);
    expect(Object.entries(missionMeasures).filter(([key, { id }]) => key !== id)).toEqual([]);
    const switched = Object.values(deprivedParts).map(({ measure }) => measure as string);
    expect(switched.filter((id) => !used.includes(id))).toEqual([]);
    expect(isOwnMeasure('toString')).toBe(false);
  });

  test('“by 2025” takes in July 2025, or by the stricter reading January', () => {
    expect('2025-07' <= deadlines.end.last && '2026-01' > deadlines.end.last).toBe(true);
    expect('2025-01' <= deadlines.start.last && '2025-07' > deadlines.start.last).toBe(true);
  });

  test('the conurbations are the seven of our reading, told by name', () => {
    expect(new Set(conurbations.codes).size).toBe(7);
    expect(conurbations.codes).toContain(LONDON);
    for (const { code, name } of Object.values(detailRegions)) {
      expect(conurbations.codes).toContain(code);
      expect(conurbations.words).toContain(name);
    }
    expect(conurbations.words).toMatch(/No paper .* Our reading/);
    // Never the English region of the same name.
    expect(conurbations.codes).not.toContain('E12000005');
  });
});

describe('a level', () => {
  const asking = (comparison: Target['comparison']): Target => ({
    ...targetOf('4g-outdoor-95'),
    comparison,
  });

  test('is not passed by standing at it, where the words ask for more', () => {
    expect(reaches(95, asking('>'), 95)).toBe(false);
    expect(reaches(95.0000001, asking('>'), 95)).toBe(true);
  });

  test('is reached by standing at it, where they ask for at least that', () => {
    expect(reaches(40, asking('≥'), 40)).toBe(true);
    // 40.0 as shown, and short of it all the same.
    expect(reaches(39.96, asking('≥'), 40)).toBe(false);
  });
});

const standing = (...shares: number[]): Standee[] =>
  shares.map((share, i) => ({ code: `place ${i}`, share }));

describe('who is first', () => {
  test('alone at the top, by so much', () => {
    expect(leadingOf('place 1', standing(80, 93, 90.5))).toEqual({
      rank: 1,
      of: 3,
      ties: 0,
      first: ['place 1'],
      lead: 2.5,
    });
  });

  test('behind, by so much', () => {
    const found = leadingOf('place 0', standing(80, 93, 90.5));
    expect(found).toMatchObject({ rank: 3, of: 3, ties: 0, first: ['place 1'], lead: -13 });
  });

  test('equal to the decimal shown is joint first, though a trifle behind', () => {
    const found = leadingOf('place 0', standing(95.86, 95.94, 90));
    expect(found).toMatchObject({ rank: 1, ties: 1, first: ['place 0', 'place 1'] });
    expect(found?.lead).toBeCloseTo(-0.08, 9);
    // As near, but on either side of a half.
    expect(leadingOf('place 0', standing(95.94, 95.96))?.rank).toBe(2);
  });

  test('there is no best where nobody has any, no one else has a figure, or it has none itself', () => {
    expect(leadingOf('place 0', standing(0, 0, 0))).toBeNull();
    // 0.0 as shown: nobody is joint first with nothing.
    expect(leadingOf('place 0', standing(0, 0.04))).toBeNull();
    expect(leadingOf('place 0', standing(50))).toBeNull();
    expect(leadingOf('elsewhere', standing(50, 60))).toBeNull();
    expect(leadingOf('elsewhere', [])).toBeNull();
  });

  test('one who has none is last where others have some', () => {
    expect(leadingOf('place 0', standing(0, 12))).toMatchObject({ rank: 2, lead: -12 });
  });

  test('rank, ties, firsts and lead agree, whatever the shares', () => {
    const tenths = fc.integer({ min: 0, max: 1000 });
    const shares = fc.array(tenths, { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(shares, fc.nat(14), (list, pick) => {
        const at = pick % list.length;
        const own = list[at] as number;
        const found = leadingOf(`place ${at}`, standing(...list.map((n) => n / 10)));
        if (Math.max(...list) === 0) return expect(found).toBeNull();
        if (!found) throw new Error('no place');
        const firsts = list.flatMap((n, i) => (n === Math.max(...list) ? [`place ${i}`] : []));
        expect(found.rank).toBe(1 + list.filter((n) => n > own).length);
        expect(found.ties).toBe(list.filter((n) => n === own).length - 1);
        expect(found.of).toBe(list.length);
        expect(found.first).toEqual(firsts);
        expect(found.first.includes(`place ${at}`)).toBe(found.rank === 1);
        expect(Math.sign(Math.round(found.lead * 10))).toBe(
          found.rank > 1 ? -1 : found.ties > 0 ? 0 : 1,
        );
      }),
    );
  });
});

describe('London, for the words “in UK”', () => {
  const london = (share: number) => [{ code: LONDON, share }];
  test('is ahead only where it stands higher as shown', () => {
    expect(londonIsAhead(93.07, london(94.76))).toBe(true);
    expect(londonIsAhead(89.06, london(89.12))).toBe(false);
    expect(londonIsAhead(89.04, london(89.06))).toBe(true);
    expect(londonIsAhead(93.07, london(80))).toBe(false);
  });
  test('is not ahead where it has no figure, whoever else has', () => {
    expect(londonIsAhead(50, [{ code: 'E92000001', share: 99 }])).toBe(false);
  });
});

describe('a fair share', () => {
  test('is 1.00 where share of full fibre and share of premises are alike', () => {
    expect(fairShareOf({ held: 30, of: 40 }, { held: 300, of: 400 })).toBe(1);
    // A tenth of the full fibre, an eighth of the premises.
    expect(fairShareOf({ held: 10, of: 50 }, { held: 100, of: 400 })).toBeCloseTo(0.8, 12);
    expect(fairShareOf({ held: 0, of: 50 }, { held: 100, of: 400 })).toBe(0);
  });

  test('is unknown of nothing', () => {
    expect(fairShareOf({ held: 1, of: 2 }, { held: 0, of: 4 })).toBeNull();
    expect(fairShareOf({ held: 0, of: 0 }, { held: 3, of: 4 })).toBeNull();
    expect(fairShareOf({ held: 0, of: 0 }, { held: 0, of: 0 })).toBeNull();
  });

  test('the parts of a whole, each weighed by its premises, come to 1', () => {
    const part = fc.record({
      of: fc.integer({ min: 1, max: 1e6 }),
      part: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (list) => {
        const parts = list.map(({ of, part: share }) => ({ held: of * share, of }));
        const held = parts.reduce((sum, one) => sum + one.held, 0);
        const of = parts.reduce((sum, one) => sum + one.of, 0);
        const whole = parts.reduce(
          (sum, one) => sum + (fairShareOf(one, { held, of }) ?? 0) * (one.of / of),
          0,
        );
        expect(whole).toBeCloseTo(1, 9);
      }),
    );
  });
});
