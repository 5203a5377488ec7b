// Where the publishers' files are on this machine, if they are.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '../../web/server/build';

/** The folder COVERAGE_RAW names, else ../shared/data beside the project, else data/raw; the first that exists. */
export function rawFolder(): string | undefined {
  const { COVERAGE_RAW: named } = process.env;
  const places = [...(named ? [named] : []), '../shared/data', 'data/raw'];
  return places.map((place) => resolve(projectRoot, place)).find((place) => existsSync(place));
}
