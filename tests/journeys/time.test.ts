// Through time: stepping, dragging and playing change the figures everywhere; breaks and gaps are said; Back returns.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName, seriesBreaks } from '../../data/catalogue/releases';
import { percentText } from '../../data/model/format';
import { monthsOf } from '../../web/state/time';
import { scan } from './support/accessibility';
import { builtReleases, builtShare } from './support/built-figures';
import { choice, createStage, drawn } from './support/map-page';

const stage = createStage();
const address = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const slider = (page: Page) => page.getByRole('slider', { name: 'Release' });
const words = (page: Page) => page.locator('.time-words').innerText();
const releases = builtReleases('gigabit', 'district');
const at = (i: number) => releases.at(i) as ReleaseId;

test('a step back is the release before: in the bar, the sentence, the list and the address, and Back undoes it', async () => {
  const { page } = await stage.open('#measure=gigabit');
  await drawn(page);
  await page.waitForURL(new RegExp(`release=${at(-1)}`));
  await page.getByRole('button', { name: 'Release before' }).click();
  await page.waitForURL(new RegExp(`release=${at(-2)}`));
  expect(await page.locator('.time-month').innerText()).toBe(releaseName(at(-2)));
  expect(await slider(page).getAttribute('aria-valuetext')).toBe(releaseName(at(-2)));
  expect(await choice(page, 'Release').inputValue()).toBe(at(-2));
  const due = builtShare('gigabit', WEST_MIDLANDS, at(-2));
  expect(await words(page)).toContain(`West Midlands ${percentText(due)}`);
  expect(await page.locator('.strip').innerText()).toContain(percentText(due));
  await page.goBack();
  await page.waitForURL(new RegExp(`release=${at(-1)}`));
  expect(await page.locator('.time-month').innerText()).toBe(releaseName(at(-1)));
  // At the last there is no further, and the button keeps its focus for whoever is on it.
  const after = page.getByRole('button', { name: 'Release after' });
  await after.focus();
  await page.keyboard.press('Enter');
  expect(address(page).get('release')).toBe(at(-1));
  expect(await after.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('the track steps by keys and goes where it is pressed; a reload keeps the release', async () => {
  const { page } = await stage.open('#measure=gigabit');
  await drawn(page);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await page.waitForURL(new RegExp(`release=${at(0)}`));
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(new RegExp(`release=${at(1)}`));
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(new RegExp(`release=${at(0)}`));
  await page.keyboard.press('End');
  await page.waitForURL(new RegExp(`release=${at(-1)}`));
  const mark = await page.locator('.time-line .time-mark').nth(3).boundingBox();
  if (!mark) throw new Error('no fourth mark on the track');
  const title = (await page.locator('.time-line .time-mark').nth(3).getAttribute('title')) ?? '';
  const pressed = releases.find((release) => title.startsWith(releaseName(release)));
  await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await page.waitForURL(new RegExp(`release=${pressed}`));
  await page.reload();
  await drawn(page);
  expect(await page.locator('.time-month').innerText()).toBe(releaseName(pressed as ReleaseId));
});

test('a drag along the track is one step back', async () => {
  const { page } = await stage.open('#measure=gigabit');
  await drawn(page);
  const box = await page.locator('.time-line').boundingBox();
  if (!box) throw new Error('no track');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width, y);
  await page.mouse.down();
  for (const part of [0.9, 0.7, 0.5, 0.3]) await page.mouse.move(box.x + box.width * part, y);
  await page.mouse.up();
  const reached = address(page).get('release') as ReleaseId;
  expect(reached < at(-2)).toBe(true);
  await page.goBack();
  await page.waitForURL(new RegExp(`release=${at(-1)}`));
});

test('playing goes through the releases in order, ends at the last, and any press stops it', async () => {
  const from = releases.length - 4;
  const { page } = await stage.open(`#measure=gigabit&release=${at(from)}`, {
    context: { reducedMotion: 'reduce' },
  });
  await drawn(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() =>
      seen.push(document.querySelector('.time-month')?.textContent ?? ''),
    ).observe(document.querySelector('.time-month') as Node, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await page.getByRole('button', { name: 'Play through the releases' }).click();
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('button', { name: 'Play through the releases' }).waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(releases.slice(from + 1).map(releaseName));
  await page.waitForURL(new RegExp(`release=${at(-1)}`));
  // The whole of it was one step.
  await page.goBack();
  await page.waitForURL(new RegExp(`release=${at(from)}`));
  // From the last it begins again at the first; a key stops it there.
  await slider(page).focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Play through the releases' }).click();
  await page.waitForURL(new RegExp(`release=${at(0)}`));
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name: 'Play through the releases' }).waitFor();
});

test('the step across the break is not subtracted, and the break has its words', async () => {
  const after = releases.findIndex((release) => release >= seriesBreaks.fixed.from);
  const { page } = await stage.open(`#measure=gigabit&release=${at(after)}`);
  await drawn(page);
  expect(await words(page)).toContain(
    `not compared with ${releaseName(at(after - 1))}: method changed`,
  );
  const tip = page.getByRole('tooltip');
  expect(await tip.count()).toBe(0);
  await page.getByRole('button', { name: 'method changed' }).focus();
  expect(await tip.innerText()).toBe(seriesBreaks.fixed.note);
  await page.keyboard.press('Escape');
  expect(await tip.count()).toBe(0);
  await page.getByRole('button', { name: 'Release after' }).click();
  await page.waitForURL(new RegExp(`release=${at(after + 1)}`));
  expect(await words(page)).toMatch(/[+−]\d+\.\d points? since/);
});

test('months other measures have and this one has not are crossed out, and said when passed', async () => {
  const own = builtReleases('full-fibre', 'district');
  const missing = monthsOf('fixed', 'district').filter((month) => !own.includes(month));
  expect(missing.length).toBeGreaterThan(0);
  const passing = own.find((release) => release > (missing[0] as ReleaseId)) as ReleaseId;
  const { page } = await stage.open(`#measure=full-fibre&release=${passing}`);
  await drawn(page);
  expect(await words(page)).toMatch(
    new RegExp(`${releaseName(missing[0] as ReleaseId)}.*: no figures for full fibre`),
  );
  expect(await page.locator('.time-line .time-skipped').count()).toBe(missing.length);
  // A mobile measure has no such break, and other months.
  await choice(page, 'Measure').selectOption('5g');
  await page.waitForURL(/measure=5g/);
  await page.getByText(`no figures for ${measureOf('5g-premises-outdoor-all').short}`).waitFor();
  expect(await page.getByRole('button', { name: 'method changed' }).count()).toBe(0);
});

test('one release alone has no bar: neighbourhoods, and full fibre by constituency', async () => {
  for (const path of ['#measure=gigabit&level=neighbourhood', '#level=constituency']) {
    const { page } = await stage.open(path);
    await drawn(page);
    expect(await page.getByRole('region', { name: 'Through time' }).count()).toBe(0);
  }
});

test.each([
  [1440, 900],
  [1280, 720],
  [390, 844],
])(
  'at %i px nothing serious, nothing sideways, and the map stays put through all releases',
  async (width, height) => {
    const { page } = await stage.open('#measure=gigabit&region=both', { width, height });
    const map = await drawn(page);
    // Its size, and where it stands in its part of the page (a phone's sentence above may take a line more).
    const standing = () =>
      map.evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        const area = node.closest('.map-area')?.getBoundingClientRect();
        return [left, top - (area?.top ?? 0), width, height];
      });
    const before = await standing();
    await slider(page).focus();
    for (const release of [...releases].reverse().slice(1)) {
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(new RegExp(`release=${release}`));
      expect(await standing()).toEqual(before);
    }
    expect(await scan(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  },
);
