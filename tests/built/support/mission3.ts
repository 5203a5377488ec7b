// Every row of mission3.csv as it should be, worked out from the raw files by a road of its own.

import { gigabitInDeciles } from './mission3-decile';
import {
  combinedAuthorities,
  fairShare,
  figureOf,
  LONDON,
  premisesBehind,
  releasesOf,
  residentsWithFullFibre,
  sourceOf,
  WEST_MIDLANDS,
} from './mission3-shares';
import { type MissionRow, standing } from './mission3-standing';

const bothOperators = (stem: string) => [`${stem}-any`, `${stem}-all`];
const fiveG = ['5g', '5g-vhc', '5g-sa']
  .flatMap((signal) => [`${signal}-premises-outdoor`, `${signal}-area`])
  .flatMap(bothOperators);
const fourGIndoor = bothOperators('4g-premises-indoor');
const fourGOutdoor = ['4g-premises-outdoor', '4g-area'].flatMap(bothOperators);
const fourG = [...fourGIndoor, ...fourGOutdoor];

type Both = readonly MissionRow['wording'][];
const both: Both = ['2021', '2024'];

const part = (points: number | null, of: number | null) =>
  points === null || of === null ? null : (points / 100) * of;

/** What every row of a published share has, whatever is asked of it. */
function published(measure: string, release: string) {
  const { value, basis } = figureOf(WEST_MIDLANDS, measure, release);
  return {
    measure,
    release,
    value,
    unit: 'percent' as const,
    source: sourceOf(measure, release),
    noteSays: basis === 'estimated' ? /weighted|estimate/i : null,
  };
}

const noRank = { rank: null, of: null, first: null };

interface Held {
  percent: number;
  /** The words say “>”: the level itself is not enough. */
  strictly: boolean;
}

/** Rows that hold a share against a level. */
function held(commitment: string, wordings: Both, measures: string[], against: Held): MissionRow[] {
  return perRelease(wordings, measures).map(({ wording, measure, release }) => {
    const row = published(measure, release);
    const gapPoints = row.value - against.percent;
    const met = against.strictly ? gapPoints > 0 : gapPoints >= 0;
    return {
      ...row,
      ...noRank,
      commitment,
      wording,
      threshold: against.percent,
      status: met ? 'met' : 'not-met',
      gapPoints,
      gapPremises: part(gapPoints, premisesBehind(measure, release)),
    };
  });
}

/** Rows that ask who is best; `inUk` are the wordings that London must not beat either. */
function best(commitment: string, wordings: Both, measures: string[], inUk: Both): MissionRow[] {
  return perRelease(wordings, measures).map(({ wording, measure, release }) => {
    const shares = new Map(
      combinedAuthorities().map(({ code }) => [code, figureOf(code, measure, release).value]),
    );
    const london = inUk.includes(wording) ? figureOf(LONDON, measure, release).value : null;
    const place = standing(shares, london);
    return {
      ...published(measure, release),
      ...place,
      commitment,
      wording,
      threshold: null,
      gapPremises: part(place.gapPoints, premisesBehind(measure, release)),
    };
  });
}

function perRelease(wordings: Both, measures: string[]) {
  return wordings.flatMap((wording) =>
    measures.flatMap((measure) =>
      releasesOf(measure).map((release) => ({ wording, measure, release })),
    ),
  );
}

const TWO_MILLION = 2_000_000;

/** Residents with full fibre against two million, whole people. */
function residentRows(): MissionRow[] {
  return releasesOf('full-fibre').map((release) => {
    const { people, of } = residentsWithFullFibre(release);
    const over = people - TWO_MILLION;
    return {
      ...noRank,
      commitment: 'full-fibre-2m',
      wording: '2021',
      measure: 'residents-full-fibre',
      release,
      value: people,
      unit: 'people',
      threshold: TWO_MILLION,
      status: people >= TWO_MILLION ? 'met' : 'not-met',
      gapPoints: (100 * over) / of,
      gapPremises: over,
      source: sourceOf('residents-full-fibre', release),
      noteSays: /Census 2021 residents/,
    };
  });
}

function fairShareRows(): MissionRow[] {
  return releasesOf('full-fibre').map((release) => {
    const { ratio, points, premises } = fairShare(release);
    return {
      ...noRank,
      commitment: 'fair-share',
      wording: '2024',
      measure: 'fair-share',
      release,
      value: ratio,
      unit: 'ratio',
      threshold: 1,
      status: ratio >= 1 ? 'met' : 'not-met',
      gapPoints: points,
      gapPremises: premises,
      source: sourceOf('fair-share', release),
      noteSays: /Money is not in open data/,
    };
  });
}

/** Gigabit in the most deprived tenth, July 2024, and the full fibre that nobody publishes there. */
function deprivedRows(wording: MissionRow['wording']): MissionRow[] {
  const commitment = 'deprived-best';
  const tenths = gigabitInDeciles(1);
  const place = standing(new Map([...tenths].map(([code, { share }]) => [code, share])), null);
  const own = tenths.get(WEST_MIDLANDS);
  if (!own) throw new Error('the West Midlands has no most deprived tenth');
  const measure = 'gigabit-decile-1';
  const blank = { ...noRank, value: null, threshold: null, gapPoints: null, gapPremises: null };
  const gigabit: MissionRow = {
    ...place,
    commitment,
    wording,
    measure,
    release: '2024-07',
    value: own.share,
    unit: 'percent',
    threshold: null,
    gapPremises: part(place.gapPoints, own.households),
    source: sourceOf(measure, '2024-07'),
    noteSays: /weighted by Census 2021 households/,
  };
  const fibre: MissionRow = {
    ...blank,
    commitment,
    wording,
    measure: 'full-fibre',
    release: null,
    unit: 'percent',
    status: 'cannot-be-measured',
    source: '',
    noteSays: /not published below local authority/,
  };
  return [gigabit, fibre];
}

/** The 2021 Roadmap and the 2024–27 report, every commitment in the order of the file. */
export function expectedRows(): MissionRow[] {
  const inUk: Both = ['2021'];
  return [
    ...held('5g-40', both, fiveG, { percent: 40, strictly: false }),
    ...best('5g-best', both, fiveG, inUk),
    ...held('4g-outdoor-95', both, fourGOutdoor, { percent: 95, strictly: true }),
    ...held('4g-indoor-90', both, fourGIndoor, { percent: 90, strictly: true }),
    ...best('4g-best', both, fourG, inUk),
    ...residentRows(),
    ...best('full-fibre-2m', ['2021'], ['full-fibre'], []),
    ...best('gigabit-best', ['2024'], ['gigabit'], []),
    ...fairShareRows(),
    ...both.flatMap(deprivedRows),
  ];
}
