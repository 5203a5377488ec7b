// Documentation that cannot rot: every address parameter is in ARCHITECTURE.md with the same words.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addressParameters } from '../../../web/state/address';

test('every address parameter is documented as it is', () => {
  const text = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  for (const [name, holds] of Object.entries(addressParameters)) {
    expect(text).toContain(`| \`${name}\` | ${holds} |`);
  }
});
