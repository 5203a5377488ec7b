// The SVG map's arithmetic: moves that undo themselves, places whole in view, names that never touch.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paddingOf } from '../../../web/map/furniture';
import type { Box } from '../../../web/map/outlines';
import { atZoom, lettering } from '../../../web/map/strokes';
import {
  type Camera,
  cameraOf,
  fitted,
  onPaper,
  panned,
  pixelOf,
  positionOf,
  revealed,
  type Size,
  scaleBar,
  uncovered,
  worldOf,
  worldWidth,
  type XY,
  zoomedAround,
} from '../../../web/map/svg-camera';
import { keyMove } from '../../../web/map/svg-keys';
import { linesOf, placeLabels } from '../../../web/map/svg-labels';
import { pathOf, transformOf } from '../../../web/map/svg-paths';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPlace = fc.tuple(between(-5, 2), between(50, 56));
const anyCamera = fc
  .tuple(anyPlace, between(5, 15.9))
  .map(([[longitude, latitude], zoom]) => cameraOf({ longitude, latitude, zoom }));
const anySize: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 240, max: 2000 }),
  height: fc.integer({ min: 240, max: 1400 }),
});
const anyBox: fc.Arbitrary<Box> = fc
  .tuple(anyPlace, between(0.02, 2), between(0.02, 1))
  .map(([[west, south], across, up]) => [west, south, west + across, south + up]);

const close = (one: XY, other: XY) => Math.hypot(one[0] - other[0], one[1] - other[1]);
const sameCamera = (one: Camera, other: Camera) =>
  close([one.x, one.y], [other.x, other.y]) * worldWidth(other.zoom) < 0.01 &&
  Math.abs(one.zoom - other.zoom) < 1e-9;

