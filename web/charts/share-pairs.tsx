// A row a local authority: its share of the homes as a stroke, its share of those without as a dot, and how far apart.

import { scaleLinear } from 'd3-scale';
import { percentText, signedPoints } from '../../data/model/format';
import type { Driver } from '../state/fairness-drivers';

interface Props {
  rows: readonly Driver[];
  /** Codes of those the sentence names. */
  named: ReadonlySet<string>;
  role: 'west' | 'manchester';
  width: number;
  /** Drawn low, for paper. */
  low: boolean;
  /** What it is called. */
  label: string;
}

const [TOP, FOOT, NAMES, RIGHT] = [42, 26, 112, 52];

export function SharePairs({ rows, named, role, width, low, label }: Props) {
  const step = low ? 17 : 26;
  const values = rows.flatMap(({ ofHomes, ofWithout }) => [ofHomes ?? 0, ofWithout ?? 0]);
  const x = scaleLinear([0, Math.max(10, ...values)], [NAMES, width - RIGHT - 14]).nice(4);
  const height = TOP + rows.length * step + FOOT;
  const foot = height - FOOT;
  return (
    <svg className="share-pairs" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g className="pair-key">
        <line className="pair-stroke" x1={NAMES + 4} x2={NAMES + 4} y1={2} y2={14} />
        <text x={NAMES + 16} y={13}>
          share of the homes
        </text>
        <circle className={`pair-dot pair-${role}`} cx={NAMES + 4} cy={25} r={5} />
        <text x={NAMES + 16} y={30}>
          share of those without, est.
        </text>
        <text className="pair-beyond" x={width} y={13}>
          points beyond,
        </text>
        <text className="pair-beyond" x={width} y={30}>
          est.
        </text>
      </g>
      {x.ticks(4).map((tick) => (
        <g key={tick} className="pair-grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={foot} />
          <text x={x(tick)} y={foot + 17}>{`${tick}%`}</text>
        </g>
      ))}
      {rows.map((row, i) => {
        const y = TOP + i * step + step / 2;
        const [homes, without] = [x(row.ofHomes ?? 0), x(row.ofWithout ?? 0)];
        const strong = named.has(row.code) ? ' pair-named' : '';
        return (
          <g key={row.code} className={`pair${strong}`}>
            <text className="pair-name" x={NAMES - 10} y={y + 5}>
              {row.name}
            </text>
            <line className="pair-line" x1={homes} x2={without} y1={y} y2={y} />
            <line className="pair-stroke" x1={homes} x2={homes} y1={y - 7} y2={y + 7} />
            <circle className={`pair-dot pair-${role}`} cx={without} cy={y} r={5}>
              <title>{`${row.name}: ${percentText(row.ofHomes ?? 0)} of the homes, ${percentText(row.ofWithout ?? 0)} of those without (est.)`}</title>
            </circle>
            <text className="pair-beyond" x={width} y={y + 5}>
              {row.beyond === null ? '–' : signedPoints(row.beyond)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
