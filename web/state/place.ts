// Everything known of one place, gathered from the files at hand: names, figures beside its comparators, people.

import {
  areaLevels,
  BLACK_COUNTRY,
  detailRegions,
  ENGLAND,
  GREATER_MANCHESTER,
  groups,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { type MeasureId, measureOf } from '../../data/catalogue/measures';
import {
  type NeighbourhoodNumberId,
  type PeopleCountId,
  peopleCounts,
} from '../../data/catalogue/neighbourhood-columns';
import type { ReleaseId } from '../../data/catalogue/releases';
import { type Cell, isObservation } from '../../data/contract/columns';
import type {
  AreaRecord,
  MeasureFile,
  NeighbourhoodPlacesFile,
  NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { cellOf, latestOf, neighbourhoodCells, releasesAt } from '../load/figures';

/** A column of the panel's table beside the place itself. */
export interface Beside {
  code: string;
  name: string;
  short: string;
}

export interface PlaceFacts {
  code: string;
  name: string;
  /** "neighbourhood in Sandwell, ward Great Bridge · E01010052". */
  subtitle: string;
  isNeighbourhood: boolean;
  beside: Beside[];
  counts: Partial<Record<PeopleCountId, number | null>>;
  deprivation: string | null;
  rank: string | null;
  digitalPropensity: number | null;
  /** Said under the name where a constituency is only partly inside a region. */
  partly: string | null;
  /** The same in the sentence: "(6% of its area in the West Midlands)"; empty for a whole place. */
  aside: string;
}

const west: Beside = { code: WEST_MIDLANDS, name: 'the West Midlands', short: 'West Mids' };
const manchester: Beside = {
  code: GREATER_MANCHESTER,
  name: 'Greater Manchester',
  short: 'Gtr Man.',
};
const england: Beside = { code: ENGLAND, name: 'England', short: 'England' };

const percentOf = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
const whole = new Intl.NumberFormat('en-GB');

function partlyInside(area: AreaRecord): string | null {
  const parts = Object.entries(area.inside ?? {}).filter(([, share]) => share < 0.995);
  if (parts.length === 0) return null;
  return parts
    .map(([region, share]) => {
      const { name } = detailRegions[region as keyof typeof detailRegions];
      return `Only partly inside: ${Math.round(100 * share)}% of its area lies in ${name === 'West Midlands' ? 'the West Midlands' : name}.`;
    })
    .join(' ');
}

function partlyAside(area: AreaRecord): string {
  const partly = partlyInside(area);
  return partly
    ? ` (${partly
        .replace(/^Only partly inside: /, '')
        .replace(/\.$/, '')
        .replace(' lies in', ' in')})`
    : '';
}

function memberNames(area: AreaRecord, areas: readonly AreaRecord[]): string {
  return (area.districts ?? [])
    .map((code) => areas.find((district) => district.code === code)?.name ?? code)
    .join(', ');
}

function areaFacts(area: AreaRecord, areas: readonly AreaRecord[]): PlaceFacts {
  const people = area.people;
  const inBlackCountry = (groups[BLACK_COUNTRY].districts as readonly string[]).includes(area.code);
  const within = area.parents.includes(WEST_MIDLANDS)
    ? ` in the West Midlands${inBlackCountry ? ' (Black Country)' : ''}`
    : area.parents.includes(GREATER_MANCHESTER)
      ? ' in Greater Manchester'
      : '';
  return {
    code: area.code,
    name: area.name,
    subtitle:
      area.level === 'group'
        ? `${areaLevels.group.one}: ${memberNames(area, areas)}`
        : `${areaLevels[area.level].one}${within} · ${area.code}`,
    isNeighbourhood: false,
    beside: [west, manchester, england],
    counts: people?.counts ?? {},
    deprivation: people?.counts.residents
      ? `${percentOf(people.residentsInDecile1, people.counts.residents)} of residents live in England’s most deprived tenth of neighbourhoods`
      : null,
    rank: people
      ? `${whole.format(people.neighbourhoodsInDecile1)} of ${whole.format(people.neighbourhoods)} neighbourhoods`
      : null,
    digitalPropensity: null,
    partly: partlyInside(area),
    aside: partlyAside(area),
  };
}

/** A place's name inside a sentence: groups take the article. */
export function nameInSentence({ name, code, aside }: PlaceFacts): string {
  return `${Object.hasOwn(groups, code) ? 'the ' : ''}${name}${aside}`;
}

/** "Smethwick North & West, St Pauls (Sandwell 023F)": Commons Library name, ward, ONS's name. */
export function neighbourhoodName(file: NeighbourhoodPlacesFile, i: number): string {
  const ward = file.wards[file.ward[i] ?? -1];
  return `${file.msoaNames[i]}, ${ward?.name ?? ''} (${file.names[i]})`;
}

function neighbourhoodFacts(file: NeighbourhoodPlacesFile, i: number): PlaceFacts {
  const number = (id: NeighbourhoodNumberId) => file.numbers[id][i] ?? null;
  const district = file.districts[file.district[i] ?? -1];
  const decile = number('imd_decile');
  const rank = number('imd_rank');
  return {
    code: file.areas[i] ?? '',
    name: neighbourhoodName(file, i),
    subtitle: `neighbourhood${district ? ` in ${district.name}` : ''} · ${file.areas[i]}`,
    isNeighbourhood: true,
    beside: [
      ...(district ? [{ code: district.code, name: district.name, short: district.name }] : []),
      west,
      manchester,
      england,
    ],
    counts: Object.fromEntries(peopleCounts.map((id) => [id, number(id)])),
    deprivation: decile === null ? null : `decile ${decile} (1 is the most deprived tenth)`,
    rank: rank === null ? null : `rank ${whole.format(rank)} of 33,755 in England`,
    digitalPropensity: number('digital_propensity'),
    partly: null,
    aside: '',
  };
}

/** Looks the code up among areas and neighbourhoods; `null` when it is of neither. */
export function factsOf(
  code: string,
  areas: readonly AreaRecord[],
  neighbourhoods: readonly NeighbourhoodPlacesFile[],
): PlaceFacts | null {
  const area = areas.find((candidate) => candidate.code === code);
  if (area) return areaFacts(area, areas);
  for (const file of neighbourhoods) {
    const i = file.areas.indexOf(code);
    if (i >= 0) return neighbourhoodFacts(file, i);
  }
  return null;
}

export interface FigureRow {
  measure: MeasureId;
  release: ReleaseId | null;
  here: Cell;
  beside: Cell[];
}

/**
 * One measure for a place and its comparators, all of the same release: the one on show for the
 * measure on show, else the latest in which the place has a figure.
 */
export function figureRow(
  facts: PlaceFacts,
  file: MeasureFile,
  values: readonly NeighbourhoodValuesFile[],
  shown: ReleaseId | null,
): FigureRow {
  let here: Cell = { absent: 'not-published-at-level' };
  if (facts.isNeighbourhood) {
    for (const region of values) {
      const cell = region.areas.includes(facts.code)
        ? neighbourhoodCells(region, file.measure).get(facts.code)
        : undefined;
      if (cell) here = cell;
    }
  } else {
    const latest = latestOf(file, facts.code);
    here = shown
      ? cellOf(file, facts.code, shown)
      : (latest ?? cellOf(file, facts.code, '0000-01'));
    if (latest && !isObservation(here)) here = latest;
  }
  const release = isObservation(here)
    ? here.release
    : (releasesAt(file, 'combined-authority').at(-1) ?? null);
  return {
    measure: measureOf(file.measure).id,
    release,
    here,
    beside: facts.beside.map(({ code }) =>
      release ? cellOf(file, code, release) : { absent: 'not-in-release' },
    ),
  };
}
