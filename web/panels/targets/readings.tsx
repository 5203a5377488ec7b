// Every reading of a commitment in one table: where it stood at the deadline, where it stands now.

import { useState } from 'react';
import { WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { verdicts } from '../../../data/catalogue/commitments';
import { releaseShort } from '../../../data/catalogue/releases';
import type { Mission3File, MissionRow } from '../../../data/contract/mission3';
import { type Card, leagueOf } from '../../state/mission';
import { explainFigure, figureText } from '../../state/mission-explain';
import { placeText } from '../../state/mission-status';
import { gapText, missionMeasureName } from '../../state/mission-table';
import { Figure } from '../../ui/figure';
import { ScrollRegion } from '../../ui/scroll-region';

function Standing({ file, row }: { file: Mission3File; row: MissionRow | null }) {
  const league = leagueOf(file, row);
  if (!row || row.value === null || !league) return <td>no release</td>;
  return (
    <td>
      <Figure explain={explainFigure(file, league, WEST_MIDLANDS, row.notes)}>
        {figureText(row, row.value)}
      </Figure>{' '}
      {`${row.basis === 'estimated' ? 'est., ' : ''}${releaseShort(row.release)}: `}
      <strong>{verdicts[row.status].name.toLowerCase()}</strong>
      {placeText(row) ? `, ${placeText(row)}` : ''}
      {row.gapPoints === null ? null : (
        <span className="readings-gap">{gapText(file, league, row)}</span>
      )}
    </td>
  );
}

/** @param deadline what the deadline is read as, in words */
export function Readings({
  file,
  card,
  deadline,
}: {
  file: Mission3File;
  card: Card;
  deadline: string;
}) {
  const [open, setOpen] = useState(false);
  const { readings, reading, commitment } = card;
  return (
    <details className="readings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        How it is read, and{' '}
        {readings.length === 1 ? 'its figures' : `all ${readings.length} readings`}
        <span className="visually-hidden">{`: ${commitment.title}`}</span>
      </summary>
      {open ? (
        <>
          <p>{commitment.reading}</p>
          <ScrollRegion label={`Readings: ${commitment.title}`}>
            <table>
              <caption className="visually-hidden">{commitment.title}</caption>
              <thead>
                <tr>
                  <th scope="col">Reading</th>
                  <th scope="col">By {deadline}</th>
                  <th scope="col">Now</th>
                </tr>
              </thead>
              <tbody>
                {readings.map(({ measure, atDeadline, now }) => (
                  <tr
                    key={measure}
                    className={measure === reading.measure ? 'readings-own' : undefined}
                  >
                    <th scope="row">
                      {missionMeasureName(measure)}
                      {measure === reading.measure ? ' (shown)' : ''}
                    </th>
                    <Standing file={file} row={atDeadline} />
                    <Standing file={file} row={now} />
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      ) : null}
    </details>
  );
}
