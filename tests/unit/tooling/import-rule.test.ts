// The import rule holds on the real tree, and each of its rules catches a planted import.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../web/server/build';

const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['data', 'geo', 'etl', 'web', 'tests'];

interface Finding {
  rule: string;
  from: string;
  to: string;
}

/** Cruises a tree with the project's own configuration and returns what it finds wrong. */
function cruise(root: string): Finding[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      program,
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      ...folders.filter((folder) => existsSync(join(root, folder))),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  const result = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Files of a small tree that keeps the rule, and what each exports. */
const innocent: Record<string, string> = {
  'data/catalogue/a.ts': 'export const a = 1;\nexport interface A { a: number }\n',
  'data/model/a.ts': "import { a } from '../catalogue/a';\nexport const b = a;\n",
  'data/contract/a.ts': "import { b } from '../model/a';\nexport const c = b;\n",
  'geo/a.ts': "import { c } from '../data/contract/a';\nexport const d = c;\n",
  'etl/a.ts':
    "import { readFileSync } from 'node:fs';\nimport { d } from '../geo/a';\nexport const e = [d, readFileSync];\nexport interface E { e: number }\n",
  'web/map/a.ts':
    "import { Map } from 'maplibre-gl';\nimport { d } from '../../geo/a';\nexport const f = [d, Map];\n",
  'web/a.ts': "export const g = () => import('./map/a');\n",
  'web/server/a.ts': "import { readFileSync } from 'node:fs';\nexport const h = readFileSync;\n",
  'tests/a.ts':
    "import { e } from '../etl/a';\nimport { g } from '../web/a';\nexport const i = [e, g];\n",
};

/** One planted file each, and the rule that must catch it. */
const planted: [rule: string, file: string, text: string][] = [
  ['catalogue-imports-one-way', 'data/catalogue/p.ts', "export * from '../model/a';\n"],
  ['model-imports-one-way', 'data/model/p.ts', "export * from '../contract/a';\n"],
  ['contract-imports-one-way', 'data/contract/p.ts', "export * from '../../geo/a';\n"],
  ['geo-imports-one-way', 'geo/p.ts', "export * from '../etl/a';\n"],
  ['etl-imports-one-way', 'etl/p.ts', "export * from '../web/a';\n"],
  ['web-imports-one-way', 'web/p.ts', "export * from '../etl/a';\n"],
  // A type alone, and an import at run time, count as imports.
  [
    'web-imports-one-way',
    'web/p-type.ts',
    "import type { E } from '../etl/a';\nexport type P = E;\n",
  ],
  ['web-imports-one-way', 'web/p-late.ts', "export const p = () => import('../etl/a');\n"],
  ['pure-folders-do-no-io', 'geo/p-node.ts', "export * from 'node:fs';\n"],
  ['page-has-no-node', 'web/p-node.ts', "export * from 'node:fs';\n"],
  ['server-apart-from-page', 'web/p-server.ts', "export * from './server/a';\n"],
  ['page-apart-from-server', 'web/server/p.ts', "export * from '../a';\n"],
  ['nothing-imports-tests', 'etl/p-tests.ts', "export * from '../tests/a';\n"],
  ['only-web-map-knows-maplibre', 'web/p-map.ts', "export { Map } from 'maplibre-gl';\n"],
  ['no-whole-turf-in-web', 'web/p-turf.ts', "export { area } from '@turf/turf';\n"],
  ['no-circles', 'web/p-one.ts', "export * from './p-two';\n"],
  ['imports-resolve', 'web/p-lost.ts', "export * from './nowhere';\n"],
];
const accomplices = { 'web/p-two.ts': "export * from './p-one';\n" };

let root = '';

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'best-connected-rule-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    copyFileSync(join(projectRoot, file), join(root, file));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the project keeps its own import rule', () => {
  expect(cruise(projectRoot)).toEqual([]);
});

test('a tree that keeps the rule passes, and every planted import is caught by its rule', () => {
  write(innocent);
  expect(cruise(root)).toEqual([]);
  write(accomplices);
  write(Object.fromEntries(planted.map(([, file, text]) => [file, text])));
  const findings = cruise(root);
  const missed = planted.filter(
    ([rule, file]) => !findings.some((found) => found.rule === rule && found.from === file),
  );
  expect(missed).toEqual([]);
});
