// Figures as a person reads them: one decimal, British thousands, never a rounding that misleads.

import { roundTo } from './observation';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const MINUS = '−';

/**
 * A share with one decimal and no sign: "88.7". Just short of all reads ">99.9", and just above
 * nothing "<0.1", so that neither passes for all or nothing.
 */
export function shareText(share: number): string {
  const shown = roundTo(share, 1);
  if (shown >= 100 && share < 100) return '>99.9';
  if (shown <= 0 && share > 0) return '<0.1';
  return shown.toFixed(1);
}

/** The same for a sentence: "88.7%", "over 99.9%", "under 0.1%". */
export function percentText(share: number): string {
  return `${shareText(share).replace('>', 'over ').replace('<', 'under ')}%`;
}

/** A difference in percentage points as shown, without its sign: "0.7". */
export function pointsText(points: number): string {
  return Math.abs(roundTo(points, 1)).toFixed(1);
}

/** A difference with its sign: "+0.7", "−7.4", "0.0". */
export function signedPoints(points: number): string {
  const shown = roundTo(points, 1);
  const sign = shown > 0 ? '+' : shown < 0 ? MINUS : '';
  return `${sign}${Math.abs(shown).toFixed(1)}`;
}

/** "9,101". */
export function countText(count: number): string {
  return whole.format(Math.round(count)).replace('-', MINUS);
}

/** 1 → "1st", 22 → "22nd". */
export function ordinal(n: number): string {
  const tens = n % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${whole.format(n)}${suffix}`;
}

const ordinalWords = [
  ...['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
  ...['ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth'],
];

/** 2 → "second"; past fifteen "16th". */
export function ordinalWord(n: number): string {
  return ordinalWords[n] || ordinal(n);
}

/** “1.12”; just short of a fair share reads “under 1.00”, so that it does not pass for one. */
export function ratioText(ratio: number): string {
  const shown = roundTo(ratio, 2);
  return `${shown === 1 && ratio < 1 ? 'under ' : ''}${shown.toFixed(2)}`;
}
