// The scorecard as its three readers use it: opened, read, every number asked where it comes from, every reading looked up.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createStage, drawn, choice as select } from './support/map-page';
import { commitments, expectedCards, monthOf, nameOf, placeOf } from './support/mission-cards';
import { card, cardsDrawn, expectCards, openScorecard, readCards } from './support/mission-page';
import {
  addressOf,
  measureOf,
  measuresOf,
  missionRows,
  type Row,
  type Standing,
  standingOf,
  startChoice,
} from './support/mission-rows';

const stage = createStage();
const mapLibrary = /map-canvas|maplibre/;
const ids = commitments.map(({ id }) => id);

describe('opened', () => {
  test('from the masthead and by address: nine cards that agree with the file, without the map library', async () => {
    const app = await openScorecard(stage);
    await expectCards(app.page);
    await app.page.waitForLoadState('networkidle');
    expect(app.requests.filter((path) => mapLibrary.test(path))).toEqual([]);
    expect(app.errors).toEqual([]);
    expect(app.offOrigin).toEqual([]);
    await app.close();

    const from = await stage.open();
    await drawn(from.page);
    // The same look at the requests of a page with a map finds the library.
    expect(from.requests.some((path) => mapLibrary.test(path))).toBe(true);
    await from.page.getByRole('link', { name: 'Targets', exact: true }).click();
    await cardsDrawn(from.page);
    await expectCards(from.page);
    expect(from.page.url()).toContain('view=targets');
    await from.page.goBack();
    await drawn(from.page);
    expect(from.page.url()).toContain('view=map');
    await from.close();
  });

  test('by this view alone: of each commitment whether it was met, by which reading, by how much', async () => {
    const { page, close } = await openScorecard(stage);
    for (const due of expectedCards(startChoice)) {
      const one = card(page, due.id);
      // By heading and by sight, not only by what the page is built of.
      expect(await one.getByRole('heading', { name: due.title, exact: true }).count()).toBe(1);
      const seen = await one.innerText();
      expect(seen, due.id).toContain(due.status);
      expect(seen, due.id).toContain(due.measure);
      expect(seen, due.id).toMatch(/[\d.]+ points|[\d,]+ (premises|people)/);
      // The chart says in words what it shows, and draws the region.
      const chart = one.getByRole('img');
      expect((await chart.getAttribute('aria-label'))?.length, due.id).toBeGreaterThan(20);
      expect(await one.locator('.card-chart').innerText(), due.id).toMatch(/West Midlands|est\./);
    }
    await close();
  });

  test('a status has a mark of its own shape as well as a colour', async () => {
    const marks = new Map<string, Set<string>>();
    const { page, close } = await openScorecard(stage);
    for (const asked of [startChoice, { ...startChoice, confidence: 'standalone' as const }]) {
      for (const deadline of ['end', 'start'] as const) {
        await page.evaluate(
          (hash) => {
            location.hash = hash;
          },
          addressOf({ ...asked, deadline }),
        );
        await expect.poll(() => select(page, 'Deadline').inputValue()).toBe(deadline);
        for (const { status, mark } of (await readCards(page)).cards) {
          const kind = /looser|lost|since/.test(status)
            ? 'mixed'
            : status.replace(/( by|:).*/, '').slice(0, 7);
          const shape = mark.replace(/(fill|stroke)="(?!none)[^"]*"/g, '');
          marks.set(kind, (marks.get(kind) ?? new Set()).add(shape));
        }
      }
    }
    const shapes = [...marks.values()].map((set) => [...set]);
    expect([...marks.keys()].sort()).toEqual(['Cannot ', 'Met', 'Not met', 'mixed']);
    expect(shapes.every((set) => set.length === 1)).toBe(true);
    expect(new Set(shapes.flat()).size).toBe(4);
    await close();
  });
});

