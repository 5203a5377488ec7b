// Controls too small to be pressed, by a mouse or by a thumb.

import type { Page } from 'playwright-core';

/** Everything that takes a press. */
export const controls = 'button, select, input, summary, a[href], [role="option"], [role="slider"]';

/** Controls in sight smaller than asked for; links within running text are exempt. */
export function small(page: Page, least: number, selector = controls): Promise<string[]> {
  return page.evaluate(
    ([wanted, size]) =>
      [...document.querySelectorAll<HTMLElement>(wanted as string)].flatMap((element) => {
        const label = element.closest('label');
        const { width, height } = (label ?? element).getBoundingClientRect();
        const hidden = !element.checkVisibility({ visibilityProperty: true }) || width <= 1;
        const clipped = getComputedStyle(element).clipPath !== 'none' && !label;
        const inText = element.tagName === 'A' && element.closest('p, li') !== null;
        if (hidden || clipped || inText) return [];
        const fits = Math.round(width) >= Number(size) && Math.round(height) >= Number(size);
        return fits
          ? []
          : [
              `${element.tagName} ${element.className} “${element.textContent?.slice(0, 30)}” ${width}×${height}`,
            ];
      }),
    [selector, least] as const,
  );
}
