// The figures by decile as tables, and what their chart says: the small table of the gap, the chart's own, its words.

import { DECILES, FEW_HOUSEHOLDS } from '../../data/catalogue/deprivation';
import type { DeprivedPartId } from '../../data/catalogue/readings';
import { releaseName } from '../../data/catalogue/releases';
import type { DecilesFile } from '../../data/contract/files';
import { countText, percentText, shareText, signedPoints } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import type { Explanation } from '../ui/figure';
import type { Homes, Profile } from './fairness';
import { aboutText, explainers } from './fairness-words';
import { listText } from './mission-headline';

/** One line of the small table: a figure an area, or `null` for none. */
export interface GapRow {
  id: string;
  label: string;
  /** The row that the table is about. */
  main?: boolean;
  /** Worked out with households that stand in for counts. */
  estimate?: boolean;
  cells: ({ text: string; explain: Explanation } | null)[];
}

/** The small table: areas across, what is compared down, each row in one unit. */
export function gapRows(
  file: DecilesFile,
  profiles: readonly Profile[],
  part: DeprivedPartId,
): GapRow[] {
  const explain = explainers(file, part);
  const estimate = file.basis === 'estimated';
  const share = (side: 'deprived' | 'rest') =>
    profiles.map((profile) => {
      const { homes } = profile[side];
      return homes && { text: shareText(homes.share), explain: explain.share(homes, side) };
    });
  const without = (side: 'deprived' | 'rest') =>
    profiles.map((profile) => {
      const { homes } = profile[side];
      return homes && { text: aboutText(homes.without), explain: explain.without(homes, side) };
    });
  return [
    {
      id: 'residents',
      label: `People in the most deprived ${part}`,
      cells: profiles.map(({ deprived, points: deciles }) =>
        deciles.length > 0
          ? { text: countText(deprived.residents), explain: explain.residents(deprived) }
          : null,
      ),
    },
    { id: 'deprived', label: 'Homes there with gigabit, %', estimate, cells: share('deprived') },
    { id: 'rest', label: 'Homes in the rest, %', estimate, cells: share('rest') },
    {
      id: 'gap',
      label: 'Gap, points',
      main: true,
      estimate,
      cells: profiles.map(({ deprived, rest, gap }) =>
        gap !== null && deprived.homes && rest.homes
          ? { text: signedPoints(gap), explain: explain.gap(deprived.homes, rest.homes) }
          : null,
      ),
    },
    {
      id: 'without',
      label: 'Homes there without, about',
      estimate: true,
      cells: without('deprived'),
    },
    {
      id: 'without-rest',
      label: 'In the rest, about',
      estimate: true,
      cells: without('rest'),
    },
  ];
}

/** "decile 1", "deciles 1, 4 and 5". */
function decilesList(points: readonly { decile: number }[]): string {
  return `${points.length === 1 ? 'decile' : 'deciles'} ${listText(points.map(({ decile }) => String(decile)))}`;
}

/** What the chart of deciles says: where each area is lowest and highest. */
export function decilesWords(file: DecilesFile, profiles: readonly Profile[]): string {
  const told = profiles.map(({ name, points: deciles }) => {
    const shares = deciles.map(({ share }) => share);
    if (shares.length === 0) return `${name}: no figure`;
    const [low, high] = [Math.min(...shares), Math.max(...shares)].map(percentText);
    if (low === high) return `${name} ${low} in ${decilesList(deciles)}`;
    const where = (text: string | undefined) =>
      `${text} (${decilesList(deciles.filter(({ share }) => percentText(share) === text))})`;
    return `${name} from ${where(low)} to ${where(high)}`;
  });
  const estimates = file.basis === 'estimated' ? 'estimates, ' : '';
  return `Homes that could get gigabit (${estimates}${releaseName(file.release)}), by how deprived the neighbourhood is among England’s: ${told.join('; ')}.`;
}

/** Every decile and both parts of every area: the chart's and the small table's figures alike. */
export function decilesTable(
  file: Pick<DecilesFile, 'basis'>,
  profiles: readonly Profile[],
  part: DeprivedPartId,
): ChartTable {
  const estimate = file.basis === 'estimated' ? ' (estimate)' : '';
  const line = (
    { short, code }: Profile,
    what: string,
    residents: number,
    homes: Homes | null,
    few: boolean,
    gap: number | null,
  ) => [
    short,
    code,
    what,
    residents,
    homes?.households ?? null,
    homes ? roundTo(homes.share, 2) : null,
    homes ? Math.round(homes.without) : null,
    gap === null ? null : roundTo(gap, 2),
    few ? 'few homes' : null,
  ];
  return {
    columns: [
      { id: 'area', label: 'Area' },
      { id: 'code', label: 'Code' },
      { id: 'decile', label: 'IMD decile' },
      { id: 'residents', label: 'Residents', number: true },
      { id: 'households', label: 'Households with a figure', number: true },
      { id: 'share', label: `Could get gigabit, %${estimate}`, number: true },
      // Households stand in for premises: an estimate whatever the share is.
      { id: 'without', label: 'Homes without (estimate)', number: true },
      { id: 'gap', label: `Less the rest, points${estimate}`, number: true },
      { id: 'note', label: 'Note' },
    ],
    rows: profiles.flatMap((profile) => [
      ...profile.points.map((point) =>
        line(profile, String(point.decile), point.residents, point, point.few, null),
      ),
      line(
        profile,
        `most deprived ${part}`,
        profile.deprived.residents,
        profile.deprived.homes,
        false,
        profile.gap,
      ),
      line(profile, 'the rest', profile.rest.residents, profile.rest.homes, false, null),
    ]),
  };
}

/** Deciles an area has no homes of, and those that rest on few, named; `null` where there is neither. */
export function decilesNote(profiles: readonly Profile[]): string | null {
  const all = Array.from({ length: DECILES }, (_, i) => ({ decile: i + 1 }));
  const told = profiles.flatMap(({ short, points }) => {
    if (points.length === 0) return [];
    const absent = all.filter(({ decile }) => !points.some((point) => point.decile === decile));
    const few = points.filter((point) => point.few);
    return [
      ...(absent.length > 0
        ? [`${short} has no homes with a figure in ${decilesList(absent)}.`]
        : []),
      ...(few.length > 0
        ? [`A cross marks fewer than ${FEW_HOUSEHOLDS} households: ${short}, ${decilesList(few)}.`]
        : []),
    ];
  });
  return told.length > 0 ? told.join(' ') : null;
}
