// For everyone: no serious accessibility finding at three widths, no sideways scroll, no WebGL needed for figures.

import { expect, test } from 'vitest';
import { scan } from './support/accessibility';
import { createStage, drawn } from './support/map-page';

const stage = createStage();
const views = [
  ['start', ''],
  ['a place', '#place=E08000028'],
  ['neighbourhoods', '#measure=gigabit&level=neighbourhood&place=E01010052'],
  ['constituencies, 5G', '#measure=5g-sa-area-all&level=constituency&region=both'],
  ['not published', '#measure=full-fibre&level=neighbourhood'],
  ['England', '#measure=below-uso&region=england'],
] as const;

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const) {
  test.each(views)(`at ${width} px, %s: nothing serious, nothing sideways`, async (_, path) => {
    const app = await stage.open(path, { width, height });
    await drawn(app.page);
    expect(await scan(app.page)).toEqual([]);
    const overflow = await app.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(app.errors).toEqual([]);
    expect(app.offOrigin).toEqual([]);
    await app.close();
  });
}

test('the About page has no serious finding', async () => {
  const { page } = await stage.open('', { width: 390, height: 844 });
  await page.getByRole('button', { name: 'About these figures' }).click();
  expect(await scan(page)).toEqual([]);
});

test('on a phone the strip stays in view while the page scrolls', async () => {
  const { page } = await stage.open('', { width: 390, height: 844 });
  await drawn(page);
  const strip = page.locator('.strip');
  for (const top of [0, 200]) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    const box = await strip.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(844);
  }
});

test('without WebGL the figures and the list are all there, in words', async () => {
  const { page } = await stage.open('', {
    before: (opened) =>
      opened.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      }),
  });
  await page.getByText(/This browser cannot draw the map/).waitFor();
  expect(await page.locator('.place-options > .place-option').count()).toBe(7);
});
