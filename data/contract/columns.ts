// Observations to columns of a built file and back: the one place that knows how a figure is stored.

import type { MeasureId } from '../catalogue/measures';
import type { AbsenceId, Basis, NoteId } from '../catalogue/words';
import { type Observation, roundTo, shareOf } from '../model/observation';
import type { BasisLetter, ReleaseColumn } from './files';

const letterOf: Record<Basis, BasisLetter> = { published: 'p', summed: 's', estimated: 'e' };
const basisOf: Record<string, Basis> = { p: 'published', s: 'summed', e: 'estimated' };

/** Decimals kept of a share that has no counts behind it. */
export const STORED_DECIMALS = 4;

/** An area's figure, or why it has none. */
export type Cell = Observation | { absent: AbsenceId };

export function isObservation(cell: Cell | undefined): cell is Observation {
  return cell !== undefined && !('absent' in cell);
}

/**
 * Packs one measure, level and release.
 * @param areas codes, in the order of the file
 * @param cells one a code; a code without a cell is stored as not in this release
 * @throws when cells disagree on release, source or borrowed weight: a column holds one of each
 */
export function encodeColumn(
  areas: readonly string[],
  cells: ReadonlyMap<string, Cell>,
): ReleaseColumn {
  const first = areas.map((area) => cells.get(area)).find(isObservation);
  if (!first) throw new Error('a column needs at least one figure');
  const column: ReleaseColumn = { release: first.release, source: first.source, basis: '' };
  const figures = areas.map((area) => cells.get(area));
  const observed = figures.filter(isObservation);
  for (const o of observed) {
    if (o.release !== first.release || o.source !== first.source) {
      throw new Error(
        `column of ${first.measure} mixes ${o.release} ${o.source} into ${first.release} ${first.source}`,
      );
    }
  }
  const counted = observed.every((o) => o.numerator !== null && o.denominator !== null);
  const borrowed = observed.find((o) => o.weightFrom !== undefined)?.weightFrom;
  if (counted) {
    column.numerators = figures.map((o) => (isObservation(o) ? o.numerator : null));
    column.denominators = figures.map((o) => (isObservation(o) ? o.denominator : null));
  } else {
    column.percents = figures.map((o) =>
      isObservation(o) ? roundTo(o.share, STORED_DECIMALS) : null,
    );
    const weights = figures.map((o) => (isObservation(o) ? o.weight : null));
    if (weights.some((w) => w !== null)) column.denominators = weights;
    if (borrowed) column.weightsFrom = borrowed;
  }
  column.basis = figures.map((o) => (isObservation(o) ? letterOf[o.basis] : '-')).join('');
  const shared = first.notes.filter((note) => observed.every((o) => o.notes.includes(note)));
  if (shared.length) column.notes = [...shared];
  const areaNotes: Record<string, NoteId[]> = {};
  for (const o of observed) {
    const own = o.notes.filter((note) => !shared.includes(note));
    if (own.length) areaNotes[o.area] = own;
  }
  if (Object.keys(areaNotes).length) column.areaNotes = areaNotes;
  const absent: Record<string, AbsenceId> = {};
  areas.forEach((area, i) => {
    const cell = figures[i];
    if (!isObservation(cell)) absent[area] = cell ? cell.absent : 'not-in-release';
  });
  if (Object.keys(absent).length) column.absent = absent;
  return column;
}

/** Reads the figure of the area at index `i` of a column, or why there is none. */
export function decodeCell(
  measure: MeasureId,
  areas: readonly string[],
  column: ReleaseColumn,
  i: number,
): Cell {
  const area = areas[i];
  if (area === undefined) throw new Error(`no area at index ${i} of ${measure} ${column.release}`);
  const basis = basisOf[column.basis.charAt(i)];
  const numerator = column.numerators?.[i] ?? null;
  const denominator = column.denominators?.[i] ?? null;
  const share =
    numerator !== null && denominator !== null
      ? shareOf(numerator, denominator)
      : (column.percents?.[i] ?? null);
  if (!basis || share === null) return { absent: column.absent?.[area] ?? 'not-in-release' };
  return {
    area,
    measure,
    release: column.release,
    share,
    numerator,
    denominator: column.weightsFrom ? null : denominator,
    weight: denominator,
    ...(column.weightsFrom ? { weightFrom: column.weightsFrom } : {}),
    basis,
    source: column.source,
    notes: [...(column.notes ?? []), ...(column.areaNotes?.[area] ?? [])],
  };
}
