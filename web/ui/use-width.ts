// The width a drawing has, so that it is drawn for it and not scaled to it.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of the element the ref is put on, whole pixels; `null` until it is known. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number | null] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const now = Math.floor(element.clientWidth);
      // Hidden, or laid out for paper by a script: what was drawn stays.
      if (now > 0) setWidth(now);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}
