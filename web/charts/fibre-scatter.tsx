// Full fibre against deprivation: a dot a place, the extremes named, each outer third's sum as a line.

import { scaleLinear } from 'd3-scale';
import { detailRegions } from '../../data/catalogue/areas';
import { percentText } from '../../data/model/format';
import { compareThirds, type Fibre, type FibrePlace } from '../state/fairness-fibre';
import { dotLabels } from '../state/scatter';

interface Props {
  fibre: Fibre;
  /** "most deprived tenth" of the axis. */
  part: string;
  /** Code of the chosen place, named if it is here. */
  chosen: string | null;
  width: number;
  /** Drawn low, for paper. */
  low: boolean;
  /** What it is called. */
  label: string;
}

const [LEFT, RIGHT, FOOT] = [44, 10, 42];
const ROW = 18;

/** Those that stand furthest out, either way: they are named first. */
function extremesOf(places: readonly FibrePlace[], chosen: string | null): FibrePlace[] {
  const byShare = [...places].sort((a, b) => a.observation.share - b.observation.share);
  const byDepth = [...places].sort((a, b) => a.depth - b.depth);
  const wanted = [
    places.find(({ code }) => code === chosen),
    ...byShare.slice(0, 3),
    ...byShare.slice(-3).reverse(),
    ...byDepth.slice(-3).reverse(),
    byDepth[0],
  ];
  return [...new Set(wanted)].filter((place) => place !== undefined);
}

/** What the marks are, in the drawing itself: it is also saved as a picture. */
function Key({ rows }: { rows: 1 | 2 }) {
  const { 'west-midlands': west, 'greater-manchester': manchester } = detailRegions;
  const third = rows === 1 ? { x: 270, y: 0 } : { x: 0, y: ROW };
  return (
    <g className="fibre-key">
      <circle className={`fibre-dot fibre-${west.id}`} cx={6} cy={10} r={5} />
      <text x={16} y={14}>
        {west.name}
      </text>
      <circle className={`fibre-dot fibre-${manchester.id}`} cx={122} cy={10} r={4.5} />
      <text x={132} y={14}>
        {manchester.name}
      </text>
      <line
        className="fibre-sum"
        x1={third.x}
        x2={third.x + 24}
        y1={third.y + 10}
        y2={third.y + 10}
      />
      <text x={third.x + 30} y={third.y + 14}>
        outer third, added up
      </text>
    </g>
  );
}

export function FibreScatter({ fibre, part, chosen, width, low: compact, label }: Props) {
  const keyRows = width < 480 ? 2 : 1;
  const top = keyRows * ROW + 12;
  const height = (compact ? 176 : 282) + keyRows * ROW;
  const { places } = fibre;
  if (places.length === 0) return null;
  const [inner, foot] = [width - LEFT - RIGHT, height - FOOT];
  const depths = places.map(({ depth }) => depth);
  const shares = places.map(({ observation }) => observation.share);
  const x = scaleLinear([0, Math.max(5, ...depths)], [8, inner - 8]).nice(5);
  const low = Math.max(0, 10 * Math.floor((Math.min(...shares) - 1) / 10));
  const y = scaleLinear([low, 100], [foot, top]);
  const thirds = compareThirds(fibre);
  const sums = thirds
    ? [
        { id: 'least', share: thirds.least.share, from: x(0), to: x(thirds.cuts[0]) },
        { id: 'most', share: thirds.most.share, from: x(thirds.cuts[1]), to: inner },
      ]
    : [];
  const first = extremesOf(places, chosen);
  const ordered = [...first, ...places.filter((place) => !first.includes(place))];
  const byCode = new Map(places.map((place) => [place.code, place]));
  // Every dot is in a name's way; only the furthest out are named.
  const names = dotLabels(
    ordered.map(({ code, depth, observation: { share } }) => ({ code, depth, share, x: 0, y: 0 })),
    ({ depth, share }) => ({ x: x(depth), y: y(share) }),
    (code) => byCode.get(code)?.name ?? code,
    inner,
  ).filter(({ code }) => first.some((place) => place.code === code));
  return (
    <svg className="fibre-scatter" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g transform={`translate(${LEFT} 0)`}>
        <Key rows={keyRows} />
        {y.ticks(5).map((tick) => (
          <g key={tick} className="decile-grid">
            <line x1={0} x2={inner} y1={y(tick)} y2={y(tick)} />
            <text x={-8} y={y(tick) + 4}>{`${tick}%`}</text>
          </g>
        ))}
        {x.ticks(Math.min(6, Math.floor(width / 70))).map((tick) => (
          <text key={tick} className="decile-tick" x={x(tick)} y={foot + 18}>{`${tick}%`}</text>
        ))}
        <text className="decile-end decile-end-last" x={inner} y={height - 4}>
          {`${width < 480 ? 'residents' : 'of residents live'} in the ${part} →`}
        </text>
        {sums.map(({ id, share, from, to }) => (
          <line key={id} className="fibre-sum" x1={from} x2={to} y1={y(share)} y2={y(share)}>
            <title>{`${id} deprived third together: ${percentText(share)}`}</title>
          </line>
        ))}
        <g className="fibre-places">
          {places.map(({ code, name, region, depth, observation: { share, basis } }) => (
            <circle
              key={code}
              className={`fibre-dot fibre-${region}${code === chosen ? ' fibre-chosen' : ''}`}
              cx={x(depth)}
              cy={y(share)}
              r={region === 'west-midlands' ? 5 : 4.5}
            >
              <title>{`${name}: ${percentText(share)} full fibre${basis === 'estimated' ? ' (est.)' : ''}; ${percentText(depth)} of residents in the ${part}`}</title>
            </circle>
          ))}
        </g>
        {names.map(({ code, text, x: at, y: line }) => (
          <text key={code} className="fibre-name" x={at} y={line}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}
