// Full fibre against deprivation: the regions' local authorities or constituencies, and what their outer thirds say.

import { areaLevels, type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import {
  associationCaution,
  CLEAR_FROM_DELTA,
  FEWEST_COMPARED,
} from '../../data/catalogue/deprivation';
import type { DeprivedPartId } from '../../data/catalogue/readings';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { type DatasetId, datasets } from '../../data/catalogue/sources';
import { isObservation } from '../../data/contract/columns';
import type { AreaRecord, MeasureFile } from '../../data/contract/files';
import { combine } from '../../data/model/combine';
import { asShown, deltaBetween, thirdOf, thirdsOf } from '../../data/model/deprivation';
import { percentText, pointsText } from '../../data/model/format';
import { type Observation, roundTo, shareOf } from '../../data/model/observation';
import type { PeopleSummary } from '../../data/model/people';
import type { ChartTable } from '../exports/chart-table';
import { cellsAt, releasesAt } from '../load/figures';
import { decileSources } from './fairness';
import { listText } from './mission-headline';

/** The levels at which full fibre is published below the combined authority. */
export type FibreLevel = 'district' | 'constituency';

export interface FibrePlace {
  code: string;
  name: string;
  region: DetailRegionId;
  /** Percent of its residents who live in the most deprived tenth (or fifth). */
  depth: number;
  observation: Observation;
  /** A constituency of which a part lies outside both regions. */
  partly: boolean;
}

export interface Fibre {
  level: FibreLevel;
  release: ReleaseId | null;
  source: DatasetId | null;
  places: FibrePlace[];
  /** Names of places that should be there and have no figure, or nothing known of their people. */
  unknown: string[];
}

const regions = Object.values(detailRegions);

/** The region a place belongs to, and the share of it that lies in either; `null` for one elsewhere. */
function regionOf(area: AreaRecord): { region: DetailRegionId; inside: number } | null {
  const own = regions.find(({ code }) => area.parents.includes(code));
  if (own) return { region: own.id, inside: 1 };
  const parts = Object.entries(area.inside ?? {}) as [DetailRegionId, number][];
  const most = parts.sort(([, a], [, b]) => b - a)[0];
  if (!most || most[1] <= 0) return null;
  return { region: most[0], inside: parts.reduce((sum, [, part]) => sum + part, 0) };
}

function depthIn(people: PeopleSummary, deprived: DeprivedPartId): number | null {
  const part = deprived === 'tenth' ? people.residentsInDecile1 : people.residentsInDeciles1to2;
  return shareOf(part, people.counts.residents ?? 0);
}

/** The places of a level in either region, in the latest release that has a figure of any of them. */
export function fibreOf(
  file: MeasureFile,
  areas: readonly AreaRecord[],
  level: FibreLevel,
  deprived: DeprivedPartId,
): Fibre {
  const candidates = areas.flatMap((area) => {
    const where = area.level === level ? regionOf(area) : null;
    return where ? [{ area, ...where }] : [];
  });
  for (const release of releasesAt(file, level).reverse()) {
    const cells = cellsAt(file, level, release);
    const places: FibrePlace[] = [];
    const unknown: string[] = [];
    for (const { area, region, inside } of candidates) {
      const observation = cells.get(area.code);
      const depth = area.people ? depthIn(area.people, deprived) : null;
      if (!isObservation(observation) || depth === null) unknown.push(area.name);
      else {
        const { code, name } = area;
        places.push({ code, name, region, depth, observation, partly: roundTo(inside, 2) < 1 });
      }
    }
    const source = places[0]?.observation.source ?? null;
    if (places.length > 0) return { level, release, source, places, unknown };
  }
  const unknown = candidates.map(({ area }) => area.name);
  return { level, release: null, source: null, places: [], unknown };
}

/** An outer third of the places, taken together. */
export interface Third {
  places: FibrePlace[];
  share: number;
}

export interface Comparison {
  most: Third;
  least: Third;
  /** Where, in percent of residents, the middle and the most deprived third begin. */
  cuts: readonly [number, number];
  /** Full fibre of the most less that of the least deprived, in points, not rounded. */
  points: number;
  /** Whether the places of the thirds differ, and the same way as the sums. */
  clear: boolean;
}

/** The outer thirds by deprivation, each added up from its counts; `null` where they cannot be compared. */
export function compareThirds({ places }: Fibre): Comparison | null {
  if (places.length < FEWEST_COMPARED) return null;
  const cuts = thirdsOf(places.map(({ depth }) => asShown(depth)));
  if (!cuts) return null;
  const third = (which: 0 | 2): Third | null => {
    const own = places.filter(({ depth }) => thirdOf(cuts, asShown(depth)) === which);
    const all = combine(own.map(({ observation }) => observation));
    return all && { places: own, share: all.share };
  };
  const [least, most] = [third(0), third(2)];
  if (!least || !most) return null;
  const shares = ({ places: own }: Third) => own.map(({ observation }) => observation.share);
  const delta = deltaBetween(shares(most), shares(least));
  const points = most.share - least.share;
  const clear = Math.abs(delta) >= CLEAR_FROM_DELTA && roundTo(points, 1) * delta > 0;
  return { most, least, cuts, points, clear };
}

/** "2.1 points less", "no difference". */
function differenceText({ points }: Comparison): string {
  const shown = pointsText(points);
  if (roundTo(points, 1) === 0) return 'no difference';
  return `${shown} ${shown === '1.0' ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'}`;
}

/** What the dots say together, in sentences. */
export function fibreText(fibre: Fibre, deprived: DeprivedPartId): string {
  const { level, release, places, unknown } = fibre;
  const { many } = areaLevels[level];
  const missing = unknown.length > 0 ? ` No figure: ${listText(unknown)}.` : '';
  if (!release) return `Full fibre by ${areaLevels[level].one}: no figures.`;
  const thirds = compareThirds(fibre);
  if (!thirds) {
    const why =
      places.length < FEWEST_COMPARED
        ? 'too few to compare the more with the less deprived'
        : 'equally deprived, so that there are no thirds to compare';
    return `The ${places.length} ${places.length === 1 ? areaLevels[level].one : many}: ${why}.${missing}`;
  }
  const { most, least, clear } = thirds;
  const estimated = places.some(({ observation }) => observation.basis === 'estimated');
  const when = `${releaseName(release)}${estimated ? ', an estimate' : ''}`;
  const doubt =
    clear || roundTo(thirds.points, 1) === 0 ? '' : ', but place by place no clear difference';
  return `In the ${most.places.length} most deprived of ${places.length} ${many}, by their people in England’s most deprived ${deprived}, ${percentText(most.share)} of premises could get full fibre (${when}); in the ${least.places.length} least deprived ${percentText(least.share)}: ${differenceText(thirds)} where deprivation is greatest${doubt}. ${associationCaution}${missing}`;
}

/** "Full fibre where deprivation is greatest, against where it is least: 2.1 points less among constituencies". */
export function fibreHeadline(all: readonly Fibre[]): string {
  const told = all.flatMap((fibre) => {
    const thirds = compareThirds(fibre);
    if (!thirds) return [];
    const { many } = areaLevels[fibre.level];
    return [`${thirds.clear ? differenceText(thirds) : 'no clear difference'} among ${many}`];
  });
  return told.length > 0
    ? `Full fibre where deprivation is greatest, against where it is least: ${told.join(', ')}`
    : 'Full fibre against deprivation: too few places to compare';
}

/** Names of places of which only a part lies in the regions, said under the chart. */
export function fibreNote({ places }: Fibre): string | null {
  const partly = places.filter((place) => place.partly).map(({ name }) => name);
  if (partly.length === 0) return null;
  return `Only partly inside: ${listText(partly)}; the figures are those of the whole.`;
}

/** The chart's figures, most deprived first. */
export function fibreTable({ places, level }: Fibre, deprived: DeprivedPartId): ChartTable {
  const { one } = areaLevels[level];
  return {
    columns: [
      { id: 'name', label: one.charAt(0).toUpperCase() + one.slice(1) },
      { id: 'code', label: 'Code' },
      { id: 'region', label: 'Region' },
      { id: 'depth', label: `Residents in the most deprived ${deprived}, %`, number: true },
      { id: 'share', label: 'Full fibre, %', number: true },
      { id: 'premises', label: 'Premises with full fibre', number: true },
      { id: 'of', label: 'Premises', number: true },
    ],
    rows: [...places]
      .sort((a, b) => b.depth - a.depth || a.code.localeCompare(b.code))
      .map(({ name, code, region, depth, observation }) => [
        name,
        code,
        detailRegions[region].name,
        roundTo(depth, 2),
        roundTo(observation.share, 2),
        observation.numerator,
        observation.denominator,
      ]),
  };
}

/** The line under the chart. */
export function fibreSource({ release, source }: Fibre): string {
  const people = `${datasets[decileSources.deciles].title}; ${datasets[decileSources.residents].title}.`;
  return release && source
    ? `${datasets[source].title}, ${releaseName(release)}; ${people}`
    : people;
}
