// A trend carried on, an area each: the figures, what each would have been foretold as, and the range ahead where it is shown.

import { scaleLinear } from 'd3-scale';
import type { Measure } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName, releaseYear } from '../../data/catalogue/releases';
import { percentText, shareText } from '../../data/model/format';
import type { BackTest } from '../../data/model/projection';
import { shareDomain, shortened, timeTicks } from '../state/lines-layout';
import { piecesOf } from '../state/trend';
import { type Reach, wedgeOf } from '../state/trend-reach';
import { Axes, type Plot, Point, pathOf } from './lines-parts';

const SIZE = 12;
const GAP = 28;
const LEAST = 215;

function Wedge({ reach, plot: { x, y } }: { reach: Reach; plot: Plot }) {
  const wedge = wedgeOf(reach);
  const end = wedge.at(-1);
  if (!end) return null;
  const edge = (share: 'low' | 'high') => wedge.map((at) => `${x(at.year)},${y(at[share])}`);
  return (
    <g className="reach-wedge">
      <polygon points={[...edge('high'), ...edge('low').reverse()].join(' ')} />
      <polyline points={edge('high').join(' ')} />
      <polyline points={edge('low').join(' ')} />
      <text x={x(end.year)} y={y(end.low) + 15}>
        {`${shareText(end.low)} to ${shareText(end.high)}`}
      </text>
    </g>
  );
}

/** A bar from the lowest to the highest that the release before foretold; where it missed, a line to what came. */
function Test({ test, plot: { x, y } }: { test: BackTest; plot: Plot }) {
  const { release, low, high, actual, inside } = test;
  const at = x(releaseYear(release));
  return (
    <g className="reach-test">
      <title>
        {`${releaseName(release)}: foretold ${percentText(low)} to ${percentText(high)}, came ${percentText(actual)}`}
      </title>
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
  words,
}: {
  reaches: readonly Reach[];
  measure: Measure;
  level: number;
  width: number;
  /** Drawn lower, for paper. */
  low: boolean;
  words: string;
}) {
  const columns = Math.max(1, Math.min(reaches.length, Math.floor((width + GAP) / (LEAST + GAP))));
  const rows = Math.ceil(reaches.length / columns);
  const each = (width - GAP * (columns - 1)) / columns;
  const high = low ? 170 : Math.round(Math.min(280, Math.max(230, each * 0.7)));
  // From the release that the first test starts from: what went before is in the chart above.
  const shown = reaches.map((reach) => {
    const first = reach.projection.tested.tests[0]?.from ?? reach.known.at(-4)?.release;
    return { reach, known: reach.known.filter(({ release }) => !first || release >= first) };
  });
  const releases = [
    ...new Set(shown.flatMap(({ known }) => known.map(({ release }) => release))),
  ].sort() as ReleaseId[];
  const wedges = reaches.flatMap(wedgeOf);
  const years = [...releases.map(releaseYear), ...wedges.map(({ year }) => year)];
  const span: [number, number] = [Math.min(...years), Math.max(...years)];
  const tests = reaches.flatMap(({ projection }) => projection.tested.tests);
  const shares = [
    level,
    ...shown.flatMap(({ known }) => known.map(({ share }) => share)),
    ...tests.map(({ low }) => low),
    ...wedges.map(({ low }) => low),
  ];
  const [left, right, top, bottom] = [46, 8, 46, 22];
  const x = scaleLinear(span, [left + 6, each - right - 4]);
  const y = scaleLinear(shareDomain(shares, true), [high - bottom, top]);
  const plot: Plot = { width: each, height: high, left, right, top, bottom, x, y };
  const months = timeTicks(releases, span, each - left - right, SIZE);
  return (
    <svg
      className="lines reach"
      viewBox={`0 0 ${width} ${rows * (high + 16) - 16}`}
      role="img"
      aria-label={words}
    >
      {shown.map(({ reach, known }, i) => (
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
            <line x1={left} x2={each - right} y1={y(level)} y2={y(level)} />
            <text x={left + 8} y={y(level) - 5}>{`${level}%`}</text>
          </g>
          <Wedge reach={reach} plot={plot} />
          {reach.projection.tested.tests.map((test) => (
            <Test key={test.release} test={test} plot={plot} />
          ))}
          <g className={`lines-${reach.series.role}`}>
            {piecesOf(known, measure).map((piece) => (
              <polyline
                key={piece[0]?.release}
                className="lines-line"
                points={pathOf(piece, plot)}
              />
            ))}
            {known.map(({ release, share }) => (
              <Point
                key={release}
                x={x(releaseYear(release))}
                y={y(share)}
                of={reach.series.role}
                estimated={reach.series.points.some(
                  (point) => point.release === release && point.basis === 'estimated',
                )}
                title={`${releaseName(release)}: ${percentText(share)}`}
                r={2.6}
              />
            ))}
          </g>
        </g>
      ))}
    </svg>
  );
}
