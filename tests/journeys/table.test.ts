// The table, the map's equal: sorted, filtered, chosen from, its columns kept, copied with the built figures.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { isObservation } from '../../data/contract/columns';
import type {
  AreasFile,
  NeighbourhoodPlacesFile,
  NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { shareText } from '../../data/model/format';
import { neighbourhoodCells } from '../../web/load/figures';
import { scan } from './support/accessibility';
import { builtShares, createStage, drawn } from './support/map-page';

const stage = createStage();
const neighbourhoods = '#show=table&measure=gigabit&level=neighbourhood';

function readBuilt<T>(path: string): T {
  const url = new URL(`../../data/public/${path}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}

const places = readBuilt<NeighbourhoodPlacesFile>('places/neighbourhoods/west-midlands.json');
const values = readBuilt<NeighbourhoodValuesFile>('values/neighbourhoods/west-midlands.json');

const rowsOf = (page: Page) => page.locator('.places-table tbody tr[data-code]');
const codesOf = (page: Page) =>
  rowsOf(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.code ?? ''));
const cells = (page: Page, column: string) =>
  page.locator(`.places-table tbody [data-column="${column}"]`).allInnerTexts();
const heading = (page: Page, name: RegExp) =>
  page.getByRole('columnheader', { name }).getByRole('button');
const address = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const focusedCode = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.dataset.code ?? null);

test('the table holds the places of the map with the built figures, the Black Country apart', async () => {
  const { page, errors } = await stage.open('#show=table');
  await rowsOf(page).first().waitFor();
  await page.waitForURL(/release=/);
  const shares = builtShares('full-fibre', 'district', address(page).get('release') ?? '');
  const due = [...detailRegions['west-midlands'].districts].sort(
    (a, b) => (shares.get(a) as number) - (shares.get(b) as number),
  );
  expect(await codesOf(page)).toEqual([...due, 'black-country']);
  expect((await cells(page, 'figure')).slice(0, 7)).toEqual(
    due.map((code) => shareText(shares.get(code) as number)),
  );
  const { areas } = readBuilt<AreasFile>('places/areas.json');
  const peopleOf = (code: string) => areas.find((area) => area.code === code)?.people;
  expect((await cells(page, 'income_deprived_people')).slice(0, 7)).toEqual(
    due.map((code) => peopleOf(code)?.counts.income_deprived_people?.toLocaleString('en-GB')),
  );
  expect(await page.locator('.map-canvas').count()).toBe(0);
  expect(errors).toEqual([]);
});

test('sorted by deprivation the most deprived neighbourhood is first, by the press after it last', async () => {
  const { page } = await stage.open(neighbourhoods);
  await rowsOf(page).first().waitFor();
  const ranks = places.numbers.imd_rank.map((rank, i) => ({ rank, code: places.areas[i] }));
  ranks.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  await heading(page, /Deprivation decile/).click();
  await page.waitForURL(/sort=deprivation/);
  expect((await codesOf(page))[0]).toBe(ranks[0]?.code);
  const sorted = page.getByRole('columnheader', { name: /Deprivation decile/ });
  expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
  await heading(page, /Deprivation decile/).click();
  await page.waitForURL(/sort=-deprivation/);
  expect((await codesOf(page))[0]).toBe(ranks.at(-1)?.code);
  // Far fewer rows are in the page than there are places, and it says how many there are.
  expect(await rowsOf(page).count()).toBeLessThan(120);
  const grid = page.getByRole('grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(places.areas.length + 1));
  await page.goBack();
  expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
});

test('filtered by a name, a row opens the panel of its place beside it', async () => {
  const { page } = await stage.open(neighbourhoods, { width: 1440, height: 900 });
  await page.getByLabel('Filter').fill('great bridge');
  const due = places.areas.filter((_, i) => {
    const names = `${places.msoaNames[i]} ${places.wards[places.ward[i] ?? -1]?.name} ${places.names[i]}`;
    return /\bgreat/i.test(names) && /\bbridge/i.test(names);
  });
  await page.getByText(`${due.length} of 1,719 neighbourhoods`).waitFor();
  expect([...(await codesOf(page))].sort()).toEqual([...due].sort());
  expect(address(page).get('filter')).toBe('great bridge');
  const row = rowsOf(page).nth(1);
  const code = (await row.getAttribute('data-code')) ?? '';
  const share = neighbourhoodCells(values, 'gigabit').get(code);
  await row.getByRole('rowheader').click();
  await page.waitForURL(new RegExp(`place=${code}`));
  const panel = page.locator('.panel');
  await panel.getByText(code).waitFor();
  expect(await row.getAttribute('aria-selected')).toBe('true');
  expect(await row.innerText()).toContain(isObservation(share) ? shareText(share.share) : '?');
  // What was pressed is still to be seen.
  const [pressed, beside] = [
    await row.getByRole('rowheader').boundingBox(),
    await panel.boundingBox(),
  ];
  expect((pressed?.x ?? 0) + (pressed?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
});

test('a filter that leaves nothing says so, and is cleared by a press that keeps the focus', async () => {
  const { page } = await stage.open(`${neighbourhoods}&filter=zebra`);
  await page.getByText('No neighbourhood of the West Midlands has “zebra”').waitFor();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page
    .getByText('1,719 neighbourhoods of the West Midlands', { exact: true })
    .first()
    .waitFor();
  expect(await page.getByLabel('Filter').evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
});

test('columns are chosen, and a reload keeps them', async () => {
  const { page } = await stage.open('#show=table&measure=gigabit');
  await rowsOf(page).first().waitFor();
  await page.getByText('Columns', { exact: true }).click();
  await page.getByLabel('Households', { exact: true }).check();
  await page.getByLabel('Rank', { exact: true }).uncheck();
  await page.getByLabel(/^Full fibre/).check();
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Households', { exact: true }).isVisible()).toBe(false);
  const labels = () => page.locator('.places-table thead .heading-label').allInnerTexts();
  const before = await labels();
  expect(before).toContain('Households');
  expect(before).toContain('Full fibre');
  expect(before).not.toContain('Rank');
  await page.reload();
  await rowsOf(page).first().waitFor();
  expect(await labels()).toEqual(before);
  await page
    .locator('[data-column="full-fibre"]')
    .getByText('being read')
    .waitFor({ state: 'detached' });
  const month = await page.locator('thead [data-column="full-fibre"]').innerText();
  expect(month).toMatch(/%, \w{3} 20\d\d/);
});

test('copied, the table is the built figures to two decimals, with units, dates and sources', async () => {
  const { page } = await stage.open(`${neighbourhoods}&columns=code,figure,without,residents`, {
    context: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await rowsOf(page).first().waitFor();
  await page.getByRole('button', { name: 'Copy table' }).click();
  await page.getByText('Copied 1,719 rows').waitFor();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  const lines = copied.text.split('\n');
  const [head, ...rows] = lines.slice(0, lines.indexOf('')).map((line) => line.split('\t'));
  expect(head?.slice(0, 3)).toEqual(['Neighbourhood', 'Code', 'Gigabit, % (July 2024, estimate)']);
  expect(rows).toHaveLength(places.areas.length);
  const built = neighbourhoodCells(values, 'gigabit');
  const residents = new Map(places.areas.map((code, i) => [code, places.numbers.residents[i]]));
  const at = (name: string) => head?.findIndex((text) => text.startsWith(name)) ?? -1;
  for (const row of rows) {
    const cell = built.get(row[1] ?? '');
    const share = Number(row[2]);
    expect(isObservation(cell) && Math.abs(cell.share - share) <= 0.0051, row.join()).toBe(true);
    expect(Number(row[at('Residents')])).toBe(residents.get(row[1] ?? ''));
  }
  expect(lines.at(-1)).toMatch(/^Source: Ofcom, .*Census 2021.*#view=map&show=table/);
  expect(copied.html.match(/<tr>/g)).toHaveLength(places.areas.length + 1);
});

test('by keyboard: down the rows, to the last and back, into the panel and out to the same row', async () => {
  const { page } = await stage.open(neighbourhoods);
  await rowsOf(page).first().waitFor();
  const [first, second] = await codesOf(page);
  await page.locator('.places-table tbody [tabindex="0"]').focus();
  expect(await focusedCode(page)).toBe(first);
  await page.keyboard.press('Control+End');
  const last = await focusedCode(page);
  expect(last).not.toBe(first);
  expect(await page.locator(`tr[data-code="${last}"]`).getAttribute('aria-rowindex')).toBe('1720');
  // The row that has the focus stays in the page when it is scrolled out of sight.
  await page.locator('.table-box').evaluate((box) => box.scrollTo(0, 0));
  await page.locator(`tr[data-code="${first}"]`).waitFor();
  expect(await focusedCode(page)).toBe(last);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  expect(await focusedCode(page)).toBe(second);
  await page.keyboard.press('Enter');
  await page.locator('.panel h2').waitFor();
  await page.waitForURL(new RegExp(`place=${second}`));
  await page.keyboard.press('Escape');
  await page.locator('.panel').waitFor({ state: 'detached' });
  expect(await focusedCode(page)).toBe(second);
});

test('map and table: a row under the pointer is named on the map, a chosen place is brought into view', async () => {
  const { page } = await stage.open('#show=map-and-table&measure=gigabit&level=ward', {
    width: 1440,
    height: 900,
  });
  await drawn(page);
  const row = rowsOf(page).first();
  const name = await row.getByRole('rowheader').innerText();
  await row.hover();
  await page.locator('.hover-card').getByText(name).waitFor();
  const code = places.wards.at(-1)?.code ?? '';
  await page.evaluate((place) => {
    window.location.hash += `&place=${place}`;
  }, code);
  const chosen = page.locator(`tr[data-code="${code}"]`);
  await page.locator('.panel').waitFor();
  expect(await chosen.getAttribute('aria-selected')).toBe('true');
  const [box, inner] = [await page.locator('.table-box').boundingBox(), await chosen.boundingBox()];
  if (!box || !inner) throw new Error('table or row is not on the page');
  expect(inner.y).toBeGreaterThanOrEqual(box.y);
  expect(inner.y + inner.height).toBeLessThanOrEqual(box.y + box.height + 1);
});

test('on a phone, map and table with a chosen place keep to a window of rows, clear of the sheet', async () => {
  const code = 'E01010052';
  const { page } = await stage.open(
    `#show=map-and-table&measure=gigabit&level=neighbourhood&place=${code}`,
    { width: 390, height: 844 },
  );
  await page.locator('.panel h2').waitFor();
  await rowsOf(page).first().waitFor();
  expect(await rowsOf(page).count()).toBeLessThan(120);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5 * 844);
  // Map and table are each seen whole above the sheet, the chosen row in the middle of it.
  for (const part of ['.stage-map', '.table-box']) {
    await page.locator(part).evaluate((it) => it.scrollIntoView({ block: 'start' }));
    const [box, sheet] = [
      await page.locator(part).boundingBox(),
      await page.locator('.panel').boundingBox(),
    ];
    if (!box || !sheet) throw new Error(`${part} or the panel is not on the page`);
    expect(box.height, part).toBeGreaterThan(200);
    expect(box.y, part).toBeGreaterThan(-1);
    expect(box.y + box.height, part).toBeLessThan(sheet.y + 1);
  }
  const row = page.locator(`tr[data-code="${code}"]`);
  const seen = await row.evaluate((it) => {
    const { left, top, height } = it.getBoundingClientRect();
    return it.contains(document.elementFromPoint(left + 40, top + height / 2));
  });
  expect(seen).toBe(true);
});

