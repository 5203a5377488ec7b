// Places in view, lowest first: the same places as the map, as buttons that choose and highlight them.

import { useState } from 'react';
import { areaLevels, mapRegions } from '../../data/catalogue/areas';
import { absences } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { rampIndex } from '../../data/model/classes';
import { countText, percentText } from '../../data/model/format';
import { ramp } from '../map/palette';
import type { Scene } from '../state/scene';
import { setView } from '../state/store';

const FIRST = 12;
const MORE = 50;

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  selected: string | null;
  onHover(code: string | null): void;
}

/** Worst first; places without a figure last, by name. */
function ordered({ scene, nameOf }: Pick<Props, 'scene' | 'nameOf'>): string[] {
  const worst = scene.measure.higherIsBetter ? 1 : -1;
  const key = (code: string) => {
    const cell = scene.cells.get(code);
    return isObservation(cell) ? worst * cell.share : Infinity;
  };
  return [...scene.inView].sort(
    (a, b) => key(a) - key(b) || nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  );
}

export function PlaceList({ scene, nameOf, selected, onHover }: Props) {
  const [shown, setShown] = useState(FIRST);
  const codes = ordered({ scene, nameOf });
  if (codes.length === 0 || !scene.release) return null;
  const word = scene.measure.higherIsBetter ? 'lowest' : 'highest';
  return (
    <section className="place-list" aria-label={`Places, ${word} first`}>
      <h2>
        {`${areaLevels[scene.level].many} of ${mapRegions[scene.region].name}, ${word} first`}
      </h2>
      <ol>
        {codes.slice(0, shown).map((code) => {
          const cell = scene.cells.get(code);
          return (
            <li key={code}>
              <button
                type="button"
                aria-pressed={code === selected}
                onClick={() => setView({ place: code === selected ? null : code })}
                onMouseEnter={() => onHover(code)}
                onMouseLeave={() => onHover(null)}
                onFocus={() => onHover(code)}
                onBlur={() => onHover(null)}
              >
                <span
                  className={isObservation(cell) ? 'swatch' : 'swatch hatch-key'}
                  style={
                    isObservation(cell)
                      ? {
                          background:
                            ramp[
                              rampIndex(
                                scene.measure.breaks,
                                cell.share,
                                scene.measure.higherIsBetter,
                              )
                            ],
                        }
                      : {}
                  }
                />
                <span className="place-list-name">{nameOf(code)}</span>
                <span className="place-list-value">
                  {isObservation(cell)
                    ? `${percentText(cell.share)}${cell.basis === 'estimated' ? ' est.' : ''}`
                    : absences[cell?.absent ?? 'not-in-release']}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {codes.length > shown ? (
        <button type="button" className="link" onClick={() => setShown(shown + MORE)}>
          {`Show ${countText(Math.min(MORE, codes.length - shown))} more of ${countText(codes.length)}`}
        </button>
      ) : null}
    </section>
  );
}
