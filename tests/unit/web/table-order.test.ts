// Order and filter of the table: nothing lost, absent last either way, and the cell a key leads to.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankerOf, rankOf } from '../../../data/model/rank';
import type { TableCell } from '../../../web/state/table-cells';
import { movedTo } from '../../../web/state/table-moves';
import { filteredCodes, sortedCodes } from '../../../web/state/table-order';

const numberCell = (value: number): TableCell => ({
  kind: 'number',
  value,
  shown: String(value),
  exported: String(value),
  marks: [],
});
const absent: TableCell = { kind: 'absent', why: 'suppressed by the publisher' };

const anyTable = fc.uniqueArray(
  fc.record({
    code: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.string({ maxLength: 8 }),
    value: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  }),
  { selector: ({ code }) => code, maxLength: 60 },
);

describe('sortedCodes', () => {
  test('is a permutation, by value, with the absent last in both directions', () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), (rows, descending) => {
        const byCode = new Map(rows.map((row) => [row.code, row]));
        const codes = rows.map(({ code }) => code);
        const figureOf = (code: string) => byCode.get(code)?.value ?? null;
        const sorted = sortedCodes(
          codes,
          (code) => {
            const value = figureOf(code);
            return value === null ? absent : numberCell(value);
          },
          (code) => byCode.get(code)?.name ?? '',
          descending,
        );
        expect([...sorted].sort()).toEqual([...codes].sort());
        const values = sorted.map(figureOf);
        const present = values.filter((value) => value !== null);
        expect(values.slice(0, present.length)).toEqual(present);
        expect(present).toEqual([...present].sort((a, b) => (descending ? b - a : a - b)));
      }),
    );
  });

  test('does not depend on the order it is given, equals being told apart by name and code', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const codes = rows.map(({ code }) => code);
        const nameOf = (code: string) => rows.find((row) => row.code === code)?.name ?? '';
        const once = sortedCodes(codes, () => numberCell(1), nameOf, true);
        const again = sortedCodes([...codes].reverse(), () => numberCell(1), nameOf, true);
        expect(again).toEqual(once);
      }),
    );
  });

  test('numbers in names count as numbers', () => {
    const names: Record<string, string> = { a: 'Ward 10', b: 'Ward 9', c: 'ward 1' };
    const cellOf = (code: string): TableCell => ({ kind: 'text', text: names[code] ?? '' });
    const nameOf = (code: string) => names[code] ?? '';
    expect(sortedCodes(['a', 'b', 'c'], cellOf, nameOf, false)).toEqual(['c', 'b', 'a']);
    expect(sortedCodes(['a', 'b', 'c'], cellOf, nameOf, true)).toEqual(['a', 'b', 'c']);
  });
});

describe('filteredCodes', () => {
  const texts: Record<string, string> = {
    one: 'Great Bridge & Dudley Port (Sandwell 016B) E01010052',
    two: 'Yew Tree & Tamebridge, Great Barr (Sandwell 002B) E01010047',
    three: 'St John’s Wood, Bärwood Coventry E01009999',
  };
  const found = (filter: string) =>
    filteredCodes(Object.keys(texts), (code) => texts[code] ?? '', filter);

  test('every word typed must begin a word', () => {
    expect(found('great bridge')).toEqual(['one']);
    expect(found('GREAT br')).toEqual(['one']);
    expect(found('great')).toEqual(['one', 'two']);
    expect(found('zebra')).toEqual([]);
  });

  test('accents, apostrophes, ampersands and case are forgiven; codes are found', () => {
    expect(found('st johns')).toEqual(['three']);
    expect(found('barwood')).toEqual(['three']);
    expect(found('bridge and dudley')).toEqual(['one']);
    expect(found('e01010047')).toEqual(['two']);
    expect(found('  ')).toEqual(Object.keys(texts));
  });

  test('keeps the order, and never finds more for more words', () => {
    const word = fc.constantFrom('great', 'bridge', 'sand', 'e010', 'tree', 'q');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3 }), word, (words, more) => {
        const before = found(words.join(' '));
        const after = found([...words, more].join(' '));
        expect(before.filter((code) => after.includes(code))).toEqual(after);
      }),
    );
  });
});

test('the ranker gives what ranking one by one gives', () => {
  const shares = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(shares, fc.boolean(), (all, higherIsBetter) => {
      const ranker = rankerOf(all, higherIsBetter);
      for (const share of all) expect(ranker(share)).toEqual(rankOf(share, all, higherIsBetter));
    }),
  );
});

describe('movedTo', () => {
  const size = { rows: 5, columns: 3, page: 2 };
  const from = (key: string, row: number, column: number, control = false) =>
    movedTo(key, control, { row, column }, size);

  test('arrows move by one, stay within, and go up to the headings', () => {
    expect(from('ArrowDown', 0, 1)).toEqual({ row: 1, column: 1 });
    expect(from('ArrowDown', 4, 1)).toEqual({ row: 4, column: 1 });
    expect(from('ArrowUp', 0, 1)).toEqual({ row: -1, column: 1 });
    expect(from('ArrowDown', -1, 1)).toEqual({ row: 0, column: 1 });
    expect(from('ArrowLeft', 2, 0)).toEqual({ row: 2, column: 0 });
    expect(from('ArrowRight', 2, 1)).toEqual({ row: 2, column: 2 });
  });

  test('pages, ends and corners; other keys move nothing', () => {
    expect(from('PageDown', 3, 0)).toEqual({ row: 4, column: 0 });
    expect(from('PageUp', 3, 0)).toEqual({ row: 1, column: 0 });
    expect(from('Home', 3, 2)).toEqual({ row: 3, column: 0 });
    expect(from('End', 3, 0)).toEqual({ row: 3, column: 2 });
    expect(from('Home', 3, 2, true)).toEqual({ row: 0, column: 0 });
    expect(from('End', 0, 0, true)).toEqual({ row: 4, column: 2 });
    expect(from('a', 0, 0)).toBeNull();
  });
});
