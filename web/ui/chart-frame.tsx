// What every chart stands in: title, the words that say the same, source, the figures as a table, CSV and picture.

import { type ReactNode, useRef, useState } from 'react';
import { type ChartTable, chartCsv, shownRows } from '../exports/chart-table';
import { type PictureParts, savePicture } from '../exports/picture';
import { saveBlob } from '../exports/save';
import { ScrollRegion } from './scroll-region';

interface Props {
  /** The element's id, and the stem of the files saved: "mission3-5g-40". */
  id: string;
  title: string;
  /** Level of the heading. */
  level?: 2 | 3;
  /** Says what the chart says. */
  words: string;
  table: ChartTable;
  /** Where the figures come from: under the chart, and in the picture. */
  source: string;
  note?: ReactNode;
  /** The chart: one `<svg role="img" aria-label=…>` with a viewBox. */
  children: ReactNode;
}

function Cell({ shown }: { shown: string | null }) {
  return shown === null ? (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">no figure</span>
    </>
  ) : (
    shown
  );
}

function Figures({ title, table }: { title: string; table: ChartTable }) {
  const kinds = table.columns.map(({ number }) => (number ? 'number' : undefined));
  return (
    <ScrollRegion label={`Figures: ${title}`}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ id, label }, column) => (
              <th key={id} scope="col" className={kinds[column]}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownRows(table).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep no state.
            <tr key={at}>
              {table.columns.map(({ id }, column) =>
                column === 0 ? (
                  <th key={id} scope="row" className={kinds[column]}>
                    <Cell shown={row[column] ?? null} />
                  </th>
                ) : (
                  <td key={id} className={kinds[column]}>
                    <Cell shown={row[column] ?? null} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface ToolsProps {
  /** Stem of the files saved. */
  id: string;
  title: string;
  table: ChartTable;
  /** What the picture holds, as the page is when it is asked for. */
  picture(): PictureParts;
}

/** The figures as a table, as CSV, and as a picture. */
export function ChartTools({ id, title, table, picture }: ToolsProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const about = <span className="visually-hidden">{`: ${title}`}</span>;
  const saveTable = () => {
    saveBlob(`${id}.csv`, new Blob([chartCsv(table)], { type: 'text/csv;charset=utf-8' }));
    setSaid('Table saved');
  };
  const saveImage = () => {
    setSaid(null);
    savePicture(id, picture()).then(
      () => setSaid('Picture saved'),
      () => setSaid('Could not make the picture: try again'),
    );
  };
  return (
    <div className="chart-tools">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          The figures as a table
          {about}
        </summary>
        {open ? <Figures title={title} table={table} /> : null}
      </details>
      <button type="button" className="link" onClick={saveTable}>
        Save as CSV
        {about}
      </button>
      <button type="button" className="link" onClick={saveImage}>
        Save as image
        {about}
      </button>
      <span role="status" className="chart-said">
        {said}
      </span>
    </div>
  );
}

export function ChartFrame(props: Props) {
  const { id, title, level = 3, words, table, source, note, children } = props;
  const drawing = useRef<HTMLDivElement>(null);
  const Heading = `h${level}` as const;
  const picture = () => ({
    title,
    words,
    chart: drawing.current?.querySelector('svg') ?? null,
    source,
  });
  return (
    <figure
      id={id}
      className="chart"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <figcaption>
        <Heading id={`${id}-title`} className="chart-title">
          {title}
        </Heading>
        <p id={`${id}-words`} className="chart-words">
          {words}
        </p>
      </figcaption>
      <div className="chart-drawing" ref={drawing}>
        {children}
      </div>
      {note ? <div className="chart-note">{note}</div> : null}
      <p className="chart-source">{source}</p>
      <ChartTools id={id} title={title} table={table} picture={picture} />
    </figure>
  );
}
