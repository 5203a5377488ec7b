// The scorecard on paper: one A4 page whatever is chosen, whole, without tools, legible in grey.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contrast, colourOf as read } from '../support/contrast';
import { createStage, choice as select } from './support/map-page';
import { expectCards, openScorecard } from './support/mission-page';
import { addressOf, type Choice, everyChoice } from './support/mission-rows';

const stage = createStage();
/** Window of about the width and height an A4 page has between the margins of the browser. */
const A4 = { width: 794, height: 1123 };
/** In points; browsers round the size to their own pixels. */
const onePage = [expect.stringMatching(/^0 0 59[56] 84[23]$/)];

/** The pages of a PDF as it lists them, with the size of each in points. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  const counts = [...pdf.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
  // Both ways of counting agree, so that neither can fail to see a page.
  expect(Math.max(...counts)).toBe(pages.length);
  return [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map(([, box = '']) =>
    box.trim().split(/\s+/).map(Number).map(Math.round).join(' '),
  );
}

async function choose(page: Page, asked: Choice): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, addressOf(asked));
  await expect.poll(() => select(page, 'Deadline').inputValue()).toBe(asked.deadline);
  await expectCards(page, asked);
}

/** The choices whose cards stand tallest on paper. */
async function tallest(page: Page, how: number): Promise<Choice[]> {
  await page.emulateMedia({ media: 'print' });
  const heights: { asked: Choice; height: number }[] = [];
  for (const asked of everyChoice) {
    const height = await page.evaluate(async (hash) => {
      location.hash = hash;
      await new Promise((done) => setTimeout(done));
      await new Promise(requestAnimationFrame);
      return document.querySelector('main')?.getBoundingClientRect().height ?? 0;
    }, addressOf(asked));
    heights.push({ asked, height });
  }
  // Back to the medium of the moment: told “screen”, the browser would print the screen.
  await page.emulateMedia({ media: null });
  expect(new Set(heights.map(({ height }) => height)).size).toBeGreaterThan(5);
  return heights
    .sort((a, b) => b.height - a.height)
    .slice(0, how)
    .map(({ asked }) => asked);
}

let longest: Choice[] | undefined;

test.each([1280, 390])(
  'from a window of %i px: one page, also with the longest words',
  async (width) => {
    const { page, close } = await openScorecard(stage, '#view=targets', { width, height: 800 });
    expect(await printed(page)).toEqual(onePage);
    if (!longest) {
      await page.setViewportSize(A4);
      longest = await tallest(page, 5);
      await page.setViewportSize({ width, height: 800 });
    }
    for (const asked of longest) {
      await choose(page, asked);
      expect(await printed(page), addressOf(asked)).toEqual(onePage);
    }
    await close();
  },
);

test('what is printed twice over is counted as more than one page', async () => {
  const { page, close } = await openScorecard(stage);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    for (const one of [...document.querySelectorAll('.card')]) main?.append(one.cloneNode(true));
  });
  expect((await printed(page)).length).toBeGreaterThan(1);
  await close();
});

test('all nine are there, whole, with their charts; no tool is', async () => {
  const { page, close } = await openScorecard(stage, '#view=targets', A4);
  // What was opened on screen does not come along, nor what a key has led to.
  await page.keyboard.press('Tab');
  await page.locator('.readings summary').first().click();
  await page.emulateMedia({ media: 'print' });
  // Told to the page a moment later; a print itself waits for the charts to be drawn anew.
  await expect
    .poll(() => page.locator('.card-chart svg').first().getAttribute('viewBox'))
    .toMatch(/^0 0 340 /);
  await expectCards(page);
  for (const part of ['h1', '.switches', '.strip-key', '.targets-source']) {
    expect(await page.locator(part).first().isVisible(), part).toBe(true);
  }
  const seen = await page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const right = document.documentElement.clientWidth;
    const tools = [
      '.masthead',
      '.target-parts',
      '.readings',
      '.chart-tools',
      'summary',
      'table',
      '.skip-link',
      '[popover]',
      '.notice',
    ].flatMap((selector) => [...document.querySelectorAll(selector)]);
    const cards = [...document.querySelectorAll('.card')];
    const parts = cards.flatMap((card) => [
      ...card.querySelectorAll('blockquote, .card-document, svg, .card-verdict, svg text'),
    ]);
    return {
      tools: tools
        .filter((tool) => tool.checkVisibility({ visibilityProperty: true }))
        .map((tool) => `${tool.tagName} ${tool.className}`),
      charts: cards.filter(
        (card) => box(card.querySelector('.card-chart svg') as Element).height > 30,
      ).length,
      outside: parts
        .filter((part) => box(part).right > right + 1 || box(part).left < -1)
        .map((part) => part.textContent),
      // Nothing of a card lies over the next.
      over: cards.filter((card, i) => {
        const next = cards[i + 1];
        const inner = [...card.querySelectorAll('*')].map((part) => box(part).bottom);
        return next !== undefined && Math.max(...inner) > box(next).top + 1;
      }).length,
      least: Math.min(
        ...[...document.querySelectorAll('.card-verdict, .card blockquote, .card-document')].map(
          (part) => Number.parseFloat(getComputedStyle(part).fontSize),
        ),
      ),
    };
  });
  expect(seen).toMatchObject({ tools: [], charts: 9, outside: [], over: 0 });
  // Six and a half points is the least that is read from paper.
  expect(seen.least * 0.75).toBeGreaterThanOrEqual(6.5);
  await page.emulateMedia({ media: null });
  expect(await page.locator('.masthead').isVisible()).toBe(true);
  await close();
});

test('marks and lines are told apart in grey, and stand out from the paper', async () => {
  const { page, close } = await openScorecard(stage, '#view=targets', A4);
  await page.emulateMedia({ media: 'print' });
  const style = (selector: string, property: 'fill' | 'stroke') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const paper = read('#ffffff') as NonNullable<ReturnType<typeof read>>;
  const grey = (text: string) => {
    const colour = read(text);
    if (!colour) throw new Error(`not a colour: ${text}`);
    const tone = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
    return [tone, tone, tone, 1] as const;
  };
  const west = grey(await style('.dot-west', 'fill'));
  const other = grey(await style('.dot-other', 'fill'));
  for (const [name, colour] of [
    ['the West Midlands', west],
    ['the others', other],
    ['the ring of Greater Manchester', grey(await style('.dot-manchester', 'stroke'))],
    ['the diamond of London', grey(await style('.dot-london', 'stroke'))],
    ['the line of people', grey(await style('.line-west', 'stroke'))],
    ['the level', grey(await style('.strip-level line', 'stroke'))],
  ] as const) {
    expect(contrast(colour, paper), name).toBeGreaterThanOrEqual(3);
  }
  // Filled dark, filled light, hollow round, hollow diamond; and the level is dashed.
  expect(contrast(west, other)).toBeGreaterThan(2);
  expect(contrast(grey(await style('.dot-manchester', 'fill')), paper)).toBeLessThan(1.1);
  expect(
    await page
      .locator('.dot-london')
      .first()
      .evaluate(({ tagName }) => tagName),
  ).toBe('path');
  expect(
    await page
      .locator('.strip-level line')
      .first()
      .evaluate((line) => getComputedStyle(line).strokeDasharray),
  ).not.toBe('none');
  await close();
});
