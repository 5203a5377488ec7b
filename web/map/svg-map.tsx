// The map without WebGL: the same places, colours, names and gestures, drawn as SVG.

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { detailRegions, mapRegions } from '../../data/catalogue/areas';
import { setView, useView } from '../state/store';
import { attribution, coveredBy, leavesScrolling, paddingOf } from './furniture';
import { useMapContent } from './map-content';
import type { MapProps } from './map-props';
import { type Box, boundsOf } from './outlines';
import { WARD_LINES_FROM_ZOOM } from './strokes';
import {
  type Camera,
  cameraOf,
  fitted,
  positionOf,
  revealed,
  type Size,
  scaleBar,
  uncovered,
  zoomedAround,
} from './svg-camera';
import { SvgDrawing } from './svg-drawing';
import { listenForMoves } from './svg-gestures';
import { standing } from './together';

/** Whether a place lies on the map of a region: its middle within the region's box. */
function within([west, south, east, north]: Box, region: Box): boolean {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return x >= region[0] && x <= region[2] && y >= region[1] && y <= region[3];
}

/** Says for a moment how to move the map where a gesture was left to the page. */
function useHelp(): [string | null, (by: 'wheel' | 'touch') => void] {
  const [help, setHelp] = useState<string | null>(null);
  useEffect(() => {
    if (!help) return;
    const over = setTimeout(() => setHelp(null), 1500);
    return () => clearTimeout(over);
  }, [help]);
  const key = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
  return [
    help,
    (by) =>
      setHelp(
        by === 'touch'
          ? 'Use two fingers to move the map'
          : `Hold ${key} and scroll to zoom the map`,
      ),
  ];
}

/** Width and height of an element, once known. */
function useSize(element: React.RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box;
      // Hidden while something else is printed in its stead: what it measured last still holds.
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [element]);
  return size;
}

/**
 * A scale bar and who the outlines come from.
 * @param across pixels the map is drawn across, where it is then shown at another size
 */
export function SvgFoot({ camera, across }: { camera: Camera | null; across?: number }) {
  const bar = camera ? scaleBar(camera) : null;
  return (
    <div className="svg-map-foot">
      {bar ? (
        <span
          className="svg-map-scale"
          style={{ width: across ? `${(100 * bar.pixels) / across}%` : bar.pixels }}
        >
          {bar.words}
        </span>
      ) : null}
      <span className="svg-map-attribution">{attribution}</span>
    </div>
  );
}

export function SvgMap(props: MapProps) {
  const { scene, hovered, reveal, at, part } = props;
  const container = useRef<HTMLElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const size = useSize(container);
  const chosenCode = useView().place;
  const [wardsShown, setWardsShown] = useState(false);
  const content = useMapContent(scene, chosenCode, wardsShown, part ?? null);
  const { places, bounds, beside, chosen } = content;
  const [help, showHelp] = useHelp();

  // Two, so that a file that arrives does not put a map anew that has its position.
  const given = useMemo(() => (at ? cameraOf(at) : null), [at]);
  const fit = useMemo(() => {
    if (!bounds || !size) return null;
    const padding = paddingOf(size.width);
    if (!part) return fitted(bounds, size, padding);
    const room = {
      width: size.width - padding.left - padding.right,
      height: size.height - padding.top - padding.bottom,
    };
    return cameraOf(standing(bounds, beside, room));
  }, [bounds, beside, part, size]);
  const settled = given ?? fit;
  // A move in progress, or one nobody need know of, holds until the map is put elsewhere.
  const [moved, setMoved] = useState<{ from: Camera | null; camera: Camera } | null>(null);
  const camera = moved && moved.from === settled ? moved.camera : settled;

  // Listeners live as long as the map: they read what is now, not what was when they were added.
  const now = useRef({ camera, size, settled, showHelp, props });
  now.current = { camera, size, settled, showHelp, props };
  const move = (next: Camera) => {
    now.current.camera = next;
    setMoved({ from: now.current.settled, camera: next });
  };
  const settle = () => {
    if (now.current.camera) now.current.props.onMove(positionOf(now.current.camera));
  };
  const live = useRef({ move, settle });
  live.current = { move, settle };
  useEffect(() => {
    if (!drawing.current) return;
    return listenForMoves(drawing.current, {
      camera: () => now.current.camera,
      size: () => now.current.size ?? { width: 1, height: 1 },
      move: (next) => {
        live.current.move(next);
        now.current.props.onMoving?.(positionOf(next));
      },
      settle: () => live.current.settle(),
      hover: (code) => {
        if (code !== now.current.props.hovered) now.current.props.onHover(code);
      },
      select: (code) => setView({ place: code }),
      blocked: (by) => now.current.showHelp(by),
    });
  }, []);

  useEffect(() => {
    if (settled && !at) now.current.props.onStand?.(positionOf(settled));
  }, [settled, at]);

  const near = camera !== null && camera.zoom >= WARD_LINES_FROM_ZOOM;
  useEffect(() => setWardsShown(near), [near]);

  const placed = camera !== null && size !== null;
  useEffect(() => {
    const box = boundsOf(chosen);
    const { camera: before, size: map } = now.current;
    // Of two maps, the panel lies over the one the place is not on.
    if (part || !placed || !box || !before || !map || !container.current) return;
    const after = uncovered(before, map, box, coveredBy(container.current));
    if (after !== before) live.current.move(after);
  }, [chosen, placed, part]);

  useEffect(() => {
    const shown = places?.features.filter(({ properties }) => properties.code === reveal) ?? [];
    const box = boundsOf({ type: 'FeatureCollection', features: shown });
    const { camera: before, size: map } = now.current;
    if (!placed || !box || !before || !map || !container.current) return;
    // Of two maps, the one it is on moves.
    if (part && !(bounds && within(box, bounds))) return;
    const covered = chosenCode && !part ? coveredBy(container.current) : 0;
    const after = revealed(before, map, box, covered);
    if (after === before) return;
    live.current.move(after);
    live.current.settle();
  }, [placed, places, reveal, chosenCode, part, bounds]);

  const zoomBy = (levels: number) => {
    if (!camera || !size) return;
    const middle = [size.width / 2, size.height / 2] as const;
    move(zoomedAround(camera, size, middle, camera.zoom + levels));
    settle();
  };
  return (
    <section
      className="map-canvas svg-map"
      ref={container}
      aria-label={`Map of ${part ? detailRegions[part].name : mapRegions[scene.region].name}`}
      data-ready={places && camera ? 'true' : 'false'}
    >
      {/* An application: arrow keys and plus and minus reach the map through a screen reader too. */}
      <div
        className="svg-map-ground"
        ref={drawing}
        role="application"
        aria-label="Coverage map: arrow keys move it, plus and minus zoom; its places are in the list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys its name says.
        tabIndex={0}
        style={{ touchAction: leavesScrolling() ? 'pan-x pan-y' : 'none' }}
      >
        <svg width={size?.width ?? 0} height={size?.height ?? 0} aria-hidden="true">
          {camera && size ? (
            <SvgDrawing content={content} camera={camera} size={size} hovered={hovered} />
          ) : null}
        </svg>
      </div>
      {help ? (
        <p className="svg-map-help" aria-hidden="true">
          {help}
        </p>
      ) : null}
      <div className="svg-map-zoom">
        <button type="button" aria-label="Zoom in" onClick={() => zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoomBy(-1)}>
          −
        </button>
      </div>
      <SvgFoot camera={camera} />
    </section>
  );
}
