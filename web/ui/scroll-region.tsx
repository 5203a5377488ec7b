// A wide table's own scrolling box, which the keyboard reaches and a screen reader names.

import type { ReactNode } from 'react';

export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the arrow keys.
    <section className="chart-table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
