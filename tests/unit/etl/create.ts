// Small made-up worlds for the tests of the ETL: every function makes a fresh one.

import type { ReleaseId } from '../../../data/catalogue/releases';
import type { DatasetId } from '../../../data/catalogue/sources';
import type { Observation } from '../../../data/model/observation';
import { Faults, faultLine } from '../../../etl/faults';
import { createDistrictHistory, type DistrictHistory } from '../../../etl/join/districts';
import type { AreaRow } from '../../../etl/sources/fields';
import type { RawFile } from '../../../etl/sources/raw-files';
import type { ReleaseText } from '../../../etl/sources/release-files';

export function createText(
  dataset: DatasetId,
  release: ReleaseId,
  lines: readonly string[],
): ReleaseText {
  return { dataset, release, path: `${dataset}_${release}.csv`, text: `${lines.join('\r\n')}\r\n` };
}

/** Somerset as it came about: two districts to one in 2019, that and another to one in 2023; and Dudley. */
export function createHistory(): DistrictHistory {
  return createDistrictHistory(
    new Map([
      ['E06000066', 'Somerset'],
      ['E08000027', 'Dudley'],
      ['E08000038', 'Barnsley'],
    ]),
    [
      {
        from: 'E07000190',
        fromName: 'Taunton Deane',
        to: 'E07000246',
        toName: 'Somerset West and Taunton',
      },
      {
        from: 'E07000191',
        fromName: 'West Somerset',
        to: 'E07000246',
        toName: 'Somerset West and Taunton',
      },
      {
        from: 'E07000246',
        fromName: 'Somerset West and Taunton',
        to: 'E06000066',
        toName: 'Somerset',
      },
      { from: 'E07000187', fromName: 'Mendip', to: 'E06000066', toName: 'Somerset' },
      { from: 'E08000016', fromName: 'Barnsley', to: 'E08000038', toName: 'Barnsley' },
    ],
  );
}

export function createRows(...codes: string[]): AreaRow[] {
  return codes.map((code, i) => ({ line: i + 2, code, name: code }));
}

export function createObservation(changes: Partial<Observation> = {}): Observation {
  return {
    area: 'E08000027',
    measure: 'gigabit',
    release: '2025-07',
    share: 50,
    numerator: 50,
    denominator: 100,
    weight: 100,
    basis: 'published',
    source: 'ofcom-fixed-laua',
    notes: [],
    ...changes,
  };
}

export function createRawFile(
  dataset: DatasetId,
  release: ReleaseId,
  text: string,
  path = `${dataset}_${release}_r01.csv`,
): RawFile {
  const [year, month] = release.split('-');
  return { dataset, path, parts: { year, month }, bytes: () => new TextEncoder().encode(text) };
}

/** Every fault as a person reads it. */
export function faultLines(faults: Faults): string[] {
  return faults.all.map(faultLine);
}

export function createFaults(): Faults {
  return new Faults();
}
