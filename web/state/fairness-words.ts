// The gap between the most deprived and the rest, in words: headline, sentences, and where each number comes from.

import { DECILES } from '../../data/catalogue/deprivation';
import { measureOf } from '../../data/catalogue/measures';
import type { DeprivedPartId } from '../../data/catalogue/readings';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { bases, notes } from '../../data/catalogue/words';
import type { DecilesFile } from '../../data/contract/files';
import { countText, percentText, pointsText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import { amountNumberText } from '../../data/model/sentence';
import type { Explanation } from '../ui/figure';
import { exactText, type Piece } from './explain';
import {
  decileSources,
  FAIR_MEASURE,
  type Homes,
  lastDecile,
  type Part,
  type Profile,
} from './fairness';

const measure = measureOf(FAIR_MEASURE);

/** "IMD decile 1", "IMD deciles 1 and 2". */
function decilesText(deprived: DeprivedPartId): string {
  return deprived === 'tenth' ? 'IMD decile 1' : `IMD deciles 1 and ${lastDecile[deprived]}`;
}

/** About homes without: rounded to three figures, as every estimate of a count is; never 0 where there are some. */
export function aboutText(count: number): string {
  return count > 0 && count < 0.5 ? '<1' : amountNumberText(count, measure, true);
}

/** "0.8 points", "1.0 point". */
const points = (gap: number) =>
  `${pointsText(gap)} ${pointsText(gap) === '1.0' ? 'point' : 'points'}`;

const tell = (gap: number, more: string, less: string, level: string): string => {
  const shown = roundTo(gap, 1);
  if (shown === 0) return level;
  return `${points(shown)} ${shown > 0 ? more : less}`;
};

/** "On gigabit the most deprived tenth is 0.8 points ahead of the rest in the West Midlands (7 districts); …" */
export function gapHeadline(
  file: DecilesFile,
  profiles: readonly Profile[],
  deprived: DeprivedPartId,
): string {
  const [first, ...others] = profiles.map((profile) => {
    const where = profile.role === 'west' ? `the ${profile.name}` : profile.name;
    return { where, gap: profile.gap };
  });
  const said = (gap: number | null) =>
    gap === null ? 'not known' : tell(gap, 'ahead', 'behind', 'level');
  if (!first) return '';
  const known = others.filter(({ gap }) => gap !== null);
  const beside = known.map(({ where, gap }) => `${said(gap)} in ${where}`);
  const estimates = file.basis === 'estimated' ? ', estimates' : '';
  const dated = ` (${releaseName(file.release)}${estimates})`;
  const tail = `${beside.length > 0 ? `; ${beside.join(', ')}` : ''}${dated}`;
  if (first.gap === null) {
    return `How the most deprived ${deprived} of ${first.where} compares with the rest on gigabit is not known${tail}.`;
  }
  const start = tell(first.gap, 'ahead of', 'behind', 'level with');
  return `On gigabit the most deprived ${deprived} is ${start} the rest in ${first.where}${tail}.`;
}

/** The line under the charts by decile: figures, deciles, homes. */
export function decilesSource({ source, release }: DecilesFile): string {
  const { deciles, households } = decileSources;
  return `${datasets[source].title}, ${releaseName(release)}; ${datasets[deciles].title}; ${datasets[households].title}.`;
}

/** How each number came to be. */
export function explainers(file: DecilesFile, deprived: DeprivedPartId) {
  const { title, page } = datasets[file.source];
  const basis = `${bases[file.basis].name}: ${bases[file.basis].meaning}`;
  const common = { source: title, page, release: releaseName(file.release), basis };
  const summed = file.basis === 'summed';
  const shared = {
    ...common,
    notes: [notes[summed ? 'output-area-sums' : 'household-weighted']],
  };
  // Counts of premises make a decile’s share; several are put together by the households in them.
  const weights = summed ? 'each decile by its premises, deciles together by their' : 'by their';
  const parts = {
    deprived: decilesText(deprived),
    rest: `IMD deciles ${lastDecile[deprived] + 1} to ${DECILES}`,
  };
  return {
    share: (homes: Homes, part: 'deprived' | 'rest'): Explanation => ({
      ...shared,
      formula: `Shares of the neighbourhoods of ${parts[part]}, weighted ${weights} ${countText(homes.households)} households: ${exactText(homes.share)}`,
    }),
    gap: (deprivedHomes: Homes, rest: Homes): Explanation => ({
      ...shared,
      formula: `${exactText(deprivedHomes.share)} (${parts.deprived}) − ${exactText(rest.share)} (${parts.rest}), before rounding`,
    }),
    without: (homes: Homes, part: 'deprived' | 'rest'): Explanation => ({
      ...shared,
      basis: `${bases.estimated.name}: ${bases.estimated.meaning}`,
      formula: `(100% − ${exactText(homes.share)}) × ${countText(homes.households)} households (Census 2021) of ${parts[part]}, to three figures`,
    }),
    residents: (part: Part): Explanation => ({
      formula: `${countText(part.residents)} usual residents of the neighbourhoods of ${parts.deprived}, added up`,
      source: `${datasets[decileSources.residents].title}; ${datasets[decileSources.deciles].title}`,
      page: datasets[decileSources.residents].page,
      release: 'Census 2021; Indices of Deprivation 2025',
      basis: `${bases.summed.name}: ${bases.summed.meaning}`,
    }),
  };
}

/** Why an area has no gap, in a sentence; `null` where it has one. */
export function gapAbsence(
  { name, points: deciles, deprived, rest, gap }: Profile,
  part: DeprivedPartId,
): string | null {
  if (gap !== null) return null;
  if (deciles.length === 0) return `No home in ${name} has a figure.`;
  if (deprived.residents === 0) {
    return `No neighbourhood of ${name} is among the most deprived ${part} of England’s: there is no gap to measure.`;
  }
  if (!deprived.homes) return `No home in the most deprived ${part} of ${name} has a figure.`;
  return rest.residents === 0
    ? `All of ${name} is among the most deprived ${part} of England’s neighbourhoods: there is no rest to compare with.`
    : `No home outside the most deprived ${part} of ${name} has a figure.`;
}

/** "about 13,000 homes there could not get gigabit broadband." */
function withoutPieces(homes: Homes, explain: ReturnType<typeof explainers>): Piece[] {
  if (homes.without === 0) return ['no home there goes without.'];
  const text = aboutText(homes.without);
  return [
    text === '<1' ? '' : 'about ',
    { text, explain: explain.without(homes, 'deprived') },
    ` ${text === '1' || text === '<1' ? 'home' : 'homes'} there ${measure.negation}.`,
  ];
}

/** "In the most deprived tenth of neighbourhoods in Dudley, where 36,543 people live, an estimated 94.4% …" */
export function gapSentence(file: DecilesFile, profile: Profile, part: DeprivedPartId): Piece[] {
  const { deprived, rest, gap, role } = profile;
  if (gap === null || !deprived.homes || !rest.homes) {
    return [gapAbsence(profile, part) ?? ''];
  }
  const explain = explainers(file, part);
  const name = role === 'west' ? `the ${profile.name}` : profile.name;
  const estimated = file.basis === 'estimated' ? 'an estimated ' : '';
  return [
    `In the most deprived ${part} of neighbourhoods in ${name}, where `,
    { text: countText(deprived.residents), explain: explain.residents(deprived) },
    ` people live, ${estimated}`,
    { text: percentText(deprived.homes.share), explain: explain.share(deprived.homes, 'deprived') },
    ` of homes ${measure.predicate} in ${releaseName(file.release)}, `,
    ...(roundTo(gap, 1) === 0
      ? ['the same']
      : [
          { text: points(gap), explain: explain.gap(deprived.homes, rest.homes) },
          gap > 0 ? ' more' : ' less',
        ]),
    roundTo(gap, 1) === 0 ? ' as in the rest; ' : ' than in the rest; ',
    ...withoutPieces(deprived.homes, explain),
  ];
}
