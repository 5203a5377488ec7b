// A district's figure from the rows that make it up: as published, added together, or estimated.

import type { MeasureId } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { DatasetId } from '../../data/catalogue/sources';
import type { Basis, NoteId } from '../../data/catalogue/words';
import { combine, type Part } from '../../data/model/combine';
import type { Observation } from '../../data/model/observation';

export interface DistrictFigure {
  area: string;
  measure: MeasureId;
  release: ReleaseId;
  source: DatasetId;
  /** One row for the district itself, or one a predecessor. */
  parts: readonly Part[];
  /** Weight of the whole district where it is not that of its parts. */
  weight?: number | null;
  weightFrom?: ReleaseId | undefined;
  notes: readonly NoteId[];
  /** Notes, besides `merged-districts`, on a figure put together from predecessors by weights. */
  mergedNotes?: readonly NoteId[];
  /** Predecessors' percentages are weighted by their own release's counts: a sum, not an estimate. */
  exactWeights?: boolean;
}

/** The observation; `null` where predecessors cannot be put together for want of weights. */
export function districtObservation(figure: DistrictFigure): Observation | null {
  const [only] = figure.parts;
  if (figure.parts.length === 1 && only !== undefined) {
    return observe(figure, only, 'published', figure.notes);
  }
  const whole = combine(figure.parts);
  if (!whole) return null;
  const summed = whole.numerator !== null || figure.exactWeights === true;
  const notes: NoteId[] = [...figure.notes, 'merged-districts'];
  if (!summed) notes.push(...(figure.mergedNotes ?? []));
  return observe(figure, whole, summed ? 'summed' : 'estimated', notes);
}

function observe(
  figure: DistrictFigure,
  whole: Part,
  basis: Basis,
  notes: readonly NoteId[],
): Observation {
  const observation: Observation = {
    area: figure.area,
    measure: figure.measure,
    release: figure.release,
    share: whole.share,
    numerator: whole.numerator,
    denominator: whole.denominator,
    weight: figure.weight === undefined ? whole.weight : figure.weight,
    basis,
    source: figure.source,
    notes,
  };
  if (figure.weightFrom) observation.weightFrom = figure.weightFrom;
  return observation;
}
