// Where labels stand on a legend: marks in order, in as many rows as keep them from covering each other.

/** How far a label reaches past its own mark, so that it reads as hanging from it. */
const EDGE = 4;

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
 * Places labels under their marks so that none covers another, and no mark's line crosses a label on
 * its way down: a label ends at its own mark where there is room to its left, and lies below every
 * label whose mark it would hide. Labels too near the left edge start at their mark, below the rest.
 * @param width of the axis in pixels
 * @param widthOf a label's width in pixels
 */
export function placeMarks(
  marks: readonly Mark[],
  width: number,
  widthOf: (label: string) => number,
  gap = 6,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  const put = (mark: Mark, left: number): void => {
    const right = left + widthOf(mark.label);
    let row = 0;
    for (const other of placed) {
      const covers = other.left < right + gap && left < other.left + widthOf(other.label) + gap;
      const hides = other.at * width > left - gap && other.at * width < right + gap;
      if (covers || hides) row = Math.max(row, other.row + 1);
    }
    placed.push({ ...mark, row, left });
  };
  const ascending = [...marks].sort((a, b) => a.at - b.at);
  const roomy = ascending.filter((mark) => mark.at * width + EDGE >= widthOf(mark.label));
  for (const mark of roomy) put(mark, mark.at * width + EDGE - widthOf(mark.label));
  for (const mark of ascending.filter((other) => !roomy.includes(other)).reverse()) {
    put(mark, Math.max(0, Math.min(mark.at * width - EDGE, width - widthOf(mark.label))));
  }
  return placed;
}
