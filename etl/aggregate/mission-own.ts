// What the scorecard works out itself: people with full fibre, fair share, gigabit in deprived neighbourhoods.

import { ENGLAND } from '../../data/catalogue/areas';
import type { OwnMeasureId } from '../../data/catalogue/commitments';
import { neighbourhoodNumbers } from '../../data/catalogue/neighbourhood-columns';
import { type ReleaseId, seriesBreaks } from '../../data/catalogue/releases';
import { isObservation, STORED_DECIMALS } from '../../data/contract/columns';
import type { AreaRecord } from '../../data/contract/files';
import type { MissionArea, MissionLeague, ResidentsPart } from '../../data/contract/mission3';
import { fairShareOf, type Held } from '../../data/model/mission';
import { type Observation, roundTo } from '../../data/model/observation';
import { summarisePeople } from '../../data/model/people';
import type { Cells } from '../join/cells';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import { weightedShare } from './deciles';
import type { Members } from './members';
import { figureOf, missionReleases } from './mission-leagues';

/** All that the scorecard’s own measures are worked out from. */
export interface MissionInput {
  cells: Cells;
  areas: readonly AreaRecord[];
  members: Members;
  table: Pick<NeighbourhoodTable, 'numbers' | 'numberSources'>;
  coverage: NeighbourhoodCoverage;
}

/** Districts of an area: its own, or for a nation all there are. */
function districtsOf(areas: readonly AreaRecord[], code: string): string[] {
  const area = areas.find((candidate) => candidate.code === code);
  if (area?.level !== 'nation') return area?.districts ?? [];
  return areas.filter(({ level }) => level === 'district').map((district) => district.code);
}

/** Residents of every area, by code; `null` where no neighbourhood of it is known. */
function residentsOf({ members, table }: MissionInput): (code: string) => number | null {
  const known = new Map<string, number | null>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const { counts } = summarisePeople(table, members.get(code) ?? []);
    known.set(code, counts.residents);
    return counts.residents;
  };
}

type Part = ResidentsPart['districts'][number];

/** The local authorities of an area with their share, residents and people; `null` when one lacks either. */
function peopleParts(
  { cells, areas }: MissionInput,
  residents: (code: string) => number | null,
  area: string,
  release: ReleaseId,
): Part[] | null {
  const parts: Part[] = [];
  for (const code of districtsOf(areas, area)) {
    const cell = cells.get('district')?.get('full-fibre')?.get(release)?.get(code);
    if (!isObservation(cell)) return null;
    const name = areas.find((candidate) => candidate.code === code)?.name ?? code;
    const own = residents(code);
    if (own === null) return null;
    parts.push({ code, name, share: cell.share, residents: own, people: (cell.share / 100) * own });
  }
  return parts.length > 0 ? parts : null;
}

/** People with full fibre, every area and release, and the parts `ours` is added up from. */
export function residentsLeagues(
  input: MissionInput,
  areas: readonly MissionArea[],
  ours: string,
): { leagues: MissionLeague[]; parts: ResidentsPart[] } {
  const residents = residentsOf(input);
  const leagues: MissionLeague[] = [];
  const parts: ResidentsPart[] = [];
  for (const release of missionReleases(input.cells, 'full-fibre')) {
    const own = peopleParts(input, residents, ours, release);
    const figure = figureOf(input.cells, 'full-fibre', release, ours);
    if (!own || !figure) continue;
    const people = areas.map(({ code }) =>
      peopleParts(input, residents, code, release)?.reduce((sum, part) => sum + part.people, 0),
    );
    const sums = people.map((sum) => sum ?? null);
    leagues.push({
      measure: 'residents-full-fibre',
      release,
      unit: 'people',
      basis: 'estimated',
      bases: sums.map((sum) => (sum === null ? null : 'estimated')),
      sources: [figure.source, 'census-residence'],
      notes: [...figure.notes],
      values: sums,
      numerators: sums,
      denominators: areas.map(({ code }) => residents(code)),
    });
    parts.push({
      release,
      districts: own.map((part) => ({
        ...part,
        share: roundTo(part.share, STORED_DECIMALS),
        people: Math.round(part.people),
      })),
    });
  }
  return { leagues, parts };
}

