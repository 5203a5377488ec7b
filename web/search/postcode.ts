// Postcodes as people type them: told from names, read whole or in part, and found in the built files.

import type { PostcodesFile } from '../../data/contract/files';

/** What a typed text says of a postcode. `inward` has three characters in a whole one, fewer in a part. */
export interface TypedPostcode {
  /** Letters it begins with, which name the file that holds it. */
  area: string;
  whole: boolean;
  /** Ways to split it, likeliest first: "B111" is sector B11 1, else the beginning of B1 11…. */
  splits: readonly { outward: string; inward: string }[];
}

const outwardForm = /^[A-Z]{1,2}\d([\dA-HJKPSTUW-Y])?$/;
const inwardForm = /^\d[ABD-HJLNP-UW-Z]{2}$/;
const inwardStart = /^(\d[ABD-HJLNP-UW-Z]?)?$/;
const INWARD = 3;

/** O for 0 and I for 1 (and 0 for O at the front) put right where only the one can stand. */
function mended(text: string): string {
  // Without any digit it is a name: "Wigan" begins like W1.
  if (!/\d/.test(text)) return text;
  const digit = (at: string) => at.replace(/O/g, '0').replace(/I/g, '1');
  // A 0 before a letter can only be an O: no other beginning has a digit.
  let fixed = text.replace(/^0(?=[A-Z])/, 'O');
  // After two letters, or after a letter and a digit, neither O nor I can stand.
  fixed = fixed.replace(/^([A-Z]{2})([OI])/, (_, area: string, at: string) => area + digit(at));
  fixed = fixed.replace(
    /^([A-Z]{1,2}\d)([OI])/,
    (_, start: string, at: string) => start + digit(at),
  );
  // The third from the end of a whole postcode is a digit.
  fixed = fixed.replace(
    /^([A-Z\d]{2,4})([OI])([A-Z]{2})$/,
    (_, outward: string, at: string, unit: string) => outward + digit(at) + unit,
  );
  // "BI 1AA": what stands before it is a letter and a digit.
  const short = /^([A-Z])([OI])(\d[A-Z]{2})$/.exec(fixed);
  return short ? `${short[1]}${digit(short[2] as string)}${short[3]}` : fixed;
}

/** Reads a typed text as a postcode, whole or begun; `null` when it cannot be one or names no more than an area. */
export function parsePostcode(text: string): TypedPostcode | null {
  const typed = text.toUpperCase();
  if (/[^A-Z\d\s.-]/.test(typed)) return null;
  const compact = mended(typed.replace(/[^A-Z\d]/g, ''));
  const area = /^[A-Z]{1,2}(?=\d)/.exec(compact)?.[0];
  if (!area) return null;
  const outward = compact.slice(0, -INWARD);
  const inward = compact.slice(-INWARD);
  if (outwardForm.test(outward) && inwardForm.test(inward)) {
    return { area, whole: true, splits: [{ outward, inward }] };
  }
  const splits = [0, 1, 2]
    .map((tail) => compact.length - tail)
    .map((at) => ({ outward: compact.slice(0, at), inward: compact.slice(at) }))
    .filter((split) => outwardForm.test(split.outward) && inwardStart.test(split.inward));
  if (splits.length === 0) return null;
  // A space where a postcode has one settles it: "B7 0" is never the district B70.
  const spaced = typed.trim().search(/\s/);
  const meant = splits.find((split) => split.inward !== '' && split.outward.length === spaced);
  return { area, whole: false, splits: meant ? [meant] : splits };
}

/** "B707AB" or "B70 7" as printed, the inward part apart. */
export function postcodeText(outward: string, inward: string): string {
  return inward ? `${outward} ${inward}` : outward;
}

/** A postcode of the address as printed: "B707AB" → "B70 7AB". */
export function printedPostcode(compact: string): string {
  const typed = parsePostcode(compact);
  const split = typed?.splits[0];
  return split ? postcodeText(split.outward, split.inward) : compact;
}

export type PostcodeFinding =
  | { kind: 'found'; postcode: string; neighbourhood: string }
  | {
      kind: 'begun';
      /** What the postcodes begin with, as printed. */
      start: string;
      /** The likelier reading no postcode begins with: "WV16", where `start` is "WV1 6"; else `null`. */
      unheld: string | null;
      postcodes: number;
      /** The first of them, with the neighbourhood each lies in. */
      completing: { postcode: string; neighbourhood: string }[];
      /** Neighbourhoods holding them, most first. */
      neighbourhoods: { code: string; postcodes: number }[];
    }
  /** The file of its area has none such. */
  | { kind: 'unknown'; postcode: string }
  /** Of an area with no postcode in either region. */
  | { kind: 'outside'; postcode: string };

/** Postcodes offered to complete a beginning. */
export const COMPLETIONS = 6;

/** Finds a typed postcode in the file of its area; `null` stands for an area that has no file. */
export function findPostcode(typed: TypedPostcode, file: PostcodesFile | null): PostcodeFinding {
  const [first] = typed.splits;
  const postcode = first ? postcodeText(first.outward, first.inward) : '';
  if (!file) return { kind: 'outside', postcode };
  for (const { outward, inward } of typed.splits) {
    const held = file.outcodes[outward];
    if (!held) continue;
    const places = new Map<string, number>();
    const completing: { postcode: string; neighbourhood: string }[] = [];
    let postcodes = 0;
    for (let i = 0; i < held.neighbourhood.length; i += 1) {
      if (!held.inward.startsWith(inward, i * INWARD)) continue;
      const code = file.neighbourhoods[held.neighbourhood[i] as number] as string;
      const unit = held.inward.slice(i * INWARD, (i + 1) * INWARD);
      const entry = { postcode: postcodeText(outward, unit), neighbourhood: code };
      if (typed.whole) return { kind: 'found', ...entry };
      if (completing.length < COMPLETIONS) completing.push(entry);
      places.set(code, (places.get(code) ?? 0) + 1);
      postcodes += 1;
    }
    if (postcodes === 0) continue;
    const neighbourhoods = [...places]
      .map(([code, count]) => ({ code, postcodes: count }))
      .sort((a, b) => b.postcodes - a.postcodes || (a.code < b.code ? -1 : 1));
    const start = postcodeText(outward, inward);
    const unheld = start === postcode ? null : postcode;
    return { kind: 'begun', start, unheld, postcodes, completing, neighbourhoods };
  }
  return { kind: 'unknown', postcode };
}
