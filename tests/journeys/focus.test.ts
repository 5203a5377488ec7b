// The focus: never lost whatever changes, and always to be seen.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Colour, contrast } from '../support/contrast';
import { activeOption, focused, tabTo, watchFocus } from './support/keys';
import { createStage, drawn } from './support/map-page';
import { type Box, photograph, type Rgb } from './support/pixels';

const stage = createStage();

/** Chooses in a native select as a keyboard does: by typing the option's first letters. */
async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, `select[aria-label="${label}"]`);
  await page.keyboard.type(text);
}

describe('the focus is never lost', () => {
  test('choosing in the sentence, in the list, closing the panel, going back', async () => {
    const app = await stage.open();
    const { page } = app;
    await drawn(page);
    await tabTo(page, '.skip-link');
    const lost = await watchFocus(page);
    await typeInto(page, 'Measure', '5G');
    await page.waitForURL(/measure=5g/);
    await typeInto(page, 'Where the signal is measured', 'on land');
    await page.waitForURL(/area/);
    await tabTo(page, 'select[aria-label="Measure"]', 'Shift+Tab');
    await page.keyboard.type('Gigabit');
    await page.waitForURL(/measure=gigabit/);
    await typeInto(page, 'Shown by', 'neighbourhood');
    await page.waitForURL(/level=neighbourhood.*release=/);
    await typeInto(page, 'Region', 'both');
    await page.getByRole('listbox', { name: 'Neighbourhoods of both regions' }).waitFor();
    // The list is turned over under the keys, grown, and left for a place and back.
    await tabTo(page, '.place-list > .link');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=-figure/);
    await tabTo(page, '.place-options');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await activeOption(page)).toMatchObject({ at: 13, seen: true });
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    expect(await page.evaluate(() => document.activeElement?.matches('.panel h2'))).toBe(true);
    await tabTo(page, '.panel-close', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await activeOption(page)).toMatchObject({ at: 13, seen: true });
    // Back into the panel, and from it to other levels, which takes the panel away.
    await page.goBack();
    await page.locator('.panel h2').waitFor();
    await tabTo(page, '.panel a, .panel button');
    for (let i = 0; i < 5; i += 1) {
      await page.goBack();
      await page.waitForTimeout(150);
    }
    expect(await page.locator('.panel').count()).toBe(0);
    expect(await focused(page)).not.toMatch(/^body/);
    expect(await lost()).toEqual([]);
    expect(app.errors).toEqual([]);
  });

  test('a notice whose offer is taken, a page about the figures opened and closed', async () => {
    const { page } = await stage.open('#measure=full-fibre&level=neighbourhood&colour=red');
    await drawn(page);
    await tabTo(page, '.about-open');
    const lost = await watchFocus(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'About these figures' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('.about-open'))).toBe(true);
    await tabTo(page, '.notice > .link');
    await page.keyboard.press('Enter');
    await page.getByText('could not be followed').waitFor({ state: 'detached' });
    await tabTo(page, '.notice-offers button');
    await page.keyboard.press('Enter');
    await page.getByText('not published by').waitFor({ state: 'detached' });
    await drawn(page);
    expect(await focused(page)).not.toMatch(/^body/);
    expect(await lost()).toEqual([]);
  });

  test('every display, the table sorted and emptied, time played to its end', async () => {
    const { page } = await stage.open('#measure=full-fibre&show=table');
    await page.locator('.stage table, .stage [role="grid"]').first().waitFor();
    await tabTo(page, '.skip-link');
    const lost = await watchFocus(page);
    await tabTo(
      page,
      '.stage th button, .stage [role="columnheader"] button, .stage [role="columnheader"]',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=/);
    await tabTo(page, '.table-filter input', 'Shift+Tab');
    await page.keyboard.type('nowhere at all');
    await page.waitForURL(/filter=/);
    expect(await page.evaluate(() => document.activeElement?.matches('input'))).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.waitForURL((url) => !url.hash.includes('filter='));
    await tabTo(page, '.display-switch input', 'Shift+Tab');
    for (const show of ['side-by-side', 'map', 'map-and-table', 'table', 'side-by-side', 'map']) {
      const at = new URL(page.url());
      await page.keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.href !== at.href);
      expect(
        await page.evaluate(() => document.activeElement?.matches('.display-switch input')),
        show,
      ).toBe(true);
    }
    expect(await lost()).toEqual([]);
  });

  test('the buttons of time at either end', async () => {
    const { page } = await stage.open();
    await drawn(page);
    await tabTo(page, '.time-control button');
    const lost = await watchFocus(page);
    for (let i = 0; i < 20; i += 1) await page.keyboard.press('Enter');
    await tabTo(page, '.time-control button[aria-label^="Play"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tabTo(page, '[role="slider"]');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.waitForTimeout(300);
    expect(await focused(page)).not.toMatch(/^body/);
    expect(await lost()).toEqual([]);
  });
});

