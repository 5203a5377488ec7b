// Mission 3's commitments: their words in each document, what each asks, and every reading of it we measure.

import { GREATER_MANCHESTER, WEST_MIDLANDS } from './areas';
import type { MeasureId } from './measures';
import type { ReleaseId } from './releases';
import { type TargetId, wordings } from './targets';

export type WordingId = keyof typeof wordings;
export const wordingIds = Object.keys(wordings) as WordingId[];

/** What the scorecard works out beyond the measures of observations.csv. Without `ownRow` mission3.csv holds it as a note. */
export const missionMeasures = {
  'residents-full-fibre': {
    id: 'residents-full-fibre',
    claim: 'people with full fibre',
    ownRow: true,
    name: 'Residents with full fibre',
    unit: 'people',
    meaning:
      'Full-fibre share of premises × residents of the Census of 2021, local authority by local authority, added up. An estimate: premises are not people.',
  },
  'fair-share': {
    id: 'fair-share',
    claim: 'of a fair share',
    ownRow: true,
    name: 'Fair share of full fibre',
    unit: 'ratio',
    meaning:
      'Share of England’s full-fibre premises over share of England’s premises. 1.00 is a fair share. Money is not in open data: premises stand in for investment.',
  },
  'gigabit-decile-1': {
    id: 'gigabit-decile-1',
    claim: 'of homes in the most deprived tenth of neighbourhoods could get gigabit',
    ownRow: true,
    name: 'Gigabit in the most deprived tenth',
    unit: 'percent',
    meaning:
      'Homes that could get gigabit in the neighbourhoods of IMD decile 1, the most deprived tenth of England. An estimate: means of residential postcodes, weighted by Census households.',
  },
  'gigabit-deciles-1-2': {
    id: 'gigabit-deciles-1-2',
    claim: 'of homes in the most deprived fifth of neighbourhoods could get gigabit',
    ownRow: false,
    name: 'Gigabit in the most deprived fifth',
    unit: 'percent',
    meaning:
      'The same for the neighbourhoods of IMD deciles 1 and 2, the most deprived fifth of England.',
  },
} as const;
export type OwnMeasureId = keyof typeof missionMeasures;
export type MissionMeasureId = MeasureId | OwnMeasureId;

export function isOwnMeasure(id: string): id is OwnMeasureId {
  return Object.hasOwn(missionMeasures, id);
}

/** Reach a level; be first among the combined authorities; or have a share no smaller than one’s size. */
export type Ask = 'level' | 'first' | 'share';

export interface Commitment {
  readonly id: string;
  readonly title: string;
  /** What it is about, within a list: “best” held for 5G and gigabit. */
  readonly short: string;
  readonly ask: Ask;
  /** The document’s own words, by wording; a wording that does not make the commitment is left out. */
  readonly quotes: Partial<Record<WordingId, string>>;
  /** The part of the words that makes this commitment, by wording; it stands in the quote letter for letter. */
  readonly phrases: Partial<Record<WordingId, string>>;
  /** What must be said beside its figure. */
  readonly caveat?: string;
  /** Wordings that say “in UK”: London must not stand higher either. */
  readonly inUk: readonly WordingId[];
  /** Whether the words name a date, “by 2025”. */
  readonly dated: boolean;
  readonly target?: TargetId;
  /** Every measure that is a reading of it, in the order they are listed. */
  readonly measures: readonly MissionMeasureId[];
  /** The measure that the same words also want highest. */
  readonly highest?: MeasureId;
  /** Whether the words set the region beside the other large urban conurbations too. */
  readonly amongConurbations?: boolean;
  /** A measure the words ask for that open data does not have, why, and what stands in for it. */
  readonly wanting?: {
    readonly measure: MeasureId;
    readonly why: string;
    readonly standIn: string;
  };
  /** How we read it. */
  readonly reading: string;
}

const bothOperators = ['any', 'all'] as const;
const of5g = ['5g', '5g-vhc', '5g-sa'].flatMap((stem) =>
  ['premises-outdoor', 'area'].flatMap((place) =>
    bothOperators.map((by) => `${stem}-${place}-${by}` as MeasureId),
  ),
);
const of4g = (...where: string[]) =>
  where.flatMap((place) => bothOperators.map((by) => `4g-${place}-${by}` as MeasureId));

