// The trend: opens by address, says what the download says, every choice holds after a reload, table and CSV agree.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { scan } from './support/accessibility';
import { choice, createStage } from './support/map-page';

const stage = createStage();
const SANDWELL = 'E08000028';
const trend = '#view=targets&part=trend';
const address = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const headline = (page: Page) => page.locator('.trend-headline').innerText();

/** Figures of an area through time, out of the rows of the download. */
function downloaded(measure: string, area: string): Map<string, number> {
  const path = new URL('../../data/public/downloads/observations.csv', import.meta.url);
  const rows = readFileSync(path, 'utf8').split('\n');
  const found = new Map<string, number>();
  for (const row of rows) {
    if (!row.startsWith(`${area},`)) continue;
    // The code is first and the last fields have no commas of their own: count from the measure.
    const fields = row.split(',');
    const at = fields.indexOf(measure);
    if (at > 0) found.set(fields[at + 1] as string, Number(fields[at + 2]));
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const one = (share: number) => `${(Math.round(share * 10) / 10).toFixed(1)}%`;

async function open(page: Page): Promise<void> {
  await page.locator('.trends .lines').first().waitFor();
}

async function tableOf(page: Page, id: string): Promise<string[][]> {
  const frame = page.locator(`#${id}`);
  await frame.locator('summary').click();
  return frame
    .locator('.chart-table-scroll tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()),
      ),
    );
}

describe('the trend', () => {
  test('says the first and the last figure of the download, and every release in its table', async () => {
    const { page, errors } = await stage.open(`${trend}&measure=gigabit&place=${SANDWELL}`);
    await open(page);
    const west = downloaded('gigabit', WEST_MIDLANDS);
    const releases = [...west.keys()] as ReleaseId[];
    const [first, last] = [releases[0] as ReleaseId, releases.at(-1) as ReleaseId];
    const text = await headline(page);
    expect(text).toContain(`from ${one(west.get(first) as number)} in ${releaseName(first)}`);
    expect(text).toContain(`to ${one(west.get(last) as number)} in ${releaseName(last)}`);
    const gap =
      (west.get(last) as number) - (downloaded('gigabit', GREATER_MANCHESTER).get(last) as number);
    expect(text).toContain(`${Math.abs(gap).toFixed(1)} points ${gap > 0 ? 'ahead of' : 'behind'}`);
    const [head, ...rows] = await tableOf(page, 'trend-gigabit');
    expect(head?.slice(1, 5)).toEqual([
      'West Midlands (7 districts), %',
      'Greater Manchester, %',
      'England, %',
      'Sandwell, %',
    ]);
    expect(rows.map(([month]) => month)).toEqual(releases.map(releaseName));
    for (const [column, code] of [WEST_MIDLANDS, GREATER_MANCHESTER, ENGLAND, SANDWELL].entries()) {
      const due = downloaded('gigabit', code);
      const shown = rows.map((row) => Number(row[column + 1]));
      expect(shown).toHaveLength(due.size);
      for (const [i, share] of [...due.values()].entries()) expect(shown[i]).toBeCloseTo(share, 1);
    }
    expect(errors).toEqual([]);
  });

  test('the CSV holds what the table shows', async () => {
    const { page } = await stage.open(`${trend}&measure=full-fibre`);
    await open(page);
    const table = await tableOf(page, 'trend-race-full-fibre');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('#trend-race-full-fibre')
        .getByRole('button', { name: /Save as CSV/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('trend-race-full-fibre.csv');
    const text = readFileSync((await download.path()) as string, 'utf8').replace(/^\uFEFF/, '');
    const lines = text.trim().split(/\r?\n/).slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(table.slice(1).map(([month]) => month));
    const west = [...downloaded('full-fibre', WEST_MIDLANDS).values()];
    const manchester = [...downloaded('full-fibre', GREATER_MANCHESTER).values()];
    lines.forEach((line, i) => {
      const gap = (west[i] as number) - (manchester[i] as number);
      expect(Number(line.split(',')[3])).toBeCloseTo(gap, 1);
    });
  });

  test('names every release between which the lead changed hands', async () => {
    const { page } = await stage.open(`${trend}&measure=full-fibre`);
    await open(page);
    const west = downloaded('full-fibre', WEST_MIDLANDS);
    const manchester = downloaded('full-fibre', GREATER_MANCHESTER);
    const words = await page.locator('#trend-race-full-fibre-words').innerText();
    let before: [ReleaseId, boolean] | null = null;
    let crossings = 0;
    for (const [release, share] of west) {
      const gap = Math.round((share - (manchester.get(release) as number)) * 10) / 10;
      if (gap === 0) continue;
      const ahead = gap > 0;
      if (before && before[1] !== ahead) {
        crossings += 1;
        expect(words).toContain(
          `overtook ${ahead ? 'Greater Manchester' : 'the West Midlands'} between ${releaseName(before[0])} and ${releaseName(release as ReleaseId)}`,
        );
      }
      before = [release as ReleaseId, ahead];
    }
    expect(words.match(/overtook/g) ?? []).toHaveLength(crossings);
    expect(crossings).toBeGreaterThan(0);
  });
});

test('every choice changes the page, is in the address, and is there after a reload', async () => {
  const { page } = await stage.open(trend);
  await open(page);
  const before = await headline(page);
  await choice(page, 'Measure').selectOption('gigabit');
  await page.locator('#trend-gigabit').waitFor();
  expect(await headline(page)).not.toBe(before);
  await choice(page, 'Place').selectOption(SANDWELL);
  await page.locator(`.reach-table [data-code="${SANDWELL}"]`).waitFor();
  const end = await headline(page);
  await choice(page, 'Deadline').selectOption('start');
  await page.waitForURL(/deadline=start/);
  expect(await headline(page)).not.toBe(end);
  expect(await headline(page)).toContain('January 2025');
  expect(await page.locator('#trend-gigabit svg').first().textContent()).toContain(
    'the start of 2025',
  );
  await choice(page, 'Level to reach').selectOption('98');
  await page.locator('#trend-ahead-gigabit-98').waitFor();
  const west = page.locator(`.reach-table [data-code="${WEST_MIDLANDS}"]`);
  const said = await west.innerText();
  const asked = Object.fromEntries(address(page));
  expect(asked).toMatchObject({
    part: 'trend',
    measure: 'gigabit',
    place: SANDWELL,
    deadline: 'start',
    reach: '98',
  });
  await page.reload();
  await open(page);
  expect(Object.fromEntries(address(page))).toEqual(asked);
  expect(await choice(page, 'Place').inputValue()).toBe(SANDWELL);
  expect(await choice(page, 'Level to reach').inputValue()).toBe('98');
  expect(await west.innerText()).toBe(said);
  await page.goBack();
  await page.locator('#trend-gigabit').waitFor();
  await choice(page, 'Place').selectOption('');
  await page.locator(`.reach-table [data-code="${SANDWELL}"]`).waitFor({ state: 'detached' });
});

test('a number opens to its source; one release is no trend, and says so', async () => {
  const { page } = await stage.open(`${trend}&measure=full-fibre`);
  await open(page);
  await page.locator('.trend-headline .sourced-number').nth(1).click();
  const note = page.locator('.trend-headline .sourced-note:popover-open');
  expect(await note.innerText()).toMatch(/[\d,]+ of [\d,]+ premises[\s\S]*Source: Ofcom/);
  await page.keyboard.press('Escape');
  await choice(page, 'Measure').selectOption('take-up');
  await page.locator('.trend-none').waitFor();
  expect(await page.locator('.trend-none').innerText()).toContain('one release, July 2025');
  expect(await page.locator('.trends svg.lines').count()).toBe(0);
});

test('a range is drawn only where its back-test is good, and left out with its numbers where not', async () => {
  const { page } = await stage.open(`${trend}&measure=gigabit&reach=98`);
  await open(page);
  const kinds = await page
    .locator('.reach-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-kind')));
  expect(kinds).toContain('range');
  expect(kinds).toContain('poor');
  expect(await page.locator('.reach-wedge').count()).toBe(
    kinds.filter((kind) => kind === 'range').length,
  );
  const poor = page.locator('.reach-table [data-kind="poor"]').first();
  expect(await poor.innerText()).toMatch(/left out, the back-test being poor: .*\d/);
  expect(await page.locator('.trend-ahead .chart-note').innerText()).toContain('Back-test:');
});

describe.each([
  [1280, `${trend}&measure=gigabit&place=${SANDWELL}&reach=98`],
  [390, `${trend}&measure=gigabit&place=${SANDWELL}&reach=98`],
  [390, `${trend}&measure=below-uso`],
])('at %i: %s', (width, path) => {
  test('nothing scrolls sideways, axe finds nothing, every chart says what it shows', async () => {
    const { page, errors } = await stage.open(path, { width, height: 844 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    expect(await scan(page)).toEqual([]);
    const labels = await page
      .locator('.trends svg[role="img"]')
      .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    // Called what its figure is called: the words beside it say what it shows.
    expect(labels).toEqual(await page.locator('.trends figure .chart-title').allTextContents());
    for (const words of await page.locator('.trends .chart-words').allTextContents()) {
      expect(words).toMatch(/\d/);
    }
    expect(await page.locator('h1').getAttribute('aria-live')).toBe('polite');
    expect(errors).toEqual([]);
  });
});
