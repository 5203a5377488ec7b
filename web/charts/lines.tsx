// Lines through time: points only where there are figures, lines broken where the series is; target and deadline drawn.

import { scaleLinear } from 'd3-scale';
import { deadlines } from '../../data/catalogue/commitments';
import { releaseName, releaseYear } from '../../data/catalogue/releases';
import { percentText, shareText } from '../../data/model/format';
import { spreadLabels } from '../state/label-spread';
import {
  alongLines,
  freeSpot,
  shareDomain,
  shortened,
  textWidth,
  timeTicks,
} from '../state/lines-layout';
import {
  comparedOf,
  deadlineYear,
  releasesOf,
  type Series,
  sharesDrawn,
  type TrendFacts,
} from '../state/trend';
import { Axes, Breaks, Line, Moment, type Plot } from './lines-parts';

const SIZE = 13;

/** What stands to the right of the ends of the lines. */
function endLabels(series: readonly Series[], narrow: boolean) {
  const last = releasesOf(series).at(-1);
  return series.flatMap(({ role, short, points }) => {
    const end = points.at(-1);
    if (!end) return [];
    const name = narrow ? shortened(short.replace('Greater', 'Gtr'), 14) : shortened(short, 24);
    const older = end.release === last ? '' : ` (${releaseName(end.release)})`;
    const estimate = end.basis === 'estimated' ? ' est.' : '';
    return [{ role, end, text: `${name} ${shareText(end.share)}${estimate}${older}` }];
  });
}

export function LinesChart({
  facts,
  width,
  low,
  label,
}: {
  facts: TrendFacts;
  width: number;
  /** Drawn lower, for paper. */
  low: boolean;
  label: string;
}) {
  const { measure, aim, deadline } = facts;
  const series = comparedOf(facts);
  const releases = releasesOf(series);
  const narrow = width < 560;
  const ends = endLabels(series, narrow);
  const right = 14 + Math.max(...ends.map(({ text }) => textWidth(text, SIZE + 1)));
  const height = low ? 270 : Math.round(Math.min(400, Math.max(270, width * 0.46)));
  const [left, top, bottom] = [44, 14, 28];
  const years = [
    ...releases.map(releaseYear),
    ...(deadline ? [Math.ceil(deadlineYear(deadline) * 12) / 12] : []),
  ];
  const span: [number, number] = [Math.min(...years), Math.max(...years)];
  const domain = shareDomain(sharesDrawn(facts), measure.higherIsBetter);
  const x = scaleLinear(span, [left + 6, width - right]);
  const y = scaleLinear(domain, [height - bottom, top]);
  const plot: Plot = { width, height, left, right: right - 6, top, bottom, x, y };
  // The lines end at the top where more is better: words about months stand at the foot if they can.
  const [foot, head] = [
    (n: number) => height - bottom - 8 - n * 17,
    (n: number) => top + 12 + n * 17,
  ];
  const rowsOf = (n: number): [number, number] =>
    measure.higherIsBetter ? [foot(n), head(n)] : [head(n), foot(n)];
  const middles = spreadLabels(
    ends.map(({ end }) => ({ y: y(end.share), height: 17 })),
    top - 8,
    height - bottom + 8,
  );
  const drawn = alongLines(
    series.map(({ points }) =>
      points.map(({ release, share }) => [x(releaseYear(release)), y(share)] as const),
    ),
  );
  const aimLabel =
    aim?.stands && !narrow
      ? `${aim.target.label}: about ${percentText(aim.percent)} of residents`
      : (aim?.target.label ?? '');
  const level = aim ? y(aim.percent) : 0;
  const aimSpot = freeSpot(
    aimLabel,
    SIZE,
    [
      { x: left + 10, y: level - 6, anchor: 'start' },
      { x: width - right, y: level - 6, anchor: 'end' },
      { x: width - right, y: level + 16, anchor: 'end' },
      { x: left + 10, y: level + 16, anchor: 'start' },
    ],
    drawn,
  );
  return (
    <svg className="lines" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Axes
        plot={plot}
        shares={y.ticks(5)}
        months={timeTicks(releases, span, width - left - right, SIZE)}
      />
      <Breaks measure={measure} plot={plot} rows={rowsOf(1)} drawn={drawn} />
      {deadline ? (
        <Moment
          kind="deadline"
          year={deadlineYear(deadline)}
          label={`deadline: ${deadlines[deadline].name}`}
          rows={rowsOf(0)}
          drawn={drawn}
          plot={plot}
        />
      ) : null}
      {aim ? (
        <g className="lines-target">
          <line x1={left} x2={width - right + 6} y1={y(aim.percent)} y2={y(aim.percent)} />
          <text x={aimSpot.x} y={aimSpot.y} textAnchor={aimSpot.anchor}>
            {aimLabel}
          </text>
        </g>
      ) : null}
      {[...series].reverse().map((one) => (
        <Line key={one.code} series={one} measure={measure} plot={plot} />
      ))}
      {ends.map(({ role, text }, i) => (
        <text
          key={role}
          x={width - right + 12}
          y={(middles[i] ?? 0) + 5}
          className={`lines-end lines-end-${role}`}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
