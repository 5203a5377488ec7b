// Where labels stand on a legend: marks in order, in as many rows as keep them from covering each other.

export interface Mark {
  label: string;
  /** 0 to 1 along the axis. */
  at: number;
}

export interface PlacedMark extends Mark {
  /** 0 for the row nearest the axis. */
  row: number;
  /** Left edge of the label, in the axis's pixels. */
  left: number;
}

/**
 * Places labels under their marks without overlap.
 * @param width of the axis in pixels
 * @param widthOf a label's width in pixels
 */
export function placeMarks(
  marks: readonly Mark[],
  width: number,
  widthOf: (label: string) => number,
  gap = 8,
): PlacedMark[] {
  const rows: number[] = [];
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const wide = widthOf(mark.label);
      const left = Math.min(Math.max(0, mark.at * width - wide / 2), Math.max(0, width - wide));
      let row = rows.findIndex((end) => end + gap <= left);
      if (row < 0) row = rows.length;
      rows[row] = left + wide;
      return { ...mark, row, left };
    });
}
