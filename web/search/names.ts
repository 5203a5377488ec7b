// Finds places by name or code: beginnings of words first; where no name has them, names a slip or two away.

import type { LibraryArea, NamedPlace, PlaceKind, Places } from './places';
import {
  lacksLetters,
  lettersOf,
  plainWords,
  slipsForgiven,
  slipsToStart,
  tellingWords,
} from './words';

/** Order among equals, and of the sections they are shown in. */
export const kindOrder: readonly (PlaceKind | 'library-area')[] = [
  'combined-authority',
  'group',
  'district',
  'constituency',
  'ward',
  'library-area',
  'neighbourhood',
];

/** Words people add that say the kind of place; they match, but find nothing by themselves. */
const kindWords: Partial<Record<PlaceKind | 'library-area', readonly string[]>> = {
  'combined-authority': ['combined', 'authority', 'mayoral'],
  district: ['local', 'authority', 'council', 'district', 'borough', 'metropolitan', 'city', 'mbc'],
  constituency: ['constituency', 'parliamentary'],
  ward: ['ward'],
  'library-area': ['neighbourhood', 'neighbourhoods'],
};

export type Found = { area: null; place: NamedPlace } | { area: LibraryArea; place: null };

/** A word with its letters, as `lettersOf` has them. */
interface Word {
  text: string;
  letters: number;
}

interface Entry {
  found: Found;
  words: readonly string[];
  /** Its telling words written as one, from each of them on: "westbromwich", "bromwich". */
  joined: readonly Word[];
  kind: PlaceKind | 'library-area';
  outside: boolean;
  name: string;
}

export interface NameIndex {
  /** In the order of equals: by kind, then by name. */
  entries: readonly Entry[];
  vocabulary: readonly Word[];
  places: Places;
  numbered: readonly Numbered[];
}

/** ONS's name of a neighbourhood in its parts: "sandwell", "025", "b". */
interface Numbered {
  place: NamedPlace;
  district: string;
  digits: string;
  letter: string;
}

const onsNumber = /^([a-z]{3,})(\d{1,3})([a-z]?)$/;

function numberedParts(text: string): Omit<Numbered, 'place'> | null {
  const parts = onsNumber.exec(plainWords(text).join(''));
  return parts
    ? { district: parts[1] ?? '', digits: parts[2] ?? '', letter: parts[3] ?? '' }
    : null;
}

export interface NamesFound {
  /** Best first. */
  found: Found[];
  /** How many of them bear exactly the name typed. */
  exact: number;
  /** Whether slips had to be forgiven. */
  forgiving: boolean;
}

const wordOf = (text: string): Word => ({ text, letters: lettersOf(text) });

function entryOf(name: string, kind: Entry['kind'], outside: boolean, found: Found): Entry {
  const telling = tellingWords(name);
  const words = plainWords(name);
  // "WMCA", as combined authorities call themselves.
  if (kind === 'combined-authority') words.push(`${words.map((word) => word[0]).join('')}ca`);
  const joined = telling.map((_, i) => wordOf(telling.slice(i).join('')));
  return { found, words, joined, kind, outside, name };
}

/** Makes the index; done once, when the names have been read. */
export function indexOf(places: Places): NameIndex {
  const entries = [
    ...places.named.map((place) =>
      entryOf(place.name, place.kind, place.regions.length === 0, { area: null, place }),
    ),
    ...places.libraryAreas.map((area) =>
      entryOf(area.name, 'library-area', false, { area, place: null }),
    ),
  ];
  const numbered = [...places.byCode.values()].flatMap(({ place, onsName }) => {
    const parts = numberedParts(onsName);
    return parts ? [{ place, ...parts }] : [];
  });
  const vocabulary = [...new Set(entries.flatMap(({ words }) => words))].map(wordOf);
  const alphabet = new Intl.Collator('en-GB');
  entries.sort(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || alphabet.compare(a.name, b.name),
  );
  return { entries, vocabulary, places, numbered };
}

/** Slips that make `typed` the start of `word`, where they may be forgiven. */
function slipsTo(typed: Word, word: Word, most: number): number {
  if (lacksLetters(typed.letters, word.letters, most)) return Infinity;
  return slipsToStart(typed.text, word.text, most);
}

/** For each typed word, the words of the vocabulary it may begin, with the slips that takes. */
function readings(typed: readonly string[], vocabulary: readonly Word[], forgiving: boolean) {
  return typed.map((text) => {
    const most = forgiving ? slipsForgiven(text.length) : 0;
    const word = wordOf(text);
    const found = new Map<string, number>();
    for (const candidate of vocabulary) {
      const slips = slipsTo(word, candidate, most);
      if (slips <= most) found.set(candidate.text, slips);
    }
    return { text, found };
  });
}

