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
