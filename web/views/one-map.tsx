// One map: drawn by MapLibre where the browser can, else as SVG; as SVG on paper either way.

import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import type { MapFailure, MapProps } from '../map/map-props';
import { hasWebGl } from '../map/webgl';
import { usePrinting } from '../state/printing';
import { currentView } from '../state/store';

type SvgMaps = typeof import('../map/svg-maps');
interface Size {
  width: number;
  height: number;
}

/** Held once loaded: a browser about to print does not wait for a file. */
let svgMaps: SvgMaps | null = null;
async function loadSvgMaps(): Promise<SvgMaps> {
  svgMaps ??= await import('../map/svg-maps');
  return svgMaps;
}

type Trouble = 'no-webgl' | 'no-library' | MapFailure;

const troubles: Record<Trouble, { words: string; mayPass: boolean }> = {
  'no-webgl': {
    words: 'This browser cannot draw the map as usual (it has no WebGL 2).',
    mayPass: false,
  },
  'no-library': { words: 'The map could not be loaded as usual.', mayPass: false },
  'not-made': { words: 'The browser would not draw the map as usual.', mayPass: true },
  lost: { words: 'The browser let the drawn map go.', mayPass: true },
};

const drawable = hasWebGl();
type MapLibrary = typeof import('../map/map-canvas');
let asked: Promise<MapLibrary | null> | null = null;

/** The map library, once; `null` where it cannot be used or did not come. */
function library(): Promise<MapLibrary | null> {
  if (asked) return asked;
  asked = drawable ? import('../map/map-canvas').catch(() => null) : Promise.resolve(null);
  // For paper: after the map, once the browser has nothing better to do.
  void asked.then(() => {
    const load = () => void loadSvgMaps().catch(() => null);
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(load);
    else setTimeout(load, 3000);
  });
  return asked;
}

// On the page that shows it asked for at once, not when first drawn: it is the largest thing to come.
if (currentView().view === 'map') void library();
const MapCanvas = lazy(async () => ({ default: (await library())?.default ?? Nothing }));
const SvgMap = lazy(async () => {
  const loaded = await loadSvgMaps().catch(() => null);
  return { default: loaded?.SvgMap ?? MapMissing };
});

function Nothing(_: MapProps) {
  return null;
}

/** Where neither drawing of the map arrived: the figures stay. */
function MapMissing() {
  return <p className="loading">The places are in the list, with the same figures.</p>;
}

/** The SVG maps once they are loaded, which `wanted` sees to. */
function useSvgMaps(wanted: boolean): SvgMaps | null {
  const [, setLoaded] = useState(svgMaps);
  useEffect(() => {
    if (wanted && !svgMaps) loadSvgMaps().then(setLoaded, () => null);
  }, [wanted]);
  return svgMaps;
}

/** Size of an element on screen; on paper it keeps the last. */
function useScreenSize(element: RefObject<HTMLElement | null>): RefObject<Size | null> {
  const size = useRef<Size | null>(null);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      if (window.matchMedia('print').matches) return;
      size.current = { width: box.clientWidth, height: box.clientHeight };
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [element]);
  return size;
}

/** The map of the scene, whichever way it can be drawn; says so where it is not the usual way. */
export function OneMap(props: MapProps) {
  const [trouble, setTrouble] = useState<Trouble | null>(drawable ? null : 'no-webgl');
  const frame = useRef<HTMLDivElement>(null);
  const screen = useScreenSize(frame);
  const printing = usePrinting();
  const Paper = useSvgMaps(printing)?.SvgPaper;
  useEffect(() => {
    let live = true;
    void library().then((loaded) => {
      if (live && drawable && !loaded) setTrouble('no-library');
    });
    return () => {
      live = false;
    };
  }, []);

  /** What had the focus may go with the drawing: the frame stays. */
  const change = (next: Trouble | null) => {
    if (frame.current?.parentElement?.contains(document.activeElement)) frame.current.focus();
    setTrouble(next);
  };
  const onPaper = printing && Paper;
  return (
    <div className="one-map" data-paper={onPaper ? 'true' : undefined}>
      <div className="one-map-frame" ref={frame} tabIndex={-1}>
        <Suspense fallback={<p className="loading">Drawing the map…</p>}>
          {trouble ? <SvgMap {...props} /> : <MapCanvas {...props} onFailure={change} />}
        </Suspense>
      </div>
      {onPaper ? <Paper {...props} screen={screen.current} /> : null}
      <div className="one-map-note" role="status">
        {trouble ? (
          <p>
            {`${troubles[trouble].words} This is a plainer one, with the same places and figures. `}
            {troubles[trouble].mayPass ? (
              <button type="button" className="link" onClick={() => change(null)}>
                Draw it as usual again
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </div>
  );
}
