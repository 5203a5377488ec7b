// The map on paper: the piece of the world that is on screen, drawn as SVG at the paper's size.

import { useView } from '../state/store';
import { paddingOf } from './furniture';
import { useMapContent } from './map-content';
import type { MapProps } from './map-props';
import { WARD_LINES_FROM_ZOOM } from './strokes';
import { cameraOf, fitted, onPaper, type Size } from './svg-camera';
import { SvgDrawing } from './svg-drawing';
import { SvgFoot } from './svg-map';
import { standing } from './together';

/** CSS pixels across A4 between its margins. */
const whole: Size = { width: 688, height: 470 };
// Drawn larger than it is printed: its names come small, and more of them have room.
const half: Size = { width: 470, height: 420 };
/** What two maps on one scale fill: a margin is left for their names. */
const room: Size = { width: half.width - 32, height: half.height - 24 };

interface Props extends MapProps {
  /** The map on screen. */
  screen: Size | null;
}

export function SvgPaper({ scene, at, part, screen }: Props) {
  const size = part ? half : whole;
  const placed = at && screen ? onPaper(cameraOf(at), screen, size) : null;
  const wardsShown = placed !== null && placed.zoom >= WARD_LINES_FROM_ZOOM;
  const content = useMapContent(scene, useView().place, wardsShown, part ?? null);
  const { bounds, beside } = content;
  const fit =
    bounds &&
    (part ? cameraOf(standing(bounds, beside, room)) : fitted(bounds, size, paddingOf(0)));
  const camera = placed ?? fit;
  if (!camera || !content.places) return null;
  return (
    <figure className="map-paper">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <SvgDrawing content={content} camera={camera} size={size} hovered={null} />
      </svg>
      <SvgFoot camera={camera} across={size.width} />
    </figure>
  );
}
