// The charts of the trend as tables to read and to save: every release a row, figures as exact as they are exported.

import type { Measure } from '../../data/catalogue/measures';
import type { ReachLevel } from '../../data/catalogue/readings';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { bases } from '../../data/catalogue/words';
import { STORED_DECIMALS } from '../../data/contract/columns';
import { type Observation, roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import { listText } from './mission-headline';
import { pointAt, releasesOf, type Series } from './trend';
import type { Race } from './trend-race';
import {
  basisAt,
  levelText,
  ownShare,
  ownTest,
  type Reach,
  reachText,
  testText,
} from './trend-reach';

const kept = (value: number | null | undefined) =>
  value === null || value === undefined ? null : roundTo(value, STORED_DECIMALS);

function estimatesText(series: readonly Series[], points: readonly (Observation | undefined)[]) {
  const estimated = series.filter((_, i) => points[i]?.basis === 'estimated');
  if (estimated.length === 0) return 'none';
  return estimated.length === points.filter(Boolean).length
    ? 'all'
    : listText(estimated.map(({ name }) => name));
}

/** A column an area. */
export function linesTable(series: readonly Series[]): ChartTable {
  return {
    columns: [
      { id: 'release', label: 'Release' },
      ...series.map(({ code, name }) => ({ id: code, label: `${name}, %`, number: true })),
      { id: 'estimates', label: 'Estimates' },
      { id: 'source', label: 'Source' },
    ],
    rows: releasesOf(series).map((release) => {
      const points = series.map((one) => pointAt(one, release));
      const sources = new Set(points.flatMap((point) => (point ? [point.source] : [])));
      return [
        releaseName(release),
        ...points.map((point) => kept(point?.share)),
        estimatesText(series, points),
        [...sources].map((id) => datasets[id].title).join('; '),
      ];
    }),
  };
}

export function raceTable({ first, second, points }: Race, measure: Measure): ChartTable {
  const ahead = { first: first.name, second: second.name, level: 'level' };
  return {
    columns: [
      { id: 'release', label: 'Release' },
      { id: 'first', label: `${first.name}, %`, number: true },
      { id: 'second', label: `${second.name}, %`, number: true },
      { id: 'gap', label: `${first.short} less ${second.short}, points`, number: true },
      { id: 'ahead', label: measure.higherIsBetter ? 'Ahead' : 'Ahead (lower)' },
      { id: 'basis', label: 'Basis' },
    ],
    rows: points.map((point) => [
      releaseName(point.release),
      kept(point.first.share),
      kept(point.second.share),
      kept(point.points),
      ahead[point.ahead],
      point.estimated ? bases.estimated.name : bases[point.first.basis].name,
    ]),
  };
}

/** A row for each back-test, then one for the range ahead or why there is none; in the measure’s own figures. */
export function reachTable(
  reaches: readonly Reach[],
  measure: Measure,
  level: ReachLevel,
): ChartTable {
  const aim = levelText(level, measure);
  const basis = (reach: Reach, release: ReleaseId) => {
    const id = basisAt(reach, release);
    return id && bases[id].name;
  };
  return {
    columns: [
      { id: 'area', label: 'Area' },
      { id: 'what', label: 'What' },
      { id: 'release', label: 'Release' },
      { id: 'from', label: 'Foretold from' },
      { id: 'low', label: 'Lowest, %', number: true },
      { id: 'high', label: 'Highest, %', number: true },
      { id: 'actual', label: 'Figure, %', number: true },
      { id: 'basis', label: 'Basis of the figure' },
      { id: 'miss', label: 'Points outside', number: true },
      { id: 'said', label: `Comes to, or when ${aim} is reached` },
    ],
    rows: reaches.flatMap((reach) => {
      const { series, last, projection } = reach;
      return [
        ...projection.tested.tests.map((test) => {
          const { low, high, actual } = ownTest(test, measure);
          return [
            series.name,
            'back-test',
            releaseName(test.release),
            releaseName(test.from),
            kept(low),
            kept(high),
            kept(actual),
            basis(reach, test.release),
            kept(test.miss),
            test.inside ? 'inside' : 'outside',
          ];
        }),
        [
          series.name,
          `carried on to ${aim}`,
          null,
          releaseName(last.release),
          null,
          null,
          kept(ownShare(projection.last.share, measure)),
          basis(reach, last.release),
          kept(projection.tested.meanMiss),
          `${reachText(reach, measure)} (${testText(projection)})`,
        ],
      ];
    }),
  };
}
