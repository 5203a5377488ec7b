// A saved picture's arithmetic: no word lost, no line too wide, nothing over anything else; and its SVG text.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, escapeXml, markupOf } from '../../../web/exports/markup';
import {
  INNER_WIDTH,
  layOut,
  PICTURE_WIDTH,
  STATUS_INDENT,
  type TextKind,
  type Texts,
  textStyles,
  wrap,
} from '../../../web/exports/picture-layout';

/** Every letter as wide as any other. */
const even = (text: string) => [...text].length;
const words = (text: string) => text.split(/[ \t\r\n]+/).filter((word) => word !== '');
const someText = fc
  .array(fc.stringMatching(/^[a-zé%–“”.,\u00a0]{1,14}$/), { maxLength: 60 })
  .chain((list) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\t'), {
        minLength: list.length,
        maxLength: list.length,
      })
      .map((gaps) => list.map((word, at) => word + gaps[at]).join('')),
  );

describe('wrapping', () => {
  test('breaks where the next word would no longer fit, and at line feeds', () => {
    expect(wrap('the quick brown fox', 9, even)).toEqual(['the quick', 'brown fox']);
    expect(wrap('the quick brown fox', 8, even)).toEqual(['the', 'quick', 'brown', 'fox']);
    expect(wrap('one\ntwo three', 40, even)).toEqual(['one', 'two three']);
    expect(wrap('  ', 40, even)).toEqual([]);
    expect(wrap('53\u00a0points over', 9, even)).toEqual(['53\u00a0points', 'over']);
  });

  test('loses no word, and keeps every line within the width but for a single long word', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 80 }), (text, width) => {
        const lines = wrap(text, width, even);
        expect(lines.flatMap((line) => line.split(' '))).toEqual(words(text));
        for (const line of lines) {
          if (line.includes(' ')) expect(even(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('fills a line before it begins the next', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 80 }), (text, width) => {
        const lines = wrap(text.replaceAll('\n', ' '), width, even);
        lines.slice(1).forEach((line, at) => {
          const [next] = line.split(' ');
          expect(even(`${lines[at]} ${next}`)).toBeGreaterThan(width);
        });
      }),
    );
  });
});

const ten = (text: string, kind: TextKind) => (even(text) * textStyles[kind].size) / 2;
const anyTexts: fc.Arbitrary<Texts> = fc.record({
  title: someText,
  quote: fc.option(someText),
  status: fc.option(someText),
  words: someText,
  source: someText,
  made: someText,
});
const anyChart = fc.option(
  fc.record({
    width: fc.integer({ min: 50, max: 3000 }),
    height: fc.integer({ min: 20, max: 900 }),
  }),
);

describe('the layout', () => {
  test('sets every word once, in order, within the margins', () => {
    fc.assert(
      fc.property(anyTexts, anyChart, (texts, chart) => {
        const { lines, width } = layOut(texts, chart, ten);
        expect(width).toBe(PICTURE_WIDTH);
        const kinds: TextKind[] = ['title', 'quote', 'status', 'words', 'source', 'made'];
        const set = kinds.flatMap((kind) => words(texts[kind] ?? ''));
        expect(lines.flatMap(({ text }) => text.split(' '))).toEqual(set);
        const margin = (PICTURE_WIDTH - INNER_WIDTH) / 2;
        for (const { kind, text, x } of lines) {
          expect(x).toBe(margin + (kind === 'status' ? STATUS_INDENT : 0));
          expect(x + ten(text, kind)).toBeLessThanOrEqual(PICTURE_WIDTH - margin);
        }
      }),
    );
  });

  test('puts nothing over anything else, and all of it on the paper', () => {
    fc.assert(
      fc.property(anyTexts, anyChart, (texts, chart) => {
        const { lines, chart: box, rule, height } = layOut(texts, chart, ten);
        // From the top of the capitals to the foot of a g.
        const bands = lines.map(({ kind, y }) => {
          const { size } = textStyles[kind];
          return { from: y - size * 0.75, to: y + size * 0.2 };
        });
        if (box) bands.push({ from: box.y, to: box.y + box.height });
        bands.push({ from: rule, to: rule + 1 });
        bands.sort((one, two) => one.from - two.from);
        bands.slice(1).forEach(({ from }, at) => {
          expect(from).toBeGreaterThanOrEqual(bands[at]?.to ?? 0);
        });
        expect(bands[0]?.from).toBeGreaterThan(0);
        expect(bands.at(-1)?.to).toBeLessThan(height);
      }),
    );
  });

  test('heights add up: every further line makes the picture higher by its leading', () => {
    const texts: Texts = {
      title: 'Title',
      quote: null,
      status: 'Met',
      words: 'Words',
      source: 'Source',
      made: 'Made',
    };
    const { height } = layOut(texts, null, ten);
    for (const kind of ['title', 'status', 'words', 'source', 'made'] as const) {
      const taller = layOut({ ...texts, [kind]: `${texts[kind]}\nand more` }, null, ten);
      expect(taller.height - height).toBe(textStyles[kind].leading);
    }
    const quoted = layOut({ ...texts, quote: 'Quote' }, null, ten);
    expect(quoted.height - height).toBe(textStyles.quote.leading + textStyles.quote.above);
    const charted = layOut(texts, { width: INNER_WIDTH, height: 300 }, ten);
    const taller = layOut(texts, { width: INNER_WIDTH, height: 340 }, ten);
    expect(taller.height - charted.height).toBe(40);
  });

  test('gives the chart the whole width, its shape kept, but blows up no small one beyond twice', () => {
    const texts: Texts = {
      title: 'T',
      quote: null,
      status: null,
      words: 'W',
      source: 'S',
      made: 'M',
    };
    const wide = layOut(texts, { width: INNER_WIDTH * 2, height: 400 }, ten).chart;
    expect(wide).toMatchObject({ width: INNER_WIDTH, height: 200 });
    const small = layOut(texts, { width: 100, height: 50 }, ten).chart;
    expect(small).toMatchObject({ width: 200, height: 100 });
    expect(layOut(texts, null, ten).chart).toBeNull();
  });
});

