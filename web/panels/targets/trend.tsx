// The trend: 2018 to now for the regions, England and a chosen place; the race with Greater Manchester; the seven; a level ahead.

import { useMemo, useRef } from 'react';
import type { ReachLevel } from '../../../data/catalogue/readings';
import { type AreasFile, builtPaths, type MeasureFile } from '../../../data/contract/files';
import { LinesChart } from '../../charts/lines';
import { RaceChart } from '../../charts/race';
import { ReachChart } from '../../charts/reach';
import { SmallLines } from '../../charts/small-lines';
import { useBuilt } from '../../load/resource';
import { pieceText } from '../../state/explain';
import { shareDomain } from '../../state/lines-layout';
import { useView } from '../../state/store';
import {
  comparedOf,
  hasTrend,
  releasesOf,
  sharesDrawn,
  sharesOf,
  type TrendFacts,
  trendFacts,
} from '../../state/trend';
import { type BuildReport, scaleNotes, seriesSource, trendNotes } from '../../state/trend-notes';
import { raceOf, racePieces } from '../../state/trend-race';
import { aheadText, isDrawn, levelText, methodText, reachesOf } from '../../state/trend-reach';
import { linesTable, raceTable, reachTable } from '../../state/trend-tables';
import {
  aimPieces,
  courseText,
  headingPieces,
  noTrendText,
  sevenNote,
  sevenText,
  titleText,
} from '../../state/trend-words';
import { ChartFrame } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';
import { Pieces } from '../../ui/pieces';
import { ReachTable } from './reach-table';
import { TrendChoices } from './trend-choices';
import '../../styles/trend.css';

/** Widths drawn for on a sheet of A4: the whole of it, and the wide and the narrow of two columns. */
const PAPER = { whole: 960, wide: 570, narrow: 350 };

function Lines({ facts, report }: { facts: TrendFacts; report: BuildReport | null }) {
  const series = comparedOf(facts);
  const words = series.map(courseText).join(' ');
  const title = titleText(facts, releasesOf(series));
  const [low] = shareDomain(sharesDrawn(facts), facts.measure.higherIsBetter);
  const notes = [...scaleNotes(low), ...trendNotes(facts, series, report)];
  return (
    <ChartFrame
      id={`trend-${facts.measure.id}`}
      level={2}
      title={title}
      words={words}
      table={linesTable(series)}
      source={seriesSource(series)}
      note={
        notes.length > 0 ? (
          <ul className="trend-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null
      }
    >
      <Drawing paper={PAPER.wide}>
        {(width, low) => <LinesChart facts={facts} width={width} low={low} label={title} />}
      </Drawing>
    </ChartFrame>
  );
}

function RaceShown({ facts: { measure, west, manchester } }: { facts: TrendFacts }) {
  const race = raceOf(west, manchester, measure);
  const pieces = racePieces(race);
  if (race.points.length < 2) {
    return (
      <p className="trend-race-none">
        <Pieces pieces={pieces} />
      </p>
    );
  }
  const words = pieceText(pieces);
  const title = `The race with ${manchester.short}`;
  return (
    <ChartFrame
      id={`trend-race-${measure.id}`}
      level={2}
      title={title}
      words={words}
      table={raceTable(race, measure)}
      source={seriesSource([west, manchester])}
      note="Gaps are worked out before rounding; equal to the decimal shown is level. Hollow: an estimate is in it."
    >
      <Drawing paper={PAPER.narrow}>
        {(width, low) => (
          <RaceChart race={race} measure={measure} width={width} low={low} label={title} />
        )}
      </Drawing>
    </ChartFrame>
  );
}

function Seven({ facts: { measure, seven, west } }: { facts: TrendFacts }) {
  const domain = shareDomain(sharesOf([...seven, west]), measure.higherIsBetter);
  const words = sevenText(seven);
  const title = 'The seven local authorities of the West Midlands';
  return (
    <ChartFrame
      id={`trend-seven-${measure.id}`}
      level={2}
      title={title}
      words={words}
      table={linesTable(seven)}
      source={seriesSource(seven)}
      note={sevenNote(west, domain)}
    >
      <Drawing paper={PAPER.whole}>
        {(width) => (
          <SmallLines seven={seven} behind={west} measure={measure} width={width} label={title} />
        )}
      </Drawing>
    </ChartFrame>
  );
}

function Ahead({ facts, level }: { facts: TrendFacts; level: ReachLevel }) {
  const { measure } = facts;
  const series = comparedOf(facts);
  const reaches = reachesOf(series, measure, level);
  const words = aheadText(reaches, measure);
  const title = `${measure.name}, carried on to ${levelText(level, measure)}`;
  if (!isDrawn(reaches)) {
    return (
      <section className="trend-ahead" aria-labelledby="trend-ahead-title">
        <h2 id="trend-ahead-title" className="chart-title">
          {title}
        </h2>
        <p className="chart-words">{words}</p>
        <ReachTable reaches={reaches} measure={measure} level={level} />
      </section>
    );
  }
  return (
    <div className="trend-ahead">
      <ChartFrame
        id={`trend-ahead-${measure.id}-${level}`}
        level={2}
        title={title}
        words={words}
        table={reachTable(reaches, measure, level)}
        source={seriesSource(series)}
        note={methodText(measure)}
      >
        <Drawing paper={PAPER.whole}>
          {(width, low) => (
            <ReachChart
              reaches={reaches}
              measure={measure}
              level={level}
              width={width}
              low={low}
              label={title}
            />
          )}
        </Drawing>
      </ChartFrame>
      <ReachTable reaches={reaches} measure={measure} level={level} />
    </div>
  );
}

export default function TrendPart() {
  const view = useView();
  const loaded = useBuilt<MeasureFile>(builtPaths.measure(view.measure));
  const areas = useBuilt<AreasFile>(builtPaths.areas);
  const report = useBuilt<BuildReport>(builtPaths.reportJson);
  // Until the next figures are there the last stay, and with them whatever has the focus.
  const kept = useRef<MeasureFile | null>(null);
  if (loaded) kept.current = loaded;
  const file = loaded ?? kept.current;
  const { place, deadline, reach } = view;
  const facts = useMemo(
    () => (file && areas ? trendFacts(file, areas.areas, { place, deadline }) : null),
    [file, areas, place, deadline],
  );
  if (!facts || !areas) return <p className="loading">Reading the figures…</p>;
  const aim = aimPieces(facts);
  return (
    <div className="trends">
      {/* A choice changes it: said aloud then. */}
      <h1 className="targets-headline trend-headline" aria-live="polite">
        <Pieces pieces={headingPieces(facts)} />
        {aim.length > 0 ? (
          <span className="trend-aim">
            {' '}
            <Pieces pieces={aim} />
          </span>
        ) : null}
      </h1>
      <TrendChoices areas={areas.areas} dated={facts.deadline !== null} />
      {hasTrend(facts) ? (
        <>
          <div className="trend-row">
            <Lines facts={facts} report={report} />
            <RaceShown facts={facts} />
          </div>
          <Seven facts={facts} />
          <Ahead facts={facts} level={reach} />
        </>
      ) : (
        <p className="trend-none">{noTrendText(facts)}</p>
      )}
    </div>
  );
}
