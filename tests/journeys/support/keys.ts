// The page by keyboard alone: where the focus is, how Tab gets somewhere, what a screen reader is told.

import type { Page } from 'playwright-core';

/** Presses Tab until the focused element (or one it stands in) matches; fails after a round of the page. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    passed.push(await focused(page));
  }
  throw new Error(`${key} never came to ${selector}; it passed ${passed.join(' · ')}`);
}

/** The focused element in a few words, for messages. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40);
    return `${element?.tagName.toLowerCase()} “${name}”`;
  });
}

export interface ActiveOption {
  /** What a screen reader says of it. */
  label: string;
  at: number;
  of: number;
  /** Whether it is in view within the window. */
  seen: boolean;
}

/** What the focused listbox says it is on. */
export async function activeOption(page: Page): Promise<ActiveOption> {
  const found = await page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    if (!option) return null;
    const box = option.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
      id,
      at: Number(option.getAttribute('aria-posinset')),
      of: Number(option.getAttribute('aria-setsize')),
      seen: top !== null && option.contains(top),
    };
  });
  if (!found) throw new Error(`no option is active; the focus is on ${await focused(page)}`);
  const { id, ...option } = found;
  return { label: await nameOf(page, `[id="${id}"]`), ...option };
}

/** An option's name as the browser gives it to a screen reader. */
async function nameOf(page: Page, selector: string): Promise<string> {
  const tree = await page.locator(selector).ariaSnapshot();
  return (/option "(.*?)"(?: \[|'|:|$)/m.exec(tree)?.[1] ?? '').replaceAll("''", "'");
}

/** From now on writes down every sentence the page announces. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('[data-announcer]');
    if (!region) throw new Error('the page has no region that announces');
    new MutationObserver(() => said.push(region.textContent?.trim() ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** From now on looks in every frame whether the focus is lost, and writes down after what it was. */
export async function watchFocus(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const lost: string[] = [];
    Object.assign(window, { lost });
    let last = '';
    const look = () => {
      const element = document.activeElement;
      if (!element || element === document.body) {
        if (last !== '') lost.push(last);
        last = '';
      } else last = `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`;
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (window as unknown as { lost: string[] }).lost);
}
