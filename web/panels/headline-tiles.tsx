// The four headline measures for the West Midlands, latest figures first: each one press away.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import {
  families,
  headlineMeasures,
  type MeasureId,
  measureOf,
  operators,
  places,
} from '../../data/catalogue/measures';
import { releaseShort } from '../../data/catalogue/releases';
import type { HeadlineFile } from '../../data/contract/files';
import { shareText } from '../../data/model/format';
import { latestOf } from '../load/figures';
import type { Scene } from '../state/scene';
import { setView } from '../state/store';

function tileName(id: MeasureId): { name: string; detail: string } {
  const { family, place, operators: by } = measureOf(id);
  return {
    name: [families[family].name, place ? places[place].name : ''].join(' ').trim(),
    detail: by ? `${operators[by].short}, ` : '',
  };
}

export function HeadlineTiles({ scene, headline }: { scene: Scene; headline: HeadlineFile }) {
  return (
    <fieldset className="tiles">
      <legend>West Midlands, latest figures</legend>
      {headlineMeasures.map((id) => {
        const file = headline.measures.find((held) => held.measure === id);
        const latest = file ? latestOf(file, WEST_MIDLANDS) : null;
        const { name, detail } = tileName(id);
        const current = scene.measure.family === measureOf(id).family;
        return (
          <button
            key={id}
            type="button"
            className="tile"
            aria-pressed={current}
            onClick={() => setView({ measure: id, release: null })}
          >
            <span className="tile-value">
              {latest ? shareText(latest.share) : '–'}
              {latest ? <span className="tile-percent">%</span> : null}
            </span>
            <span className="tile-name">{name}</span>
            <span className="tile-date">
              {latest ? `${detail}${releaseShort(latest.release)}` : 'no figure'}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
