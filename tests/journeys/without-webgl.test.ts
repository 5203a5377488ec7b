// Without WebGL, or after it is lost: the SVG map has the same places and colours and takes the same gestures.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ramp, sea } from '../../web/map/palette';
import { scan } from './support/accessibility';
import { builtFills } from './support/built-scene';
import { createStage, drawn } from './support/map-page';
import { type Box, near, type Picture, photograph, type Rgb, rgb } from './support/pixels';

const usual = createStage();
const plain = createStage({ webGl: false });

/** Fill of each place the SVG map draws. */
async function drawnFills(page: Page, map = '.svg-map'): Promise<Map<string, string>> {
  const pairs = await page
    .locator(`${map} [data-code]`)
    .evaluateAll((paths) =>
      paths.map((path) => [path.getAttribute('data-code'), path.getAttribute('fill')]),
    );
  return new Map(
    pairs.map(([code, fill]) => [code ?? '', fill?.startsWith('url(') ? 'hatch' : (fill ?? '')]),
  );
}

const colouredPixels = (picture: Picture) =>
  ramp.reduce((sum, colour) => sum + picture.count(rgb(colour)), 0);

const position = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at');

const views = [
  ['local authorities', '#measure=full-fibre&level=district&release=2026-01'],
  ['England', '#measure=5g-sa-area-all&region=england'],
  ['constituencies of both', '#measure=4g-premises-indoor-all&level=constituency&region=both'],
  ['wards', '#measure=gigabit&level=ward'],
  ['neighbourhoods', '#measure=gigabit&level=neighbourhood&region=both'],
  ['two ways at once', '#measure=gigabit&level=neighbourhood&deprivation=two-way'],
  ['deprivation alone', '#level=district&deprivation=imd'],
  ['not published', '#measure=full-fibre&level=neighbourhood'],
] as const;

test.each(views)(
  '%s: every place has a path, in the colour the built files give it',
  async (_, path) => {
    const app = await plain.open(path);
    await drawn(app.page);
    const due = builtFills(path);
    expect(due.size).toBeGreaterThan(6);
    expect([...(await drawnFills(app.page))].sort()).toEqual([...due].sort());
    expect(app.errors).toEqual([]);
    expect(app.offOrigin).toEqual([]);
    await app.close();
  },
);

test.each([
  ['local authorities', '#at=9.2/52.4800/-1.9000'],
  ['neighbourhoods', '#measure=gigabit&level=neighbourhood&at=11.2/52.4900/-1.9400'],
])('%s at one address: the same colour at the same point as WebGL draws', async (_, path) => {
  const pictures: Picture[] = [];
  for (const stage of [usual, plain]) {
    const { page, close } = await stage.open(path, { width: 1200, height: 800 });
    const map = await drawn(page);
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    pictures.push(await photograph(page, box));
    await close();
  }
  const [one, other] = pictures as [Picture, Picture];
  const palette = ramp.map(rgb);
  const reach = 4;
  /** The one class all round a point; nothing on a border or a name. */
  const classAt = (picture: Picture, x: number, y: number) => {
    const [found] = palette.filter((colour) =>
      [-reach, 0, reach].every((dx) =>
        [-reach, 0, reach].every((dy) => near(picture.at(x + dx, y + dy), colour)),
      ),
    );
    return found;
  };
  let [compared, alike] = [0, 0];
  // From the middle, where both stand alike: the plain map is lower by the words under it.
  for (let down = -150; down <= 150; down += 6) {
    for (let right = -300; right <= 300; right += 6) {
      const first = classAt(one, one.width / 2 + right, one.height / 2 + down);
      const second = classAt(other, other.width / 2 + right, other.height / 2 + down);
      if (!first || !second) continue;
      compared += 1;
      if (first === second) alike += 1;
    }
  }
  expect(compared).toBeGreaterThan(200);
  expect(alike / compared).toBeGreaterThan(0.98);
});

test('hover, click, drag, wheel, keys and buttons do on it what they do on the usual map', async () => {
  const { page } = await plain.open('#release=2026-01');
  const map = await drawn(page);
  const ground = page.getByRole('application', { name: /Coverage map/ });
  const box = await ground.boundingBox();
  if (!box) throw new Error('no map');
  const place = await page.locator('.svg-map [data-code="E08000025"]').boundingBox();
  if (!place) throw new Error('no Birmingham');
  const inside = { x: place.x + place.width * 0.6, y: place.y + place.height * 0.55 };

  await page.mouse.move(inside.x, inside.y);
  await page.locator('.hover-card').getByText('Birmingham').waitFor();
  await page.mouse.click(inside.x, inside.y);
  await page.waitForURL(/place=E08000025/);
  expect(await map.locator('[data-outline="selected"] path').count()).toBe(2);
  await page.keyboard.press('Escape');
  await page.mouse.click(box.x + 20, box.y + 20);
  await page.waitForURL((url) => !url.hash.includes('place='));
  expect(position(page)).toBeNull();

  const steps: string[] = [];
  const moved = async (act: () => Promise<unknown>) => {
    const before = position(page);
    await act();
    await page.waitForFunction(
      (at) => new URLSearchParams(location.hash.slice(1)).get('at') !== at,
      before,
    );
    steps.push(position(page) ?? '');
    return (position(page) ?? '').split('/').map(Number) as [number, number, number];
  };
  const start = await moved(() => page.getByRole('button', { name: 'Zoom in' }).click());
  await moved(() => page.getByRole('button', { name: 'Zoom out' }).click());
  await ground.focus();
  const east = await moved(() => page.keyboard.press('ArrowRight'));
  expect(east[2]).toBeGreaterThan(start[2]);
  const south = await moved(() => page.keyboard.press('ArrowDown'));
  expect(south[1]).toBeLessThan(east[1]);
  const closer = await moved(() => page.keyboard.press('+'));
  expect(closer[0]).toBe(Math.round(south[0]) + 1);
  const dragged = await moved(async () => {
    await page.mouse.move(inside.x, inside.y);
    await page.mouse.down();
    await page.mouse.move(inside.x + 90, inside.y + 40, { steps: 4 });
    await page.mouse.up();
  });
  // What the hand takes east, the middle of the map leaves west.
  expect(dragged[2]).toBeLessThan(closer[2]);
  expect(dragged[1]).toBeGreaterThan(closer[1]);
  const wheeled = await moved(() => page.mouse.wheel(0, -300));
  expect(wheeled[0]).toBeGreaterThan(dragged[0]);
  expect(new Set(steps).size).toBe(steps.length);
  expect(await page.locator('.place-list, .panel').first().isVisible()).toBe(true);
});

