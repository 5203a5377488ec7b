// The rings of tests: unit, pipeline, built, journeys, from the fastest to the truest.

import { defineConfig } from 'vitest/config';

/** One ring: the tests of one folder under tests/. */
const ring = (name: string, options: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node' as const,
    ...options,
  },
});

export default defineConfig({
  test: {
    projects: [
      ring('unit', { testTimeout: 30_000 }),
      ring('pipeline', { testTimeout: 120_000, hookTimeout: 120_000 }),
      ring('built', { testTimeout: 300_000, hookTimeout: 120_000 }),
      // One browser at a time: pictures and times stay the same on a small machine.
      ring('journeys', { testTimeout: 90_000, hookTimeout: 120_000, maxWorkers: 1 }),
    ],
  },
});
