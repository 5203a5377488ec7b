// Local-authority changes since 2017: which code became which.

import type { Faults } from '../faults';
import { readTable } from './csv';
import { fieldAt } from './fields';
import type { RawFile } from './raw-files';
import { openSingle } from './release-files';

/** A district that went into another, or took another code. */
export interface DistrictChange {
  from: string;
  fromName: string;
  to: string;
  toName: string;
}

/** `new_geo` rows put districts into other kinds of area, `termination` rows end counties: neither is a change. */
const kinds: Record<string, boolean> = {
  merger: true,
  new_code: true,
  new_geo: false,
  termination: false,
};

/** Mergers and new codes of English districts. */
export function parseDistrictChanges(path: string, text: string, faults: Faults): DistrictChange[] {
  const columns = ['oldcd', 'oldnm', 'newcd', 'newnm', 'type'] as const;
  const table = readTable(path, text, columns, faults);
  return (table?.rows ?? []).flatMap(({ line, fields }) => {
    const cell = (name: (typeof columns)[number]) =>
      fieldAt(fields, table?.index[name] ?? -1).trim();
    const isChange = kinds[cell('type')];
    if (isChange === undefined) {
      faults.add({
        file: path,
        line,
        value: cell('type'),
        expected: `one of ${Object.keys(kinds).join(', ')} in "type"`,
        action: 'Say in etl/sources/lad-changes.ts what the new kind means.',
      });
    }
    if (!isChange || !/^E0[6-9]/.test(cell('oldcd'))) return [];
    return [
      { from: cell('oldcd'), fromName: cell('oldnm'), to: cell('newcd'), toName: cell('newnm') },
    ];
  });
}

export function readDistrictChanges(files: readonly RawFile[], faults: Faults): DistrictChange[] {
  const file = openSingle(files, 'lookup-changes', faults);
  return file ? parseDistrictChanges(file.path, file.text, faults) : [];
}
