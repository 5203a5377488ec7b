// Figures the region's own papers print, as printed, each with what of ours would answer it and for which month.

import { UNITED_KINGDOM } from './checks';
import {
  MANCHESTER,
  NATION,
  type PublishedClaim,
  type PublishedDocumentId,
  type PublishedFigure,
  type PublishedGap,
  type Saying,
  WEST,
} from './published-documents';
import type { ReleaseId } from './releases';

const DUDLEY = { code: 'E08000027', name: 'Dudley' };
const SANDWELL = { code: 'E08000028', name: 'Sandwell' };
const WALSALL = { code: 'E08000030', name: 'Walsall' };
const WOLVERHAMPTON = { code: 'E08000031', name: 'Wolverhampton' };

/** The release the evidence report’s figures are nearest to: they match it where they match at all. */
export const reportRelease: ReleaseId = '2022-09';
/** The last release before the Roadmap and the blog of January 2021. */
const beforeRoadmap: ReleaseId = '2020-09';
/** The last release before the news item of February 2024. */
const beforeNews: ReleaseId = '2024-01';

/** Places of the report’s table 5, the first measured against the others. */
export const reportPlaces = [WEST, MANCHESTER, NATION] as const;

const tableRows = [
  {
    id: '5g',
    indicator: '5G geographic coverage %',
    subject: '5G on land',
    measures: ['5g-area-all', '5g-area-any'],
    printed: [65, 53, 45],
    gaps: [
      ['+12pp', 12],
      ['+20pp', 20],
    ],
  },
  {
    id: '4g',
    indicator: '4G geographic coverage %',
    subject: '4G on land',
    measures: ['4g-area-all', '4g-area-any'],
    printed: [99, 97, 70],
    gaps: [
      ['+2pp', 2],
      ['+29%', 29],
    ],
  },
  {
    id: 'full-fibre',
    indicator: 'premises full-fibre capable %',
    subject: 'Full fibre',
    measures: ['full-fibre'],
    printed: [43, 34, 40],
    gaps: [
      ['+9pp', 9],
      ['+3pp', 3],
    ],
  },
  {
    id: 'gigabit',
    indicator: 'premises gigabit capable %',
    subject: 'Gigabit',
    measures: ['gigabit'],
    printed: [88, 78, 40],
    gaps: [
      ['+10pp', 10],
      ['+48pp', 48],
    ],
  },
] as const;

export interface ReportRow {
  id: string;
  indicator: string;
  subject: string;
  /** Parallel to `reportPlaces`. */
  figures: readonly PublishedFigure[];
  /** The first place against each of the others. */
  gaps: readonly PublishedGap[];
}

/** The evidence report’s Mission 3 table (its table 5). */
export const reportTable: readonly ReportRow[] = tableRows.map(
  ({ id, indicator, subject, measures, printed, gaps }) => ({
    id,
    indicator,
    subject,
    figures: reportPlaces.map((place, i) => ({
      id: `report-${id}-${place.code}`,
      document: 'report',
      words: `Table 5: ${indicator}`,
      place,
      subject,
      printed: String(printed[i]),
      says: 'is',
      percent: printed[i] as number,
      measures,
      release: reportRelease,
    })),
    gaps: gaps.map(([text, points], i) => ({
      id: `report-${id}-gap-${reportPlaces[i + 1]?.code}`,
      of: `report-${id}-${reportPlaces[0].code}`,
      against: `report-${id}-${reportPlaces[i + 1]?.code}`,
      printed: text,
      points,
    })),
  }),
);

type Place = PublishedFigure['place'];

/** Several places the same words are about. */
function fibreOf(
  document: PublishedDocumentId,
  words: string,
  release: ReleaseId,
  said: readonly (readonly [Place, printed: string, Saying, percent: number])[],
  inOurWords = false,
): PublishedFigure[] {
  return said.map(([place, printed, says, percent]) => ({
    id: `${document}-full-fibre-${place.code}`,
    document,
    words,
    place,
    subject: 'Full fibre',
    printed,
    says,
    percent,
    measures: ['full-fibre'],
    release,
    inOurWords,
  }));
}

/** Every other figure of the papers, in the order of the table. */
export const publishedFigures: readonly PublishedFigure[] = [
  ...fibreOf(
    'report',
    '36% in Sandwell, 25% in Walsall, and less than 7% in Dudley, all below the regional average of 43%',
    reportRelease,
    [
      [SANDWELL, '36%', 'is', 36],
      [WALSALL, '25%', 'is', 25],
      [DUDLEY, 'less than 7%', 'under', 7],
    ],
  ),
  ...fibreOf('roadmap', 'under 10% in Sandwell, Walsall, and Dudley', beforeRoadmap, [
    [SANDWELL, 'under 10%', 'under', 10],
    [WALSALL, 'under 10%', 'under', 10],
    [DUDLEY, 'under 10%', 'under', 10],
  ]),
  {
    id: 'roadmap-4g',
    document: 'roadmap',
    words: 'approx 10% of geography with no 4G coverage',
    place: WEST,
    subject: 'No 4G on land',
    printed: 'approx 10%',
    says: 'is',
    percent: 10,
    measures: ['4g-area-any', '4g-area-all'],
    without: true,
    release: beforeRoadmap,
  },
  ...fibreOf(
    'blog',
    'under 15% in Sandwell, Walsall, Dudley and Wolverhampton',
    beforeRoadmap,
    [
      [SANDWELL, 'under 15%', 'under', 15],
      [WALSALL, 'under 15%', 'under', 15],
      [DUDLEY, 'under 15%', 'under', 15],
      [WOLVERHAMPTON, 'under 15%', 'under', 15],
    ],
    true,
  ),
  {
    id: 'news-5g',
    document: 'news',
    words: 'over 65% geographic coverage for 5G',
    place: WEST,
    subject: '5G on land',
    printed: 'over 65%',
    says: 'over',
    percent: 65,
    measures: ['5g-area-all', '5g-area-any'],
    release: beforeNews,
  },
  {
    id: 'news-gigabit',
    document: 'news',
    words: 'over 94% of premises passed for gigabit broadband',
    place: WEST,
    subject: 'Gigabit',
    printed: 'over 94%',
    says: 'over',
    percent: 94,
    measures: ['gigabit'],
    release: beforeNews,
  },
  {
    id: 'news-gigabit-uk',
    document: 'news',
    words: 'compared to the UK average of 79%',
    place: { code: UNITED_KINGDOM, name: 'United Kingdom' },
    subject: 'Gigabit',
    printed: '79%',
    says: 'is',
    percent: 79,
    measures: ['gigabit'],
    release: beforeNews,
    near: NATION,
    why: 'These data end at England: the United Kingdom cannot be recomputed.',
  },
];

export const publishedClaims: readonly PublishedClaim[] = [
  {
    document: 'report',
    words:
      'The latest data shows that the region has the best 5G coverage of any Combined Authority area … in line with other Combined Authority areas in 2021, but since then coverage has increased by 23pp to 65% … twice as good as Cambridgeshire and 12pp above Greater Manchester which is the second best performing area',
    why: 'No 5G figure of 2021 or 2022 is among our files, so neither the increase nor the order can be recomputed.',
  },
  {
    document: 'wm5g',
    words:
      'Over 526,000 people across the WMCA 7 Met area have said that a lack of access to the internet limits their day-to-day activities — 158,000 of these live in one of the top 10% most deprived',
    why: 'What people said is not in open data: it cannot be recomputed, and stands here as context.',
  },
];
