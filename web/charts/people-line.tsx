// People with full fibre through the releases, against the number promised and its date.

import { scaleLinear } from 'd3-scale';
import type { DeadlineId } from '../../data/catalogue/commitments';
import { releaseShort, releaseYear, seriesBreaks } from '../../data/catalogue/releases';
import type { MissionLeague } from '../../data/contract/mission3';
import { deadlineYear } from '../state/trend';

interface Props {
  leagues: readonly MissionLeague[];
  /** Which of the file’s areas. */
  at: number;
  level: { value: number; label: string } | null;
  deadline: DeadlineId;
  width: number;
  label: string;
}

const HEIGHT = 132;
const LEFT = 30;
const RIGHT = 92;
const TOP = 14;
const FOOT = 22;
const millions = (people: number) => `${(people / 1e6).toFixed(people % 1e6 === 0 ? 0 : 2)}m`;

export function PeopleLine({ leagues, at, level, deadline, width, label }: Props) {
  const points = leagues.flatMap(({ release, values }) => {
    const value = values[at];
    return value === null || value === undefined ? [] : [{ release, value }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const date = deadlineYear(deadline);
  const x = scaleLinear(
    [releaseYear(first.release), Math.max(releaseYear(last.release), date)],
    [LEFT, width - RIGHT],
  );
  const most = Math.max(level?.value ?? 0, ...points.map(({ value }) => value));
  const y = scaleLinear([0, most * 1.05], [HEIGHT - FOOT, TOP]);
  const { from } = seriesBreaks.fixed;
  const parts = [
    points.filter(({ release }) => release < from),
    points.filter(({ release }) => release >= from),
  ];
  const lineOf = (part: typeof points) =>
    part.map(({ release, value }) => `${x(releaseYear(release))},${y(value)}`).join(' ');
  const years = x.ticks(5).filter((year) => Number.isInteger(year));
  return (
    <svg className="people-line" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {y.ticks(3).map((tick) => (
        <g key={tick} className="line-grid">
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 5} y={y(tick) + 4}>
            {millions(tick)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} className="line-year" x={x(year)} y={HEIGHT - 5}>
          {year}
        </text>
      ))}
      {level ? (
        <g className="line-level">
          <line x1={LEFT} x2={width - RIGHT} y1={y(level.value)} y2={y(level.value)} />
          <text x={LEFT + 4} y={y(level.value) - 4}>
            {level.label}
          </text>
        </g>
      ) : null}
      <g className="line-level">
        <line x1={x(date)} x2={x(date)} y1={TOP - 8} y2={HEIGHT - FOOT} />
        <text x={x(date) - 4} y={HEIGHT - FOOT - 5} textAnchor="end">
          deadline
        </text>
      </g>
      {parts.every((part) => part.length > 0) ? (
        <text className="line-break" x={x(releaseYear(from) - 0.4)} y={HEIGHT - FOOT - 20}>
          method changed
        </text>
      ) : null}
      {parts.map((part, i) => (
        <polyline key={part[0]?.release ?? i} className="line-west" points={lineOf(part)} />
      ))}
      {points.map(({ release, value }) => (
        <circle
          key={release}
          className="line-estimate"
          cx={x(releaseYear(release))}
          cy={y(value)}
          r={3.2}
        >
          <title>{`${releaseShort(release)}: ${millions(value)}, estimate`}</title>
        </circle>
      ))}
      <text className="strip-name strip-name-west" x={width - RIGHT + 8} y={y(last.value) + 4}>
        {`${millions(last.value)} est.`}
      </text>
      <text className="line-year line-start" x={width - RIGHT + 8} y={y(last.value) + 18}>
        {releaseShort(last.release)}
      </text>
    </svg>
  );
}
