// Choosing: every word of the sentence changes the view and the address, and Back returns.

import { expect, test } from 'vitest';
import { choice, createStage, drawn } from './support/map-page';

const stage = createStage();
const address = (url: string) =>
  Object.fromEntries(new URLSearchParams(new URL(url).hash.slice(1)));

test('measure, options, level, region and release are in the address, and a reload shows the same', async () => {
  const app = await stage.open();
  const { page } = app;
  await choice(page, 'Measure').selectOption('5g');
  await choice(page, 'By how many operators').selectOption('any');
  await choice(page, 'How sure the 5G signal is').selectOption('very-high');
  await choice(page, 'Where the signal is measured').selectOption('area');
  await choice(page, 'Shown by').selectOption('constituency');
  await choice(page, 'Region').selectOption('greater-manchester');
  await choice(page, 'Release').selectOption('2024-09');
  await drawn(page);
  expect(address(page.url())).toMatchObject({
    view: 'map',
    measure: '5g-vhc-area-any',
    level: 'constituency',
    region: 'greater-manchester',
    release: '2024-09',
  });
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();
  const strip = await page.locator('.strip').innerText();
  expect(strip).toMatch(/square kilometres/);
  await page.reload();
  await drawn(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(sentence);
  expect(await page.locator('.strip').innerText()).toBe(strip);
  expect(app.errors).toEqual([]);
});

test('Back and Forward walk through the choices', async () => {
  const { page } = await stage.open();
  await drawn(page);
  await page.getByRole('button', { name: /Gigabit/ }).click();
  await page.waitForURL(/measure=gigabit/);
  await choice(page, 'Region').selectOption('england');
  await page.waitForURL(/region=england/);
  await page.goBack();
  expect(await choice(page, 'Region').inputValue()).toBe('west-midlands');
  await page.goBack();
  expect(await choice(page, 'Measure').inputValue()).toBe('full-fibre');
  await page.goForward();
  expect(await choice(page, 'Measure').inputValue()).toBe('gigabit');
});

test('moving the map is in the address, and comes back', async () => {
  const { page } = await stage.open();
  const map = await drawn(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/at=/);
  await drawn(page);
  const before = await map.screenshot();
  const { at } = address(page.url());
  await page.reload();
  await drawn(page);
  expect(address(page.url()).at).toBe(at);
  expect(Math.abs((await map.screenshot()).length - before.length)).toBeLessThan(
    before.length / 10,
  );
});

test('an address that cannot be followed falls back, and says what of it', async () => {
  const { page } = await stage.open('#measure=6g&level=constituency&colour=red');
  await drawn(page);
  const notice = page.getByRole('status').filter({ hasText: 'could not be followed' });
  expect(await notice.innerText()).toMatch(/“6g”.*“colour”/s);
  expect(await choice(page, 'Measure').inputValue()).toBe('full-fibre');
  expect(await choice(page, 'Shown by').inputValue()).toBe('constituency');
  await notice.getByRole('button', { name: 'Close' }).click();
  expect(await notice.count()).toBe(0);
});

test('a release without figures is replaced by the latest, in words', async () => {
  const { page } = await stage.open('#measure=full-fibre&level=constituency&release=2019-09');
  await page.getByText(/has no figures for September 2019; showing/).waitFor();
});

test('full fibre by neighbourhood says it is not published and offers what is', async () => {
  const { page } = await stage.open('#measure=full-fibre&level=neighbourhood');
  const notice = page.getByRole('status').filter({ hasText: 'not published' });
  await notice.waitFor();
  await drawn(page);
  await notice.getByRole('button', { name: 'Gigabit by neighbourhood' }).click();
  await page.waitForURL(/measure=gigabit/);
  await page.getByText('1,719 neighbourhoods').waitFor();
  await page.goBack();
  await notice.getByRole('button', { name: 'Full fibre by constituency' }).click();
  await page.waitForURL(/level=constituency/);
  await page.getByText('543 constituencies').waitFor();
});
