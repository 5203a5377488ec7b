// The scorecard's headline: other data, another true sentence, and each of them sound English.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentId } from '../../../data/catalogue/commitments';
import { listText, missionHeadline } from '../../../web/state/mission-headline';
import { createCards, createChoice, type Fate } from './support/mission-create';

const missed: Fate = ['not-met', 'not-met'];
const unknown: Fate = [null];

function headline(
  fates: Partial<Record<CommitmentId, Fate>>,
  changes: Parameters<typeof createCards>[1] = {},
): string {
  return missionHeadline(createCards(fates, changes), createChoice(changes));
}

const levels = ['5g-40', '4g-outdoor-95', '4g-indoor-90', 'full-fibre-2m'] as const;
const bests = ['5g-best', '4g-best', 'gigabit-best', 'deprived-best'] as const;
const all = (ids: readonly CommitmentId[], fate: Fate) =>
  Object.fromEntries(ids.map((id) => [id, fate])) as Partial<Record<CommitmentId, Fate>>;

describe('the headline', () => {
  test.each([
    [
      'everything met',
      {},
      'Every level was met by the end of 2025. “Best” held for 5G, 4G, gigabit and deprived areas.',
    ],
    [
      'nothing met',
      { ...all(levels, missed), ...all(bests, missed) },
      'No level was met by the end of 2025. “Best” held for nothing.',
    ],
    [
      'one missed on either side',
      { '4g-indoor-90': missed, '4g-best': missed },
      'Three of four levels were met by the end of 2025, all but 4G indoors. “Best” held for 5G, gigabit and deprived areas, not for 4G.',
    ],
    [
      'one met on either side',
      { ...all(levels, missed), ...all(bests, missed), '5g-40': ['met'], '5g-best': ['met'] },
      'One of four levels was met by the end of 2025, all but 4G outdoors, 4G indoors and two million people. “Best” held for 5G, not for 4G, gigabit or deprived areas.',
    ],
    [
      'one lost since',
      { 'gigabit-best': ['met', 'not-met'] },
      'Every level was met by the end of 2025. “Best” held for 5G, 4G, gigabit and deprived areas; gigabit was lost in January 2026.',
    ],
    [
      'one lost and one won since',
      { 'gigabit-best': ['met', 'not-met'], '4g-best': ['not-met', 'met'] },
      'Every level was met by the end of 2025. “Best” held for 5G, gigabit and deprived areas, not for 4G; 4G was won by January 2026 and gigabit was lost in January 2026.',
    ],
    [
      'none held, and one won since',
      { ...all(bests, missed), 'gigabit-best': ['not-met', 'met'] },
      'Every level was met by the end of 2025. “Best” held for nothing; gigabit was won by January 2026.',
    ],
    [
      'nothing to be measured',
      { ...all(levels, unknown), ...all(bests, unknown) },
      'No level can be measured.',
    ],
    [
      'a level that cannot be measured is not passed off as met',
      { '5g-40': unknown },
      'Every level that can be measured was met by the end of 2025; 5G cannot be measured. “Best” held for 5G, 4G, gigabit and deprived areas.',
    ],
    [
      'nor as missed',
      { '5g-40': unknown, '4g-indoor-90': missed },
      'Two of three levels that can be measured were met by the end of 2025, all but 4G indoors; 5G cannot be measured. “Best” held for 5G, 4G, gigabit and deprived areas.',
    ],
    [
      'none met of those that can be measured',
      { ...all(levels, missed), '5g-40': unknown, 'full-fibre-2m': unknown },
      'No level that can be measured was met by the end of 2025; 5G and two million people cannot be measured. “Best” held for 5G, 4G, gigabit and deprived areas.',
    ],
  ] satisfies [string, Partial<Record<CommitmentId, Fate>>, string][])('%s', (_, fates, said) => {
    expect(headline(fates)).toBe(said);
  });

  test('names the deadline that was chosen', () => {
    // What July 2025 says comes after the start of that year.
    expect(headline({}, { deadline: 'start' })).toBe('No level can be measured.');
    const said = (deadline: 'start' | 'end') =>
      missionHeadline(createCards({}), createChoice({ deadline }));
    expect(said('start')).toMatch(/^Every level was met by the start of 2025\. /);
    expect(said('end')).toMatch(/^Every level was met by the end of 2025\. /);
  });

  test('met by the looser reading only counts as missed', () => {
    const cards = createCards({}).map((card) =>
      card.commitment.id === '5g-40' ? { ...card, verdict: 'looser-only' as const } : card,
    );
    expect(missionHeadline(cards, createChoice())).toMatch(/^Three of four .* all but 5G\./);
  });

  test('never says of a level that it was both met and missed, or stumbles over its words', () => {
    const fate = fc.constantFrom<Fate>(
      ['met'],
      missed,
      unknown,
      ['met', 'not-met'],
      ['not-met', 'met'],
    );
    const fates = fc.record(
      Object.fromEntries([...levels, ...bests].map((id) => [id, fate])) as Record<
        CommitmentId,
        typeof fate
      >,
    );
    fc.assert(
      fc.property(fates, (made) => {
        const said = headline(made);
        expect(said).toMatch(/^[A-Z].*\.$/);
        expect(said).not.toMatch(/ {2}|,,|\.\.|, \.|undefined|\bno of|one of one|of one levels/);
        const count = (want: 'met' | null) => levels.filter((id) => made[id][0] === want).length;
        expect(said.startsWith('Every level was met')).toBe(count('met') === levels.length);
        expect(/^(No|Every) level( that can be measured)? (was|can)/.test(said)).toBe(
          [0, levels.length - count(null)].includes(count('met')),
        );
        expect(/cannot be measured|No level can be measured/.test(said)).toBe(count(null) > 0);
        expect(said.includes('was lost')).toBe(
          bests.some((id) => made[id][0] === 'met' && made[id][1] === 'not-met'),
        );
        expect(said.includes('was won')).toBe(
          bests.some((id) => made[id][0] === 'not-met' && made[id][1] === 'met'),
        );
      }),
    );
  });
});

describe('a list', () => {
  test('has commas, and a word before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((list) => listText(list))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});
