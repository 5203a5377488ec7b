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
import { percentText } from '../../data/model/format';
import { shareOf } from '../../data/model/observation';
import type { PeopleSummary } from '../../data/model/people';
import { cellOf, latestOf, neighbourhoodCells, releasesAt } from '../load/figures';
import { type Ward, wardCells, wardOf, wardPeople, wardsOf } from './wards';

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
  /** What its figures are made of: a neighbourhood's own, a ward's neighbourhoods, or counts of the area. */
  kind: 'area' | 'ward' | 'neighbourhood';
  /** The ward a neighbourhood fits best; `null` for other places. */
  ward: { code: string; name: string } | null;
  /** Neighbourhoods of a ward, by code, with the name each has within it; empty for other places. */
  members: { code: string; name: string }[];
  beside: Beside[];
  counts: Partial<Record<PeopleCountId, number | null>>;
  deprivation: string | null;
  rank: string | null;
  /** The same by income alone. */
  incomeDeprivation: string | null;
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

/** People of a place made of neighbourhoods, and how many of them live in the most deprived tenth. */
function peopleFacts(
  people: PeopleSummary,
): Pick<PlaceFacts, 'counts' | 'deprivation' | 'rank' | 'incomeDeprivation'> {
  const share = shareOf(people.residentsInDecile1, people.counts.residents ?? 0);
  const byIncome = shareOf(people.residentsInIncomeDecile1, people.counts.residents ?? 0);
  return {
    counts: people.counts,
    deprivation:
      share === null
        ? null
        : `${percentText(share)} of residents live in England’s most deprived tenth of neighbourhoods`,
    rank: `${whole.format(people.neighbourhoodsInDecile1)} of ${whole.format(people.neighbourhoods)} neighbourhoods`,
    incomeDeprivation:
      byIncome === null
        ? null
        : `${percentText(byIncome)} live in the most deprived tenth by income`,
  };
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
    kind: 'area',
    ward: null,
    members: [],
    beside: [west, manchester, england],
    ...(people
      ? peopleFacts(people)
      : { counts: {}, deprivation: null, rank: null, incomeDeprivation: null }),
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

/** Comparators of a small place: its local authority first. */
function besideOf(district: { code: string; name: string } | null | undefined): Beside[] {
  const own = district ? [{ ...district, short: district.name }] : [];
  return [...own, west, manchester, england];
}

function wardFacts(ward: Ward): PlaceFacts {
  const { code, name, district, members, file } = ward;
  return {
    code,
    name,
    subtitle: `ward${district ? ` in ${district.name}` : ''}: the ${whole.format(members.length)} neighbourhoods that fit it best · ${code}`,
    kind: 'ward',
    ward: null,
    members: members.map((i) => ({
      code: file.areas[i] ?? '',
      name: `${file.names[i]}, ${file.msoaNames[i]}`,
    })),
    beside: besideOf(district),
    ...peopleFacts(wardPeople(ward)),
    digitalPropensity: null,
    partly: null,
    aside: '',
  };
}

function neighbourhoodFacts(file: NeighbourhoodPlacesFile, i: number): PlaceFacts {
  const number = (id: NeighbourhoodNumberId) => file.numbers[id][i] ?? null;
  const district = file.districts[file.district[i] ?? -1];
  const decile = number('imd_decile');
  const rank = number('imd_rank');
  const income = number('income_decile');
  return {
    code: file.areas[i] ?? '',
    name: neighbourhoodName(file, i),
    subtitle: `neighbourhood${district ? ` in ${district.name}` : ''} · ${file.areas[i]}`,
    kind: 'neighbourhood',
    ward: file.wards[file.ward[i] ?? -1] ?? null,
    members: [],
    beside: besideOf(district),
    counts: Object.fromEntries(peopleCounts.map((id) => [id, number(id)])),
    deprivation: decile === null ? null : `decile ${decile} (1 is the most deprived tenth)`,
    rank: rank === null ? null : `rank ${whole.format(rank)} of 33,755 in England`,
    incomeDeprivation: income === null ? null : `decile ${income}`,
    digitalPropensity: number('digital_propensity'),
    partly: null,
    aside: '',
  };
}

/** Looks the code up among areas, wards and neighbourhoods; `null` when it is of neither. */
export function factsOf(
  code: string,
  areas: readonly AreaRecord[],
  neighbourhoods: readonly NeighbourhoodPlacesFile[],
): PlaceFacts | null {
  const area = areas.find((candidate) => candidate.code === code);
  if (area) return areaFacts(area, areas);
  const ward = wardOf(code, neighbourhoods);
  if (ward) return wardFacts(ward);
  for (const file of neighbourhoods) {
    const i = file.areas.indexOf(code);
    if (i >= 0) return neighbourhoodFacts(file, i);
  }
  return null;
}

/** Files of neighbourhoods: their names and parents, and their figures. */
export interface SmallFiles {
  places: readonly NeighbourhoodPlacesFile[];
  values: readonly NeighbourhoodValuesFile[];
}

/** The figure of a ward or a neighbourhood; `undefined` while its region's files are not at hand. */
export function smallCell(
  { code, kind }: Pick<PlaceFacts, 'code' | 'kind'>,
  measure: MeasureId,
  { places, values }: SmallFiles,
): Cell | undefined {
  if (kind === 'ward') {
    const region = places.filter((file) => wardsOf(file).some((ward) => ward.code === code));
    return wardCells(region, values, measure).get(code);
  }
  const held = values.find(({ areas }) => areas.includes(code));
  return held ? neighbourhoodCells(held, measure).get(code) : undefined;
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
  small: SmallFiles,
  shown: ReleaseId | null,
): FigureRow {
  let here: Cell = { absent: 'not-published-at-level' };
  if (facts.kind !== 'area') {
    here = smallCell(facts, file.measure, small) ?? here;
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
