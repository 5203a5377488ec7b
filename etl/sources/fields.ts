// One cell of a source to a number or a code: what it must look like, and the fault when it does not.

import type { Faults } from '../faults';

/** Where a row stands, for the wording of a fault. */
export interface Place {
  file: string;
  line: number;
}

/** What every row about an area has. */
export interface AreaRow {
  line: number;
  code: string;
  name: string;
}

const wholeNumber = /^\d+$/;
const decimalNumber = /^-?\d+(\.\d+)?$/;
const areaCode = /^[EKNSW]\d{8}$/;

/** Reads a count of things: a whole number, nothing else. Adds a fault and gives `null` otherwise. */
export function readCount(
  text: string,
  column: string,
  place: Place,
  faults: Faults,
): number | null {
  const value = text.trim();
  if (wholeNumber.test(value)) return Number(value);
  faults.add({
    ...place,
    value,
    expected: `a whole number in "${column}"`,
    action: 'Fetch the file again, or ask the publisher.',
  });
  return null;
}

/** Reads a percentage from 0 to 100. Adds a fault and gives `null` for anything else, blank included. */
export function readPercent(
  text: string,
  column: string,
  place: Place,
  faults: Faults,
): number | null {
  const value = text.trim();
  const number = decimalNumber.test(value) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 100) return number;
  faults.add({
    ...place,
    value,
    expected: `a percentage from 0 to 100 in "${column}"`,
    action: 'Fetch the file again, or ask the publisher.',
  });
  return null;
}

/**
 * Reads the code of an area and sees that the file has it once.
 * @param seen codes of the rows before, to which this one is added
 */
export function readAreaCode(
  text: string,
  seen: Map<string, number>,
  place: Place,
  faults: Faults,
): string | null {
  const code = text.trim();
  if (!areaCode.test(code)) {
    faults.add({
      ...place,
      value: code,
      expected: 'an area code: E, W, S, N or K and eight digits',
      action: 'Fetch the file again, or ask the publisher.',
    });
    return null;
  }
  const before = seen.get(code);
  if (before !== undefined) {
    faults.add({
      ...place,
      value: code,
      expected: `each area once, and line ${before} has it already`,
      action: 'Remove the repeated row, or fetch the file again.',
    });
    return null;
  }
  seen.set(code, place.line);
  return code;
}

/** A field by its place in the row; rows are as long as the header, so it is always there. */
export function fieldAt(fields: readonly string[], index: number): string {
  return fields[index] ?? '';
}
