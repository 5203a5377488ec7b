// Whether the page is being laid out for paper, so that what prints badly is drawn another way in time.

import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

const media = window.matchMedia('print');
const listeners = new Set<() => void>();
let printing = media.matches;

/** The browser lays the page out as soon as the listeners return: what changes is drawn at once. */
function set(now: boolean): void {
  if (now === printing) return;
  printing = now;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

window.addEventListener('beforeprint', () => set(true));
window.addEventListener('afterprint', () => set(false));
media.addEventListener('change', () => set(media.matches));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True from just before printing to just after. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
