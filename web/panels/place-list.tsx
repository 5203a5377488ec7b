// Places in view by figure, or by name where none is published: the map's places in a list that chooses and drives it.

import { useMemo } from 'react';
import { areaLevels, isSmallLevel, mapRegions } from '../../data/catalogue/areas';
import { type Cell, isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { amountText, homesText, restOf } from '../../data/model/sentence';
import { ABSENT, fills } from '../map/palette';
import { colouringOf } from '../state/colouring';
import { lowestFirst, placesInOrder, turnedOver } from '../state/place-order';
import { cellFor, type Scene } from '../state/scene';
import { absenceWords, placeSpeaker, spokenNames } from '../state/spoken';
import { setView, useView } from '../state/store';
import type { NamedScene } from '../state/use-scene';
import { PlaceListbox } from './place-listbox';
import type { PlaceOption } from './place-option';

interface Props {
  named: NamedScene;
  /** Share of a place's area inside the region, where that is only a part. */
  partOf(code: string): number | null;
  onHover(code: string | null): void;
  /** The place the keys have led to. */
  onActive(code: string | null): void;
}

/** "12,745 premises without"; nothing where it is not known. */
function without(scene: Scene, cell: Cell | undefined): string {
  const rest = isObservation(cell) ? restOf(cell, scene.measure) : null;
  if (!rest) return '';
  const amount = isSmallLevel(scene.level)
    ? homesText(rest.units)
    : amountText(rest.units, scene.measure, rest.estimated);
  return `${amount} ${scene.measure.higherIsBetter ? 'without' : 'affected'}`;
}

function figure(scene: Scene, cell: Cell | undefined): string {
  if (!isObservation(cell)) return absenceWords(cell, scene);
  return `${percentText(cell.share)}${cell.basis === 'estimated' ? ' est.' : ''}`;
}

export function PlaceList({ named, partOf, onHover, onActive }: Props) {
  const { scene, nameOf, neighbourhoods } = named;
  const { sort, place } = useView();
  const lowest = lowestFirst(scene, sort);
  const codes = useMemo(() => placesInOrder(scene, nameOf, lowest), [scene, nameOf, lowest]);
  const colouring = useMemo(() => colouringOf(scene), [scene]);
  const speak = useMemo(() => {
    const names = spokenNames(neighbourhoods);
    return placeSpeaker(scene, (code) => names.get(code) ?? nameOf(code));
  }, [scene, nameOf, neighbourhoods]);
  if (codes.length === 0) return null;

  const byFigure = lowest ? 'lowest first' : 'highest first';
  const order = scene.release ? byFigure : 'by name';
  const { many } = areaLevels[scene.level];
  const title = `${many.charAt(0).toUpperCase()}${many.slice(1)} of ${mapRegions[scene.region].name}, ${order}`;
  const optionOf = (code: string): PlaceOption => {
    const cell = cellFor(scene, code);
    const part = partOf(code);
    const index = colouring.get(code) ?? ABSENT;
    const rest = without(scene, cell);
    return {
      code,
      name: nameOf(code),
      spoken: speak(code),
      asides: [
        ...(part !== null ? [`${Math.round(100 * part)}% of its area inside`] : []),
        ...(rest ? [rest] : []),
      ],
      value: figure(scene, cell),
      absent: !isObservation(cell),
      colour: fills[index] ?? null,
    };
  };
  return (
    <section className="place-list" aria-label="Places">
      <h2>{title}</h2>
      {scene.release ? (
        <button
          type="button"
          className="link"
          onClick={() => setView({ sort: turnedOver(scene, sort) })}
        >
          {lowest ? 'Highest first' : 'Lowest first'}
        </button>
      ) : null}
      <PlaceListbox
        label={title}
        codes={codes}
        groups={[...scene.groups.keys()]}
        optionOf={optionOf}
        nameOf={nameOf}
        selected={place}
        onSelect={(code) => setView({ place: code })}
        onHover={onHover}
        onActive={onActive}
      />
    </section>
  );
}
