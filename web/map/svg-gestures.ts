// Hand, wheel, fingers and keys on the SVG map, with the same meanings as on the one WebGL draws.

import { leavesScrolling } from './furniture';
import { type Camera, panned, type Size, type XY, zoomedAround } from './svg-camera';
import { keyMove } from './svg-keys';

export interface Moves {
  /** Where the map stands now; `null` before it stands anywhere. */
  camera(): Camera | null;
  size(): Size;
  move(camera: Camera): void;
  /** Once, when a move is over. */
  settle(): void;
  hover(code: string | null): void;
  select(code: string | null): void;
  /** A gesture was left to the page that scrolls round the map. */
  blocked(by: 'wheel' | 'touch'): void;
}

/** Pixels a press may stray and still be a click. */
const STEADY = 3;
const WHEEL_A_LEVEL = 450;
const LINE_OF_WHEEL = 40;
const WHEEL_RESTS_AFTER = 200;
const isMac = navigator.userAgent.includes('Mac');

function codeAt(target: EventTarget | null): string | null {
  const place = target instanceof Element ? target.closest('[data-code]') : null;
  return place?.getAttribute('data-code') ?? null;
}

/** Middle of the pressed points and how far apart they are. */
function spreadOf(points: readonly XY[]): { at: XY; apart: number } {
  const [[x1, y1] = [0, 0], [x2, y2] = [x1, y1]] = points;
  return { at: [(x1 + x2) / 2, (y1 + y2) / 2], apart: Math.hypot(x2 - x1, y2 - y1) };
}

/** Listens on the map's element until the returned function is called. */
export function listenForMoves(element: HTMLElement, moves: Moves): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const pressed = new Map<number, XY>();
  let dragged = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const pointOf = ({ clientX, clientY }: MouseEvent): XY => {
    const box = element.getBoundingClientRect();
    return [clientX - box.left, clientY - box.top];
  };
  const moveTo = (camera: Camera | null) => {
    if (camera) moves.move(camera);
  };

  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pressed.size === 0) dragged = false;
    pressed.set(event.pointerId, pointOf(event));
  };
  const drag = (event: PointerEvent) => {
    const camera = moves.camera();
    const before = pressed.get(event.pointerId);
    if (!before || !camera) {
      if (event.pointerType !== 'touch') moves.hover(codeAt(event.target));
      return;
    }
    // One finger scrolls the page where the page scrolls; two move the map.
    if (event.pointerType === 'touch' && pressed.size === 1 && leavesScrolling()) return;
    const now = pointOf(event);
    if (!dragged && Math.hypot(now[0] - before[0], now[1] - before[1]) < STEADY) return;
    if (!dragged) element.setPointerCapture(event.pointerId);
    dragged = true;
    const from = spreadOf([...pressed.values()]);
    pressed.set(event.pointerId, now);
    const to = spreadOf([...pressed.values()]);
    const moved = panned(camera, from.at[0] - to.at[0], from.at[1] - to.at[1]);
    const levels = from.apart > 0 && to.apart > 0 ? Math.log2(to.apart / from.apart) : 0;
    moveTo(zoomedAround(moved, moves.size(), to.at, moved.zoom + levels));
  };
  const release = (event: PointerEvent) => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    if (dragged) moves.settle();
    else if (event.type === 'pointercancel') moves.blocked('touch');
  };
  const click = (event: MouseEvent) => {
    if (!dragged) moves.select(codeAt(event.target));
  };
  const doubleClick = (event: MouseEvent) => {
    const camera = moves.camera();
    if (!camera) return;
    const closer = camera.zoom + (event.shiftKey ? -1 : 1);
    moveTo(zoomedAround(camera, moves.size(), pointOf(event), closer));
    moves.settle();
  };
  const wheel = (event: WheelEvent) => {
    const camera = moves.camera();
    if (!camera) return;
    if (leavesScrolling() && !(isMac ? event.metaKey : event.ctrlKey)) {
      moves.blocked('wheel');
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_OF_WHEEL : 1;
    const zoom = camera.zoom - (event.deltaY * lines) / WHEEL_A_LEVEL;
    moveTo(zoomedAround(camera, moves.size(), pointOf(event), zoom));
    clearTimeout(rest);
    rest = setTimeout(() => moves.settle(), WHEEL_RESTS_AFTER);
  };
  const key = (event: KeyboardEvent) => {
    const camera = moves.camera();
    if (!camera || event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = keyMove(camera, moves.size(), event.key, event.shiftKey);
    if (!moved) return;
    event.preventDefault();
    moves.move(moved);
    moves.settle();
  };
  // Two fingers are the map's: without this the browser would scroll with them as with one.
  const fingers = (event: TouchEvent) => {
    if (event.touches.length > 1) event.preventDefault();
  };

  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointermove', drag, { signal });
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener('pointerleave', () => moves.hover(null), { signal });
  element.addEventListener('click', click, { signal });
  element.addEventListener('dblclick', doubleClick, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  element.addEventListener('keydown', key, { signal });
  element.addEventListener('touchmove', fingers, { signal, passive: false });
  return () => {
    clearTimeout(rest);
    stop.abort();
  };
}
