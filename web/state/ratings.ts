// The evidence report's rating of the West Midlands, measure by measure, against England and Greater Manchester.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { type Measure, type MeasureId, measureOf } from '../../data/catalogue/measures';
import { type RivalId, ratedMeasures, rivals } from '../../data/catalogue/ratings';
import { releaseName } from '../../data/catalogue/releases';
import { type AbsenceId, absences, bases } from '../../data/catalogue/words';
import { STORED_DECIMALS } from '../../data/contract/columns';
import type { Mission3File } from '../../data/contract/mission3';
import { signedPoints } from '../../data/model/format';
import { type Gap, gapBetween, type Rating, rate, ratingWords } from '../../data/model/gap';
import { type Observation, roundTo } from '../../data/model/observation';
import type { ChartTable } from '../exports/chart-table';
import { estimateText } from './explain';
import { absenceIn, observationIn, seriesIn } from './league-observation';
import { listText } from './mission-headline';
import { inSentence } from './time';

/** One measure against one rival: no gap and no rating where the rival has no figure of that release. */
export interface Against {
  id: RivalId;
  name: string;
  observation: Observation | null;
  /** Why there is no figure; `null` where there is one. */
  absence: AbsenceId | null;
  gap: Gap | null;
  rating: Rating | null;
  /** Whether either share is an estimate, and with it the gap in points. */
  estimated: boolean;
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
      const absence = observation ? null : absenceIn(league, code);
      const estimated = [here, observation].some((one) => one?.basis === 'estimated');
      return [rival, { id: rival, name, observation, absence, gap, rating, estimated }];
    });
    return [{ measure, here, against: Object.fromEntries(pairs) as Record<RivalId, Against> }];
  });
}

const rating =
  (rival: RivalId, wanted: Rating) =>
  ({ against }: Rated): boolean =>
    against[rival].rating === wanted;

/** "10 of 11", "all 11", "none of 11"; of those that can be rated. */
function someText(some: number, all: number): string {
  if (some === all) return `all ${all}`;
  return some === 0 ? `none of ${all}` : `${some} of ${all}`;
}

function rivalText(rated: readonly Rated[], rival: RivalId, lead: string): string | null {
  const ratable = rated.filter(({ against }) => against[rival].rating !== null);
  if (ratable.length === 0) return null;
  const green = ratable.filter(rating(rival, 'green'));
  return `${lead} on ${someText(green.length, ratable.length)}`;
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
  return [
    `${greens}.`,
    `${reds.length > 0 ? `Red ${reds.join('; ')}` : 'Red on none'}.`,
    ...rivals.flatMap(({ id, name }) => behindText(rated, id, name)),
  ].join(' ');
}

/** "Amber, yet behind Greater Manchester: full fibre and 4G indoors.": what amber alone would hide. */
function behindText(rated: readonly Rated[], rival: RivalId, name: string): string[] {
  const behind = rated.filter(({ measure, against }) => {
    const { gap, rating: judged } = against[rival];
    const sign = measure.higherIsBetter ? 1 : -1;
    return judged === 'amber' && gap !== null && sign * roundTo(gap.points, 1) < 0;
  });
  const names = behind.map(({ measure }) => inSentence(measure.short));
  return names.length > 0 ? [`Amber, yet behind ${name}: ${listText(names)}.`] : [];
}

const MARK = estimateText({ basis: 'estimated' });

/** What the chart of gaps says. */
export function ratingsWords(rated: readonly Rated[]): string {
  const told = rivals.flatMap(({ id, name }) => {
    const gaps = rated.flatMap(({ measure, against }) => {
      const { gap, estimated } = against[id];
      return gap ? [{ measure, points: gap.points, mark: estimated ? MARK : '' }] : [];
    });
    const [least] = [...gaps].sort((a, b) => a.points - b.points);
    const most = [...gaps].sort((a, b) => b.points - a.points)[0];
    return least && most
      ? [
          `Against ${name} from ${signedPoints(least.points)}${least.mark} (${least.measure.short}) to ${signedPoints(most.points)} points${most.mark} (${most.measure.short}).`,
        ]
      : [];
  });
  return ['The West Midlands less the other, in percentage points.', ...told].join(' ');
}

/** Every rating as rows for the table and its CSV. */
export function ratingsTable(rated: readonly Rated[]): ChartTable {
  return {
    columns: [
      { id: 'measure', label: 'Measure' },
      { id: 'release', label: 'Release' },
      { id: 'here', label: 'West Midlands (7 districts), %', number: true },
      { id: 'here-basis', label: 'Basis of the West Midlands’' },
      { id: 'against', label: 'Against' },
      { id: 'there', label: 'Its share, %', number: true },
      { id: 'there-basis', label: 'Basis of its share' },
      { id: 'points', label: 'Gap, points', number: true },
      { id: 'premises', label: 'Gap, premises', number: true },
      { id: 'basis', label: 'Premises worked out from' },
      { id: 'rating', label: 'Rating' },
    ],
    rows: rated.flatMap(({ measure, here, against }) =>
      rivals.map(({ id, name }) => {
        const { observation, absence, gap, rating: judged } = against[id];
        const premises = gap ? gapPremises(measure, gap) : null;
        return [
          measure.name,
          releaseName(here.release),
          roundTo(here.share, STORED_DECIMALS),
          bases[here.basis].name,
          name,
          observation ? roundTo(observation.share, STORED_DECIMALS) : null,
          observation ? bases[observation.basis].name : absence && absences[absence],
          gap ? roundTo(gap.points, STORED_DECIMALS) : null,
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
