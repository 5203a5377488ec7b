// Where a small note opens: under what it explains, over it where there is no room, always inside the window. Pure.

/** Kept free between the note and what it explains, and the window's edges. */
const GAP = 6;
const EDGE = 8;

interface Size {
  width: number;
  height: number;
}

/** Of an element, as getBoundingClientRect gives it. */
export interface Anchor {
  left: number;
  top: number;
  bottom: number;
}

/** A length kept between two others; the lower one wins. */
const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** Left and top of a note of `size` for `anchor`, in a window. */
export function placeNote(anchor: Anchor, size: Size, window: Size): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= window.height - EDGE;
  const top = fitsBelow || above < EDGE ? below : above;
  return {
    left: within(anchor.left, EDGE, window.width - EDGE - size.width),
    top: within(top, EDGE, window.height - EDGE - size.height),
  };
}
