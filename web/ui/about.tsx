// What this is, how old the data is, where to start, what may be taken away: for a first visit.

import { useRef } from 'react';
import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { attributions, datasets } from '../../data/catalogue/sources';
import { builtPaths, type HeadlineFile } from '../../data/contract/files';
import { latestOf } from '../load/figures';
import { useBuilt } from '../load/resource';

const downloads = [
  [builtPaths.observationsCsv, 'Every area, measure and release (CSV)'],
  [builtPaths.observationsParquet, 'The same (Parquet)'],
  [builtPaths.neighbourhoodsCsv, 'Neighbourhoods of both regions (CSV)'],
  [builtPaths.neighbourhoodsParquet, 'The same (Parquet)'],
  [builtPaths.mission3Csv, 'Mission 3: every commitment, reading and release (CSV)'],
  [builtPaths.dictionaryMarkdown, 'What every column means'],
  [builtPaths.reportMarkdown, 'How the figures were built and checked'],
] as const;

export function About() {
  const headline = useBuilt<HeadlineFile>(builtPaths.headline);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const open = () => {
    dialog.current?.showModal();
    // The first thing that takes focus is a link far down: begin at the beginning instead.
    title.current?.focus();
    dialog.current?.scrollTo(0, 0);
  };
  return (
    <>
      <button
        type="button"
        className="link about-open"
        aria-label="About these figures"
        onClick={open}
      >
        About<span className="about-open-more"> these figures</span>
      </button>
      <dialog ref={dialog} className="about" aria-labelledby="about-title">
        <form method="dialog" className="about-close">
          <button type="submit" className="panel-close">
            <span aria-hidden="true">×</span>
            <span className="visually-hidden">Close this page</span>
          </button>
        </form>
        <h2 id="about-title" ref={title} tabIndex={-1}>
          About these figures
        </h2>
        <p>
          How well the West Midlands is connected, against what it promised (Mission 3), against
          Greater Manchester and against England. Everything is computed from Ofcom’s, ONS’s and
          MHCLG’s open files.
        </p>
        <h3>How old the figures are</h3>
        <ul>
          {(headline?.measures ?? []).map((file) => {
            const latest = latestOf(file, WEST_MIDLANDS);
            return latest ? (
              <li key={file.measure}>
                {`${measureOf(file.measure).name}: ${releaseName(latest.release)} (${datasets[latest.source].title})`}
              </li>
            ) : null;
          })}
          <li>
            Neighbourhood estimates: July 2024. Residents and households: Census 2021. Deprivation:
            Indices of 2025.
          </li>
        </ul>
        <h3>Where to start</h3>
        <ul>
          <li>The underlined words are choices: press one to change what the map shows.</li>
          <li>
            Press a place, on the map or in the list, for all its figures and a sentence to copy.
          </li>
          <li>The address in your browser always leads back to what you see: share it as it is.</li>
        </ul>
        <h3>How it is worked out</h3>
        <ul>
          <li>
            Percentages are computed from counts of premises, once, at the end. The West Midlands is
            its seven districts added up, never the larger English region of the same name.
          </li>
          <li>
            Neighbourhood figures are estimates for homes, July 2024: the mean of a neighbourhood’s
            residential postcodes. They say where to look, not what one home can get.
          </li>
          <li>Full fibre, 4G and 5G are not published below local authority and constituency.</li>
          <li>A hatched place has no figure. That never means zero.</li>
          <li>
            In July 2024 Ofcom changed its base of premises: compare across that date with care.
          </li>
        </ul>
        <h3>Take the data</h3>
        <ul>
          {downloads.map(([path, label]) => (
            <li key={path}>
              <a href={`data/${path}`}>{label}</a>
            </li>
          ))}
        </ul>
        <h3>Sources</h3>
        <ul className="attributions">
          {attributions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