describe('a number', () => {
  const note = (page: Page) => page.locator(':popover-open');

  test('each opens by press to its formula, source with a link, release and basis; Escape gives the focus back', async () => {
    const { page, close } = await openScorecard(stage);
    const numbers = await page.locator('.card-verdict .sourced-number').all();
    expect(numbers.length).toBeGreaterThan(20);
    for (const number of numbers) {
      const text = await number.innerText();
      const own = await number.evaluate((it) => it.closest('.card')?.id.replace('mission3-', ''));
      const sentence = (await number.locator('xpath=ancestor::p[1]').textContent()) ?? '';
      await number.click();
      const said = await note(page).innerText();
      expect(said, text).toMatch(/\S.* = \S|as the publisher gives it/);
      expect(said, text).toMatch(/Source: \S/);
      expect(said, text).toMatch(/Release: [A-Z][a-z]+ 20\d\d/);
      expect(said, text).toMatch(/Basis: \S/);
      const link = note(page).getByRole('link');
      expect(await link.count(), text).toBeGreaterThan(0);
      expect(await link.first().getAttribute('href'), text).toMatch(/^https:\/\/\S+\.\S+/);
      // The release of the note is one of those the sentence names.
      const release = /Release: (\w+ \d{4})/.exec(said)?.[1] ?? '';
      expect(sentence, `${own}: ${text}`).toContain(release);
      await page.keyboard.press('Escape');
      await note(page).waitFor({ state: 'detached' });
      expect(await number.evaluate((it) => it === document.activeElement), text).toBe(true);
    }
    await close();
  });

  test('the arithmetic it shows gives the number', async () => {
    const { page, close } = await openScorecard(stage);
    const plain = (text: string) => Number(text.replaceAll(',', ''));
    let checked = 0;
    for (const number of await page.locator('.card-verdict .sourced-number').all()) {
      const text = await number.innerText();
      await number.click();
      const said = (await note(page).innerText()).replaceAll('−', '-');
      const share = /([\d,]+) of ([\d,]+) premises = ([\d.]+)%/.exec(said);
      const gap =
        /([\d.]+)% less (?:[A-Z].*?’s )?([\d.]+)%(?:, before rounding)? = (-?[\d.]+) points/.exec(
          said,
        );
      const ratio = /([\d.]+)% of .* ÷ ([\d.]+)% of .* = ([\d.]+)/.exec(said);
      if (share) {
        const [, held = '', of = '', shown] = share;
        expect(Math.abs((100 * plain(held)) / plain(of) - Number(shown)), said).toBeLessThan(0.051);
        expect(text).toContain(shown);
        checked += 1;
      }
      if (gap) {
        const [a = 0, b = 0, c = 0] = gap.slice(1).map(Number);
        expect(Math.abs(a - b - c), said).toBeLessThan(0.101);
        expect(Math.abs(Math.abs(c) - Number.parseFloat(text)), said).toBeLessThan(0.0551);
        checked += 1;
      }
      if (ratio) {
        const [a = 0, b = 1, c = 0] = ratio.slice(1).map(Number);
        // Who divides what is printed comes to what is printed.
        expect(Math.abs(a / b - c), said).toBeLessThan(0.0075);
        checked += 1;
      }
      await page.keyboard.press('Escape');
    }
    expect(checked).toBeGreaterThan(10);
    await close();
  });

  test('opens by Enter at 390 px, inside the window, and closes again by its button', async () => {
    const { page, close } = await openScorecard(stage, '#view=targets', {
      width: 390,
      height: 844,
    });
    for (const id of ids) {
      const number = card(page, id).locator('.sourced-number').last();
      await number.focus();
      await page.keyboard.press('Enter');
      await note(page).waitFor();
      await expect
        .poll(() =>
          note(page).evaluate((it) => {
            const { left, top, right, bottom } = it.getBoundingClientRect();
            const { clientWidth, clientHeight } = document.documentElement;
            return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
          }),
        )
        .toBe(true);
      expect(await number.getAttribute('aria-expanded')).toBe('true');
      await note(page).getByRole('button', { name: 'Close' }).click();
      await note(page).waitFor({ state: 'detached' });
      expect(await number.evaluate((it) => it === document.activeElement), id).toBe(true);
    }
    await close();
  });
});

