// The scorecard's headline: other data, another true sentence, and each of them sound English.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentId, MissionStatus } from '../../../data/catalogue/commitments';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { listText, missionHeadline } from '../../../web/state/mission-headline';
import {
  createCard,
  createCards,
  createChoice,
  createRow,
  type Fate,
} from './support/mission-create';

const missed: Fate = ['not-met', 'not-met'];
const unknown: Fate = [null];

function headline(
  fates: Partial<Record<CommitmentId, Fate>>,
  changes: Parameters<typeof createCards>[1] = {},
  highest?: Fate,
): string {
  return missionHeadline(createCards(fates, changes, highest), createChoice(changes));
}

/** What each wording asks to be reached, and what it asks to be best at: deprived areas stand apart. */
const levels = {
  '2021': ['5g-40', '4g-outdoor-95', '4g-indoor-90', 'full-fibre-2m'],
  '2024': ['5g-40', '4g-outdoor-95', '4g-indoor-90'],
} as const;
const bests = {
  '2021': ['5g-best', '4g-best'],
  '2024': ['5g-best', '4g-best', 'gigabit-best'],
} as const;
const all = (ids: readonly CommitmentId[], fate: Fate) =>
  Object.fromEntries(ids.map((id) => [id, fate])) as Partial<Record<CommitmentId, Fate>>;
const standIn = 'In deprived areas only gigabit can be measured, up to July 2025:';

