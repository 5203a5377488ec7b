// Fixed coverage and take-up to figures of districts and constituencies.

import { type MeasureId, measures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { fixedReleases, takeUpReleases } from '../../data/catalogue/sources';
import type { NoteId } from '../../data/catalogue/words';
import type { Part } from '../../data/model/combine';
import { shareOf } from '../../data/model/observation';
import type { Faults } from '../faults';
import type { FixedRow, FixedTable } from '../sources/fixed-rows';
import type { TakeUpRow, TakeUpTable } from '../sources/take-up';
import type { CellStore } from './cells';
import { districtObservation } from './district-cell';
import type { DistrictJoin } from './districts';
import type { Weights } from './weights';

/** A fault for predecessors that cannot be weighted. */
export function unweighted(
  path: string,
  district: string,
  release: ReleaseId,
  faults: Faults,
): void {
  faults.add({
    file: path,
    value: district,
    expected: `weights for the former local authorities of ${district}, to put their percentages together`,
    action: `Declare in data/catalogue/sources.ts a release to weigh ${release} by that lists the same ones.`,
  });
}

/** A row's figure for a measure; `null` where it has none. */
function fixedPart(row: FixedRow, measure: MeasureId, weight: number | null): Part | null {
  const figure = row.figures.get(measure);
  if (!figure) return null;
  if (figure.count !== null && row.premises !== null) {
    const share = shareOf(figure.count, row.premises);
    return share === null
      ? null
      : { share, numerator: figure.count, denominator: row.premises, weight: row.premises };
  }
  return figure.percent === null
    ? null
    : { share: figure.percent, numerator: null, denominator: null, weight };
}

/** Puts one release of fixed coverage by local authority into the store. */
export function putFixedDistricts(
  store: CellStore,
  table: FixedTable,
  join: DistrictJoin<FixedRow>,
  premises: Weights,
  faults: Faults,
): void {
  const { release, dataset, path } = table.source;
  const counted = table.rows.some((row) => row.premises !== null);
  const weightFrom = counted ? undefined : fixedReleases[release]?.weightsFrom;
  for (const { id: measure } of measures) {
    const note = table.notes.get(measure);
    for (const [area, rows] of join.members) {
      const parts = rows.map((row) =>
        fixedPart(row, measure, weightFrom ? premises.ofRow(weightFrom, row.code) : null),
      );
      if (parts.length === 0 || parts.includes(null)) continue;
      const observation = districtObservation({
        area,
        measure,
        release,
        source: dataset,
        parts: parts as Part[],
        ...(weightFrom ? { weight: premises.ofDistrict(weightFrom, area), weightFrom } : {}),
        notes: note ? [note] : [],
        mergedNotes: ['weights-stand-in'],
      });
      if (observation) store.put('district', measure, release, area, observation);
      else unweighted(path, area, release, faults);
    }
  }
}

/** Puts one release of take-up into the store, weighed by the full-fibre premises of the same release. */
export function putTakeUp(
  store: CellStore,
  table: TakeUpTable,
  join: DistrictJoin<TakeUpRow>,
  fullFibre: Weights,
  faults: Faults,
): void {
  const { release, dataset, path } = table.source;
  const note: NoteId | undefined = takeUpReleases[release]?.note;
  for (const [area, rows] of join.members) {
    const parts = rows.map((row): Part => {
      const passed = fullFibre.ofRow(release, row.code);
      return { share: row.percent, numerator: null, denominator: passed, weight: passed };
    });
    const observation = districtObservation({
      area,
      measure: 'full-fibre-take-up',
      release,
      source: dataset,
      parts,
      notes: note ? [note] : [],
    });
    if (observation) store.put('district', 'full-fibre-take-up', release, area, observation);
    else unweighted(path, area, release, faults);
  }
}

/** Puts one release of fixed coverage by constituency into the store. */
export function putFixedConstituencies(
  store: CellStore,
  table: FixedTable,
  rows: readonly FixedRow[],
): void {
  const { release, dataset } = table.source;
  for (const { id: measure } of measures) {
    const note = table.notes.get(measure);
    for (const row of rows) {
      const part = fixedPart(row, measure, null);
      if (!part) continue;
      store.put('constituency', measure, release, row.code, {
        area: row.code,
        measure,
        release,
        ...part,
        basis: 'published',
        source: dataset,
        notes: note ? [note] : [],
      });
    }
  }
}
