// npm run etl: reads the command line, builds, and writes all of it or nothing.

import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build';
import { type Faults, faultLine } from './faults';
import { Progress } from './progress';
import type { BuildReport, RunFacts } from './report/build-report';
import { reportForTerminal, reportMarkdown } from './report/markdown';
import { refusal, writeAtomically } from './write/atomic';

const help = `npm run etl -- [--raw <folder>] [--out <folder>]

Reads the publishers' files and writes the files the page shows.

  --raw <folder>  where the publishers' files lie, in any sub-folder, plain, gzipped or zipped
                  (default: the environment variable COVERAGE_RAW, else data/raw)
  --out <folder>  where to write (default: data/public); replaced as a whole, or not at all
  --help          this text

A fault in the data stops the build: every fault is listed, nothing is written, exit code 1.
`;

interface Options {
  raw: string;
  out: string;
  help: boolean;
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      raw: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  return {
    raw: values.raw ?? (process.env.COVERAGE_RAW || 'data/raw'),
    out: values.out ?? 'data/public',
    help: values.help ?? false,
  };
}

/** Says why there is nothing, and gives the exit code. */
function stop(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

/** Faults by file and line, and how many. */
function faultList(faults: Faults): string {
  const sorted = [...faults.all].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
  const count = `${sorted.length} ${sorted.length === 1 ? 'fault' : 'faults'} in the data`;
  return `${sorted.map(faultLine).join('\n')}\n\n${count}; nothing was written.`;
}

/**
 * Keeps the report of this run, with its times, beside the built files in `.etl` (git ignores it):
 * the one among the built files holds no times, so that the same input gives the same bytes.
 */
function keepRun(out: string, report: BuildReport, run: RunFacts): void {
  const folder = join(dirname(out), '.etl');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.md'), reportMarkdown(report, run));
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify({ ...report, run }, null, 2)}\n`);
}

/** Builds and writes; gives the exit code. */
function main(): number {
  let chosen: Options;
  try {
    chosen = options();
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
  const { raw, out } = chosen;
  if (chosen.help) {
    process.stdout.write(help);
    return 0;
  }
  if (!existsSync(raw) || !statSync(raw).isDirectory()) {
    return stop(
      `There is no folder ${raw}. Put the publishers' files into a folder and name it with --raw or COVERAGE_RAW.`,
    );
  }
  const refused = refusal(out);
  if (refused) return stop(refused);
  const start = performance.now();
  const progress = new Progress(process.stderr);
  const { faults, files, report } = build(raw, progress);
  if (!files) return stop(faultList(faults));
  progress.stage('Writing');
  writeAtomically(out, files);
  progress.end();
  const run: RunFacts = {
    stages: progress.stages,
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
  keepRun(out, report, run);
  process.stdout.write(`\n${reportForTerminal(report, run)}\nWritten to ${out}.\n`);
  if (process.env.BENCH === '1') {
    const { seconds, peakMegabytes } = run;
    process.stdout.write(`${JSON.stringify({ seconds, peakRssMegabytes: peakMegabytes })}\n`);
  }
  return 0;
}

// Not process.exit: it would cut off what a pipe has not taken yet.
process.exitCode = main();