function createDrawn(
  name: string,
  attributes: Record<string, string> = {},
  style: Record<string, string> = {},
  children: Drawn['children'] = [],
): Drawn {
  return {
    name,
    attributes: Object.entries(attributes),
    style: (property) => style[property] ?? '',
    children,
  };
}

describe('a drawing as SVG text', () => {
  test('says by attributes what the style sheet said, and leaves the page’s own behind', () => {
    const line = createDrawn(
      'line',
      { x1: '0', x2: '9', class: 'grid', 'aria-label': 'x', 'data-code': 'E1', onclick: 'x()' },
      { stroke: 'rgb(1, 2, 3)', 'stroke-dasharray': '4px, 3px', opacity: '0.5' },
    );
    expect(markupOf(line)).toBe(
      '<line x1="0" x2="9" stroke="rgb(1, 2, 3)" stroke-dasharray="4px, 3px" opacity="0.5"></line>',
    );
  });

  test('the style sheet wins over the attribute, as on the page', () => {
    const dot = createDrawn(
      'circle',
      { r: '2', fill: 'red' },
      { r: '5px', fill: 'rgb(0, 0, 255)' },
    );
    expect(markupOf(dot)).toBe('<circle r="5px" fill="rgb(0, 0, 255)"></circle>');
  });

  test('what is handed on is said once, opacity of each', () => {
    const style = { fill: 'rgb(0, 0, 0)', opacity: '0.5' };
    const inner = createDrawn('path', { d: 'M0 0' }, style);
    const other = createDrawn('path', { d: 'M1 1' }, { ...style, fill: 'none', opacity: '1' });
    expect(markupOf(createDrawn('g', {}, style, [inner, other]))).toBe(
      '<g fill="rgb(0, 0, 0)" opacity="0.5"><path d="M0 0" opacity="0.5"></path><path d="M1 1" fill="none"></path></g>',
    );
  });

  test('leaves out what is not displayed, and descriptions; keeps what is only invisible', () => {
    const hidden = createDrawn('text', {}, { display: 'none' }, ['hover']);
    const title = createDrawn('title', {}, {}, ['tip']);
    const unseen = createDrawn('text', {}, { visibility: 'hidden' }, ['kept']);
    expect(markupOf(createDrawn('g', {}, { visibility: 'visible' }, [hidden, title, unseen]))).toBe(
      '<g visibility="visible"><text visibility="hidden">kept</text></g>',
    );
  });

  test('text is escaped, and what XML cannot hold is dropped', () => {
    expect(escapeXml('4G: >95% & “<90%” "x"\u0000\u0008')).toBe(
      '4G: &gt;95% &amp; “&lt;90%” &quot;x&quot;',
    );
    const families = '"Source Sans 3", sans-serif';
    expect(markupOf(createDrawn('text', {}, { 'font-family': families }, ['a < b']))).toBe(
      '<text font-family="&quot;Source Sans 3&quot;, sans-serif">a &lt; b</text>',
    );
  });
});
