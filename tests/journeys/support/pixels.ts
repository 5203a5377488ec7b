// Reads the colours of a screenshot, so that a journey can say what the map shows at a place.

import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Picture {
  width: number;
  height: number;
  /** Colour at a point, in pixels from the top left. */
  at: (x: number, y: number) => Rgb;
  /** How many pixels of the picture, or of a box in it, are within `tolerance` of a colour (each channel). */
  count: (colour: Rgb, options?: { tolerance?: number; box?: Box }) => number;
  /** Different colours in the picture or a box, commonest first, with how many pixels have each. */
  colours: (box?: Box) => { colour: Rgb; pixels: number }[];
}

/** Decodes a PNG, as `page.screenshot()` or `locator.screenshot()` gives it. */
export function readPicture(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  const at = (x: number, y: number): Rgb => {
    const column = Math.round(x);
    const row = Math.round(y);
    if (column < 0 || row < 0 || column >= width || row >= height) {
      throw new RangeError(`(${x}, ${y}) is outside the ${width} × ${height} picture`);
    }
    const i = (row * width + column) * 4;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  };
  function* within(box: Box = { x: 0, y: 0, width, height }): Generator<Rgb> {
    const right = Math.min(width, Math.ceil(box.x + box.width));
    const bottom = Math.min(height, Math.ceil(box.y + box.height));
    for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y += 1) {
      for (let x = Math.max(0, Math.floor(box.x)); x < right; x += 1) yield at(x, y);
    }
  }
  return {
    width,
    height,
    at,
    count: (colour, { tolerance = 2, box } = {}) => {
      let pixels = 0;
      for (const seen of within(box)) if (near(seen, colour, tolerance)) pixels += 1;
      return pixels;
    },
    colours: (box) => {
      const tally = new Map<number, number>();
      for (const [r, g, b] of within(box)) {
        const key = (r << 16) | (g << 8) | b;
        tally.set(key, (tally.get(key) ?? 0) + 1);
      }
      return [...tally]
        .sort((one, other) => other[1] - one[1])
        .map(([key, pixels]) => ({ colour: [key >> 16, (key >> 8) & 255, key & 255], pixels }));
    },
  };
}

/** Takes a screenshot of the window (or a box of it) and decodes it. Motion and the caret are stilled. */
export async function photograph(page: Page, clip?: Box): Promise<Picture> {
  const png = await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) });
  return readPicture(png);
}

/** Whether two colours differ by at most `tolerance` in every channel. */
export function near(one: Rgb, other: Rgb, tolerance = 2): boolean {
  return one.every((channel, i) => Math.abs(channel - (other[i] ?? 0)) <= tolerance);
}

/** "#1f6f8b" or "rgb(31, 111, 139)", as the catalogue or a computed style says it, as three numbers. */
export function rgb(colour: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (hex) return [0, 1, 2].map((i) => Number.parseInt(hex[i + 1] ?? '', 16)) as unknown as Rgb;
  const parts = /^rgba?\((\d+)[, ]+(\d+)[, ]+(\d+)/.exec(colour);
  if (parts) return [1, 2, 3].map((i) => Number(parts[i])) as unknown as Rgb;
  throw new Error(`not a colour: ${colour}`);
}
