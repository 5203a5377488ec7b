// Which of the table's places are shown, and in what order: filter and sort, pure.

import { plainWords } from '../search/words';
import type { TableCell } from './table-cells';

const names = new Intl.Collator('en-GB', { numeric: true });

/** Compares two cells of a column: by value or by name; those without a figure last in either direction. */
export function compareCells(one: TableCell, other: TableCell, descending: boolean): number {
  if (one.kind === 'absent' || other.kind === 'absent') {
    return Number(one.kind === 'absent') - Number(other.kind === 'absent');
  }
  const sign = descending ? -1 : 1;
  if (one.kind === 'number' && other.kind === 'number') return sign * (one.value - other.value);
  const text = (cell: typeof one) => (cell.kind === 'text' ? (cell.key ?? cell.text) : cell.shown);
  return sign * names.compare(text(one), text(other));
}

/** Codes in the order of a column; equals by name from A, then by code, in either direction. */
export function sortedCodes(
  codes: readonly string[],
  cellOf: (code: string) => TableCell,
  nameOf: (code: string) => string,
  descending: boolean,
): string[] {
  return codes
    .map((code) => ({ code, cell: cellOf(code), name: nameOf(code) }))
    .sort(
      (a, b) =>
        compareCells(a.cell, b.cell, descending) ||
        names.compare(a.name, b.name) ||
        (a.code < b.code ? -1 : 1),
    )
    .map(({ code }) => code);
}

/**
 * Codes of the places in whose texts every word typed begins a word; case, accents, apostrophes and
 * ampersands forgiven.
 * @param textOf what can be found of a place: its name, its code, what it lies in
 */
export function filteredCodes(
  codes: readonly string[],
  textOf: (code: string) => string,
  filter: string,
): string[] {
  const wanted = plainWords(filter);
  if (wanted.length === 0) return [...codes];
  return codes.filter((code) => {
    const held = plainWords(textOf(code));
    return wanted.every((word) => held.some((other) => other.startsWith(word)));
  });
}
