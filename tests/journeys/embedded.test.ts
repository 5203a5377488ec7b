// In another page's frame: the wheel scrolls the page round the map, and zooms the map only with its key.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createStage } from './support/map-page';

const host = `<!doctype html><html lang="en"><title>Host</title><body style="margin:0;height:4000px">
<iframe src="/#release=2026-01" title="Map" width="1100" height="700" style="border:0"></iframe></body></html>`;

const stages = [
  ['with WebGL', createStage()],
  ['without', createStage({ webGl: false })],
] as const;

const frameHash = (page: Page) => page.frames()[1]?.evaluate(() => location.hash);

test.each(stages)(
  '%s: the wheel over an embedded map scrolls the host; with its key it zooms the map',
  async (_, stage) => {
    const { page } = await stage.open('host.html', {
      width: 1200,
      height: 800,
      before: (opened) =>
        opened.route('**/host.html', (route) =>
          route.fulfill({ contentType: 'text/html', body: host }),
        ),
    });
    const frame = page.frameLocator('iframe');
    const map = frame.locator('.map-canvas[data-ready="true"]');
    await map.waitFor();
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 240);
    await page.waitForFunction(() => window.scrollY >= 200);
    expect(await frameHash(page)).not.toContain('at=');

    await page.evaluate(() => window.scrollTo(0, 0));
    const scrolled = () => page.evaluate(() => window.scrollY);
    await expect.poll(scrolled).toBe(0);
    const key = (await page.evaluate(() => navigator.userAgent.includes('Mac')))
      ? 'Meta'
      : 'Control';
    await page.keyboard.down(key);
    await page.mouse.wheel(0, -240);
    await page.keyboard.up(key);
    await expect.poll(() => frameHash(page)).toContain('at=');
    expect(await scrolled()).toBe(0);
  },
);

test.each(stages)('%s: alone on a desk the wheel zooms the map at once', async (_, stage) => {
  const { page } = await stage.open('#release=2026-01', { width: 1200, height: 800 });
  const map = page.locator('.map-canvas[data-ready="true"]');
  await map.waitFor();
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -240);
  await page.waitForURL(/at=/);
});