describe('the headline', () => {
  test.each([
    [
      'everything met',
      {},
      'Every level was met by the end of 2025. “Best” held for 5G, 4G and gigabit.',
    ],
    [
      'nothing met',
      { ...all(levels[2024], missed), ...all(bests[2024], missed) },
      'No level was met by the end of 2025. “Best” did not hold for 5G, 4G or gigabit.',
    ],
    [
      'one missed on either side',
      { '4g-indoor-90': missed, '4g-best': missed },
      'Two of three levels were met by the end of 2025, all but 4G indoors. “Best” held for 5G and gigabit, not for 4G.',
    ],
    [
      'one met on either side',
      {
        ...all(levels[2024], missed),
        ...all(bests[2024], missed),
        '5g-40': ['met'],
        '5g-best': ['met'],
      },
      'One of three levels was met by the end of 2025, all but 4G outdoors and 4G indoors. “Best” held for 5G, not for 4G or gigabit.',
    ],
    [
      'one lost since',
      { 'gigabit-best': ['met', 'not-met'] },
      'Every level was met by the end of 2025. “Best” held for 5G, 4G and gigabit; gigabit was lost in January 2026.',
    ],
    [
      'one lost and one won since',
      { 'gigabit-best': ['met', 'not-met'], '4g-best': ['not-met', 'met'] },
      'Every level was met by the end of 2025. “Best” held for 5G and gigabit, not for 4G; 4G was won by January 2026 and gigabit was lost in January 2026.',
    ],
    [
      'none held, and one won since',
      { ...all(bests[2024], missed), 'gigabit-best': ['not-met', 'met'] },
      'Every level was met by the end of 2025. “Best” did not hold for 5G, 4G or gigabit; gigabit was won by January 2026.',
    ],
    [
      'a level that cannot be measured is not passed off as met',
      { '5g-40': unknown },
      'Every level that can be measured was met by the end of 2025; 5G cannot be measured. “Best” held for 5G, 4G and gigabit.',
    ],
    [
      'nor as missed',
      { '5g-40': unknown, '4g-indoor-90': missed },
      'One of two levels that can be measured was met by the end of 2025, all but 4G indoors; 5G cannot be measured. “Best” held for 5G, 4G and gigabit.',
    ],
    [
      'none met of those that can be measured',
      { ...all(levels[2024], missed), '5g-40': unknown, '4g-indoor-90': unknown },
      'No level that can be measured was met by the end of 2025; 5G and 4G indoors cannot be measured. “Best” held for 5G, 4G and gigabit.',
    ],
  ] satisfies [string, Partial<Record<CommitmentId, Fate>>, string][])('%s', (_, fates, said) => {
    expect(headline(fates)).toBe(`${said} ${standIn} first of 3.`);
  });

  test('nothing to be measured', () => {
    const none = all([...levels[2024], ...bests[2024], 'deprived-best'], unknown);
    expect(headline(none)).toBe('No level can be measured.');
  });

  test('deprived areas stand apart: gigabit’s place, and neither held nor lost', () => {
    expect(headline({ 'deprived-best': ['not-met', 'met'] })).toBe(
      `Every level was met by the end of 2025. “Best” held for 5G, 4G and gigabit. ${standIn} second of 3.`,
    );
    expect(headline({ 'deprived-best': unknown })).toBe(
      'Every level was met by the end of 2025. “Best” held for 5G, 4G and gigabit.',
    );
  });

  test('only the commitments the chosen wording makes count', () => {
    // Two million people are of 2021, gigabit is of 2024.
    const fates = { 'full-fibre-2m': missed, 'gigabit-best': missed } as const;
    expect(headline(fates, { wording: '2021' })).toBe(
      `Three of four levels were met by the end of 2025, all but two million people. “Best” held for 5G and 4G. ${standIn} first of 3.`,
    );
    expect(headline(fates, { wording: '2024' })).toBe(
      `Every level was met by the end of 2025. “Best” held for 5G and 4G, not for gigabit. ${standIn} first of 3.`,
    );
  });

  test('“highest” full fibre counts among the bests of 2021, and not of 2024', () => {
    const said = (highest: Fate, wording: '2021' | '2024') =>
      /“Best”[^.]*\./.exec(headline({}, { wording }, highest))?.[0];
    expect(said(['met'], '2021')).toBe('“Best” held for 5G, 4G and full fibre.');
    expect(said(missed, '2021')).toBe('“Best” held for 5G and 4G, not for full fibre.');
    expect(said(missed, '2024')).toBe('“Best” held for 5G, 4G and gigabit.');
    // What cannot be judged neither held nor failed to.
    expect(said(['cannot-be-measured'], '2021')).toBe('“Best” held for 5G and 4G.');
  });

  test('a change is dated by the first release of the last run', () => {
    const said = (...statuses: MissionStatus[]) => {
      const releases: ReleaseId[] = ['2024-07', '2025-01', '2025-07', '2026-01'];
      const rows = statuses.map((status, i) =>
        createRow({
          status,
          release: releases[i] as ReleaseId,
          ...(status === 'met' ? {} : { rank: 2 }),
        }),
      );
      const { card } = createCard('gigabit-best', rows, { choice: { deadline: 'start' } });
      return missionHeadline([card], createChoice({ deadline: 'start' }));
    };
    expect(said('met', 'met', 'not-met', 'not-met')).toContain('gigabit was lost in July 2025.');
    expect(said('met', 'met', 'met', 'not-met')).toContain('gigabit was lost in January 2026.');
    expect(said('met', 'not-met', 'met', 'met')).toContain('gigabit was won by July 2025.');
    // What cannot be judged is not the release it was lost in.
    expect(said('met', 'met', 'cannot-be-measured', 'not-met')).toContain(
      'gigabit was lost in January 2026.',
    );
    expect(said('met', 'met', 'not-met', 'met')).not.toMatch(/was (lost|won)/);
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
    expect(missionHeadline(cards, createChoice())).toMatch(/^Two of three .* all but 5G\./);
  });

  test.each(['2021', '2024'] as const)(
    'in the words of %s it never says of a level that it was both met and missed, or stumbles over its words',
    (wording) => {
      const fate = fc.constantFrom<Fate>(
        ['met'],
        missed,
        unknown,
        ['met', 'not-met'],
        ['not-met', 'met'],
      );
      const [asked, best] = [levels[wording], bests[wording]] as readonly [
        readonly CommitmentId[],
        readonly CommitmentId[],
      ];
      const ids = [...levels['2021'], ...bests['2024'], 'deprived-best'] as const;
      const fates = fc.record(
        Object.fromEntries(ids.map((id) => [id, fate])) as Record<CommitmentId, typeof fate>,
      );
      fc.assert(
        fc.property(fates, fate, (made, highest) => {
          const said = headline(made, { wording }, highest);
          expect(said).toMatch(/^[A-Z].*\.$/);
          expect(said).not.toMatch(
            / {2}|,,|\.\.|, \.|: \.|undefined|\bno of|one of one|of one levels|for[,;.]/,
          );
          const count = (want: 'met' | null) => asked.filter((id) => made[id][0] === want).length;
          expect(said.startsWith('Every level was met')).toBe(count('met') === asked.length);
          expect(/^(No|Every) level( that can be measured)? (was|can)/.test(said)).toBe(
            [0, asked.length - count(null)].includes(count('met')),
          );
          expect(/cannot be measured|No level can be measured/.test(said)).toBe(count(null) > 0);
          const held = best.filter((id) => made[id][0] === 'met').length;
          const fibre = wording === '2021' && highest[0] === 'met';
          expect(said.includes('“Best” held for')).toBe(held > 0 || fibre);
          expect(said.includes('was lost')).toBe(
            best.some((id) => made[id][0] === 'met' && made[id][1] === 'not-met'),
          );
          expect(said.includes('was won')).toBe(
            best.some((id) => made[id][0] === 'not-met' && made[id][1] === 'met'),
          );
          const place = new Map<Fate[0], string>([
            ['met', 'first'],
            ['not-met', 'second'],
          ]).get(made['deprived-best'][0]);
          expect(/July 2025: (\w+) of 3\.$/.exec(said)?.[1]).toBe(place);
          expect(said.includes('deprived areas')).toBe(place !== undefined);
        }),
      );
    },
  );
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
