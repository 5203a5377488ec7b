// The strip of dots: who is on it and who is named, how far it reaches, and labels that never cover each other.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { conurbations, LONDON } from '../../../data/catalogue/commitments';
import type { MissionUnit } from '../../../data/contract/mission3';
import {
  type DotKind,
  domainOf,
  dotsOf,
  dotText,
  type PlacedLabel,
  placeLabels,
} from '../../../web/state/strip';
import { createAreas, createFile, createLeague, HULL } from './support/mission-create';

const kindsOf = (values: (number | null)[], changes: Parameters<typeof createLeague>[0] = {}) =>
  Object.fromEntries(
    dotsOf(createFile(), createLeague({ values, ...changes })).map(({ code, kind }) => [
      code,
      kind,
    ]),
  );

describe('the dots', () => {
  test('are the combined authorities and London, not England; the region and its rival lie on top', () => {
    const dots = dotsOf(createFile(), createLeague());
    expect(dots.map(({ code }) => code)).toEqual([HULL, LONDON, GREATER_MANCHESTER, WEST_MIDLANDS]);
    expect(dots.map(({ name }) => name)).toContain('London');
    expect(dots.some(({ code }) => code === ENGLAND)).toBe(false);
  });

  test('one without a figure has none, and is not at nought', () => {
    expect(Object.keys(kindsOf([90, 92.5, null, null, 86]))).toEqual([
      GREATER_MANCHESTER,
      WEST_MIDLANDS,
    ]);
    expect(dotsOf(createFile(), createLeague({ values: [null, null, null, null, null] }))).toEqual(
      [],
    );
  });

  test('the leader is named where it is neither the region nor its rival', () => {
    expect(kindsOf([90, 92.5, 96, 95, 86])[HULL]).toBe('first');
    expect(kindsOf([90, 92.5, 91, 95, 86])[HULL]).toBe('other');
    expect(kindsOf([97, 92.5, 96, 95, 86])[HULL]).toBe('other');
    // London leads nobody: it is for reference, and takes the name from no one.
    expect(kindsOf([90, 92.5, 91, 99, 86])[LONDON]).toBe('london');
    expect(kindsOf([90, 92.5, 96, 99, 86])).toMatchObject({ [HULL]: 'first', [LONDON]: 'london' });
  });

  test('who is level as shown does not lead', () => {
    expect(kindsOf([90, 95.86, 95.94, 80, 86])[HULL]).toBe('other');
    expect(kindsOf([90, 95.86, 95.96, 80, 86])[HULL]).toBe('first');
  });

  test('a ratio is shown to two decimals, and led by them', () => {
    const areas = createAreas().map((area) =>
      area.code === HULL ? { ...area, code: 'E47000002', name: 'South Yorkshire' } : area,
    );
    const dots = dotsOf(
      { areas },
      createLeague({ measure: 'fair-share', unit: 'ratio', values: [1, 1.12, 1.14, 0.97, 1] }),
    );
    expect(dots.find(({ name }) => name === 'South Yorkshire')?.kind).toBe('first');
  });

  test('for a fair share they are the conurbations', () => {
    const dots = dotsOf(
      createFile(),
      createLeague({ measure: 'fair-share', unit: 'ratio', values: [1, 1.12, 1.2, 0.97, 1] }),
    );
    expect(dots.map(({ code }) => code).sort()).toEqual(
      [LONDON, GREATER_MANCHESTER, WEST_MIDLANDS].sort(),
    );
    expect(conurbations.codes as readonly string[]).not.toContain(HULL);
  });

  test('a label has the figure as it is printed elsewhere', () => {
    const text = (unit: MissionUnit, value: number, estimated = false) =>
      dotText({ unit }, { value, estimated });
    expect(text('percent', 99.97)).toBe('>99.9');
    expect(text('percent', 93.07)).toBe('93.1');
    expect(text('ratio', 1.12)).toBe('1.12');
    expect(text('ratio', 0.998)).toBe('under 1.00');
    // An estimate says so wherever it is shown.
    expect(text('percent', 95.6, true)).toBe('95.6 est.');
    expect(text('ratio', 1.12, true)).toBe('1.12 est.');
  });

  test('each is an estimate by its own basis, whatever the region’s', () => {
    const league = createLeague({
      basis: 'estimated',
      bases: ['estimated', 'summed', 'published', null, 'summed'],
      values: [90, 92.5, 88, null, 86],
    });
    const dots = dotsOf(createFile(), league);
    expect(Object.fromEntries(dots.map(({ code, estimated }) => [code, estimated]))).toEqual({
      [GREATER_MANCHESTER]: true,
      [WEST_MIDLANDS]: false,
      [HULL]: false,
    });
  });
});

