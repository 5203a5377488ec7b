// The order of the list of places: by figure, the places that lack most first unless a person asks otherwise.

import { isObservation } from '../../data/contract/columns';
import type { Scene } from './scene';
import type { Sort } from './view';

/** Whether the lowest figures come first; an order by another column of the table leaves the list as usual. */
export function lowestFirst({ measure }: Pick<Scene, 'measure'>, sort: Sort | null): boolean {
  return sort?.column === 'figure' ? !sort.descending : measure.higherIsBetter;
}

/** The order a person asks for by turning the list over; `null` where that is the usual one. */
export function turnedOver({ measure }: Pick<Scene, 'measure'>, sort: Sort | null): Sort | null {
  const descending = lowestFirst({ measure }, sort);
  const usual = descending !== measure.higherIsBetter;
  return usual ? null : { column: 'figure', descending };
}

const byName = new Intl.Collator('en-GB', { numeric: true });

/** Codes of the places in view by figure; those level by name, those without one last, by name. */
export function placesInOrder(
  { inView, cells }: Pick<Scene, 'inView' | 'cells'>,
  nameOf: (code: string) => string,
  lowest: boolean,
): string[] {
  const keyed = inView.map((code) => {
    const cell = cells.get(code);
    const key = isObservation(cell) ? (lowest ? cell.share : -cell.share) : null;
    return { code, key, name: nameOf(code) };
  });
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else if (a.key !== b.key) return a.key - b.key;
    return byName.compare(a.name, b.name);
  });
  return keyed.map(({ code }) => code);
}
