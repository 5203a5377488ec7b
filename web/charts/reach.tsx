// A trend carried on, an area each: the figures, what each would have been foretold as, and the range ahead where it is shown.

import { scaleLinear } from 'd3-scale';
import type { Measure } from '../../data/catalogue/measures';
import type { ReachLevel } from '../../data/catalogue/readings';
import { releaseName, releaseYear } from '../../data/catalogue/releases';
import { percentText, shareText } from '../../data/model/format';
import type { BackTest } from '../../data/model/projection';
import { shortened, timeTicks } from '../state/lines-layout';
import { piecesOf } from '../state/trend';
import { reachDrawing, type WedgePoint } from '../state/trend-drawn';
import { foretoldText, levelText, type Reach } from '../state/trend-reach';
import { Axes, type Plot, Point, pathOf } from './lines-parts';

const SIZE = 12;
const GAP = 28;
const LEAST = 215;

function Wedge({
  wedge,
  above,
  plot: { x, y },
}: {
  wedge: readonly WedgePoint[];
  /** Whether its label stands over it: where less is better it runs along the foot. */
  above: boolean;
  plot: Plot;
}) {
  const end = wedge.at(-1);
  if (!end) return null;
  const edge = (share: 'low' | 'high') => wedge.map((at) => `${x(at.year)},${y(at[share])}`);
  return (
    <g className="reach-wedge">
      <polygon points={[...edge('high'), ...edge('low').reverse()].join(' ')} />
      <polyline points={edge('high').join(' ')} />
      <polyline points={edge('low').join(' ')} />
      <text x={x(end.year)} y={above ? y(end.high) - 7 : y(end.low) + 15}>
        {`${shareText(end.low)} to ${shareText(end.high)}`}
      </text>
    </g>
  );
}

/** A bar from the lowest to the highest that the release before foretold; where it missed, a line to what came. */
function Test({
  test: { release, low, high, actual, inside },
  title,
  plot: { x, y },
}: {
  test: BackTest;
  title: string;
  plot: Plot;
}) {
  const at = x(releaseYear(release));
  return (
    <g className="reach-test">
      <title>{title}</title>
      {inside ? null : (
        <line
          className="reach-missed"
          x1={at}
          x2={at}
          y1={y(actual)}
          y2={y(actual > high ? high : low)}
        />
      )}
      <path
        d={`M${at - 5} ${y(high)}h10M${at - 5} ${y(low)}h10M${at} ${y(high)}V${y(low)}`}
        fill="none"
      />
    </g>
  );
}

/** In a word or two, under the area’s name. */
function verdict({ projection }: Reach): string {
  const { tests, inside } = projection.tested;
  const tried = `${inside} of ${tests.length} inside`;
  const said = {
    reached: 'reached',
    range: 'range ahead',
    poor: 'no range: back-test poor',
    'too-few': 'no range: too few releases',
  }[projection.kind];
  return tests.length > 0 ? `${said} (${tried})` : said;
}

export function ReachChart({
  reaches,
  measure,
  level,
  width,
  low,
  label,
}: {
  reaches: readonly Reach[];
  measure: Measure;
  level: ReachLevel;
  width: number;
  /** Drawn lower, for paper. */
  low: boolean;
  label: string;
}) {
  const columns = Math.max(1, Math.min(reaches.length, Math.floor((width + GAP) / (LEAST + GAP))));
  const rows = Math.ceil(reaches.length / columns);
  const each = (width - GAP * (columns - 1)) / columns;
  const high = low ? 170 : Math.round(Math.min(280, Math.max(230, each * 0.7)));
  const { areas, releases, span, domain, level: at } = reachDrawing(reaches, measure, level);
  const [left, right, top, bottom] = [46, 8, 46, 22];
  const x = scaleLinear(span, [left + 6, each - right - 4]);
  const y = scaleLinear(domain, [high - bottom, top]);
  const plot: Plot = { width: each, height: high, left, right, top, bottom, x, y };
  const months = timeTicks(releases, span, each - left - right, SIZE);
  return (
    <svg
      className="lines reach"
      viewBox={`0 0 ${width} ${rows * (high + 16) - 16}`}
      role="img"
      aria-label={label}
    >
      {areas.map(({ reach, points, tests, wedge }, i) => (
        <g
          key={reach.series.code}
          transform={`translate(${(i % columns) * (each + GAP)} ${Math.floor(i / columns) * (high + 16)})`}
        >
          <text x={0} y={14} className="small-name">
            {shortened(reach.series.short, 34)}
          </text>
          <text x={0} y={31} className="reach-verdict">
            {verdict(reach)}
          </text>
          <Axes plot={plot} shares={y.ticks(4)} months={months} />
          <g className="lines-target">
            <line x1={left} x2={each - right} y1={y(at)} y2={y(at)} />
            <text x={left + 8} y={y(at) - 5}>
              {levelText(level, measure)}
            </text>
          </g>
          <Wedge wedge={wedge} above={!measure.higherIsBetter} plot={plot} />
          {tests.map((test) => (
            <Test key={test.release} test={test} title={foretoldText(reach, test)} plot={plot} />
          ))}
          <g className={`lines-${reach.series.role}`}>
            {piecesOf(points, measure).map((piece) => (
              <polyline
                key={piece[0]?.release}
                className="lines-line"
                points={pathOf(piece, plot)}
              />
            ))}
            {points.map(({ release, share, basis }) => (
              <Point
                key={release}
                x={x(releaseYear(release))}
                y={y(share)}
                of={reach.series.role}
                estimated={basis === 'estimated'}
                title={`${releaseName(release)}: ${percentText(share)}${basis === 'estimated' ? ' (est.)' : ''}`}
                r={2.6}
              />
            ))}
          </g>
        </g>
      ))}
    </svg>
  );
}
