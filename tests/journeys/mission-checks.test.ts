// Ratings and checks of Targets: ratings and recomputed figures beside those of the download, tables, files, a phone.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scan } from './support/accessibility';
import { createStage } from './support/map-page';

const stage = createStage();
const [WEST, MANCHESTER, ENGLAND] = ['E47000007', 'E47000001', 'E92000001'];
const ADDRESS = '#view=targets&part=checks';

type Row = Record<string, string>;
const rows: Row[] = parse(
  readFileSync(new URL('../../data/public/downloads/observations.csv', import.meta.url), 'utf8'),
  { columns: true },
);

/** Shares of one place and measure by release: from the counts where the download has them. */
function shares(measure: string, code: string): Map<string, number> {
  const own = rows.filter((row) => row.measure === measure && row.area_code === code);
  return new Map(
    own
      .filter((row) => row.value !== '')
      .map((row) => [
        row.release as string,
        row.numerator !== '' && row.denominator !== ''
          ? (100 * Number(row.numerator)) / Number(row.denominator)
          : Number(row.value),
      ]),
  );
}
const share = (measure: string, code: string, release: string): number => {
  const found = shares(measure, code).get(release);
  if (found === undefined) throw new Error(`no ${measure} of ${code} in ${release}`);
  return found;
};

const rowOf = (measure: string, code: string, release: string) =>
  rows.find((row) => row.measure === measure && row.area_code === code && row.release === release);

/** Premises of the West Midlands: of the figure itself, else as counted for full fibre in that release. */
function premisesOf(measure: string, release: string): number {
  const found = [measure, 'full-fibre']
    .map((id) => rowOf(id, WEST as string, release)?.denominator)
    .find(Boolean);
  if (!found) throw new Error(`no premises of ${release}`);
  return Number(found);
}

/** The file rounds once more than the page: half a step of each. */
const CLOSE = 0.0551;
const number = (text: string) => Number(text.replace('−', '-').replace(/[+,%<>]/g, ''));

/** Numbers of a cell that open, without what they open to. */
const numbers = (cell: Locator) => cell.locator('.sourced-number').allInnerTexts();

async function open(width = 1280): Promise<Page> {
  const { page } = await stage.open(ADDRESS, { width, height: 844 });
  await page.locator('.printed-beside').waitFor();
  return page;
}

