// Postcodes: every one found however it is spaced, parts counted as by hand, slips mended, the outside told apart.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostcodesFile } from '../../../data/contract/files';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import {
  COMPLETIONS,
  findPostcode,
  parsePostcode,
  printedPostcode,
} from '../../../web/search/postcode';

const outwards = ['B1', 'B4', 'B11', 'B70', 'B71'];
const units = [...'ABDEFGH'].flatMap((a) => [...'JLNP'].map((b) => a + b));
const anyInward = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...units))
  .map(([sector, unit]) => `${sector}${unit}`);

interface Held {
  outward: string;
  inward: string;
  neighbourhood: number;
}

/** Any set of postcodes, each in one of five neighbourhoods. */
const anyHeld: fc.Arbitrary<Held[]> = fc.uniqueArray(
  fc.record({
    outward: fc.constantFrom(...outwards),
    inward: anyInward,
    neighbourhood: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: ({ outward, inward }) => outward + inward, minLength: 1, maxLength: 80 },
);

function createFile(held: readonly Held[]): PostcodesFile {
  const outcodes: PostcodesFile['outcodes'] = {};
  const sorted = [...held].sort((a, b) => (a.inward < b.inward ? -1 : 1));
  for (const { outward, inward, neighbourhood } of sorted) {
    const into = outcodes[outward] ?? { inward: '', neighbourhood: [] };
    into.inward += inward;
    into.neighbourhood.push(neighbourhood);
    outcodes[outward] = into;
  }
  const neighbourhoods = [1, 2, 3, 4, 5].map((n) => `E0100000${n}`);
  return { version: CONTRACT_VERSION, area: 'B', neighbourhoods, outcodes };
}

/** Spaces put anywhere, capitals anyhow. */
const scrambled = (text: string) =>
  fc
    .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: text.length, maxLength: text.length })
    .map((how) =>
      [...text]
        .map((letter, i) => {
          const [low, spaced] = how[i] ?? [false, false];
          return (spaced ? ' ' : '') + (low ? letter.toLowerCase() : letter);
        })
        .join(''),
    );

function find(text: string, file: PostcodesFile | null) {
  const typed = parsePostcode(text);
  if (!typed) throw new Error(`${text} was not read as a postcode`);
  return findPostcode(typed, file);
}

describe('a whole postcode', () => {
  test('is found in its neighbourhood, whatever its spaces and capitals', () => {
    const anyTyped = anyHeld.chain((held) =>
      fc
        .constantFrom(...held)
        .chain((one) => scrambled(one.outward + one.inward).map((text) => ({ held, one, text }))),
    );
    fc.assert(
      fc.property(anyTyped, ({ held, one, text }) => {
        expect(find(text, createFile(held))).toEqual({
          kind: 'found',
          postcode: `${one.outward} ${one.inward}`,
          neighbourhood: `E0100000${one.neighbourhood + 1}`,
        });
      }),
    );
  });

  test.each([
    ['B7O 7AB', 'B70 7AB'],
    ['b7o7ab', 'B70 7AB'],
    ['BI 1AA', 'B1 1AA'],
    ['B1 IAA', 'B1 1AA'],
    ['B1I OAA', 'B11 0AA'],
    ['0L1 2AB', 'OL1 2AB'],
    ['DYI 1AA', 'DY1 1AA'],
    ['WV1O 9AA', 'WV10 9AA'],
    ['B70-7AB', 'B70 7AB'],
  ])('%s is read as %s', (typed, meant) => {
    expect(find(typed, null)).toEqual({ kind: 'outside', postcode: meant });
  });

  test('in an area with a file, but not in it, is unknown; in an area without one, outside', () => {
    const file = createFile([{ outward: 'B1', inward: '1AA', neighbourhood: 0 }]);
    expect(find('B46 1AA', file)).toEqual({ kind: 'unknown', postcode: 'B46 1AA' });
    expect(find('B1 1AB', file)).toEqual({ kind: 'unknown', postcode: 'B1 1AB' });
    expect(find('SW1A 1AA', null)).toEqual({ kind: 'outside', postcode: 'SW1A 1AA' });
  });
});

describe('the beginning of a postcode', () => {
  test('counts postcodes and neighbourhoods as a plain loop does, most first', () => {
    const anyStart = anyHeld.chain((held) =>
      fc.constantFrom(...held).chain(({ outward, inward }) =>
        fc.integer({ min: 0, max: 2 }).map((length) => ({
          held,
          outward,
          inward: inward.slice(0, length),
        })),
      ),
    );
    fc.assert(
      fc.property(anyStart, ({ held, outward, inward }) => {
        const begun = held.filter(
          (one) => one.outward === outward && one.inward.startsWith(inward),
        );
        const finding = find(`${outward} ${inward}`, createFile(held));
        if (finding.kind !== 'begun') throw new Error(`found as ${finding.kind}`);
        expect(finding.start).toBe(`${outward} ${inward}`.trim());
        expect(finding.unheld).toBeNull();
        expect(finding.postcodes).toBe(begun.length);
        const first = begun
          .map((one) => `${one.outward} ${one.inward}`)
          .sort()
          .slice(0, COMPLETIONS);
        expect(finding.completing.map(({ postcode }) => postcode)).toEqual(first);
        for (const { code, postcodes } of finding.neighbourhoods) {
          const own = begun.filter((one) => code === `E0100000${one.neighbourhood + 1}`);
          expect(postcodes).toBe(own.length);
        }
        const counts = finding.neighbourhoods.map(({ postcodes }) => postcodes);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(begun.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  test('without a space is the longer district where there is one, else a sector, and says so', () => {
    const file = createFile([
      { outward: 'B70', inward: '7AB', neighbourhood: 0 },
      { outward: 'B4', inward: '6AB', neighbourhood: 1 },
    ]);
    expect(find('B70', file)).toMatchObject({ start: 'B70', unheld: null });
    expect(find('B46', file)).toMatchObject({ start: 'B4 6', unheld: 'B46' });
    expect(find('B4 6', file)).toMatchObject({ start: 'B4 6', unheld: null });
    expect(find('B72', file)).toEqual({ kind: 'unknown', postcode: 'B72' });
  });

  test('names the area whose file holds it, from the first digit on', () => {
    expect(parsePostcode('B')).toBeNull();
    expect(parsePostcode('ol')).toBeNull();
    expect(parsePostcode('b7')?.area).toBe('B');
    expect(parsePostcode('OL1')?.area).toBe('OL');
  });
});

test.each([
  'Bury',
  'Wigan',
  'Sale',
  'Sandwell 025B',
  'E01010052',
  'E14001478',
  '',
  'B70 7AB7',
  'Io',
])('“%s” is no postcode', (text) => {
  expect(parsePostcode(text)).toBeNull();
});

test('a postcode of the address is printed with its space', () => {
  expect(['B707AB', 'B70', 'B707', 'M11AA'].map(printedPostcode)).toEqual([
    'B70 7AB',
    'B70',
    'B70 7',
    'M1 1AA',
  ]);
});
