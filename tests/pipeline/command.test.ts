// The command itself, as a person runs it: exit codes, words, and a folder replaced as a whole or left alone.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPaths } from '../../data/contract/files';
import { build } from '../../etl/build';
import { Progress } from '../../etl/progress';
import { writeAtomically } from '../../etl/write/atomic';
import { projectRoot } from '../../web/server/build';
import { differences, filesBelow } from '../support/files';
import { replaceIn, setCell } from './support/edits';
import { createRawFolder, temporaryFolder } from './support/raw-folder';

const LAUA = 'ofcom/fixed/202507_fixed_laua_coverage_r01.csv';

/** Runs `tsx etl/cli.ts` in a process of its own. */
function etl(options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { COVERAGE_RAW: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'etl/cli.ts', ...options],
    { cwd: projectRoot, encoding: 'utf8', env: { ...env, ...environment } },
  );
  return { status, stdout, stderr };
}

describe('words', () => {
  test('--help says what there is and does nothing', () => {
    const { status, stdout, stderr } = etl(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const words of ['--raw', '--out', 'COVERAGE_RAW', 'data/raw', 'exit code 1']) {
      expect(stdout).toContain(words);
    }
  });

  test('an unknown option is named, and the help follows', () => {
    const { status, stdout, stderr } = etl(['--rawr', 'somewhere']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--rawr');
    expect(stderr).toContain('--raw <folder>');
    expect(stderr, 'words, not a stack').not.toMatch(/^\s+at /m);
  });

  test('a folder that is not there is named', () => {
    const folder = join(temporaryFolder(), 'nothing here');
    const { status, stderr } = etl(['--raw', folder]);
    expect(status).toBe(1);
    expect(stderr).toContain(`There is no folder ${folder}`);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('an empty folder names every dataset it lacks', () => {
    const folder = temporaryFolder();
    const out = join(temporaryFolder(), 'public');
    const { status, stderr } = etl(['--raw', folder, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('Ofcom, Connected Nations: fixed coverage by local authority');
    expect(stderr).toContain('ONS, LSOA 2021 boundaries');
    expect(stderr).toMatch(/\d+ faults in the data; nothing was written/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a good folder', () => {
  test('is built as a whole, in the place of what was built before', () => {
    const raw = createRawFolder();
    const parent = temporaryFolder();
    const out = join(parent, 'public');
    mkdirSync(join(out, 'values'), { recursive: true });
    writeFileSync(join(out, builtPaths.manifest), '{}');
    writeFileSync(join(out, 'values/of-yesterday.json'), '{}');

    const { status, stdout, stderr } = etl(['--out', out], { COVERAGE_RAW: raw });
    expect(status, stderr).toBe(0);
    // The very bytes a build in this process gives; nothing of yesterday's.
    const { files } = build(raw, new Progress({ write: () => true }));
    expect(filesBelow(out)).toEqual([...(files ?? new Map()).keys()].sort());
    for (const [path, bytes] of files ?? []) {
      expect(Buffer.compare(readFileSync(join(out, path)), bytes), path).toBe(0);
    }
    // Plain lines of progress where there is no terminal, and a report at the end.
    expect(stderr).not.toContain('\u001b');
    expect(stderr.split('\n').length).toBeGreaterThan(4);
    for (const words of ['Rows in', 'Joins', 'Left out', 'Bytes out', 'Time', 'Checks']) {
      expect(stdout).toMatch(new RegExp(`^${words}`, 'm'));
    }
    expect(stdout).toContain('296 local authorities of England, 296 expected');
    expect(stdout, 'a small England is told as a shortfall').toContain('33,755 expected');
    expect(stdout).toContain(`Written to ${out}`);
    // Besides the built files only the report of this run.
    expect(readdirSync(parent).sort()).toEqual(['.etl', 'public']);
    expect(readdirSync(join(parent, '.etl')).sort()).toEqual(['report.json', 'report.md']);
  });
});

describe('a broken folder', () => {
  const broken = () =>
    createRawFolder({
      change: (files) => {
        setCell(files, LAUA, 'E08000028', 'All Premises', 'many');
        replaceIn(files, 'lookups/LSOA21_RUC21.csv', 'Rural', '"Rural"', '"Rustic"');
        files.delete('ons/network-coverage-4g_2025-01.csv');
      },
    });
  /** What is in a folder, with when each was last changed. */
  const stateOf = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`);

  test('is refused with every fault listed, and what was built before stays as it is', () => {
    const parent = temporaryFolder();
    const out = join(parent, 'public');
    const before = join(temporaryFolder(), 'public');
    for (const folder of [out, before]) {
      mkdirSync(join(folder, 'values'), { recursive: true });
      writeFileSync(join(folder, builtPaths.manifest), '{ "of": "yesterday" }');
      writeFileSync(join(folder, 'values/gigabit.json'), '{}');
    }
    const state = stateOf(parent);

    const { status, stdout, stderr } = etl(['--raw', broken(), '--out', out]);
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.split('\n');
    const line = (start: string) => lines.find((one) => one.startsWith(start)) ?? '';
    // File, line, value, what was expected, what to do.
    expect(line(`${LAUA}, line 8`)).toMatch(
      /found "many"; expected a whole number in "All Premises"\. Fetch/,
    );
    expect(line('lookups/LSOA21_RUC21.csv.gz, line')).toMatch(
      /found "Rustic"; expected "Rural" or "Urban"\. /,
    );
    expect(line('ONS, Explore Local Statistics: 4G coverage')).toMatch(
      /found "2025-01"; expected a file for 2025-01 .* Fetch it from https/,
    );
    expect(stderr).toMatch(/^\d+ faults in the data; nothing was written\.$/m);
    expect(stateOf(parent)).toEqual(state);
    expect(differences(before, out)).toEqual([]);
  });

  test('is told in full, however much there is to tell', () => {
    const raw = createRawFolder({
      change: (files) => {
        for (const [path, content] of files) {
          if (!/fixed_laua_coverage/.test(path)) continue;
          files.set(path, String(content).replace(/(\r?\n[EWNS]\d{8},(?:"[^"]*"|[^,]*),)/g, '$1?'));
        }
      },
    });
    const { status, stderr } = etl(['--raw', raw, '--out', join(temporaryFolder(), 'public')]);
    expect(status).toBe(1);
    // More than a pipe holds at once; each fault a line.
    expect(stderr.length).toBeGreaterThan(200_000);
    const [, count] = /\n(\d+) faults in the data; nothing was written\.\n$/.exec(stderr) ?? [];
    expect(Number(count)).toBe(stderr.split('\n').filter((one) => / expected /.test(one)).length);
  });

  test('leaves no folder behind where there was none', () => {
    const parent = temporaryFolder();
    const { status } = etl(['--raw', broken(), '--out', join(parent, 'public')]);
    expect(status).toBe(1);
    expect(readdirSync(parent)).toEqual([]);
  });
});

test('should writing fail half-way, what was built before stays, and nothing else is left', () => {
  const parent = temporaryFolder();
  const out = join(parent, 'public');
  mkdirSync(out);
  writeFileSync(join(out, builtPaths.manifest), 'yesterday');
  // A path cannot be a file and a folder: the second of these cannot be written.
  const files = new Map(['values', 'values/a.json'].map((path) => [path, new Uint8Array([1])]));
  expect(() => writeAtomically(out, files)).toThrow();
  expect(filesBelow(parent)).toEqual([`public/${builtPaths.manifest}`]);
  expect(readdirSync(parent)).toEqual(['public']);
  expect(readFileSync(join(out, builtPaths.manifest), 'utf8')).toBe('yesterday');
});

test('a folder that holds other things is not replaced', () => {
  const out = temporaryFolder();
  writeFileSync(join(out, 'thesis.txt'), 'three years');
  const { status, stderr } = etl(['--raw', createRawFolder(), '--out', out]);
  expect(status).toBe(1);
  expect(stderr).toContain(`${out} holds other things than built files`);
  expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('three years');
});
