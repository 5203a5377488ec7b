// `npm test`: runs the rings of tests in order and ends with how many passed and failed.

import { parseArgs } from 'node:util';
import { ensureBuilt } from '../web/server/build';
import { BROWSER_VARIABLE, obtainBrowser } from './support/browser';
import { lastLine, type Ring, rings, runRing, sumOf, type Tally } from './support/rings';

const help = `npm test -- [--ring <name>]… [file name part]…

Rings, in order: ${rings.join(', ')}. All of them unless --ring names some.
Words that follow keep only the test files whose path holds one of them.
Journeys need Chromium or Chrome: ${BROWSER_VARIABLE} names its program file; without it the one of
Playwright's or on the path is taken, or one is obtained.`;

/** Makes ready what a ring needs; gives words when it cannot, and the ring then counts as failed. */
function prepare(ring: Ring): string | undefined {
  try {
    if (ring === 'built' || ring === 'journeys') ensureBuilt();
    if (ring === 'journeys') process.env[BROWSER_VARIABLE] = obtainBrowser();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Runs one ring after making ready for it. */
function runPrepared(ring: Ring, filters: readonly string[]): Tally {
  console.log(`\n— ${ring} —`);
  const trouble = prepare(ring);
  if (trouble) console.error(`\n${trouble}\n`);
  const tally = runRing(ring, filters);
  // Even if every test was skipped, a ring that could not be made ready has failed.
  return trouble && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Runs what was asked for and returns the exit code. */
function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      ring: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const unknown = values.ring?.filter((name) => !rings.some((ring) => ring === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`No such ring: ${unknown.join(', ')}. Rings: ${rings.join(', ')}.`);
    return 1;
  }
  const chosen = rings.filter((ring) => values.ring?.includes(ring) ?? true);
  const tallies = chosen.map((ring) => runPrepared(ring, positionals));
  const total = sumOf(tallies);
  console.log('');
  chosen.forEach((ring, i) => {
    const tally = tallies[i];
    if (tally) console.log(`${ring.padEnd(10)}${lastLine(tally)}`);
  });
  if (total.passed + total.failed === 0) console.error('No tests ran.');
  console.log(lastLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

process.exitCode = main();
