// Where a number's note opens: under it, else over it, never outside the window.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNote } from '../../../web/ui/note-place';

const phone = { width: 390, height: 844 };
const note = { width: 300, height: 160 };

test('under the number, where there is room', () => {
  expect(placeNote({ left: 40, top: 100, bottom: 120 }, note, phone)).toEqual({
    left: 40,
    top: 126,
  });
});

test('over the number at the foot of the window, and pushed in from its edge', () => {
  expect(placeNote({ left: 350, top: 800, bottom: 820 }, note, phone)).toEqual({
    left: 82,
    top: 634,
  });
});

test('in no window that has room for it does it leave the window or cover the number', () => {
  const at = fc.record({
    left: fc.integer({ min: -50, max: 400 }),
    top: fc.integer({ min: 0, max: 820 }),
  });
  fc.assert(
    fc.property(at, ({ left, top }) => {
      const anchor = { left, top, bottom: top + 20 };
      const placed = placeNote(anchor, note, phone);
      expect(placed.left).toBeGreaterThanOrEqual(0);
      expect(placed.top).toBeGreaterThanOrEqual(0);
      expect(placed.left + note.width).toBeLessThanOrEqual(phone.width);
      expect(placed.top + note.height).toBeLessThanOrEqual(phone.height);
      expect(placed.top >= anchor.bottom || placed.top + note.height <= anchor.top).toBe(true);
    }),
  );
});

test('a note higher than the window begins at its top', () => {
  const tall = { width: 300, height: 900 };
  expect(placeNote({ left: 0, top: 400, bottom: 420 }, tall, phone).top).toBe(8);
});
