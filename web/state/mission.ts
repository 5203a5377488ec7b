// The scorecard's facts: which reading a person chose, what it says at the deadline and now, and what other readings say.

import {
  type Commitment,
  type CommitmentId,
  commitmentList,
  type DeadlineId,
  deadlines,
  isOwnMeasure,
  type MissionMeasureId,
  type VerdictId,
  type WordingId,
} from '../../data/catalogue/commitments';
import { type Measure, measureOf } from '../../data/catalogue/measures';
import { deprivedParts } from '../../data/catalogue/readings';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { Mission3File, MissionLeague, MissionRow } from '../../data/contract/mission3';
import type { ViewState } from './view';

/** What of the view decides how commitments are read. */
export type ReadingChoice = Pick<
  ViewState,
  'wording' | 'operators' | 'ground' | 'confidence' | 'deprived' | 'deadline'
>;

/** One measure of a commitment: where it stood at the deadline, and where it stands now. */
export interface Reading {
  measure: MissionMeasureId;
  /** Last release before the deadline; `null` when there is none. */
  atDeadline: MissionRow | null;
  /** Latest release. */
  now: MissionRow | null;
  /** First release from which it has been as it is now, where that is not as it was at the deadline. */
  turned: ReleaseId | null;
}

export interface Card {
  commitment: Commitment & { id: CommitmentId };
  /** Whose words are shown: those chosen, or the others where the chosen document does not make the commitment. */
  wording: WordingId;
  reading: Reading;
  verdict: VerdictId;
  /** The same by the latest release. */
  verdictNow: VerdictId;
  /** The strictest of the looser readings that are met, where the chosen one is not. */
  looser: Reading[];
  /** The loosest of the stricter readings that are not met, where the chosen one is. */
  stricter: Reading[];
  /** Every reading, the chosen one among them. */
  readings: Reading[];
  /** League of the chosen reading at the deadline (or now, where there was none), for the chart. */
  league: MissionLeague | null;
  /** What the words ask for and open data does not have. */
  wanting: MissionRow | null;
}

/** How well a measure fits the choice: operators and confidence first, then premises or land. */
function fits(measure: Measure, choice: ReadingChoice): number {
  const operators = measure.operators === choice.operators ? 4 : 0;
  const confidence = (measure.confidence ?? choice.confidence) === choice.confidence ? 2 : 0;
  const ground = (measure.place === 'area') === (choice.ground === 'land') ? 1 : 0;
  return operators + confidence + ground;
}

/** The measure a commitment is read by: the first listed of those that fit the choice best. */
export function measureFor(commitment: Commitment, choice: ReadingChoice): MissionMeasureId {
  const { measures } = commitment;
  const deprived: MissionMeasureId = deprivedParts[choice.deprived].measure;
  if (measures.includes(deprived)) return deprived;
  const [first] = measures;
  if (first === undefined) throw new Error(`no measure for commitment ${commitment.id}`);
  if (isOwnMeasure(first)) return first;
  let best: MissionMeasureId = first;
  let most = -1;
  for (const id of measures) {
    const fit = isOwnMeasure(id) ? 0 : fits(measureOf(id), choice);
    if (fit > most) [best, most] = [id, fit];
  }
  return best;
}

const places = { outdoor: 0, indoor: 1, area: 1 } as const;
const sure = { high: 0, 'very-high': 1, standalone: 0 } as const;

/** Whether `a` asks for at least what `b` asks for, and for more of something. Standalone 5G stands apart. */
export function isStricter(a: MissionMeasureId, b: MissionMeasureId): boolean {
  if (isOwnMeasure(a) || isOwnMeasure(b)) return false;
  const [left, right] = [measureOf(a), measureOf(b)];
  if (!left.place || !right.place || left.family !== right.family) return false;
  const apart = (measure: Measure) => measure.confidence === 'standalone';
  if (apart(left) !== apart(right)) return false;
  // Indoors and land are both harder than outdoors, but not to be compared with each other.
  if (left.place !== right.place && places[left.place] === places[right.place]) return false;
  const steps = [
    places[left.place] - places[right.place],
    Number(left.operators === 'all') - Number(right.operators === 'all'),
    left.confidence && right.confidence ? sure[left.confidence] - sure[right.confidence] : 0,
  ];
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}

