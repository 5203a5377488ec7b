// Scores of 2011 neighbourhoods carried to 2021: unchanged, split, merged, irregular.

import { describe, expect, it } from 'vitest';
import { carryOver, type Link } from '../../../etl/join/digital-propensity';
import { readPropensity } from '../../../etl/sources/people-propensity';
import { csv, rawFile, setUp } from './create';

const link = (parent: string, child: string, change: Link['change']): Link => ({
  parent,
  child,
  change,
});

describe('carryOver', () => {
  const links = [
    link('p1', 'same', 'U'),
    link('p2', 'half1', 'S'),
    link('p2', 'half2', 'S'),
    link('p3', 'merged', 'M'),
    link('p4', 'merged', 'M'),
    link('p5', 'odd', 'X'),
    link('p1', 'odd', 'X'),
    link('p9', 'orphan', 'U'),
  ];
  const scores = new Map([
    ['p1', 90],
    ['p2', 80],
    ['p3', 70],
    ['p4', 81],
    ['p5', 60],
  ]);
  const codes = ['half1', 'half2', 'merged', 'odd', 'orphan', 'same'];

  it('gives children the parent’s score, mergers the plain mean, irregular ones none', () => {
    const carried = carryOver(codes, links, scores);
    expect(carried.scores).toEqual([80, 80, 75.5, null, null, 90]);
    expect(carried.byChange).toEqual({ U: 2, S: 2, M: 1, X: 1 });
    expect(carried.irregular).toEqual(['odd']);
    expect(carried.parentless).toEqual(['orphan']);
  });

  it('gives a merger none when one parent has no score', () => {
    const carried = carryOver(['merged'], links, new Map([['p3', 70]]));
    expect(carried).toMatchObject({ scores: [null], parentless: ['merged'] });
  });
});

describe('readPropensity', () => {
  it('counts irregular neighbourhoods in the report and leaves Wales out', () => {
    const { spine, faults, tally } = setUp();
    const lookup = rawFile(
      'lookup-lsoa11',
      csv(
        'lsoa11_code,change_code,lsoa21_code',
        'E01000001,U,E01000001',
        'E01000009,X,E01000002',
        'W01000001,U,W01000001',
      ),
    );
    const index = rawFile(
      'digital-propensity',
      csv(',LSOAcode,Score', '0,E01000001,97.0', '1,E01000009,88', '2,W01000001,80'),
    );
    expect(readPropensity([lookup, index], spine, faults, tally)).toEqual([97, null]);
    expect(faults.all).toEqual([]);
    expect(tally.leftOut).toContainEqual(
      expect.objectContaining({ count: 1, what: expect.stringContaining('irregular') }),
    );
    expect(tally.joins.at(-1)).toMatchObject({
      matched: 1,
      unmatchedLeft: 1,
      why: expect.stringContaining('E01000002'),
    });
  });
});
