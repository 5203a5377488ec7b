// What every drawing of the map takes, with WebGL and without.

import type { DetailRegionId } from '../../data/catalogue/areas';
import type { Scene } from '../state/scene';
import type { MapPosition } from '../state/view';

/** Why the map WebGL draws is not there: none could be made, or the browser took it away for good. */
export type MapFailure = 'not-made' | 'lost';

export interface MapProps {
  scene: Scene;
  hovered: string | null;
  onHover(code: string | null): void;
  /**
   * The place the keys are on in the list or the table (it is `hovered` too): the map pans just enough
   * to have it in view. Unlike one under the pointer, which is in view or was meant to be left alone.
   */
  reveal?: string | null;
  /** Where the map stands; `null` fits the region, or `part` of it. */
  at: MapPosition | null;
  /** After a person moved the map. */
  onMove(at: MapPosition): void;
  /** In every frame while a person moves the map, so that another can follow. */
  onMoving?(at: MapPosition): void;
  /** Where the map stands by itself, after it fitted its region. */
  onStand?(at: MapPosition): void;
  /** When WebGL cannot draw the map (any more). */
  onFailure?(why: MapFailure): void;
  /**
   * The one region this map is of, where two stand side by side: without a position it stands as
   * `standing` of web/map/together says, at the same scale as the other.
   */
  part?: DetailRegionId;
}
