// Playing through releases: a step every so often, until the last, any press, a hidden tab or another choice.

import { useEffect, useRef, useState } from 'react';
import type { ReleaseId } from '../../data/catalogue/releases';
import { currentView, setView } from './store';
import { nextToPlay } from './time';

/** Long enough to find a place on the map before it changes. */
const STEP_MILLISECONDS = 1200;

export interface Play {
  playing: boolean;
  toggle(): void;
}

/**
 * @param button the control's own: a press of it is its own affair, any other press stops
 */
export function usePlay(
  releases: readonly ReleaseId[],
  release: ReleaseId,
  button: React.RefObject<HTMLElement | null>,
): Play {
  const [playing, setPlaying] = useState(false);
  const shown = useRef(release);
  const all = useRef(releases);
  all.current = releases;

  useEffect(() => {
    if (!playing) return;
    const stop = () => setPlaying(false);
    const timer = setInterval(() => {
      // Someone else chose a release meanwhile (Back, a link): theirs it is.
      const next =
        currentView().release === shown.current
          ? nextToPlay(all.current, shown.current, false)
          : null;
      if (next === null) return stop();
      shown.current = next;
      setView({ release: next }, 'replace');
      if (nextToPlay(all.current, next, false) === null) stop();
    }, STEP_MILLISECONDS);
    const onPress = ({ target }: Event) => {
      if (!(target instanceof Node && button.current?.contains(target))) stop();
    };
    const onHide = () => document.hidden && stop();
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onPress, true);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onPress, true);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [playing, button]);

  const toggle = () => {
    if (playing) return setPlaying(false);
    const next = nextToPlay(releases, release, true);
    if (next === null) return;
    shown.current = next;
    // The press is one step that Back returns from; what playing does after it is not.
    setView({ release: next });
    setPlaying(nextToPlay(releases, next, false) !== null);
  };
  return { playing, toggle };
}
