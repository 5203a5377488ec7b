// A fixed-coverage table to rows: premises, counts and percentages by measure, each checked against the other.

import { type MeasureId, measures } from '../../data/catalogue/measures';
import { ALL_PREMISES, type FixedColumns, type FixedRelease } from '../../data/catalogue/sources';
import type { NoteId } from '../../data/catalogue/words';
import { shareOf } from '../../data/model/observation';
import type { Faults } from '../faults';
import { type CsvRow, csvRows, readTable } from './csv';
import { type AreaRow, fieldAt, type Place, readAreaCode, readCount, readPercent } from './fields';
import type { ReleaseText } from './release-files';

/** Counts rule; a percentage stands alone only where the release has no counts. */
export interface FixedFigure {
  count: number | null;
  percent: number | null;
}

export interface FixedRow extends AreaRow {
  /** All premises; `null` where the release has no counts. */
  premises: number | null;
  figures: ReadonlyMap<MeasureId, FixedFigure>;
}

export interface FixedTable {
  source: ReleaseText;
  rows: FixedRow[];
  /** Notes on a measure in this release. */
  notes: ReadonlyMap<MeasureId, NoteId>;
}

/** A published percentage has one decimal: half a tenth of rounding, and a hundredth of grace. */
const PERCENT_TOLERANCE = 0.06;

interface Plan {
  measure: MeasureId;
  counts: readonly string[];
  percent: string | undefined;
}

/** Which columns of this header to read, by the catalogue. */
function planColumns(
  spec: FixedRelease,
  header: ReadonlySet<string>,
): { plans: Plan[]; counted: boolean } {
  const declared = measures.flatMap(({ id }) => {
    const columns: FixedColumns | undefined = spec.measures[id];
    return columns ? [{ measure: id, columns }] : [];
  });
  // Without counts the release must say whose premises weigh it, and then only percentages are read.
  const counted =
    spec.weightsFrom === undefined ||
    (header.has(ALL_PREMISES) &&
      declared.every(({ columns }) => (columns.counts ?? []).every((name) => header.has(name))));
  const plans = declared.flatMap(({ measure, columns }) => {
    const counts = counted ? (columns.counts ?? []) : [];
    const names = columns.percent ? [...counts, columns.percent] : counts;
    if (columns.optional && !names.every((name) => header.has(name))) return [];
    return [{ measure, counts, percent: columns.percent }];
  });
  return { plans, counted };
}

/** Adds the counts of a measure; faults where they exceed the total or the percentage disagrees. */
function readFigure(
  plan: Plan,
  cell: (name: string) => string,
  premises: number | null,
  place: Place,
  faults: Faults,
): FixedFigure | null {
  const percent = plan.percent
    ? readPercent(cell(plan.percent), plan.percent, place, faults)
    : null;
  if (plan.counts.length === 0) return percent === null ? null : { count: null, percent };
  let count = 0;
  for (const name of plan.counts) {
    const part = readCount(cell(name), name, place, faults);
    if (part === null) return null;
    count += part;
  }
  if (premises === null) return null;
  if (count > premises) {
    faults.add({
      ...place,
      value: String(count),
      expected: `no more than the ${premises} premises there are, in "${plan.counts.join('" + "')}"`,
      action: 'Fetch the file again, or ask the publisher which of the two is right.',
    });
    return null;
  }
  const share = shareOf(count, premises);
  if (percent !== null && share !== null && Math.abs(share - percent) > PERCENT_TOLERANCE + 1e-9) {
    faults.add({
      ...place,
      value: String(percent),
      expected: `${share.toFixed(2)} in "${plan.percent}", which is ${count} of ${premises}`,
      action:
        'Find which of the two is right; if the column means something else in this release, say so in data/catalogue/sources.ts.',
    });
  }
  return { count, percent };
}

/** Reads one fixed-coverage file by the columns its release declares. */
export function readFixedRows(
  source: ReleaseText,
  keys: { code: string; name: string },
  spec: FixedRelease,
  faults: Faults,
): FixedTable | null {
  const head = csvRows(source.text).next();
  const header = new Set(head.done ? [] : head.value.fields.map((name) => name.trim()));
  const { plans, counted } = planColumns(spec, header);
  const wanted = [
    keys.code,
    keys.name,
    ...(counted ? [ALL_PREMISES] : []),
    ...plans.flatMap((plan) => [...plan.counts, ...(plan.percent ? [plan.percent] : [])]),
  ];
  const table = readTable(source.path, source.text, [...new Set(wanted)], faults);
  if (!table) return null;
  const seen = new Map<string, number>();
  const readRow = ({ line, fields }: CsvRow): FixedRow | null => {
    const cell = (name: string) => fieldAt(fields, table.index[name] ?? -1);
    const place = { file: source.path, line };
    const code = readAreaCode(cell(keys.code), seen, place, faults);
    if (code === null) return null;
    const premises = counted ? readCount(cell(ALL_PREMISES), ALL_PREMISES, place, faults) : null;
    const figures = new Map<MeasureId, FixedFigure>();
    for (const plan of plans) {
      const figure = readFigure(plan, cell, premises, place, faults);
      if (figure) figures.set(plan.measure, figure);
    }
    return { line, code, name: cell(keys.name).trim(), premises, figures };
  };
  const notes = new Map<MeasureId, NoteId>();
  for (const { measure } of plans) {
    const note = spec.measures[measure]?.note;
    if (note) notes.set(measure, note);
  }
  return { source, rows: table.rows.map(readRow).filter((row) => row !== null), notes };
}
