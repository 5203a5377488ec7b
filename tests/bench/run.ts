// `npm run bench`: the data build beside merely reading its files, the map beside a bare one, the search beside a frame.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rawFolder } from '../support/raw-folder';
import { benchEtl } from './etl';
import { benchMap } from './map';
import { benchSearch } from './search';

const parts = ['etl', 'map', 'search', 'all'];

/** Measures and prints; returns the exit code, 1 where an aim is missed. */
async function main(scratch: string): Promise<number> {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', default: 'all' },
      raw: { type: 'string' },
      runs: { type: 'string' },
    },
  });
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && (!Number.isInteger(runs) || runs < 1)) {
    console.error('--runs takes a whole number from 1 upwards.');
    return 1;
  }
  if (!parts.includes(values.part)) {
    console.error(`--part takes one of ${parts.join(', ')}.`);
    return 1;
  }
  let met = true;
  const wanted = (part: string) => values.part === part || values.part === 'all';
  if (wanted('etl')) {
    const raw = values.raw ?? rawFolder();
    if (!raw) {
      console.error(
        'No raw files: name their folder with --raw or COVERAGE_RAW, or ask for --part map or search.',
      );
      return 1;
    }
    met = benchEtl(scratch, raw, runs ?? 3) && met;
  }
  if (wanted('map')) met = (await benchMap(scratch, runs ?? 5)) && met;
  if (wanted('search')) met = (await benchSearch(scratch, runs ?? 5)) && met;
  return met ? 0 : 1;
}

const scratch = mkdtempSync(join(tmpdir(), 'best-connected-bench-'));
try {
  process.exitCode = await main(scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
