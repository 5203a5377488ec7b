// The built page is a folder of files that any host can serve under any path, with nothing inline.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { distDir, projectRoot } from '../../web/server/build';
import { differences, filesBelow } from '../support/files';

const html = readFileSync(join(distDir, 'index.html'), 'utf8');

test('every address in index.html is relative', () => {
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => /^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(address ?? ''))).toEqual(
    [],
  );
});

test('index.html holds no inline script, style or handler', () => {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.filter(([, given, text]) => !/\ssrc=/.test(given ?? '') || text?.trim())).toEqual(
    [],
  );
  expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=/i);
});

test('style sheets fetch nothing from elsewhere', () => {
  const sheets = filesBelow(distDir).filter((file) => file.endsWith('.css'));
  const foreign = sheets.flatMap((file) =>
    [
      ...readFileSync(join(distDir, file), 'utf8').matchAll(
        /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/[^"')]*)/g,
      ),
    ].map(([, address]) => `${file}: ${address}`),
  );
  expect(foreign).toEqual([]);
});

test('dist/data holds data/public byte for byte', () => {
  expect(differences(join(projectRoot, 'data/public'), join(distDir, 'data'))).toEqual([]);
});
