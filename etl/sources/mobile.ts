// Ofcom, mobile coverage by local authority or constituency: operators counted, to at least one and all four.

import { type Measure, type MeasureId, measures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import {
  type DatasetId,
  mobilePlace,
  mobileReleases,
  mobileTechnology,
} from '../../data/catalogue/sources';
import type { AbsenceId, NoteId } from '../../data/catalogue/words';
import type { Faults } from '../faults';
import { csvRows, readTable } from './csv';
import { type AreaRow, fieldAt, type Place, readAreaCode, readCount, readPercent } from './fields';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases, type ReleaseText } from './release-files';

export type MobileFigure = { share: number } | { absent: AbsenceId };

export interface MobileRow extends AreaRow {
  premises: number;
  /** Land, in pixels of 100 m × 100 m. */
  pixels: number;
  figures: ReadonlyMap<MeasureId, MobileFigure>;
}

export interface MobileTable {
  source: ReleaseText;
  rows: MobileRow[];
  notes: ReadonlyMap<MeasureId, NoteId>;
}

/** Five cells of two decimals each: they may add up to 0.025 more or less than 100; found: 0.02. */
const FAMILY_TOLERANCE = 0.1;
const operatorCounts = [0, 1, 2, 3, 4] as const;

interface Family {
  /** Columns of exactly 0, 1, 2, 3, 4 operators. */
  columns: string[];
  /** The last column may be missing: nobody is yet served by four. */
  mayLackAll: boolean;
  any: MeasureId | undefined;
  all: MeasureId | undefined;
}

/** The families of a release, from the measures of the catalogue. */
export function mobileFamilies(release: ReleaseId): Family[] {
  const byStem = new Map<string, Family>();
  for (const measure of measures as readonly (Measure & { id: MeasureId })[]) {
    if (!measure.place || !measure.operators) continue;
    const standalone = measure.confidence === 'standalone';
    if (standalone && !mobileReleases[release]?.standalone) continue;
    const technology = mobileTechnology[measure.confidence ?? '4g'];
    const stem = `${technology}_${mobilePlace[measure.place].stem}`;
    const family = byStem.get(stem) ?? {
      columns: operatorCounts.map((n) => `${stem}_${n}`),
      mayLackAll: standalone,
      any: undefined,
      all: undefined,
    };
    family[measure.operators] = measure.id;
    byStem.set(stem, family);
  }
  return [...byStem.values()];
}

/**
 * Shares of land or premises with exactly 0 to 4 operators. A blank beside figures is 0; a family blank
 * throughout is `null`, which is absent and not zero. Adds a fault where the shares do not add up to 100.
 */
export function readFamily(
  cells: readonly string[],
  columns: readonly string[],
  place: Place,
  faults: Faults,
): number[] | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const shares: number[] = [];
  for (const [i, cell] of cells.entries()) {
    const share = cell.trim() === '' ? 0 : readPercent(cell, columns[i] ?? '', place, faults);
    if (share === null) return null;
    shares.push(share);
  }
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > FAMILY_TOLERANCE + 1e-9) {
    faults.add({
      ...place,
      value: sum.toFixed(2),
      expected: `"${columns[0]}" to "${columns.at(-1)}" to add up to 100`,
      action: 'Fetch the file again, or ask the publisher.',
    });
    return null;
  }
  return shares;
}

/** Reads one mobile file; the code's and the name's columns differ between its two kinds. */
export function readMobileRows(
  source: ReleaseText,
  keys: { code: string; name: string },
  faults: Faults,
): MobileTable | null {
  const head = csvRows(source.text).next();
  const header = new Set(head.done ? [] : head.value.fields.map((name) => name.trim()));
  const families = mobileFamilies(source.release).map((family) => ({
    ...family,
    columns: family.columns.filter((name, n) => n < 4 || !family.mayLackAll || header.has(name)),
  }));
  const wanted = [
    keys.code,
    keys.name,
    'prem_count',
    'pixel_count',
    ...families.flatMap((family) => family.columns),
  ];
  const table = readTable(source.path, source.text, wanted, faults);
  if (!table) return null;
  const seen = new Map<string, number>();
  const servedByAll = new Set<Family>();
  const rows: MobileRow[] = [];
  for (const { line, fields } of table.rows) {
    const cell = (name: string) => fieldAt(fields, table.index[name] ?? -1);
    const place = { file: source.path, line };
    const code = readAreaCode(cell(keys.code), seen, place, faults);
    const premises = readCount(cell('prem_count'), 'prem_count', place, faults);
    const pixels = readCount(cell('pixel_count'), 'pixel_count', place, faults);
    if (code === null || premises === null || pixels === null) continue;
    const figures = new Map<MeasureId, MobileFigure>();
    for (const family of families) {
      const cells = family.columns.map(cell);
      const shares = readFamily(cells, family.columns, place, faults);
      const put = (id: MeasureId | undefined, share: number) => {
        if (id) figures.set(id, shares ? { share } : { absent: 'no-signal-family' });
      };
      // Two decimals come in; a hundred less one of them has two as well.
      put(family.any, Math.round(1e4 - 100 * (shares?.[0] ?? 0)) / 100);
      put(family.all, shares?.[4] ?? 0);
      if ((cells[4] ?? '').trim() !== '') servedByAll.add(family);
    }
    rows.push({ line, code, name: cell(keys.name).trim(), premises, pixels, figures });
  }
  const notes = new Map<MeasureId, NoteId>();
  for (const family of families) {
    if (family.mayLackAll && family.all && !servedByAll.has(family)) {
      notes.set(family.all, 'no-operator-count');
    }
  }
  return { source, rows, notes };
}

const layouts = {
  'ofcom-mobile-laua': { code: 'laua', name: 'laua_name' },
  'ofcom-mobile-pcon': { code: 'parl_const', name: 'parl_const_name' },
} as const satisfies Partial<Record<DatasetId, { code: string; name: string }>>;

/** Every declared release of mobile coverage by local authority or by constituency, oldest first. */
export function readMobile(
  dataset: keyof typeof layouts,
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): MobileTable[] {
  const declared = {
    required: Object.keys(mobileReleases) as ReleaseId[],
    declaredIn: 'mobileReleases (data/catalogue/sources.ts)',
  };
  return openReleases(files, dataset, declared, faults, leftOut).flatMap((source) => {
    const table = readMobileRows(source, layouts[dataset], faults);
    return table ? [table] : [];
  });
}
