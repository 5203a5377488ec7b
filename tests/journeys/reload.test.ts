// Whatever a person can choose is in the address: after every choice the page reloads to the same words.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { choice, createStage } from './support/map-page';

const stage = createStage();

/** Everything the page says and holds chosen, once it says nothing new. */
async function told(page: Page): Promise<string> {
  let before = '';
  for (let i = 0; i < 60; i += 1) {
    await page.waitForTimeout(120);
    const now = await page.evaluate(async () => {
      // On a busy machine frames are late, and with them what scrolls or is measured in them.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const main = document.querySelector('main');
      // What was announced is of the change, not of the view.
      const announced = document.querySelector<HTMLElement>('[data-announcer]')?.innerText ?? '';
      const chosen = [
        ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
          'main input, main select',
        ),
      ].map((field) =>
        field.type === 'radio' || field.type === 'checkbox'
          ? `${field.name} ${(field as HTMLInputElement).checked}`
          : field.value,
      );
      return `${main?.innerText.replace(announced, '').trim()}\n${chosen.join()}`;
    });
    const busy = await page.locator('main[aria-busy="true"]').count();
    if (now === before && busy === 0 && !/Reading|Drawing/.test(now)) return now;
    before = now;
  }
  throw new Error('the page did not come to rest');
}

/** Reloads, and expects the same address, the same words, and no complaint. */
async function survives(page: Page, what: string): Promise<void> {
  // What has no pointer and no focus on it is what an address can hold.
  await page.mouse.move(1, 1);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await told(page);
  const address = page.url();
  await page.reload();
  expect(await told(page), what).toBe(before);
  expect(page.url(), what).toBe(address);
  expect(before, what).not.toContain('could not be followed');
}

test.each([
  ['Measure', ''],
  ['Shown by', '#measure=gigabit'],
  ['Region', '#measure=gigabit'],
  ['Deprivation', '#measure=gigabit&level=neighbourhood'],
  ['Where the signal is measured', '#measure=5g-premises-outdoor-all'],
  ['By how many operators', '#measure=5g-premises-outdoor-all'],
  ['How sure the 5G signal is', '#measure=5g-premises-outdoor-all'],
])('every choice of “%s”', async (label, path) => {
  const { page, close } = await stage.open(path);
  await told(page);
  const values = await choice(page, label)
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(values.length).toBeGreaterThan(1);
  for (const value of values) {
    await choice(page, label).selectOption(value);
    await told(page);
    expect(await choice(page, label).inputValue()).toBe(value);
    await survives(page, `${label}: ${value}`);
  }
  await close();
});

test('the first and the last release', async () => {
  const { page, close } = await stage.open();
  await told(page);
  const values = await choice(page, 'Release')
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  for (const value of [values.at(0), values.at(-1)]) {
    await choice(page, 'Release').selectOption(String(value));
    await survives(page, `Release: ${value}`);
  }
  await close();
});

test.each(['Map', 'Map and table', 'Table', 'Side by side'])('the display “%s”', async (name) => {
  const { page, close } = await stage.open('#measure=gigabit&level=ward&place=E05001279');
  await told(page);
  await page.getByRole('radio', { name, exact: true }).check();
  await survives(page, name);
  await close();
});

test.each([
  ['a local authority', '#place=E08000028'],
  ['the Black Country', '#place=black-country'],
  ['a constituency', '#level=constituency&place=E14001095'],
  ['a ward over the local authorities', '#place=E05001279'],
  ['a neighbourhood over the constituencies', '#level=constituency&place=E01010052'],
  [
    'a neighbourhood by postcode',
    '#measure=gigabit&level=neighbourhood&place=E01010052&postcode=B661AG',
  ],
  ['a place outside', '#region=england&place=E08000035'],
])('%s chosen', async (what, path) => {
  const { page, close } = await stage.open(path);
  await page.locator('.panel h2').waitFor();
  await survives(page, what);
  await close();
});
