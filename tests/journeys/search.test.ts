// Search by keyboard: what is typed is answered, chosen with arrows and Enter, kept in the address, told when outside.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPaths, type PostcodesFile } from '../../data/contract/files';
import { builtJson } from '../built/support/built';
import { scan } from './support/accessibility';
import { createStage } from './support/map-page';

const stage = createStage();

const box = (page: Page) => page.getByRole('combobox', { name: /^Search for a postcode/ });
const options = (page: Page) => page.locator('.search').getByRole('option');

/** Opens the page and types into the box, once the figures are there. */
async function typed(text: string, path = '', size: { width?: number; height?: number } = {}) {
  const app = await stage.open(path, size);
  await app.page.locator('.strip').waitFor();
  await box(app.page).focus();
  await app.page.keyboard.type(text);
  return app;
}

/** A postcode of the built files, the neighbourhood it lies in, and the one after it. */
function builtPostcodes() {
  const file = builtJson<PostcodesFile>(builtPaths.postcodes('B'));
  const held = file.outcodes.B70;
  if (!held) throw new Error('B70 is not among the built postcodes');
  return [0, 1].map((i) => ({
    postcode: `B70${held.inward.slice(3 * i, 3 * i + 3)}`,
    code: file.neighbourhoods[held.neighbourhood[i] ?? -1],
  }));
}

test('a postcode begun, arrows and Enter: its neighbourhood’s panel, kept in the address and through a reload', async () => {
  const [, second] = builtPostcodes();
  const app = await typed('b70', '#measure=gigabit');
  const { page } = app;
  await options(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await box(page).getAttribute('aria-activedescendant');
  expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`level=neighbourhood.*place=${second?.code}`));
  expect(page.url()).toContain(`postcode=${second?.postcode}`);
  const panel = page.locator('.panel');
  await panel.getByRole('heading').first().waitFor();
  expect(await panel.innerText()).toContain(second?.code);
  // The focus is in the panel, the list is gone, the box says what led here.
  expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
  expect(await options(page).count()).toBe(0);
  const printed = second?.postcode.replace(/^B70/, 'B70 ');
  expect(await box(page).inputValue()).toBe(printed);
  const note = page.locator('.panel-postcode');
  expect(await note.innerText()).toMatch(
    `${printed} lies in this neighbourhood. The figures are of`,
  );
  await page.reload();
  await page.locator('.panel h2').waitFor();
  expect(await page.locator('.panel').innerText()).toContain(second?.code);
  expect(await box(page).inputValue()).toBe(printed);
  await note.getByText('lies in this neighbourhood').waitFor();
  // Another place is not where the postcode led.
  await page.locator('.panel-ward .link').click();
  await page.waitForURL(/place=E05/);
  expect(page.url()).not.toContain('postcode=');
  expect(await note.count()).toBe(0);
  await page.goBack();
  await note.getByText('lies in this neighbourhood').waitFor();
  expect(app.errors).toEqual([]);
  expect(app.offOrigin).toEqual([]);
});

test('an address whose postcode is only begun, or of elsewhere, claims no more than is so', async () => {
  const file = builtJson<PostcodesFile>(builtPaths.postcodes('B'));
  const held = file.outcodes.B70;
  if (!held) throw new Error('B70 is not among the built postcodes');
  const [first] = held.neighbourhood;
  const here = held.neighbourhood.filter((at) => at === first).length;
  const elsewhere = held.neighbourhood.findIndex((at) => at !== first);
  const other = held.inward.slice(3 * elsewhere, 3 * elsewhere + 3);
  const place = `#measure=gigabit&level=neighbourhood&place=${file.neighbourhoods[first ?? -1]}`;
  const said = async (postcode: string) => {
    const { page, close } = await stage.open(`${place}&postcode=${postcode}`);
    const text = await page.locator('.panel-postcode').innerText();
    await close();
    return text;
  };
  expect(here).toBeGreaterThan(1);
  expect(await said('B70')).toBe(
    `${here} of the ${held.neighbourhood.length} postcodes that begin B70 in the West Midlands and Greater Manchester lie in this neighbourhood. The figures are of the whole neighbourhood: they do not say what any one home can get.`,
  );
  const not = (printed: string) =>
    `The postcode in this page’s address, ${printed}, is not among this neighbourhood’s.`;
  expect(await said(`B70${other}`)).toBe(not(`B70 ${other}`));
  expect(await said('SW1A1AA')).toBe(not('SW1A 1AA'));
});

test('a postcode outside both regions is told so, and Enter goes nowhere', async () => {
  const { page } = await typed('sw1a 1aa');
  const said = 'SW1A 1AA is not in the West Midlands or Greater Manchester';
  await page.locator('.search-words').getByText(said).waitFor();
  expect(await page.locator('.search').getByRole('status').textContent()).toContain(said);
  const before = page.url();
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(before);
});

test('a name with a slip finds its place, and a ward is told from what is named like it', async () => {
  const { page } = await typed('smethwik');
  const ward = options(page).filter({ hasText: 'ward in Sandwell' });
  await ward.waitFor();
  expect(await page.locator('.search-words').innerText()).toContain('No name matches “smethwik”');
  await ward.click();
  await page.waitForURL(/place=E05\d{6}/);
  expect(page.url()).not.toContain('postcode=');
});

test('a Commons Library name lists its neighbourhoods', async () => {
  const { page } = await typed('smethwick north');
  const group = page
    .locator('.search')
    .getByRole('group', { name: /^Neighbourhoods of Smethwick North/ });
  await group.waitFor();
  const [first] = await group.getByRole('option').allInnerTexts();
  expect(first).toMatch(/^Sandwell \d{3}[A-Z]\s+neighbourhood in Sandwell, ward /);
});

test('the arrows go round, Escape closes the list, then empties the box, and leaves the panel open', async () => {
  const { page } = await typed('dudley', '#place=E08000028');
  await options(page).first().waitFor();
  const last = (await options(page).count()) - 1;
  await page.keyboard.press('ArrowUp');
  expect(await options(page).nth(last).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('End');
  expect(await options(page).nth(last).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  expect(await box(page).inputValue()).toBe('dudley');
  await page.keyboard.press('Escape');
  expect(await box(page).inputValue()).toBe('');
  expect(await page.locator('.panel').count()).toBe(1);
});

test('nothing of the search is loaded before the box is used', async () => {
  const { page, requests } = await stage.open('');
  await page.locator('.strip').waitFor();
  await page.waitForLoadState('networkidle');
  const ofSearch = () => requests.filter((path) => /answer-|postcodes\//.test(path));
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('B');
  await options(page).first().waitFor();
  expect(ofSearch().filter((path) => path.includes('postcodes'))).toEqual([]);
  await page.keyboard.type('7');
  await options(page).filter({ hasText: 'lies in' }).first().waitFor();
  expect(ofSearch().filter((path) => path.includes('postcodes'))).toEqual([
    '/data/postcodes/B.json',
  ]);
});

test.each([
  [1440, 900],
  [390, 844],
  [320, 640],
])(
  'at %i × %i px the open list has no serious finding and stays within the window',
  async (width, height) => {
    const { page } = await typed('b70 7', '', { width, height });
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const popup = await page.locator('.search-popup').boundingBox();
    if (!popup) throw new Error('no list');
    expect(popup.x).toBeGreaterThanOrEqual(0);
    expect(popup.x + popup.width).toBeLessThanOrEqual(width);
    expect(popup.y + popup.height).toBeLessThanOrEqual(height);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await page.locator('.search-small').textContent()).toMatch(/not for any one home/);
    expect(await scan(page)).toEqual([]);
  },
);