type Readings = ReturnType<typeof readings>;

/** Slips by which the typed words are beginnings of the entry's; `Infinity` when one of them is not. */
function slipsByWord({ words, kind }: Entry, typed: Readings): number {
  let sum = 0;
  let telling = false;
  for (const { text, found } of typed) {
    let least = Infinity;
    for (const own of words) least = Math.min(least, found.get(own) ?? Infinity);
    if (least < Infinity) telling = true;
    else if (kindWords[kind]?.some((said) => said.startsWith(text))) least = 0;
    sum += least;
  }
  return telling ? sum : Infinity;
}

/** Slips by which all that is typed, written as one word, begins the name at one of its words. */
function slipsJoined({ joined }: Entry, typed: Word, most: number): number {
  let least = Infinity;
  for (const start of joined) least = Math.min(least, slipsTo(typed, start, most));
  return least;
}

interface Ranked {
  entry: Entry;
  slips: number;
  /** 0 the very name, 1 a name that begins so, 2 any other. */
  likeness: number;
  /** Letters by which the name is longer or shorter than what is typed. */
  far: number;
}

function rank({ entries, vocabulary }: NameIndex, text: string, forgiving: boolean): Ranked[] {
  const words = tellingWords(text);
  const joined = wordOf(words.join(''));
  const most = forgiving ? slipsForgiven(joined.text.length) : 0;
  const typed = readings(words, vocabulary, forgiving);
  const hits: Ranked[] = [];
  for (const entry of entries) {
    const byWord = slipsByWord(entry, typed);
    const slips = byWord < Infinity ? byWord : slipsJoined(entry, joined, most);
    if (slips === Infinity) continue;
    const name = entry.joined[0]?.text ?? '';
    const likeness = name === joined.text ? 0 : name.startsWith(joined.text) ? 1 : 2;
    // Where slips are forgiven, a name about as long as what is typed is likelier meant.
    const far = forgiving ? Math.abs(name.length - joined.text.length) : 0;
    hits.push({ entry, slips, likeness, far });
  }
  return hits.sort(
    (a, b) =>
      a.slips - b.slips ||
      a.likeness - b.likeness ||
      Number(a.entry.outside) - Number(b.entry.outside) ||
      a.far - b.far,
  );
}

/** Places by name: those that have the words typed, or, when none has, those nearest to them. */
export function findNames(index: NameIndex, text: string): NamesFound {
  if (plainWords(text).length === 0) return { found: [], exact: 0, forgiving: false };
  const strict = rank(index, text, false);
  const hits = strict.length > 0 ? strict : rank(index, text, true);
  return {
    found: hits.map(({ entry }) => entry.found),
    exact: hits.filter(({ likeness, slips }) => likeness === 0 && slips === 0).length,
    forgiving: strict.length === 0,
  };
}

/** A typed code, whole or its beginning, capitals and a zero typed as O put right; `null` for other texts. */
export function typedCode(text: string): string | null {
  const code = text
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/^([EWSN])O(?=\d)/, '$10');
  return /^(E0\d{1,7}|[EWSN]\d{4,8})$/.test(code) ? code : null;
}

/** Places whose code begins as typed. */
export function findCodes({ places }: NameIndex, code: string): NamedPlace[] {
  return [...places.named, ...places.neighbourhoods].filter((place) => place.code.startsWith(code));
}

/** Neighbourhoods by ONS's name, "Sandwell 025B": spaces, leading zeros and slips in the district forgiven. */
export function findNumbered({ numbered }: NameIndex, text: string): NamedPlace[] {
  const typed = numberedParts(text);
  if (!typed) return [];
  const most = slipsForgiven(typed.district.length);
  const slips = new Map<string, number>();
  for (const { district } of numbered) {
    if (!slips.has(district)) slips.set(district, slipsToStart(typed.district, district, most));
  }
  const least = Math.min(...slips.values());
  if (least === Infinity) return [];
  const near = numbered.filter(({ district }) => slips.get(district) === least);
  const isSame = ({ digits, letter }: Numbered) =>
    Number(digits) === Number(typed.digits) && letter.startsWith(typed.letter);
  // A number begun ("Sandwell 02") is looked for as written, too.
  const isBegun = (name: Numbered) =>
    !typed.letter && !isSame(name) && name.digits.startsWith(typed.digits);
  return [...near.filter(isSame), ...near.filter(isBegun)].map(({ place }) => place);
}
