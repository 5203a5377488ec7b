// Ofcom's output-area files: which of them speaks, and their counts added up to neighbourhoods.

import { type NeighbourhoodMeasureId, neighbourhoodMeasures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { ALL_PREMISES, outputAreaColumns } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import { nothingFor } from '../join/spine';
import type { Tally } from '../report/tally';
import { decodeText, type RawFile } from './raw-files';
import { releaseOf } from './release-files';
import { filesOf, tableOf } from './single-table';

/** Counts by neighbourhood, parallel to the spine; `null` where a cell of one of its output areas is blank. */
export interface OutputAreaSums {
  release: ReleaseId;
  residential: boolean;
  premises: (number | null)[];
  counts: Record<NeighbourhoodMeasureId, (number | null)[]>;
}

/** The files that speak: of one release, one base of premises, one revision. */
export interface OutputAreaChoice {
  release: ReleaseId;
  residential: boolean;
  files: RawFile[];
  passedOver: RawFile[];
}

const revisionOf = (path: string) => Number(/_r(\d+)\.csv/i.exec(path)?.[1] ?? 0);
const isResidential = (file: RawFile) =>
  file.parts.residential !== undefined || /_res_/i.test(file.path);

/**
 * Chooses among output-area files: the latest release; of it all premises before residential only;
 * of these the highest revision. `null` if there are none, or if `postcodes` are of a later release.
 */
export function chooseOutputAreas(
  files: readonly RawFile[],
  postcodes: ReleaseId | null,
  faults: Faults,
): OutputAreaChoice | null {
  const candidates = filesOf(files, 'ofcom-fixed-oa').flatMap((file) => {
    const release = releaseOf(file, faults);
    return release
      ? [{ file, release, residential: isResidential(file), revision: revisionOf(file.path) }]
      : [];
  });
  candidates.sort(
    (a, b) =>
      (a.release < b.release ? 1 : a.release > b.release ? -1 : 0) ||
      Number(a.residential) - Number(b.residential) ||
      b.revision - a.revision,
  );
  const best = candidates[0];
  if (!best || (postcodes !== null && postcodes > best.release)) return null;
  const speaks = (c: typeof best) =>
    c.release === best.release &&
    c.residential === best.residential &&
    c.revision === best.revision;
  return {
    release: best.release,
    residential: best.residential,
    files: candidates.filter(speaks).map((c) => c.file),
    passedOver: candidates.filter((c) => !speaks(c)).map((c) => c.file),
  };
}

const add = (sums: (number | null)[], at: number, value: number | null) => {
  const before = sums[at] ?? null;
  sums[at] = before === null || value === null ? null : before + value;
};

/** Adds the chosen files up. Output areas of other nations are left out; an unknown English one is a fault. */
export function sumOutputAreas(
  choice: OutputAreaChoice,
  neighbourhoodOf: ReadonlyMap<string, number>,
  size: number,
  faults: Faults,
  tally: Tally,
): OutputAreaSums {
  const column = () => new Array<number | null>(size).fill(0);
  const sums: OutputAreaSums = {
    release: choice.release,
    residential: choice.residential,
    premises: column(),
    counts: {
      gigabit: column(),
      'ultrafast-300': column(),
      'superfast-30': column(),
      'below-uso': column(),
    },
  };
  const seen = new Set<string>();
  let elsewhere = 0;
  let strangers = 0;
  const wanted = ['output_area', ALL_PREMISES, ...Object.values(outputAreaColumns)] as const;
  for (const file of choice.files) {
    const text = decodeText(file, file.bytes(), faults);
    if (text === null) continue;
    const opened = { path: file.path, text, dataset: file.dataset };
    const table = tableOf(opened, wanted, faults, tally);
    if (!table) continue;
    for (const row of table.rows) {
      const code = table.text(row, 'output_area');
      const at = neighbourhoodOf.get(code);
      const place = { file: table.file, line: row.line };
      if (at === undefined) {
        if (!code.startsWith('E') && /^[WSN]\w{8,9}$/.test(code)) {
          elsewhere += 1;
          continue;
        }
        strangers += 1;
        faults.add({
          ...place,
          value: code,
          expected: 'an output area of 2021 that is in the lookup OA21_LSOA21_MSOA21',
          action: 'The file may use the codes of 2011: fetch its 2021 edition.',
        });
        continue;
      }
      if (seen.has(code)) {
        faults.add({
          ...place,
          value: code,
          expected: 'one row an output area',
          action: 'Take the second row out, or fetch the file again.',
        });
        continue;
      }
      seen.add(code);
      const premises = table.count(row, ALL_PREMISES);
      add(sums.premises, at, premises);
      for (const measure of neighbourhoodMeasures) {
        const count = table.count(row, outputAreaColumns[measure]);
        add(sums.counts[measure], at, count);
        if (count !== null && premises !== null && count > premises) {
          faults.add({
            ...place,
            value: String(count),
            expected: `at most "${ALL_PREMISES}", ${premises}, in "${outputAreaColumns[measure]}"`,
            action: 'Correct the row, or fetch the file again.',
          });
        }
      }
    }
  }
  tally.join({
    name: `output areas ${choice.release}`,
    left: 'output areas of the lookup',
    right: choice.files.map((file) => file.path).join(', '),
    matched: seen.size,
    unmatchedLeft: neighbourhoodOf.size - seen.size,
    unmatchedRight: strangers,
  });
  tally.drop(`output areas of ${choice.release}`, elsewhere, 'they are not in England');
  faultMissing(choice, neighbourhoodOf, seen, faults);
  return sums;
}

/** Share of the lookup's output areas that may be missing: those without premises are not always listed. */
const MAY_BE_MISSING = 0.01;

/** More output areas missing than could be empty, or a neighbourhood with none, means a cut file. */
function faultMissing(
  choice: OutputAreaChoice,
  neighbourhoodOf: ReadonlyMap<string, number>,
  seen: ReadonlySet<string>,
  faults: Faults,
): void {
  const missing = [...neighbourhoodOf.keys()].filter((code) => !seen.has(code));
  const covered = new Set([...seen].map((code) => neighbourhoodOf.get(code)));
  const whole = new Set(neighbourhoodOf.values()).size === covered.size;
  if (whole && missing.length <= MAY_BE_MISSING * neighbourhoodOf.size) return;
  faults.add({
    file: choice.files.map((file) => file.path).join(', '),
    value: nothingFor(missing),
    expected: `rows for the ${neighbourhoodOf.size} output areas of England, in every neighbourhood`,
    action: 'The file may be cut short: fetch it again.',
  });
}
