// The league of Targets: its figures beside those of the download, its switches, its table and file.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scan } from './support/accessibility';
import { choice, createStage } from './support/map-page';

const stage = createStage();

interface Row {
  code: string;
  level: string;
  release: string;
  share: number;
}

/** Rows of the download for one measure; shares from the counts where it has them. */
function downloaded(measure: string): Row[] {
  const path = new URL('../../data/public/downloads/observations.csv', import.meta.url);
  const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];
  return rows
    .filter((row) => row.measure === measure && row.value !== '')
    .map((row) => ({
      code: row.area_code as string,
      level: row.area_level as string,
      release: row.release as string,
      share:
        row.numerator !== '' && row.denominator !== ''
          ? (100 * Number(row.numerator)) / Number(row.denominator)
          : Number(row.value),
    }));
}

const tenth = (value: number) => Math.round(Math.abs(value) * 10 + 1e-9) / 10;
const signed = (value: number) => {
  const shown = tenth(value);
  return shown === 0 ? '0.0' : `${value < 0 ? '−' : '+'}${shown.toFixed(1)}`;
};
const printed = (share: number) => {
  if (share < 100 && tenth(share) >= 100) return '>99.9';
  return share > 0 && tenth(share) === 0 ? '<0.1' : tenth(share).toFixed(1);
};

/** The combined authorities’ rows as the page should print them, in order of rank. */
function expected(measure: string, release: string, before: string, lowerIsBetter: boolean) {
  const rows = downloaded(measure).filter(({ level }) => level === 'combined-authority');
  const now = rows.filter((row) => row.release === release);
  const better = (a: number, b: number) => (lowerIsBetter ? a < b : a > b);
  const shares = now.map(({ share }) => share);
  const best = lowerIsBetter ? Math.min(...shares) : Math.max(...shares);
  const west = now.find(({ code }) => code === 'E47000007') as Row;
  return new Map(
    now.map(({ code, share }) => {
      const rank = 1 + shares.filter((other) => better(tenth(other), tenth(share))).length;
      const level = shares.filter((other) => tenth(other) === tenth(share)).length;
      const then = rows.find((row) => row.code === code && row.release === before) as Row;
      return [
        code,
        [
          `${level > 1 ? '=' : ''}${rank}`,
          printed(share),
          rank === 1 ? 'first' : signed(share - best),
          code === west.code ? '–' : signed(share - west.share),
          signed(share - then.share),
        ],
      ];
    }),
  );
}

/** Rank, share, gap to first, gap to the West Midlands, change, as printed, by code. */
async function shown(page: Page): Promise<Map<string, string[]>> {
  await page.locator('.league-table tbody tr[data-code]').first().waitFor();
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.league-table tr[data-code]')].map((row) => [
      row.dataset.code as string,
      [...row.querySelectorAll('td')].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        for (const extra of copy.querySelectorAll('.visually-hidden, .est, .sourced-note'))
          extra.remove();
        return copy.textContent?.trim() ?? '';
      }),
    ]),
  );
  return new Map(rows as [string, string[]][]);
}

const address = (rest: string) => `#view=targets&part=league&${rest}`;
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