const best5g2021 = 'Best 5G mobile coverage in UK - with at least 40% population coverage by 2025.';
const best5g2024 =
  'Best 5G mobile coverage of any CA region – with at least 40% population coverage by 2025.';
const best4g2021 = 'Best 4G mobile coverage in UK – with >95% outdoor and >90% indoor coverage.';
const best4g2024 =
  'Best 4G mobile coverage of any CA region – with >95% outdoor and >90% indoor coverage.';
const fibre2021 =
  'Highest full fibre broadband access, with particular focus on deprived areas - with at least 2 million people with access to fibre by 2025 and best fibre access in deprived areas.';
const gigabit2024 =
  'Highest gigabit broadband access with the region achieving its fair share of full fibre broadband investment versus other large urban conurbations to fibre by 2025 and best fibre access in deprived areas.';

const premisesStandIn =
  'Open data has no figure by population: premises (outdoors) stand in for it, or land.';
/** How the words “in UK” are read; the areas beyond England are not in these data. */
export const inUkReading =
  '“In UK” is read as: no combined authority, nor London, stands higher. The rest of the UK is not in these data: it can be disproved here, not proved.';

export const commitments = {
  '5g-40': {
    id: '5g-40',
    title: '5G for at least 40%',
    short: '5G',
    ask: 'level',
    quotes: { '2021': best5g2021, '2024': best5g2024 },
    phrases: {
      '2021': 'at least 40% population coverage by 2025',
      '2024': 'at least 40% population coverage by 2025',
    },
    caveat: 'Open data has no figure by population: this one stands in for it.',
    inUk: [],
    dated: true,
    target: '5g-40',
    measures: of5g,
    reading: `${premisesStandIn} Standalone 5G is kept apart from the other readings.`,
  },
  '5g-best': {
    id: '5g-best',
    title: 'Best 5G',
    short: '5G',
    ask: 'first',
    quotes: { '2021': best5g2021, '2024': best5g2024 },
    phrases: {
      '2021': 'Best 5G mobile coverage in UK',
      '2024': 'Best 5G mobile coverage of any CA region',
    },
    inUk: ['2021'],
    dated: true,
    measures: of5g,
    reading:
      '“Best” is the highest share among the combined authorities. Standalone 5G is kept apart from the other readings.',
  },
  '4g-outdoor-95': {
    id: '4g-outdoor-95',
    title: '4G outdoors: more than 95%',
    short: '4G outdoors',
    ask: 'level',
    quotes: { '2021': best4g2021, '2024': best4g2024 },
    phrases: { '2021': '>95% outdoor', '2024': '>95% outdoor' },
    inUk: [],
    dated: false,
    target: '4g-outdoor-95',
    measures: of4g('premises-outdoor', 'area'),
    reading: 'Strictly more than 95%, of premises (outdoors) or of land.',
  },
  '4g-indoor-90': {
    id: '4g-indoor-90',
    title: '4G indoors: more than 90%',
    short: '4G indoors',
    ask: 'level',
    quotes: { '2021': best4g2021, '2024': best4g2024 },
    phrases: { '2021': '>90% indoor coverage', '2024': '>90% indoor coverage' },
    inUk: [],
    dated: false,
    target: '4g-indoor-90',
    measures: of4g('premises-indoor'),
    reading: 'Strictly more than 90% of premises, indoors. Land has no indoors.',
  },
  '4g-best': {
    id: '4g-best',
    title: 'Best 4G',
    short: '4G',
    ask: 'first',
    quotes: { '2021': best4g2021, '2024': best4g2024 },
    phrases: {
      '2021': 'Best 4G mobile coverage in UK',
      '2024': 'Best 4G mobile coverage of any CA region',
    },
    inUk: ['2021'],
    dated: false,
    measures: of4g('premises-indoor', 'premises-outdoor', 'area'),
    reading: `“Best” is the highest share among the combined authorities. On premises the scorecard takes indoors, and lists outdoors beside it.`,
  },
  'full-fibre-2m': {
    id: 'full-fibre-2m',
    title: 'Two million people with full fibre',
    short: 'two million people',
    ask: 'level',
    quotes: { '2021': fibre2021 },
    phrases: { '2021': 'at least 2 million people with access to fibre by 2025' },
    inUk: [],
    dated: true,
    target: 'full-fibre-2m',
    measures: ['residents-full-fibre', 'full-fibre'],
    highest: 'full-fibre',
    reading:
      'Full-fibre share of premises × Census 2021 residents, local authority by local authority. “Highest” is the share’s rank among the combined authorities.',
  },
  'gigabit-best': {
    id: 'gigabit-best',
    title: 'Highest gigabit access',
    short: 'gigabit',
    ask: 'first',
    quotes: { '2024': gigabit2024 },
    phrases: { '2024': 'Highest gigabit broadband access' },
    inUk: [],
    dated: true,
    measures: ['gigabit'],
    amongConurbations: true,
    reading:
      'The highest share of premises among the combined authorities and, apart from them, among the large urban conurbations.',
  },
  'fair-share': {
    id: 'fair-share',
    title: 'Fair share of full fibre',
    short: 'full fibre',
    ask: 'share',
    quotes: { '2024': gigabit2024 },
    phrases: {
      '2024':
        'achieving its fair share of full fibre broadband investment versus other large urban conurbations to fibre by 2025',
    },
    caveat: 'Money is not in open data: premises stand in for investment.',
    inUk: [],
    dated: true,
    measures: ['fair-share'],
    reading:
      'Money is not in open data. Our reading: the share of England’s full-fibre premises over the share of its premises, 1.00 being fair; and the same of the premises added between two releases.',
  },
  'deprived-best': {
    id: 'deprived-best',
    title: 'Best fibre access in deprived areas',
    short: 'deprived areas',
    ask: 'first',
    quotes: { '2021': fibre2021, '2024': gigabit2024 },
    phrases: {
      '2021': 'best fibre access in deprived areas',
      '2024': 'best fibre access in deprived areas',
    },
    inUk: [],
    dated: true,
    measures: ['gigabit-decile-1', 'gigabit-deciles-1-2'],
    wanting: {
      measure: 'full-fibre',
      why: 'Full fibre is not published below local authority and constituency, so it cannot be measured in deprived neighbourhoods. Gigabit is, and stands in.',
      standIn: 'gigabit',
    },
    reading:
      'Gigabit in the most deprived tenth (or fifth) of England’s neighbourhoods, ranked among the combined authorities.',
  },
} as const satisfies Record<string, Commitment>;
export type CommitmentId = keyof typeof commitments;

