// How long the ETL takes beside merely reading its files, and how much memory it needs.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../web/server/build';
import { say } from './say';

const MOST_TIMES = 3;
const MOST_GIGABYTES = 1.5;

interface Measurement {
  seconds: number;
  /** Peak resident memory in gigabytes. */
  peak: number;
  output: string;
}

/** Runs a TypeScript program of the project's in a process of its own and measures all of it. */
function measure(scratch: string, args: string[]): Measurement {
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

/** Measures and prints; returns whether every aim was met. */
export function benchEtl(scratch: string, raw: string, runs: number): boolean {
  const baselines: Measurement[] = [];
  const builds: Measurement[] = [];
  // Turn and turn about, so that a busy spell of the machine falls on both.
  for (let i = 0; i < runs; i += 1) {
    baselines.push(measure(scratch, ['tests/bench/baseline.ts', raw]));
    const out = join(scratch, `public-${i}`);
    builds.push(
      measure(scratch, ['--max-semi-space-size=64', 'etl/cli.ts', '--raw', raw, '--out', out]),
    );
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
  const quick = say(
    'ETL ÷ reading',
    `${times.toFixed(2)} ×`,
    `≤ ${MOST_TIMES} ×`,
    times <= MOST_TIMES,
  );
  const memory = peak / MOST_GIGABYTES;
  const small = say(
    'ETL peak memory',
    `${peak.toFixed(2)} GB`,
    `≤ ${MOST_GIGABYTES} GB`,
    memory <= 1,
  );
  console.log(`ETL peak memory ÷ its limit: ${memory.toFixed(2)}`);
  return quick && small;
}
