// The gap of two areas through time, against the line on which they are level.

import { scaleLinear } from 'd3-scale';
import type { Measure } from '../../data/catalogue/measures';
import { releaseName, releaseShort, releaseYear } from '../../data/catalogue/releases';
import { signedPoints } from '../../data/model/format';
import { alongLines, freeSpot, type Spot, timeTicks } from '../state/lines-layout';
import { piecesOf } from '../state/trend';
import type { Race, RacePoint } from '../state/trend-race';
import { Axes, Breaks, type Plot, Point } from './lines-parts';

const SIZE = 13;

/** “+18.4, Sep 2023”, “level, Jul 2025”. */
function gapLabel({ points, ahead, release }: RacePoint): string {
  return `${ahead === 'level' ? 'level' : signedPoints(points)}, ${releaseShort(release)}`;
}

/** The points named: start, widest and now, each once. */
function named({ points, widest }: Race): RacePoint[] {
  const [start, now] = [points[0], points.at(-1)];
  return [...new Set([start, widest, now])].filter(
    (point) => point !== undefined && point !== null,
  );
}

/** Places for a label: on the side of its point where the line does not go on, nearest first. */
function spotsOf(points: readonly RacePoint[], point: RacePoint): [number, ...number[]] {
  const i = points.indexOf(point);
  const beside = [points[i - 1], points[i + 1]].filter((other) => other !== undefined);
  const mean = beside.reduce((sum, other) => sum + other.points, 0) / (beside.length || 1);
  return mean > point.points ? [20, 36, -10, -26] : [-10, -26, 20, 36];
}

export function RaceChart({
  race,
  measure,
  width,
  low,
  label,
}: {
  race: Race;
  measure: Measure;
  width: number;
  /** Drawn lower, for paper. */
  low: boolean;
  label: string;
}) {
  const { points } = race;
  const releases = points.map(({ release }) => release);
  const span = [Math.min(...releases.map(releaseYear)), Math.max(...releases.map(releaseYear))] as [
    number,
    number,
  ];
  const [left, right, top, bottom] = [44, 16, 26, 28];
  const height = low ? 210 : Math.round(Math.min(300, Math.max(220, width * 0.55)));
  const gaps = points.map((point) => point.points);
  const most = Math.max(0.5, ...gaps.map(Math.abs));
  // Room on both sides of level, so that each side can be named.
  const x = scaleLinear(span, [left + 10, width - right - 10]);
  const y = scaleLinear(
    [Math.min(-most * 0.35, ...gaps), Math.max(most * 0.35, ...gaps)],
    [height - bottom - 24, top + 20],
  );
  const plot: Plot = { width, height, left, right, top, bottom, x, y };
  const drawn = alongLines([
    points.map((point) => [x(releaseYear(point.release)), y(point.points)] as const),
    [
      [left, y(0)],
      [width - right, y(0)],
    ],
  ]);
  const side = measure.higherIsBetter ? 'ahead' : 'higher (worse)';
  return (
    <svg className="lines race" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Axes
        plot={plot}
        shares={y.ticks(4)}
        months={timeTicks(releases, span, width - left - right, SIZE)}
        unit=""
      />
      <line className="race-level" x1={left} x2={width - right} y1={y(0)} y2={y(0)} />
      <text className="race-side" x={left} y={top - 10}>
        {`↑ ${race.first.short} ${side}, points`}
      </text>
      <text className="race-side" x={left} y={height - bottom - 4}>
        {`↓ ${race.second.short} ${side}`}
      </text>
      <Breaks measure={measure} plot={plot} />
      <g className="lines-west">
        {piecesOf(points, measure).map((piece) => (
          <polyline
            key={piece[0]?.release}
            className="lines-line"
            points={piece
              .map((point) => `${x(releaseYear(point.release))},${y(point.points)}`)
              .join(' ')}
          />
        ))}
        {points.map((point) => (
          <Point
            key={point.release}
            x={x(releaseYear(point.release))}
            y={y(point.points)}
            of="west"
            estimated={point.estimated}
            title={`${releaseName(point.release)}: ${signedPoints(point.points)} points${point.estimated ? ', estimate' : ''}`}
          />
        ))}
      </g>
      {named(race).map((point) => {
        const at = x(releaseYear(point.release));
        const anchor = at < left + 60 ? 'start' : at > width - right - 60 ? 'end' : 'middle';
        const from = anchor === 'middle' ? at : anchor === 'start' ? at - 4 : at + 4;
        const label = gapLabel(point);
        const spot = (down: number): Spot => ({ x: from, y: y(point.points) + down, anchor });
        const [first, ...others] = spotsOf(points, point);
        const placed = freeSpot(label, SIZE, [spot(first), ...others.map(spot)], drawn);
        return (
          <text
            key={point.release}
            className="race-label"
            x={placed.x}
            y={placed.y}
            textAnchor={anchor}
          >
            {gapLabel(point)}
          </text>
        );
      })}
    </svg>
  );
}
