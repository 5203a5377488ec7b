// Side by side: both regions in the colours of their classes, on one scale, moved as one when asked.

import { expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { measureOf } from '../../data/catalogue/measures';
import { rampIndex } from '../../data/model/classes';
import { percentText } from '../../data/model/format';
import { ramp } from '../../web/map/palette';
import { follow, metresPerPixel } from '../../web/map/together';
import type { MapPosition } from '../../web/state/view';
import { scan } from './support/accessibility';
import { builtReleases, builtShare } from './support/built-figures';
import { choice, createStage, drawn } from './support/map-page';
import { photograph, rgb } from './support/pixels';
import { bothDrawn, canvas, drag, half, positions, view } from './support/two-maps';

const stage = createStage();
/** A busy machine draws slowly; what is awaited either comes or does not. */
const patient = { timeout: 20_000 };
const west = detailRegions['west-midlands'];
const manchester = detailRegions['greater-manchester'];
/**
 * The follower stands where it must: within a hundredth of the way moved, since the address keeps two
 * decimals of zoom (the two regions' degrees are two hundredths apart), and its own last decimal.
 */
function inStep(
  before: { moved: MapPosition; follower: MapPosition },
  after: { moved: MapPosition; follower: MapPosition },
): void {
  const due = follow(before, after.moved);
  const { follower } = after;
  expect(Math.abs(follower.zoom - due.zoom)).toBeLessThan(0.021);
  for (const axis of ['latitude', 'longitude'] as const) {
    const way = Math.abs(after.moved[axis] - before.moved[axis]);
    expect(Math.abs(follower[axis] - due[axis]), axis).toBeLessThan(way / 100 + 0.0003);
  }
}

test('each map shows its region’s districts in the colours of their classes, under its figure, on one scale', async () => {
  const app = await stage.open('#show=side-by-side', { width: 1440, height: 900 });
  const { page } = app;
  await bothDrawn(page);
  const release = builtReleases('full-fibre', 'district').at(-1) ?? '2026-01';
  const { breaks } = measureOf('full-fibre');
  const scales: string[] = [];
  for (const region of [west, manchester]) {
    const share = percentText(builtShare('full-fibre', region.code, release));
    const title = half(page, region.id).getByRole('heading', { level: 2 });
    expect(await title.innerText()).toBe(`${region.name} ${share}`);
    const due = new Set(
      region.districts.map((code) =>
        rampIndex(breaks, builtShare('full-fibre', code, release), true),
      ),
    );
    const picture = await photograph(
      page,
      (await canvas(page, region.id).boundingBox()) ?? undefined,
    );
    for (const [i, colour] of ramp.entries()) {
      const pixels = picture.count(rgb(colour));
      if (due.has(i)) expect(pixels, `${region.name}, class ${i}`).toBeGreaterThan(800);
      else expect(pixels, `${region.name}, class ${i}`).toBeLessThan(20);
    }
    const bar = half(page, region.id).locator('.maplibregl-ctrl-scale');
    scales.push(
      await bar.evaluate(
        (node) => `${node.textContent} ${Math.round(node.getBoundingClientRect().width)}`,
      ),
    );
  }
  // The same kilometres over the same pixels.
  expect(scales[0]).toBe(scales[1]);
  expect(await choice(page, 'Region').inputValue()).toBe('both');
  expect(app.errors).toEqual([]);
  expect(app.warnings).toEqual([]);
});

test('moved apart, each map keeps its own place; a reload shows both as they were', async () => {
  const { page } = await stage.open('#show=side-by-side');
  await bothDrawn(page);
  await drag(page, canvas(page, 'greater-manchester'), { x: -60, y: 40 });
  const first = await positions(page);
  await drag(page, canvas(page, 'west-midlands'), { x: 80, y: 0 });
  await expect.poll(() => view(page).at, patient).not.toEqual(first.at);
  const second = await positions(page);
  expect(second.beside).toEqual(first.beside);
  await bothDrawn(page);
  const before = page.url();
  const pictures = async () => [
    await canvas(page, 'west-midlands').locator('canvas').screenshot(),
    await canvas(page, 'greater-manchester').locator('canvas').screenshot(),
  ];
  const seen = await pictures();
  await page.reload();
  await bothDrawn(page);
  expect(page.url()).toBe(before);
  for (const [i, picture] of (await pictures()).entries()) {
    const length = seen[i]?.length ?? 0;
    expect(Math.abs(picture.length - length)).toBeLessThan(length / 10);
  }
});

test('together, the second goes where the first goes, while it goes, and the first where the second goes', async () => {
  const { page } = await stage.open('#show=side-by-side');
  await bothDrawn(page);
  // Apart first: the second is zoomed in by its button, and stands on a scale of its own.
  await half(page, 'greater-manchester').getByRole('button', { name: 'Zoom in' }).click();
  const apart = await positions(page);
  expect(metresPerPixel(apart.beside)).toBeLessThan(metresPerPixel(apart.at) * 0.6);
  await page.getByRole('checkbox', { name: 'Move together' }).check();
  await page.waitForURL(/together=yes/);
  const start = await positions(page);
  expect(metresPerPixel(start.beside) / metresPerPixel(start.at)).toBeCloseTo(1, 1);
  await bothDrawn(page);

  // While the first is being dragged, the second's picture changes before it is let go.
  const second = canvas(page, 'greater-manchester').locator('canvas').first();
  const still = await second.screenshot();
  const box = await canvas(page, 'west-midlands').boundingBox();
  if (!box) throw new Error('no first map');
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.down();
  for (let i = 1; i <= 8; i += 1) await page.mouse.move(box.x + 200 - 10 * i, box.y + 200 + 5 * i);
  await expect.poll(async () => (await second.screenshot()).equals(still), patient).toBe(false);
  expect(view(page).at).toEqual(start.at);
  await page.mouse.up();
  await expect.poll(() => view(page).at, patient).not.toEqual(start.at);
  const moved = await positions(page);
  expect(Math.abs(moved.at.longitude - start.at.longitude)).toBeGreaterThan(0.02);
  inStep({ moved: start.at, follower: start.beside }, { moved: moved.at, follower: moved.beside });

  // The second leads as well, and by its button too.
  await half(page, 'greater-manchester').getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => view(page).beside?.zoom, patient).toBeCloseTo(moved.beside.zoom - 1, 1);
  const out = await positions(page);
  inStep({ moved: moved.beside, follower: moved.at }, { moved: out.beside, follower: out.at });

  // And by keys on the map itself.
  await canvas(page, 'west-midlands').locator('canvas').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => view(page).at, patient).not.toEqual(out.at);
  const keyed = await positions(page);
  expect(keyed.at.longitude).toBeGreaterThan(out.at.longitude);
  inStep({ moved: out.at, follower: out.beside }, { moved: keyed.at, follower: keyed.beside });

  await page.reload();
  await bothDrawn(page);
  expect(await page.getByRole('checkbox', { name: 'Move together' }).isChecked()).toBe(true);
  expect(view(page)).toMatchObject({ show: 'side-by-side', together: true });
});

