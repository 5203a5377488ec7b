// The fairness part of Targets: its figures as the downloads give them, its switches, its tables and files.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scan } from './support/accessibility';
import { download, neighbourhoods, partsOf, type Row, savedRows } from './support/downloads';
import { choice, createStage } from './support/map-page';

const stage = createStage();
const DUDLEY = 'E08000027';
const LEEDS = 'E08000035';

const british = (count: number) => Math.round(count).toLocaleString('en-GB');
const toThree = (count: number) => british(Number(count.toPrecision(3)));
const signed = (points: number) => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;

const address = (more = '') => `#view=targets&part=fairness${more}`;
const inAddress = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

async function open(more = '', width = 1280) {
  const app = await stage.open(address(more), { width, height: 844 });
  await app.page.locator('.fibre-scatter').last().waitFor();
  return app;
}

/** The small table, by row: the cells of each area. */
async function gapCells(page: Page): Promise<Map<string, string[]>> {
  const rows = await page
    .locator('.gap-table tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        [...row.querySelectorAll('td')].map(
          (cell) => cell.querySelector('.sourced-number')?.textContent ?? cell.textContent ?? '',
        ),
      ]),
    );
  return new Map(rows as [string, string[]][]);
}

describe('figures', () => {
  test.each([
    ['tenth', 1],
    ['fifth', 2],
  ] as const)(
    'the gap of the most deprived %s, from the neighbourhoods themselves',
    async (part, last) => {
      const { page, errors } = await open(`&deprived=${part}&place=${DUDLEY}`);
      const cells = await gapCells(page);
      const rows = [...cells.keys()];
      const columns = await page.locator('.gap-table thead th').allInnerTexts();
      expect(columns).toEqual(['West Midlands', 'Greater Manchester', 'England', 'Dudley']);
      for (const [code, column] of [
        ['E47000007', 0],
        ['E47000001', 1],
        [DUDLEY, 3],
      ] as const) {
        const { deprived, rest } = partsOf(code, last);
        const shown = rows.map((row) => cells.get(row)?.[column]);
        expect(shown).toEqual([
          british(deprived.residents),
          deprived.share.toFixed(1),
          rest.share.toFixed(1),
          signed(deprived.share - rest.share),
          toThree(deprived.without),
          toThree(rest.without),
        ]);
      }
      const west = partsOf('E47000007', last);
      const gap = west.deprived.share - west.rest.share;
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      expect(heading).toContain(`most deprived ${part} is ${Math.abs(gap).toFixed(1)} point`);
      expect(heading).toContain(
        gap > 0 ? 'ahead of the rest in the West' : 'behind the rest in the West',
      );
      const sentence = await page.locator('.gap-sentence').first().innerText();
      expect(sentence).toContain(`where ${british(west.deprived.residents)} people live`);
      expect(sentence).toContain(`an estimated ${west.deprived.share.toFixed(1)}% of homes`);
      expect(errors).toEqual([]);
    },
  );

  test('England and the West Midlands agree with the scorecard’s file', async () => {
    const { page } = await open();
    const cells = await gapCells(page);
    const mission = download('mission3').find(
      (row) => row.measure === 'gigabit-decile-1' && row.wording === '2024',
    );
    expect([...cells.values()][1]?.[0]).toBe(Number(mission?.value).toFixed(1));
    const residents = [...cells.values()][0]?.[2];
    const file = JSON.parse(
      readFileSync(new URL('../../data/public/places/areas.json', import.meta.url), 'utf8'),
    ) as { areas: { code: string; people?: { residentsInDecile1: number } }[] };
    const england = file.areas.find(({ code }) => code === 'E92000001');
    expect(residents).toBe(british(england?.people?.residentsInDecile1 ?? 0));
  });

  test.each([
    ['west-midlands', 'E47000007'],
    ['greater-manchester', 'E47000001'],
  ])('who drives it in %s: every share, and the names in the title', async (region, code) => {
    const { page } = await open();
    const id = `fairness-drivers-${region}`;
    const saved = await savedRows(page, id);
    const all = partsOf(code, 1).deprived;
    const own = new Set(
      neighbourhoods.filter((row) => row.cauth_code === code).map((row) => row.lad_code as string),
    );
    expect(new Set(saved.map((row) => row.Code))).toEqual(own);
    const beyond = saved.map((row) => {
      const { deprived } = partsOf(row.Code as string, 1);
      const shares = [deprived.households / all.households, deprived.without / all.without];
      const [homes = 0, without = 0] = shares.map((share) => 100 * share);
      expect(Number(row['Deprived homes'])).toBe(deprived.households);
      expect(Math.abs(Number(row['Share of the homes, %']) - homes)).toBeLessThan(0.006);
      // The download holds shares to two decimals.
      expect(Math.abs(Number(row['Share of those without, % (estimate)']) - without)).toBeLessThan(
        0.1,
      );
      return { name: row['Local authority'] as string, points: without - homes };
    });
    expect(beyond).toEqual([...beyond].sort((a, b) => b.points - a.points));
    const title = await page.locator(`#${id}-title`).innerText();
    const [first, second, third] = beyond;
    expect(title).toContain(first?.name);
    expect(title.includes(second?.name ?? '?')).toBe(
      (second?.points ?? 0) >= Math.max(1, (first?.points ?? 0) / 2),
    );
    expect(title).not.toContain(third?.name);
  });

  test('full fibre of the outer thirds, from the counts of each local authority', async () => {
    const { page } = await open();
    const observed = download('observations').filter(
      (row) => row.measure === 'full-fibre' && row.area_level === 'district',
    );
    const latest = observed
      .map((row) => row.release as string)
      .sort()
      .at(-1);
    const places = [...new Set(neighbourhoods.map((row) => row.lad_code as string))].map((code) => {
      const own = neighbourhoods.filter((row) => row.lad_code === code);
      const people = (rows: Row[]) => rows.reduce((sum, row) => sum + Number(row.residents), 0);
      const found = observed.find((row) => row.area_code === code && row.release === latest);
      return {
        depth: people(own.filter((row) => row.imd_decile === '1')) / people(own),
        held: Number(found?.numerator),
        of: Number(found?.denominator),
      };
    });
    places.sort((a, b) => b.depth - a.depth);
    const words = await page.locator('#fairness-full-fibre-district-words').innerText();
    const [, most = 0, all = 0, least = 0] = (
      words.match(/In the (\d+) most deprived of (\d+) .* in the (\d+) least/) ?? []
    ).map(Number);
    expect(all).toBe(places.length);
    const together = (some: typeof places) =>
      (100 * some.reduce((sum, { held }) => sum + held, 0)) /
      some.reduce((sum, { of }) => sum + of, 0);
    expect(words).toContain(`${together(places.slice(0, most)).toFixed(1)}% of premises could get`);
    expect(words).toContain(`least deprived ${together(places.slice(-least)).toFixed(1)}%`);
    expect(await page.locator('#fairness-full-fibre-district .fibre-places circle').count()).toBe(
      all,
    );
  });

  test('a figure opens to how it was worked out', async () => {
    const { page } = await open();
    await page.locator('.gap-main .sourced-number').first().click();
    const note = await page.getByRole('dialog').innerText();
    const { deprived, rest } = partsOf('E47000007', 1);
    expect(note).toContain(`${deprived.share.toFixed(2)}% (IMD decile 1)`);
    expect(note).toContain(`${rest.share.toFixed(2)}% (IMD deciles 2 to 10)`);
    expect(note).toContain('Release: July 2024');
    expect(note).toContain('estimate');
  });
});

