// Reads the rows of a Code-Point Open file: postcode, quality, place and nation, straight from the text.

import type { Fault } from '../faults';
import { postcodeKey } from './postcode-table';

/** What a row says; the same object is handed out for every row. */
export interface CodePointRow {
  /** The postcode as a number (see postcodeKey). */
  key: number;
  line: number;
  /** False where the publisher has no place for the postcode (quality 90). */
  placed: boolean;
  /** British National Grid metres. */
  easting: number;
  northing: number;
  /** First letter of the nation's code ("E"), empty where the row has none. */
  nation: string;
}

const NO_POSITION = 90;
const QUOTE = 34;
const COMMA = 44;

/** Hands every good row of a Code-Point text to `visit`; the rest become faults. Gives the rows read. */
export function readCodePoint(
  text: string,
  file: string,
  faults: Fault[],
  visit: (row: CodePointRow) => void,
): number {
  const row: CodePointRow = { key: 0, line: 0, placed: false, easting: 0, northing: 0, nation: '' };
  let rows = 0;
  let line = 0;
  let columns = 0;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const stop = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    line++;
    if (stop > start) {
      rows++;
      row.line = line;
      columns ||= fieldCount(text, start, stop);
      // A file cut short ends in a row cut short, whose northing may look like another's.
      const cut = end + 1 >= text.length && fieldCount(text, start, stop) < columns;
      const wrong = cut
        ? `${columns} fields, as in the first row`
        : readRow(text, start, stop, row);
      if (wrong === '') visit(row);
      else {
        faults.push({
          file,
          line,
          value: text.slice(start, Math.min(stop, start + 80)),
          expected: wrong,
          action: 'Fetch Code-Point Open again from Ordnance Survey.',
        });
      }
    }
    start = end + 1;
  }
  if (rows === 0) {
    faults.push({
      file,
      expected: 'a row for each postcode',
      action: 'The file is empty: fetch Code-Point Open again from Ordnance Survey.',
    });
  }
  return rows;
}

function fieldCount(text: string, start: number, stop: number): number {
  let fields = 1;
  for (let i = start; i < stop; i++) if (text.charCodeAt(i) === COMMA) fields++;
  return fields;
}

/** Fills `row`; gives what was expected where the text is something else. */
function readRow(text: string, start: number, stop: number, row: CodePointRow): string {
  const quoted = text.charCodeAt(start) === QUOTE;
  const from = quoted ? start + 1 : start;
  let i = text.indexOf(quoted ? '"' : ',', from);
  if (i < 0 || i > stop) return 'a postcode and its place';
  row.key = postcodeKey(text, from, i);
  if (row.key < 0) return 'a postcode in the first column';
  if (quoted) i++;
  const quality = wholeNumber(text, i, stop);
  if (quality < 0) return 'a positional quality in the second column';
  i = nextField(text, i, stop);
  row.placed = quality !== NO_POSITION;
  row.easting = wholeNumber(text, i, stop);
  i = nextField(text, i, stop);
  row.northing = wholeNumber(text, i, stop);
  i = nextField(text, i, stop);
  const nation = text.charCodeAt(i) === COMMA ? i + 1 : stop;
  const letter = text.charCodeAt(nation) === QUOTE ? nation + 1 : nation;
  row.nation = letter < stop && text.charCodeAt(letter) >= 65 ? text.charAt(letter) : '';
  const good =
    row.easting > 0 && row.easting <= 700_000 && row.northing > 0 && row.northing <= 1_300_000;
  return row.placed && !good ? 'an easting and a northing in metres, within Great Britain' : '';
}

/** Index of the comma that ends the field beginning after the comma at `i`. */
function nextField(text: string, i: number, stop: number): number {
  let at = i + 1;
  while (at < stop && text.charCodeAt(at) !== COMMA) at++;
  return at;
}

/** The digits after the comma at `i` as a number; −1 if there are none or something else is there. */
function wholeNumber(text: string, i: number, stop: number): number {
  if (text.charCodeAt(i) !== COMMA) return -1;
  let value = 0;
  let at = i + 1;
  for (; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA) break;
    if (code < 48 || code > 57) return -1;
    value = value * 10 + (code - 48);
  }
  return at === i + 1 ? -1 : value;
}
