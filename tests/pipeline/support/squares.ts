// The grid tiny England is drawn on: neighbourhoods are squares, a district is a row of them.

import { type District, districts } from './england';

/** One neighbourhood (LSOA 2021): a square of the grid. */
export interface Square {
  code: string;
  name: string;
  district: District;
  row: number;
  column: number;
  /** Place among all, from 0, in code order. */
  index: number;
  ward: string;
  wardName: string;
  msoa: string;
  outputAreas: [string, string];
}

/** Side of a square and the grid's south-western corner, in degrees. */
const SIDE = 0.01;
const WEST = -2;
const SOUTH = 50.5;

const degrees = (value: number) => Math.round(value * 1e6) / 1e6;
const x = (column: number) => degrees(WEST + column * SIDE);
const y = (row: number) => degrees(SOUTH + row * SIDE);

export type Ring = [number, number][];

/** The outline of a block of squares, anticlockwise, closed. */
export function block(column: number, row: number, columns: number, rows: number): Ring {
  const [west, south, east, north] = [x(column), y(row), x(column + columns), y(row + rows)];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A point of a square, `east` and `north` from 0 to 1 across it. */
export function pointIn(square: Square, east = 0.5, north = 0.5): [number, number] {
  return [x(square.column + east), y(square.row + north)];
}

export const squares: readonly Square[] = districts
  .flatMap((district, row) =>
    Array.from({ length: district.squares }, (_, column) => ({ district, row, column })),
  )
  .map(({ district, row, column }, index): Square => {
    const number = 100_000 + 10 * row + column;
    return {
      code: `E01${number}`,
      name: `${district.name} 001${'ABCD'.charAt(column)}`,
      district,
      row,
      column,
      index,
      ward: `E05${number}`,
      wardName: `${district.name} Ward ${column + 1}`,
      msoa: `E02${100_000 + row}`,
      outputAreas: [
        `E00${200_000 + 20 * row + 2 * column}`,
        `E00${200_001 + 20 * row + 2 * column}`,
      ],
    };
  });

/** The square of a district by its name and place in the row. */
export function squareOf(name: string, column = 0): Square {
  const found = squares.find((s) => s.district.name === name && s.column === column);
  if (!found) throw new Error(`no square ${column} in ${name}`);
  return found;
}

/** Row of a district on the grid. */
export const rowOf = (name: string) => squareOf(name).row;

const detail = new Set(['E47000007', 'E47000001']);
/** Whether a square lies in one of the two regions. */
export const inDetail = (square: Square) => detail.has(square.district.authority ?? '');

const count = (authority: string) =>
  squares.filter((square) => square.district.authority === authority).length;
/** How many neighbourhoods there are, where the real England has 33,755, 1,719 and 1,702. */
export const neighbourhoodCounts = {
  england: squares.length,
  'west-midlands': count('E47000007'),
  'greater-manchester': count('E47000001'),
};
