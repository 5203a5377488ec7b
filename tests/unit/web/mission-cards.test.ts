// The scorecard's cards: which release counts at the deadline, which verdict follows, what other readings say.

import { describe, expect, test } from 'vitest';
import { commitmentList, type MissionMeasureId } from '../../../data/catalogue/commitments';
import type { MeasureId } from '../../../data/catalogue/measures';
import type { ReleaseId } from '../../../data/catalogue/releases';
import type { MissionRow } from '../../../data/contract/mission3';
import { cardsOf, leagueOf, sinceThen } from '../../../web/state/mission';
import {
  createCard,
  createChoice,
  createFile,
  createLeague,
  createRow,
} from './support/mission-create';

type Status = MissionRow['status'];

/** Rows of one commitment: status by measure and release. */
function createRows(
  commitment: MissionRow['commitment'],
  statuses: Partial<Record<MissionMeasureId, Record<string, Status>>>,
  changes: Partial<MissionRow> = {},
): MissionRow[] {
  return Object.entries(statuses).flatMap(([measure, releases]) =>
    Object.entries(releases).map(([release, status]) =>
      createRow({
        commitment,
        measure: measure as MissionMeasureId,
        release: release as ReleaseId,
        status,
        ...changes,
      }),
    ),
  );
}

const gigabit = (releases: Record<string, Status>) =>
  createRows('gigabit-best', { gigabit: releases });

describe('the deadline', () => {
  const rows = gigabit({
    '2024-07': 'not-met',
    '2025-01': 'met',
    '2025-07': 'not-met',
    '2026-01': 'met',
  });

  test('at the end of 2025 July is the last release before it, January 2026 is now', () => {
    const { reading, verdict, verdictNow } = createCard('gigabit-best', rows).card;
    expect([reading.atDeadline?.release, reading.now?.release]).toEqual(['2025-07', '2026-01']);
    expect([verdict, verdictNow]).toEqual(['not-met', 'met']);
  });

  test('at the start of 2025 January of that year still counts', () => {
    const { card } = createCard('gigabit-best', rows, { choice: { deadline: 'start' } });
    expect(card.reading.atDeadline?.release).toBe('2025-01');
    expect(card.verdict).toBe('met');
  });

  test('with no release before it nothing can be measured, whatever is known now', () => {
    const { card } = createCard('gigabit-best', gigabit({ '2026-01': 'met' }));
    expect([card.reading.atDeadline, card.verdict]).toEqual([null, 'cannot-be-measured']);
    expect([card.reading.now?.release, card.verdictNow]).toEqual(['2026-01', 'met']);
    expect(sinceThen(card)).toBeNull();
    expect([card.looser, card.stricter]).toEqual([[], []]);
  });

  test('a release without a value does not count, at the deadline or now', () => {
    const blank = { value: null, status: 'cannot-be-measured' } as const;
    const { reading } = createCard('gigabit-best', [
      ...gigabit({ '2024-07': 'met' }),
      ...(['2025-07', '2026-01'] as const).map((release) => createRow({ release, ...blank })),
    ]).card;
    expect([reading.atDeadline?.release, reading.now?.release]).toEqual(['2024-07', '2024-07']);
  });

  test('with no row at all every card is there, and says so', () => {
    const cards = cardsOf(createFile(), createChoice());
    expect(cards.map(({ commitment }) => commitment.id)).toEqual(
      commitmentList.map(({ id }) => id),
    );
    expect(new Set(cards.map(({ verdict }) => verdict))).toEqual(new Set(['cannot-be-measured']));
    expect(cards.filter(({ league, wanting }) => league || wanting)).toEqual([]);
  });

  test('the chart has the league of that release, or of now where there was none', () => {
    const leagues = (['2025-07', '2026-01'] as const).map((release) => createLeague({ release }));
    const { card, file } = createCard('gigabit-best', rows, { leagues });
    expect(card.league).toBe(leagues[0]);
    const late = createCard('gigabit-best', gigabit({ '2026-01': 'met' }), { leagues });
    expect(late.card.league).toBe(leagues[1]);
    expect(leagueOf(file, createRow({ release: '2020-09' }))).toBeNull();
    expect(leagueOf(file, null)).toBeNull();
  });
});

