// Places in view in order of their figure: the same places as the map, as buttons that choose and highlight them.

import { useEffect, useRef, useState } from 'react';
import { areaLevels, mapRegions } from '../../data/catalogue/areas';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { rampIndex } from '../../data/model/classes';
import { countText, percentText } from '../../data/model/format';
import { amountText, restOf } from '../../data/model/sentence';
import { ramp } from '../map/palette';
import type { Scene } from '../state/scene';
import { setView } from '../state/store';

const FIRST = 12;
const MORE = 50;

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  /** Share of a place's area inside the region, where that is only a part. */
  partOf(code: string): number | null;
  selected: string | null;
  onHover(code: string | null): void;
}

/** By figure, in the order asked for; places without one last, by name. */
function ordered({ scene, nameOf }: Pick<Props, 'scene' | 'nameOf'>, lowest: boolean): string[] {
  const sign = lowest ? 1 : -1;
  const key = (code: string) => {
    const cell = scene.cells.get(code);
    return isObservation(cell) ? sign * cell.share : Infinity;
  };
  return [...scene.inView].sort(
    (a, b) => key(a) - key(b) || nameOf(a).localeCompare(nameOf(b), 'en-GB'),
  );
}

function Swatch({ scene, cell }: { scene: Scene; cell: Cell | undefined }) {
  const { breaks, higherIsBetter } = scene.measure;
  if (!isObservation(cell)) return <span className="swatch hatch-key" />;
  const colour = ramp[rampIndex(breaks, cell.share, higherIsBetter)];
  return <span className="swatch" style={{ background: colour }} />;
}

/** "12,745 premises without"; nothing where it is not known. */
function without(scene: Scene, cell: Cell | undefined): string {
  const rest = isObservation(cell) ? restOf(cell, scene.measure) : null;
  if (!rest) return '';
  if (scene.level === 'neighbourhood') return `about ${countText(rest.units)} homes`;
  return amountText(rest.units, scene.measure, rest.estimated);
}

interface ItemProps extends Props {
  code: string;
  cell: Cell | undefined;
}

function Item({ code, cell, scene, nameOf, partOf, selected, onHover }: ItemProps) {
  const part = partOf(code);
  const rest = without(scene, cell);
  return (
    <li>
      <button
        type="button"
        aria-pressed={code === selected}
        onClick={() => setView({ place: code === selected ? null : code })}
        onMouseEnter={() => onHover(code)}
        onMouseLeave={() => onHover(null)}
        onFocus={() => onHover(code)}
        onBlur={() => onHover(null)}
      >
        <Swatch scene={scene} cell={cell} />
        <span>
          <span className="place-list-name">{nameOf(code)}</span>
          {part !== null ? (
            <span className="place-list-aside">{`${Math.round(100 * part)}% of its area inside`}</span>
          ) : null}
          {rest ? (
            <span className="place-list-aside">
              {`${rest} ${scene.measure.higherIsBetter ? 'without' : 'affected'}`}
            </span>
          ) : null}
        </span>
        <span className="place-list-value">
          {isObservation(cell)
            ? `${percentText(cell.share)}${cell.basis === 'estimated' ? ' est.' : ''}`
            : absences[cell?.absent ?? 'not-in-release']}
        </span>
      </button>
    </li>
  );
}

export function PlaceList(props: Props) {
  const { scene } = props;
  const [shown, setShown] = useState(FIRST);
  const [turned, setTurned] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const lowest = scene.measure.higherIsBetter !== turned;
  const codes = ordered(props, lowest);
  // After "show more" the first new place takes the focus, since the button has moved or gone.
  useEffect(() => {
    if (shown > FIRST) {
      const first = shown - MORE;
      list.current?.querySelectorAll('button')[first]?.focus();
    }
  }, [shown]);
  if (codes.length === 0 || !scene.release) return null;
  const order = lowest ? 'lowest first' : 'highest first';
  return (
    <section className="place-list" aria-label={`Places, ${order}`}>
      <h2>{`${areaLevels[scene.level].many} of ${mapRegions[scene.region].name}, ${order}`}</h2>
      <button type="button" className="link" onClick={() => setTurned(!turned)}>
        {lowest ? 'Highest first' : 'Lowest first'}
      </button>
      <ol ref={list}>
        {codes.slice(0, shown).map((code) => (
          <Item key={code} {...props} code={code} cell={scene.cells.get(code)} />
        ))}
      </ol>
      {codes.length > shown ? (
        <button type="button" className="link" onClick={() => setShown(shown + MORE)}>
          {`Show ${countText(Math.min(MORE, codes.length - shown))} more of ${countText(codes.length)}`}
        </button>
      ) : null}
      {scene.groups.size > 0 ? (
        <ul className="place-list-groups" aria-label="Together">
          {[...scene.groups].map(([code, cell]) => (
            <Item key={code} {...props} code={code} cell={cell} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
