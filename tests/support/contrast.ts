// Contrast as WCAG 2.2 defines it, and the colours a style sheet pairs.

/** Red, green, blue 0 to 255, and how opaque, 0 to 1. */
export type Colour = readonly [number, number, number, number];

/** Relative luminance of an opaque colour. */
function luminance([red, green, blue]: readonly [number, number, number, ...number[]]): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What is seen of a colour over an opaque ground. */
export function over(colour: Colour, ground: Colour): Colour {
  const mix = (i: 0 | 1 | 2) => colour[i] * colour[3] + ground[i] * (1 - colour[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** 1 to 21; a colour that lets through is taken as it is seen over the other. */
export function contrast(one: Colour, ground: Colour): number {
  const [a, b] = [luminance(over(one, ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Reads #rgb, #rrggbb, #rrggbbaa, rgb(…) and the names in use; `null` for what is no colour of its own. */
export function colourOf(text: string): Colour | null {
  const value = text.trim().toLowerCase();
  const named: Record<string, string> = { white: '#ffffff', black: '#000000' };
  const hex = /^#([0-9a-f]{3,8})$/.exec(named[value] ?? value)?.[1];
  if (hex) {
    const full = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const byte = (i: number) => Number.parseInt(full.slice(2 * i, 2 * i + 2), 16);
    return [byte(0), byte(1), byte(2), full.length === 8 ? byte(3) / 255 : 1];
  }
  const parts = /^rgba?\(([^)]*)\)$/.exec(value)?.[1]?.split(/[\s,/]+/);
  if (!parts || parts.length < 3) return null;
  const [red, green, blue] = parts.map(Number.parseFloat) as [number, number, number];
  const alpha = parts[3];
  const opaque = alpha ? Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1) : 1;
  return [red, green, blue, opaque];
}

export interface Rule {
  selector: string;
  declarations: ReadonlyMap<string, string>;
}

/** Rules of a style sheet, those inside @media among them. */
export function rulesOf(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    declarations: new Map(
      body
        .split(';')
        .filter((line) => line.includes(':'))
        .map((line): [string, string] => {
          const at = line.indexOf(':');
          return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        }),
    ),
  }));
}

/** Custom properties of `:root`. */
export function customProperties(rules: readonly Rule[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { selector, declarations } of rules) {
    if (selector !== ':root') continue;
    for (const [name, value] of declarations) if (name.startsWith('--')) found.set(name, value);
  }
  return found;
}

export interface Pair {
  selector: string;
  text: Colour;
  ground: Colour;
  contrast: number;
}

/** Marks, not grounds for text: dots, lines and bars, which have a small size of their own, and backdrops. */
function isMark({ selector, declarations }: Rule): boolean {
  if (/::(before|after|backdrop)/.test(selector)) return true;
  return ['width', 'height', 'block-size', 'inline-size'].some(
    (name) => Number.parseFloat(declarations.get(name) ?? '99') <= 20,
  );
}

/**
 * Every pair of text and ground the sheets may bring together: the two of one rule; a text's own colour on
 * each ground that names no text colour; and inherited ink on each ground. Disabled controls are exempt, as
 * WCAG exempts them.
 */
export function textPairs(rules: readonly Rule[]): Pair[] {
  const custom = customProperties(rules);
  const resolve = (value: string | undefined): Colour | null => {
    const filled = value?.replace(/var\((--[\w-]+)[^)]*\)/g, (_, name) => custom.get(name) ?? '');
    return filled === undefined ? null : colourOf(filled);
  };
  const groundOf = ({ declarations }: Rule) =>
    resolve(declarations.get('background') ?? declarations.get('background-color'));
  const textOf = ({ selector, declarations }: Rule) =>
    resolve(
      declarations.get('color') ?? (/\btext\b/.test(selector) ? declarations.get('fill') : ''),
    );
  const live = rules.filter(({ selector }) => !/:disabled|aria-disabled/.test(selector));
  const ink = resolve('var(--ink)');
  const paper = resolve('var(--paper)');
  if (!ink || !paper) throw new Error('base.css names no --ink or no --paper');

  const grounds = [paper, ...live.filter((rule) => !isMark(rule) && !textOf(rule)).map(groundOf)]
    .filter((ground) => ground !== null)
    .map((ground) => over(ground, paper))
    // One too dark for ink is faint with that, below; it need not be said of every other text.
    .filter((ground) => contrast(ink, ground) >= 4.5);
  const pairs: Pair[] = [];
  const add = (selector: string, text: Colour, ground: Colour) =>
    pairs.push({ selector, text, ground, contrast: contrast(text, ground) });
  for (const rule of live) {
    const [text, ground] = [textOf(rule), groundOf(rule)];
    if (text && ground) add(rule.selector, text, over(ground, paper));
    else if (text) for (const each of grounds) add(rule.selector, text, each);
    else if (ground && !isMark(rule)) add(rule.selector, ink, over(ground, paper));
  }
  return pairs;
}