test('a place chosen on either map leaves its own map free of the panel', async () => {
  for (const [part, place] of [
    ['west-midlands', 'E08000028'],
    ['greater-manchester', 'E08000003'],
  ] as const) {
    const { page } = await stage.open(`#show=side-by-side&place=${place}`);
    await bothDrawn(page);
    const panel = await page.locator('.panel').boundingBox();
    const own = await half(page, part).boundingBox();
    if (!panel || !own) throw new Error('no panel or no map');
    const over = Math.min(panel.x + panel.width, own.x + own.width) - Math.max(panel.x, own.x);
    expect(over, part).toBeLessThanOrEqual(0);
  }
});

test('pressing a place on the second map opens its figures', async () => {
  const { page } = await stage.open('#show=side-by-side');
  await bothDrawn(page);
  const box = await canvas(page, 'greater-manchester').boundingBox();
  if (!box) throw new Error('no second map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForURL(/place=E08/);
  expect(manchester.districts as readonly string[]).toContain(view(page).place);
  await page.locator('.panel h2').waitFor();
});

test('choosing a region returns to one map of it, and so does the switch; Back returns to both', async () => {
  const { page } = await stage.open('#region=greater-manchester');
  await drawn(page);
  await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  await bothDrawn(page);
  await choice(page, 'Region').selectOption('england');
  await page.waitForURL(/region=england/);
  expect(view(page)).toMatchObject({ show: 'map', region: 'england', at: null, beside: null });
  await drawn(page);
  await page.goBack();
  await bothDrawn(page);
  await page.getByRole('radio', { name: 'Map', exact: true }).check({ force: true });
  await drawn(page);
  expect(view(page)).toMatchObject({ show: 'map', region: 'greater-manchester' });
});

test.each([
  [1440, 900],
  [1280, 720],
  [390, 844],
])(
  'at %i px nothing serious, nothing sideways, and the two maps are of one size',
  async (width, height) => {
    const app = await stage.open('#show=side-by-side&measure=gigabit&level=constituency', {
      width,
      height,
    });
    const { page } = app;
    await bothDrawn(page);
    const [one, other] = [
      await canvas(page, 'west-midlands').boundingBox(),
      await canvas(page, 'greater-manchester').boundingBox(),
    ];
    expect(Math.abs((one?.width ?? 0) - (other?.width ?? 1))).toBeLessThan(2);
    expect(Math.abs((one?.height ?? 0) - (other?.height ?? 1))).toBeLessThan(2);
    expect(one?.height).toBeGreaterThan(200);
    expect(await scan(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(app.errors).toEqual([]);
  },
);
