// `npm run bench`: how long the ETL takes beside merely reading its files, and how much memory it needs.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../web/server/build';
import { rawFolder } from '../support/raw-folder';

const MOST_TIMES = 3;
const MOST_GIGABYTES = 1.5;

interface Measurement {
  seconds: number;
  /** Peak resident memory in gigabytes. */
  peak: number;
  output: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'best-connected-bench-'));

/** Runs a TypeScript program of the project's in a process of its own and measures all of it. */
function measure(args: string[]): Measurement {
  const peakFile = join(scratch, 'peak');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', './tests/bench/peak-memory.ts', ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, BENCH_PEAK: peakFile },
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return { seconds, peak: (Number(readFileSync(peakFile, 'utf8')) * 1024) / 1e9, output: stdout };
}

/** The fastest of some runs: what the machine can do when nothing else gets in the way. */
function fastest(runs: Measurement[]): Measurement {
  return runs.reduce((best, one) => (one.seconds < best.seconds ? one : best));
}

function say(what: string, value: string, aim: string, ok: boolean): void {
  console.log(`${what.padEnd(44)}${value.padStart(10)}   aim ${aim}: ${ok ? 'met' : 'NOT met'}`);
}

/** Measures and prints; returns the exit code, 1 where an aim is missed. */
function main(): number {
  const { values } = parseArgs({
    options: { raw: { type: 'string' }, runs: { type: 'string', default: '3' } },
  });
  const raw = values.raw ?? rawFolder();
  if (!raw) {
    console.error('No raw files: name their folder with --raw or COVERAGE_RAW.');
    return 1;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    console.error('--runs takes a whole number from 1 upwards.');
    return 1;
  }
  const baselines: Measurement[] = [];
  const builds: Measurement[] = [];
  // Turn and turn about, so that a busy spell of the machine falls on both.
  for (let i = 0; i < runs; i += 1) {
    baselines.push(measure(['tests/bench/baseline.ts', raw]));
    builds.push(measure(['etl/cli.ts', '--raw', raw, '--out', join(scratch, `public-${i}`)]));
  }
  const baseline = fastest(baselines);
  const build = fastest(builds);
  const peak = Math.max(...builds.map((one) => one.peak));
  const work = JSON.parse(baseline.output) as { files: number; bytes: number; cells: number };
  console.log(`Raw files: ${raw}, the fastest of ${runs} run${runs === 1 ? '' : 's'} each`);
  console.log(
    `Reading, inflating, splitting: ${baseline.seconds.toFixed(2)} s (${work.files} files, ${(work.bytes / 1e6).toFixed(0)} MB, ${(work.cells / 1e6).toFixed(1)} million cells)`,
  );
  console.log(`Whole ETL: ${build.seconds.toFixed(2)} s`);
  const times = build.seconds / baseline.seconds;
  say('ETL ÷ reading', `${times.toFixed(2)} ×`, `≤ ${MOST_TIMES} ×`, times <= MOST_TIMES);
  const memory = peak / MOST_GIGABYTES;
  say('ETL peak memory', `${peak.toFixed(2)} GB`, `≤ ${MOST_GIGABYTES} GB`, memory <= 1);
  console.log(`ETL peak memory ÷ its limit: ${memory.toFixed(2)}`);
  return times <= MOST_TIMES && memory <= 1 ? 0 : 1;
}

try {
  process.exitCode = main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
