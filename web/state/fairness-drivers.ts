// Which local authorities drive what a region's deprived homes lack: their share of it beside their share of the homes.

import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import type { DeprivedPartId } from '../../data/catalogue/readings';
import { releaseName } from '../../data/catalogue/releases';
import type { DecilesFile } from '../../data/contract/files';
import { countText, percentText } from '../../data/model/format';
import { roundTo, shareOf } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import { lastDecile, partOf } from './fairness';
import { aboutText } from './fairness-words';
import { listText } from './mission-headline';

/** A local authority is named where its share of what is missing is this many points beyond its share of the homes. */
export const NAMED_FROM_POINTS = 1;

/** The next is named too from this part of the furthest’s distance on. */
const NEXT_FROM = 0.5;

/** “a point”, “2 points”. */
function someText(points: number): string {
  return points === 1 ? 'a point' : `${points} points`;
}

/** “half”, “40%”. */
function fractionText(part: number): string {
  return part === 0.5 ? 'half' : `${Math.round(100 * part)}%`;
}

/** How to read the chart, and who is named. */
export function driversNote(fromPoints: number = NAMED_FROM_POINTS, next = NEXT_FROM): string {
  return `Points beyond: share of those without less share of the homes, before rounding. Named is whoever is furthest beyond its share, by ${someText(fromPoints)} at least, and the next if ${fractionText(next)} as far or more.`;
}

export interface Driver {
  code: string;
  name: string;
  /** Of the deprived neighbourhoods that have a figure. */
  households: number;
  without: number;
  /** Percent of the region's deprived homes, and of those of them without gigabit; `null` where there are none. */
  ofHomes: number | null;
  ofWithout: number | null;
  /** The second less the first, in points, not rounded. */
  beyond: number | null;
}

export interface Drivers {
  region: DetailRegionId;
  /** Furthest beyond its share first; those without a deprived home are left out. */
  rows: Driver[];
  households: number;
  without: number;
  /** The one or two that drive it, and whoever is level with the second. */
  named: Driver[];
  /** Local authorities no deprived homes of which have a figure though people live there, or that the file lacks. */
  unknown: string[];
  /** Those with nobody in the deprived part. */
  nobody: string[];
}

/** The furthest beyond its share, and those at least that part as far, as shown; two, unless more are level. */
function namedAmong(rows: readonly Driver[]): Driver[] {
  const far = ({ beyond }: Driver) => roundTo(beyond ?? 0, 1);
  const [first, second] = rows;
  if (!first || far(first) < NAMED_FROM_POINTS) return [];
  const least = Math.max(NAMED_FROM_POINTS, NEXT_FROM * far(first), second ? far(second) : 0);
  return rows.filter((row) => row === first || far(row) >= least);
}

/** The local authorities of a region, by how far their share of the homes without goes beyond their share of homes. */
export function driversOf(
  file: DecilesFile,
  region: DetailRegionId,
  deprived: DeprivedPartId,
  nameOf: (code: string) => string,
): Drivers {
  const found: Pick<Driver, 'code' | 'name' | 'households' | 'without'>[] = [];
  const [unknown, nobody]: [string[], string[]] = [[], []];
  for (const code of detailRegions[region].districts) {
    const area = file.areas.find((candidate) => candidate.code === code);
    const part = area && partOf(area, 1, lastDecile[deprived]);
    const name = nameOf(code);
    if (part?.homes) {
      found.push({ code, name, households: part.homes.households, without: part.homes.without });
    } else if (part && part.residents === 0) nobody.push(name);
    else unknown.push(name);
  }
  const households = found.reduce((sum, row) => sum + row.households, 0);
  const without = found.reduce((sum, row) => sum + row.without, 0);
  const rows = found
    .map((row): Driver => {
      const ofHomes = shareOf(row.households, households);
      const ofWithout = shareOf(row.without, without);
      const beyond = ofHomes === null || ofWithout === null ? null : ofWithout - ofHomes;
      return { ...row, ofHomes, ofWithout, beyond };
    })
    .sort((a, b) => (b.beyond ?? 0) - (a.beyond ?? 0) || a.code.localeCompare(b.code));
  return { region, rows, households, without, named: namedAmong(rows), unknown, nobody };
}

