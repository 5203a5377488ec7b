// Deprivation beside coverage: chosen in the sentence, drawn, said in words, and linked dot by dot to the map.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { deprivationViews } from '../../data/catalogue/deprivation';
import { deprivationLine, deprivationRamp, ramp, twoWay } from '../../web/map/palette';
import { scan } from './support/accessibility';
import { choice, createStage, drawn } from './support/map-page';
import { photograph, rgb } from './support/pixels';

const stage = createStage();
const NEIGHBOURHOODS = '#measure=gigabit&level=neighbourhood';

/** Pixels of the map that have one of these colours. */
async function pixelsOf(page: Page, colours: readonly string[]): Promise<number> {
  const box = await (await drawn(page)).boundingBox();
  if (!box) throw new Error('the map has no box');
  const picture = await photograph(page);
  return colours.reduce((sum, colour) => sum + picture.count(rgb(colour), { box }), 0);
}

const coloured = { 'two-way': twoWay, imd: deprivationRamp, income: deprivationRamp };
const ways = Object.values(deprivationViews).filter(({ id }) => id !== 'none');

test.each(ways)(
  '$name: a word of the sentence, drawn, and the same after a reload',
  async ({ id, name }) => {
    const app = await stage.open();
    const { page } = app;
    await drawn(page);
    expect(await pixelsOf(page, [...twoWay, ...deprivationRamp])).toBeLessThan(100);
    await choice(page, 'Deprivation').selectOption(id);
    await page.waitForURL(new RegExp(`deprivation=${id}`));
    await page.getByRole('img', { name: /A dot for each place/ }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(name);
    const outlined = id.startsWith('outline');
    if (outlined) await page.locator('.outline-legend').waitFor();
    const colours = coloured[id as keyof typeof coloured] ?? ramp;
    expect(await pixelsOf(page, colours)).toBeGreaterThan(10_000);
    const lines = await pixelsOf(page, [deprivationLine]);
    if (outlined) expect(lines).toBeGreaterThan(200);
    else expect(lines).toBe(0);
    const before = await page.locator('.column-rest').innerText();
    await page.reload();
    await page.getByRole('img', { name: /A dot for each place/ }).waitFor();
    if (outlined) await page.locator('.outline-legend').waitFor();
    expect(await page.locator('.column-rest').innerText()).toBe(before);
    expect(app.errors).toEqual([]);
    await app.close();
  },
);

test('the outlines say how many they are, who lives there and what they lack', async () => {
  const { page } = await stage.open(`${NEIGHBOURHOODS}&deprivation=outline-10`);
  const words = page.locator('.outline-legend');
  await words.waitFor();
  expect(await words.innerText()).toMatch(
    /466 of the 1,719 neighbourhoods .* most deprived tenth; [\d,]+ people live in them\.\s+In 64 of them \(13\.7%\) under 90% of homes could get gigabit/s,
  );
  await choice(page, 'Shown by').selectOption('district');
  await choice(page, 'Measure').selectOption('full-fibre');
  await page.getByText('Full fibre is not published by neighbourhood.').waitFor();
  expect(await pixelsOf(page, [deprivationLine])).toBeGreaterThan(200);
  await choice(page, 'Region').selectOption('england');
  await page.getByText('outlined in the two regions, not in England').waitFor();
});

test('the two-way key counts every neighbourhood once and marks the one pointed at', async () => {
  const { page } = await stage.open(`${NEIGHBOURHOODS}&deprivation=two-way&place=E01010052`);
  await drawn(page);
  const key = page.getByRole('figure').filter({ hasText: 'how many neighbourhoods' });
  const cells = key.getByRole('cell').filter({ hasText: /\d/ });
  const counts = (await cells.allInnerTexts()).map(Number);
  expect(counts).toHaveLength(9);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1719);
  expect(await key.innerText()).toMatch(
    new RegExp(`${counts[0]} neighbourhoods of the West Midlands are in the most deprived third`),
  );
  expect(await key.locator('[data-marked="true"]').count()).toBe(1);
  expect(await key.innerText()).toMatch(
    /Sandwell 023F\): most deprived third, least covered third/,
  );
});

test('a dot of the scatter is its place on the map: pointing names it, pressing opens it', async () => {
  const { page } = await stage.open('#measure=full-fibre&deprivation=two-way');
  await drawn(page);
  const scatter = page.getByRole('img', { name: /A dot for each place/ });
  await scatter.scrollIntoViewIfNeeded();
  const name = scatter.getByText('Wolverhampton');
  const [chart, label] = [await scatter.boundingBox(), await name.boundingBox()];
  if (!chart || !label) throw new Error('the scatter names Wolverhampton');
  const middle = label.y + label.height / 2;
  // The dot is at one end of its name: which end depends on where there was room.
  for (const x of [label.x - 10, label.x + label.width + 10]) {
    await page.mouse.move(x, middle);
    if (await page.locator('.hover-card', { hasText: 'Wolverhampton' }).count()) break;
  }
  expect(await page.locator('.hover-card').innerText()).toMatch(
    /Wolverhampton.*% of residents in England’s most deprived tenth/s,
  );
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/place=E08000031/);
  await page.getByRole('heading', { level: 2, name: 'Wolverhampton' }).waitFor();
  expect(await scatter.locator('.scatter-selected').count()).toBe(1);
});

test.each([
  ['district', 'E08000028', /% of residents live in England’s most deprived tenth/],
  ['ward', 'E05001260', /% of residents live in England’s most deprived tenth/],
  ['neighbourhood', 'E01010052', /decile 1 .*rank 2,507/s],
] as const)('the panel of a %s says coverage and deprivation', async (_, place, said) => {
  const app = await stage.open(`#measure=gigabit&place=${place}`);
  const panel = app.page.getByRole('complementary', { name: /Figures for/ });
  await panel.waitFor();
  await panel.getByText('Income deprivation', { exact: true }).waitFor();
  const words = await panel.innerText();
  expect(words).toMatch(/Gigabit/);
  expect(words).toMatch(said);
  await app.close();
});

test.each(['two-way', 'imd', 'outline-20'])(
  '%s: nothing serious in an accessibility scan, nothing cut on a phone',
  async (id) => {
    const { page } = await stage.open(`${NEIGHBOURHOODS}&deprivation=${id}`, {
      width: 390,
      height: 844,
    });
    await drawn(page);
    await page.getByRole('img', { name: /A dot for each place/ }).waitFor();
    expect(await scan(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  },
);
