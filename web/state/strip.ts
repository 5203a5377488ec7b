// Where things stand on a strip of dots: its ends, its dots, and labels that do not cover each other.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { conurbations, LONDON } from '../../data/catalogue/commitments';
import type { Mission3File, MissionLeague } from '../../data/contract/mission3';
import { ratioText, shareText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';

export type DotKind = 'west' | 'manchester' | 'first' | 'other' | 'london';

export interface Dot {
  code: string;
  name: string;
  value: number;
  kind: DotKind;
  estimated: boolean;
}

/** A dot’s figure as a label has it: "93.1", "1.09", "95.6 est.". */
export function dotText(
  { unit }: Pick<MissionLeague, 'unit'>,
  { value, estimated }: Pick<Dot, 'value' | 'estimated'>,
): string {
  return `${unit === 'ratio' ? ratioText(value) : shareText(value)}${estimated ? ' est.' : ''}`;
}

/**
 * The dots of a league: the combined authorities and London; for a fair share the conurbations, London among them.
 * Others first, so that those that matter lie on top.
 */
export function dotsOf({ areas }: Pick<Mission3File, 'areas'>, league: MissionLeague): Dot[] {
  const among = (code: string) =>
    code !== ENGLAND &&
    (league.measure !== 'fair-share' || (conurbations.codes as readonly string[]).includes(code));
  const dots = areas.flatMap(({ code, name }, i): Dot[] => {
    const value = league.values[i];
    if (!among(code) || value === null || value === undefined) return [];
    const kind: DotKind =
      code === WEST_MIDLANDS
        ? 'west'
        : code === GREATER_MANCHESTER
          ? 'manchester'
          : code === LONDON
            ? 'london'
            : 'other';
    return [{ code, name, value, kind, estimated: league.bases[i] === 'estimated' }];
  });
  const best = Math.max(...dots.filter(({ kind }) => kind !== 'london').map(({ value }) => value));
  const leader = dots.find(({ value, kind }) => value === best && kind === 'other');
  const west = dots.find(({ kind }) => kind === 'west')?.value ?? 0;
  const shown = (value: number) => roundTo(value, league.unit === 'ratio' ? 2 : 1);
  if (leader && shown(best) > shown(west)) leader.kind = 'first';
  const order: DotKind[] = ['other', 'london', 'first', 'manchester', 'west'];
  return dots.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Ends of the strip: all dots and the level, with air either side, never past 0 or 100 percent. */
export function domainOf(
  values: readonly number[],
  unit: MissionLeague['unit'],
): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = Math.max((high - low) * 0.06, unit === 'ratio' ? 0.05 : 0.1);
  const top = unit === 'percent' ? 100 : Number.POSITIVE_INFINITY;
  return [Math.max(0, low - air), Math.min(top, high + air)];
}

export interface Label {
  text: string;
  /** Where its dot is. */
  x: number;
  kind: DotKind;
}

/** `x` is where its text is anchored, by its dot where there is room. */
export interface PlacedLabel extends Label {
  anchor: 'start' | 'middle' | 'end';
  /** Row above the line, 0 the nearest. */
  row: number;
}

/**
 * Puts each label over its dot, kept within 0 to `width`, in the lowest row where it covers no other.
 * @param charWidth about how wide a character is, in the units of `x`
 */
export function placeLabels(
  labels: readonly Label[],
  width: number,
  charWidth: number,
): PlacedLabel[] {
  const taken: { row: number; from: number; to: number }[] = [];
  return labels.map((label) => {
    const size = label.text.length * charWidth;
    const anchor = label.x < size / 2 ? 'start' : label.x > width - size / 2 ? 'end' : 'middle';
    const before = { start: 0, middle: size / 2, end: size }[anchor];
    // A long name on a narrow strip is moved off its dot sooner than cut.
    const from = Math.max(0, Math.min(label.x - before, width - size));
    const to = from + size;
    let row = 0;
    while (taken.some((other) => other.row === row && from < other.to + 6 && to > other.from - 6))
      row += 1;
    taken.push({ row, from, to });
    return { ...label, x: from + before, anchor, row };
  });
}
