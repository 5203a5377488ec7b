// The pattern of absence: grey hatching, told apart from every class by shape, not by colour.

const SIZE = 16;

/** Diagonal lines on pale ground, 16 × 16 pixels RGBA, tiling without a seam. */
export function hatchImage(): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const onLine = (x + y) % 8 < 2;
      data.set(onLine ? [150, 156, 160, 255] : [240, 240, 236, 255], (y * SIZE + x) * 4);
    }
  }
  return { width: SIZE, height: SIZE, data };
}
