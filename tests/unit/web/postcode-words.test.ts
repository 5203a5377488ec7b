// What a neighbourhood's panel says of the postcode in the address: only what the postcodes held bear out.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTRACT_VERSION, type PostcodesFile } from '../../../data/contract/files';
import { findPostcode, parsePostcode } from '../../../web/search/postcode';
import { postcodeWords } from '../../../web/search/postcode-words';

const neighbourhoods = ['E01000001', 'E01000002', 'E01000003'];
const [here = '', other = '', without = ''] = neighbourhoods;

/** Postcodes each with the place of its neighbourhood among those above. */
function createFile(held: readonly (readonly [postcode: string, at: number])[]): PostcodesFile {
  const outcodes: PostcodesFile['outcodes'] = {};
  for (const [postcode, at] of [...held].sort()) {
    const [outward = '', inward = ''] = postcode.split(' ');
    const into = outcodes[outward] ?? { inward: '', neighbourhood: [] };
    into.inward += inward;
    into.neighbourhood.push(at);
    outcodes[outward] = into;
  }
  return { version: CONTRACT_VERSION, area: 'B', neighbourhoods, outcodes };
}

const file = createFile([
  ['B66 1AA', 0],
  ['B66 1AB', 0],
  ['B66 1AD', 1],
  ['B66 2AA', 0],
  ['B67 5ZZ', 0],
]);

/** The sentence as it is read, and whether the caution goes with it. */
function said(postcode: string, neighbourhood: string, held: PostcodesFile | null = file) {
  const typed = parsePostcode(postcode);
  const finding = typed ? findPostcode(typed, held) : null;
  const {
    before,
    postcode: printed,
    after,
    lies,
  } = postcodeWords(postcode, finding, neighbourhood);
  return { text: `${before}${printed}${after}`, printed, lies };
}

test('a postcode of the neighbourhood lies in it', () => {
  expect(said('B661AA', here)).toEqual({
    text: 'B66 1AA lies in this neighbourhood.',
    printed: 'B66 1AA',
    lies: true,
  });
});

test.each([
  ['of another neighbourhood', 'B661AD', 'B66 1AD', file],
  ['of none', 'B669ZZ', 'B66 9ZZ', file],
  ['of an area without a file', 'SW1A1AA', 'SW1A 1AA', null],
  ['that none can be', 'B66C', 'B66C', file],
])('a postcode %s is said not to be among its own', (_, postcode, printed, held) => {
  expect(said(postcode, here, held)).toEqual({
    text: `The postcode in this page’s address, ${printed}, is not among this neighbourhood’s.`,
    printed,
    lies: false,
  });
});

test('of a postcode begun it says how many lie here, of how many', () => {
  const where = 'in the West Midlands and Greater Manchester';
  expect(said('B66', here).text).toBe(
    `3 of the 4 postcodes that begin B66 ${where} lie in this neighbourhood.`,
  );
  expect(said('B66', other)).toEqual({
    text: `1 of the 4 postcodes that begin B66 ${where} lies in this neighbourhood.`,
    printed: 'B66',
    lies: true,
  });
  expect(said('B67', here).text).toBe(
    `The only postcode that begins B67 ${where} lies in this neighbourhood.`,
  );
});

test('a beginning that no postcode has is read as the shorter one that some have', () => {
  const begun = said('B46', here, createFile([['B4 6AA', 0]]));
  expect(begun).toMatchObject({ printed: 'B4 6', lies: true });
});

test('where none of those begun lies here it says so, without a caution', () => {
  expect(said('B66', without)).toEqual({
    text: 'No postcode that begins B66 lies in this neighbourhood.',
    printed: 'B66',
    lies: false,
  });
});

test('it claims a place for a postcode exactly where the file has one', () => {
  const anyHeld = fc.uniqueArray(
    fc.tuple(fc.constantFrom('B66 1AA', 'B66 1AB', 'B66 2AA', 'B67 5ZZ'), fc.nat({ max: 2 })),
    { selector: ([postcode]) => postcode },
  );
  const anyAsked = fc.constantFrom('B66', 'B661', 'B661A', 'B661AA', 'B67', 'B675ZZ', 'B679ZZ');
  fc.assert(
    fc.property(anyHeld, anyAsked, fc.nat({ max: 2 }), (held, asked, at) => {
      const lying = held.filter(
        ([postcode, place]) => place === at && postcode.replace(' ', '').startsWith(asked),
      );
      const { text, lies } = said(asked, neighbourhoods[at] ?? '', createFile(held));
      expect(lies).toBe(lying.length > 0);
      if (/^\d/.test(text)) expect(Number.parseInt(text, 10)).toBe(lying.length);
    }),
  );
});