/** Full-fibre premises and premises; where no counts are published, share × what weighs it. */
function heldBy(figure: Observation | null): Held | null {
  if (!figure) return null;
  const of = figure.denominator ?? figure.weight;
  if (of === null) return null;
  return { held: figure.numerator ?? (figure.share / 100) * of, of };
}

/** What was added between two releases, over the later one’s premises. */
function addedTo(before: Held | null, after: Held | null): Held | null {
  return before && after ? { held: after.held - before.held, of: after.of } : null;
}

function ratio(part: Held | null, whole: Held | null): number | null {
  return part && whole ? fairShareOf(part, whole) : null;
}

/** Fair share of England’s full fibre, every area and release, and of what was added since the one before. */
export function fairShareLeagues(
  { cells }: MissionInput,
  areas: readonly MissionArea[],
  ours: string,
): MissionLeague[] {
  const releases = missionReleases(cells, 'full-fibre');
  const held = (code: string, release: ReleaseId) =>
    heldBy(figureOf(cells, 'full-fibre', release, code));
  return releases.flatMap((release, i): MissionLeague[] => {
    const own = figureOf(cells, 'full-fibre', release, ours);
    if (!own || !held(ENGLAND, release)) return [];
    const figures = areas.map(({ code }) => figureOf(cells, 'full-fibre', release, code));
    const parts = figures.map(heldBy);
    const since = releases[i - 1];
    const { from } = seriesBreaks.fixed;
    // Counts either side of the change of method are of other premises: nothing can be said of what was added.
    const comparable = since !== undefined && !(since < from && release >= from);
    return [
      {
        measure: 'fair-share',
        release,
        unit: 'ratio',
        basis: own.basis,
        bases: figures.map((figure) => figure?.basis ?? null),
        sources: [own.source],
        notes: [...own.notes],
        values: parts.map((part) => ratio(part, held(ENGLAND, release))),
        numerators: parts.map((part) => (part ? Math.round(part.held) : null)),
        denominators: parts.map((part) => (part ? Math.round(part.of) : null)),
        ...(own.weightFrom ? { weightsFrom: own.weightFrom } : {}),
        ...(comparable
          ? {
              added: {
                since,
                estimated: [since, release].some((end) =>
                  [ours, ENGLAND].some(
                    (code) => figureOf(cells, 'full-fibre', end, code)?.basis === 'estimated',
                  ),
                ),
                values: areas.map(({ code }, at) =>
                  ratio(
                    addedTo(held(code, since), parts[at] ?? null),
                    addedTo(held(ENGLAND, since), held(ENGLAND, release)),
                  ),
                ),
              },
            }
          : {}),
      },
    ];
  });
}

const deprivedParts: readonly [measure: OwnMeasureId, lastDecile: number][] = [
  ['gigabit-decile-1', 1],
  ['gigabit-deciles-1-2', 2],
];

/** Gigabit in the most deprived tenth and fifth of neighbourhoods, every area. */
export function deprivedLeagues(
  { members, table, coverage }: MissionInput,
  areas: readonly MissionArea[],
): MissionLeague[] {
  const { cells, release, source, basis } = coverage;
  const decileSource = table.numberSources.imd_decile ?? neighbourhoodNumbers.imd_decile.source;
  return deprivedParts.map(([measure, last]): MissionLeague => {
    const own = areas.map(({ code }) =>
      (members.get(code) ?? []).filter(
        (at) =>
          (table.numbers.imd_decile[at] ?? last + 1) <= last && isObservation(cells.gigabit[at]),
      ),
    );
    const weights = own.map((places) => {
      const known = places.flatMap((at) => {
        const cell = cells.gigabit[at];
        return isObservation(cell) && cell.weight !== null ? [cell.weight] : [];
      });
      return known.length > 0 ? known.reduce((sum, weight) => sum + weight, 0) : null;
    });
    return {
      measure,
      release,
      unit: 'percent',
      basis,
      bases: weights.map((weight) => (weight === null ? null : basis)),
      sources: [source, decileSource],
      notes: [basis === 'estimated' ? 'household-weighted' : 'output-area-sums'],
      values: own.map((places) => weightedShare(coverage, 'gigabit', places)),
      numerators: areas.map(() => null),
      denominators: weights,
    };
  });
}
