// What a chosen place comes to in a sentence that can be copied, and where it stands among its like.

import {
  areaLevels,
  ENGLAND,
  GREATER_MANCHESTER,
  mapRegions,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { datasets } from '../../data/catalogue/sources';
import { absences } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { gapBetween } from '../../data/model/gap';
import { placeSentence, restOf } from '../../data/model/sentence';
import { standingsAmong, standingText } from '../../data/model/standing';
import { type FigureRow, nameInSentence, type PlaceFacts } from '../state/place';
import { cellFor, sharesOf } from '../state/scene';
import type { NamedScene } from '../state/use-scene';
import { wardOf } from '../state/wards';
import { CopyButton } from '../ui/copy-button';

export function Standing({ named, facts }: { named: NamedScene; facts: PlaceFacts }) {
  const { scene } = named;
  const cell = cellFor(scene, facts.code);
  if (!isObservation(cell) || !scene.inView.includes(facts.code)) return null;
  const shares = sharesOf(scene.inView.map((code) => scene.cells.get(code)));
  const { measure } = scene;
  const standing = standingsAmong(shares, measure.higherIsBetter)(cell.share);
  if (!standing) return null;
  return (
    <p className="standing">
      {`${standingText(standing)} ${areaLevels[scene.level].many} of ${mapRegions[scene.region].name}`}
    </p>
  );
}

/** The comparator a place is set against first: its own region, England where it is in neither. */
function homeRegion(named: NamedScene, facts: PlaceFacts): string {
  const area = named.areas?.areas.find((candidate) => candidate.code === facts.code);
  if (named.scene.groups.has(facts.code)) return WEST_MIDLANDS;
  if (area?.parents.includes(WEST_MIDLANDS) || area?.inside?.['west-midlands'])
    return WEST_MIDLANDS;
  if (area?.parents.includes(GREATER_MANCHESTER) || area?.inside?.['greater-manchester'])
    return GREATER_MANCHESTER;
  const held =
    named.neighbourhoods.find((file) => file.areas.includes(facts.code)) ??
    wardOf(facts.code, named.neighbourhoods)?.file;
  if (held) return held.region === 'west-midlands' ? WEST_MIDLANDS : GREATER_MANCHESTER;
  return ENGLAND;
}

interface Props {
  named: NamedScene;
  facts: PlaceFacts;
  /** The measure on show for this place and its comparators, all of one release. */
  row: FigureRow;
}

export function PlaceSentence({ named, facts, row: { here, beside } }: Props) {
  const { measure } = named.scene;
  if (!isObservation(here)) {
    return <p className="panel-sentence">{`${measure.name}: ${absences[here.absent]}.`}</p>;
  }
  const home = facts.beside.findIndex(({ code }) => code === homeRegion(named, facts));
  const against = beside[home];
  const gap =
    isObservation(against) && facts.beside[home]
      ? { name: facts.beside[home].name, gap: gapBetween(here, against) }
      : null;
  const small = facts.kind !== 'area';
  const text = placeSentence(
    here,
    nameInSentence(facts),
    measure,
    gap,
    restOf(here, measure),
    small,
  );
  return (
    <blockquote className="panel-sentence">
      <p>{text}</p>
      <CopyButton
        text={`${text}${small ? ' An estimate for the area: it says nothing of any one home.' : ''} Source: ${datasets[here.source].title}. ${window.location.href}`}
        label="Copy sentence"
      />
    </blockquote>
  );
}
