// A place's figures: every measure with its comparators beside it, each row with its date.

import { families, measureOf } from '../../data/catalogue/measures';
import { releaseShort } from '../../data/catalogue/releases';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { shareText } from '../../data/model/format';
import type { FigureRow, PlaceFacts } from '../state/place';

function Figure({ cell, strong }: { cell: Cell; strong?: boolean }) {
  if (!isObservation(cell)) {
    return (
      <span className="absent" title={absences[cell.absent]}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{absences[cell.absent]}</span>
      </span>
    );
  }
  const text = shareText(cell.share);
  return (
    <>
      {strong ? <strong>{text}</strong> : text}
      {cell.basis === 'estimated' ? (
        <abbr className="est" title="estimate">
          est.
        </abbr>
      ) : null}
    </>
  );
}

interface Props {
  caption: string;
  facts: PlaceFacts;
  rows: readonly FigureRow[];
  current: string;
}

/** What the dashes of a table stand for, each reason once. */
function reasonsOf(rows: readonly FigureRow[]): string {
  const reasons = new Set<string>();
  for (const cell of rows.flatMap(({ here, beside }) => [here, ...beside])) {
    if (!isObservation(cell)) reasons.add(absences[cell.absent]);
  }
  return [...reasons].join('; ');
}

export function FiguresTable({ caption, facts, rows, current }: Props) {
  const reasons = reasonsOf(rows);
  return (
    <>
      <table className="figures">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">% unless said</th>
            <th scope="col">here</th>
            {facts.beside.map(({ code, short, name }) => (
              <th scope="col" key={code} title={name}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const measure = measureOf(row.measure);
            return (
              <tr key={row.measure} className={row.measure === current ? 'current' : ''}>
                <th scope="row" title={measure.meaning}>
                  {measure.place ? measure.short : families[measure.family].name}
                  {row.release ? <span className="date">{releaseShort(row.release)}</span> : null}
                </th>
                <td>
                  <Figure cell={row.here} strong />
                </td>
                {row.beside.map((cell, i) => (
                  <td key={facts.beside[i]?.code}>
                    <Figure cell={cell} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {reasons ? <p className="table-note">{`– ${reasons}`}</p> : null}
    </>
  );
}
