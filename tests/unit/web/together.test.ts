// Two maps on one scale: they start on the same one, follow each other step by step, and come back.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../web/map/outlines';
import {
  atScaleOf,
  follow,
  MAX_ZOOM,
  MIN_ZOOM,
  metresPerPixel,
  standing,
  toWorld,
} from '../../../web/map/together';
import { displayed, type MapPosition, regionShown, startView } from '../../../web/state/view';

const anyPosition: fc.Arbitrary<MapPosition> = fc.record({
  zoom: fc.double({ min: 6, max: 15, noNaN: true }),
  latitude: fc.double({ min: 50, max: 56, noNaN: true }),
  longitude: fc.double({ min: -5, max: 2, noNaN: true }),
});
/** Two maps within a step or so of each other's scale, as they are once they move together. */
const anyTwo = fc
  .tuple(anyPosition, anyPosition, fc.double({ min: -1, max: 1, noNaN: true }))
  .map(([first, second, closer]) => [first, { ...second, zoom: first.zoom + closer }] as const);
const anyBox: fc.Arbitrary<Box> = fc
  .record({
    west: fc.double({ min: -5, max: 0, noNaN: true }),
    south: fc.double({ min: 50, max: 54, noNaN: true }),
    width: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    height: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .map(({ west, south, width, height }) => [west, south, west + width, south + height]);
const anyRoom = fc.record({
  width: fc.integer({ min: 200, max: 900 }),
  height: fc.integer({ min: 150, max: 900 }),
});

/** A point of the world in pixels of a map, from its centre. */
function onScreen({ zoom, latitude, longitude }: MapPosition, point: [number, number]) {
  const [here, centre] = [toWorld(...point), toWorld(longitude, latitude)];
  const world = 512 * 2 ** zoom;
  return { x: (here.x - centre.x) * world, y: (here.y - centre.y) * world };
}

/** Where a map's centre moved to, in pixels of that map as it then was. */
function moved(from: MapPosition, to: MapPosition) {
  return onScreen({ ...from, zoom: to.zoom }, [to.longitude, to.latitude]);
}

function near(one: MapPosition, other: MapPosition): void {
  expect(one.zoom).toBeCloseTo(other.zoom, 9);
  // The address keeps four decimals; these are a hundred times finer.
  expect(one.latitude).toBeCloseTo(other.latitude, 6);
  expect(one.longitude).toBeCloseTo(other.longitude, 6);
}

describe('standing side by side', () => {
  test('both maps have the same metres a pixel, whatever their regions and their windows', () => {
    fc.assert(
      fc.property(anyBox, anyBox, anyRoom, (one, other, room) => {
        const first = standing(one, [other], room);
        const second = standing(other, [one], room);
        expect(metresPerPixel(first) / metresPerPixel(second)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('each shows the whole of its region, and one of the two could not be any closer', () => {
    fc.assert(
      fc.property(anyBox, anyBox, anyRoom, (one, other, room) => {
        const filled = [standing(one, [other], room), standing(other, [one], room)].map(
          (position, i) => {
            const [west, south, east, north] = i === 0 ? one : other;
            const corners = [onScreen(position, [west, north]), onScreen(position, [east, south])];
            return Math.max(
              ...corners.flatMap(({ x, y }) => [
                Math.abs(x) / (room.width / 2),
                Math.abs(y) / (room.height / 2),
              ]),
            );
          },
        );
        for (const share of filled) expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.max(...filled)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('no closer and no farther than a map can go', () => {
    const speck: Box = [-2, 52, -1.9999, 52.0001];
    const world: Box = [-170, -80, 170, 80];
    const room = { width: 400, height: 400 };
    expect(standing(speck, [], room).zoom).toBe(MAX_ZOOM);
    expect(standing(world, [], room).zoom).toBe(MIN_ZOOM);
  });

  test('the same zoom would not be the same scale: Manchester lies farther north', () => {
    const birmingham = { zoom: 9, latitude: 52.48, longitude: -1.9 };
    const manchester = { zoom: 9, latitude: 53.48, longitude: -2.24 };
    expect(metresPerPixel(manchester)).toBeLessThan(metresPerPixel(birmingham) * 0.98);
    expect(metresPerPixel(atScaleOf(birmingham, manchester))).toBeCloseTo(
      metresPerPixel(birmingham),
      9,
    );
  });
});

describe('moving together', () => {
  test('the follower moves by the same pixels and the same steps of zoom', () => {
    fc.assert(
      fc.property(anyTwo, anyPosition, ([first, second], to) => {
        const followed = follow({ moved: first, follower: second }, to);
        expect(followed.zoom - second.zoom).toBeCloseTo(to.zoom - first.zoom, 9);
        const [one, other] = [moved(first, to), moved(second, followed)];
        const tolerance = 1e-6 * Math.max(1, Math.abs(one.x), Math.abs(one.y));
        expect(Math.abs(other.x - one.x)).toBeLessThan(tolerance);
        expect(Math.abs(other.y - one.y)).toBeLessThan(tolerance);
      }),
    );
  });

  test('the way back brings both back, and many moves come to the same as one', () => {
    fc.assert(
      fc.property(anyTwo, anyPosition, anyPosition, ([first, second], via, to) => {
        const there = follow({ moved: first, follower: second }, via);
        near(follow({ moved: via, follower: there }, first), second);
        near(
          follow({ moved: via, follower: there }, to),
          follow({ moved: first, follower: second }, to),
        );
      }),
    );
  });

  test('it is the same whichever of the two is moved', () => {
    fc.assert(
      fc.property(anyTwo, anyPosition, ([first, second], to) => {
        const followed = follow({ moved: first, follower: second }, to);
        near(follow({ moved: second, follower: first }, followed), to);
      }),
    );
  });

  test('what lies still under the pointer in one lies still in the other when zooming', () => {
    const first = { zoom: 9, latitude: 52.5, longitude: -1.9 };
    const second = atScaleOf(first, { zoom: 9, latitude: 53.5, longitude: -2.2 });
    // A zoom about a point 100 pixels right of the first's centre: its centre moves half way there.
    const right = 100 / (512 * 2 ** first.zoom);
    const to = { ...first, zoom: 10, longitude: first.longitude + (right / 2) * 360 };
    const followed = follow({ moved: first, follower: second }, to);
    const still = second.longitude + (100 / (512 * 2 ** second.zoom)) * 360;
    expect(onScreen(second, [still, second.latitude]).x).toBeCloseTo(100, 6);
    expect(onScreen(followed, [still, second.latitude]).x).toBeCloseTo(100, 6);
  });
});

describe('coming and going', () => {
  const zoomed = { ...startView, at: { zoom: 11, latitude: 52.5, longitude: -2 } };

  test('two maps begin and end at their regions; other displays leave the map where it is', () => {
    expect(displayed(zoomed, 'side-by-side')).toMatchObject({ show: 'side-by-side', at: null });
    expect(displayed(zoomed, 'table')).toEqual({ show: 'table' });
    const two = { ...zoomed, show: 'side-by-side' as const, beside: zoomed.at, together: true };
    expect(displayed(two, 'map')).toEqual({ show: 'map', at: null, beside: null, together: false });
    expect(displayed(two, 'side-by-side')).toEqual({ show: 'side-by-side' });
  });

  test('both regions are on show side by side, whichever was before', () => {
    expect(regionShown({ ...startView, region: 'england', show: 'side-by-side' })).toBe('both');
    expect(regionShown({ ...startView, region: 'england' })).toBe('england');
  });
});
