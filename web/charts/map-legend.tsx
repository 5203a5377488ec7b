// The legend of whatever the map is coloured by: coverage, deprivation, or both.

import { lazy, Suspense } from 'react';
import type { Scene } from '../state/scene';
import { Legend } from './legend';

// Not part of the first screen: asked for once deprivation is on show. Without it the map and list stay.
const DeprivationBeside = lazy(() =>
  import('./deprivation-beside').catch(() => ({ default: BesideMissing })),
);

function BesideMissing() {
  return (
    <p className="legend-note">The words on deprivation could not be loaded. Load the page anew.</p>
  );
}

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
  onHover(code: string | null): void;
  /** Residents of the West Midlands, for a target that counts people; `null` until known. */
  residents: number | null;
}

export function MapLegend(props: Props) {
  const { scene } = props;
  const outlined = scene.shading.startsWith('outline');
  return (
    <>
      {scene.release && (scene.shading === 'none' || outlined) ? <Legend {...props} /> : null}
      {scene.shading === 'none' ? null : (
        <Suspense fallback={null}>
          <DeprivationBeside {...props} />
        </Suspense>
      )}
    </>
  );
}
