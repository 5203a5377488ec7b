// Contrast by computation: text on every ground of the styles, outlines and focus on every fill of the map.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fills, ink, paper, sea } from '../../../web/map/palette';
import {
  type Colour,
  colourOf,
  contrast,
  customProperties,
  rulesOf,
  textPairs,
} from '../../support/contrast';

const styles = new URL('../../../web/styles/', import.meta.url);
const sheets = readdirSync(styles).filter((name) => name.endsWith('.css'));
const rules = sheets.flatMap((name) => rulesOf(readFileSync(new URL(name, styles), 'utf8')));

function colour(text: string): Colour {
  const found = colourOf(text);
  if (!found) throw new Error(`not a colour: ${text}`);
  return found;
}

describe('the measure of contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['rgb(0 0 0 / 50%)', 'white', 3.95],
    ['#00000000', '#fff', 1],
  ])('%s on %s is %d', (one, ground, ratio) => {
    expect(contrast(colour(one), colour(ground))).toBeCloseTo(ratio, 1);
  });

  test('a pair too faint is found: in one rule, on another rule’s ground, and inherited', () => {
    const root = ':root { --ink: #1c2430; --paper: #fbfaf6; --faint: #a0a0a0 }';
    const faint = (css: string) =>
      textPairs(rulesOf(`${root} ${css}`)).filter((pair) => pair.contrast < 4.5);
    expect(faint('.good { color: #404040; background: #ffffff }')).toEqual([]);
    expect(faint('.one { color: #777; background: #999 }')).toHaveLength(1);
    expect(faint('@media print { .nested { color: var(--faint) } }')).toHaveLength(1);
    expect(faint('.soft { color: #636a72 } .ground { background: #b9b9b9 }')).toMatchObject([
      { selector: '.soft' },
    ]);
    expect(faint('.dark { background: #0b5c66 }')).toMatchObject([{ selector: '.dark' }]);
    expect(faint('.legend text { fill: #aaaaaa }')).toHaveLength(1);
    // A dot is no ground for text; what is disabled may be faint.
    expect(faint('.dot { width: 10px; background: #0b5c66 }')).toEqual([]);
    expect(faint('.go:disabled { color: #bbb }')).toEqual([]);
  });
});

test('every text of the styles has 4.5:1 on every ground it may stand on', () => {
  const pairs = textPairs(rules);
  expect(pairs.length).toBeGreaterThan(100);
  const faint = pairs
    .filter((pair) => pair.contrast < 4.5)
    .map(
      ({ selector, text, ground, contrast: ratio }) =>
        `${selector}: ${text} on ${ground} ${ratio.toFixed(2)}`,
    );
  expect(faint).toEqual([]);
});

test('the focus line has 3:1 on every ground, and on the sea of the map', () => {
  const focus = colour(customProperties(rules).get('--focus') ?? '');
  const grounds = textPairs(rules).map(({ ground }) => ground);
  for (const ground of [...grounds, colour(sea), colour(paper)]) {
    expect(contrast(focus, ground)).toBeGreaterThanOrEqual(3);
  }
});

test('the line under a choice, and the marks of the strip, have 3:1 on paper', () => {
  const marks = rules.flatMap(({ selector, declarations }) => {
    if (!/word-select|strip-(dot|line)/.test(selector)) return [];
    const value = declarations.get('border-bottom') ?? declarations.get('background') ?? '';
    const named = /var\((--[\w-]+)\)|(#[0-9a-f]{6})/.exec(value);
    const found = named?.[2] ?? customProperties(rules).get(named?.[1] ?? '');
    return found && !/:hover/.test(selector) ? [colour(found)] : [];
  });
  expect(marks.length).toBeGreaterThanOrEqual(4);
  for (const mark of marks) expect(contrast(mark, colour(paper))).toBeGreaterThanOrEqual(3);
});

describe('the outline of a place: ink on a white casing', () => {
  test.each([...new Set(fills)])('one of the two has 3:1 against %s', (fill) => {
    const best = Math.max(
      contrast(colour(ink), colour(fill)),
      contrast(colour('#ffffff'), colour(fill)),
    );
    expect(best).toBeGreaterThanOrEqual(3);
  });

  test('and the two against each other', () => {
    expect(contrast(colour(ink), colour('#ffffff'))).toBeGreaterThanOrEqual(3);
  });
});

test('names on the map are read on their halo', () => {
  for (const halo of [paper, '#ffffff']) {
    expect(contrast(colour(ink), colour(halo))).toBeGreaterThanOrEqual(4.5);
  }
});
