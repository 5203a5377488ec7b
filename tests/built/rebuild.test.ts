// A rebuild from the publishers' files gives the committed data/public byte for byte.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../web/server/build';
import { differences } from '../support/files';
import { rawFolder } from '../support/raw-folder';

const raw = rawFolder();
const reason = raw
  ? `from ${raw}`
  : '(skipped: no raw files here; COVERAGE_RAW or data/raw would name them)';

test.skipIf(!raw)(`a rebuild gives the committed bytes ${reason}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'best-connected-rebuild-'));
  const out = join(folder, 'public');
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'etl/cli.ts', '--raw', raw ?? '', '--out', out],
      { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect(status, `the ETL failed:\n${stdout}\n${stderr}`).toBe(0);
    expect(differences(join(projectRoot, 'data/public'), out)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
