// CSV: quoting, absence, and there and back through a reader.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../data/model/csv';
import { csvRows } from '../../../etl/sources/csv';

describe('toCsv', () => {
  it('quotes what needs it and leaves absence blank', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x, "y"', null],
          [0, 'two\nlines'],
        ],
      ),
    ).toBe('a,b\n"x, ""y""",\n0,"two\nlines"\n');
  });

  it('comes back through our own reader, whatever the text', () => {
    const text = fc.stringMatching(/^[ -~éŵ\n"]*$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const back = [...csvRows(toCsv(['p', 'q'], rows))].slice(1).map(({ fields }) => fields);
        expect(back).toEqual(rows);
      }),
    );
  });
});