/** Where the last run of releases with one status begins, if that is other than at the deadline. */
function turnedAt(since: readonly MissionRow[], atDeadline: MissionRow | null): ReleaseId | null {
  const now = since.at(-1);
  if (!atDeadline || !now || now.status === atDeadline.status) return null;
  let turned = now.release;
  for (const row of [...since].reverse()) {
    if (row.status !== now.status) break;
    turned = row.release;
  }
  return turned;
}

function readingOf(
  rows: readonly MissionRow[],
  measure: MissionMeasureId,
  deadline: DeadlineId,
): Reading {
  const own = rows.filter((row) => row.measure === measure && row.value !== null);
  const before = own.filter(({ release }) => release <= deadlines[deadline].last);
  const [atDeadline, now] = [before.at(-1) ?? null, own.at(-1) ?? null];
  return { measure, atDeadline, now, turned: turnedAt(own.slice(before.length), atDeadline) };
}

function verdictOf(row: MissionRow | null, looserMet: boolean): VerdictId {
  if (!row || row.status === 'cannot-be-measured') return 'cannot-be-measured';
  if (row.status === 'met') return 'met';
  // Nobody has any: another reading that somebody has is another question.
  if (row.threshold === null && row.rank === null) return 'not-met';
  return looserMet ? 'looser-only' : 'not-met';
}

/** Those that none of the others is stricter than. */
function strictest(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (own) => !readings.some((other) => isStricter(other.measure, own.measure)),
  );
}

/** Those that are stricter than none of the others. */
function loosest(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (own) => !readings.some((other) => isStricter(own.measure, other.measure)),
  );
}

/** The league a row was judged in. */
export function leagueOf(file: Mission3File, row: MissionRow | null): MissionLeague | null {
  if (!row) return null;
  return (
    file.leagues.find(
      ({ measure, release }) => measure === row.measure && release === row.release,
    ) ?? null
  );
}

/** A commitment’s card under a choice of readings. */
export function cardOf(
  file: Mission3File,
  commitment: Commitment & { id: CommitmentId },
  choice: ReadingChoice,
): Card {
  const { quotes } = commitment;
  const wording = quotes[choice.wording] ? choice.wording : (Object.keys(quotes)[0] as WordingId);
  const rows = file.rows.filter(
    (row) => row.commitment === commitment.id && row.wording === wording,
  );
  const measure = measureFor(commitment, choice);
  const readings = commitment.measures.map((id) => readingOf(rows, id, choice.deadline));
  const reading = readings.find((candidate) => candidate.measure === measure) as Reading;
  const others = (relation: (id: MissionMeasureId) => boolean) =>
    readings.filter(({ measure: id }) => relation(id));
  const looserAll = others((id) => isStricter(measure, id));
  const stricterAll = others((id) => isStricter(id, measure));
  const metThen = (candidate: Reading) => candidate.atDeadline?.status === 'met';
  const metNow = (candidate: Reading) => candidate.now?.status === 'met';
  const verdict = verdictOf(reading.atDeadline, looserAll.some(metThen));
  return {
    commitment,
    wording,
    reading,
    verdict,
    verdictNow: verdictOf(reading.now, looserAll.some(metNow)),
    looser: verdict === 'looser-only' ? strictest(looserAll.filter(metThen)) : [],
    stricter:
      reading.atDeadline?.status === 'met'
        ? loosest(stricterAll.filter(({ atDeadline }) => atDeadline?.status === 'not-met'))
        : [],
    readings,
    league: leagueOf(file, reading.atDeadline ?? reading.now),
    wanting: rows.find(({ value }) => value === null) ?? null,
  };
}

/** Every card, in the catalogue’s order. */
export function cardsOf(file: Mission3File, choice: ReadingChoice): Card[] {
  return commitmentList.map((commitment) => cardOf(file, commitment, choice));
}

/** Whether the status at the deadline was lost or won since, and by which release it is known. */
export function sinceThen({ verdict, verdictNow, reading }: Card): 'lost' | 'won' | null {
  if (!reading.atDeadline || !reading.now || reading.atDeadline.release === reading.now.release)
    return null;
  // What cannot be judged is neither lost nor won.
  if ([verdict, verdictNow].includes('cannot-be-measured')) return null;
  if (verdict === 'met' && verdictNow !== 'met') return 'lost';
  return verdict !== 'met' && verdictNow === 'met' ? 'won' : null;
}