describe('every reading', () => {
  /** "93.1% Jul 2025: met, first of 15 +16.2 points; 207,744 premises" against a row. */
  function expectCell(text: string, row: Row | null, about: string): void {
    if (!row) {
      expect(text, about).toBe('no release');
      return;
    }
    const month = monthOf(row.release);
    const short = `${month.slice(0, 3)} ${month.slice(-4)}`;
    const parts =
      /^(.*?)(?: (?:est\., )?)(\w{3} \d{4}): (met|not met)(?:, ((?:joint )?\w+ of \d+(?:, behind London)?))?\s*(.*)$/.exec(
        text,
      );
    expect(parts, `${about}: “${text}”`).not.toBeNull();
    const [, value = '', release, status, place = '', gap = ''] = parts ?? [];
    expect([release, status, place], about).toEqual([
      short,
      row.status.replace('-', ' '),
      placeOf(row),
    ]);
    const figure = Number(value.replace(/over|under|about|%|,/g, ''));
    expect(Math.abs(figure - (row.value ?? 0)), `${about}: ${value}`).toBeLessThan(
      value.startsWith('over') || value.startsWith('under') ? 0.101 : 0.0551,
    );
    if (row.gapPoints === null) return;
    if (row.rank === 1 && row.first.length > 1) {
      expect(gap, about).toBe('level to one decimal');
      return;
    }
    if (row.unit === 'ratio') {
      // Points of a ratio say nothing to anyone: premises alone.
      const [, sign, premises = ''] = /^([+−])(?:about )?([\d,]+) premises$/.exec(gap) ?? [];
      expect(sign, `${about}: ${gap}`).toBe((row.gapCount ?? 0) < 0 ? '−' : '+');
      const whole = Math.abs(row.gapCount ?? 0);
      const counted = Number(premises.replaceAll(',', ''));
      expect([whole, Number(whole.toPrecision(3))], about).toContain(counted);
      return;
    }
    const [, points = '', count] =
      /^([+−]?[\d.]+) points(?:; (?:about )?([+−]?[\d,]+) (?:premises|people|homes))?$/.exec(gap) ??
      [];
    const signed = Number(points.replace('−', '-'));
    expect(Math.abs(signed - row.gapPoints), `${about}: ${gap}`).toBeLessThan(0.0551);
    if (row.gapCount === null) expect(count, about).toBeUndefined();
    else {
      const counted = Math.abs(Number(count?.replace(/[−,+]/g, '')));
      const whole = Math.abs(row.gapCount);
      expect([whole, Number(whole.toPrecision(3))], `${about}: ${gap}`).toContain(counted);
    }
  }

  test.each([
    startChoice,
    { ...startChoice, deadline: 'start' as const, wording: '2021' as const },
  ])('is in the table of its card, at the deadline and now: %o', async (asked) => {
    const { page, close } = await openScorecard(stage, addressOf(asked));
    for (const { id, title } of commitments) {
      const one = card(page, id);
      const summary = one.locator('.readings summary');
      const due: Standing[] = measuresOf(id).map((measure) => standingOf(id, measure, asked));
      await summary.click();
      const words =
        due.length === 1
          ? 'How it is read, and its figures'
          : `How it is read, and all ${due.length} readings`;
      expect(await summary.innerText(), id).toContain(words);
      const table = one.getByRole('table', { name: title });
      await table.waitFor();
      const rows = await table
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.children].map((cell) =>
              (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim(),
            ),
          ),
        );
      const own = measureOf(id, asked);
      expect(
        rows.map(([name]) => name),
        id,
      ).toEqual(due.map(({ measure }) => `${nameOf(measure)}${measure === own ? ' (shown)' : ''}`));
      rows.forEach(([, then = '', now = ''], i) => {
        const standing = due[i] as Standing;
        expectCell(then, standing.atDeadline, `${id} ${standing.measure} at the deadline`);
        expectCell(now, standing.now, `${id} ${standing.measure} now`);
      });
      await summary.click();
      await table.waitFor({ state: 'detached' });
    }
    await close();
  });

  test('every row of the file with a figure is of a commitment shown', () => {
    expect(new Set(missionRows.map(({ commitment }) => commitment))).toEqual(new Set(ids));
  });
});
