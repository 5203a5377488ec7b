// What the part of published beside recomputed shows: the report's own table, every other figure, and what differs.

import { publishedFigures, type ReportRow, reportTable } from '../../data/catalogue/published';
import type { PublishedFigure } from '../../data/catalogue/published-documents';
import { recompute, recomputeGaps } from './published';
import { patternWords } from './published-pattern';
import type { Recomputed, RecomputedGap, Series } from './published-types';

export interface PublishedParts {
  /** The figures of the report’s table. */
  table: readonly Recomputed[];
  /** The differences it prints between them. */
  gaps: readonly RecomputedGap[];
  /** Every other figure of every document. */
  others: readonly Recomputed[];
}

/** Every figure recomputed together, so that one may be seen to repeat another, and told apart by where it stands. */
export function publishedParts(
  series: Series,
  rows: readonly ReportRow[] = reportTable,
  figures: readonly PublishedFigure[] = publishedFigures,
): PublishedParts {
  const inTable = rows.flatMap((row) => row.figures);
  const all = recompute([...inTable, ...figures], series);
  return {
    table: all.slice(0, inTable.length),
    others: all.slice(inTable.length),
    gaps: recomputeGaps(
      rows.flatMap((row) => row.gaps),
      all,
    ),
  };
}

/** What accounts for the differences of the report’s table, and which reading its open words are like. */
export function publishedNotes(
  { table, gaps }: PublishedParts,
  series: Series,
  rows: readonly ReportRow[] = reportTable,
): string[] {
  const figures = table.flatMap(({ figure, outcome, text }) =>
    outcome === 'differs' ? [`${figure.subject}, ${figure.place.name}: ${text}`] : [],
  );
  const differences = gaps.flatMap(({ of, against, outcome, text }) =>
    outcome === 'differs'
      ? [`${of.figure.subject}, gap to ${against.figure.place.name}: ${text}`]
      : [],
  );
  const patterns = rows.flatMap((row) => {
    const ids = new Set(row.figures.map(({ id }) => id));
    const own = table.filter(({ figure }) => ids.has(figure.id));
    return patternWords(own, series) ?? [];
  });
  return [...figures, ...differences, ...patterns];
}
