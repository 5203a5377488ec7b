// Ofcom, 4G or 5G coverage taken together: what 4G alone and 5G alone are checked against.

import {
  combinedSignalOperators,
  combinedSignalPlaces,
  combinedSignalReleases,
  combinedSignalStrengths,
} from '../../data/catalogue/checks';
import type { Faults } from '../faults';
import { readTable } from './csv';
import { type AreaRow, fieldAt, readAreaCode, readPercent } from './fields';
import type { RawFile } from './raw-files';
import { type FileLeftOut, openReleases, type ReleaseText } from './release-files';

type Strength = (typeof combinedSignalStrengths)[number];
type SignalPlace = keyof typeof combinedSignalPlaces;
type SignalOperators = keyof typeof combinedSignalOperators;
export type SignalKey = `${Strength}-${SignalPlace}-${SignalOperators}`;

export interface CombinedSignalRow extends AreaRow {
  level: string;
  shares: ReadonlyMap<SignalKey, number>;
}

export interface CombinedSignalTable {
  source: ReleaseText;
  rows: CombinedSignalRow[];
}

/** The levels of the file, and how the codes of each begin. */
const levels: Record<string, RegExp> = {
  UK: /^K02/,
  Nation: /^[ENSW]92/,
  'Local authority': /^(E0[6-9]|W06|S12|N09)/,
  'Westminster constituency': /^(E14|W07|S14|N05)/,
};

const signalColumns = combinedSignalStrengths.flatMap((strength) =>
  (Object.keys(combinedSignalPlaces) as SignalPlace[]).flatMap((place) =>
    (Object.keys(combinedSignalOperators) as SignalOperators[]).map((operators) => ({
      key: `${strength}-${place}-${operators}` as SignalKey,
      strength,
      name: `4G5G_${strength}_${combinedSignalPlaces[place]}_${combinedSignalOperators[operators]}`,
      // All four never reach further than at least one, nor a strong signal further than a fair one.
      within: [
        ...(operators === 'all' ? [`${strength}-${place}-any` as SignalKey] : []),
        ...(strength === '95' ? [`105-${place}-${operators}` as SignalKey] : []),
      ],
    })),
  ),
);

/** Reads one 4G-or-5G file: codes fit their level, shares are percentages and nest as they must. */
export function readCombinedSignalRows(
  source: ReleaseText,
  faults: Faults,
): CombinedSignalTable | null {
  const names = signalColumns.map((column) => column.name);
  const wanted = ['Level', 'Location code', 'Location', ...names];
  const table = readTable(source.path, source.text, wanted, faults);
  if (!table) return null;
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap(({ line, fields }): CombinedSignalRow[] => {
    const cell = (name: string) => fieldAt(fields, table.index[name] ?? -1);
    const place = { file: source.path, line };
    const level = cell('Level').trim();
    const code = readAreaCode(cell('Location code'), seen, place, faults);
    if (code === null) return [];
    if (!levels[level]?.test(code)) {
      faults.add({
        ...place,
        value: `${level} ${code}`,
        expected: `one of the levels ${Object.keys(levels).join(', ')} and a code of it`,
        action: 'Fetch the file again; a new level is declared in etl/sources/mobile-4g5g.ts.',
      });
      return [];
    }
    const shares = new Map<SignalKey, number>();
    for (const { key, name } of signalColumns) {
      const share = readPercent(cell(name), name, place, faults);
      if (share !== null) shares.set(key, share);
    }
    for (const { key, name, within } of signalColumns) {
      for (const wider of within) {
        const inner = shares.get(key);
        const outer = shares.get(wider);
        if (inner === undefined || outer === undefined || inner <= outer) continue;
        faults.add({
          ...place,
          value: String(inner),
          expected: `no more than ${outer} (${wider}) in "${name}"`,
          action: 'Fetch the file again, or ask the publisher.',
        });
      }
    }
    return [{ line, code, name: cell('Location').trim(), level, shares }];
  });
  return { source, rows };
}

/** Every declared release of the 4G-or-5G file, oldest first. */
export function readCombinedSignal(
  files: readonly RawFile[],
  faults: Faults,
  leftOut: FileLeftOut[],
): CombinedSignalTable[] {
  const declared = {
    required: combinedSignalReleases,
    declaredIn: 'combinedSignalReleases (data/catalogue/checks.ts)',
  };
  return openReleases(files, 'ofcom-mobile-4g5g', declared, faults, leftOut).flatMap((source) => {
    const table = readCombinedSignalRows(source, faults);
    return table ? [table] : [];
  });
}