describe('switches', () => {
  test('how deprived and which local authority are in the address, kept by a reload, undone by Back', async () => {
    const { page } = await open();
    expect(await page.locator('.decile-lines polyline').count()).toBe(3);
    const before = await page.locator('.targets-headline').innerText();
    await choice(page, 'How deprived').selectOption('fifth');
    await choice(page, 'Local authority').selectOption(DUDLEY);
    expect(inAddress(page).get('deprived')).toBe('fifth');
    expect(inAddress(page).get('place')).toBe(DUDLEY);
    await page.reload();
    await page.locator('.decile-chosen').first().waitFor();
    const after = await page.locator('.targets-headline').innerText();
    expect(after).toContain('most deprived fifth');
    expect(after).toContain('in Dudley');
    expect(await page.locator('.decile-lines polyline').count()).toBe(4);
    expect(await page.locator('.fibre-chosen').count()).toBe(1);
    expect(await page.locator('.fibre-scatter').first().textContent()).toContain(
      'most deprived fifth',
    );
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('.targets-headline').innerText()).toBe(before);
    await page.goForward();
    await page.goForward();
    await choice(page, 'Local authority').selectOption('');
    expect(inAddress(page).has('place')).toBe(false);
    expect(await page.locator('.gap-table thead th').count()).toBe(3);
  });

  test('any English local authority by the address; another place is no choice', async () => {
    const { page } = await open(`&place=${LEEDS}`);
    expect(await choice(page, 'Local authority').inputValue()).toBe(LEEDS);
    expect(await page.locator('.gap-table thead th').last().innerText()).toBe('Leeds');
    const other = await open('&place=E47000007');
    expect(await choice(other.page, 'Local authority').inputValue()).toBe('');
    expect(await other.page.locator('.switches').innerText()).toContain('you choose');
  });

  test('where nobody is deprived there is no gap, and where a decile has no homes no line', async () => {
    const { page } = await open('&place=E09000001');
    expect(await page.locator('.gap-sentence').last().innerText()).toContain('no gap to measure');
    expect((await gapCells(page)).get('Gap, pointsest.')?.at(-1)).toContain('no figure');
    expect(await page.locator('#fairness-deciles .chart-note').innerText()).toMatch(
      /City of London has no homes with a figure in deciles 1, 2/,
    );
    expect(await page.locator('.decile-few').count()).toBe(1);
  });
});

test('each chart’s table on the page holds what its file holds', async () => {
  const { page } = await open(`&place=${DUDLEY}`);
  const charts = page.locator('figure.chart');
  const ids = await charts.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toHaveLength(5);
  for (const id of ids) {
    await page.locator(`#${id} summary`).click();
    const saved = await savedRows(page, id);
    const rows = page.locator(`#${id} .chart-table-scroll tbody tr`);
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
    const bare = (text: string) => text.replaceAll(',', '').replace('−', '-');
    expect(
      shown.map((cells) =>
        cells.map((cell) => (/^[−\d,.]+$/.test(cell) ? Number(bare(cell)) : cell)),
      ),
    ).toEqual(
      saved.map((row) =>
        Object.values(row).map((cell) =>
          cell === '' ? '–no figure' : /^-?[\d.]+$/.test(cell) ? Number(cell) : cell,
        ),
      ),
    );
  }
});

test.each([1280, 390])('at %i wide: nothing scrolls sideways, nothing to fault', async (width) => {
  const { page } = await open(`&place=E06000058`, width);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  for (const summary of await page.locator('.chart summary').all()) await summary.click();
  expect(await scan(page)).toEqual([]);
  const charts = page.locator('.fairness figure.chart svg[role="img"]');
  expect(
    await charts.evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label'))),
  ).toEqual(await page.locator('.fairness figure .chart-title').allTextContents());
  expect(await page.locator('h1').getAttribute('aria-live')).toBe('polite');
});
