// Which measure a commitment is read by under any switches, and which readings are stricter than which.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CommitmentId,
  commitmentList,
  commitments,
} from '../../../data/catalogue/commitments';
import { type MeasureId, measureOf, measures } from '../../../data/catalogue/measures';
import { isStricter, measureFor } from '../../../web/state/mission';
import { createChoice } from './support/mission-create';

const read = (id: CommitmentId, changes: Parameters<typeof createChoice>[0] = {}) =>
  measureFor(commitments[id], createChoice(changes));

const choices = (['any', 'all'] as const).flatMap((operators) =>
  (['premises', 'land'] as const).flatMap((ground) =>
    (['high', 'very-high', 'standalone'] as const).map((confidence) => ({
      operators,
      ground,
      confidence,
    })),
  ),
);
const stems = { high: '5g', 'very-high': '5g-vhc', standalone: '5g-sa' };

describe('the measure a commitment is read by', () => {
  test.each(choices)('5G by $operators on $ground at $confidence', (choice) => {
    const place = choice.ground === 'land' ? 'area' : 'premises-outdoor';
    const id = `${stems[choice.confidence]}-${place}-${choice.operators}`;
    expect(read('5g-40', choice)).toBe(id);
    expect(read('5g-best', choice)).toBe(id);
  });

  test.each(choices)(
    '4G by $operators on $ground, whatever 5G’s confidence ($confidence)',
    (choice) => {
      const { operators, ground } = choice;
      const land = ground === 'land';
      expect(read('4g-outdoor-95', choice)).toBe(
        `4g-${land ? 'area' : 'premises-outdoor'}-${operators}`,
      );
      // Land has no indoors, and the words say indoors.
      expect(read('4g-indoor-90', choice)).toBe(`4g-premises-indoor-${operators}`);
      // Indoors is the hardest reading of premises.
      expect(read('4g-best', choice)).toBe(`4g-${land ? 'area' : 'premises-indoor'}-${operators}`);
    },
  );

  test.each(choices)(
    'broadband is moved by none of these ($operators, $ground, $confidence)',
    (choice) => {
      expect(read('full-fibre-2m', choice)).toBe('residents-full-fibre');
      expect(read('gigabit-best', choice)).toBe('gigabit');
      expect(read('fair-share', choice)).toBe('fair-share');
      expect(read('deprived-best', choice)).toBe('gigabit-decile-1');
      expect(read('deprived-best', { ...choice, deprived: 'fifth' })).toBe('gigabit-deciles-1-2');
    },
  );

  test('where nothing fits throughout, operators go before confidence, and that before ground', () => {
    const made = (...ids: MeasureId[]) => ({ ...commitments['5g-40'], measures: ids });
    const land = createChoice({ operators: 'any', ground: 'land', confidence: 'very-high' });
    expect(measureFor(made('5g-vhc-area-all', '5g-premises-outdoor-any'), land)).toBe(
      '5g-premises-outdoor-any',
    );
    expect(measureFor(made('5g-area-any', '5g-vhc-premises-outdoor-any'), land)).toBe(
      '5g-vhc-premises-outdoor-any',
    );
  });

  test('neither wording nor deadline nor the deprived part moves it elsewhere', () => {
    for (const { id } of commitmentList.filter(({ id }) => id !== 'deprived-best')) {
      const plain = read(id);
      expect(read(id, { wording: '2021', deadline: 'start', deprived: 'fifth' }), id).toBe(plain);
    }
  });
});

const mobile = measures.filter(({ place }) => place !== undefined).map(({ id }) => id);
const one = fc.constantFrom(...mobile);

describe('stricter', () => {
  test.each([
    // All four against any; land or indoors against outdoors; very high against high confidence.
    ['5g-premises-outdoor-all', '5g-premises-outdoor-any'],
    ['5g-area-any', '5g-premises-outdoor-any'],
    ['4g-premises-indoor-any', '4g-premises-outdoor-any'],
    ['5g-vhc-premises-outdoor-any', '5g-premises-outdoor-any'],
    ['5g-vhc-area-all', '5g-premises-outdoor-any'],
    ['5g-sa-area-all', '5g-sa-premises-outdoor-any'],
  ] as [MeasureId, MeasureId][])('%s than %s, and not the other way', (a, b) => {
    expect([isStricter(a, b), isStricter(b, a)]).toEqual([true, false]);
  });

  test.each([
    ['more of one, less of another', '5g-premises-outdoor-all', '5g-area-any'],
    ['surer, but fewer operators', '5g-vhc-premises-outdoor-any', '5g-premises-outdoor-all'],
    ['indoors and land', '4g-premises-indoor-all', '4g-area-all'],
    ['indoors by all and land by any', '4g-premises-indoor-all', '4g-area-any'],
    ['4G and 5G', '5g-premises-outdoor-all', '4g-premises-outdoor-any'],
    ['standalone stands apart', '5g-sa-area-all', '5g-premises-outdoor-any'],
    ['from very high confidence too', '5g-vhc-area-all', '5g-sa-premises-outdoor-any'],
    ['broadband', 'full-fibre', 'gigabit'],
    ['what the scorecard works out itself', 'gigabit-decile-1', 'gigabit-deciles-1-2'],
    ['and a measure', 'residents-full-fibre', 'full-fibre'],
  ] as [string, MeasureId, MeasureId][])('not to be compared: %s', (_, a, b) => {
    expect([isStricter(a, b), isStricter(b, a)]).toEqual([false, false]);
  });

  test('is a strict partial order: of nothing over itself, never both ways, and handed on', () => {
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        expect(isStricter(a, a)).toBe(false);
        if (isStricter(a, b)) expect(isStricter(b, a)).toBe(false);
        if (isStricter(a, b) && isStricter(b, c)) expect(isStricter(a, c)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    // All triples, since there are few enough; and there is something to hand on.
    const handed = mobile.flatMap((a) =>
      mobile.flatMap((b) =>
        isStricter(a, b) ? mobile.filter((c) => isStricter(b, c)).map((c) => [a, c] as const) : [],
      ),
    );
    expect(handed.length).toBeGreaterThan(20);
    expect(handed.filter(([a, c]) => !isStricter(a, c))).toEqual([]);
  });

  test('never asks for fewer operators or a weaker signal', () => {
    const sure = { high: 0, 'very-high': 1 } as Record<string, number>;
    for (const a of mobile) {
      for (const b of mobile.filter((candidate) => isStricter(a, candidate))) {
        const [left, right] = [measureOf(a), measureOf(b)];
        expect(left.family, `${a} ${b}`).toBe(right.family);
        expect(left.operators === 'any' && right.operators === 'all', `${a} ${b}`).toBe(false);
        const [mine, other] = [left, right].map(({ confidence = '' }) => sure[confidence] ?? 0);
        expect(mine, `${a} ${b}`).toBeGreaterThanOrEqual(other as number);
        expect(left.confidence === 'standalone').toBe(right.confidence === 'standalone');
      }
    }
  });
});
