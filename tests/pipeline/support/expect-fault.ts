// Breaks the small raw folder in one place and looks for the fault that says so.

import { expect } from 'vitest';
import { type Fault, faultLine } from '../../../etl/faults';
import { buildBroken } from './built';
import type { RawFiles } from './raw-files';

/** What a fault must say; the line is what the change gave, unless the whole file is at fault. */
export type ExpectedFault = Omit<Fault, 'action' | 'expected' | 'line'> & {
  expected: RegExp;
  action?: RegExp;
};

/** On the disk the files of the census and most lookups are gzipped. */
export const gz = (path: string) => `${path}.gz`;

/** Breaks the folder and looks for the one fault; gives all there were. */
export function expectFault(
  change: (files: RawFiles) => number | undefined,
  { expected, action = /\w{4}/, ...rest }: ExpectedFault,
): readonly Fault[] {
  let line: number | undefined;
  const faults = buildBroken((files) => {
    line = change(files);
  });
  expect(faults).toContainEqual({
    ...rest,
    ...(line === undefined ? {} : { line }),
    expected: expect.stringMatching(expected) as unknown,
    action: expect.stringMatching(action) as unknown,
  });
  // Words fit for a person: nothing undefined or unreadable in them.
  for (const fault of faults) expect(faultLine(fault)).not.toMatch(/undefined|NaN|\[object/);
  return faults;
}

/** As above, and there is no other fault. */
export function expectOnlyFault(
  change: (files: RawFiles) => number | undefined,
  fault: ExpectedFault,
): void {
  expect(expectFault(change, fault)).toHaveLength(1);
}