describe('since then', () => {
  test.each([
    ['met', 'not-met', 'lost'],
    ['not-met', 'met', 'won'],
    ['met', 'met', null],
    ['not-met', 'not-met', null],
    // What cannot be judged now was not lost by that.
    ['met', 'cannot-be-measured', null],
    ['cannot-be-measured', 'met', null],
  ] as [Status, Status, string | null][])('%s, then %s: %s', (then, now, expected) => {
    const { card } = createCard('gigabit-best', gigabit({ '2025-07': then, '2026-01': now }));
    expect(sinceThen(card)).toBe(expected);
  });

  test('it turned with the first release of the last run, and not where it is as it was', () => {
    const turned = (...statuses: Status[]) => {
      const releases = ['2024-07', '2025-01', '2025-07', '2026-01'];
      const rows = gigabit(Object.fromEntries(statuses.map((status, i) => [releases[i], status])));
      const { card } = createCard('gigabit-best', rows, { choice: { deadline: 'start' } });
      return card.reading.turned;
    };
    expect(turned('not-met', 'met', 'not-met', 'not-met')).toBe('2025-07');
    expect(turned('not-met', 'met', 'met', 'not-met')).toBe('2026-01');
    expect(turned('not-met', 'met', 'not-met', 'met')).toBeNull();
    expect(turned('not-met', 'met')).toBeNull();
    expect(turned('met', 'met', 'cannot-be-measured', 'not-met')).toBe('2026-01');
    expect(
      createCard('gigabit-best', gigabit({ '2026-01': 'met' })).card.reading.turned,
    ).toBeNull();
  });

  test('one release is not a before and an after', () => {
    const { card } = createCard('gigabit-best', gigabit({ '2025-07': 'met' }));
    expect(sinceThen(card)).toBeNull();
    expect(card.verdictNow).toBe('met');
  });
});

describe('other readings', () => {
  const then = (status: Status) => ({ '2025-07': status });
  const of5g = (statuses: Partial<Record<MeasureId, Status>>) =>
    createRows(
      '5g-40',
      Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, then(status)])),
    );
  const ids = (readings: readonly { measure: string }[]) => readings.map(({ measure }) => measure);

  test('not met, but met by fewer operators: by the looser reading only', () => {
    const rows = of5g({
      '5g-premises-outdoor-any': 'met',
      '5g-premises-outdoor-all': 'not-met',
    });
    const { card } = createCard('5g-40', rows);
    expect(card.verdict).toBe('looser-only');
    expect(ids(card.looser)).toEqual(['5g-premises-outdoor-any']);
  });

  test('met by a reading that is no looser one does not help', () => {
    const rows = of5g({
      '5g-premises-outdoor-all': 'not-met',
      // Stricter of ground; and standalone, which stands apart.
      '5g-area-any': 'met',
      '5g-sa-premises-outdoor-any': 'met',
    });
    const { card } = createCard('5g-40', rows);
    expect([card.verdict, card.looser]).toEqual(['not-met', []]);
  });

  test('of the looser readings that are met the strictest is named: the rest follow', () => {
    const rows = of5g({
      '5g-premises-outdoor-any': 'met',
      '5g-premises-outdoor-all': 'met',
      '5g-vhc-premises-outdoor-any': 'met',
      '5g-vhc-premises-outdoor-all': 'not-met',
    });
    const { card } = createCard('5g-40', rows, { choice: { confidence: 'very-high' } });
    expect(card.verdict).toBe('looser-only');
    expect(ids(card.looser)).toEqual(['5g-premises-outdoor-all', '5g-vhc-premises-outdoor-any']);
  });

  test('met, and of the stricter readings that are not met the loosest are named', () => {
    const rows = of5g({
      '5g-premises-outdoor-any': 'met',
      '5g-premises-outdoor-all': 'not-met',
      '5g-area-any': 'met',
      '5g-area-all': 'not-met',
      '5g-vhc-premises-outdoor-any': 'not-met',
      '5g-vhc-area-all': 'not-met',
    });
    const { card } = createCard('5g-40', rows, { choice: { operators: 'any' } });
    expect([card.verdict, card.looser]).toEqual(['met', []]);
    expect(ids(card.stricter)).toEqual(['5g-premises-outdoor-all', '5g-vhc-premises-outdoor-any']);
  });

  test('a looser reading met only now does not count at the deadline', () => {
    const rows = createRows('5g-40', {
      '5g-premises-outdoor-any': { '2025-07': 'not-met', '2026-01': 'met' },
      '5g-premises-outdoor-all': { '2025-07': 'not-met', '2026-01': 'not-met' },
    });
    const { card } = createCard('5g-40', rows);
    expect([card.verdict, card.verdictNow]).toEqual(['not-met', 'looser-only']);
    expect(card.looser).toEqual([]);
    expect(sinceThen(card)).toBeNull();
  });

  test('where nobody has any it is not met, whichever looser reading somebody has', () => {
    const rows = createRows('5g-best', {
      '5g-sa-premises-outdoor-any': then('met'),
      '5g-sa-premises-outdoor-all': then('not-met'),
    }).map((row) =>
      row.measure === '5g-sa-premises-outdoor-all'
        ? { ...row, value: 0, rank: null, of: null, first: [] }
        : row,
    );
    const verdict = (changed: readonly MissionRow[]) =>
      createCard('5g-best', changed, { choice: { confidence: 'standalone' } }).card.verdict;
    expect(verdict(rows)).toBe('not-met');
    // Of those that have some, one that is second is.
    expect(verdict(rows.map((row) => ({ ...row, rank: row.rank ?? 2, of: 3 })))).toBe(
      'looser-only',
    );
  });

  test('every reading is listed, those without a figure too', () => {
    const { card } = createCard('5g-40', of5g({ '5g-premises-outdoor-all': 'met' }));
    expect(ids(card.readings)).toHaveLength(12);
    expect(card.readings).toContain(card.reading);
    expect(card.readings.filter(({ now }) => now !== null)).toHaveLength(1);
  });
});

