// The scorecard for everyone: at every width, by keyboard alone, by screen reader, without motion, with poor sight.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contrast, colourOf as read } from '../support/contrast';
import { scan } from './support/accessibility';
import { focused, tabTo } from './support/keys';
import { createStage, choice as select } from './support/map-page';
import { commitments } from './support/mission-cards';
import { card, expectCards, openScorecard } from './support/mission-page';
import { startChoice } from './support/mission-rows';
import { photograph } from './support/pixels';
import { small } from './support/target-size';

const stage = createStage();
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([1440, 768, 390, 320])('at %i px', (width) => {
  test('nothing serious, nothing sideways, nothing cut: as it opens, with its tables, with a number open', async () => {
    const app = await openScorecard(stage, '#view=targets&wording=2021&ground=land', {
      width,
      height: 800,
    });
    const { page } = app;
    expect(await scan(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    // No word of a card or its chart lies outside the window.
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.targets h1, .switches, .strip-key li, .card p, .card h2, .card svg text',
        ),
      ]
        .filter((part) => {
          const { left, right, width: wide } = part.getBoundingClientRect();
          return wide > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
        })
        .map((part) => part.textContent),
    );
    expect(cut).toEqual([]);

    for (const id of ['5g-40', 'full-fibre-2m', 'deprived-best']) {
      await card(page, id).locator('.readings summary').click();
      await card(page, id).locator('.chart-tools summary').click();
      await card(page, id).locator('.chart-tools table').waitFor();
    }
    expect(await scan(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    await card(page, '5g-best').locator('.sourced-number').first().click();
    await page.locator(':popover-open').waitFor();
    expect(await scan(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  test('every control is at least 24 by 24, on a phone the main ones 44', async () => {
    const { page, close } = await openScorecard(stage, '#view=targets', { width, height: 800 });
    await card(page, '5g-40').locator('.readings summary').click();
    await card(page, '5g-40').locator('.chart-tools summary').click();
    // Numbers stand in a sentence, whose lines are as far apart as its words allow: exempt in WCAG 2.5.8.
    const least = 'button:not(.sourced-number), select, input, summary, a[href]';
    expect(await small(page, 24, least)).toEqual([]);
    if (width <= 390) {
      const main =
        '.pages a, .target-parts a, .card-more summary, .chart-tools button, .search input';
      expect(await small(page, 44, main)).toEqual([]);
    }
    await close();
  });
});

/** Pixels around a control that change when the focus comes by key. */
async function ring(page: Page, control: Locator): Promise<number> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (!box) throw new Error('no control to look at');
  const x = Math.max(0, box.x - 8);
  const y = Math.max(0, box.y - 8);
  const clip = { x, y, width: box.width + box.x - x + 8, height: box.height + box.y - y + 8 };
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const before = await photograph(page, clip);
  // A key came last, so that the browser shows where the focus is.
  await page.keyboard.press('Shift');
  await control.focus();
  const after = await photograph(page, clip);
  let changed = 0;
  for (let top = 0; top < before.height; top += 1) {
    for (let left = 0; left < before.width; left += 1) {
      const [one, other] = [before.at(left, top), after.at(left, top)];
      if (one.some((channel, i) => Math.abs(channel - (other[i] ?? 0)) > 40)) changed += 1;
    }
  }
  return changed;
}

test('the focus is seen on every kind of control', async () => {
  const { page, close } = await openScorecard(stage);
  const one = card(page, '5g-40');
  await one.locator('.chart-tools summary').click();
  const controls: [string, Locator][] = [
    ['page', page.locator('.pages a').first()],
    ['part', page.locator('.target-parts a').nth(1)],
    ['switch', page.locator('.switches select').first()],
    ['number', one.locator('.sourced-number').first()],
    ['readings', one.locator('.readings summary')],
    ['table', one.locator('.chart-table-scroll')],
    ['CSV', one.getByRole('button', { name: /^Save as CSV/ })],
    ['image', one.getByRole('button', { name: /^Save as image/ })],
    ['file', page.locator('.targets-source a')],
  ];
  for (const [name, control] of controls) {
    // A line of three pixels round even the smallest is more than this.
    expect(await ring(page, control), name).toBeGreaterThan(120);
  }
  await close();
});

test('by keyboard alone: past the masthead, a switch, a number, readings, table, CSV; then on to the end without a trap', async () => {
  const app = await openScorecard(stage);
  const { page } = app;
  await page.keyboard.press('Tab');
  expect(await focused(page)).toContain('Skip to the targets');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await tabTo(page, 'select[aria-label="Operators"]');
  // As a select is changed on every platform: by the first letters of a choice.
  await page.keyboard.type('at least');
  await expect.poll(() => select(page, 'Operators').inputValue()).toBe('any');
  await expectCards(page, { ...startChoice, operators: 'any' });
  expect(await focused(page)).toContain('Operators');

  await tabTo(page, '#mission3-5g-best .sourced-number');
  await page.keyboard.press('Enter');
  const note = page.locator(':popover-open');
  await note.waitFor();
  await expect.poll(() => note.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  // Close, then the source's page.
  expect(
    await note
      .getByRole('link')
      .first()
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^button “.*%/);

  await tabTo(page, '#mission3-5g-best .readings summary');
  await page.keyboard.press('Enter');
  await card(page, '5g-best').locator('.readings table').waitFor();
  await tabTo(page, '#mission3-5g-best .readings .chart-table-scroll');
  await tabTo(page, '#mission3-5g-best .readings .sourced-number');
  await tabTo(page, '#mission3-5g-best .chart-tools summary');
  await page.keyboard.press('Space');
  await card(page, '5g-best').locator('.chart-tools table').waitFor();
  await tabTo(page, '#mission3-5g-best .chart-tools button');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('West Midlands');
  await tabTo(page, '.targets-source a');
  expect(app.errors).toEqual([]);
  await app.close();
});

test('a screen reader hears headings in order, charts in words, and the switches by name', async () => {
  const { page, close } = await openScorecard(stage);
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all
        .filter((heading) => heading.checkVisibility())
        .map((heading) => Number(heading.tagName.slice(1))),
    );
  expect(levels.filter((level) => level === 1).length).toBe(1);
  expect(levels[0]).toBe(1);
  // Nine cards, and one that parts them from what the chosen document does not say.
  expect(levels.filter((level) => level === 2).length).toBe(10);
  for (const { id, title } of commitments) {
    expect(await page.getByRole('region', { name: title, exact: true }).count(), id).toBe(1);
    const label = (await card(page, id).getByRole('img').getAttribute('aria-label')) ?? '';
    // People are told through the releases; a league says who stands where.
    expect(label, id).toMatch(/West Midlands (over )?[\d>]|about 2\.55 million in July 2025/);
  }
  for (const name of [
    'Wording',
    'Operators',
    'Premises or land',
    '5G confidence',
    'Deprived areas',
    'Deadline',
  ]) {
    expect(await page.getByRole('combobox', { name, exact: true }).count(), name).toBe(1);
  }
  await close();
});

test('who asks for less motion gets none', async () => {
  const { page, close } = await openScorecard(stage, '#view=targets', {
    context: { reducedMotion: 'reduce' },
  });
  await select(page, 'Premises or land').selectOption('land');
  await card(page, '5g-best').locator('.sourced-number').first().click();
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasts = (text: string) =>
          text.split(',').some((part) => Number.parseFloat(part) > 0.01);
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      }).length,
  );
  expect(moving).toBe(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await close();
});

test('words of the charts have 4.5 to 1, marks that carry meaning 3 to 1', async () => {
  const { page, close } = await openScorecard(stage);
  const seen = await page.evaluate(() => {
    const drawn = (selector: string, property: string) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        what: `${element.getAttribute('class')} “${element.textContent}”`,
        colour: getComputedStyle(element).getPropertyValue(property),
      }));
    return {
      paper: getComputedStyle(document.documentElement).getPropertyValue('--paper'),
      words: drawn('.card-chart svg text', 'fill'),
      marks: [
        ...drawn('.dot-west, .dot-other, .dot-first', 'fill'),
        ...drawn('.dot-manchester, .dot-london, .line-west, .strip-level line', 'stroke'),
      ],
    };
  });
  const paper = read(seen.paper);
  if (!paper) throw new Error(`no ground: ${seen.paper}`);
  expect(seen.words.length).toBeGreaterThan(50);
  expect(seen.marks.length).toBeGreaterThan(100);
  const faint = (all: typeof seen.words, least: number) =>
    all.filter(({ colour }) => {
      const found = read(colour);
      return !found || contrast(found, paper) < least;
    });
  expect(faint(seen.words, 4.5)).toEqual([]);
  expect(faint(seen.marks, 3)).toEqual([]);
  await close();
});
