// Where each of the scorecard’s numbers comes from: formula, source, release, basis.

import { ENGLAND } from '../../data/catalogue/areas';
import { isOwnMeasure } from '../../data/catalogue/commitments';
import { countUnits, measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { bases } from '../../data/catalogue/words';
import type { Mission3File, MissionLeague } from '../../data/contract/mission3';
import { countText, percentText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Explanation } from '../ui/figure';

/** “1.12”; just short of a fair share reads “under 1.00”, so that it does not pass for one. */
export function ratioText(ratio: number): string {
  const shown = roundTo(ratio, 2);
  return `${shown === 1 && ratio < 1 ? 'under ' : ''}${shown.toFixed(2)}`;
}

/** A figure of the league of one area, as it is printed. */
export function figureText({ unit }: Pick<MissionLeague, 'unit'>, value: number): string {
  if (unit === 'people') return countText(value);
  return unit === 'ratio' ? ratioText(value) : percentText(value);
}

const per = (part: number | null | undefined, whole: number | null | undefined): string =>
  part === null || part === undefined || !whole ? '–' : percentText((100 * part) / whole);

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

/** Where one area’s figure in a league comes from. */
export function explainFigure(
  file: Mission3File,
  league: MissionLeague,
  area: string,
  notes: readonly string[] = [],
): Explanation {
  const at = file.areas.findIndex(({ code }) => code === area);
  const [source] = league.sources;
  return {
    formula: formulaOf(file, league, at),
    source: league.sources.map((id) => datasets[id].title).join('; '),
    ...(source ? { page: datasets[source].page } : {}),
    release: releaseName(league.release),
    basis: bases[league.basis].meaning,
    notes: [...partsOf(file, league), ...notes],
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
  return `${sources.map((id) => datasets[id].title).join('; ')}, ${releaseName(release)}.`;
}
