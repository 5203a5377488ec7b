// The league: the combined authorities in any measure and release, as a sentence, a strip of dots and a table.

import { useMemo, useRef } from 'react';
import { type Measure, type MeasureId, measureOf } from '../../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../../data/catalogue/releases';
import { type AreasFile, builtPaths, type MeasureFile } from '../../../data/contract/files';
import { DotStrip } from '../../charts/dot-strip';
import { useBuilt } from '../../load/resource';
import { type League, leagueOf, leagueReleases, releaseShown } from '../../state/league';
import { leagueNotes } from '../../state/league-notes';
import { leagueDots, leagueLevel, stripWords } from '../../state/league-strip';
import { leagueSource, leagueTable } from '../../state/league-table';
import { conurbationPieces, leagueHeadline } from '../../state/league-words';
import { phraseAfter } from '../../state/measure-choice';
import { setView, useView } from '../../state/store';
import { inSentence } from '../../state/time';
import { ChartFrame } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';
import { Notice } from '../../ui/page-notices';
import { Pieces } from '../../ui/pieces';
import { WordSelect } from '../../ui/word-select';
import { MeasureWords } from '../measure-words';
import { LeagueTable } from './league-table';
import '../../styles/league.css';

interface ChoiceProps {
  /** As asked for, though its figures may still be on their way. */
  measure: Measure;
  release: ReleaseId | null;
  releases: readonly ReleaseId[];
}

function Choice({ measure, release, releases }: ChoiceProps) {
  // A chosen month is kept across measures; who looks at the latest goes on looking at the latest.
  const choose = (next: MeasureId) =>
    setView(release === releases.at(-1) ? { measure: next, release: null } : { measure: next });
  return (
    <p className="switches">
      The league of combined authorities on{' '}
      <MeasureWords measure={measure} rest={phraseAfter(measure)} onChoose={choose} />
      {release ? (
        <>
          {' '}
          in{' '}
          <WordSelect
            label="Release"
            value={release}
            options={[...releases].reverse().map((id) => ({ value: id, label: releaseName(id) }))}
            onChange={(next) => setView({ release: next as ReleaseId })}
            after="."
          />
        </>
      ) : (
        '.'
      )}
    </p>
  );
}

/** Width of the strip on paper: a sheet of A4 between its margins. */
const PAPER = 680;

function Strip({ league }: { league: League }) {
  const { measure, release, rows, figures } = league;
  const those = figures === rows.length ? `the ${figures}` : `${figures} of the ${rows.length}`;
  const title = `${measure.name}, ${releaseName(release)}: ${those} combined authorities`;
  return (
    <ChartFrame
      id={`league-${measure.id}-${release}`}
      level={2}
      title={title}
      words={stripWords(league)}
      table={leagueTable(league)}
      source={leagueSource(league)}
    >
      <div className="league-strip">
        <Drawing paper={PAPER}>
          {(width) => (
            <DotStrip
              dots={leagueDots(league)}
              unit="percent"
              level={leagueLevel(league)}
              width={width}
              label={title}
            />
          )}
        </Drawing>
      </div>
    </ChartFrame>
  );
}

function Notes({ league }: { league: League }) {
  return (
    <aside className="league-notes" aria-label="About these figures">
      <ul>
        {leagueNotes(league).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </aside>
  );
}

function LeagueShown({ league }: { league: League }) {
  const among = conurbationPieces(league);
  return (
    <div className="league">
      <div className="league-main">
        {among ? (
          <p className="league-among">
            <Pieces pieces={among} />
          </p>
        ) : null}
        <Strip league={league} />
        <LeagueTable league={league} />
      </div>
      <Notes league={league} />
    </div>
  );
}

export default function LeaguePart() {
  const view = useView();
  const loaded = useBuilt<MeasureFile>(builtPaths.measure(view.measure));
  const areas = useBuilt<AreasFile>(builtPaths.areas);
  // Until the next figures are there the last stay, and with them whatever has the focus.
  const kept = useRef<MeasureFile | null>(null);
  if (loaded) kept.current = loaded;
  const file = loaded ?? kept.current;

  const names = useMemo(() => new Map(areas?.areas.map(({ code, name }) => [code, name])), [areas]);
  if (!file || !areas) return <p className="loading">Reading the figures…</p>;
  const releases = leagueReleases(file);
  const release = releaseShown(view.release, releases);
  const league = release ? leagueOf(file, release, (code) => names.get(code) ?? code) : null;
  const measure = measureOf(file.measure);
  const instead = loaded && release && view.release && release !== view.release;
  return (
    <>
      {/* Measure and release change it: said aloud then. */}
      <h1 className="targets-headline" aria-live="polite">
        {league ? (
          <Pieces pieces={leagueHeadline(league)} />
        ) : (
          `No combined authority has a figure for ${inSentence(measure.name)}.`
        )}
      </h1>
      <Choice measure={measureOf(view.measure)} release={release} releases={releases} />
      {instead ? (
        <div className="league-notice">
          <Notice>
            {`${measure.name}: combined authorities have no figures for ${releaseName(view.release as ReleaseId)}; showing ${releaseName(release)}, ${release < (view.release as ReleaseId) ? 'the last before it' : 'the first there is'}.`}
          </Notice>
        </div>
      ) : null}
      {league ? <LeagueShown league={league} /> : null}
    </>
  );
}
