// The map area's maps: one, or the two regions side by side on one scale.

import { useEffect, useRef, useState } from 'react';
import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import { absences } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { atScaleOf, follow } from '../map/together';
import type { Scene } from '../state/scene';
import { currentView, setView, useView } from '../state/store';
import type { MapPosition } from '../state/view';
import { OneMap } from './one-map';

interface Props {
  scene: Scene;
  hovered: string | null;
  /** The place the keys are on in the list or the table. */
  reveal: string | null;
  onHover(code: string | null): void;
}

export function MapStage(props: Props) {
  const { at, show } = useView();
  if (show === 'side-by-side') return <TwoMaps {...props} />;
  return <OneMap {...props} at={at} onMove={(position) => setView({ at: position }, 'replace')} />;
}

/** The address's name for each map's position. */
type Slot = 'at' | 'beside';
const halves = [
  { slot: 'at', other: 'beside', part: 'west-midlands' },
  { slot: 'beside', other: 'at', part: 'greater-manchester' },
] as const satisfies readonly { slot: Slot; other: Slot; part: DetailRegionId }[];

function Title({ part, cell }: { part: DetailRegionId; cell: Cell }) {
  return (
    <h2 className="half-title">
      {detailRegions[part].name}{' '}
      {isObservation(cell) ? (
        <>
          <strong>{percentText(cell.share)}</strong>
          {cell.basis === 'estimated' ? <span className="est"> estimate</span> : null}
        </>
      ) : (
        <span className="absent">{absences[cell.absent]}</span>
      )}
    </h2>
  );
}

function TwoMaps({ scene, hovered, reveal, onHover }: Props) {
  const view = useView();
  // Where each map stands by itself, for when the other's move must write both down.
  const stood = useRef<Partial<Record<Slot, MapPosition>>>({});
  // The follower's place while the other is being moved: the address takes it at the end of the move.
  const [led, setLed] = useState<{ slot: Slot; position: MapPosition } | null>(null);
  // What the address says anew (Back, a link) rules over a move that was under way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these is the occasion.
  useEffect(() => setLed(null), [view.at, view.beside, view.together]);

  const positionOf = (slot: Slot) => currentView()[slot] ?? stood.current[slot] ?? null;
  const followed = (slot: Slot, other: Slot, to: MapPosition): MapPosition | null => {
    const [moved, follower] = [positionOf(slot), positionOf(other)];
    if (!currentView().together || !moved || !follower) return follower;
    return follow({ moved, follower }, to);
  };
  const onTogether = (together: boolean) => {
    const [first, second] = [positionOf('at'), positionOf('beside')];
    // From then on both are of one scale, the first map's.
    const change = together && first && second;
    setView({ together, ...(change ? { at: first, beside: atScaleOf(first, second) } : {}) });
  };

  return (
    <div className="two-maps">
      <label className="move-together">
        <input
          type="checkbox"
          checked={view.together}
          onChange={(event) => onTogether(event.currentTarget.checked)}
        />{' '}
        Move together
      </label>
      {halves.map(({ slot, other, part }) => (
        <section className="half" key={part} aria-label={detailRegions[part].name}>
          <Title
            part={part}
            cell={part === 'west-midlands' ? scene.westMidlands : scene.greaterManchester}
          />
          <div className="half-map">
            <OneMap
              scene={scene}
              hovered={hovered}
              reveal={reveal}
              onHover={onHover}
              part={part}
              at={led?.slot === slot ? led.position : view[slot]}
              onStand={(position) => {
                stood.current[slot] = position;
              }}
              onMoving={(to) => {
                const position = currentView().together ? followed(slot, other, to) : null;
                if (position) setLed({ slot: other, position });
              }}
              onMove={(to) =>
                setView({ [slot]: to, [other]: followed(slot, other, to) }, 'replace')
              }
            />
          </div>
        </section>
      ))}
    </div>
  );
}
