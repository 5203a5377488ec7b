// Published beside recomputed as a table to save: a row a figure or difference, and the claims nothing can answer.

import { measureOf } from '../../data/catalogue/measures';
import { type PublishedClaim, publishedDocuments } from '../../data/catalogue/published-documents';
import { releaseName } from '../../data/catalogue/releases';
import { bases } from '../../data/catalogue/words';
import { STORED_DECIMALS } from '../../data/contract/columns';
import { shareText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import { estimateText } from './explain';
import type { Outcome, Recomputed, RecomputedGap } from './published-types';
import { gapIsEstimated } from './published-words';

export const outcomes = {
  agrees: { name: 'agrees', tone: 'good' },
  differs: { name: 'differs', tone: 'bad' },
  'no-figure': { name: 'cannot be recomputed', tone: 'unknown' },
} as const satisfies Record<Outcome, { name: string; tone: 'good' | 'bad' | 'unknown' }>;

const kept = (value: number | null) => (value === null ? null : roundTo(value, STORED_DECIMALS));

/** A difference is an estimate if either end is. */
const gapBasis = (ends: Pick<RecomputedGap, 'of' | 'against'>): string =>
  gapIsEstimated(ends) ? bases.estimated.name : 'a difference';

/** Every comparison, documents in the order given. */
export function publishedTable(
  results: readonly Recomputed[],
  gaps: readonly RecomputedGap[],
  claims: readonly PublishedClaim[],
): ChartTable {
  return {
    columns: [
      { id: 'document', label: 'Document' },
      { id: 'words', label: 'Its words' },
      { id: 'place', label: 'Place' },
      { id: 'printed', label: 'Printed' },
      { id: 'measure', label: 'Compared with' },
      { id: 'release', label: 'Release' },
      { id: 'recomputed', label: 'Recomputed', number: true },
      { id: 'basis', label: 'Basis of the recomputed' },
      { id: 'difference', label: 'Difference, points', number: true },
      { id: 'outcome', label: 'Result' },
      { id: 'text', label: 'What it shows' },
    ],
    rows: [
      ...results.map(({ figure, found, share, difference, outcome, text }) => [
        publishedDocuments[figure.document].title,
        figure.words,
        figure.place.name,
        figure.printed,
        found ? measureOf(found.measure).name : null,
        releaseName(figure.release),
        kept(share),
        found ? bases[found.basis].name : null,
        kept(difference),
        outcomes[outcome].name,
        text,
      ]),
      ...gaps.map(({ gap, of, against, points, outcome, text }) => [
        publishedDocuments[of.figure.document].title,
        of.figure.words,
        `${of.figure.place.name} less ${against.figure.place.name}`,
        gap.printed,
        of.found && points !== null ? measureOf(of.found.measure).name : null,
        releaseName(of.figure.release),
        kept(points),
        points === null ? null : gapBasis({ of, against }),
        points === null ? null : kept(points - gap.points),
        outcomes[outcome].name,
        text,
      ]),
      ...claims.map(({ document, words, why }) => [
        publishedDocuments[document].title,
        words,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        outcomes['no-figure'].name,
        why,
      ]),
    ],
  };
}

/** What the chart says: every figure that is printed otherwise than it is recomputed. */
export function printedWords(results: readonly Recomputed[]): string {
  const differing = results.filter(({ outcome }) => outcome === 'differs');
  const told = differing.map(
    ({ figure, found, share }) =>
      `${figure.subject}, ${figure.place.name}: printed ${figure.printed}, recomputed ${share === null ? 'none' : shareText(share)}${found ? estimateText(found) : ''}`,
  );
  const start = 'Percent of premises (land for 4G and 5G), as printed and as recomputed.';
  return told.length === 0 ? `${start} None differs.` : `${start} ${told.join('; ')}.`;
}
