// A first visit: figures before the map, the map's colours those of the figures, nothing from outside.

import { expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { measureOf } from '../../data/catalogue/measures';
import { rampIndex } from '../../data/model/classes';
import { shareText } from '../../data/model/format';
import { ramp } from '../../web/map/palette';
import { builtShares, createStage, drawn } from './support/map-page';
import { photograph, rgb } from './support/pixels';

const stage = createStage();
const west = detailRegions['west-midlands'];

test('the first figures are on screen though the map library never arrives', async () => {
  const app = await stage.open('', {
    before: (page) => page.route('**/map-canvas-*.js', (route) => route.abort()),
  });
  const strip = app.page.getByRole('region', { name: 'Against Greater Manchester and England' });
  await strip.getByText('West Midlands', { exact: true }).waitFor();
  expect(await strip.innerText()).toMatch(/West Midlands\s+\d+\.\d%/);
  expect(await app.page.locator('.tile').count()).toBe(4);
  await app.page.getByText('The map could not be loaded').waitFor();
  expect(await strip.isVisible()).toBe(true);
  expect(app.offOrigin).toEqual([]);
});

test('the map shows each district of the West Midlands in the colour of its class, and no other', async () => {
  const app = await stage.open();
  const map = await drawn(app.page);
  const release = new URLSearchParams(new URL(app.page.url()).hash.slice(1)).get('release') ?? '';
  const shares = builtShares('full-fibre', 'district', release);
  const { breaks } = measureOf('full-fibre');
  const due = new Set(
    west.districts.map((code) => rampIndex(breaks, shares.get(code) as number, true)),
  );
  const picture = await photograph(app.page, (await map.boundingBox()) ?? undefined);
  for (const [i, colour] of ramp.entries()) {
    const pixels = picture.count(rgb(colour));
    if (due.has(i)) expect(pixels, `class ${i}`).toBeGreaterThan(2000);
    else expect(pixels, `class ${i}`).toBeLessThan(20);
  }
  expect(app.errors).toEqual([]);
  expect(app.warnings).toEqual([]);
  expect(app.offOrigin).toEqual([]);
});

test('the list says the same figures as the built file, lowest first', async () => {
  const app = await stage.open();
  await app.page.locator('.place-options > .place-option').first().waitFor();
  const rows = await app.page.locator('.place-options > .place-option').allInnerTexts();
  const release = new URLSearchParams(new URL(app.page.url()).hash.slice(1)).get('release') ?? '';
  const shares = builtShares('full-fibre', 'district', release);
  const due = west.districts.map((code) => shares.get(code) as number).sort((a, b) => a - b);
  expect(rows.map((row) => row.replace(/^.*\n/s, ''))).toEqual(
    due.map((share) => `${shareText(share)}%`),
  );
});

test('the page says what it is, how old it is and where to start', async () => {
  const app = await stage.open();
  await app.page.getByRole('button', { name: 'About these figures' }).click();
  const about = app.page.getByRole('dialog');
  expect(await about.innerText()).toMatch(/Where to start[\s\S]*Sources[\s\S]*© Ofcom/);
  for (const link of await about.getByRole('link').all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', app.page.url());
    expect((await app.page.request.get(address.href)).status(), address.pathname).toBe(200);
  }
  await about.getByRole('button', { name: 'Close', exact: true }).click();
  expect(await about.isVisible()).toBe(false);
});