/** "Sandwell and Walsall lack more than their share in the most deprived tenth of the West Midlands". */
export function driversTitle(
  { region, named, rows, without }: Drivers,
  deprived: DeprivedPartId,
): string {
  const where = detailRegions[region].name;
  const the = region === 'west-midlands' ? `the ${where}` : where;
  if (rows.length === 0) return `No figures by local authority in ${the}`;
  if (without === 0) return `Nothing is missing in ${the}`;
  if (named.length === 0) return `No local authority stands out in ${the}`;
  const names = listText(named.map(({ name }) => name));
  const lack = named.length === 1 ? 'lacks more than its share' : 'lack more than their share';
  return `${names} ${lack} in the most deprived ${deprived} of ${the}`;
}

const shares = ({ ofHomes, ofWithout, without }: Driver) =>
  `${percentText(ofHomes ?? 0)} of the homes and ${percentText(ofWithout ?? 0)} of those without (${without < 0.5 ? '' : 'about '}${aboutText(without)})`;

/** What the chart says, in sentences. */
export function driversText(
  drivers: Drivers,
  deprived: DeprivedPartId,
  { release, basis }: Pick<DecilesFile, 'release' | 'basis'>,
): string {
  const { region, rows, named, households, without, unknown, nobody } = drivers;
  const where = `in the most deprived ${deprived}, ${detailRegions[region].longName},`;
  const lacking = unknown.length > 0 ? [`No figure: ${listText(unknown)}.`] : [];
  const empty = nobody.length > 0 ? [`No deprived neighbourhoods: ${listText(nobody)}.`] : [];
  const texts = (...sentences: string[]) => [...sentences, ...lacking, ...empty].join(' ');
  if (rows.length === 0) return texts(`No home ${where} has a figure.`);
  const of = `${countText(households)} homes ${where}`;
  const dated = `(estimate, ${releaseName(release)})`;
  if (without === 0) {
    // All of them needs no weights: an estimate only where the shares are.
    const when = basis === 'estimated' ? dated : `(${releaseName(release)})`;
    return texts(`Of ${of} all could get gigabit ${when}.`);
  }
  const about = `${without < 0.5 ? '' : 'about '}${aboutText(without)}`;
  const start = `Of ${of} ${about} could not get gigabit ${dated}.`;
  const most = [...rows].sort((a, b) => b.without - a.without)[0];
  const parts = named.map((row) => `${row.name} has ${shares(row)}`);
  if (named.length === 0)
    parts.push(
      `No share of those is ${someText(NAMED_FROM_POINTS)} or more beyond that of the homes`,
    );
  if (most && !named.includes(most)) {
    parts.push(`the largest number is in ${most.name}, with ${shares(most)}`);
  }
  return texts(start, `${parts.join('; ')}.`);
}

/** The figures of the chart: unrounded shares to two decimals, homes whole. */
export function driversTable({ rows }: Drivers): ChartTable {
  const two = (value: number | null) => (value === null ? null : roundTo(value, 2));
  return {
    columns: [
      { id: 'name', label: 'Local authority' },
      { id: 'code', label: 'Code' },
      { id: 'households', label: 'Deprived homes', number: true },
      { id: 'without', label: 'Of them without gigabit (estimate)', number: true },
      { id: 'of-homes', label: 'Share of the homes, %', number: true },
      { id: 'of-without', label: 'Share of those without, % (estimate)', number: true },
      { id: 'beyond', label: 'Beyond its share, points (estimate)', number: true },
    ],
    rows: rows.map((row) => [
      row.name,
      row.code,
      row.households,
      Math.round(row.without),
      two(row.ofHomes),
      two(row.ofWithout),
      two(row.beyond),
    ]),
  };
}
