// The Map view: sentence, tiles, strip, legend and list beside the map, with a chosen place's panel over it.

import { useRef, useState } from 'react';
import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { deprivationViews } from '../../data/catalogue/deprivation';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { MapLegend } from '../charts/map-legend';
import { ComparatorStrip, StripDetail } from '../panels/comparator-strip';
import { HeadlineTiles } from '../panels/headline-tiles';
import { PlaceList } from '../panels/place-list';
import { PlacePanel } from '../panels/place-panel';
import { Sentence } from '../panels/sentence';
import { TimeControl } from '../panels/time-control';
import { deprivationText } from '../state/deprivation';
import { partOf } from '../state/part';
import { useView } from '../state/store';
import { type NamedScene, useScene } from '../state/use-scene';
import { Announcer } from '../ui/announcer';
import { DisplaySwitch } from '../ui/display-switch';
import { Notices } from '../ui/notices';
import { MapStage } from './map-stage';
import { TableStage } from './table-stage';

function SourceLine({ named }: { named: NamedScene }) {
  const { scene } = named;
  const cell = [...scene.cells.values()].find(isObservation);
  if (!cell || !scene.release) return null;
  return (
    <p className="source-line">
      {`${datasets[cell.source].title}, ${releaseName(scene.release)}. ${scene.measure.meaning}`}
      {cell.basis === 'estimated'
        ? ' Estimate: the mean of each neighbourhood’s residential postcodes; it says nothing of any one home.'
        : ''}
    </p>
  );
}

/** Share of a constituency's area inside the region in view, where that is only a part. */
function partInside(named: NamedScene, code: string): number | null {
  if (named.scene.level !== 'constituency') return null;
  const area = named.areas?.areas.find((candidate) => candidate.code === code);
  const inside = Object.values(area?.inside ?? {}).reduce((sum, share) => sum + share, 0);
  return inside > 0 && inside < 0.995 ? inside : null;
}

function HoverCard({ named, code }: { named: NamedScene; code: string }) {
  const cell = named.scene.cells.get(code);
  const { index } = deprivationViews[named.scene.shading];
  const known = index ? named.scene.deprivation[index].get(code) : undefined;
  return (
    <div className="hover-card" aria-hidden="true" data-part={partOf(named, code) ?? undefined}>
      <strong>{named.nameOf(code)}</strong>{' '}
      {isObservation(cell)
        ? `${percentText(cell.share)}${cell.basis === 'estimated' ? ' estimate' : ''}`
        : 'no figure'}
      {index && known ? <span>{`; ${deprivationText(known, index)}`}</span> : null}
    </div>
  );
}

export function MapView() {
  const latest = useScene();
  const view = useView();
  const [hovered, setHovered] = useState<string | null>(null);
  // What the keys are on in the list: the map marks it as if hovered, and brings it into view.
  const [reveal, setReveal] = useState<string | null>(null);
  // Until the next files are there the last figures stay, and with them whatever has the focus.
  const kept = useRef<NamedScene | null>(null);
  if (latest) kept.current = latest;
  const named = latest ?? kept.current;
  const onActive = (code: string | null) => {
    setHovered(code);
    setReveal(code);
  };
  if (!named) {
    return (
      <main className="map-view">
        <div className="column">
          <p className="loading">Reading the figures…</p>
        </div>
        <div className="map-area">
          <Notices scene={null} />
        </div>
      </main>
    );
  }
  const { scene } = named;
  const west = named.areas?.areas.find((area) => area.code === WEST_MIDLANDS);
  return (
    <main className="map-view" aria-busy={latest === null}>
      <Announcer named={named} />
      <div className="column-top">
        <Sentence scene={scene} />
        <HeadlineTiles scene={scene} headline={named.headline} />
      </div>
      <div className="column-strip">
        <ComparatorStrip scene={scene} />
      </div>
      <div className="column-rest">
        <StripDetail scene={scene} />
        <MapLegend
          scene={scene}
          nameOf={named.nameOf}
          hovered={hovered}
          selected={view.place}
          onHover={setHovered}
          residents={west?.people?.counts.residents ?? null}
        />
        <SourceLine named={named} />
        <PlaceList
          named={named}
          partOf={(code) => partInside(named, code)}
          onHover={setHovered}
          onActive={onActive}
        />
      </div>
      <div className="map-area">
        <DisplaySwitch />
        <div
          className="stage"
          data-show={view.show}
          data-place={(view.place && partOf(named, view.place)) || undefined}
        >
          {view.show === 'table' ? (
            <Notices scene={scene} />
          ) : (
            <div className="stage-map">
              <Notices scene={scene} />
              <MapStage scene={scene} hovered={hovered} reveal={reveal} onHover={setHovered} />
              {hovered && scene.cells.has(hovered) ? (
                <HoverCard named={named} code={hovered} />
              ) : null}
            </div>
          )}
          {view.show === 'table' || view.show === 'map-and-table' ? (
            <TableStage named={named} hovered={hovered} onHover={setHovered} onActive={onActive} />
          ) : null}
          {view.place ? <PlacePanel key={view.place} named={named} code={view.place} /> : null}
        </div>
        <TimeControl scene={scene} />
      </div>
    </main>
  );
}