test('on paper the rows are all there, or the first of many in words', async () => {
  const { page } = await stage.open('#show=table&measure=gigabit&level=ward');
  await rowsOf(page).first().waitFor();
  expect(await rowsOf(page).count()).toBeLessThan(places.wards.length);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.table-gap').first().waitFor({ state: 'detached' });
  expect(await rowsOf(page).count()).toBe(places.wards.length);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('level=ward', 'level=neighbourhood');
  });
  await page.getByText('1,719 neighbourhoods of the West Midlands').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('The first 200 of 1,719 rows').waitFor();
  expect(await rowsOf(page).count()).toBe(200);
});

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [390, 844],
  [320, 640],
] as const) {
  test(`at ${width} px nothing serious, and nothing sideways but in the table’s own box`, async () => {
    const paths = [
      '#show=table',
      `${neighbourhoods}&place=E01010052`,
      '#show=table&measure=full-fibre&level=neighbourhood',
      '#show=map-and-table&measure=gigabit&level=constituency',
    ];
    for (const path of paths) {
      const app = await stage.open(path, { width, height });
      await rowsOf(app.page).first().waitFor();
      if (path.includes('place=')) await app.page.locator('.panel h2').waitFor();
      expect(await scan(app.page), path).toEqual([]);
      const over = await app.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
      expect(app.errors, path).toEqual([]);
      await app.close();
    }
  });
}