describe('the league', () => {
  test.each([
    ['gigabit', '2026-01', '2025-07', false],
    ['full-fibre', '2026-01', '2025-07', false],
    ['below-uso', '2023-09', '2022-09', true],
  ] as const)(
    '%s in %s: the download gives the same table',
    async (measure, release, before, low) => {
      const { page, errors } = await stage.open(address(`measure=${measure}&release=${release}`));
      const table = await shown(page);
      const wanted = expected(measure, release, before, low);
      expect(wanted.size).toBe(15);
      for (const [code, cells] of wanted) expect([code, table.get(code)]).toEqual([code, cells]);
      expect(table.get('E12000007')?.[0]).toBe('');
      expect(table.get('E92000001')?.[0]).toBe('');
      const ranks = [...table.values()]
        .slice(0, 15)
        .map(([rank]) => Number(rank?.replace('=', '')));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(errors).toEqual([]);
    },
  );

  test('the sentence says where the West Midlands stands and stood', async () => {
    const { page } = await stage.open(address('measure=gigabit'));
    const rows = expected('gigabit', '2026-01', '2025-07', false);
    const first = [...rows].filter(([, [rank]]) => rank === '1').map(([code]) => code);
    expect(first).toEqual(['E47000016']);
    const gap = rows.get('E47000007')?.[2]?.slice(1);
    expect(rows.get('E47000007')?.[0]).toBe('2');
    expect(await headline(page).innerText()).toBe(
      `The West Midlands is second of 15 on gigabit in January 2026, ${gap} points behind Hull and East Yorkshire; it was first in July 2025.`,
    );
    const before = expected('gigabit', '2025-07', '2025-01', false);
    expect(before.get('E47000007')?.[0]).toBe('1');
  });

  test('every choice is in the address, and holds after a reload', async () => {
    const { page } = await stage.open(address('measure=gigabit'));
    await choice(page, 'Measure').selectOption({ label: '5G' });
    await expect.poll(() => page.url()).toContain('measure=5g-premises-outdoor-all');
    await choice(page, 'Where the signal is measured').selectOption({ label: 'on land' });
    await choice(page, 'By how many operators').selectOption({ label: 'at least one operator' });
    await choice(page, 'How sure the 5G signal is').selectOption({ label: 'very high confidence' });
    await expect.poll(() => page.url()).toContain('measure=5g-vhc-area-any');
    await choice(page, 'Release').selectOption({ label: 'September 2024' });
    await expect.poll(() => page.url()).toContain('release=2024-09');
    await expect.poll(() => headline(page).innerText()).toContain('in September 2024');
    const [said, table] = [await headline(page).innerText(), await shown(page)];
    await page.reload();
    expect(await shown(page)).toEqual(table);
    expect(await headline(page).innerText()).toBe(said);
    await page.goBack();
    await expect.poll(() => headline(page).innerText()).toContain('in July 2025');
  });

  test('a month without figures gives way to the last before it, and it is said', async () => {
    const { page } = await stage.open(address('measure=full-fibre-take-up&release=2026-01'));
    await page.locator('.league-table').waitFor();
    expect(await page.locator('.league-notice').innerText()).toBe(
      'Full-fibre take-up: combined authorities have no figures for January 2026; showing July 2025, the last before it.',
    );
    // All of them are estimates, and every one says so.
    expect(await page.locator('.league-share .est').count()).toBe(17);
  });

  test('no change is given across the break in the series', async () => {
    const { page } = await stage.open(address('measure=full-fibre&release=2024-07'));
    await page.locator('.league-table').waitFor();
    expect(await page.getByRole('columnheader', { name: /Change since/ }).count()).toBe(0);
    expect(await page.locator('.league-notes').innerText()).toContain(
      'no change since September 2023 is given',
    );
  });

  test('table, opened figures and file hold the same', async () => {
    const { page } = await stage.open(address('measure=full-fibre'));
    const printedRows = await shown(page);
    await page.getByText('The figures as a table').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save as CSV/ }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const file = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(file).toHaveLength(17);
    for (const row of file) {
      const cells = printedRows.get(row.Code as string) ?? [];
      expect([row['Combined authority'], row.Rank, printed(Number(row['Share, %']))]).toEqual([
        row['Combined authority'],
        cells[0],
        cells[1],
      ]);
      expect(signed(Number(row['Change since July 2025, points']))).toBe(cells[4]);
    }
    const opened = await page.locator('.chart-table-scroll tbody tr').allInnerTexts();
    expect(opened).toHaveLength(17);
    file.forEach((row, i) => {
      expect(opened[i]).toContain(row.Code);
      expect(opened[i]).toContain(Number(row['Share, %']).toFixed(2));
    });
  });

  test('a figure opens to its counts, source and month', async () => {
    const { page } = await stage.open(address('measure=full-fibre'));
    await page.locator('tr[data-code="E47000007"] .sourced-number').click();
    const note = await page.getByRole('dialog').innerText();
    const path = new URL('../../data/public/downloads/observations.csv', import.meta.url);
    const line = readFileSync(path, 'utf8')
      .split('\n')
      .find((row) => row.startsWith('E47000007,') && row.includes(',full-fibre,2026-01,'));
    const [numerator, denominator] = (line ?? '').split(',').slice(7, 9).map(Number);
    const british = (count = 0) => count.toLocaleString('en-GB');
    expect(note).toContain(`${british(numerator)} of ${british(denominator)} premises`);
    expect(note).toContain('January 2026');
    expect(note).toContain('Ofcom');
  });

  test.each([1280, 390])(
    'at %i wide: nothing scrolls sideways, nothing to fault',
    async (width) => {
      const { page } = await stage.open(address('measure=below-uso'), { width, height: 844 });
      await page.locator('.league-strip svg').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await scan(page)).toEqual([]);
    },
  );

  test('fits one sheet of A4', async () => {
    const { page } = await stage.open(address('measure=below-uso'));
    await page.locator('.league-strip svg').waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
