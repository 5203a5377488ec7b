// The comparator strip: West Midlands beside Greater Manchester and England, the gap, and how it rates.

import { isSmallLevel } from '../../data/catalogue/areas';
import { releaseName } from '../../data/catalogue/releases';
import { ratingRule } from '../../data/catalogue/targets';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { gapBetween, rate, ratingWords } from '../../data/model/gap';
import { amountText, gapAmountText, gapText, restOf } from '../../data/model/sentence';
import type { Scene } from '../state/scene';

interface Row {
  name: string;
  cell: Cell;
  main: boolean;
}

/** Ends of the axis in whole tens, so that near figures do not crowd: both ends are named. */
function axisOf(rows: readonly Row[]): { low: number; high: number } {
  const shares = rows.flatMap(({ cell }) => (isObservation(cell) ? [cell.share] : []));
  if (shares.length === 0) return { low: 0, high: 100 };
  const low = Math.max(0, Math.floor((Math.min(...shares) - 5) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...shares) + 0.01) / 10) * 10);
  return { low, high: Math.max(high, low + 10) };
}

function StripRow({ row, axis }: { row: Row; axis: { low: number; high: number } }) {
  const at = isObservation(row.cell)
    ? (100 * (row.cell.share - axis.low)) / (axis.high - axis.low)
    : null;
  return (
    <tr className={row.main ? 'strip-row strip-main' : 'strip-row'}>
      <th scope="row">{row.name}</th>
      <td className="strip-track" aria-hidden="true">
        {at === null ? null : (
          <span className="strip-line" style={{ width: `${at}%` }}>
            <span className="strip-dot" />
          </span>
        )}
      </td>
      <td className="strip-value">
        {isObservation(row.cell) ? (
          <>
            {percentText(row.cell.share)}
            {row.cell.basis === 'estimated' ? <abbr title="estimate"> est.</abbr> : null}
          </>
        ) : (
          absences[row.cell.absent]
        )}
      </td>
    </tr>
  );
}

function GapLine({ scene, name, cell }: { scene: Scene; name: string; cell: Cell }) {
  if (!isObservation(scene.westMidlands) || !isObservation(cell)) return null;
  const { measure } = scene;
  const gap = gapBetween(scene.westMidlands, cell);
  const rating = rate(gap.points, measure.higherIsBetter);
  const words = ratingWords[rating];
  const amount = gapAmountText(gap, measure);
  return (
    <li>
      <span className={`rating rating-${rating}`} title={`${words.meaning}. ${ratingRule}`}>
        {words.name}
      </span>{' '}
      <strong>{gapText(gap, name, measure)}</strong>
      {amount ? <span className="strip-amount">{`: ${amount}`}</span> : null}
    </li>
  );
}

/** "Full fibre, January 2026, all premises": what the three figures are of, and when. */
function captionOf({ measure, level, westMidlands }: Scene): string {
  if (!isObservation(westMidlands)) return measure.name;
  const whole = isSmallLevel(level) && measure.unit === 'premises' ? ', all premises' : '';
  return `${measure.name}, ${releaseName(westMidlands.release)}${whole}`;
}

function Without({ scene }: { scene: Scene }) {
  const { measure, westMidlands } = scene;
  const rest = isObservation(westMidlands) ? restOf(westMidlands, measure) : null;
  if (!rest || Math.round(rest.units) === 0) return null;
  return (
    <li className="strip-without">
      <strong>{amountText(rest.units, measure, rest.estimated)}</strong>
      {` in the West Midlands ${measure.higherIsBetter ? measure.negation : measure.predicate}`}
    </li>
  );
}

/** Premises without, and the gaps in points and premises. */
export function StripGaps({ scene }: { scene: Scene }) {
  return (
    <ul className="strip-gaps">
      <Without scene={scene} />
      <GapLine scene={scene} name="Greater Manchester" cell={scene.greaterManchester} />
      <GapLine scene={scene} name="England" cell={scene.england} />
    </ul>
  );
}

/** What a phone's strip along the foot has no room for: shown in the page itself, there alone. */
export function StripDetail({ scene }: { scene: Scene }) {
  return (
    <div className="strip-detail">
      <StripGaps scene={scene} />
      <p className="strip-rule">{ratingRule}</p>
    </div>
  );
}

export function ComparatorStrip({ scene }: { scene: Scene }) {
  const rows: Row[] = [
    { name: 'West Midlands', cell: scene.westMidlands, main: true },
    { name: 'Greater Manchester', cell: scene.greaterManchester, main: false },
    { name: 'England', cell: scene.england, main: false },
  ];
  const axis = axisOf(rows);
  return (
    <section className="strip" aria-label="Against Greater Manchester and England">
      <table>
        <caption className="strip-caption">{captionOf(scene)}</caption>
        <tbody>
          {rows.map((row) => (
            <StripRow key={row.name} row={row} axis={axis} />
          ))}
          <tr className="strip-axis">
            <td />
            <td>
              <span aria-hidden="true">{axis.low}%</span>
              <span aria-hidden="true">{axis.high}%</span>
            </td>
            <td />
          </tr>
        </tbody>
      </table>
      <StripGaps scene={scene} />
      <p className="strip-rule">{ratingRule}</p>
    </section>
  );
}
