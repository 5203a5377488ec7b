// The Map view: sentence, tiles, strip, legend and list beside the map, with a chosen place's panel over it.

import { lazy, Suspense, useState } from 'react';
import { areaLevels, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { Legend } from '../charts/legend';
import { hasWebGl } from '../map/webgl';
import { ComparatorStrip } from '../panels/comparator-strip';
import { HeadlineTiles } from '../panels/headline-tiles';
import { PlaceList } from '../panels/place-list';
import { PlacePanel } from '../panels/place-panel';
import { Sentence } from '../panels/sentence';
import { useView } from '../state/store';
import { type NamedScene, useScene } from '../state/use-scene';
import { Notices } from '../ui/notices';

const drawable = hasWebGl();
// Asked for at once, not when first drawn: it is the largest thing to come. Without it the figures stay.
const mapCanvas = drawable
  ? import('../map/map-canvas').catch(() => ({ default: MapMissing }))
  : Promise.resolve({ default: MapMissing });
const MapCanvas = lazy(() => mapCanvas);

function MapMissing() {
  return (
    <p className="loading">
      The map could not be loaded. The places are in the list, with the same figures.
    </p>
  );
}

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
  return (
    <div className="hover-card" aria-hidden="true">
      <strong>{named.nameOf(code)}</strong>{' '}
      {isObservation(cell)
        ? `${percentText(cell.share)}${cell.basis === 'estimated' ? ' estimate' : ''}`
        : 'no figure'}
    </div>
  );
}

export function MapView() {
  const named = useScene();
  const view = useView();
  const [hovered, setHovered] = useState<string | null>(null);
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
    <main className="map-view">
      <div className="column-top">
        <Sentence scene={scene} />
        <HeadlineTiles scene={scene} headline={named.headline} />
      </div>
      <div className="column-strip">
        <ComparatorStrip scene={scene} />
      </div>
      <div className="column-rest">
        {scene.release ? (
          <Legend
            scene={scene}
            nameOf={named.nameOf}
            hovered={hovered}
            selected={view.place}
            residents={west?.people?.counts.residents ?? null}
          />
        ) : null}
        <SourceLine named={named} />
        <PlaceList
          key={`${scene.measure.id} ${scene.level} ${scene.region}`}
          scene={scene}
          nameOf={named.nameOf}
          partOf={(code) => partInside(named, code)}
          selected={view.place}
          onHover={setHovered}
        />
      </div>
      <div className="map-area">
        <Notices scene={scene} />
        {drawable ? (
          <Suspense fallback={<p className="loading">Drawing the map…</p>}>
            <MapCanvas scene={scene} hovered={hovered} onHover={setHovered} />
          </Suspense>
        ) : (
          <p className="loading">
            {`This browser cannot draw the map (it has no WebGL 2). The ${areaLevels[scene.level].many} are in the list, with the same figures.`}
          </p>
        )}
        {hovered && scene.cells.has(hovered) ? <HoverCard named={named} code={hovered} /> : null}
        {view.place ? <PlacePanel key={view.place} named={named} code={view.place} /> : null}
      </div>
    </main>
  );
}
