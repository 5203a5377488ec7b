// CSV text to rows with their line numbers, quickly, and with nothing passed over in silence.

import type { Faults } from '../faults';

/** A row's fields, and the 1-based line it starts on. */
export interface CsvRow {
  line: number;
  fields: string[];
}

/** Splits one line that holds quotes; `null` when a quoted field runs on past the line's end. */
function splitQuoted(line: string): string[] | null {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line.charCodeAt(at) === 34) {
      let value = '';
      let from = at + 1;
      for (;;) {
        const close = line.indexOf('"', from);
        if (close < 0) return null;
        if (line.charCodeAt(close + 1) === 34) {
          value += line.slice(from, close + 1);
          from = close + 2;
          continue;
        }
        value += line.slice(from, close);
        at = close + 1;
        break;
      }
      fields.push(value);
      if (at >= line.length) return fields;
      at += 1;
      continue;
    }
    const comma = line.indexOf(',', at);
    if (comma < 0) {
      fields.push(line.slice(at));
      return fields;
    }
    fields.push(line.slice(at, comma));
    at = comma + 1;
  }
}

/**
 * Walks the rows of a CSV text: LF or CRLF, quoted fields (line breaks in them too), a leading
 * byte-order mark dropped. Empty lines are skipped. The header, if there is one, is the first row.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 0;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    line += 1;
    const start = line;
    let raw = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    at = end + 1;
    if (raw === '') continue;
    if (!raw.includes('"')) {
      yield { line: start, fields: raw.split(',') };
      continue;
    }
    let fields = splitQuoted(raw);
    while (fields === null && at < text.length) {
      end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      line += 1;
      raw += `\n${text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end)}`;
      at = end + 1;
      fields = splitQuoted(raw);
    }
    yield { line: start, fields: fields ?? [raw] };
  }
}

/** A table whose wanted columns are all there: `get` reads a field by the name asked for. */
export interface CsvTable<Name extends string> {
  readonly rows: CsvRow[];
  readonly index: Record<Name, number>;
}

/** A table whose rows are read as they are asked for, once; none is kept. */
export interface CsvStream<Name extends string> {
  readonly rows: Iterable<CsvRow>;
  readonly index: Record<Name, number>;
}

/**
 * Opens a table with a header and finds the wanted columns.
 * Adds a fault for an empty file, a missing column, and every row with too few or too many fields
 * (a cut file ends in one). Rows with such faults are left out. Header names are compared trimmed.
 */
export function streamTable<Name extends string>(
  file: string,
  text: string,
  wanted: readonly Name[],
  faults: Faults,
): CsvStream<Name> | null {
  const walk = csvRows(text);
  const head = walk.next();
  if (head.done) {
    faults.add({
      file,
      expected: 'a header and rows',
      action: 'The file is empty: fetch it again.',
    });
    return null;
  }
  const header = head.value.fields.map((name) => name.trim());
  const index = {} as Record<Name, number>;
  for (const name of wanted) {
    index[name] = header.indexOf(name);
    if (index[name] >= 0) continue;
    faults.add({
      file,
      line: head.value.line,
      expected: `a column "${name}"`,
      action: 'Declare the new name in data/catalogue/sources.ts, or fetch the file again.',
    });
  }
  if (wanted.some((name) => index[name] < 0)) return null;
  return { rows: wholeRows(file, walk, header.length, faults), index };
}

const isBlank = (row: CsvRow) => row.fields.every((field) => field.trim() === '');

/** Rows as long as the header; blank ones are passed over. */
function* wholeRows(
  file: string,
  walk: Iterable<CsvRow>,
  length: number,
  faults: Faults,
): Generator<CsvRow> {
  let any = false;
  for (const row of walk) {
    if (isBlank(row)) continue;
    if (row.fields.length === length) {
      any = true;
      yield row;
      continue;
    }
    faults.add({
      file,
      line: row.line,
      value: row.fields.join(',').slice(0, 80),
      expected: `${length} fields, as in the header, not ${row.fields.length}`,
      action: 'The file may be cut short or badly quoted: fetch it again.',
    });
  }
  if (any) return;
  faults.add({
    file,
    expected: 'at least one row',
    action: 'The file has only a header: fetch it again.',
  });
}

/** Reads a table at once; faults as `streamTable` adds them. */
export function readTable<Name extends string>(
  file: string,
  text: string,
  wanted: readonly Name[],
  faults: Faults,
): CsvTable<Name> | null {
  const table = streamTable(file, text, wanted, faults);
  return table && { rows: [...table.rows], index: table.index };
}
