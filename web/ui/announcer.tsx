// The page's one live region: says in a short sentence what a change of the view brought.

import { useEffect, useRef, useState } from 'react';
import { changeSpoken, type Said } from '../state/spoken';
import { useView } from '../state/store';
import type { NamedScene } from '../state/use-scene';

/** Changes that come together are said together; while time plays, one sentence a second at most. */
const SETTLE = 250;
const BETWEEN = 1000;

/** A hard space after every other sentence, so that the same one twice is heard twice. */
const again = ['', '\u00a0'] as const;

export function Announcer({ named }: { named: NamedScene | null }) {
  const { show, place } = useView();
  const [text, setText] = useState('');
  const said = useRef<Said | null>(null);
  const now = useRef<Said | null>(null);
  const timer = useRef<number | null>(null);
  const count = useRef(0);
  const lastAt = useRef(0);
  now.current = named
    ? {
        scene: named.scene,
        show,
        place: place === null ? null : { code: place, name: named.nameOf(place) },
      }
    : null;
  useEffect(() => {
    const current = now.current;
    if (!current) return;
    // The first view speaks for itself.
    if (!said.current) {
      said.current = current;
      return;
    }
    if (timer.current !== null || changeSpoken(said.current, current) === null) return;
    const wait = Math.max(SETTLE, lastAt.current + BETWEEN - performance.now());
    timer.current = window.setTimeout(() => {
      timer.current = null;
      if (!said.current || !now.current) return;
      const sentence = changeSpoken(said.current, now.current);
      said.current = now.current;
      if (sentence === null) return;
      lastAt.current = performance.now();
      count.current += 1;
      setText(`${sentence}${again[count.current % again.length]}`);
    }, wait);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-announcer="">
      {text}
    </p>
  );
}
