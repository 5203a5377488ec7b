// The one store: holds the view state, keeps the address in step with it, and tells who listens.

import { useSyncExternalStore } from 'react';
import { parseAddress, writeAddress } from './address';
import type { ViewState } from './view';

interface Stored {
  view: ViewState;
  /** What the address held that was not understood, until dismissed. */
  problems: string[];
}

let stored: Stored | undefined;
const listeners = new Set<() => void>();

function read(): Stored {
  const { state, problems } = parseAddress(window.location.hash);
  // What could not be followed is not passed on by sharing the address.
  if (problems.length > 0) window.history.replaceState(null, '', writeAddress(state));
  return { view: state, problems };
}

function current(): Stored {
  stored ??= read();
  return stored;
}

function publish(next: Stored): void {
  stored = next;
  for (const listener of listeners) listener();
}

/**
 * Changes the view. A person's choice makes a step that Back returns from; `replace` is for what the
 * page settles by itself (map position, the release that "latest" stands for). A postcode led to the
 * place it came with: another place lets go of it.
 */
export function setView(change: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
  const led = 'place' in change ? { postcode: null } : {};
  const view = { ...current().view, ...led, ...change };
  const address = writeAddress(view);
  if (address === writeAddress(current().view)) return;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  publish({ ...current(), view });
}

export function dismissProblems(): void {
  publish({ ...current(), problems: [] });
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    }
  };
}

/** Back, Forward or an edited address: popstate and hashchange both come, the second finds no change. */
function follow(): void {
  if (writeAddress(current().view) === window.location.hash) return;
  publish(read());
}

/** The view at this moment, for code outside a component. */
export function currentView(): ViewState {
  return current().view;
}

export function useView(): ViewState {
  return useSyncExternalStore(subscribe, () => current().view);
}

export function useAddressProblems(): string[] {
  return useSyncExternalStore(subscribe, () => current().problems);
}
