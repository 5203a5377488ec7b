// The evidence report's rating of the West Midlands, measure by measure, against England and Greater Manchester.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type RivalId, ratedMeasures, rivals } from '../../data/catalogue/ratings';
import { releaseName } from '../../data/catalogue/releases';
import type { Mission3File } from '../../data/contract/mission3';
import { signedPoints } from '../../data/model/format';
import { type Gap, gapBetween, type Rating, rate, ratingWords } from '../../data/model/gap';
import { type Observation, roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import { observationIn, seriesIn } from './league-observation';
import { listText } from './mission-headline';
import { inSentence } from './time';

/** One measure against one rival: no gap and no rating where the rival has no figure of that release. */
export interface Against {
  id: RivalId;
  name: string;
  observation: Observation | null;
  gap: Gap | null;
  rating: Rating | null;
}

export interface Rated {
  measure: Measure & { id: MeasureId };
  /** The West Midlands in its latest release. */
  here: Observation;
  against: Record<RivalId, Against>;
}

/** Every rated measure of which the West Midlands has a figure, each in its latest release. */
export function ratingsOf(
  file: Pick<Mission3File, 'areas' | 'leagues'>,
  measures: readonly MeasureId[] = ratedMeasures,
): Rated[] {
  return measures.flatMap((id) => {
    const measure = measureOf(id);
    const here = seriesIn(file, id, WEST_MIDLANDS).at(-1);
    if (!here) return [];
    const league = file.leagues.find((one) => one.measure === id && one.release === here.release);
    const pairs = rivals.map(({ id: rival, code, name }): [RivalId, Against] => {
      const observation = league ? observationIn(file, league, code) : null;
      const gap = observation ? gapBetween(here, observation) : null;
      const rating = gap ? rate(gap.points, measure.higherIsBetter) : null;
      return [rival, { id: rival, name, observation, gap, rating }];
    });
    return [{ measure, here, against: Object.fromEntries(pairs) as Record<RivalId, Against> }];
  });
}

const rating =
  (rival: RivalId, wanted: Rating) =>
  ({ against }: Rated): boolean =>
    against[rival].rating === wanted;

/** "10 of 11", "all 11", "none of 11"; of those that can be rated. */
function shareText(some: number, all: number): string {
  if (some === all) return `all ${all}`;
  return some === 0 ? `none of ${all}` : `${some} of ${all}`;
}

function rivalText(rated: readonly Rated[], rival: RivalId, lead: string): string | null {
  const ratable = rated.filter(({ against }) => against[rival].rating !== null);
  if (ratable.length === 0) return null;
  const green = ratable.filter(rating(rival, 'green'));
  return `${lead} on ${shareText(green.length, ratable.length)}`;
}

/** "Green against England on 8 of 10 measures; against Greater Manchester on 3." and what is red. */
export function ratingsHeadline(rated: readonly Rated[]): string {
  const [first, ...others] = rivals.flatMap(({ id, name }) => {
    const text = rivalText(rated, id, `against ${name}`);
    return text ? [text] : [];
  });
  if (!first) return 'No measure can be rated: there are no figures to compare.';
  const greens = [`Green ${first} measures`, ...others].join('; ');
  const reds = rivals.flatMap(({ id, name }) => {
    const bad = rated.filter(rating(id, 'red'));
    return bad.length > 0
      ? [`against ${name} on ${listText(bad.map(({ measure }) => inSentence(measure.short)))}`]
      : [];
  });
  return `${greens}. ${reds.length > 0 ? `Red ${reds.join('; ')}` : 'Red on none'}.`;
}

/** What the chart of gaps says. */
export function ratingsWords(rated: readonly Rated[]): string {
  const told = rivals.flatMap(({ id, name }) => {
    const gaps = rated.flatMap(({ measure, against }) => {
      const { gap } = against[id];
      return gap ? [{ measure, points: gap.points }] : [];
    });
    const [least] = [...gaps].sort((a, b) => a.points - b.points);
    const most = [...gaps].sort((a, b) => b.points - a.points)[0];
    return least && most
      ? [
          `Against ${name} from ${signedPoints(least.points)} (${least.measure.short}) to ${signedPoints(most.points)} points (${most.measure.short}).`,
        ]
      : [];
  });
  return ['The West Midlands less the other, in percentage points.', ...told].join(' ');
}

/** Decimals kept in the file: enough to tell ties apart. */
const DECIMALS = 4;

/** Every rating as rows for the table and its CSV. */
export function ratingsTable(rated: readonly Rated[]): ChartTable {
  return {
    columns: [
      { id: 'measure', label: 'Measure' },
      { id: 'release', label: 'Release' },
      { id: 'here', label: 'West Midlands (7 districts), %', number: true },
      { id: 'against', label: 'Against' },
      { id: 'there', label: 'Its share, %', number: true },
      { id: 'points', label: 'Gap, points', number: true },
      { id: 'premises', label: 'Gap, premises', number: true },
      { id: 'basis', label: 'Premises worked out from' },
      { id: 'rating', label: 'Rating' },
    ],
    rows: rated.flatMap(({ measure, here, against }) =>
      rivals.map(({ id, name }) => {
        const { observation, gap, rating: judged } = against[id];
        const premises = gap ? gapPremises(measure, gap) : null;
        return [
          measure.name,
          releaseName(here.release),
          roundTo(here.share, DECIMALS),
          name,
          observation ? roundTo(observation.share, DECIMALS) : null,
          gap ? roundTo(gap.points, DECIMALS) : null,
          premises === null ? null : Math.round(premises),
          premises === null || !gap ? null : gap.estimated ? 'percentages (estimate)' : 'counts',
          judged ? ratingWords[judged].name : null,
        ];
      }),
    ),
  };
}

/** The gap as a count of the West Midlands’ premises; land has no count that anyone could close. */
export function gapPremises({ unit }: Measure, gap: Gap): number | null {
  return unit === 'premises' ? gap.units : null;
}
