// Targets: every control large enough to be pressed, on a desk and under a thumb.

import { describe, expect, test } from 'vitest';
import { createStage, drawn } from './support/map-page';
import { small } from './support/target-size';

const stage = createStage();

describe('targets', () => {
  test.each([
    ['start', '', 1280],
    ['a place', '#place=E08000028', 1280],
    ['map and table', '#measure=gigabit&level=ward&show=map-and-table', 1280],
    ['side by side', '#show=side-by-side', 1280],
    ['a phone', '#place=E08000028', 390],
  ])('%s: at least 24 by 24 pixels', async (_, path, width) => {
    const { page } = await stage.open(path, { width, height: 844 });
    await drawn(page).catch(() => undefined);
    expect(await small(page, 24)).toEqual([]);
  });

  test('on a phone the main controls have 44 by 44', async () => {
    const { page } = await stage.open('', { width: 390, height: 844 });
    await drawn(page);
    const main =
      '.tile, [role="option"], .search input, .display-switch input, .time-buttons button';
    expect(await small(page, 44, main)).toEqual([]);
    await page.locator('.place-option').first().click();
    await page.locator('.panel .panel-close').waitFor();
    expect(await small(page, 44, '.panel .panel-close')).toEqual([]);
  });
});
