// The store: a change goes to the address, and a postcode stays only with the place it led to.

import { afterEach, expect, test, vi } from 'vitest';

/** A store of its own over a window that stands at an address, which the store writes. */
async function createStore(hash: string) {
  const location = { hash };
  const go = (_: unknown, __: string, address: string) => {
    location.hash = address;
  };
  vi.stubGlobal('window', { location, history: { pushState: go, replaceState: go } });
  vi.resetModules();
  const { currentView, setView } = await import('../../../web/state/store');
  return { currentView, setView, location };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const byPostcode = '#level=neighbourhood&place=E01010052&postcode=B661AG';

test.each([
  ['another place', { place: 'E01010053' }],
  ['a larger place', { place: 'E05001267' }],
  ['no place', { place: null }],
])('the postcode goes when %s is chosen', async (_, change) => {
  const { currentView, setView, location } = await createStore(byPostcode);
  expect(currentView().postcode).toBe('B661AG');
  setView(change);
  expect(currentView()).toMatchObject({ ...change, postcode: null });
  expect(location.hash).not.toContain('postcode');
});

test('it stays while the place does', async () => {
  const { currentView, setView, location } = await createStore(byPostcode);
  setView({ measure: 'gigabit' });
  expect(currentView()).toMatchObject({ place: 'E01010052', postcode: 'B661AG' });
  expect(location.hash).toContain('postcode=B661AG');
});

test('it comes with the place it leads to', async () => {
  const { currentView, setView, location } = await createStore('');
  setView({ place: 'E01010052', postcode: 'B66' });
  expect(currentView().postcode).toBe('B66');
  expect(location.hash).toContain('postcode=B66');
});