const share = fc.double({ min: 0, max: 100, noNaN: true });

describe('the ends', () => {
  test('hold every value, and are never past nought or a hundred percent', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 17 }), (values) => {
        const [low, high] = domainOf(values, 'percent');
        expect(low).toBeLessThan(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(values.every((value) => value >= low && value <= high)).toBe(true);
      }),
    );
  });

  test('leave air on either side where there is room', () => {
    const [low, high] = domainOf([40, 90], 'percent');
    expect([low < 39, high > 91]).toEqual([true, true]);
    expect(domainOf([100, 100], 'percent')[1]).toBe(100);
    expect(domainOf([0.9, 1.3], 'ratio')[1]).toBeGreaterThan(1.34);
  });
});

const CHAR = 6.3;
const kinds: readonly DotKind[] = ['west', 'manchester', 'first', 'london'];

/** Where a label’s text begins and ends, by its anchor. */
function extent({ x, text, anchor }: PlacedLabel): [from: number, to: number] {
  const size = text.length * CHAR;
  const from = x - { start: 0, middle: size / 2, end: size }[anchor];
  return [from, from + size];
}

const label = fc.record({
  length: fc.integer({ min: 1, max: 48 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});
const strip = fc.record({
  width: fc.integer({ min: 310, max: 700 }),
  labels: fc.array(label, { minLength: 1, maxLength: 4 }),
});

describe('the labels', () => {
  const place = ({ width, labels }: { width: number; labels: { length: number; at: number }[] }) =>
    placeLabels(
      labels.map(({ length, at }, i) => ({
        text: 'x'.repeat(length),
        x: at * width,
        kind: kinds[i % kinds.length] as DotKind,
      })),
      width,
      CHAR,
    );

  test('stay inside, whatever their length and place', () => {
    fc.assert(
      fc.property(strip, (made) => {
        for (const placed of place(made)) {
          const [from, to] = extent(placed);
          expect(from).toBeGreaterThanOrEqual(-1e-9);
          expect(to).toBeLessThanOrEqual(made.width + 1e-9);
        }
      }),
    );
  });

  test('never cover each other in a row, and no row is left empty below another', () => {
    fc.assert(
      fc.property(strip, (made) => {
        const placed = place(made);
        placed.forEach((one, i) => {
          for (const other of placed.slice(i + 1).filter(({ row }) => row === one.row)) {
            const [a, b] = [extent(one), extent(other)];
            expect(a[1] <= b[0] || b[1] <= a[0]).toBe(true);
          }
        });
        const rows = new Set(placed.map(({ row }) => row));
        expect([...rows].sort()).toEqual([...rows.keys()].map((_, row) => row));
        expect(placed[0]?.row).toBe(0);
      }),
    );
  });

  test('a long name on a narrow strip is moved off its dot sooner than cut', () => {
    const [placed] = place({ width: 310, labels: [{ length: 48, at: 0.3 }] });
    const [from, to] = extent(placed as PlacedLabel);
    expect([from >= 0, to <= 310]).toEqual([true, true]);
  });

  test('stand over their dots where there is room', () => {
    const [middle, left, right] = place({
      width: 600,
      labels: [
        { length: 10, at: 0.5 },
        { length: 10, at: 0 },
        { length: 10, at: 1 },
      ],
    }) as [PlacedLabel, PlacedLabel, PlacedLabel];
    expect([middle.anchor, middle.x, middle.row]).toEqual(['middle', 300, 0]);
    expect([left.anchor, left.x]).toEqual(['start', 0]);
    expect([right.anchor, right.x, right.row]).toEqual(['end', 600, 0]);
  });

  test('two in one place lie one above the other', () => {
    const placed = place({
      width: 600,
      labels: [
        { length: 10, at: 0.5 },
        { length: 10, at: 0.5 },
      ],
    });
    expect(placed.map(({ row }) => row)).toEqual([0, 1]);
  });
});
