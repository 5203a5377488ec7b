// Wards as sums of the neighbourhoods that fit them best: figures and people.

import type { MeasureId } from '../../data/catalogue/measures';
import { type Cell, isObservation } from '../../data/contract/columns';
import type { NeighbourhoodPlacesFile, NeighbourhoodValuesFile } from '../../data/contract/files';
import { combine } from '../../data/model/combine';
import { type PeopleSummary, summarisePeople } from '../../data/model/people';
import { neighbourhoodCells } from '../load/figures';

export interface Ward {
  code: string;
  name: string;
  file: NeighbourhoodPlacesFile;
  /** Places of its neighbourhoods in the file. */
  members: readonly number[];
  district: { code: string; name: string } | null;
}

const known = new WeakMap<NeighbourhoodPlacesFile, readonly Ward[]>();

/** Every ward of a region with its neighbourhoods, in the file's order; worked out once a file. */
export function wardsOf(file: NeighbourhoodPlacesFile): readonly Ward[] {
  const held = known.get(file);
  if (held) return held;
  const members = file.wards.map((): number[] => []);
  file.ward.forEach((ward, i) => {
    members[ward]?.push(i);
  });
  const wards = file.wards.map(({ code, name }, w): Ward => {
    const own = members[w] ?? [];
    const district = file.districts[file.district[own[0] ?? -1] ?? -1] ?? null;
    return { code, name, file, members: own, district };
  });
  known.set(file, wards);
  return wards;
}

/** A ward by code among the files at hand. */
export function wardOf(code: string, files: readonly NeighbourhoodPlacesFile[]): Ward | null {
  for (const file of files) {
    const ward = wardsOf(file).find((candidate) => candidate.code === code);
    if (ward) return ward;
  }
  return null;
}

/** A ward's figure from its neighbourhoods' cells: weighted by households, absent where one of them is. */
function wardCell(ward: Ward, cells: ReadonlyMap<string, Cell>): Cell {
  const parts = ward.members.map((i) => cells.get(ward.file.areas[i] ?? ''));
  const [first] = parts;
  if (!isObservation(first)) return { absent: first?.absent ?? 'not-in-release' };
  if (!parts.every(isObservation)) return { absent: 'member-missing' };
  const sum = combine(parts);
  if (!sum) return { absent: 'member-missing' };
  const shared = first.notes.filter((note) => parts.every((part) => part.notes.includes(note)));
  return { ...first, ...sum, area: ward.code, notes: [...shared, 'ward-best-fit'] };
}

/** Every ward of the regions at hand with its cell; `places` and `values` are of the same regions. */
export function wardCells(
  places: readonly NeighbourhoodPlacesFile[],
  values: readonly NeighbourhoodValuesFile[],
  measure: MeasureId,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const file of places) {
    const held = values.find(({ region }) => region === file.region);
    if (!held) continue;
    const own = neighbourhoodCells(held, measure);
    for (const ward of wardsOf(file)) cells.set(ward.code, wardCell(ward, own));
  }
  return cells;
}

/** Counts of a ward's people, summed over its neighbourhoods. */
export function wardPeople(ward: Ward): PeopleSummary {
  return summarisePeople(ward.file, ward.members);
}
