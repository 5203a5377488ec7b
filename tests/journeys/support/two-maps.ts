// Two maps side by side as a journey handles them: found by region, awaited, dragged, read from the address.

import type { Locator, Page } from 'playwright-core';
import { type DetailRegionId, detailRegions } from '../../../data/catalogue/areas';
import { parseAddress } from '../../../web/state/address';
import type { MapPosition, ViewState } from '../../../web/state/view';

/** What the page's address says. */
export function view(page: Page): ViewState {
  return parseAddress(new URL(page.url()).hash).state;
}

/** One of the two, title and map. */
export function half(page: Page, part: DetailRegionId): Locator {
  return page.getByRole('region', { name: detailRegions[part].name, exact: true });
}

export function canvas(page: Page, part: DetailRegionId): Locator {
  return half(page, part).locator('.map-canvas');
}

/** Waits until both maps have drawn and are at rest. */
export async function bothDrawn(page: Page): Promise<void> {
  for (const part of ['west-midlands', 'greater-manchester'] as const) {
    await half(page, part).locator('.map-canvas[data-ready="true"]').waitFor();
  }
  let before = '';
  for (let i = 0; i < 40; i += 1) {
    await page.waitForTimeout(200);
    const now = (await page.locator('.two-maps').screenshot()).toString('base64');
    if (now === before) return;
    before = now;
  }
  throw new Error('the maps did not come to rest');
}

/** Both maps' positions, once the address has them. */
export async function positions(page: Page): Promise<{ at: MapPosition; beside: MapPosition }> {
  await page.waitForURL(/at=.*beside=/);
  const { at, beside } = view(page);
  if (!at || !beside) throw new Error(`no positions in ${page.url()}`);
  return { at, beside };
}

/** Drags a map by its middle. */
export async function drag(page: Page, map: Locator, by: { x: number; y: number }): Promise<void> {
  const box = await map.boundingBox();
  if (!box) throw new Error('no map to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i += 1) await page.mouse.move(x + (by.x * i) / 8, y + (by.y * i) / 8);
  // Held still before it is let go, so that it does not glide on.
  await page.waitForTimeout(300);
  await page.mouse.up();
}
