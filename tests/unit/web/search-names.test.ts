// Names and codes: forgiving of case, spaces, spelling and slips; namesakes told apart; the likeliest first.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostcodesFile } from '../../../data/contract/files';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import { type Answer, answerNames, answerPostcode } from '../../../web/search/answer';
import { parsePostcode } from '../../../web/search/postcode';
import { lacksLetters, lettersOf, slipsToStart } from '../../../web/search/words';
import { createIndex } from './search-create';

const index = createIndex();
const ask = (text: string) => answerNames(index, text);
const codes = (answer: Answer) =>
  answer.sections.flatMap(({ options }) => options.map(({ id }) => id));
const lines = (answer: Answer) =>
  answer.sections.flatMap(({ options }) =>
    options.map(({ label, where }) => `${label} — ${where}`),
  );

describe('slips', () => {
  /** Slips between whole words by the plain recursion, swaps of neighbours among them. */
  function plainly(one: string, other: string): number {
    if (!one || !other) return one.length + other.length;
    const same = one.at(-1) === other.at(-1);
    let least = Math.min(
      plainly(one.slice(0, -1), other) + 1,
      plainly(one, other.slice(0, -1)) + 1,
      plainly(one.slice(0, -1), other.slice(0, -1)) + (same ? 0 : 1),
    );
    if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
      least = Math.min(least, plainly(one.slice(0, -2), other.slice(0, -2)) + 1);
    }
    return least;
  }
  const anyWord = fc.stringMatching(/^[abc]{0,6}$/);

  test('are as few as any beginning of the word allows', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.integer({ min: 0, max: 2 }), (typed, word, most) => {
        const starts = Array.from({ length: word.length + 1 }, (_, i) => word.slice(0, i));
        const fewest = Math.min(...starts.map((start) => plainly(typed, start)));
        expect(slipsToStart(typed, word, most)).toBe(fewest <= most ? fewest : Infinity);
      }),
      { numRuns: 300 },
    );
  });

  test('a word ruled out by its letters is one that takes too many', () => {
    fc.assert(
      fc.property(anyWord, fc.stringMatching(/^[bcde]{0,6}$/), fc.nat(2), (typed, word, most) => {
        fc.pre(lacksLetters(lettersOf(typed), lettersOf(word), most));
        expect(slipsToStart(typed, word, most)).toBe(Infinity);
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['sandwell', 'E08000028'],
    ['  SANDWELL ', 'E08000028'],
    ['sand well', 'E08000028'],
    ['Sandwell Council', 'E08000028'],
    ['blackcountry', 'black-country'],
    ['saint pauls', 'E05001279'],
    ["st paul's", 'E05001279'],
    ['St. Paul', 'E05001279'],
    ['St Marys and Kings Heath', 'E05001275'],
    ['kings heath', 'E05001275'],
    ['hull', 'E06000010'],
    ['wmca', 'E47000007'],
    ['west midlands combined authority', 'E47000007'],
    ['hale-barns', 'E05000001'],
  ])('“%s” finds %s first', (text, code) => {
    expect(codes(ask(text))[0]).toBe(code);
    expect(ask(text).words).toBeNull();
  });

  test.each([
    ['smethwik', 'E14001478'],
    ['smethwcik', 'E14001478'],
    ['sanwdell', 'E08000028'],
    ['sandwwe', 'E08000028'],
    ['traford', 'E08000009'],
    ['balckcountry', 'black-country'],
  ])('“%s”, a slip or two away, finds %s and says that nothing matches', (text, code) => {
    expect(codes(ask(text))[0]).toBe(code);
    expect(ask(text).words).toBe(`No name matches “${text}”. The nearest:`);
  });

  test('slips are not looked for where a name has what is typed', () => {
    expect(codes(ask('trafford'))).toEqual(['E08000009']);
    expect(codes(ask('stafford'))).not.toContain('E08000009');
  });

  test('those of the two regions come before others, unless one of those bears the very name', () => {
    expect(ask('staf').sections.map(({ title }) => title)).toEqual([
      'Constituencies',
      'Elsewhere in England',
    ]);
    expect(lines(ask('stafford'))).toEqual([
      'Stafford — local authority, outside both regions',
      'Stafford — constituency, outside both regions',
      'Kingswinford and South Staffordshire — constituency partly in the West Midlands',
    ]);
  });

  test('the combined authority is found, never the English region of its name', () => {
    expect(lines(ask('west midlands'))).toEqual([
      'West Midlands — combined authority, 2 local authorities',
    ]);
  });

  test('of the Commons Library lists its neighbourhoods, beside the ward of the same name', () => {
    const { sections } = ask('Great Bridge');
    expect(sections.map(({ title }) => title)).toEqual([
      'Wards',
      'Neighbourhoods of Great Bridge, Sandwell',
      'Neighbourhoods of Great Bridge, Trafford',
    ]);
    expect(lines(ask('Great Bridge')).slice(0, 4)).toEqual([
      'Great Bridge — ward in Sandwell',
      'Sandwell 016A — neighbourhood in Sandwell, ward Great Bridge',
      'Sandwell 016B — neighbourhood in Sandwell, ward Great Bridge',
      "Sandwell 016C — neighbourhood in Sandwell, ward St. Mary's & King's Heath",
    ]);
  });

  test('begun, offers the areas of the Commons Library, which fill the box with their name', () => {
    const { sections } = ask('smethwick');
    const areas = sections.find(({ title }) => title === 'Areas by Commons Library name');
    expect(areas?.options.map(({ fills, where }) => [fills, where])).toEqual([
      ['Smethwick North & West', '2 neighbourhoods in Sandwell'],
      ['Smethwick South', '1 neighbourhood in Sandwell'],
    ]);
    expect(codes(ask('Smethwick North & West'))).toEqual(['E01010004', 'E01010005']);
  });

  test('of nothing is answered with what can be searched, and is not said not to exist', () => {
    const { sections, words } = ask('Xyzzy');
    expect(sections).toEqual([]);
    expect(words).toMatch(/^Nothing found for “Xyzzy”\. You can search by postcode/);
    expect(ask('…').sections).toEqual([]);
    // A word for a kind of place finds nothing by itself.
    expect(ask('council').sections).toEqual([]);
  });
});

describe('a code or ONS’s name', () => {
  test.each([
    ['E01010006', ['E01010006']],
    ['e0101 0006', ['E01010006']],
    ['EO1010006', ['E01010006']],
    ['E08000028', ['E08000028']],
    ['E05001279', ['E05001279']],
    ['Sandwell 025B', ['E01010006']],
    ['sandwell025b', ['E01010006']],
    ['Sandwell 25b', ['E01010006']],
    ['sandwel 25 B', ['E01010006']],
    ['snadwell 025B', ['E01010006']],
    ['sandwell 2', ['E01010007']],
    ['sandwell 02', ['E01010007', 'E01010004', 'E01010005', 'E01010006']],
  ])('“%s” finds %j', (text, expected) => {
    expect(codes(ask(text))).toEqual(expected);
  });

  test('unknown is not said to be nowhere', () => {
    expect(ask('E01999999').words).toMatch(/^Nothing found for “E01999999”/);
  });
});

describe('a postcode', () => {
  const file: PostcodesFile = {
    version: CONTRACT_VERSION,
    area: 'B',
    neighbourhoods: ['E01010006', 'E01010001'],
    outcodes: { B70: { inward: '7AB7AD7AE', neighbourhood: [0, 1, 1] } },
  };
  const askPostcode = (text: string, within: PostcodesFile | null) => {
    const typed = parsePostcode(text);
    if (!typed) throw new Error(`${text} is no postcode`);
    return answerPostcode(index, typed, within);
  };

  test('leads to its neighbourhood, with the postcode, and speaks of no home', () => {
    const answer = askPostcode('b707ab', file);
    expect(lines(answer)).toEqual(['B70 7AB — lies in Sandwell 025B, Smethwick South']);
    const [option] = answer.sections[0]?.options ?? [];
    expect([option?.place?.code, option?.postcode]).toEqual(['E01010006', 'B707AB']);
    expect(answer.byPostcode).toBe(true);
  });

  test('begun, offers what completes it and the neighbourhoods that hold most', () => {
    const answer = askPostcode('B70 7', file);
    expect(answer.sections.map(({ title }) => title)).toEqual([
      'Postcodes that begin B70 7',
      'Neighbourhoods that hold them',
    ]);
    expect(lines(answer).slice(3)).toEqual([
      'Sandwell 016A, Great Bridge — 2 of the 3 postcodes',
      'Sandwell 025B, Smethwick South — 1 of the 3 postcodes',
    ]);
  });

  test('outside and unknown are two different truths', () => {
    expect(askPostcode('SW1A 1AA', null).words).toBe(
      'SW1A 1AA is not in the West Midlands or Greater Manchester: no postcode there begins SW.',
    );
    expect(askPostcode('B46 1AA', file).words).toMatch(
      /^B46 1AA is not among the postcodes of .*\(Ordnance Survey, Code-Point Open\)\. It may lie outside, be newer than that list, or not be in use\.$/,
    );
    expect(askPostcode('B46 1', file).words).toMatch(/begins B46 1\.$/);
  });
});