test('its words, names and targets pass the accessibility scan at three widths', async () => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [390, 844],
  ] as const) {
    const { page, close } = await plain.open('#place=E08000028', { width, height });
    await drawn(page);
    await page.getByText(/This browser cannot draw the map as usual/).waitFor();
    expect(await scan(page)).toEqual([]);
    await close();
  }
});

/** Takes the drawing away from the map, as a failing driver does. */
async function lose(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
    const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lost) throw new Error('no context to lose');
    Object.assign(window, { lost });
    lost.loseContext();
  });
}

/** Two periods of the hatching, which a map made anew may start at another pixel. */
const BLOCK = 16;

/** Share of the blocks of two pictures of one size whose mean colours differ to the eye. */
function differing(one: Picture, other: Picture): number {
  const mean = (picture: Picture, left: number, top: number): Rgb => {
    const sum = [0, 0, 0];
    for (let i = 0; i < BLOCK * BLOCK; i += 1) {
      const colour = picture.at(left + (i % BLOCK), top + Math.floor(i / BLOCK));
      colour.forEach((channel, c) => {
        sum[c] = (sum[c] ?? 0) + channel;
      });
    }
    return sum.map((channel) => channel / (BLOCK * BLOCK)) as unknown as Rgb;
  };
  let [blocks, different] = [0, 0];
  for (let y = 0; y + BLOCK < one.height; y += BLOCK) {
    for (let x = 0; x + BLOCK < one.width; x += BLOCK) {
      blocks += 1;
      if (!near(mean(one, x, y), mean(other, x, y), 6)) different += 1;
    }
  }
  return different / blocks;
}

/** A picture of the map with its places and, since it no longer changes, its names: those come last. */
async function whole(page: Page, box: Box | undefined): Promise<Picture> {
  let [picture, alike] = [await photograph(page, box), 0];
  for (let i = 0; i < 60 && alike < 3; i += 1) {
    await page.waitForTimeout(500);
    const next = await photograph(page, box);
    const bare = next.count(rgb(sea)) / (next.width * next.height) > 0.8;
    alike = !bare && differing(picture, next) === 0 ? alike + 1 : 0;
    picture = next;
  }
  expect(alike, 'the map came to rest with its places on it').toBe(3);
  return picture;
}

test.each([
  ['colours, lines and names', '#measure=gigabit&level=neighbourhood&deprivation=outline-20'],
  ['hatching', '#measure=full-fibre&level=neighbourhood'],
])('a lost context that comes back, the map as it was: %s', async (_, path) => {
  const app = await usual.open(`${path}&at=9.2/52.5/-1.9`);
  const map = await drawn(app.page);
  const box = (await map.boundingBox()) ?? undefined;
  const before = await whole(app.page, box);
  await lose(app.page);
  await expect
    .poll(async () => differing(before, await photograph(app.page, box)), { timeout: 20_000 })
    .toBeGreaterThan(0.05);
  await app.page.evaluate(() =>
    (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext(),
  );
  await expect
    .poll(async () => differing(before, await photograph(app.page, box)), { timeout: 40_000 })
    .toBeLessThan(0.005);
  expect(await app.page.locator('.svg-map').count()).toBe(0);
  // The map answers again, too.
  await app.page.getByRole('button', { name: 'Zoom in' }).click();
  await app.page.waitForURL(/at=10\.2/);
  expect(app.errors).toEqual([]);
});

test('a lost context that stays lost: the SVG map, in words, with all its places; the usual one on request', async () => {
  const address = '#measure=gigabit&level=ward';
  const { page } = await usual.open(address);
  await drawn(page);
  await page.getByRole('region', { name: 'Coverage map' }).focus();
  await lose(page);
  await page.locator('.svg-map[data-ready="true"]').waitFor();
  expect([...(await drawnFills(page))].sort()).toEqual([...builtFills(address)].sort());
  const words = page.getByRole('status').filter({ hasText: 'let the drawn map go' });
  expect(await words.innerText()).toMatch(/plainer one, with the same places and figures/);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await words.getByRole('button', { name: 'Draw it as usual again' }).click();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  const map = await drawn(page);
  expect(
    colouredPixels(await photograph(page, (await map.boundingBox()) ?? undefined)),
  ).toBeGreaterThan(20_000);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});
