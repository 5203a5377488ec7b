// What the bare page is told to draw: the part of its address after `#`, as JSON.

export interface BareAddress {
  /** Files of outlines, the object to take from each, and the file of classes by code. */
  outlines: string[];
  object: string;
  classes: string;
  /** Width and height of the app's own canvas, in CSS pixels. */
  box: [number, number];
  /** West, south, east, north. */
  bounds: [number, number, number, number];
  padding: { top: number; right: number; bottom: number; left: number };
}
