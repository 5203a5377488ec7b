// Runs inside both pages before their own scripts: sees what the map's canvas shows after every frame drawn on it.

import { ramp } from '../../web/map/palette';

const COLUMNS = 192;
const ROWS = 128;
const NO_CLASS = 255;
/** Blending in the drawing moves a channel by a step or two. */
const TOLERANCE = 3;
/** A map counts as coloured when this share of what will be coloured is. */
const ENOUGH = 0.95;
/** Nothing new for so long is rest, in milliseconds. */
const QUIET = 1500;
/** Between two looks at whether a frame is painted, in milliseconds. */
const POLL = 2;

interface Frame {
  /** When it was found painted, in milliseconds; `null` until then. */
  at: number | null;
  /** Script that drew it, in milliseconds. */
  script: number;
  /** Its copy on the graphics side, and what tells that it is painted. */
  buffer: WebGLBuffer;
  fence: WebGLSync | null;
  width: number;
  height: number;
}

export interface Reading {
  /** Milliseconds from the start to the first frame with the classes of the settled map. */
  coloured: number;
  /** Script of that frame, and how many frames were drawn up to it. */
  script: number;
  frames: number;
  /** Samples of the settled map that show a class. */
  samples: number;
  /** Longest `recolour` since the start; 0 where the page made none. */
  recolour: number;
  /** Width and height of the canvas in CSS pixels. */
  box: [number, number];
}

/** Red, green, blue of every class, one after the other. */
const colours = ramp.flatMap((hex) =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)),
);

type Samples = Uint8Array<ArrayBuffer>;

let gl: WebGL2RenderingContext | null = null;
let drew = false;
let start = 0;
let drawnAt = 0;
let frames: Frame[] = [];
/** What the canvas showed when timing began, and shows now. */
let before: Samples = new Uint8Array(COLUMNS * ROWS).fill(NO_CLASS);
let settled = before;

/**
 * Has the frame just drawn copied on the graphics side, and asks now and then whether it is painted.
 * The page never waits for that; the copy is read only once the map is at rest.
 */
function keep(on: WebGL2RenderingContext, script: number): void {
  const { width, height } = on.canvas;
  const buffer = on.createBuffer();
  const bound = on.getParameter(on.READ_FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  on.bindFramebuffer(on.READ_FRAMEBUFFER, null);
  on.bindBuffer(on.PIXEL_PACK_BUFFER, buffer);
  on.bufferData(on.PIXEL_PACK_BUFFER, width * height * 4, on.STREAM_READ);
  on.readPixels(0, 0, width, height, on.RGBA, on.UNSIGNED_BYTE, 0);
  on.bindBuffer(on.PIXEL_PACK_BUFFER, null);
  on.bindFramebuffer(on.READ_FRAMEBUFFER, bound);
  const fence = on.fenceSync(on.SYNC_GPU_COMMANDS_COMPLETE, 0);
  on.flush();
  const frame: Frame = { at: null, script, buffer, fence, width, height };
  frames.push(frame);
  drawnAt = performance.now();
  const ask = () => {
    if (fence && on.getSyncParameter(fence, on.SYNC_STATUS) === on.SIGNALED) {
      frame.at = performance.now();
    } else setTimeout(ask, POLL);
  };
  setTimeout(ask, POLL);
}

/** The class each sample of a kept frame shows; the copy is given up. */
function samplesOf({ buffer, fence, width, height }: Frame): Samples {
  const samples: Samples = new Uint8Array(COLUMNS * ROWS).fill(NO_CLASS);
  const pixels = new Uint8Array(width * height * 4);
  gl?.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl?.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels);
  gl?.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  gl?.deleteBuffer(buffer);
  gl?.deleteSync(fence);
  for (let i = 0; i < samples.length; i += 1) {
    const x = Math.floor((((i % COLUMNS) + 0.5) * width) / COLUMNS);
    const y = Math.floor(((Math.floor(i / COLUMNS) + 0.5) * height) / ROWS);
    const at = (y * width + x) * 4;
    const near = (k: number) =>
      Math.abs((colours[k] ?? 0) - (pixels[at + (k % 3)] ?? 0)) <= TOLERANCE;
    for (let k = 0; k < colours.length; k += 3) {
      if (near(k) && near(k + 1) && near(k + 2)) samples[i] = k / 3;
    }
  }
  return samples;
}

const same = (one: Uint8Array, other: Uint8Array) => one.every((value, i) => value === other[i]);

// MapLibre draws nothing without this call, and only in an animation frame; the frame can be copied until its end.
const { drawElements } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.drawElements = function (...args) {
  drew = true;
  gl = this;
  drawElements.apply(this, args);
};
const request = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  request((time) => {
    const from = performance.now();
    callback(time);
    const script = performance.now() - from;
    if (!drew || !gl) return;
    drew = false;
    keep(gl, script);
  });

/** Samples of every frame since the start, once the map shows classes, others than then, and is at rest. */
async function rest(): Promise<Samples[]> {
  const seen: Samples[] = [];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (performance.now() - drawnAt < QUIET || frames.some(({ at }) => at === null)) continue;
    seen.push(...frames.slice(seen.length).map(samplesOf));
    settled = seen.at(-1) ?? before;
    if (settled.some((value) => value !== NO_CLASS) && !same(settled, before)) return seen;
  }
}

async function reading(): Promise<Reading> {
  const seen = await rest();
  const wanted = [...settled.keys()].filter((i) => settled[i] !== NO_CLASS);
  const index = seen.findIndex(
    (samples) => wanted.filter((i) => samples[i] === settled[i]).length >= ENOUGH * wanted.length,
  );
  const canvas = gl?.canvas as HTMLCanvasElement | undefined;
  const recolours = performance.getEntriesByName('recolour').filter((e) => e.startTime >= start);
  return {
    coloured: (frames[index]?.at ?? Number.NaN) - start,
    script: frames[index]?.script ?? Number.NaN,
    frames: index + 1,
    samples: wanted.length,
    recolour: Math.max(0, ...recolours.map((entry) => entry.duration)),
    box: [canvas?.clientWidth ?? 0, canvas?.clientHeight ?? 0],
  };
}

/** Starts timing anew, by going to another view of the page. */
function go(hash: string): void {
  before = settled;
  frames = [];
  start = performance.now();
  drawnAt = start;
  location.hash = hash;
}

Object.assign(window, { bench: { reading, go } });
