// Where a key takes the focus in the table: cells as a grid, its headings above them.

export interface GridPoint {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows a page key passes. */
  page: number;
}

/**
 * The cell a key leads to from `at`; row −1 is that of the headings. `null` for a key that moves nothing.
 * Home and End stay in the row, with Control they go to the first and the last cell of all.
 */
export function movedTo(
  key: string,
  control: boolean,
  at: GridPoint,
  { rows, columns, page }: GridSize,
): GridPoint | null {
  const row = (to: number) => Math.max(0, Math.min(rows - 1, to));
  const column = (to: number) => Math.max(0, Math.min(columns - 1, to));
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: control ? 0 : Math.max(-1, at.row - 1) };
    case 'ArrowDown':
      return { ...at, row: control ? row(rows) : row(at.row + 1) };
    case 'PageUp':
      return { ...at, row: row(at.row - page) };
    case 'PageDown':
      return { ...at, row: row(at.row + page) };
    case 'ArrowLeft':
      return { ...at, column: column(at.column - 1) };
    case 'ArrowRight':
      return { ...at, column: column(at.column + 1) };
    case 'Home':
      return { row: control ? 0 : at.row, column: 0 };
    case 'End':
      return { row: control ? row(rows) : at.row, column: column(columns) };
    default:
      return null;
  }
}
