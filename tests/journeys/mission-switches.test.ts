// Every switch of the scorecard, every option, every setting of all six at once: the nine cards against mission3.csv.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createStage, choice as select } from './support/map-page';
import { cardsDrawn, expectCards, openScorecard, readCards } from './support/mission-page';
import { addressOf, type Choice, everyChoice, startChoice, switches } from './support/mission-rows';

const stage = createStage();

/** What the switches are set to, as the page has them. */
async function chosen(page: Page): Promise<Record<string, string>> {
  const values = await page
    .locator('.switches select')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  return Object.fromEntries(switches.map(({ field }, i) => [field, values[i] ?? '']));
}

describe.each(switches)('$name', ({ name, field, options }) => {
  test('each option changes the cards as the file says, is in the address, and outlives a reload', async () => {
    const app = await openScorecard(stage);
    const { page } = app;
    const offered = await select(page, name)
      .locator('option')
      .evaluateAll((all) =>
        all.map((one) => [(one as HTMLOptionElement).value, one.textContent ?? '']),
      );
    expect(Object.fromEntries(offered)).toEqual(options);
    for (const value of [...Object.keys(options).reverse(), startChoice[field]]) {
      await select(page, name).selectOption(value);
      const asked: Choice = { ...startChoice, [field]: value };
      await expect.poll(() => chosen(page)).toEqual(asked);
      expect(await page.locator('.switches').innerText()).toContain(options[value]);
      await expectCards(page, asked);
      const before = await readCards(page);
      const address = page.url();
      expect(address.includes(`${field}=${value}`)).toBe(value !== startChoice[field]);
      await page.reload();
      await cardsDrawn(page);
      expect(page.url()).toBe(address);
      expect(await chosen(page)).toEqual(asked);
      expect(await readCards(page)).toEqual(before);
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });
});

test('every switch but the wording of a card unmoved changes something', async () => {
  const { page, close } = await openScorecard(stage);
  for (const { name, field, options } of switches) {
    const before = await readCards(page);
    const other = Object.keys(options).find((value) => value !== startChoice[field]) ?? '';
    await select(page, name).selectOption(other);
    await expect.poll(() => readCards(page), { message: name }).not.toEqual(before);
    await page.goBack();
    await expect.poll(() => readCards(page), { message: `${name}, and Back` }).toEqual(before);
  }
  await close();
});

test('all six at once, in every setting there is: the cards and the headline as the file says', async () => {
  const { page, errors, close } = await openScorecard(stage);
  expect(everyChoice.length).toBe(96);
  for (const asked of everyChoice) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, addressOf(asked));
    await expect.poll(() => chosen(page)).toEqual(asked);
    await expectCards(page, asked);
  }
  expect(errors).toEqual([]);
  await close();
});
