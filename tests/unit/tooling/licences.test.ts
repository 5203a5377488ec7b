// The attributions the page shows are those that DATA-LICENCES.md gives.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributions } from '../../../data/catalogue/sources';
import { projectRoot } from '../../../web/server/build';

test('DATA-LICENCES.md gives every attribution of the catalogue, word for word', () => {
  const text = readFileSync(join(projectRoot, 'DATA-LICENCES.md'), 'utf8');
  const given = [...text.matchAll(/^- (.+)$/gm)].map(([, line]) => line);
  expect(given).toEqual([...attributions]);
});
