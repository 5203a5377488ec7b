// Coverage against deprivation, a dot a place in the map's own colours; pointing and pressing are the map's.

import { memo, type PointerEvent, useMemo } from 'react';
import {
  associationCaution,
  type DeprivationIndexId,
  deprivationIndices,
  FEWEST_COMPARED,
} from '../../data/catalogue/deprivation';
import { isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { ABSENT, fills } from '../map/palette';
import { colouringOf } from '../state/colouring';
import { deprivationText } from '../state/deprivation';
import { type Dot, dotLabels, nearestDot, scatterOf, scatterText } from '../state/scatter';
import { cellFor, isEstimated, type Scene } from '../state/scene';
import { setView } from '../state/store';

const WIDTH = 372;
const HEIGHT = 236;
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 8, 10, 34];
/** How near a pointer must come to a dot, in the chart's own pixels. */
const REACH = 14;

const placeOf = ({ x, y }: Pick<Dot, 'x' | 'y'>) => ({
  x: LEFT + x * (WIDTH - LEFT - RIGHT),
  y: HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM),
});

/** All dots of a colour are one path: thousands of places are a handful of elements. */
const Dots = memo(function Dots({
  dots,
  colouring,
  size,
}: {
  dots: readonly Dot[];
  colouring: ReadonlyMap<string, number>;
  size: number;
}) {
  const paths = new Map<number, string>();
  for (const dot of dots) {
    const colour = colouring.get(dot.code) ?? ABSENT;
    const { x, y } = placeOf(dot);
    paths.set(colour, `${paths.get(colour) ?? ''}M${x.toFixed(1)} ${y.toFixed(1)}h.01`);
  }
  // The palest are the most: they go first, so that the strong ones lie on top.
  const layers = [...paths].sort(([a], [b]) => b - a);
  return layers.map(([colour, path]) => (
    <g key={colour} className="scatter-dots">
      <path d={path} stroke="#1c2430" strokeWidth={size + 1.2} />
      <path d={path} stroke={fills[colour] ?? '#f0f0ec'} strokeWidth={size} />
    </g>
  ));
});

const Axes = memo(function Axes({
  breaks,
  ends,
}: {
  breaks: readonly number[];
  ends: { least: string; most: string };
}) {
  const levels = [0, ...breaks, 100];
  return (
    <g className="scatter-axes">
      {levels.map((level, i) => {
        const { y } = placeOf({ x: 0, y: i / (levels.length - 1) });
        return (
          <g key={level}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
            <text x={LEFT - 6} y={y + 4}>{`${level}%`}</text>
          </g>
        );
      })}
      <text x={LEFT} y={HEIGHT - BOTTOM + 15} className="scatter-first">
        {ends.least}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - BOTTOM + 15}>
        {ends.most}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - BOTTOM + 30} className="scatter-title">
        more deprived →
      </text>
    </g>
  );
});

/** The hovered and the chosen dot, drawn over the others. */
function Ring({ dot, kind }: { dot: Dot | undefined; kind: 'hovered' | 'selected' }) {
  if (!dot) return null;
  const { x, y } = placeOf(dot);
  return (
    <g className={`scatter-ring scatter-${kind}`}>
      <circle cx={x} cy={y} r={6.5} />
      <circle cx={x} cy={y} r={6.5} />
    </g>
  );
}

interface Props {
  scene: Scene;
  index: DeprivationIndexId;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
  onHover(code: string | null): void;
}

export function Scatter({ scene, index, nameOf, hovered, selected, onHover }: Props) {
  const { dots, ends } = useMemo(() => scatterOf(scene, index), [scene, index]);
  const byCode = useMemo(() => new Map(dots.map((dot) => [dot.code, dot])), [dots]);
  const colouring = useMemo(() => colouringOf(scene), [scene]);
  const text = useMemo(() => scatterText(scene, index, dots), [scene, index, dots]);
  const labels = useMemo(
    () => (dots.length < FEWEST_COMPARED ? dotLabels(dots, placeOf, nameOf, WIDTH - RIGHT) : []),
    [dots, nameOf],
  );
  if (dots.length === 0) return null;
  const dotAt = (event: PointerEvent<SVGSVGElement>): Dot | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = WIDTH / box.width;
    const at = { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    return nearestDot(dots, at, placeOf, REACH);
  };
  const read = [hovered, selected].find((code) => code && byCode.has(code));
  const known = read ? scene.deprivation[index].get(read) : undefined;
  const cell = read ? cellFor(scene, read) : undefined;
  return (
    <figure className="legend scatter">
      <figcaption>
        {`${scene.measure.name} against ${deprivationIndices[index].name}`}
        {isEstimated(scene) ? <span className="estimate"> · estimate</span> : null}
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list and the table choose the same places by key */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`A dot for each place. ${text}`}
        onPointerMove={(event) => {
          const code = dotAt(event)?.code ?? null;
          if (code !== hovered) onHover(code);
        }}
        onPointerLeave={() => onHover(null)}
        onClick={(event) => {
          const dot = dotAt(event as unknown as PointerEvent<SVGSVGElement>);
          if (dot) setView({ place: dot.code });
        }}
      >
        <Axes breaks={scene.measure.breaks} ends={ends} />
        <Dots dots={dots} colouring={colouring} size={dots.length > 200 ? 4.2 : 8} />
        {labels.map(({ code, x, y, text: name }) => (
          <text key={code} x={x} y={y} className="scatter-name">
            {name}
          </text>
        ))}
        <Ring dot={selected ? byCode.get(selected) : undefined} kind="selected" />
        <Ring dot={hovered ? byCode.get(hovered) : undefined} kind="hovered" />
      </svg>
      <p className="scatter-reading" aria-hidden="true">
        {read && known && isObservation(cell)
          ? `${nameOf(read)}: ${percentText(cell.share)}${cell.basis === 'estimated' ? ' est.' : ''}; ${deprivationText(known, index)}`
          : 'Point at a dot to see its place; press it for its figures.'}
      </p>
      <p className="scatter-text">{text}</p>
      <p className="legend-note">{`${associationCaution} The steps up are the map’s classes, drawn equally high.`}</p>
    </figure>
  );
}