async function savedRows(page: Page, id: string): Promise<Row[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator(`#${id}`)
      .getByRole('button', { name: /^Save as CSV/ })
      .click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${id}.csv`);
  return parse(readFileSync(await file.path(), 'utf8'), { columns: true, bom: true });
}

/** By the report's rule as the page reads it; both words where rounding could decide either way. */
function ratingsOf(gap: number): string[] {
  const ratings = [gap - CLOSE, gap + CLOSE].map((points) => {
    if (Math.abs(Math.round(points * 10)) <= 10) return 'Amber';
    return points > 0 ? 'Green' : 'Red';
  });
  return [...new Set(ratings)];
}

const rated = [
  'full-fibre',
  'gigabit',
  '4g-premises-indoor-all',
  '4g-premises-outdoor-all',
  '4g-area-any',
  '4g-area-all',
  '5g-premises-outdoor-all',
  '5g-vhc-premises-outdoor-all',
  '5g-area-any',
  '5g-area-all',
];

describe('ratings', () => {
  test('every measure in its latest release, with the gap and the rating the download gives', async () => {
    const page = await open();
    const lines = page.locator('.ratings-table tbody tr');
    const ids = await lines.evaluateAll((all) =>
      all.map((row) => row.getAttribute('data-measure')),
    );
    expect(ids).toEqual(rated);
    const greens = { [ENGLAND as string]: 0, [MANCHESTER as string]: 0 };
    for (const measure of rated) {
      const release = [...shares(measure, WEST as string).keys()].sort().at(-1) as string;
      const line = page.locator(`.ratings-table tr[data-measure="${measure}"]`);
      const month = new Date(`${release}-01T12:00:00Z`).toLocaleDateString('en-GB', {
        month: 'long',
        year: 'numeric',
      });
      expect(await line.locator('th').innerText()).toContain(month);
      const cells = line.locator('td');
      const [own = ''] = await numbers(cells.nth(0));
      const here = share(measure, WEST as string, release);
      expect(Math.abs(number(own) - here), `${measure} ${own}`).toBeLessThanOrEqual(0.1);
      for (const [i, code] of [ENGLAND as string, MANCHESTER as string].entries()) {
        const there = share(measure, code, release);
        const [printed = ''] = await numbers(cells.nth(1 + 3 * i));
        expect(Math.abs(number(printed) - there)).toBeLessThanOrEqual(0.1);
        const [gap = '', premises] = await numbers(cells.nth(2 + 3 * i));
        expect(Math.abs(number(gap) - (here - there)), measure).toBeLessThan(CLOSE);
        expect(premises === undefined, measure).toBe(measure.includes('area'));
        if (premises) {
          const all = premisesOf(measure, release);
          const counted = [WEST as string, code].every((own) =>
            Boolean(rowOf(measure, own, release)?.numerator),
          );
          const wanted = ((here - there) / 100) * all;
          // Without counts both shares of the download are rounded, and the page prints three figures.
          const close = counted ? 0.51 : 0.0001 * all + 0.005 * Math.abs(wanted);
          expect(Math.abs(number(premises) - wanted), `${measure} ${premises}`).toBeLessThanOrEqual(
            close,
          );
        }
        const rating = await cells.nth(3 + 3 * i).innerText();
        expect(ratingsOf(here - there), `${measure} ${code}`).toContain(rating);
        if (rating === 'Green') greens[code] = (greens[code] ?? 0) + 1;
      }
    }
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
      `Green against England on ${greens[ENGLAND as string]} of 10 measures; against Greater Manchester on ${greens[MANCHESTER as string]} of 10.`,
    );
  });

  test('the gap in premises is the gap of the shares times the region’s premises', async () => {
    const page = await open();
    const cell = page.locator('.ratings-table tr[data-measure="full-fibre"] td').nth(2);
    const [, premises = ''] = await numbers(cell);
    const row = rows
      .filter((one) => one.measure === 'full-fibre' && one.area_code === WEST)
      .sort((a, b) => (a.release as string).localeCompare(b.release as string))
      .at(-1) as Row;
    const gap =
      share('full-fibre', WEST as string, row.release as string) -
      share('full-fibre', ENGLAND as string, row.release as string);
    expect(number(premises)).toBe(Math.round((gap / 100) * Number(row.denominator)));
  });

  test('the rule is printed with its overlap, and why Greater Manchester stands there', async () => {
    const page = await open();
    const rule = await page.locator('.checks-rule').innerText();
    expect(rule).toContain('“performance is within 1 percentage point of the national average”');
    expect(rule).toContain('As printed the rules overlap');
    expect(rule).toContain('because of similarities in population size and socio-economic make up');
  });

  test('table and file hold the same, and a number opens to its source', async () => {
    const page = await open();
    const saved = await savedRows(page, 'mission3-ratings');
    expect(saved).toHaveLength(2 * rated.length);
    const frame = page.locator('#mission3-ratings');
    await frame.getByText('The figures as a table').click();
    const shown = await frame.locator('tbody tr').allInnerTexts();
    expect(shown).toHaveLength(saved.length);
    saved.forEach((row, i) => {
      expect(shown[i]).toContain(row.Measure);
      expect(shown[i]).toContain(row.Rating);
    });
    const cells = page.locator('.ratings-table tr[data-measure="full-fibre"] td');
    await cells.nth(2).locator('.sourced-number').first().click();
    const note = page.locator('.sourced-note:popover-open');
    expect(await note.innerText()).toMatch(/\(West Midlands\) − .*\(England\) = .*Ofcom/s);
  });
});

describe('published beside recomputed', () => {
  test('table 5: as printed, and under it what the download gives', async () => {
    const page = await open();
    for (const [measure, column, code, text, outcome] of [
      ['full-fibre', 0, WEST, '43', 'agrees'],
      ['full-fibre', 1, MANCHESTER, '34', 'agrees'],
      ['full-fibre', 2, ENGLAND, '40', 'agrees'],
      ['gigabit', 0, WEST, '88', 'differs'],
      ['gigabit', 1, MANCHESTER, '78', 'agrees'],
      ['gigabit', 2, ENGLAND, '40', 'differs'],
    ] as const) {
      const cell = page.locator(`.report-table tr[data-row="${measure}"] td`).nth(column);
      expect(await cell.locator('.checks-printed').innerText()).toBe(text);
      const [ours = ''] = await numbers(cell);
      const there = share(measure, code as string, '2022-09');
      expect(number(ours)).toBe(Math.round(there * 10) / 10);
      expect(Math.round(there) === Number(text) ? 'agrees' : 'differs').toBe(outcome);
      expect(await cell.locator('.checks-result').innerText()).toBe(outcome);
    }
  });

  test('the printed 40% for gigabit in England is shown to be the full-fibre figure, and its gap wrong', async () => {
    const page = await open();
    const [gigabit, fibre] = ['gigabit', 'full-fibre'].map((measure) =>
      share(measure, ENGLAND as string, '2022-09').toFixed(1),
    );
    const west = share('gigabit', WEST as string, '2022-09');
    const gap = Math.round(west - share('gigabit', ENGLAND as string, '2022-09'));
    const words = await page.locator('.checks-published').innerText();
    expect(words).toContain(
      `repeats the figure for full fibre (${fibre}); gigabit was ${gigabit}.`,
    );
    expect(words).toContain(`${gap} points, not 48.`);
    expect(await page.locator('.checks-published h2').first().innerText()).toContain(
      `gigabit in England: printed 40, recomputed ${gigabit}`,
    );
  });

  test('what cannot be recomputed has no figure, says why, and shows what there is', async () => {
    const page = await open();
    for (const row of ['4g', '5g']) {
      const line = page.locator(`.report-table tr[data-row="${row}"]`);
      expect(await line.locator('.checks-ours .sourced-number').count()).toBe(0);
      expect(await line.getByText('cannot be recomputed').count()).toBe(5);
    }
    const any = [WEST, MANCHESTER, ENGLAND].map((code) =>
      share('4g-area-any', code as string, '2022-09').toFixed(1),
    );
    expect(await page.locator('.checks-notes').innerText()).toContain(
      `by at least one operator ${any[0]}, ${any[1]} and ${any[2]} (estimates) in September 2022`,
    );
    const claims = await page.locator('.claims-table').innerText();
    expect(claims).toContain('158,000');
    expect(claims).toContain('the United Kingdom cannot be recomputed');
  });

  test('the other figures: ours, how far off, and whether they agree', async () => {
    const page = await open();
    for (const [id, measure, code, release, bound, side] of [
      ['report-full-fibre-E08000027', 'full-fibre', 'E08000027', '2022-09', 7, 'under'],
      ['roadmap-full-fibre-E08000028', 'full-fibre', 'E08000028', '2020-09', 10, 'under'],
      ['blog-full-fibre-E08000031', 'full-fibre', 'E08000031', '2020-09', 15, 'under'],
      ['news-gigabit', 'gigabit', WEST, '2024-01', 94, 'over'],
    ] as const) {
      const line = page.locator(`.claims-table tr[data-figure="${id}"]`);
      const ours = share(measure, code as string, release);
      const [printed = '', difference = ''] = await numbers(line);
      expect(Math.abs(number(printed) - ours), id).toBeLessThan(CLOSE);
      expect(Math.abs(number(difference) - (ours - bound)), id).toBeLessThan(CLOSE);
      const holds = side === 'under' ? ours < bound : ours > bound;
      expect(await line.locator('.checks-result').innerText()).toBe(holds ? 'agrees' : 'differs');
    }
  });

  test('the file holds every comparison; the links lead to what was checked', async () => {
    const page = await open();
    const saved = await savedRows(page, 'mission3-published');
    const shown =
      (await page.locator('.report-table .checks-result').count()) +
      (await page.locator('.claims-table .checks-result').count());
    expect(saved).toHaveLength(shown);
    const links = page.locator('.checks .targets-source a');
    for (const link of await links.all()) {
      const target = new URL((await link.getAttribute('href')) ?? '', page.url());
      const answer = await page.request.get(target.href);
      expect(answer.ok()).toBe(true);
    }
    expect(await links.count()).toBe(3);
  });
});

describe('everyone', () => {
  test('the same after a reload, and reached from the scorecard', async () => {
    const { page } = await stage.open('#view=targets');
    await page.getByRole('link', { name: 'Ratings and checks' }).click();
    await page.waitForURL(/part=checks/);
    await page.locator('.printed-beside').waitFor();
    const before = await page.locator('.checks').innerText();
    await page.reload();
    await page.locator('.printed-beside').waitFor();
    expect(await page.locator('.checks').innerText()).toBe(before);
  });

  test.each([1280, 390])(
    '%d wide: nothing scrolls sideways, nothing serious in a scan',
    async (width) => {
      const page = await open(width);
      expect(await scan(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      const names = await page.locator('.ratings-table .checks-here').allInnerTexts();
      expect(names).toHaveLength(rated.length);
    },
  );
});
