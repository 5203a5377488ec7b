// Small charts of one measure side by side, a place each, on one scale, with the region behind.

import { scaleLinear } from 'd3-scale';
import type { Measure } from '../../data/catalogue/measures';
import { releaseYear } from '../../data/catalogue/releases';
import { shareText } from '../../data/model/format';
import { shareDomain, timeTicks } from '../state/lines-layout';
import { releasesOf, type Series, sharesOf } from '../state/trend';
import { Breaks, Line, type Plot } from './lines-parts';

const SIZE = 12;
const GAP = 14;
/** No narrower than this, unless there are but two beside each other. */
const LEAST = 124;

export function SmallLines({
  seven,
  behind,
  measure,
  width,
  label,
}: {
  seven: readonly Series[];
  behind: Series;
  measure: Measure;
  width: number;
  label: string;
}) {
  const columns = Math.min(seven.length, Math.max(2, Math.floor((width + GAP) / (LEAST + GAP))));
  const rows = Math.ceil(seven.length / columns);
  const each = (width - GAP * (columns - 1)) / columns;
  const high = Math.round(Math.min(150, Math.max(96, each * 0.72)));
  const all = [...seven, behind];
  const releases = releasesOf(all);
  const span = [Math.min(...releases.map(releaseYear)), Math.max(...releases.map(releaseYear))] as [
    number,
    number,
  ];
  const [left, right, top, bottom] = [3, 3, 26, 20];
  const x = scaleLinear(span, [left, each - right]);
  const domain = shareDomain(sharesOf(all), measure.higherIsBetter);
  const y = scaleLinear(domain, [high - bottom, top]);
  const plot: Plot = { width: each, height: high, left, right, top, bottom, x, y };
  const ticks = timeTicks(releases, span, each - left - right, SIZE);
  const shown = ticks.filter((_, i) => i === 0 || i === ticks.length - 1);
  return (
    <svg
      className="lines small-lines"
      viewBox={`0 0 ${width} ${rows * (high + 18) - 18}`}
      role="img"
      aria-label={label}
    >
      {seven.map((series, i) => {
        const last = series.points.at(-1);
        return (
          <g
            key={series.code}
            transform={`translate(${(i % columns) * (each + GAP)} ${Math.floor(i / columns) * (high + 18)})`}
          >
            <text x={left} y={14} className="small-name">
              {series.short}
            </text>
            <text x={each - right} y={14} className="small-now">
              {last ? shareText(last.share) : 'no figures'}
            </text>
            {domain.map((share) => (
              <line
                key={share}
                className="small-grid"
                x1={left}
                x2={each - right}
                y1={y(share)}
                y2={y(share)}
              />
            ))}
            <Breaks measure={measure} plot={plot} />
            <g className="small-behind">
              <Line series={{ ...behind, role: 'england' }} measure={measure} plot={plot} r={1.6} />
            </g>
            <Line series={{ ...series, role: 'west' }} measure={measure} plot={plot} r={2.4} />
            {shown.map(({ year, label }, at) => (
              <text
                key={label}
                x={x(year)}
                y={high - 5}
                className="small-month"
                textAnchor={
                  at > 0 || x(year) > each / 2 ? 'end' : x(year) < 14 ? 'start' : 'middle'
                }
              >
                {label}
              </text>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
