// Reads the leagues of mission3.json as observations: one place in one measure and release, or through time.

import { isMeasureId, type MeasureId } from '../../data/catalogue/measures';
import type { AbsenceId } from '../../data/catalogue/words';
import type { Mission3File, MissionLeague } from '../../data/contract/mission3';
import { type Observation, shareOf } from '../../data/model/observation';

/** A place’s figure in a league; `null` where it has none, or the league is not one of a published measure. */
export function observationIn(
  { areas }: Pick<Mission3File, 'areas'>,
  league: MissionLeague,
  code: string,
): Observation | null {
  const at = areas.findIndex((area) => area.code === code);
  const [source] = league.sources;
  const value = league.values[at] ?? null;
  const basis = league.bases[at] ?? null;
  if (!isMeasureId(league.measure) || source === undefined || value === null || basis === null)
    return null;
  const numerator = league.numerators[at] ?? null;
  const weight = league.denominators[at] ?? null;
  const borrowed = league.weightsFrom;
  const counted = numerator !== null && weight !== null ? shareOf(numerator, weight) : null;
  return {
    area: code,
    measure: league.measure,
    release: league.release,
    // From counts where there are any: what is stored is rounded to four decimals.
    share: counted ?? value,
    numerator,
    denominator: borrowed ? null : weight,
    weight,
    ...(borrowed ? { weightFrom: borrowed } : {}),
    basis,
    source,
    // The notes are those of the West Midlands’ figure, and hold for what came about as it did.
    notes: basis === league.basis ? league.notes : [],
  };
}

/** Why a place has no figure in a league. */
export function absenceIn(league: MissionLeague | undefined, code: string): AbsenceId {
  return league?.absent?.[code] ?? 'not-in-release';
}

/** A place’s figures of a measure through time, oldest first. */
export function seriesIn(
  file: Pick<Mission3File, 'areas' | 'leagues'>,
  measure: MeasureId,
  code: string,
): Observation[] {
  return file.leagues
    .filter((league) => league.measure === measure)
    .sort((a, b) => a.release.localeCompare(b.release))
    .flatMap((league) => observationIn(file, league, code) ?? []);
}
