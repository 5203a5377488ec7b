// A measure below another: how far the West Midlands stands from England and from Greater Manchester, and how that rates.

import { scaleLinear } from 'd3-scale';
import { rivals } from '../../data/catalogue/ratings';
import { AMBER_WITHIN_POINTS } from '../../data/catalogue/targets';
import { signedPoints } from '../../data/model/format';
import { ratingWords } from '../../data/model/gap';
import type { Rated } from '../state/ratings';

interface Props {
  rated: readonly Rated[];
  width: number;
  /** Its name; what it says stands beside it. */
  label: string;
}

const [LINE, NAME, GAP_BELOW, TOP, FOOT, LABEL] = [18, 19, 6, 48, 24, 98];
/** Room for “est.” after a value. */
const MARK = 28;
const ROW = NAME + rivals.length * LINE + GAP_BELOW;

/** England a filled square, Greater Manchester a ring: told apart without colour. */
function Mark({ id, x, y }: { id: (typeof rivals)[number]['id']; x: number; y: number }) {
  return id === 'england' ? (
    <rect className="gap-england" x={x - 5} y={y - 5} width={10} height={10} />
  ) : (
    <circle className="gap-manchester" cx={x} cy={y} r={5} />
  );
}

export function RatingGaps({ rated, width, label }: Props) {
  const points = rated.flatMap(({ against }) =>
    rivals.flatMap(({ id }) => against[id].gap?.points ?? []),
  );
  const marked = rated.some(({ against }) => rivals.some(({ id }) => against[id].estimated));
  const least = Math.min(-2, ...points);
  const most = Math.max(2, ...points);
  const x = scaleLinear([least, most], [8, width - LABEL - (marked ? MARK : 0)]);
  const height = TOP + rated.length * ROW + FOOT;
  const foot = height - FOOT;
  return (
    <svg className="rating-gaps" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g className="gap-key">
        <Mark id="england" x={7} y={9} />
        <text x={18} y={14}>{`less ${rivals[0].name}`}</text>
        <Mark id="manchester" x={123} y={9} />
        <text x={134} y={14}>{`less ${rivals[1].name}`}</text>
      </g>
      <rect
        className="gap-amber"
        x={x(-AMBER_WITHIN_POINTS)}
        width={x(AMBER_WITHIN_POINTS) - x(-AMBER_WITHIN_POINTS)}
        y={TOP - 4}
        height={foot - TOP + 4}
      />
      <text className="gap-band" x={x(AMBER_WITHIN_POINTS) + 4} y={TOP - 8}>
        {`amber: within ${AMBER_WITHIN_POINTS} point`}
      </text>
      {x.ticks(5).map((tick) => (
        <g key={tick} className={tick === 0 ? 'gap-grid gap-zero' : 'gap-grid'}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={foot} />
          <text x={x(tick)} y={foot + 17}>
            {tick > 0 ? `+${tick}` : String(tick).replace('-', '−')}
          </text>
        </g>
      ))}
      {rated.map(({ measure, against }, row) => {
        const top = TOP + row * ROW;
        return (
          <g key={measure.id}>
            <text className="gap-name" x={x(AMBER_WITHIN_POINTS) + 4} y={top + 14}>
              {measure.short}
            </text>
            {rivals.map(({ id }, line) => {
              const { gap, rating, estimated } = against[id];
              const y = top + NAME + line * LINE + LINE / 2;
              if (!gap || !rating) return null;
              return (
                <g key={id} className="gap-line">
                  <line x1={x(0)} x2={x(gap.points)} y1={y} y2={y} />
                  <Mark id={id} x={x(gap.points)} y={y} />
                  <text x={Math.max(x(gap.points), x(AMBER_WITHIN_POINTS)) + 10} y={y + 5}>
                    {`${signedPoints(gap.points)} ${ratingWords[rating].name.toLowerCase()}${estimated ? ' est.' : ''}`}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
