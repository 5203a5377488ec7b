// The league on a strip of dots: which are named, and what the strip says.

import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { targetFor } from '../../data/catalogue/targets';
import { isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { reaches } from '../../data/model/mission';
import type { League } from './league';
import { listText } from './mission-headline';
import type { Dot, DotKind } from './strip';

const kinds: Record<string, DotKind> = {
  [WEST_MIDLANDS]: 'west',
  [GREATER_MANCHESTER]: 'manchester',
};

/** More names than these are a number. */
const MOST_NAMES = 2;

const namesText = (names: readonly string[], many: (count: number) => string): string =>
  names.length > MOST_NAMES ? many(names.length) : listText(names);

/** "First: Hull and East Yorkshire", "First with 12 others: West Midlands". */
function leadText(name: string, others: readonly string[]): string {
  return others.length === 0
    ? `First: ${name}`
    : `First with ${namesText(others, (count) => `${count} others`)}: ${name}`;
}

/**
 * A dot for each combined authority with a figure, those that matter last, so that they lie on top.
 * One of those who are first is named so: of several the West Midlands, else Greater Manchester.
 */
export function leagueDots({ rows }: League): Dot[] {
  const first = rows.filter(({ rank }) => rank?.rank === 1);
  const leader =
    [WEST_MIDLANDS, GREATER_MANCHESTER].find((code) => first.some((row) => row.code === code)) ??
    first[0]?.code;
  const dots = rows.flatMap(({ code, name, cell }): Dot[] => {
    if (!isObservation(cell)) return [];
    const leads = code === leader;
    const others = first.filter((row) => row.code !== code).map((row) => row.name);
    const kind = kinds[code] ?? (leads ? 'first' : 'other');
    return [
      {
        code,
        name: leads ? leadText(name, others) : name,
        value: cell.share,
        kind,
        estimated: cell.basis === 'estimated',
      },
    ];
  });
  const order: DotKind[] = ['other', 'first', 'manchester', 'west'];
  return dots.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** The target’s line, where it sets a level of this share. */
export function leagueLevel({ measure }: League): { value: number; label: string } | null {
  const target = targetFor(measure.id);
  return target && target.percent !== null ? { value: target.percent, label: target.label } : null;
}

/** What the strip of dots says. */
export function stripWords({ rows, measure }: League): string {
  const shown = rows.flatMap(({ code, name, cell }) =>
    isObservation(cell)
      ? [{ code, name, share: cell.share, estimated: cell.basis === 'estimated' }]
      : [],
  );
  if (shown.length === 0) return '';
  const shares = shown.map(({ share }) => share);
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  const at = (end: number) => {
    const there = shown.filter(({ share }) => percentText(share) === percentText(end));
    return `${percentText(end)} (${namesText(
      there.map(({ name }) => name),
      (count) => `${count} of them`,
    )})`;
  };
  const said = [
    percentText(low) === percentText(high)
      ? `Every dot is a combined authority; all ${shown.length} stand at ${percentText(high)}.`
      : `Every dot is a combined authority, from ${at(low)} to ${at(high)}.`,
  ];
  const main = [WEST_MIDLANDS, GREATER_MANCHESTER].flatMap((code) => {
    const found = shown.find((row) => row.code === code);
    return found ? [`${found.name} ${percentText(found.share)}`] : [];
  });
  if (main.length > 0) said.push(`${main.join(', ')}.`);
  const estimates = shown.filter(({ estimated }) => estimated).map(({ name }) => name);
  if (estimates.length === shown.length) said.push('All are estimates.');
  else if (estimates.length > 0) said.push(`Estimates: ${listText(estimates)}.`);
  const target = targetFor(measure.id);
  if (target?.percent != null) {
    const level = target.percent;
    const met = shown.filter(({ share }) => reaches(share, target, level)).length;
    const asks = target.comparison === '>' ? `over ${level}%` : `at least ${level}%`;
    said.push(`The target of ${asks} is reached by ${met} of ${shown.length}.`);
  }
  return said.join(' ');
}
