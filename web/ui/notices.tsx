// Things said over the map: what could not be shown, and what is shown or offered instead.

import { areaLevels, isSmallLevel } from '../../data/catalogue/areas';
import { outlines } from '../../data/catalogue/deprivation';
import { type MeasureId, measureOf } from '../../data/catalogue/measures';
import { useFailure } from '../load/resource';
import { levelsOf, type Scene } from '../state/scene';
import { setView, useAddressProblems, useView } from '../state/store';
import { Notice, PageNotices } from './page-notices';

/** Offers what is true where a measure is not published: other levels, and for full fibre its ceiling. */
function NotPublished({ scene }: { scene: Scene }) {
  const { measure, level } = scene;
  const others = scene.publishedLevels.filter(
    (other) => other !== level && levelsOf(scene.region).includes(other),
  );
  const ceiling: MeasureId | null =
    isSmallLevel(level) && measure.id === 'full-fibre' ? 'gigabit' : null;
  return (
    <Notice>
      <p>
        <strong>{`${measure.name}: not published by ${areaLevels[level].one}.`}</strong> What is
        published:
      </p>
      <ul className="notice-offers">
        {others.map((other) => (
          <li key={other}>
            <button
              type="button"
              className="link"
              onClick={() => setView({ level: other, release: null, place: null })}
            >
              {`${measure.name} by ${areaLevels[other].one}`}
            </button>
          </li>
        ))}
        {ceiling ? (
          <li>
            <button
              type="button"
              className="link"
              onClick={() => setView({ measure: ceiling, release: null })}
            >
              {`${measureOf(ceiling).name} by ${areaLevels[level].one}`}
            </button>
            : the ceiling, since at most this share can have full fibre
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

/** What the map's colours and lines mean, in a sentence. */
function coloursText({ measure, shading, level }: Scene): string {
  const lacking = measure.higherIsBetter ? 'more is missing' : 'worse';
  if (shading === 'imd' || shading === 'income') {
    // Local authorities carry their figure on the map: it must not pass for coverage.
    const figures =
      level === 'district' ? ' Figures: residents in England’s most deprived tenth.' : '';
    return `The darker, the more deprived.${figures}`;
  }
  if (shading === 'two-way') {
    return `Amber: the ${lacking}; blue: the more deprived; darkest: both.`;
  }
  const outline =
    shading === 'none'
      ? ''
      : ` Within the blue lines: the most deprived ${outlines[shading].part}.`;
  return `The darker, the ${lacking}.${outline}`;
}

export function Notices({ scene }: { scene: Scene | null }) {
  const problems = useAddressProblems();
  const failure = useFailure();
  const view = useView();
  return (
    <div className="notices">
      <PageNotices />
      {scene?.notice ? <Notice>{scene.notice}</Notice> : null}
      {scene && scene.release === null ? <NotPublished scene={scene} /> : null}
      {scene?.release && !view.place && !scene.notice && problems.length === 0 && !failure ? (
        <p className="hint">{`Press a place for its figures. ${coloursText(scene)}`}</p>
      ) : null}
    </div>
  );
}
