// The map page as a journey handles it: opened and drawn, its choices by name, its colours by class.

import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { isObservation } from '../../../data/contract/columns';
import type { MeasureFile } from '../../../data/contract/files';
import { cellsAt } from '../../../web/load/figures';
import type { StartedServer } from '../../../web/server/server';
import { launchBrowser } from '../../support/browser';
import { type OpenedApp, type OpenOptions, openApp, startSite } from './app';
import { type Box, near, photograph, type Rgb } from './pixels';

export interface Stage {
  open(path?: string, options?: Omit<OpenOptions, 'url' | 'path'>): Promise<OpenedApp>;
}

/** One browser and one site for a file of journeys; every page opened is closed at its end. */
export function createStage(kind: { webGl?: boolean } = {}): Stage {
  let browser: Browser;
  let site: StartedServer;
  const opened: OpenedApp[] = [];
  beforeAll(async () => {
    [site, browser] = [await startSite(), await launchBrowser(kind)];
  });
  afterAll(async () => {
    for (const app of opened) await app.close();
    await browser?.close();
    await site?.close();
  });
  return {
    async open(path = '', options = {}) {
      const app = await openApp(browser, { url: site.url, path, ...options });
      opened.push(app);
      return app;
    },
  };
}

/** Waits until the map has outlines and has drawn them. */
export async function drawn(page: Page): Promise<Locator> {
  const map = page.locator('.map-canvas[data-ready="true"]');
  await map.waitFor();
  let before = '';
  for (let i = 0; i < 40; i += 1) {
    await page.waitForTimeout(150);
    const now = (await map.screenshot()).toString('base64');
    if (now === before) return map;
    before = now;
  }
  throw new Error('the map did not come to rest');
}

export function choice(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: label, exact: true });
}

/** Share of each area of a level, read from the built file. */
export function builtShares(measure: string, level: 'district' | 'constituency', release: string) {
  const path = new URL(`../../../data/public/values/${measure}.json`, import.meta.url);
  const file = JSON.parse(readFileSync(path, 'utf8')) as MeasureFile;
  const shares = new Map<string, number>();
  for (const [code, cell] of cellsAt(file, level, release as never)) {
    if (isObservation(cell)) shares.set(code, cell.share);
  }
  return shares;
}

/** A point well inside an area of one colour: the middle of a square of that colour alone. */
export async function pointOf(
  page: Page,
  colour: Rgb,
  box: Box,
): Promise<{ x: number; y: number }> {
  const picture = await photograph(page);
  const reach = 8;
  for (let y = box.y + reach; y < box.y + box.height - reach; y += 4) {
    for (let x = box.x + reach; x < box.x + box.width - reach; x += 4) {
      const corners = [-reach, 0, reach].flatMap((dx) => [-reach, 0, reach].map((dy) => [dx, dy]));
      if (corners.every(([dx = 0, dy = 0]) => near(picture.at(x + dx, y + dy), colour)))
        return { x, y };
    }
  }
  throw new Error(`nothing of colour ${colour.join()} on the map`);
}
