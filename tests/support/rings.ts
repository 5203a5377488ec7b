// Runs one ring of tests with Vitest in a process of its own, and counts what came of it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../web/server/build';

export const rings = ['unit', 'pipeline', 'built', 'journeys'] as const;
export type Ring = (typeof rings)[number];

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  success: boolean;
  testResults: {
    status: string;
    assertionResults: { status: string }[];
  }[];
}

/**
 * Counts tests. A file that fails without a failed test of its own (it does not load, or its set-up
 * fails) counts as one failure, and the tests it never got to count as failed, not as skipped.
 */
export function tallyOf(report: Report): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report.testResults) {
    const count = (wanted: string) => assertionResults.filter((r) => r.status === wanted).length;
    const passed = count('passed');
    const failed = count('failed');
    const skipped = assertionResults.length - passed - failed;
    const brokenFile = status === 'failed' && failed === 0;
    tally.passed += passed;
    tally.failed += brokenFile ? Math.max(1, skipped) : failed;
    tally.skipped += brokenFile ? 0 : skipped;
  }
  // Errors outside any test (an unhandled rejection) fail a run too.
  if (!report.success && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** The words every test run ends with. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}

/** Adds tallies up. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** Runs a ring, its report going to the terminal. A ring that cannot run at all counts as one failure. */
export function runRing(ring: Ring, filters: readonly string[] = []): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'best-connected-ring-'));
  const json = join(folder, 'report.json');
  try {
    const { error } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...['--project', ring, '--passWithNoTests'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${json}`],
        ...filters,
      ],
      { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (error) throw error;
    return tallyOf(JSON.parse(readFileSync(json, 'utf8')) as Report);
  } catch (error) {
    console.error(`The ${ring} ring did not run to its end:`, error);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
