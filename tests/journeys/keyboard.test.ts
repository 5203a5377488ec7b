// By keyboard alone: from the start page to a ward and its figures, through list, search and map; what is announced.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { releaseName } from '../../data/catalogue/releases';
import type { MeasureFile } from '../../data/contract/files';
import { activeOption, listen, tabTo } from './support/keys';
import { createStage, drawn } from './support/map-page';

const stage = createStage();
const GREAT_BRIDGE = 'E05001267';
const built = (path: string) =>
  readFileSync(new URL(`../../data/public/${path}`, import.meta.url), 'utf8');
const parameter = (page: Page, name: string) =>
  new URLSearchParams(new URL(page.url()).hash.slice(1)).get(name);

/** Gigabit of a ward from the download: its neighbourhoods weighted by households. */
function wardShare(ward: string): number {
  const rows = (
    parse(built('downloads/neighbourhoods.csv'), { columns: true }) as Record<string, string>[]
  ).filter((row) => row.ward_code === ward);
  const households = rows.reduce((sum, row) => sum + Number(row.households), 0);
  return (
    rows.reduce((sum, row) => sum + Number(row.gigabit) * Number(row.households), 0) / households
  );
}

/** The bold figure of a row of the panel's table. */
async function panelFigure(page: Page, row: string): Promise<number> {
  const cells = page.locator('.panel table').first().locator('tr').filter({ hasText: row });
  return Number.parseFloat(await cells.locator('td').first().innerText());
}

test('from the start page to a ward and its figures, and back to the list', async () => {
  const app = await stage.open();
  const { page } = app;
  await drawn(page);
  await tabTo(page, 'select[aria-label="Measure"]');
  await page.keyboard.type('Gigabit');
  await page.waitForURL(/measure=gigabit/);
  await tabTo(page, 'select[aria-label="Shown by"]');
  await page.keyboard.type('ward');
  await page.waitForURL(/level=ward.*release=/);
  await tabTo(page, '[role="listbox"]');
  expect((await activeOption(page)).at).toBe(1);
  await page.keyboard.type('Great Bridge');
  const option = await activeOption(page);
  expect(option.label).toMatch(
    /^Great Bridge, Sandwell: gigabit \d+\.\d percent, estimate, (joint )?\d+\w\w (high|low)est of 192$/,
  );
  expect(option).toMatchObject({ of: 192, seen: true });
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`place=${GREAT_BRIDGE}`));
  await page.getByRole('heading', { name: 'Great Bridge' }).waitFor();
  await page.locator('.panel table').first().waitFor();
  const share = wardShare(GREAT_BRIDGE);
  expect(Math.abs((await panelFigure(page, 'Gigabit')) - share)).toBeLessThan(0.06);
  expect(Math.abs(Number.parseFloat(option.label.split('gigabit ')[1] ?? '') - share)).toBeLessThan(
    0.06,
  );
  await page.keyboard.press('Escape');
  expect(await page.locator('.panel').count()).toBe(0);
  expect(await activeOption(page)).toEqual(option);
  expect(app.errors).toEqual([]);
});

test('through the search box to the same ward, and back to the box', async () => {
  const { page } = await stage.open();
  await drawn(page);
  await tabTo(page, '.search input');
  await page.keyboard.type('great bridge');
  const ward = page
    .getByRole('option')
    .filter({ hasText: /ward/i })
    .filter({ hasText: 'Sandwell' });
  await ward.first().waitFor();
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press('ArrowDown');
    if ((await ward.first().getAttribute('aria-selected')) === 'true') break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`place=${GREAT_BRIDGE}`));
  await page.locator('.panel').getByRole('heading', { name: 'Great Bridge' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.matches('.search input'))).toBe(true);
});

