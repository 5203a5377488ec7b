// Which names fit on the map: the largest places first, none over another, none cut by the edge.

import { atZoom, type lettering } from './strokes';
import { type Camera, pixelOf, type Size, type XY } from './svg-camera';

export interface LabelWish {
  code: string;
  name: string;
  /** The figure, on a line of its own. */
  value?: string;
  /** Its point, as shares of the world. */
  at: XY;
  /** The larger goes first. */
  weight: number;
}

export interface PlacedLabel {
  code: string;
  lines: string[];
  x: number;
  /** Middle of the block of lines. */
  y: number;
  size: number;
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Mean width of a letter of the text face in ems; a little generous, so that names never touch. */
const LETTER = 0.54;

/** A name broken at its spaces into as few lines as the width in ems allows. */
export function linesOf(name: string, widest: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && joined.length * LETTER <= widest) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** The middle of a label moved off the map's side, by less than half the label, so that it stays on it. */
function nudged(middle: number, half: number, width: number): number {
  const inside = Math.min(width - half, Math.max(half, middle));
  return Math.abs(inside - middle) < half ? inside : middle;
}

type Lettering = (typeof lettering)[keyof typeof lettering];

/** Places labels one by one; `taken` is what earlier kinds of label cover, and grows by these. */
export function placeLabels(
  wishes: readonly LabelWish[],
  { size: sizes, widest, lineHeight }: Lettering,
  camera: Camera,
  map: Size,
  taken: Rectangle[],
): PlacedLabel[] {
  const size = atZoom(sizes, camera.zoom);
  const placed: PlacedLabel[] = [];
  for (const { code, name, value, at } of [...wishes].sort((a, b) => b.weight - a.weight)) {
    const lines = [...linesOf(name, widest), ...(value ? [value] : [])];
    const [middle, y] = pixelOf(camera, map, at);
    const half = {
      width: (Math.max(...lines.map(({ length }) => length)) * LETTER * size) / 2,
      height: (lines.length * lineHeight * size) / 2,
    };
    const x = nudged(middle, half.width + 1, map.width);
    const box = {
      left: x - half.width - 1,
      top: y - half.height - 1,
      right: x + half.width + 1,
      bottom: y + half.height + 1,
    };
    const whole =
      box.left >= 0 && box.top >= 0 && box.right <= map.width && box.bottom <= map.height;
    if (!whole || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    placed.push({ code, lines, x, y, size });
  }
  return placed;
}
