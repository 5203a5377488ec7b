// `npm run check`: what can be known in under a minute, step by step, each with its result.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../web/server/build';

interface Step {
  name: string;
  args: string[];
}

const folders = ['data', 'geo', 'etl', 'web', 'tests'];

const steps: Step[] = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '.'] },
  {
    name: 'import rule',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
      ...folders.filter((folder) => existsSync(join(projectRoot, folder))),
    ],
  },
  { name: 'unused code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'unit tests', args: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'] },
];

interface Result {
  ok: boolean;
  seconds: number;
  words: string;
}

/** Runs a step, keeping its words until it has ended. */
function run({ args }: Step): Promise<Result> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const words: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
    const end = (ok: boolean) =>
      resolve({
        ok,
        seconds: (performance.now() - start) / 1000,
        words: Buffer.concat(words).toString(),
      });
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/** Two steps at a time, told in their order. */
async function main(): Promise<number> {
  const waiting = steps.map((step) => {
    let settle: (result: Result) => void = () => undefined;
    const done = new Promise<Result>((resolve) => {
      settle = resolve;
    });
    return { step, done, settle };
  });
  const queue = [...waiting];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) next.settle(await run(next.step));
  };
  const workers = [work(), work()];
  let failures = 0;
  for (const { step, done } of waiting) {
    const { ok, seconds, words } = await done;
    console.log(`${ok ? 'pass' : 'FAIL'}  ${step.name} (${seconds.toFixed(1)} s)`);
    if (!ok) {
      failures += 1;
      console.log(words.trimEnd());
    }
  }
  await Promise.all(workers);
  console.log(
    failures === 0 ? 'All checks pass.' : `${failures} of ${steps.length} checks failed.`,
  );
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main();
