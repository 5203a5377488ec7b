// What both drawings of the map agree on: what it keeps clear, when it leaves scrolling alone.

/** Room kept clear when fitting, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const attribution = 'Contains OS data © Crown copyright 2025 · ONS · Ofcom';

const NARROW = '(max-width: 760px)';

/** Room a map of this width keeps clear of the places it fits. */
export function paddingOf(width: number): Padding {
  const narrow = width < 600;
  const side = narrow ? 16 : 48;
  return { top: side, right: side, bottom: narrow ? 28 : 56, left: side };
}

/** Pixels of the map's right side that a chosen place's panel covers; none where it is a sheet below. */
export function coveredBy(container: Element): number {
  const width = Number.parseFloat(getComputedStyle(container).getPropertyValue('--panel-width'));
  return window.matchMedia(NARROW).matches ? 0 : width + 16;
}

/**
 * Whether something round the map scrolls, so that a wheel or one finger must be left to it: the page on
 * a phone, or another's page that shows this one in a frame.
 */
export function leavesScrolling(): boolean {
  return window.self !== window.top || window.matchMedia(NARROW).matches;
}

/** Calls back when `leavesScrolling` may have changed: a phone turned, a window pulled. */
export function onScrollingChange(listener: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
