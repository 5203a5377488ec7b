// Where things stand on a chart of lines: its range of shares, its months, places for labels where they cover nothing. Pure.

import { type ReleaseId, releaseShort, releaseYear } from '../../data/catalogue/releases';

/** Steps a range of shares may begin on, points. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20] as const;

/** About how wide a character of a chart’s text is, against its size. */
const CHARACTER = 0.53;

export function textWidth(text: string, size: number): number {
  return text.length * size * CHARACTER;
}

/** Shares from zero where they begin low or less is better; else from a round number below the least to 100. */
export function shareDomain(shares: readonly number[], higherIsBetter: boolean): [number, number] {
  if (!higherIsBetter) return [0, Math.max(0.1, ...shares) * 1.1];
  const least = Math.min(100, ...shares);
  if (least < 50) return [0, 100];
  const span = Math.max(0.1, 100 - least) * 1.08;
  const step = STEPS.find((one) => span / one <= 5) ?? 20;
  return [Math.max(0, 100 - Math.ceil(span / step) * step), 100];
}

/** A month or a year marked on an axis. */
export interface TimeTick {
  year: number;
  label: string;
}

/** Years where the axis is long, else the releases themselves; as many as have room. */
export function timeTicks(
  releases: readonly ReleaseId[],
  [from, to]: [number, number],
  width: number,
  size: number,
): TimeTick[] {
  const years = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => {
    const year = Math.ceil(from) + i;
    return { year, label: String(year) };
  });
  const all =
    to - from >= 2.5
      ? years
      : releases.map((release) => ({ year: releaseYear(release), label: releaseShort(release) }));
  const perYear = width / (to - from || 1);
  const kept: TimeTick[] = [];
  // From the end back: the latest is the one that must be named.
  for (const tick of [...all].reverse()) {
    const after = kept[0];
    const room = (textWidth(tick.label, size) + textWidth(after?.label ?? '', size)) / 2 + size;
    if (!after || (after.year - tick.year) * perYear >= room) kept.unshift(tick);
  }
  return kept;
}

/** A name short enough for so many characters. */
export function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\s,]+$/, '')}…`;
}

/** A place for a label: where its text begins, in the middle or ends, and its baseline. */
export interface Spot {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A point of a drawing. */
export type Dot = readonly [number, number];

/** Points along lines, close enough together that none slips through a label. */
export function alongLines(lines: readonly (readonly Dot[])[], every = 6): Dot[] {
  return lines.flatMap((line) =>
    line.flatMap((to, i): Dot[] => {
      const from = line[i - 1];
      if (!from) return [to];
      const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / every);
      return Array.from({ length: steps }, (_, n) => {
        const part = (n + 1) / steps;
        return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
      });
    }),
  );
}

/** The first of the places where a text covers least of what is drawn. */
export function freeSpot(
  text: string,
  size: number,
  spots: readonly [Spot, ...Spot[]],
  drawn: readonly Dot[],
): Spot {
  const width = textWidth(text, size);
  const covered = ({ x, y, anchor }: Spot) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return drawn.filter(
      ([at, up]) => at > left - 2 && at < left + width + 2 && up > y - size && up < y + 4,
    ).length;
  };
  return spots.reduce((best, spot) => (covered(spot) < covered(best) ? spot : best));
}