test('every place has a turn: End and Home reach the last and first of 3,421', async () => {
  const app = await stage.open('#measure=gigabit&level=neighbourhood&region=both');
  const { page } = app;
  await drawn(page);
  await tabTo(page, '[role="listbox"]');
  expect(await activeOption(page)).toMatchObject({ at: 1, of: 3421, seen: true });
  await page.keyboard.press('End');
  expect(await activeOption(page)).toMatchObject({ at: 3421, of: 3421, seen: true });
  for (let i = 0; i < 60; i += 1) await page.keyboard.press('ArrowUp');
  expect(await activeOption(page)).toMatchObject({ at: 3361, seen: true });
  await page.keyboard.press('PageDown');
  expect(await activeOption(page)).toMatchObject({ at: 3371, seen: true });
  await page.keyboard.press('Home');
  for (let i = 0; i < 70; i += 1) await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toMatchObject({ at: 71, seen: true });
  // By ONS's name, in the middle of the name shown.
  await page.keyboard.type('Sandwell 016A');
  expect((await activeOption(page)).label).toMatch(
    /^Sandwell 016A, Great Bridge & Dudley Port, ward /,
  );
});

test.each([
  ['full-fibre', 'neighbourhood', 1719],
  ['ultrafast-300', 'constituency', 27],
])(
  'where %s is not published by %s, its places are listed by name and can be chosen',
  async (measure, level, of) => {
    const { page } = await stage.open(`#measure=${measure}&level=${level}`);
    await drawn(page);
    expect(await page.locator('.place-list h2').innerText()).toMatch(
      / of the West Midlands, by name$/,
    );
    expect(await page.getByRole('button', { name: /(Lowest|Highest) first/ }).count()).toBe(0);
    await tabTo(page, '[role="listbox"]');
    const first = await activeOption(page);
    expect(first).toMatchObject({ at: 1, of, seen: true });
    expect(first.label).toMatch(/: .* not published at this level$/);
    await page.keyboard.press('End');
    const last = await activeOption(page);
    expect(last).toMatchObject({ at: of, of, seen: true });
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    expect(last.label).toContain(
      (await page.locator('.panel h2').innerText()).replace(/^.*\(|\)$/g, ''),
    );
    const names = page.locator('.place-option .place-list-name');
    const shown = await names.allInnerTexts();
    expect(shown).toEqual([...shown].sort(new Intl.Collator('en-GB', { numeric: true }).compare));
    expect(await page.locator('.place-option').last().innerText()).toContain(
      'not published at this level',
    );
  },
);

test('the switch of the order is in the address, and comes back with it', async () => {
  const { page } = await stage.open();
  await drawn(page);
  const names = () =>
    page.locator('.place-option:not(.place-list-groups *) .place-list-name').allInnerTexts();
  const lowest = await names();
  expect(lowest).toHaveLength(7);
  await tabTo(page, '.place-list .link');
  await page.keyboard.press('Enter');
  await page.waitForURL(/sort=-figure/);
  expect(await names()).toEqual([...lowest].reverse());
  await page.reload();
  await drawn(page);
  expect(await names()).toEqual([...lowest].reverse());
  await page.goBack();
  await page.getByRole('button', { name: 'Highest first' }).waitFor();
  expect(await names()).toEqual(lowest);
});

/** Web Mercator of 512 pixels at zoom 0, as the map's positions mean it. */
function project(longitude: number, latitude: number, zoom: number): [number, number] {
  const size = 512 * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((longitude + 180) / 360) * size, y * size];
}

test('the list drives the map: what is out of view comes into it, what the pointer is on does not', async () => {
  const { page } = await stage.open('#at=11.00/52.4100/-1.5100');
  const map = await drawn(page);
  const start = parameter(page, 'at');
  await page.locator('.place-option').filter({ hasText: 'Wolverhampton' }).hover();
  await page.locator('.hover-card').waitFor();
  await tabTo(page, '.place-list .link');
  expect(parameter(page, 'at')).toBe(start);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Wolverhampton');
  await page.waitForURL((url) => !url.hash.includes(`at=${start}`));
  const box = await map.boundingBox();
  const topology = JSON.parse(built('outlines/west-midlands-districts.topo.json')) as never;
  const [longitude, latitude] = labelOf(topology, 'E08000031');
  const at = (parameter(page, 'at') ?? '').split('/').map(Number) as [number, number, number];
  const [x, y] = project(longitude, latitude, at[0]);
  const [cx, cy] = project(at[2], at[1], at[0]);
  expect(at[0]).toBe(11);
  expect(Math.abs(x - cx)).toBeLessThan((box?.width ?? 0) / 2);
  expect(Math.abs(y - cy)).toBeLessThan((box?.height ?? 0) / 2);
});

