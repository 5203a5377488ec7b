// The league of combined authorities: who stands where in one measure and release, and what changed since the one before.

import { ENGLAND, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { conurbations, LONDON } from '../../data/catalogue/commitments';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, seriesBreaks } from '../../data/catalogue/releases';
import { type Cell, isObservation } from '../../data/contract/columns';
import type { MeasureFile } from '../../data/contract/files';
import type { Observation } from '../../data/model/observation';
import { anyShown, type Ranked, rankerOf } from '../../data/model/rank';
import { cellOf, cellsAt, releasesAt } from '../load/figures';

export interface Change {
  points: number;
  /** Whether either end of it is an estimate. */
  estimated: boolean;
}

export interface LeagueRow {
  code: string;
  name: string;
  cell: Cell;
  /** `null`: no figure, not a combined authority, or nobody has any. */
  rank: Ranked | null;
  /** Percentage points, not rounded: own share less the other’s. */
  toFirst: number | null;
  toWestMidlands: number | null;
  change: Change | null;
  conurbation: boolean;
}

/** Where one place stands among some: who is first, who comes next, and how far off they are. */
export interface Stand {
  here: NamedShare;
  rank: Ranked;
  /** Those who hold rank 1. */
  first: readonly NamedShare[];
  /** Those it is held against: the first, or for the first alone those who come next. */
  rivals: readonly NamedShare[];
}

export interface NamedShare {
  code: string;
  name: string;
  observation: Observation;
}

export interface League {
  measure: Measure & { id: MeasureId };
  release: ReleaseId;
  /** The release before it in which combined authorities have figures. */
  before: ReleaseId | null;
  /** Their figures in it. */
  earlier: readonly NamedShare[];
  /** Whether the series starts afresh between the two, so that no change is given. */
  broken: boolean;
  /** The combined authorities: by rank, those without a figure last. */
  rows: readonly LeagueRow[];
  /** London and England, apart. */
  references: readonly LeagueRow[];
  /** How many of the rows have a figure. */
  figures: number;
  /** The West Midlands among the combined authorities; `null` without a figure, or where nobody has any. */
  stand: Stand | null;
  /** The same in the release before. */
  standBefore: Stand | null;
  /** The West Midlands among the large urban conurbations. */
  amongConurbations: Stand | null;
}

/** Releases in which a combined authority has a figure, oldest first. */
export function leagueReleases(file: MeasureFile): ReleaseId[] {
  return releasesAt(file, 'combined-authority').filter((release) =>
    [...cellsAt(file, 'combined-authority', release).values()].some(isObservation),
  );
}

/** The release asked for, else the last before it, else the first there is; the latest where none is asked for. */
export function releaseShown(
  asked: ReleaseId | null,
  releases: readonly ReleaseId[],
): ReleaseId | null {
  if (asked === null) return releases.at(-1) ?? null;
  return releases.filter((release) => release <= asked).at(-1) ?? releases[0] ?? null;
}

/** Whether a measure’s series starts afresh between two releases. */
function isBroken(measure: Measure, before: ReleaseId, release: ReleaseId): boolean {
  const { from } = seriesBreaks.fixed;
  return measure.place === undefined && before < from && release >= from;
}

/** Whether there is a first: nobody is at something nobody has, to the decimal shown. */
function isRace(shares: readonly number[], higherIsBetter: boolean): boolean {
  return shares.length > 0 && (!higherIsBetter || anyShown(shares));
}

function betterFirst(higherIsBetter: boolean) {
  return (a: NamedShare, b: NamedShare) =>
    (higherIsBetter ? 1 : -1) * (b.observation.share - a.observation.share) ||
    a.name.localeCompare(b.name, 'en-GB');
}

/** Where `code` stands among `others`, itself one of them; `null` where it is not, or there is no race. */
export function standOf(
  code: string,
  others: readonly NamedShare[],
  higherIsBetter: boolean,
): Stand | null {
  const shares = others.map(({ observation }) => observation.share);
  const here = others.find((other) => other.code === code);
  if (!here || others.length < 2 || !isRace(shares, higherIsBetter)) return null;
  const rankFor = rankerOf(shares, higherIsBetter);
  const ordered = [...others].sort(betterFirst(higherIsBetter));
  const of = (rank: number) =>
    ordered.filter(({ observation }) => rankFor(observation.share).rank === rank);
  const rank = rankFor(here.observation.share);
  return { here, rank, first: of(1), rivals: of(rank.rank > 1 ? 1 : 2 + rank.ties) };
}

function named(
  cells: ReadonlyMap<string, Cell>,
  nameOf: (code: string) => string,
  codes: readonly string[] = [...cells.keys()],
): NamedShare[] {
  return codes.flatMap((code) => {
    const cell = cells.get(code);
    return isObservation(cell) ? [{ code, name: nameOf(code), observation: cell }] : [];
  });
}

/** Works out the league of one release; `null` when no combined authority has a figure in it. */
export function leagueOf(
  file: MeasureFile,
  release: ReleaseId,
  nameOf: (code: string) => string,
): League | null {
  const measure = measureOf(file.measure);
  const { higherIsBetter } = measure;
  const releases = leagueReleases(file);
  if (!releases.includes(release)) return null;
  const before = releases[releases.indexOf(release) - 1] ?? null;
  const broken = before !== null && isBroken(measure, before, release);
  const cells = cellsAt(file, 'combined-authority', release);
  const earlier = before ? named(cellsAt(file, 'combined-authority', before), nameOf) : [];
  const standing = named(cells, nameOf).sort(betterFirst(higherIsBetter));
  const shares = standing.map(({ observation }) => observation.share);
  const race = isRace(shares, higherIsBetter);
  const rankFor = rankerOf(shares, higherIsBetter);
  const [first] = standing;
  const west = cells.get(WEST_MIDLANDS);

  const rowOf = (code: string, cell: Cell, ranked: boolean): LeagueRow => {
    const then = before && !broken ? cellOf(file, code, before) : undefined;
    const [own, was] = [isObservation(cell) ? cell : null, isObservation(then) ? then : null];
    return {
      code,
      name: nameOf(code),
      cell,
      rank: own && ranked && race ? rankFor(own.share) : null,
      toFirst: own && first && race ? own.share - first.observation.share : null,
      toWestMidlands: own && isObservation(west) ? own.share - west.share : null,
      change:
        own && was
          ? {
              points: own.share - was.share,
              estimated: own.basis === 'estimated' || was.basis === 'estimated',
            }
          : null,
      conurbation: (conurbations.codes as readonly string[]).includes(code),
    };
  };
  const without = [...cells]
    .filter(([, cell]) => !isObservation(cell))
    .map(([code, cell]) => rowOf(code, cell, true))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const beside = new Map([...cells, [LONDON, cellOf(file, LONDON, release)]]);
  return {
    measure,
    release,
    before,
    earlier,
    broken,
    rows: [...standing.map(({ code, observation }) => rowOf(code, observation, true)), ...without],
    references: [LONDON, ENGLAND].map((code) => rowOf(code, cellOf(file, code, release), false)),
    figures: standing.length,
    stand: standOf(WEST_MIDLANDS, standing, higherIsBetter),
    standBefore: standOf(WEST_MIDLANDS, earlier, higherIsBetter),
    amongConurbations: standOf(
      WEST_MIDLANDS,
      named(beside, nameOf, conurbations.codes),
      higherIsBetter,
    ),
  };
}
