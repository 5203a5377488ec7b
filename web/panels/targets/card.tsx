// One commitment: its words, where it stands among the others, whether it was met and by how much.

import { useRef } from 'react';
import { WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { deadlines } from '../../../data/catalogue/commitments';
import { releaseName } from '../../../data/catalogue/releases';
import { wordings } from '../../../data/catalogue/targets';
import type { Mission3File } from '../../../data/contract/mission3';
import { DotStrip } from '../../charts/dot-strip';
import { PeopleLine } from '../../charts/people-line';
import { pieceText } from '../../state/explain';
import type { Card as CardFacts, ReadingChoice } from '../../state/mission';
import { peopleWords, stripWords } from '../../state/mission-chart';
import { sourceLine } from '../../state/mission-explain';
import { highestStatusOf, type Status, statusOf } from '../../state/mission-status';
import { leagueTable, missionMeasureName, seriesTable } from '../../state/mission-table';
import { levelOf, sentencesOf } from '../../state/mission-words';
import { dotsOf } from '../../state/strip';
import { ChartTools } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';
import { Pieces } from '../../ui/pieces';
import { ToneMark } from '../../ui/tone-mark';
import { Readings } from './readings';

interface Props {
  file: Mission3File;
  card: CardFacts;
  choice: ReadingChoice;
}

function CardChart({ file, card, choice, width }: Props & { width: number }) {
  const { league } = card;
  if (!league) return null;
  const level = levelOf(card);
  if (league.unit === 'people') {
    const leagues = file.leagues.filter(({ measure }) => measure === league.measure);
    const at = file.areas.findIndex(({ code }) => code === WEST_MIDLANDS);
    return (
      <PeopleLine
        leagues={leagues}
        at={at}
        level={level}
        deadline={choice.deadline}
        width={width}
        label={peopleWords(leagues, at, level, choice.deadline)}
      />
    );
  }
  const dots = dotsOf(file, league);
  return (
    <DotStrip
      dots={dots}
      unit={league.unit}
      level={level}
      width={width}
      label={stripWords(league, dots, level)}
    />
  );
}

function StatusLine({ status }: { status: Status }) {
  return (
    <p className="card-status">
      <ToneMark tone={status.tone} />
      <strong>{status.text}</strong>
    </p>
  );
}

/** The document’s sentence, with the words that make this commitment brought out. */
function Quote({ quote, phrase }: { quote: string; phrase: string }) {
  const at = quote.indexOf(phrase);
  return (
    <blockquote>
      “{quote.slice(0, at)}
      <strong>{phrase}</strong>
      {quote.slice(at + phrase.length)}”
    </blockquote>
  );
}

/** Width a chart is drawn for on paper, where nothing is measured: its letters come out at about 7 points. */
const PAPER_WIDTH = 340;

export function MissionCard({ file, card, choice }: Props) {
  const { commitment, wording, league } = card;
  const drawing = useRef<HTMLDivElement>(null);
  const status = statusOf(card);
  const highest = highestStatusOf(card);
  const sentences = sentencesOf(file, card);
  const quote = commitment.quotes[wording] ?? '';
  const id = `mission3-${commitment.id}`;
  const series = league?.unit === 'people';
  const at = file.areas.findIndex(({ code }) => code === WEST_MIDLANDS);
  const picture = () => ({
    title: commitment.title,
    quote: `“${quote}” ${wordings[wording].document}`,
    status,
    words: [highest ? `${highest.text}.` : '', ...sentences.map(pieceText)].join(' ').trim(),
    chart: drawing.current?.querySelector('svg') ?? null,
    source: league ? sourceLine(league) : '',
  });
  return (
    <section className="card" id={id} aria-labelledby={`${id}-title`} data-verdict={card.verdict}>
      <div className="card-words">
        <h2 id={`${id}-title`}>{commitment.title}</h2>
        <Quote quote={quote} phrase={commitment.phrases[wording] ?? quote} />
        <p className="card-document">
          {wordings[wording].document}
          {wording === choice.wording
            ? '.'
            : `: the ${wordings[choice.wording].name} words do not repeat it.`}
          {commitment.dated ? '' : ' No date is named; the same one is taken.'}
        </p>
      </div>
      <div className="card-chart">
        {league ? (
          <p className="card-measure">{`${missionMeasureName(league.measure)}, ${series ? 'through the releases' : releaseName(league.release)}${league.basis === 'estimated' ? ' (estimate)' : ''}`}</p>
        ) : null}
        <div ref={drawing}>
          <Drawing paper={PAPER_WIDTH}>
            {(width) => <CardChart file={file} card={card} choice={choice} width={width} />}
          </Drawing>
        </div>
      </div>
      <div className="card-verdict">
        <StatusLine status={status} />
        {highest ? <StatusLine status={highest} /> : null}
        {sentences.map((sentence) => (
          <p key={pieceText(sentence)}>
            <Pieces pieces={sentence} />
          </p>
        ))}
      </div>
      <div className="card-more">
        <Readings file={file} card={card} deadline={deadlines[choice.deadline].name} />
        {league ? (
          <ChartTools
            id={id}
            title={commitment.title}
            table={
              series
                ? seriesTable(
                    file.leagues.filter(({ measure }) => measure === league.measure),
                    at,
                    'People with full fibre, West Midlands (estimate)',
                  )
                : leagueTable(file, league)
            }
            picture={picture}
          />
        ) : null}
      </div>
    </section>
  );
}
