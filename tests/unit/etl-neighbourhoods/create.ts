// Makes small source files for these tests: what lies in the raw folder, without a folder.

import type { DatasetId } from '../../../data/catalogue/sources';
import { Faults } from '../../../etl/faults';
import { type Spine, spineOf } from '../../../etl/join/spine';
import { Tally } from '../../../etl/report/tally';
import type { RawFile } from '../../../etl/sources/raw-files';

export function rawFile(
  dataset: DatasetId,
  text: string,
  path: string = `${dataset}.csv`,
  parts: RawFile['parts'] = {},
): RawFile {
  return { dataset, path, parts, bytes: () => new TextEncoder().encode(text) };
}

/** Two neighbourhoods, enough for most joins. */
export const A = 'E01000001';
export const B = 'E01000002';

export function setUp(codes: readonly string[] = [A, B]): {
  spine: Spine;
  faults: Faults;
  tally: Tally;
} {
  return { spine: spineOf(codes), faults: new Faults(), tally: new Tally() };
}

export const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
