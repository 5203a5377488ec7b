// The league's table: rank, share, gaps and change of every combined authority; London and England apart.

import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { releaseName } from '../../../data/catalogue/releases';
import { absences } from '../../../data/catalogue/words';
import { type Cell, isObservation } from '../../../data/contract/columns';
import { shareText, signedPoints } from '../../../data/model/format';
import { wholeText } from '../../../data/model/sentence';
import { explainShare } from '../../state/explain';
import type { League, LeagueRow } from '../../state/league';
import { changeHeading, hasChange } from '../../state/league-table';
import { rankText } from '../../state/league-words';
import { Figure } from '../../ui/figure';

const marked: Record<string, string> = {
  [WEST_MIDLANDS]: 'league-west',
  [GREATER_MANCHESTER]: 'league-manchester',
};

const Estimate = () => (
  <abbr className="est" title="estimate">
    est.
  </abbr>
);

/** A figure where there is none because the row is what it would be held against. */
const Self = ({ what }: { what: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">{what}</span>
  </>
);

function Gap({ points }: { points: number | null }) {
  return points === null ? <Self what="none" /> : signedPoints(points);
}

function Figures({ row, cell, change }: { row: LeagueRow; cell: Cell; change: boolean }) {
  if (!isObservation(cell)) {
    return (
      <td className="absent" colSpan={change ? 4 : 3}>
        {absences[cell.absent]}
      </td>
    );
  }
  return (
    <>
      <td className="league-share">
        <Figure explain={explainShare(cell)}>{shareText(cell.share)}</Figure>
        {cell.basis === 'estimated' ? <Estimate /> : null}
      </td>
      <td>{row.rank?.rank === 1 ? 'first' : <Gap points={row.toFirst} />}</td>
      <td>
        {row.code === WEST_MIDLANDS ? <Self what="itself" /> : <Gap points={row.toWestMidlands} />}
      </td>
      {change ? (
        <td>
          <Gap points={row.change?.points ?? null} />
          {row.change?.estimated ? <Estimate /> : null}
        </td>
      ) : null}
    </>
  );
}

function Row({ row, change }: { row: LeagueRow; change: boolean }) {
  const { code, name, cell, rank, conurbation } = row;
  return (
    <tr className={marked[code]} data-code={code}>
      <td className="league-rank">{rank ? rankText(rank) : null}</td>
      <th scope="row" className="league-name">
        {name}
        {code === WEST_MIDLANDS ? <span className="league-which"> (7 districts)</span> : null}
        {conurbation ? (
          <span className="nowrap">
            {'\u202F'}
            <span aria-hidden="true">†</span>
            <span className="visually-hidden">, large urban conurbation</span>
          </span>
        ) : null}
      </th>
      <Figures row={row} cell={cell} change={change} />
    </tr>
  );
}

export function LeagueTable({ league }: { league: League }) {
  const { measure, release, rows, references } = league;
  const change = hasChange(league);
  const order = measure.higherIsBetter ? '' : ', lowest first';
  return (
    <div className="league-table">
      <table>
        <caption>
          {`${measure.name}, ${releaseName(release)}: percent of ${wholeText(measure, false)}${order}; gaps${change ? ' and change' : ''} in percentage points.`}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="league-head league-rank">
              Rank
            </th>
            <th scope="col" className="league-head league-name">
              Combined authority
            </th>
            <th scope="col" className="league-head">
              Share, %
            </th>
            <th scope="col" className="league-head">
              Gap to first
            </th>
            <th scope="col" className="league-head">
              Gap to West Midlands
            </th>
            {change ? (
              <th scope="col" className="league-head">
                {changeHeading(league)}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} change={change} />
          ))}
        </tbody>
        <tbody>
          <tr>
            <th scope="rowgroup" className="league-apart" colSpan={change ? 6 : 5}>
              For reference, not ranked
            </th>
          </tr>
          {references.map((row) => (
            <Row key={row.code} row={row} change={change} />
          ))}
        </tbody>
      </table>
      <p className="league-key">
        <span aria-hidden="true">†</span> a large urban conurbation, in our reading.
      </p>
    </div>
  );
}
