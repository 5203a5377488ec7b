// How names are compared: case, accents, ampersands and apostrophes forgiven, and small slips counted.

/** Left out of what is typed, unless nothing else is typed. */
const linking = new Set(['and', 'the', 'of']);

/** A name or a typed text as plain words: "St. Paul’s & Hay-Mills" → st, pauls, and, hay, mills. */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'saint' ? 'st' : word));
}

/** The words without "and", "the", "of", by which names are compared. */
export function tellingWords(text: string): string[] {
  const words = plainWords(text);
  const telling = words.filter((word) => !linking.has(word));
  return telling.length > 0 ? telling : words;
}

/** Slips forgiven in a word of so many letters. */
export function slipsForgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Which letters a word has, a bit each, so that most words are ruled out without comparing them. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/** Whether `typed` has more than `most` letters that `word` lacks: each would be a slip. */
export function lacksLetters(typed: number, word: number, most: number): boolean {
  let missing = typed & ~word;
  for (let i = 0; i < most && missing !== 0; i += 1) missing &= missing - 1;
  return missing !== 0;
}

const BEYOND = 99;
const LONGEST = 256;
/** Three rows, used again and again: thousands of words are compared between two keystrokes. */
const scratch: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
  new Uint8Array(LONGEST),
];

/**
 * Fewest slips (a letter missing, added, wrong, or two neighbours swapped) that make `typed` the start of
 * `word`; `Infinity` for more than `most`.
 */
export function slipsToStart(typed: string, word: string, most: number): number {
  if (word.startsWith(typed)) return 0;
  if (most === 0 || typed.length > word.length + most) return Infinity;
  const width = Math.min(word.length, typed.length + most);
  if (width >= LONGEST) return Infinity;
  let [before, last, row] = scratch;
  for (let j = 0; j <= width; j += 1) last[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= typed.length; i += 1) {
    // Further than `most` from the diagonal there is nothing to find.
    const from = Math.max(1, i - most);
    const to = Math.min(width, i + most);
    row[from - 1] = from === 1 ? i : BEYOND;
    let least = from === 1 ? i : BEYOND;
    for (let j = from; j <= to; j += 1) {
      const above = j === i + most ? BEYOND : (last[j] as number);
      const same = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      let slips = Math.min(
        above + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        slips = Math.min(slips, (before[j - 2] as number) + 1);
      }
      row[j] = slips;
      if (slips < least) least = slips;
    }
    // A swap reaches two rows back: only when both are beyond the limit is there no way on.
    if (least > most && leastBefore > most) return Infinity;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  let fewest = BEYOND;
  const from = Math.max(0, typed.length - most);
  for (let j = from; j <= width; j += 1) fewest = Math.min(fewest, last[j] as number);
  return fewest <= most ? fewest : Infinity;
}