describe('whose words', () => {
  const both = (['2021', '2024'] as const).flatMap((wording) =>
    createRows('5g-best', { '5g-premises-outdoor-all': { '2025-07': 'met' } }, { wording }),
  );

  test('the chosen document’s, judged by its own rows', () => {
    const rows = both.map((row) =>
      row.wording === '2021' ? { ...row, status: 'not-met' as const } : row,
    );
    const verdict = (wording: '2021' | '2024') => {
      const { card } = createCard('5g-best', rows, { choice: { wording } });
      return [card.wording, card.verdict];
    };
    expect(verdict('2021')).toEqual(['2021', 'not-met']);
    expect(verdict('2024')).toEqual(['2024', 'met']);
  });

  test('where it does not make the commitment, the other’s, and the card names it', () => {
    const rows = createRows('gigabit-best', { gigabit: { '2025-07': 'met' } });
    const { card } = createCard('gigabit-best', rows, { choice: { wording: '2021' } });
    expect([card.wording, card.verdict]).toEqual(['2024', 'met']);
    expect(card.commitment.quotes[card.wording]).toBeDefined();
    expect(createCard('full-fibre-2m', []).card.wording).toBe('2021');
    for (const card of cardsOf(createFile(), createChoice({ wording: '2021' }))) {
      expect(card.commitment.quotes[card.wording], card.commitment.id).toBeDefined();
    }
  });
});

describe('what is wanting', () => {
  const wanted = createRow({
    commitment: 'deprived-best',
    measure: 'full-fibre',
    value: null,
    status: 'cannot-be-measured',
    remarks: ['Not published.'],
  });
  const standIn = createRow({ commitment: 'deprived-best', measure: 'gigabit-decile-1' });

  test('is kept beside the figure that stands in, and does not become the verdict', () => {
    const { card } = createCard('deprived-best', [standIn, wanted]);
    expect(card.wanting).toBe(wanted);
    expect([card.verdict, card.reading.measure]).toEqual(['met', 'gigabit-decile-1']);
  });

  test('a figure that could not be judged is not wanting', () => {
    const alone = { ...standIn, status: 'cannot-be-measured' as const };
    const { card } = createCard('deprived-best', [alone]);
    expect([card.wanting, card.verdict]).toEqual([null, 'cannot-be-measured']);
  });
});
