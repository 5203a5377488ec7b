// What is taken away from the scorecard: each card's figures as a table and as CSV, and the card as an image.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createStage, choice as select } from './support/map-page';
import { commitments, expectedCards, monthOf } from './support/mission-cards';
import { card, openScorecard, readCards } from './support/mission-page';
import { missionRows, type Row, startChoice } from './support/mission-rows';
import { readPicture, rgb } from './support/pixels';

const stage = createStage();

/** A download, pressed and read. */
async function saved(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return {
    name: download.suggestedFilename(),
    bytes: readFileSync(await download.path()),
  };
}

describe('taken away', () => {
  const figures = (cells: string[][]) =>
    cells.map((row) => row.map((cell) => cell.replace('−', '-').replaceAll(',', '')));

  /** A league: 15 ranked by the decimal shown, the region’s place and lead as in the file of all rows. */
  function expectRanks(body: string[][], row: Row | null): void {
    const ranked = body.filter(([, rank]) => rank !== '');
    const values = ranked.map(([, , value]) => Number(value));
    expect(ranked.length).toBe(15);
    const tenth = (value: number) => Math.round(value * 10 + 1e-9);
    ranked.forEach(([, rank], i) => {
      const own = tenth(values[i] ?? 0);
      const better = values.filter((value) => tenth(value) > own).length;
      const level = values.filter((value) => tenth(value) === own).length;
      expect(rank).toBe(`${level > 1 ? '=' : ''}${better + 1}`);
    });
    const west = body.find(([area]) => area === 'West Midlands') ?? [];
    expect(Number(west[2])).toBeCloseTo(row?.value ?? Number.NaN, 1);
    if (row?.rank) {
      expect(Number(west[1]?.replace('=', ''))).toBe(row.rank);
      const leaders = ranked.filter(([, rank]) => Number(rank?.replace('=', '')) === 1);
      expect(leaders.map(([area]) => area).sort()).toEqual([...row.first].sort());
      const others = ranked.filter(([area]) => area !== 'West Midlands');
      const best = Math.max(...others.map(([, , value]) => Number(value)));
      expect(Number(west[2]) - best).toBeCloseTo(row.gapPoints ?? Number.NaN, 1);
    }
    for (const [, , value, gap] of body) {
      expect(Number(value) - Number(west[2])).toBeCloseTo(Number(gap), 3);
    }
  }

  /** The fair share: the seven conurbations of our list, highest first, and England, whose own is 1. */
  function expectShares(body: string[][], sentence: string | undefined): void {
    const seven = [
      'London',
      'Greater Manchester',
      'West Midlands',
      'West Yorkshire',
      'Liverpool City Region',
      'South Yorkshire',
      'North East',
    ];
    expect(body.map(([area]) => area).sort()).toEqual([...seven, 'England'].sort());
    expect(Number(body.find(([area]) => area === 'England')?.[1])).toBe(1);
    const shares = body
      .filter(([area]) => area !== 'England')
      .map(([area, value]) => ({ area, value: Number(value) }));
    const values = shares.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    // The place the card gives the region is the one it has here.
    const own = shares.find(({ area }) => area === 'West Midlands')?.value.toFixed(2) ?? '';
    const better = values.filter((value) => value.toFixed(2) > own).length;
    const place = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'][better];
    expect(sentence).toContain(`${own} of a fair share`);
    expect(sentence).toMatch(new RegExp(`give, (joint )?${place} of 7 conurbations`));
    for (const [, value, gap] of body) {
      expect(Number(value) - Number(own)).toBeCloseTo(Number(gap), 1);
    }
  }

  test.each(commitments)(
    '$title: the table on the page and the file saved hold the same, ranks right',
    async ({ id, title }) => {
      const { page, close } = await openScorecard(stage);
      const one = card(page, id);
      await one.getByText('The figures as a table', { exact: false }).first().click();
      const table = one.getByRole('table', { name: title });
      await table.waitFor();
      const shown = await table
        .locator('tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.children].map((cell) =>
              (cell.textContent ?? '').replace(/–no figure/, '').trim(),
            ),
          ),
        );
      const { name, bytes } = await saved(
        page,
        one.getByRole('button', { name: new RegExp(`^Save as CSV.*${title}`) }),
      );
      expect(name).toBe(`mission3-${id}.csv`);
      const rows = parse(bytes, { bom: true }) as string[][];
      expect(rows[0]).toEqual(shown[0]);
      expect(rows.length).toBe(shown.length);
      const body = figures(rows.slice(1));
      figures(shown.slice(1)).forEach((row, r) => {
        row.forEach((cell, c) => {
          const filed = body[r]?.[c] ?? '';
          const isFigure = cell !== '' && Number.isFinite(Number(cell));
          if (isFigure) {
            const decimals = cell.split('.')[1]?.length ?? 0;
            expect(Math.abs(Number(cell) - Number(filed)), `${cell} for ${filed}`).toBeLessThan(
              0.51 * 10 ** -decimals,
            );
            // No noise of the arithmetic is passed on.
            expect(filed.split('.')[1]?.length ?? 0, filed).toBeLessThanOrEqual(6);
          } else expect(cell).toBe(filed);
        });
      });

      const { standing } = expectedCards(startChoice).find((due) => due.id === id) ?? {};
      if (id === 'full-fibre-2m') {
        // Its table runs through the releases.
        const due = missionRows.filter(
          ({ commitment, measure }) => commitment === id && measure === 'residents-full-fibre',
        );
        expect(body).toEqual(due.map(({ release, value }) => [monthOf(release), String(value)]));
      } else if (id === 'fair-share') {
        expectShares(
          body,
          (await readCards(page)).cards.find((one) => one.id === id)?.sentences[0],
        );
      } else {
        expectRanks(body, standing?.atDeadline ?? null);
      }
      await close();
    },
  );

  test.each(commitments)(
    '$title: saved as an image with its words, chart and source',
    async ({ id, title }) => {
      const { page, errors, close } = await openScorecard(stage);
      const one = card(page, id);
      const press = one.getByRole('button', { name: new RegExp(`^Save as image.*${title}`) });
      const { name, bytes } = await saved(page, press);
      expect(name).toBe(`mission3-${id}.png`);
      const picture = readPicture(bytes);
      expect(picture.width).toBeGreaterThanOrEqual(2000);
      // Drawn over its whole height: title at the top, source at the foot, the region's colour in the chart.
      const dark = (top: number, bottom: number) =>
        picture.count(rgb('#1c2430'), {
          tolerance: 12,
          box: {
            x: 0,
            y: top * picture.height,
            width: picture.width,
            height: (bottom - top) * picture.height,
          },
        });
      expect(dark(0, 0.25)).toBeGreaterThan(1000);
      expect(picture.count(rgb('#0b5c66'), { tolerance: 6 })).toBeGreaterThan(500);
      const foot = picture.colours({
        x: 0,
        y: 0.86 * picture.height,
        width: picture.width,
        height: 0.14 * picture.height - 1,
      });
      expect(foot.length).toBeGreaterThan(10);
      const [paper] = picture.colours();
      expect(paper?.colour).toEqual(rgb('#fbfaf6'));
      expect(paper?.pixels).toBeLessThan(picture.width * picture.height * 0.985);
      await one.getByText('Picture saved').waitFor();
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('another choice of readings gives another picture, and the whole file is one link away', async () => {
    const { page, close } = await openScorecard(stage);
    const press = card(page, '5g-best').getByRole('button', { name: /^Save as image/ });
    const before = await saved(page, press);
    await select(page, 'Premises or land').selectOption('land');
    await expect.poll(async () => (await readCards(page)).cards[1]?.measure).toContain('on land');
    const after = await saved(page, press);
    expect(after.bytes.equals(before.bytes)).toBe(false);
    const link = page.locator('.targets-source').getByRole('link', { name: 'mission3.csv' });
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    const answer = await page.request.get(address.href);
    expect(answer.status()).toBe(200);
    const rows = parse(await answer.body(), { columns: true, bom: true }) as unknown[];
    expect(rows.length).toBe(missionRows.length);
    await close();
  });
});
