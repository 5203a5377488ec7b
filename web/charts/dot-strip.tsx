// A league as dots on one line: every combined authority, those that matter named, the level marked.

import { scaleLinear } from 'd3-scale';
import type { MissionUnit } from '../../data/contract/mission3';
import { type Dot, domainOf, dotText, type Label, placeLabels } from '../state/strip';

interface Props {
  dots: readonly Dot[];
  unit: MissionUnit;
  level: { value: number; label: string } | null;
  /** Width it is drawn for, in pixels. */
  width: number;
  label: string;
}

const SIDE = 22;
const ROW = 15;
const FOOT = 36;
const CHAR = 6.3;
const named = { west: 0, manchester: 1, first: 2, london: 3 } as const;

function DotMark({ dot, unit, x, y }: { dot: Dot; unit: MissionUnit; x: number; y: number }) {
  const title = <title>{`${dot.name} ${dotText({ unit }, dot)}`}</title>;
  if (dot.kind === 'london') {
    return (
      <path className="dot dot-london" d={`M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z`}>
        {title}
      </path>
    );
  }
  const radius = dot.kind === 'west' ? 7 : dot.kind === 'manchester' ? 6 : 4.5;
  return (
    <circle className={`dot dot-${dot.kind}`} cx={x} cy={y} r={radius}>
      {title}
    </circle>
  );
}

export function DotStrip({ dots, unit, level, width, label }: Props) {
  if (dots.length === 0) return null;
  const values = [...dots.map(({ value }) => value), ...(level ? [level.value] : [])];
  const x = scaleLinear(domainOf(values, unit), [SIDE, width - SIDE]);
  const labels = dots
    .filter((dot): dot is Dot & { kind: keyof typeof named } => dot.kind in named)
    .sort((a, b) => named[a.kind] - named[b.kind])
    .map(
      (dot): Label => ({
        text: `${dot.name} ${dotText({ unit }, dot)}`,
        x: x(dot.value),
        kind: dot.kind,
      }),
    );
  const placed = placeLabels(labels, width, CHAR);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const axis = rows * ROW + 12;
  const ticks = x.ticks(Math.max(3, Math.floor(width / 90)));
  const levelX = level ? x(level.value) : 0;
  const levelEnd = level && levelX > width - 50 ? 'end' : level && levelX < 50 ? 'start' : 'middle';
  // A tick’s own label gives way to the level’s, just below it.
  const levelWidth = level ? level.label.length * CHAR : 0;
  const levelFrom =
    levelX - { start: 0, middle: levelWidth / 2, end: levelWidth }[levelEnd || 'middle'];
  const gives = (at: number) =>
    level !== null && at > levelFrom - 14 && at < levelFrom + levelWidth + 14;
  return (
    <svg
      className="dot-strip"
      viewBox={`0 0 ${width} ${axis + FOOT}`}
      role="img"
      aria-label={label}
    >
      <line className="strip-axis-line" x1={SIDE / 2} x2={width - SIDE / 2} y1={axis} y2={axis} />
      {ticks.map((tick) => (
        <g key={tick} className="strip-tick">
          <line x1={x(tick)} x2={x(tick)} y1={axis - 3} y2={axis + 3} />
          {gives(x(tick)) ? null : (
            <text x={x(tick)} y={axis + 18}>
              {unit === 'percent' ? `${tick}%` : tick.toFixed(2)}
            </text>
          )}
        </g>
      ))}
      {level ? (
        <g className="strip-level">
          <line x1={levelX} x2={levelX} y1={axis - 14} y2={axis + 12} />
          <text x={levelX} y={axis + 28} textAnchor={levelEnd}>
            {level.label}
          </text>
        </g>
      ) : null}
      {dots.map((dot) => (
        <DotMark key={dot.code} dot={dot} unit={unit} x={x(dot.value)} y={axis} />
      ))}
      {placed.map(({ text, x: at, row, anchor, kind }) => (
        <text
          key={kind}
          className={`strip-name strip-name-${kind}`}
          x={at}
          y={axis - 14 - row * ROW}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
