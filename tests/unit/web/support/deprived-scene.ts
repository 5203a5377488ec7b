// Makes scenes of neighbourhoods or larger places with given figures and deprivation.

import type { MapLevel } from '../../../../data/catalogue/areas';
import type { DeprivationViewId } from '../../../../data/catalogue/deprivation';
import { type MeasureId, measureOf } from '../../../../data/catalogue/measures';
import type { Cell } from '../../../../data/contract/columns';
import type { Deprivation } from '../../../../data/model/deprivation';
import type { Scene } from '../../../../web/state/scene';

export interface MadePlace {
  code: string;
  /** Percent covered; left out for a place without a figure. */
  share?: number;
  /** Rank of a neighbourhood, or percent of a larger place's people; left out where not known. */
  rank?: number;
  people?: number;
  /** The same by income; as the first where left out. */
  incomeRank?: number;
  outOfView?: boolean;
}

const PER_DECILE = 3375.5;

function cell(measure: MeasureId, { code, share }: MadePlace): Cell {
  if (share === undefined) return { absent: 'no-residential-postcodes' };
  return {
    area: code,
    measure,
    release: '2024-07',
    share,
    numerator: null,
    denominator: null,
    weight: 1,
    basis: 'estimated',
    source: 'ofcom-fixed-postcode',
    notes: [],
  };
}

function known(rank: number | undefined, people: number | undefined): Deprivation | null {
  if (people !== undefined) return { decile: null, rank: null, share: people };
  if (rank === undefined) return null;
  return { decile: Math.ceil(rank / PER_DECILE), rank, share: null };
}

export function createScene(
  places: readonly MadePlace[],
  {
    shading = 'two-way',
    measure = 'gigabit',
    level = 'neighbourhood',
    groups = [],
  }: {
    shading?: DeprivationViewId;
    measure?: MeasureId;
    level?: MapLevel;
    groups?: readonly MadePlace[];
  } = {},
): Scene {
  const table = (rankOf: (place: MadePlace) => number | undefined) =>
    new Map(
      [...places, ...groups].flatMap((place): [string, Deprivation][] => {
        const found = known(rankOf(place), place.people);
        return found ? [[place.code, found]] : [];
      }),
    );
  const absent: Cell = { absent: 'not-in-release' };
  return {
    measure: measureOf(measure),
    level,
    region: 'west-midlands',
    release: '2024-07',
    releases: ['2024-07'],
    publishedLevels: [level],
    notice: null,
    cells: new Map(places.map((place) => [place.code, cell(measure, place)])),
    inView: places.filter(({ outOfView }) => !outOfView).map(({ code }) => code),
    groups: new Map(groups.map((place) => [place.code, cell(measure, place)])),
    shading,
    deprivation: {
      imd: table(({ rank }) => rank),
      income: table(({ rank, incomeRank }) => incomeRank ?? rank),
    },
    westMidlands: absent,
    greaterManchester: absent,
    england: absent,
  };
}
