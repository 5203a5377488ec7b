// On paper: the map is there as a drawing, whole, with its legend's colours, whatever drew it on screen.

import { expect, test } from 'vitest';
import type { OpenedApp } from './support/app';
import { builtFills } from './support/built-scene';
import { createStage, drawn } from './support/map-page';
import { photograph, rgb } from './support/pixels';

const A4 = { width: 794, height: 1123 };
/** The drawing for paper comes once the browser is idle: printing does not wait for a file. */
async function paperAtHand({ page, requests }: OpenedApp): Promise<void> {
  await expect
    .poll(() => requests.some((path) => /svg-maps/.test(path)), { timeout: 30_000 })
    .toBe(true);
  await page.waitForLoadState('networkidle');
}

const stages = [
  ['with WebGL', createStage()],
  ['without', createStage({ webGl: false })],
] as const;

for (const [how, stage] of stages) {
  test(`${how}: sentence, figures, legend, map, source, list and panel, in that order, nothing cut`, async () => {
    const address = '#measure=full-fibre&release=2026-01&place=E08000028';
    const app = await stage.open(address, A4);
    const { page } = app;
    await drawn(page);
    await paperAtHand(app);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.map-paper');
    await paper.waitFor();
    expect(await page.locator('.one-map-frame').isVisible()).toBe(false);
    const paths = await paper
      .locator('[data-code]')
      .evaluateAll((all) => all.map((path) => path.getAttribute('fill')));
    expect(paths.sort()).toEqual([...builtFills(address).values()].sort());

    const parts = [
      'h1',
      '.tiles',
      '.strip',
      '.legend',
      '.map-paper',
      '.source-line',
      '.place-list',
      '.panel',
    ];
    const tops: number[] = [];
    for (const part of parts) {
      const one = page.locator(part).first();
      const box = await one.boundingBox();
      expect(box, part).not.toBeNull();
      tops.push(box?.y ?? 0);
      const cut = await one.evaluate((element) => {
        const { overflowY, overflowX, position } = getComputedStyle(element);
        const hidden = (axis: string) => /auto|scroll|hidden/.test(axis);
        return (
          position === 'fixed' ||
          (hidden(overflowY) && element.scrollHeight > element.clientHeight + 1) ||
          (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1)
        );
      });
      expect(cut, part).toBe(false);
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    for (const control of [
      '.search',
      '.time-control',
      '.display-switch',
      '.about-open',
      '.panel-close',
    ]) {
      for (const one of await page.locator(control).all())
        expect(await one.isVisible(), control).toBe(false);
    }
    // The page is as wide as the paper, and the map's colours are on it.
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await paper.scrollIntoViewIfNeeded();
    const picture = await photograph(page, (await paper.boundingBox()) ?? undefined);
    for (const fill of new Set(builtFills(address).values())) {
      expect(picture.count(rgb(fill)), fill).toBeGreaterThan(500);
    }

    await page.emulateMedia({ media: 'screen' });
    await paper.waitFor({ state: 'detached' });
    expect(await page.locator('.one-map-frame').isVisible()).toBe(true);
  });

  test(`${how}: printing itself draws the map, also the two side by side`, async () => {
    const app = await stage.open('#show=side-by-side&release=2026-01', A4);
    const { page } = app;
    await paperAtHand(app);
    await page.locator('.map-canvas[data-ready="true"]').nth(1).waitFor();
    // What is in the page at the moment the browser lays it out for paper.
    await page.evaluate(() => {
      addEventListener('beforeprint', () => {
        const maps = [...document.querySelectorAll('.map-paper')];
        const places = maps.map((map) => map.querySelectorAll('[data-code]').length);
        Object.assign(window, { printed: places });
      });
    });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await page.evaluate(
      () => (window as unknown as { printed?: number[] }).printed,
    );
    const due = builtFills('#show=side-by-side&release=2026-01').size;
    expect(printed).toEqual([due, due]);
    await page.locator('.map-paper').first().waitFor({ state: 'detached' });
  });
}
