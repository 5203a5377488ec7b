// Makes what is missing before the page can be served: data/public by the ETL, dist by Vite.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the project. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
/** Where the built page lies. */
export const distDir = join(projectRoot, 'dist');

const inputs = [
  'web',
  'geo',
  'data/catalogue',
  'data/model',
  'data/contract',
  'data/public',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Latest modification in a file or folder, folders themselves included so that a removal counts. */
function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, latestChange(join(path, name))),
    stats.mtimeMs,
  );
}

/** Whether dist is missing or older than anything it is made from. */
export function distIsStale(): boolean {
  const index = join(distDir, 'index.html');
  if (!existsSync(index) || !existsSync(join(distDir, 'data'))) return true;
  const built = statSync(index).mtimeMs;
  return inputs.some((input) => latestChange(join(projectRoot, input)) > built);
}

/**
 * Builds data/public if there is none, then dist if it is missing or stale.
 * @throws Error with words for a person when something it needs is not there or a step fails.
 */
export function ensureBuilt(say: (line: string) => void = console.log): void {
  if (!existsSync(join(projectRoot, 'data/public/manifest.json'))) buildData(say);
  if (!distIsStale()) return;
  say('Building the page (dist) …');
  run('vite', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
}

function buildData(say: (line: string) => void): void {
  const raw = process.env.COVERAGE_RAW ?? join(projectRoot, 'data/raw');
  if (!existsSync(raw)) {
    throw new Error(
      [
        'The built data (data/public) is missing, and there is nothing to make it from.',
        'It comes with the repository: `git checkout -- data/public` brings it back.',
        `To make it afresh, put the publishers’ files in ${raw}, or name their folder in`,
        'the environment variable COVERAGE_RAW, and run this again.',
      ].join('\n'),
    );
  }
  say(`Building the data (data/public) from ${raw} …`);
  run('etl', ['--import', 'tsx', 'etl/cli.ts', '--raw', raw]);
}

/** Runs a Node program of the project's, its words going to ours. */
function run(name: string, args: string[]): void {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${name} failed (exit code ${status}); its words are above.`);
}