test('the map moves and zooms by keys, and the address follows', async () => {
  const { page } = await stage.open('', { context: { reducedMotion: 'reduce' } });
  await drawn(page);
  await tabTo(page, '.map-canvas canvas');
  const at = async (key: string) => {
    const before = page.url();
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.href !== before);
    const [zoom, latitude, longitude] = (parameter(page, 'at') ?? '').split('/').map(Number);
    return { zoom: zoom ?? 0, latitude: latitude ?? 0, longitude: longitude ?? 0 };
  };
  const east = await at('ArrowRight');
  const south = await at('ArrowDown');
  expect(south.latitude).toBeLessThan(east.latitude);
  expect(south.longitude).toBeCloseTo(east.longitude, 3);
  const west = await at('ArrowLeft');
  expect(west.longitude).toBeLessThan(south.longitude);
  const nearer = await at('=');
  expect(nearer.zoom).toBeGreaterThan(west.zoom);
  const farther = await at('-');
  expect(farther.zoom).toBeLessThan(nearer.zoom);
});

test('who asks for less motion sees none: no transition or animation runs', async () => {
  const { page } = await stage.open('', { context: { reducedMotion: 'reduce' } });
  await drawn(page);
  await tabTo(page, '[role="listbox"]');
  for (const key of ['ArrowDown', 'Enter', 'Escape', 'End']) {
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('changes are announced once each, in a sentence; the first view is not', async () => {
  const { page } = await stage.open();
  await drawn(page);
  const said = await listen(page);
  expect(await page.locator('[data-announcer]').innerText()).toBe('');
  const next = async (count: number) => {
    await expect.poll(async () => (await said()).length, { timeout: 10_000 }).toBe(count);
    return (await said()).at(-1);
  };
  await tabTo(page, 'select[aria-label="Measure"]');
  await page.keyboard.type('Gigabit');
  expect(await next(1)).toMatch(
    /^Gigabit by local authority in the West Midlands, \w+ 20\d\d: West Midlands \d+\.\d percent\.$/,
  );
  await tabTo(page, 'select[aria-label="Region"]');
  await page.keyboard.type('Greater');
  expect(await next(2)).toMatch(/^Gigabit by .* in Greater Manchester, .*: Greater Manchester \d/);
  await tabTo(page, '.display-switch input');
  await page.keyboard.press('ArrowRight');
  expect(await next(3)).toBe('Shown as map and table.');
  await tabTo(page, '[role="listbox"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await next(4)).toMatch(/^Figures for .* open\.$/);
  await page.keyboard.press('Escape');
  expect(await next(5)).toMatch(/^Figures for .* closed\.$/);
  expect(new Set(await said()).size).toBe(5);
});

test('while time plays, every release is announced once, in order', async () => {
  const file = JSON.parse(built('values/full-fibre.json')) as MeasureFile;
  const releases = (file.levels.district?.releases ?? []).map(({ release }) => release).slice(-3);
  const { page } = await stage.open(`#measure=full-fibre&release=${releases[0]}`);
  await drawn(page);
  const said = await listen(page);
  await tabTo(page, '.time-control button[aria-label^="Play"]');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await said()).length, { timeout: 15_000 }).toBe(2);
  const months = (await said()).map((sentence) => sentence.split(':')[0]);
  expect(months).toEqual(releases.slice(1).map(releaseName));
});

interface LabelledTopology {
  objects: Record<
    string,
    { geometries: { id?: string; properties?: { label?: [number, number] } }[] }
  >;
}

function labelOf(topology: LabelledTopology, code: string): [number, number] {
  for (const { geometries } of Object.values(topology.objects)) {
    const label = geometries.find(({ id }) => id === code)?.properties?.label;
    if (label) return label;
  }
  throw new Error(`${code} has no label`);
}
