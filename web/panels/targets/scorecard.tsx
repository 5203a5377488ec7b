// The scorecard: a card for every commitment, under one sentence that sums them up.

import { wordings } from '../../../data/catalogue/targets';
import { builtPaths } from '../../../data/contract/files';
import type { Mission3File } from '../../../data/contract/mission3';
import { useBuilt } from '../../load/resource';
import { cardsOf } from '../../state/mission';
import { missionHeadline } from '../../state/mission-headline';
import { useView } from '../../state/store';
import { MissionCard } from './card';
import { Switches } from './switches';

export default function ScorecardPart() {
  const choice = useView();
  const file = useBuilt<Mission3File>(builtPaths.mission3);
  if (!file) return <p className="loading">Reading the figures…</p>;
  const cards = cardsOf(file, choice);
  const own = cards.filter(({ wording }) => wording === choice.wording);
  const others = cards.filter(({ wording }) => wording !== choice.wording);
  return (
    <>
      {/* A switch changes it: said aloud then. */}
      <h1 className="targets-headline" aria-live="polite">
        <span>Mission 3 set levels and said “best”. As far as open data can tell:</span>{' '}
        {missionHeadline(cards, choice)}
      </h1>
      <Switches />
      <ul className="strip-key" aria-label="Key to the strips">
        <li className="strip-key-west">West Midlands (7 districts)</li>
        <li className="strip-key-manchester">Greater Manchester</li>
        <li className="strip-key-other">the other combined authorities</li>
        <li className="strip-key-london">London, for reference</li>
      </ul>
      {own.map((card) => (
        <MissionCard key={card.commitment.id} file={file} card={card} choice={choice} />
      ))}
      {others.length > 0 ? (
        <h2 className="cards-others">{`Not in the words of ${wordings[choice.wording].name}`}</h2>
      ) : null}
      {others.map((card) => (
        <MissionCard key={card.commitment.id} file={file} card={card} choice={choice} />
      ))}
      <p className="targets-source">
        Best Connected: computed from the open data of Ofcom, ONS and MHCLG.
        <span className="on-screen"> Every number opens to its source, release and formula.</span>{' '}
        Combined authorities and local authorities are those of May 2025, applied back to every
        release. All rows: <a href={`data/${builtPaths.mission3Csv}`}>mission3.csv</a>.
      </p>
    </>
  );
}
