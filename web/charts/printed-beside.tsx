// A line a figure: as a paper printed it, and as the same release gives it.

import { scaleLinear } from 'd3-scale';
import {
  type PublishedDocumentId,
  publishedDocuments,
} from '../../data/catalogue/published-documents';
import { shareText } from '../../data/model/format';
import type { Recomputed } from '../state/published-types';

interface Props {
  /** Those that can be recomputed. */
  results: readonly Recomputed[];
  width: number;
  /** Its name; what it says stands beside it. */
  label: string;
}

const [ROW, HEAD, TOP, FOOT, NAMES, VALUES] = [24, 28, 26, 22, 208, 104];
/** Room for “est.” after a value. */
const MARK = 28;

/** Printed: a square where it is a figure, a pointer to the side it names where it is a bound. */
function Printed({ says, x, y }: Pick<Recomputed['figure'], 'says'> & { x: number; y: number }) {
  const shapes = {
    is: `M${x - 5} ${y - 5}h10v10h-10Z`,
    under: `M${x + 1} ${y - 6}v12l-10 -6Z`,
    over: `M${x - 1} ${y - 6}v12l10 -6Z`,
  };
  return <path className="beside-printed" d={shapes[says]} />;
}

export function PrintedBeside({ results, width, label }: Props) {
  const documents = [...new Set(results.map(({ figure }) => figure.document))];
  const wide = width >= 460;
  const marked = results.some(({ found }) => found?.basis === 'estimated');
  const row = wide ? ROW : ROW + 16;
  const x = scaleLinear([0, 100], [wide ? NAMES : 8, width - VALUES - (marked ? MARK : 0)]);
  let y = TOP;
  const groups = documents.map((id: PublishedDocumentId) => {
    const own = results.filter(({ figure }) => figure.document === id);
    const top = y;
    y += HEAD + own.length * row;
    return { id, own, top };
  });
  const foot = y + 4;
  return (
    <svg
      className="printed-beside"
      viewBox={`0 0 ${width} ${foot + FOOT}`}
      role="img"
      aria-label={label}
    >
      <g className="beside-key">
        <Printed says="is" x={7} y={9} />
        <text x={18} y={14}>
          printed
        </text>
        <Printed says="under" x={82} y={9} />
        <text x={90} y={14}>
          “under”
        </text>
        <Printed says="over" x={150} y={9} />
        <text x={165} y={14}>
          “over”
        </text>
        <circle className="beside-ours" cx={218} cy={9} r={4.5} />
        <text x={228} y={14}>
          recomputed
        </text>
      </g>
      {x.ticks(4).map((tick) => (
        <g key={tick} className="beside-grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={foot} />
          <text x={x(tick)} y={foot + 16}>{`${tick}%`}</text>
        </g>
      ))}
      {groups.map(({ id, own, top }) => (
        <g key={id}>
          <text className="beside-document" x={0} y={top + 20}>
            {publishedDocuments[id].name}
          </text>
          {own.map(({ figure, found, share, outcome }, i) => {
            const at = top + HEAD + i * row;
            const middle = at + row - ROW / 2;
            const value = share ?? 0;
            return (
              <g key={figure.id} className={`beside-row beside-${outcome}`}>
                <text className="beside-name" x={0} y={wide ? middle + 5 : at + 13}>
                  {`${figure.subject}, ${figure.place.name}`}
                </text>
                <line x1={x(figure.percent)} x2={x(value)} y1={middle} y2={middle} />
                <Printed says={figure.says} x={x(figure.percent)} y={middle} />
                <circle className="beside-ours" cx={x(value)} cy={middle} r={4.5} />
                <text className="beside-values" x={width} y={middle + 5}>
                  {`${{ is: '', under: '<', over: '>' }[figure.says]}${figure.percent} → ${shareText(value)}${found?.basis === 'estimated' ? ' est.' : ''}`}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
