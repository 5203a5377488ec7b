// Whether this browser can draw the map at all: MapLibre throws in its constructor where it cannot.

/** True when a WebGL 2 context can be made; the probe's context is let go at once. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** A browser that gives a context back does so at once; one that has not by then will not. */
const RESTORED_WITHIN = 2000;

interface ContextWatch {
  /** The drawing is gone; nothing may be asked of the map until it is made anew. */
  onLost(): void;
  /** The browser can draw again. */
  onRestored(): void;
  /** It did not come back in time. */
  onGone(): void;
}

/** Watches a canvas for the loss of its context (a driver that fails, a graphics card given away). */
export function watchContext(canvas: HTMLCanvasElement, watch: ContextWatch): () => void {
  const stop = new AbortController();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listen = (type: string, act: () => void) =>
    canvas.addEventListener(type, act, { signal: stop.signal });
  listen('webglcontextlost', () => {
    watch.onLost();
    waiting = setTimeout(watch.onGone, RESTORED_WITHIN);
  });
  listen('webglcontextrestored', () => {
    clearTimeout(waiting);
    watch.onRestored();
  });
  return () => {
    clearTimeout(waiting);
    stop.abort();
  };
}
