// Where each of the scorecard’s numbers comes from: formula, source, release, basis.

import { ENGLAND, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { isOwnMeasure } from '../../data/catalogue/commitments';
import { countUnits, measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { bases } from '../../data/catalogue/words';
import type { Mission3File, MissionLeague } from '../../data/contract/mission3';
import { countText, percentText, ratioText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Explanation } from '../ui/figure';

/** A figure of the league of one area, as it is printed. */
export function figureText({ unit }: Pick<MissionLeague, 'unit'>, value: number): string {
  if (unit === 'people') return countText(value);
  return unit === 'ratio' ? ratioText(value) : percentText(value);
}

/** To two decimals: whoever divides what is printed comes to the ratio printed. */
const per = (part: number | null | undefined, whole: number | null | undefined): string =>
  part === null || part === undefined || !whole
    ? '–'
    : `${roundTo((100 * part) / whole, 2).toFixed(2)}%`;

/** What was divided by what, or weighed by what. */
function formulaOf(file: Mission3File, league: MissionLeague, at: number): string {
  const { measure, values, numerators, denominators } = league;
  const [value, held, of] = [values[at], numerators[at], denominators[at]];
  if (value === null || value === undefined) return 'No figure.';
  const shown = figureText(league, value);
  if (measure === 'residents-full-fibre') {
    return `Full-fibre share × residents, local authority by local authority, added up = ${shown} of ${countText(of ?? 0)} residents`;
  }
  if (measure === 'fair-share') {
    const nation = file.areas.findIndex(({ code }) => code === ENGLAND);
    return `${per(held, numerators[nation])} of England’s full-fibre premises ÷ ${per(of, denominators[nation])} of England’s premises = ${shown}`;
  }
  if (isOwnMeasure(measure)) {
    return `Mean of the neighbourhoods’ shares, weighted by their households (${countText(of ?? 0)}) = ${shown}`;
  }
  const unit = countUnits[measureOf(measure).unit];
  const amount = (count: number) => countText(count * unit.perUnit);
  if (held !== null && held !== undefined && of) {
    return `${amount(held)} of ${amount(of)} ${unit.many} = ${shown}`;
  }
  if (league.basis === 'published') return `${shown}, as the publisher gives it`;
  return of
    ? `The local authorities’ published shares, weighted by their ${unit.many} (${amount(of)} in all) = ${shown}`
    : `${shown}`;
}

/** How the people were added up, one line a local authority. */
function partsOf(file: Mission3File, { measure, release }: MissionLeague): string[] {
  if (measure !== 'residents-full-fibre') return [];
  const parts = file.residents.find((part) => part.release === release)?.districts ?? [];
  return parts.map(
    ({ name, share, residents, people }) =>
      `${name}: ${percentText(share)} of ${countText(residents)} residents = ${countText(people)}`,
  );
}

/** How a figure came about; a sum of shares is not one of counts. */
function basisText(league: MissionLeague, at: number): string {
  const basis = league.bases[at] ?? league.basis;
  const counted = typeof league.numerators[at] === 'number';
  return basis === 'summed' && !counted
    ? 'put together from the publisher’s own shares'
    : bases[basis].meaning;
}

/** Where one area’s figure in a league comes from. */
export function explainFigure(
  file: Mission3File,
  league: MissionLeague,
  area: string,
  notes: readonly string[] = [],
): Explanation {
  const at = file.areas.findIndex(({ code }) => code === area);
  const [first, ...others] = league.sources.map((id) => datasets[id]);
  return {
    formula: formulaOf(file, league, at),
    source: first?.title ?? '',
    ...(first ? { page: first.page } : {}),
    also: others.map(({ title, page }) => ({ source: title, page })),
    release: releaseName(league.release),
    basis: basisText(league, at),
    notes: [...(area === WEST_MIDLANDS ? partsOf(file, league) : []), ...notes],
  };
}

/** Where the fair share of what was added comes from: premises added here and in England, and their sizes. */
export function explainAdded(file: Mission3File, league: MissionLeague, area: string): Explanation {
  const { added } = league;
  const explain = explainFigure(file, league, area);
  const [at, nation] = [area, ENGLAND].map((own) =>
    file.areas.findIndex(({ code }) => code === own),
  ) as [number, number];
  const before = file.leagues.find(
    ({ measure, release }) => measure === league.measure && release === added?.since,
  );
  const since = (place: number): number | null => {
    const [now, then] = [league.numerators[place], before?.numerators[place]];
    return typeof now === 'number' && typeof then === 'number' ? now - then : null;
  };
  const [own, all, ratio] = [since(at), since(nation), added?.values[at]];
  if (!added || own === null || all === null || typeof ratio !== 'number') return explain;
  const { denominators } = league;
  return {
    ...explain,
    formula: `${countText(own)} of the ${countText(all)} full-fibre premises added in England since ${releaseName(added.since)} (${per(own, all)}) ÷ ${per(denominators[at], denominators[nation])} of England’s premises = ${ratioText(ratio)}`,
    basis: bases[added.estimated ? 'estimated' : (league.bases[at] ?? league.basis)].meaning,
  };
}

/** Where a gap comes from: the figure less what it is held against. */
export function explainGap(
  file: Mission3File,
  league: MissionLeague,
  area: string,
  formula: string,
): Explanation {
  return { ...explainFigure(file, league, area), formula };
}

/** “Ofcom, Connected Nations: mobile coverage by local authority, July 2025.” */
export function sourceLine({ sources, release }: MissionLeague): string {
  const [first, ...others] = sources.map((id) => datasets[id].title);
  return `${[`${first}, ${releaseName(release)}`, ...others].join('; ')}.`;
}
