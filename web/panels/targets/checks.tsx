// Ratings and checks: the evidence report's rating, and what the region's papers printed beside what we get.

import { useMemo } from 'react';
import { publishedClaims } from '../../../data/catalogue/published';
import { printedRatings, ratingOverlap, whyManchester } from '../../../data/catalogue/ratings';
import { ratingRule } from '../../../data/catalogue/targets';
import { builtPaths, type MeasureFile } from '../../../data/contract/files';
import type { Mission3File } from '../../../data/contract/mission3';
import { PrintedBeside } from '../../charts/printed-beside';
import { RatingGaps } from '../../charts/rating-gaps';
import { seriesOf } from '../../load/figures';
import { useBuilt } from '../../load/resource';
import { seriesIn } from '../../state/league-observation';
import { publishedNotes, publishedParts } from '../../state/published-parts';
import { printedWords, publishedTable } from '../../state/published-table';
import type { Series } from '../../state/published-types';
import { publishedHeadline } from '../../state/published-words';
import {
  type Rated,
  ratingsHeadline,
  ratingsOf,
  ratingsTable,
  ratingsWords,
} from '../../state/ratings';
import { sourcesText } from '../../state/sources-text';
import { ChartFrame } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';
import { Pieces } from '../../ui/pieces';
import { ClaimsTable, ReportTable } from './published-tables';
import { RatingsTable } from './ratings-table';
import '../../styles/checks.css';

/** Width of a chart on paper. */
const PAPER = 420;

const RATINGS = 'How far the West Midlands (7 districts) is ahead or behind';
const PUBLISHED = 'As printed, and as recomputed';

function Rule() {
  return (
    <div className="checks-rule">
      <p>
        The evidence report rates{' '}
        {printedRatings.map(({ rating, words }, i) => (
          <span key={rating}>
            <span className={`rating rating-${rating}`}>{rating}</span>
            {` when “${words}”${i < printedRatings.length - 1 ? ', ' : '. '}`}
          </span>
        ))}
        {ratingOverlap} {ratingRule}
      </p>
      <p>
        Greater Manchester stands beside England as the report has it, “{whyManchester}”: the two
        ratings are kept apart.
      </p>
    </div>
  );
}

function Ratings({ rated }: { rated: readonly Rated[] }) {
  const observations = rated.flatMap(({ here, against }) => [
    here,
    ...Object.values(against).flatMap(({ observation }) => observation ?? []),
  ]);
  return (
    <div className="checks-columns checks-ratings">
      <RatingsTable rated={rated} />
      <ChartFrame
        id="mission3-ratings"
        level={2}
        title={RATINGS}
        words={ratingsWords(rated)}
        table={ratingsTable(rated)}
        source={sourcesText(observations)}
      >
        <Drawing paper={PAPER}>
          {(width) => <RatingGaps rated={rated} width={width} label={RATINGS} />}
        </Drawing>
      </ChartFrame>
    </div>
  );
}

function Published({ series }: { series: Series }) {
  const parts = useMemo(() => publishedParts(series), [series]);
  const { table, others, gaps } = parts;
  const all = [...table, ...others];
  const checked = all.filter(({ outcome }) => outcome !== 'no-figure');
  return (
    <section className="checks-published" aria-labelledby="checks-published-title">
      <h2 id="checks-published-title" className="targets-headline">
        <Pieces pieces={publishedHeadline(all)} />
      </h2>
      <div className="checks-columns">
        <div className="checks-column">
          <ReportTable
            results={new Map(table.map((result) => [result.figure.id, result]))}
            gaps={new Map(gaps.map((result) => [result.gap.id, result]))}
          />
          <ClaimsTable results={others} />
        </div>
        <div className="checks-column">
          <div className="checks-notes">
            <h3>What accounts for the differences</h3>
            <ul>
              {publishedNotes(parts, series).map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
          <ChartFrame
            id="mission3-published"
            title={PUBLISHED}
            words={printedWords(all)}
            table={publishedTable(all, gaps, publishedClaims)}
            source={sourcesText(checked.flatMap(({ found }) => found ?? []))}
          >
            <Drawing paper={PAPER}>
              {(width) => <PrintedBeside results={checked} width={width} label={PUBLISHED} />}
            </Drawing>
          </ChartFrame>
        </div>
      </div>
    </section>
  );
}

function MoreChecks() {
  return (
    <p className="targets-source">
      How every figure was checked, against ONS’s and Ofcom’s own and by other roads:{' '}
      <a href={`data/${builtPaths.reportMarkdown}`}>the report of the build</a> and{' '}
      <a href={`data/${builtPaths.reconciliation}`}>the reconciliation, row by row</a>. The
      scorecard’s rows: <a href={`data/${builtPaths.mission3Csv}`}>mission3.csv</a>.
    </p>
  );
}

export default function ChecksPart() {
  const mission = useBuilt<Mission3File>(builtPaths.mission3);
  const fibre = useBuilt<MeasureFile>(builtPaths.measure('full-fibre'));
  const gigabit = useBuilt<MeasureFile>(builtPaths.measure('gigabit'));
  const rated = useMemo(() => (mission ? ratingsOf(mission) : []), [mission]);
  const series = useMemo<Series | null>(() => {
    if (!mission || !fibre || !gigabit) return null;
    const files = new Map([fibre, gigabit].map((file) => [file.measure, file]));
    return (measure, area) => {
      const file = files.get(measure);
      return file ? seriesOf(file, area) : seriesIn(mission, measure, area);
    };
  }, [mission, fibre, gigabit]);
  if (!mission || !series) return <p className="loading">Reading the figures…</p>;
  return (
    <div className="checks">
      <h1 className="targets-headline">{ratingsHeadline(rated)}</h1>
      <Rule />
      <Ratings rated={rated} />
      <Published series={series} />
      <MoreChecks />
    </div>
  );
}