describe('the camera', () => {
  test('a position comes back from it, and the equator and Greenwich are where Mercator has them', () => {
    expect(worldOf([0, 0])).toEqual([0.5, 0.5]);
    fc.assert(fc.property(anyCamera, (camera) => sameCamera(cameraOf(positionOf(camera)), camera)));
  });

  test('a pan and its opposite cancel; what is shown goes against it', () => {
    fc.assert(
      fc.property(anyCamera, anySize, anyPlace, between(-500, 500), (camera, size, place, step) => {
        const [x, y] = pixelOf(camera, size, worldOf(place));
        const after = panned(camera, step, -step);
        expect(close(pixelOf(after, size, worldOf(place)), [x - step, y + step])).toBeLessThan(0.1);
        expect(sameCamera(panned(after, -step, step), camera)).toBe(true);
      }),
    );
  });

  test('zooming keeps what is under the pointer there, and stops at the limits', () => {
    fc.assert(
      fc.property(anyCamera, anySize, anyPlace, between(-30, 30), (camera, size, place, levels) => {
        const point = pixelOf(camera, size, worldOf(place));
        const after = zoomedAround(camera, size, point, camera.zoom + levels);
        const drift = close(pixelOf(after, size, worldOf(place)), point);
        // Far off the map a millionth of a pixel grows with the zoom.
        expect(drift).toBeLessThan(0.01 + close(point, [0, 0]) * 1e-6);
        expect(after.zoom).toBeGreaterThanOrEqual(4.5);
        expect(after.zoom).toBeLessThanOrEqual(16);
      }),
    );
  });

  test('fitting shows the whole box inside its padding, touching it on two sides', () => {
    fc.assert(
      fc.property(anyBox, anySize, (box, size) => {
        const padding = paddingOf(size.width);
        const camera = fitted(box, size, padding);
        const [left, top] = pixelOf(camera, size, worldOf([box[0], box[3]]));
        const [right, bottom] = pixelOf(camera, size, worldOf([box[2], box[1]]));
        const spare = [
          left - padding.left,
          size.width - padding.right - right,
          top - padding.top,
          size.height - padding.bottom - bottom,
        ];
        for (const room of spare) expect(room).toBeGreaterThan(-0.01);
        if (camera.zoom < 16) expect(Math.min(...spare)).toBeLessThan(0.01);
      }),
    );
  });

  test('paper shows all that was on screen', () => {
    fc.assert(
      fc.property(anyCamera, anySize, anySize, (camera, screen, paper) => {
        const corner = worldOf([0, 0]);
        const after = onPaper(camera, screen, paper);
        const seen = pixelOf(camera, screen, corner);
        const printed = pixelOf(after, paper, corner);
        const scale = worldWidth(after.zoom) / worldWidth(camera.zoom);
        expect(screen.width * scale).toBeLessThanOrEqual(paper.width + 0.01);
        expect(screen.height * scale).toBeLessThanOrEqual(paper.height + 0.01);
        expect(printed[0] - paper.width / 2).toBeCloseTo((seen[0] - screen.width / 2) * scale, 3);
      }),
    );
  });

  test('a place under the panel is brought out, one beside it is left alone', () => {
    const size = { width: 1000, height: 700 };
    const camera = cameraOf({ longitude: -1.9, latitude: 52.5, zoom: 9 });
    const box: Box = [-1.6, 52.4, -1.5, 52.5];
    const hidden = pixelOf(camera, size, worldOf([-1.55, 52.45]))[0];
    expect(hidden).toBeGreaterThan(600);
    const after = uncovered(camera, size, box, 400);
    expect(pixelOf(after, size, worldOf([-1.55, 52.45]))[0]).toBeCloseTo(300);
    expect(uncovered(after, size, box, 400)).toBe(after);
    expect(uncovered(camera, size, box, 0)).toBe(camera);
  });

  test('a revealed place is in view, and one in view moves nothing', () => {
    fc.assert(
      fc.property(anyCamera, anyPlace, (camera, [west, south]) => {
        const size = { width: 900, height: 600 };
        const reach = 60 / worldWidth(camera.zoom);
        const box: Box = [west, south, west + reach * 360, south + reach * 100];
        const after = revealed(camera, size, box, 200);
        const [left, top] = pixelOf(after, size, worldOf([box[0], box[3]]));
        const [right, bottom] = pixelOf(after, size, worldOf([box[2], box[1]]));
        expect(left).toBeGreaterThan(0);
        expect(top).toBeGreaterThan(0);
        expect(right).toBeLessThan(700);
        expect(bottom).toBeLessThan(600);
        const again = revealed(after, size, box, 200);
        expect(sameCamera(again, after)).toBe(true);
      }),
    );
  });

  test('keys: opposite arrows cancel, plus and minus step to whole levels, others are left', () => {
    const size = { width: 800, height: 600 };
    const camera = cameraOf({ longitude: -1.9, latitude: 52.5, zoom: 9.3 });
    const press = (from: Camera, key: string) => keyMove(from, size, key, false) as Camera;
    const right = press(camera, 'ArrowRight');
    expect(right.x).toBeGreaterThan(camera.x);
    expect(sameCamera(press(right, 'ArrowLeft'), camera)).toBe(true);
    const down = press(camera, 'ArrowDown');
    expect(down.y).toBeGreaterThan(camera.y);
    expect(press(camera, '+').zoom).toBe(10);
    expect(press(camera, '-').zoom).toBe(8);
    expect(keyMove(camera, size, '+', true)?.zoom).toBe(11);
    expect(keyMove(camera, size, 'Tab', false)).toBeNull();
  });

  test('the scale bar is a round length, as long as it says', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const { pixels, words } = scaleBar(camera);
        const [, digits = '', unit] = /^([1235]0*) (km|m)$/.exec(words) ?? [];
        const metres = Number(digits) * (unit === 'km' ? 1000 : 1);
        expect(pixels).toBeLessThanOrEqual(100);
        expect(pixels).toBeGreaterThan(39);
        // On the ground a degree of longitude is shorter by the cosine of the latitude.
        const { latitude } = positionOf(camera);
        const equator = 40_075_016.686 * Math.cos((latitude * Math.PI) / 180);
        expect((pixels / worldWidth(camera.zoom)) * equator).toBeCloseTo(metres, 3);
      }),
    );
  });
});