test('the first stops of Tab lead past the choices to the list and to the map', async () => {
  const { page } = await stage.open();
  await drawn(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Skip to the list of places');
  await page.keyboard.press('Enter');
  expect((await activeOption(page)).at).toBe(1);
  await tabTo(page, '.skip-link', 'Shift+Tab');
  expect(await focused(page)).toContain('Skip to the map');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('.map-canvas') !== null)).toBe(
    true,
  );
});

test('there is one main part and one first heading, and no level of heading is left out', async () => {
  const { page } = await stage.open('#place=E08000028');
  await drawn(page);
  await page.locator('.panel h2').waitFor();
  expect(await page.locator('main').count()).toBe(1);
  expect(await page.locator('h1').count()).toBe(1);
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) {
    if (i > 0) expect(level - (levels[i - 1] as number)).toBeLessThanOrEqual(1);
  }
});

const colour = ([red, green, blue]: Rgb): Colour => [red, green, blue, 1];

/** What the focus rests on, for the eye: the active option of a listbox, the word of a select, a label. */
async function focusBox(page: Page): Promise<(Box & { name: string }) | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const id = element.getAttribute('aria-activedescendant');
    const shown = (id && document.getElementById(id)) || element;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40);
    return { x, y, width, height, name: `${element.tagName} ${element.className} “${name}”` };
  });
}

/** Pixels round the focus that change by 3:1 or more when it goes; and how many its outline must be. */
async function indicator(page: Page, { x, y, width, height }: Box) {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const left = Math.max(0, Math.floor(x) - 8);
  const top = Math.max(0, Math.floor(y) - 8);
  const right = Math.min(size.width, Math.ceil(x + width) + 8);
  const bottom = Math.min(size.height, Math.ceil(y + height) + 8);
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const seen = await photograph(page, clip);
  const held = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await held.evaluate((element) => element.blur());
  const bare = await photograph(page, clip);
  await held.evaluate((element) => element.focus({ preventScroll: true }));
  let changed = 0;
  for (let j = 0; j < clip.height; j += 1) {
    for (let i = 0; i < clip.width; i += 1) {
      if (contrast(colour(seen.at(i, j)), colour(bare.at(i, j))) >= 3) changed += 1;
    }
  }
  return changed;
}

describe('the focus is always to be seen', () => {
  test.each([
    ['start', '', 1280],
    ['a place', '#place=E08000028', 1280],
    ['neighbourhoods, a phone', '#measure=gigabit&level=neighbourhood', 390],
    ['a place, a phone', '#place=E08000028', 390],
    ['map and table', '#measure=gigabit&level=ward&show=map-and-table', 1280],
    ['side by side', '#show=side-by-side', 1280],
  ])('%s: every stop of Tab has an outline of 3:1', async (_, path, width) => {
    const { page } = await stage.open(path, {
      width,
      height: 844,
      context: { reducedMotion: 'reduce' },
    });
    await drawn(page).catch(() => undefined);
    const faint: string[] = [];
    const stops = new Set<string>();
    for (let i = 0; i < 90; i += 1) {
      await page.keyboard.press('Tab');
      const box = await focusBox(page);
      // Round the page: the browser's own furniture comes next.
      if (!box) break;
      if (stops.has(`${box.name} ${box.x} ${box.y}`)) break;
      stops.add(`${box.name} ${box.x} ${box.y}`);
      const changed = await indicator(page, box);
      // An outline a pixel thick round most of it; what hangs over the window's edge counts by half.
      const wanted = Math.min(box.width, width) + Math.min(box.height, 844);
      if (changed < wanted) faint.push(`${box.name}: ${changed} of ${Math.round(wanted)} pixels`);
    }
    expect(stops.size).toBeGreaterThan(12);
    expect(faint).toEqual([]);
  });

  test('the measure itself finds an indicator taken away', async () => {
    const { page } = await stage.open();
    await drawn(page);
    await tabTo(page, '.about-open');
    const box = await focusBox(page);
    if (!box) throw new Error('nothing has the focus');
    expect(await indicator(page, box)).toBeGreaterThan(box.width + box.height);
    await page.evaluate(() => {
      for (const sheet of document.styleSheets) {
        for (let i = sheet.cssRules.length - 1; i >= 0; i -= 1) {
          if (sheet.cssRules[i]?.cssText.startsWith(':focus-visible')) sheet.deleteRule(i);
        }
      }
      (document.activeElement as HTMLElement).style.outline = 'none';
    });
    expect(await indicator(page, box)).toBeLessThan(box.width + box.height);
  });
});