/** Every commitment, in the order of cards and rows. */
export const commitmentList: readonly (Commitment & { id: CommitmentId })[] =
  Object.values(commitments);

export const deadlines = {
  end: {
    id: 'end',
    name: 'the end of 2025',
    /** Last month a release may describe and still be before it. */
    last: '2025-12' as ReleaseId,
    words: '“By 2025” read as 31 December 2025.',
  },
  start: {
    id: 'start',
    name: 'the start of 2025',
    last: '2025-01' as ReleaseId,
    words: '“By 2025” read as January 2025, the stricter reading.',
  },
} as const;
export type DeadlineId = keyof typeof deadlines;

export const LONDON = 'E12000007';

/** “Other large urban conurbations”: no paper lists them, the list is ours. */
export const conurbations = {
  codes: [
    LONDON,
    GREATER_MANCHESTER,
    WEST_MIDLANDS,
    'E47000003', // West Yorkshire
    'E47000004', // Liverpool City Region
    'E47000002', // South Yorkshire
    'E47000014', // North East
  ],
  words:
    'No paper says which the “large urban conurbations” are. Our reading: Greater London, Greater Manchester, West Midlands, West Yorkshire, Liverpool City Region, South Yorkshire and North East.',
} as const;

/** What can be said of a commitment. */
export const verdicts = {
  met: { id: 'met', name: 'Met' },
  'not-met': { id: 'not-met', name: 'Not met' },
  'looser-only': { id: 'looser-only', name: 'Met by the looser reading only' },
  'cannot-be-measured': {
    id: 'cannot-be-measured',
    name: 'Cannot be measured from open data',
  },
} as const;
export type VerdictId = keyof typeof verdicts;

/** What one row of mission3.csv may say. */
export type MissionStatus = 'met' | 'not-met' | 'cannot-be-measured';
