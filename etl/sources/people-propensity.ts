// ONS's Digital Propensity Index (2011 codes) and the exact lookup that brings it to 2021.

import type { Faults } from '../faults';
import { carryOver, type Link } from '../join/digital-propensity';
import { type Spine, SpineJoin } from '../join/spine';
import type { Tally } from '../report/tally';
import type { RawFile } from './raw-files';
import { openTable } from './single-table';

/** Links of English neighbourhoods; Welsh ones are counted and left out. */
export function readLinks(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): Link[] | null {
  const wanted = ['lsoa11_code', 'change_code', 'lsoa21_code'] as const;
  const table = openTable(files, 'lookup-lsoa11', wanted, faults, tally);
  if (!table) return null;
  const join = new SpineJoin(spine, table.file, faults);
  const links: Link[] = [];
  for (const row of table.rows) {
    const child = table.text(row, 'lsoa21_code');
    if (join.place(child, row.line) < 0) continue;
    const change = table.text(row, 'change_code');
    if (change !== 'U' && change !== 'S' && change !== 'M' && change !== 'X') {
      faults.add({
        file: table.file,
        line: row.line,
        value: change,
        expected: 'U, S, M or X',
        action: 'Correct the row, or fetch the file again.',
      });
      continue;
    }
    links.push({ parent: table.text(row, 'lsoa11_code'), child, change });
  }
  join.finish('neighbourhoods of 2011', tally);
  return links;
}

/** Scores by 2011 neighbourhood of England. */
export function readScoresOf2011(
  files: readonly RawFile[],
  parents: ReadonlySet<string>,
  faults: Faults,
  tally: Tally,
): Map<string, number> | null {
  const wanted = ['LSOAcode', 'Score'] as const;
  const table = openTable(files, 'digital-propensity', wanted, faults, tally);
  if (!table) return null;
  const scores = new Map<string, number>();
  let welsh = 0;
  let strangers = 0;
  for (const row of table.rows) {
    const code = table.text(row, 'LSOAcode');
    if (code.startsWith('W01')) {
      welsh += 1;
      continue;
    }
    const score = table.number(row, 'Score');
    const known = parents.has(code);
    if (!known) strangers += 1;
    const valid = known && !scores.has(code) && score !== null && score >= 0 && score <= 100;
    if (valid) {
      scores.set(code, score);
      continue;
    }
    faults.add({
      file: table.file,
      line: row.line,
      value: `${code}, ${table.text(row, 'Score')}`,
      expected: 'a 2011 neighbourhood of the exact lookup, once, and a score from 0 to 100',
      action: 'Correct the row, or fetch the file again.',
    });
  }
  tally.join({
    name: 'digital propensity',
    left: 'neighbourhoods of 2011',
    right: table.file,
    matched: scores.size,
    unmatchedLeft: parents.size - scores.size,
    unmatchedRight: strangers,
  });
  tally.drop(`Welsh rows of ${table.file}`, welsh, 'the product covers England');
  return scores;
}

/** Digital propensity parallel to the spine; what has no score is counted with its reason. */
export function readPropensity(
  files: readonly RawFile[],
  spine: Spine,
  faults: Faults,
  tally: Tally,
): (number | null)[] | null {
  const links = readLinks(files, spine, faults, tally);
  if (!links) return null;
  const parents = new Set(links.map((link) => link.parent));
  const scoreOf = readScoresOf2011(files, parents, faults, tally);
  if (!scoreOf) return null;
  const carried = carryOver(spine.codes, links, scoreOf);
  const { U, S, M, X } = carried.byChange;
  tally.join({
    name: `digital propensity to 2021: ${U} unchanged, ${S} split (the parent’s score), ${M} merged (mean of the parents), ${X} irregular`,
    left: 'neighbourhoods of England',
    right: 'neighbourhoods of 2011 with a score',
    matched: U + S + M - carried.parentless.length,
    unmatchedLeft: X + carried.parentless.length,
    unmatchedRight: [...scoreOf.keys()].filter((code) => !parents.has(code)).length,
    ...(X > 0 ? { why: `irregular: ${carried.irregular.join(', ')}` } : {}),
  });
  tally.drop('digital propensity of irregular neighbourhoods', X, 'no parent of 2011 fits: absent');
  tally.drop(
    'digital propensity of neighbourhoods whose parent has no score',
    carried.parentless.length,
    'absent',
  );
  return carried.scores;
}