describe('paths', () => {
  test('path and transform put each corner where the camera sees it, to half a pixel', () => {
    fc.assert(
      fc.property(
        fc.array(anyPlace, { minLength: 3, maxLength: 8 }),
        anyCamera,
        anySize,
        (ring, camera, size) => {
          const first = ring[0] as [number, number];
          const path = pathOf({ type: 'Polygon', coordinates: [[...ring, first]] });
          const points = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
            Number(x),
            Number(y),
          ]);
          expect(points).toHaveLength(ring.length);
          expect(path.endsWith('Z')).toBe(true);
          const [, right = 0, down = 0, scale = 0] = (
            /^translate\((\S+) (\S+)\) scale\((\S+)\)$/.exec(transformOf(camera, size)) ?? []
          ).map(Number);
          ring.forEach((place, i) => {
            const [x = 0, y = 0] = points[i] ?? [];
            const at: XY = [x * scale + right, y * scale + down];
            expect(close(at, pixelOf(camera, size, worldOf(place)))).toBeLessThan(0.5);
          });
        },
      ),
    );
  });
});

describe('names', () => {
  test('breaking a name loses no word', () => {
    expect(linesOf('Birmingham Hodge Hill and Solihull North', 9)).toEqual([
      'Birmingham Hodge',
      'Hill and',
      'Solihull North',
    ]);
    const anyName = fc.stringMatching(/^\w+( \w+)*$/);
    fc.assert(
      fc.property(anyName, fc.integer({ min: 1, max: 20 }), (name, ems) => {
        expect(linesOf(name, ems).join(' ')).toBe(name);
      }),
    );
  });

  test('names never touch, are never cut, and the largest place has its name first', () => {
    const size = { width: 600, height: 500 };
    const camera = cameraOf({ longitude: -1.9, latitude: 52.5, zoom: 9 });
    const wish = fc.record({
      code: fc.string(),
      name: fc.stringMatching(/^[A-Z][a-z]{2,12}( [a-z]{2,9})?$/),
      value: fc.constant('88.7%'),
      at: fc.tuple(between(-2.4, -1.4), between(52.2, 52.8)).map(worldOf),
      weight: between(0, 1),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 40 }), (wishes) => {
        const placed = placeLabels(wishes, lettering.labels, camera, size, []);
        const letters = atZoom(lettering.labels.size, 9);
        const boxes = placed.map(({ lines, x, y }) => {
          // Narrower than what is reserved: the face's widest common letters apart.
          const half = (Math.max(...lines.map(({ length }) => length)) * 0.5 * letters) / 2;
          const tall = (lines.length * lettering.labels.lineHeight * letters) / 2;
          return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
        });
        boxes.forEach((one, i) => {
          expect(one.left >= 0 && one.top >= 0).toBe(true);
          expect(one.right <= size.width && one.bottom <= size.height).toBe(true);
          for (const other of boxes.slice(i + 1)) {
            const apart =
              one.left >= other.right ||
              other.left >= one.right ||
              one.top >= other.bottom ||
              other.top >= one.bottom;
            expect(apart).toBe(true);
          }
        });
        const largest = wishes.reduce((a, b) => (b.weight > a.weight ? b : a));
        const [x, y] = pixelOf(camera, size, largest.at);
        const well = x > 120 && x < 480 && y > 60 && y < 440;
        if (well) expect(placed[0]?.lines.join(' ')).toBe(`${largest.name} 88.7%`);
      }),
    );
  });

  test('widths between two zooms are in proportion, and beyond the last held', () => {
    expect(atZoom([8, 1, 10, 3, 12, 11], 7)).toBe(1);
    expect(atZoom([8, 1, 10, 3, 12, 11], 9)).toBe(2);
    expect(atZoom([8, 1, 10, 3, 12, 11], 11.5)).toBe(9);
    expect(atZoom([8, 1, 10, 3, 12, 11], 20)).toBe(11);
  });
});
