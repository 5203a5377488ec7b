// How long each key typed in the search box takes to be answered, beside the time of a frame.
//
// From the key's event to the list in the page's elements, as web/panels/search-box.tsx measures it: script alone,
// without the painting. Each text is typed key by key on the largest postcode area, loaded before.

import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { distDir, ensureBuilt } from '../../web/server/build';
import { startServer } from '../../web/server/server';
import { launchBrowser } from '../support/browser';
import { median, say } from './say';

const FRAME = 16.7;
const texts = ['B70 7AB', 'west bromwich', 'smethwik'];

/** Types a text key by key into the emptied box; how long each key took to be answered. */
async function typeInto(page: Page, text: string): Promise<number[]> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.evaluate('performance.clearMeasures("search")');
  await page.keyboard.type(text, { delay: 50 });
  const taken = (await page.evaluate(
    'performance.getEntriesByName("search").map(({ duration }) => duration)',
  )) as number[];
  if (taken.length !== text.length) throw new Error(`${taken.length} answers to “${text}”`);
  return taken;
}

/** Measures and prints; returns whether the slowest key was answered within a frame. */
export async function benchSearch(scratch: string, runs: number): Promise<boolean> {
  ensureBuilt();
  // A copy, so that a rebuild meanwhile disturbs nothing.
  const dir = mkdtempSync(join(scratch, 'search-'));
  cpSync(distDir, dir, { recursive: true });
  const site = await startServer({ dir, port: 0 });
  const browser = await launchBrowser();
  try {
    /** Times of every key of a text, one list a run. */
    const times = new Map<string, number[][]>(texts.map((text) => [text, []]));
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.locator('[data-ready="true"]').waitFor();
      await page.getByRole('combobox', { name: /^Search/ }).click();
      await page.keyboard.type('B1');
      await page.locator('.search').getByRole('option').first().waitFor();
      for (const text of texts) times.get(text)?.push(await typeInto(page, text));
      await page.close();
    }
    const typical: number[] = [];
    for (const [text, taken] of times) {
      const keys = [...text].map((_, i) => median(taken.map((run) => run[i] ?? Number.NaN)));
      const worst = Math.max(...taken.flat());
      console.log(
        `“${text}”: ${keys.map((key) => key.toFixed(1)).join(', ')} ms, slowest of all runs ${worst.toFixed(1)} ms`,
      );
      typical.push(...keys);
    }
    console.log(
      `Median of all keys: ${median(typical).toFixed(1)} ms; each key’s median of ${runs} cold pages`,
    );
    const slowest = Math.max(...typical);
    return say(
      'Search, slowest key, script',
      `${slowest.toFixed(1)} ms`,
      `≤ ${FRAME} ms`,
      slowest <= FRAME,
    );
  } finally {
    await browser.close();
    await site.close();
  }
}
