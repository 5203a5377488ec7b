// What a visitor downloads stays within the budgets of design.md, section 6 (bytes after gzip -9).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { detailRegions } from '../../data/catalogue/areas';
import { builtPaths } from '../../data/contract/files';
import { distDir, projectRoot } from '../../web/server/build';
import { loadedByOtherViews, loadedByPage } from '../support/built-page';
import { filesBelow } from '../support/files';

const KB = 1000;
const publicDir = join(projectRoot, 'data/public');
const regions = Object.values(detailRegions).map(({ id }) => id);

/** Bytes of a file after gzip -9. */
function zipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

/** Bytes of several files, each zipped by itself, as a host sends them. */
function together(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + zipped(join(folder, file)), 0);
}

describe('the page', () => {
  test('everything before the first figures is at most 150 kB, fonts apart', () => {
    const first = ['index.html', ...loadedByPage(distDir), `data/${builtPaths.headline}`];
    expect(together(distDir, first), first.join(', ')).toBeLessThanOrEqual(150 * KB);
  });

  test('what Targets loads beyond what the page begins with is at most 90 kB', () => {
    const scripts = loadedByOtherViews(distDir).filter((file) => file.endsWith('.js'));
    expect(together(distDir, scripts), scripts.join(', ')).toBeLessThanOrEqual(90 * KB);
  });

  test('the map library is not among what comes first', () => {
    const scripts = loadedByPage(distDir).filter((file) => file.endsWith('.js'));
    const holding = scripts.filter((file) =>
      /createProgram|WebGL2RenderingContext/.test(readFileSync(join(distDir, file), 'utf8')),
    );
    expect(holding).toEqual([]);
  });

  test('the text face is at most 60 kB', () => {
    const faces = filesBelow(distDir).filter((file) => file.endsWith('.woff2'));
    const latin = faces.filter((file) => /-latin-(?!ext)/.test(file) && !/italic/.test(file));
    expect(together(distDir, latin)).toBeLessThanOrEqual(60 * KB);
  });

  test('all JavaScript of the Map, with the map library and its worker, is at most 620 kB', () => {
    const others = loadedByOtherViews(distDir);
    expect(others.some((file) => /\/scorecard-/.test(file))).toBe(true);
    const scripts = filesBelow(distDir)
      .filter((file) => /\.m?js$/.test(file))
      .filter((file) => !others.includes(file));
    expect(scripts.some((file) => /\/map-canvas-/.test(file))).toBe(true);
    expect(together(distDir, scripts), scripts.join(', ')).toBeLessThanOrEqual(620 * KB);
  });
});

describe('the data', () => {
  test('neighbourhood outlines: 200 kB for the West Midlands, 350 kB with Greater Manchester', () => {
    const west = zipped(join(publicDir, builtPaths.neighbourhoodOutlines('west-midlands')));
    expect(west).toBeLessThanOrEqual(200 * KB);
    const both = regions.map((region) => builtPaths.neighbourhoodOutlines(region));
    expect(together(publicDir, both)).toBeLessThanOrEqual(350 * KB);
  });

  test.each(regions)('neighbourhood values of %s: 40 kB for all measures', (region) => {
    const values = join(publicDir, builtPaths.neighbourhoodValues(region));
    expect(zipped(values)).toBeLessThanOrEqual(40 * KB);
  });

  test('district outlines of England: 160 kB', () => {
    expect(zipped(join(publicDir, builtPaths.englandOutlines))).toBeLessThanOrEqual(160 * KB);
  });

  test('the whole of data/public: 12 MB', () => {
    expect(together(publicDir, filesBelow(publicDir))).toBeLessThanOrEqual(12_000 * KB);
  });
});
