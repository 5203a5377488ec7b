// Where figures gather: by level, measure, release and area, one each, in the catalogue's order.

import type { observationLevels } from '../../data/catalogue/areas';
import { type MeasureId, measures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { Cell } from '../../data/contract/columns';

export type ObservationLevel = (typeof observationLevels)[number];
export type ReleaseCells = ReadonlyMap<ReleaseId, ReadonlyMap<string, Cell>>;
export type Cells = ReadonlyMap<ObservationLevel, ReadonlyMap<MeasureId, ReleaseCells>>;

const none: ReadonlyMap<string, Cell> = new Map();

/** One cell an area, measure and release: what is put first stays unless it is replaced by name. */
export class CellStore {
  readonly #cells = new Map<ObservationLevel, Map<MeasureId, Map<ReleaseId, Map<string, Cell>>>>();

  put(
    level: ObservationLevel,
    measure: MeasureId,
    release: ReleaseId,
    area: string,
    cell: Cell,
  ): void {
    const byMeasure = entry(this.#cells, level, () => new Map());
    const byRelease = entry(byMeasure, measure, () => new Map());
    entry(byRelease, release, () => new Map()).set(area, cell);
  }

  /** The areas' cells for a measure and release; empty where there are none. */
  get(level: ObservationLevel, measure: MeasureId, release: ReleaseId): ReadonlyMap<string, Cell> {
    return this.#cells.get(level)?.get(measure)?.get(release) ?? none;
  }

  has(level: ObservationLevel, measure: MeasureId, release: ReleaseId): boolean {
    return this.get(level, measure, release).size > 0;
  }

  /** Measures and releases a level has, in the catalogue's order, oldest release first. */
  columns(level: ObservationLevel): { measure: MeasureId; release: ReleaseId }[] {
    return measures.flatMap(({ id }) =>
      [...(this.#cells.get(level)?.get(id)?.keys() ?? [])]
        .sort()
        .map((release) => ({ measure: id, release })),
    );
  }

  /** Everything, sorted: measures by the catalogue, releases and codes ascending. */
  sorted(levels: readonly ObservationLevel[]): Cells {
    const all = new Map<ObservationLevel, Map<MeasureId, Map<ReleaseId, Map<string, Cell>>>>();
    for (const level of levels) {
      for (const { measure, release } of this.columns(level)) {
        const cells = [...this.get(level, measure, release)].sort(([a], [b]) => (a < b ? -1 : 1));
        const byMeasure = entry(all, level, () => new Map());
        entry(byMeasure, measure, () => new Map()).set(release, new Map(cells));
      }
    }
    return all;
  }
}

/** The value of a key, made and kept where there is none. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
