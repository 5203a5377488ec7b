// Room for a drawing made for the width it has: on screen that of its box, on paper one that is told.

import type { ReactNode } from 'react';
import { usePrinting } from '../state/printing';
import { useWidth } from './use-width';

interface Props {
  /** Width on paper, where nothing can be measured in time. */
  paper: number;
  /** `printing`: drawn lower, that a page holds more. */
  children(width: number, printing: boolean): ReactNode;
}

export function Drawing({ paper, children }: Props) {
  const [ref, measured] = useWidth<HTMLDivElement>();
  const printing = usePrinting();
  const width = printing ? paper : measured;
  return <div ref={ref}>{width === null ? null : children(width, printing)}</div>;
}
