// A small line chart of one measure through time: a place beside its comparators, points only where data is.

import { scaleLinear } from 'd3-scale';
import { type Measure, measureOf } from '../../data/catalogue/measures';
import { releaseShort, releaseYear, seriesBreaks } from '../../data/catalogue/releases';
import { targetFor } from '../../data/catalogue/targets';
import { shareText, signedPoints } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';

export interface TrendLine {
  name: string;
  kind: 'here' | 'west' | 'manchester' | 'england';
  points: readonly Observation[];
}

const WIDTH = 344;
const HEIGHT = 150;
const LEFT = 30;
const RIGHT = 112;
const TOP = 10;
const BOTTOM = 22;

/** End labels pushed apart until none covers another, in order of height. */
function spread(labels: { y: number; text: string; kind: string }[], gap: number) {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  for (let i = 1; i < sorted.length; i += 1) {
    const above = sorted[i - 1];
    const label = sorted[i];
    if (above && label) label.y = Math.max(label.y, above.y + gap);
  }
  const over = (sorted.at(-1)?.y ?? 0) - (HEIGHT - BOTTOM + 4);
  if (over > 0) for (const label of sorted) label.y -= over;
  return sorted;
}

/** "Birmingham: 15.0% in Sep 2018, 85.6% in Jan 2026, +70.6 points." */
function changeText(line: TrendLine | undefined): string | null {
  const [from, to] = [line?.points[0], line?.points.at(-1)];
  if (!line || !from || !to) return null;
  if (from === to) {
    return `${line.name}: one release only, ${releaseShort(to.release)}, ${shareText(to.share)}%.`;
  }
  const crossed = from.release < seriesBreaks.fixed.from && to.release >= seriesBreaks.fixed.from;
  return `${line.name}: ${shareText(from.share)}% in ${releaseShort(from.release)}, ${shareText(to.share)}% in ${releaseShort(to.release)}, ${signedPoints(to.share - from.share)} points.${
    crossed && !measureOf(to.measure).place ? ` ${seriesBreaks.fixed.note}` : ''
  }`;
}

export function Trend({
  measure,
  lines,
  note,
}: {
  measure: Measure & { id: string };
  lines: readonly TrendLine[];
  /** Said under the chart. */
  note: string | null;
}) {
  const drawn = lines.filter((line) => line.points.length > 0);
  const releases = [...new Set(drawn.flatMap((line) => line.points.map((p) => p.release)))].sort();
  const first = releases[0];
  const last = releases.at(-1);
  if (!first || !last || first === last) return null;
  const shares = drawn.flatMap((line) => line.points.map((point) => point.share));
  const x = scaleLinear([releaseYear(first), releaseYear(last)], [LEFT, WIDTH - RIGHT]);
  const top = measure.higherIsBetter ? 100 : Math.max(...shares) * 1.1 || 1;
  const low = measure.higherIsBetter
    ? Math.max(0, Math.floor((Math.min(...shares) - 1) / 20) * 20)
    : 0;
  const y = scaleLinear([low, top], [HEIGHT - BOTTOM, TOP]).nice(4);
  const broken =
    !measure.place && first < seriesBreaks.fixed.from && last >= seriesBreaks.fixed.from
      ? x(releaseYear(seriesBreaks.fixed.from) - 0.15)
      : null;
  const target = targetFor(measure.id as never)?.percent ?? null;
  const ends = spread(
    drawn.flatMap((line) => {
      const end = line.points.at(-1);
      return end
        ? [
            {
              y: y(end.share) + 4,
              text: `${line.name} ${shareText(end.share)}${end.release === last ? '' : ` (${releaseShort(end.release)})`}`,
              kind: line.kind,
            },
          ]
        : [];
    }),
    13,
  );
  const words = drawn
    .map((line) => {
      const [from, to] = [line.points[0], line.points.at(-1)];
      return from && to
        ? `${line.name}: ${shareText(from.share)}% in ${releaseShort(from.release)}, ${shareText(to.share)}% in ${releaseShort(to.release)}`
        : '';
    })
    .join('; ');
  return (
    <figure className="trend">
      <figcaption>{`${measure.short}, ${releaseShort(first)} to ${releaseShort(last)}`}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {y.ticks(3).map((tick) => (
          <g key={tick} className="trend-grid">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 4} y={y(tick) + 4}>{`${tick}%`}</text>
          </g>
        ))}
        {[first, last].map((release, i) => (
          <text
            key={release}
            x={x(releaseYear(release))}
            y={HEIGHT - 6}
            className={i ? 'trend-x trend-x-last' : 'trend-x'}
          >
            {releaseShort(release)}
          </text>
        ))}
        {broken ? (
          <g className="trend-break">
            <line x1={broken} x2={broken} y1={TOP} y2={HEIGHT - BOTTOM} />
            <text x={broken - 3} y={measure.higherIsBetter ? HEIGHT - BOTTOM - 4 : TOP + 8}>
              method changed
            </text>
            <title>{seriesBreaks.fixed.note}</title>
          </g>
        ) : null}
        {target !== null && target > low ? (
          <g className="trend-target">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(target)} y2={y(target)} />
            <text x={LEFT + 3} y={y(target) - 3}>{`target ${target}%`}</text>
          </g>
        ) : null}
        {[...drawn].reverse().map((line) => (
          <g key={line.kind} className={`trend-line trend-${line.kind}`}>
            <polyline
              points={line.points
                .map((p) => `${x(releaseYear(p.release))},${y(p.share)}`)
                .join(' ')}
            />
            {line.points.map((p) => (
              <circle
                key={p.release}
                cx={x(releaseYear(p.release))}
                cy={y(p.share)}
                r={2.4}
                className={p.basis === 'estimated' ? 'trend-estimate' : ''}
              >
                <title>{`${line.name}, ${releaseShort(p.release)}: ${shareText(p.share)}%${p.basis === 'estimated' ? ', estimate' : ''}`}</title>
              </circle>
            ))}
          </g>
        ))}
        {ends.map((label) => (
          <text
            key={label.kind}
            x={WIDTH - RIGHT + 6}
            y={label.y}
            className={`trend-end trend-${label.kind}`}
          >
            {label.text}
          </text>
        ))}
      </svg>
      <p className="trend-note">
        {[
          changeText(lines.find((line) => line.kind === 'here')),
          note,
          drawn.some((line) => line.points.some((p) => p.basis === 'estimated'))
            ? 'Hollow points are estimates.'
            : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </figure>
  );
}
