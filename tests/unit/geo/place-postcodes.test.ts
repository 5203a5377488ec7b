// Placing postcodes: means, blanks, both sides of the join, and every fault with its line.

import { describe, expect, it } from 'vitest';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import { createPostcodePlacer } from '../../../etl/join/place-postcodes';
import { PostcodeTable, postcodeKey, postcodeOf } from '../../../etl/join/postcode-table';
import { createLocator } from '../../../geo/locate';
import { collection, layerOf, polygon, square } from './fixtures';

// National Grid 406523, 286448 is about 1.9053° W, 52.4757° N.
const locator = createLocator(
  layerOf(
    collection([
      polygon('E01000001', [square(-1.91, 52.47, 0.01)]),
      polygon('E01000002', [square(-1.9, 52.47, 0.01)]),
    ]),
  ),
);
const inRegions = new Set(['E01000001', 'E01000002']);
const header =
  'postcode,postcode_space,postcode area,SFBB availability (% premises),UFBB availability (% premises),Gigabit availability (% premises),% of premises below the USO';
const row = (code: string, e: number, n: number, nation = 'E92000001', quality = 10) =>
  `"${code}",${quality},${e},${n},"${nation}","E19000001","E18000005","","E08000025","E05011151"`;

const codePoint = [
  row('B1 1AY', 406523, 286448),
  row('B1 1BA', 406600, 286448),
  row('B1  1BB', 407100, 286448),
  row('B1 1BC', 0, 0, 'E92000001', 90),
  row('B1 1BD', 300000, 200000, 'W92000004'),
  row('B1 1BE', 500000, 200000),
].join('\n');

describe('placing postcodes', () => {
  it('takes each neighbourhood’s mean, blanks apart', () => {
    const placer = createPostcodePlacer(locator, inRegions);
    placer.addCodePoint('b', codePoint, 'cp.csv');
    placer.addCoverage(
      `\uFEFF${header}\r\nB11AY,B1 1AY,B,100,100,100,0\r\nB11BA,B1 1BA,B,50,,0,1.5\r\nB11BC,B1 1BC,B,1,1,1,1\r\nB99ZZ,B9 9ZZ,B,1,1,1,1\r\n`,
      'b.csv',
    );
    const { neighbourhoods, postcodeFiles, stats, faults } = placer.finish();
    expect(faults).toEqual([]);
    expect(neighbourhoods.postcodes).toEqual([2, 0]);
    expect(neighbourhoods.means).toEqual({
      gigabit: [50, null],
      'ultrafast-300': [100, null],
      'superfast-30': [75, null],
      'below-uso': [0.75, null],
    });
    expect(stats).toEqual({
      codePointRows: 6,
      noPosition: 1,
      otherNations: 1,
      placed: 3,
      snapped: 0,
      outside: 1,
      coverageRows: 4,
      coverageJoined: 2,
      coverageUnplaced: 1,
      onlyCoverage: 1,
      onlyCodePoint: 1,
    });
    expect(postcodeFiles).toEqual({
      B: {
        version: CONTRACT_VERSION,
        area: 'B',
        neighbourhoods: ['E01000001', 'E01000002'],
        outcodes: { B1: { inward: '1AY1BA1BB', neighbourhood: [0, 0, 1] } },
      },
    });
  });

  it('lists every fault with file, line and value', () => {
    const placer = createPostcodePlacer(locator, inRegions);
    placer.addCodePoint(
      'b',
      `${codePoint}\n${row('B1 1AY', 1, 1)}\n${row('B1 1ZZ', -5, 1)}\nB1`,
      'cp',
    );
    placer.addCoverage(
      `${header}\nB11AY,B1 1AY,B,100,100,101,0\nB11BA,B1 1BA,B,x,0,0,0\nB11BB,B1 1BB,B,1,1\nB11BC,B1 1BC,B,1,1,1,1\nB11BC,B1 1BC,B,1,1,1,1\n,12,B,1,1,1,1\n`,
      'pc',
    );
    placer.addCoverage('postcode,SFBB availability (% premises)\nB11AY,1\n', 'other');
    const { faults } = placer.finish();
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'cp:7',
      'cp:8',
      'cp:9',
      'pc:2',
      'pc:3',
      'pc:4',
      'pc:6',
      'pc:7',
      'other:1',
      'other:1',
      'other:1',
    ]);
    expect(faults.map(({ value }) => value)).toContain('101');
  });

  it('finds columns wherever they stand, and reads quotes', () => {
    const placer = createPostcodePlacer(locator, inRegions);
    placer.addCodePoint('b', codePoint, 'cp');
    const columns = header.split(',').reverse();
    placer.addCoverage(`${columns.join(',')},more\n0,20.5,30,40,B,"B1 1AY",B11AY,"a,b"`, 'pc');
    const { neighbourhoods, faults } = placer.finish();
    expect(faults).toEqual([]);
    expect(neighbourhoods.means.gigabit[0]).toBe(20.5);
  });

  it('numbers postcodes and gives them back', () => {
    const table = new PostcodeTable();
    for (let i = 0; i < 40_000; i++) {
      const code = `M${i % 90}${Math.floor(i / 90) % 10}${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + (Math.floor(i / 900) % 26))}`;
      const key = postcodeKey(code, 0, code.length);
      expect(postcodeOf(key)).toBe(code);
      const known = table.find(key);
      const added = table.add(key);
      expect(added === -1).toBe(known >= 0);
      if (added >= 0) expect(table.find(key)).toBe(added);
    }
    expect(postcodeKey('b1 1ay', 0, 6)).toBe(postcodeKey('B11AY', 0, 5));
    for (const bad of ['', 'B1', 'B1 1A1', 'B1é1AY', 'BB11 11AYX']) {
      expect(postcodeKey(bad, 0, bad.length)).toBe(-1);
    }
  });
});
