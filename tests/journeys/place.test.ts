// A place: chosen on the map or in the list, its panel gives the built figures and a sentence to copy.

import { expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { measureOf } from '../../data/catalogue/measures';
import { rampIndex } from '../../data/model/classes';
import { percentText, shareText } from '../../data/model/format';
import { ramp } from '../../web/map/palette';
import { builtShares, createStage, drawn, pointOf } from './support/map-page';
import { rgb } from './support/pixels';

const stage = createStage();
const SANDWELL = 'E08000028';

test('a click on the map chooses the place under it', async () => {
  const { page } = await stage.open();
  const map = await drawn(page);
  const release = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('release') ?? '';
  const shares = builtShares('full-fibre', 'district', release);
  const { breaks } = measureOf('full-fibre');
  const classes = detailRegions['west-midlands'].districts.map((code) => ({
    code,
    index: rampIndex(breaks, shares.get(code) as number, true),
  }));
  const alone = classes.find(
    ({ index }) => classes.filter((other) => other.index === index).length === 1,
  );
  if (!alone) throw new Error('no district has a class to itself');
  const box = await map.boundingBox();
  if (!box) throw new Error('the map has no box');
  const point = await pointOf(page, rgb(ramp[alone.index] as string), box);
  await page.mouse.move(point.x, point.y);
  await page.locator('.hover-card').waitFor();
  await page.mouse.click(point.x, point.y);
  await page.waitForURL(new RegExp(`place=${alone.code}`));
  const value = percentText(shares.get(alone.code) as number);
  expect(await page.locator('.panel-sentence').innerText()).toContain(value);
});

test('the panel gives every measure with date and comparators, people, and a sentence to copy', async () => {
  const app = await stage.open(`#place=${SANDWELL}`, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const { page } = app;
  const panel = page.getByRole('complementary', { name: 'Figures for Sandwell' });
  await panel.getByText('Residents', { exact: true }).waitFor();
  await panel.getByText(/All 4G and 5G figures/).click();
  const tables = panel.locator('table');
  expect(await tables.locator('tbody tr').count()).toBe(24);
  const row = tables.first().locator('tbody tr').first();
  const release = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('release') ?? '';
  const share = builtShares('full-fibre', 'district', release).get(SANDWELL) as number;
  expect(await row.innerText()).toContain(shareText(share));
  await panel.getByRole('button', { name: 'Copy sentence' }).click();
  await panel.getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^In \w+ 20\d\d, \d+\.\d% of premises in Sandwell could get full fibre, .* Source: Ofcom.*#view=map/,
  );
  expect(app.errors).toEqual([]);
});

test('the list chooses and lets go, and the address follows', async () => {
  const { page } = await stage.open();
  const option = page.locator('.place-option').filter({ hasText: 'Dudley' });
  await option.click();
  await page.waitForURL(/place=E08000027/);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: 'Close the panel' }).click();
  expect(await page.locator('.panel').count()).toBe(0);
  await page.goBack();
  await page.getByRole('heading', { name: 'Dudley' }).waitFor();
});

test('a neighbourhood says it is an estimate, names its ward and district, and gives people', async () => {
  const { page } = await stage.open('#measure=gigabit&level=neighbourhood&place=E01010052');
  const panel = page.locator('.panel');
  await panel.getByText('Residents', { exact: true }).waitFor();
  await panel.getByText('– not published at this level').first().waitFor();
  const text = await panel.innerText();
  expect(text).toContain('Smethwick');
  expect(text).toContain('E01010052');
  expect(text).toMatch(/an estimated \d/);
  expect(text).toMatch(/decile 1/);
});

test('a constituency only partly inside says so, with the share of its area inside', async () => {
  const { page } = await stage.open('#measure=gigabit&level=constituency');
  await page.locator('.place-option').filter({ hasText: 'Kingswinford' }).click();
  expect(await page.locator('.panel-partly').innerText()).toMatch(
    /Only partly inside: \d+% of its area lies in the West Midlands/,
  );
});

test('a code of nowhere is said to be unknown', async () => {
  const { page } = await stage.open('#place=E08009999');
  await page.getByText(/No place on show has the code E08009999/).waitFor();
});

test('the Black Country can be chosen, as the four authorities together', async () => {
  const { page } = await stage.open();
  await page.locator('.place-list-groups .place-option').click();
  await page.waitForURL(/place=black-country/);
  const panel = page.locator('.panel');
  expect(await panel.innerText()).toMatch(
    /Dudley, Sandwell, Walsall, Wolverhampton[\s\S]*premises in the Black Country could get full fibre/,
  );
});

test('the panel takes the focus, Escape closes it and gives the focus back', async () => {
  const { page } = await stage.open();
  const list = page.locator('.place-options');
  await list.focus();
  await page.keyboard.type('Walsall');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Walsall' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Walsall');
  await page.keyboard.press('Escape');
  expect(await page.locator('.panel').count()).toBe(0);
  expect(await list.evaluate((element) => element === document.activeElement)).toBe(true);
});
