// The scorecard within the product: to the Map and back with all that was chosen, wrong addresses, a file that does not come.

import { expect, test } from 'vitest';
import { createStage, drawn, choice as select } from './support/map-page';
import { card, cardsDrawn, expectCards, openScorecard, readCards } from './support/mission-page';
import { startChoice } from './support/mission-rows';

const stage = createStage();
const chosen = '#view=targets&wording=2021&ground=land&deadline=start';
const asked = {
  ...startChoice,
  wording: '2021',
  ground: 'land',
  deadline: 'start',
} as const;

test.each([
  ['a place', 'Dudley', /place=E\d{8}/],
  ['a postcode', 'B70 7AB', /place=E01\d{6}.*postcode=B707AB|postcode=B707AB/],
])(
  '%s searched for goes to the Map, and Back returns to the same Targets',
  async (_, text, address) => {
    const app = await openScorecard(stage, chosen);
    const { page } = app;
    const before = await readCards(page);
    const box = page.getByRole('combobox', { name: /^Search for a postcode/ });
    await box.focus();
    await page.keyboard.type(text);
    await page.locator('.search').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    expect(page.url()).toContain('view=map');
    const panel = page.locator('.panel');
    await panel.getByRole('heading').first().waitFor();
    expect(await panel.innerText()).toContain(text.split(' ')[0] ?? '');
    await page.goBack();
    await cardsDrawn(page);
    expect(page.url()).toContain(chosen.slice('#view=targets'.length));
    await expectCards(page, asked);
    expect(await readCards(page)).toEqual(before);
    expect(app.errors).toEqual([]);
    await app.close();
  },
);

test('the links between Map and Targets keep what was chosen on both', async () => {
  const { page, close } = await openScorecard(stage, chosen);
  const link = (name: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true });
  expect(await link('Targets').getAttribute('aria-current')).toBe('page');
  await link('Map').click();
  await drawn(page);
  expect(await link('Map').getAttribute('aria-current')).toBe('page');
  await select(page, 'Measure').selectOption('gigabit');
  await select(page, 'Region').selectOption('greater-manchester');
  await page.waitForURL(/measure=gigabit.*region=greater-manchester/);
  await link('Targets').click();
  await cardsDrawn(page);
  await expectCards(page, asked);
  await select(page, 'Operators').selectOption('any');
  await page.waitForURL(/operators=any/);
  await link('Map').click();
  await drawn(page);
  expect(await select(page, 'Measure').inputValue()).toBe('gigabit');
  expect(await select(page, 'Region').inputValue()).toBe('greater-manchester');
  await link('Targets').click();
  await cardsDrawn(page);
  await expectCards(page, { ...asked, operators: 'any' });
  await close();
});

test.each([
  ['wording=2030', /wording.*2030|2030.*wording/i],
  ['operators=five', /operators.*five|five.*operators/i],
  ['ground=sea', /premises or land.*sea|sea.*premises or land/i],
  ['confidence=certain', /confidence.*certain|certain.*confidence/i],
  ['deprived=half', /deprived.*half|half.*deprived/i],
  ['deadline=never', /deadline.*never|never.*deadline/i],
  ['part=nowhere', /part.*nowhere|nowhere.*part/i],
])('%s in the address is named, and the nearest view shown', async (wrong, words) => {
  const { page, close } = await openScorecard(stage, `#view=targets&${wrong}`);
  const notice = page.getByRole('status').filter({ hasText: 'could not be followed' });
  expect(await notice.innerText()).toMatch(words);
  expect(await notice.innerText()).toContain('nearest view');
  await expectCards(page);
  expect(page.url()).not.toContain(wrong);
  await notice.getByRole('button', { name: 'Close' }).click();
  await notice.waitFor({ state: 'detached' });
  await close();
});

test('an unknown view falls back to the Map and says so', async () => {
  const { page, close } = await stage.open('#view=target&wording=2021');
  const notice = page.getByRole('status').filter({ hasText: 'could not be followed' });
  expect(await notice.innerText()).toMatch(/target/);
  await drawn(page);
  await close();
});

test.each([
  ['is missing', (attempt: number) => (attempt === 1 ? { status: 404, body: 'gone' } : null)],
  [
    'is of another version',
    (attempt: number) => (attempt === 1 ? { status: 200, body: '{"version":1}' } : null),
  ],
])('where the figures’ file %s it is said, and “Try again” brings the cards', async (_, answer) => {
  let asked = 0;
  const app = await stage.open('#view=targets', {
    before: (page) =>
      page.route('**/values/mission3.json', (route) => {
        asked += 1;
        const instead = answer(asked);
        return instead
          ? route.fulfill({ ...instead, contentType: 'application/json' })
          : route.fallback();
      }),
  });
  const { page } = app;
  const notice = page.getByRole('status').filter({ hasText: 'did not arrive' });
  await notice.waitFor();
  expect(await notice.innerText()).toContain('mission3.json');
  expect(await page.locator('.card').count()).toBe(0);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await cardsDrawn(page);
  await expectCards(page);
  await notice.waitFor({ state: 'detached' });
  expect(await card(page, '5g-40').isVisible()).toBe(true);
  await app.close();
});
