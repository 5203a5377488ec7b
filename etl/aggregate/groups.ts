// Districts to groups, combined authorities, regions and England: a missing member leaves no figure.

import type { Basis, NoteId } from '../../data/catalogue/words';
import type { Cell } from '../../data/contract/columns';
import { isObservation } from '../../data/contract/columns';
import { combine } from '../../data/model/combine';
import type { Observation } from '../../data/model/observation';

export interface GroupFigure {
  cell: Cell;
  /** Members without a figure, codes ascending. */
  missing: string[];
}

/** Notes about single districts, which say nothing of a group unless every member shares them. */
function groupNotes(members: readonly Observation[], basis: Basis): NoteId[] {
  const [first] = members;
  const shared = (first?.notes ?? []).filter((note) =>
    members.every((member) => member.notes.includes(note)),
  );
  const notes = new Set<NoteId>(shared.filter((note) => note !== 'merged-districts'));
  if (basis === 'estimated') {
    if (members.some((member) => member.weightFrom !== undefined)) notes.add('weights-stand-in');
    if (members.some((member) => member.notes.includes('land-from-outlines'))) {
      notes.add('land-from-outlines');
    }
  }
  return [...notes];
}

/** Sums are exact where every member has counts or its own release's weights, and no rounding to whole percents. */
function groupBasis(members: readonly Observation[]): Basis {
  const exact = members.every(
    (member) =>
      member.numerator !== null ||
      (member.basis !== 'estimated' &&
        member.weightFrom === undefined &&
        !member.notes.includes('whole-percents')),
  );
  return exact ? 'summed' : 'estimated';
}

/**
 * The figure of a group of districts for one measure and release.
 * @param cells figures of the districts, by code
 */
export function aggregateGroup(
  area: string,
  districts: readonly string[],
  cells: ReadonlyMap<string, Cell>,
): GroupFigure {
  const members = districts.map((district) => cells.get(district)).filter(isObservation);
  const missing = districts.filter((district) => !isObservation(cells.get(district))).sort();
  const [first] = members;
  if (missing.length > 0 || !first) return { cell: { absent: 'member-missing' }, missing };
  const whole = combine(members);
  if (!whole) return { cell: { absent: 'member-missing' }, missing };
  const basis = groupBasis(members);
  const weightFrom = members.find((member) => member.weightFrom !== undefined)?.weightFrom;
  const cell: Observation = {
    area,
    measure: first.measure,
    release: first.release,
    ...whole,
    ...(weightFrom ? { weightFrom } : {}),
    basis,
    source: first.source,
    notes: groupNotes(members, basis),
  };
  return { cell, missing };
}
