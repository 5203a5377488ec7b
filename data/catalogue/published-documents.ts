// What the region's own papers print: documents, the shape of a figure of theirs, places and months.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from './areas';
import type { MeasureId } from './measures';
import type { ReleaseId } from './releases';

export const publishedDocuments = {
  report: {
    id: 'report',
    name: 'Evidence report',
    title: 'WMCA, Digital Roadmap evidence report, 2024–27',
  },
  roadmap: {
    id: 'roadmap',
    name: 'Roadmap 2021',
    title: 'WMCA, West Midlands Digital Roadmap, 2021',
  },
  blog: { id: 'blog', name: 'Blog', title: 'WMCA Digital and Data, 15 January 2021' },
  news: {
    id: 'news',
    name: 'News item',
    title: 'WMCA, Reboot for West Midlands digital plan, 19 February 2024',
  },
  wm5g: { id: 'wm5g', name: 'WM5G', title: 'WM5G’s analysis, as quoted' },
} as const;
export type PublishedDocumentId = keyof typeof publishedDocuments;

/** "43" says the figure is that; "less than 7%" and "over 94%" say on which side of it. */
export type Saying = 'is' | 'under' | 'over';

export interface PublishedFigure {
  readonly id: string;
  readonly document: PublishedDocumentId;
  /** The document’s words, or the heading of its table. */
  readonly words: string;
  /** True where the words are ours: the document’s own are not at hand. */
  readonly inOurWords?: boolean;
  /** The place by the name it is printed with. */
  readonly place: { readonly code: string; readonly name: string };
  /** What is counted, in a word or two: "Full fibre". */
  readonly subject: string;
  /** As printed: "43", "less than 7%". */
  readonly printed: string;
  readonly says: Saying;
  readonly percent: number;
  /** Measures of ours the words may mean; more than one where the document does not say which. */
  readonly measures: readonly MeasureId[];
  /** True where the words give the share that lacks it. */
  readonly without?: boolean;
  /** The release to compare with. */
  readonly release: ReleaseId;
  /** Another place whose figure stands near, for a place we have none of. */
  readonly near?: { readonly code: string; readonly name: string };
  /** Why ours cannot answer it whatever the release, beyond a release that is missing. */
  readonly why?: string;
}

/** A difference between two figures of one document, as it prints it. */
export interface PublishedGap {
  readonly id: string;
  /** Ids of the two figures. */
  readonly of: string;
  readonly against: string;
  /** "+9pp" */
  readonly printed: string;
  readonly points: number;
}

/** Words that no figure of ours could answer. */
export interface PublishedClaim {
  readonly document: PublishedDocumentId;
  readonly words: string;
  readonly why: string;
}

/** Places by the names they are printed with. */
export const WEST = { code: WEST_MIDLANDS, name: 'West Midlands' };
export const MANCHESTER = { code: GREATER_MANCHESTER, name: 'Greater Manchester' };
export const NATION = { code: ENGLAND, name: 'England' };
