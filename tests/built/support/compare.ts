// Sets the audit's figures beside the built rows and puts every difference in words.

import type { Figure, Figures } from './figures';
import type { Row } from './raw';

/** Half of the last digit kept, and what floating point may add to it. */
const TOLERANCE = 0.005 + 1e-9;

/** A count as the CSV writes it. */
const counted = (value: number | null) => (value === null ? '' : String(value));

function differencesOf(key: string, figure: Figure, row: Row | undefined): string[] {
  if (!row) return [`${key}: no row, expected ${figure.value}`];
  const said: string[] = [];
  const differ = (column: string, expected: string) => {
    if (row[column] !== expected) {
      said.push(`${key}: ${column} ${row[column]}, expected ${expected}`);
    }
  };
  if (!(Math.abs(Number(row.value) - figure.value) <= TOLERANCE)) {
    said.push(`${key}: value ${row.value}, expected ${figure.value}`);
  }
  differ('numerator', counted(figure.numerator));
  differ('denominator', counted(figure.denominator));
  differ('basis', figure.basis);
  return said;
}

/** Every way in which the built rows differ from the expected figures, one line each. */
export function differences(expected: Figures, built: ReadonlyMap<string, Row>): string[] {
  return [...expected].flatMap(([key, figure]) => differencesOf(key, figure, built.get(key)));
}
