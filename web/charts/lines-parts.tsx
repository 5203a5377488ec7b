// What charts through time are put together from: points, broken lines, axes, and where a series starts afresh.

import type { ScaleLinear } from 'd3-scale';
import type { Measure } from '../../data/catalogue/measures';
import { releaseName, releaseYear } from '../../data/catalogue/releases';
import { percentText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import { type Dot, freeSpot, type Spot, type TimeTick, textWidth } from '../state/lines-layout';
import { breaksOf } from '../state/time';
import { piecesOf, type Role, type Series } from '../state/trend';

/** The size of a chart’s text. */
const SIZE = 13;

type Scale = ScaleLinear<number, number>;

/** The box the lines are drawn in; what is outside holds labels. */
export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Scale;
  y: Scale;
}

/** A point: a dot, or a square for the chosen place, hollow where it is an estimate. */
export function Point({
  x,
  y,
  of,
  estimated,
  title,
  r = 3,
}: {
  x: number;
  y: number;
  /** Whose it is. */
  of: Role;
  estimated: boolean;
  title: string;
  r?: number;
}) {
  const className = estimated ? 'lines-point lines-estimate' : 'lines-point';
  return of === 'chosen' ? (
    <rect className={className} x={x - r} y={y - r} width={2 * r} height={2 * r}>
      <title>{title}</title>
    </rect>
  ) : (
    <circle className={className} cx={x} cy={y} r={r}>
      <title>{title}</title>
    </circle>
  );
}

export function pathOf(
  points: readonly Pick<Observation, 'release' | 'share'>[],
  { x, y }: Pick<Plot, 'x' | 'y'>,
): string {
  return points.map((p) => `${x(releaseYear(p.release))},${y(p.share)}`).join(' ');
}

/** One series: a line for each part that may be compared, and its points. */
export function Line({
  series,
  measure,
  plot,
  r = 3,
}: {
  series: Pick<Series, 'role' | 'short' | 'points'>;
  measure: Measure;
  plot: Pick<Plot, 'x' | 'y'>;
  r?: number;
}) {
  const { role, short, points } = series;
  return (
    <g className={`lines-${role}`}>
      {piecesOf(points, measure).map((piece) => (
        <polyline key={piece[0]?.release} className="lines-line" points={pathOf(piece, plot)} />
      ))}
      {points.map(({ release, share, basis }) => (
        <Point
          key={release}
          x={plot.x(releaseYear(release))}
          y={plot.y(share)}
          of={role}
          r={r}
          estimated={basis === 'estimated'}
          title={`${short}, ${releaseName(release)}: ${percentText(share)}${basis === 'estimated' ? ', estimate' : ''}`}
        />
      ))}
    </g>
  );
}

/** Grid, its labels and the months below. */
export function Axes({
  plot,
  shares,
  months,
  unit = '%',
}: {
  plot: Plot;
  shares: readonly number[];
  months: readonly TimeTick[];
  unit?: string;
}) {
  const { width, height, left, right, bottom, x, y } = plot;
  return (
    <g className="lines-axes">
      {shares.map((share) => (
        <g key={share}>
          <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} />
          <text x={left - 6} y={y(share) + 4} className="lines-share">
            {`${share}${unit}`}
          </text>
        </g>
      ))}
      {months.map(({ year, label }) => (
        <g key={label}>
          <line
            x1={x(year)}
            x2={x(year)}
            y1={height - bottom}
            y2={height - bottom + 4}
            className="lines-tick"
          />
          <text
            x={Math.min(x(year), width - textWidth(label, SIZE) / 2)}
            y={height - bottom + 18}
            className="lines-month"
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A vertical line in time with its words, at whichever of the heights they cover least of what is drawn. */
export function Moment({
  kind,
  year,
  label,
  rows,
  drawn,
  plot: { x, top, height, bottom },
}: {
  kind: 'break' | 'deadline';
  year: number;
  label: string | null;
  rows: readonly [number, ...number[]];
  drawn: readonly Dot[];
  plot: Plot;
}) {
  const at = x(year);
  const spot = (y: number): Spot => ({ x: at - 4, y, anchor: 'end' });
  const [first, ...others] = rows;
  const placed = freeSpot(label ?? '', SIZE, [spot(first), ...others.map(spot)], drawn);
  return (
    <g className={`lines-${kind}`}>
      <line x1={at} x2={at} y1={top} y2={height - bottom} />
      {label ? (
        <text x={placed.x} y={placed.y}>
          {label}
        </text>
      ) : null}
    </g>
  );
}

/** Where series start afresh: a dotted line, and where there is room why. */
export function Breaks({
  measure,
  plot,
  rows,
  drawn = [],
}: {
  measure: Measure;
  plot: Plot;
  rows?: readonly [number, ...number[]];
  drawn?: readonly Dot[];
}) {
  const [from, to] = plot.x.domain() as [number, number];
  return breaksOf(measure)
    .map(({ from: release }) => releaseYear(release) - 0.15)
    .filter((year) => from < year && year < to)
    .map((year) => (
      <Moment
        key={year}
        kind="break"
        year={year}
        label={rows ? 'method changed' : null}
        rows={rows ?? [0]}
        drawn={drawn}
        plot={plot}
      />
    ));
}
