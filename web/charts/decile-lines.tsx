// Shares by deprivation decile: a line an area, labelled at its end; no line where a decile has no homes.

import { scaleLinear } from 'd3-scale';
import { DECILES } from '../../data/catalogue/deprivation';
import { countText, percentText, shareText } from '../../data/model/format';
import type { DecilePoint, Profile } from '../state/fairness';
import { nameLines, spreadLabels } from '../state/label-spread';

interface Props {
  profiles: readonly Profile[];
  /** Last decile of the deprived part, which is marked. */
  last: number;
  /** Width it is drawn for, in pixels. */
  width: number;
  /** Drawn low, for paper. */
  low: boolean;
  /** Whether the shares are estimates: said of every figure. */
  estimated: boolean;
  /** What it is called. */
  label: string;
}

const [TOP, FOOT, LEFT] = [22, 44, 44];
const LINE = 15;

/** The points of neighbouring deciles, run by run. */
function runsOf(points: readonly DecilePoint[]): DecilePoint[][] {
  const runs: DecilePoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.decile === point.decile - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** One shape a role, a cross for few homes: told apart without colour. */
function Mark({
  role,
  point,
  estimated,
  x,
  y,
}: {
  role: string;
  point: DecilePoint;
  estimated: boolean;
  x: number;
  y: number;
}) {
  const title = (
    <title>{`Decile ${point.decile}: ${percentText(point.share)}${estimated ? ' (est.)' : ''} of ${countText(point.households)} households`}</title>
  );
  const at = `translate(${x.toFixed(1)} ${y.toFixed(1)})`;
  if (point.few) {
    return (
      <path className={`decile-few decile-${role}`} transform={at} d="M-4 -4L4 4M-4 4L4 -4">
        {title}
      </path>
    );
  }
  if (role === 'england') {
    return (
      <rect
        className="decile-mark decile-england"
        transform={at}
        x={-3.5}
        y={-3.5}
        width={7}
        height={7}
      >
        {title}
      </rect>
    );
  }
  if (role === 'chosen') {
    return (
      <path className="decile-mark decile-chosen" transform={at} d="M0 -5L5 0L0 5L-5 0Z">
        {title}
      </path>
    );
  }
  return (
    <circle className={`decile-mark decile-${role}`} transform={at} r={role === 'west' ? 4.5 : 4}>
      {title}
    </circle>
  );
}

export function DecileLines({ profiles, last, width, low: compact, estimated, label }: Props) {
  const narrow = width < 560;
  const drawn = profiles.filter(({ points }) => points.length > 0);
  const shares = drawn.flatMap(({ points }) => points.map(({ share }) => share));
  if (shares.length === 0) return null;
  const right = narrow ? 98 : 184;
  const height = compact ? 210 : narrow ? 300 : 330;
  const x = scaleLinear([1, DECILES], [LEFT + 18, width - right - 8]);
  const low = Math.max(0, 10 * Math.floor((Math.min(...shares) - 0.5) / 10));
  const y = scaleLinear([low, 100], [height - FOOT, TOP]);
  const step = x(2) - x(1);
  const ends = drawn.map(({ short, points }) => {
    const end = points.at(-1) as DecilePoint;
    const where = end.decile === DECILES ? '' : ` (decile ${end.decile})`;
    const lines = nameLines(
      `${short} ${shareText(end.share)}${estimated ? '\u00a0est.' : ''}${where}`,
      narrow ? 13 : 28,
    );
    return { lines, end, height: lines.length * LINE + 3 };
  });
  const middles = spreadLabels(
    ends.map(({ end, height: tall }) => ({ y: y(end.share), height: tall })),
    2,
    height - FOOT + 20,
  );
  return (
    <svg className="decile-lines" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect
        className="decile-part"
        x={x(1) - step / 2}
        y={TOP - 6}
        width={step * last}
        height={height - FOOT - TOP + 12}
      />
      {y.ticks(4).map((tick) => (
        <g key={tick} className="decile-grid">
          <line x1={LEFT} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4}>{`${tick}%`}</text>
        </g>
      ))}
      {Array.from({ length: DECILES }, (_, i) => i + 1).map((decile) => (
        <text key={decile} className="decile-tick" x={x(decile)} y={height - FOOT + 22}>
          {decile}
        </text>
      ))}
      <text className="decile-end" x={x(1) - step / 2} y={height - 4}>
        {narrow ? 'most deprived' : '← most deprived tenth of England'}
      </text>
      <text className="decile-end decile-end-last" x={width - right} y={height - 4}>
        {narrow ? 'least' : 'least deprived →'}
      </text>
      {[...drawn].reverse().map(({ code, role, points }) => (
        <g key={code}>
          {runsOf(points).map((run) => (
            <polyline
              key={run[0]?.decile}
              className={`decile-line decile-${role}`}
              points={run
                .map(({ decile, share }) => `${x(decile).toFixed(1)},${y(share).toFixed(1)}`)
                .join(' ')}
            />
          ))}
          {points.map((point) => (
            <Mark
              key={point.decile}
              role={role}
              point={point}
              estimated={estimated}
              x={x(point.decile)}
              y={y(point.share)}
            />
          ))}
        </g>
      ))}
      {drawn.map(({ code, role }, i) => {
        const { lines, height: tall } = ends[i] as (typeof ends)[number];
        const top = (middles[i] as number) - tall / 2 + LINE - 2;
        return (
          <text key={code} className={`decile-name decile-name-${role}`}>
            {lines.map((line, row) => (
              <tspan key={line} x={width - right + 10} y={top + row * LINE}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </svg>
  );
}
