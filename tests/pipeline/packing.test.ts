// The same figures give the same bytes: run again, packed otherwise, saved with other marks and line ends.

import { beforeAll, describe, expect, test } from 'vitest';
import { builtPaths, type ManifestFile } from '../../data/contract/files';
import { csvRows } from '../../etl/sources/csv';
import { type Built, buildGood } from './support/built';
import { csv } from './support/csv';
import type { RawFiles } from './support/raw-files';

let built: Built;
beforeAll(() => {
  built = buildGood();
});

/** Paths whose bytes differ from the first build's. */
const differing = (other: Built) =>
  [...new Set([...built.files.keys(), ...other.files.keys()])].filter((path) => {
    const [one, two] = [built.files.get(path), other.files.get(path)];
    return !one || !two || Buffer.compare(one, two) !== 0;
  });

/** The report names the files it read, and the manifest has the report's digest. */
const namesOfFiles = [builtPaths.reportJson, builtPaths.reportMarkdown, builtPaths.manifest];
const figures = (other: Built) =>
  differing(other).filter((path) => !(namesOfFiles as string[]).includes(path));

describe('the same input', () => {
  test('gives the same bytes twice, whatever order the files were written in', () => {
    expect(differing(buildGood({ reversed: true }))).toEqual([]);
  });

  test('gives other bytes when one count in it changes', () => {
    const other = buildGood({
      change: (files) => {
        const path = 'ofcom/fixed/202601_fixed_laua_coverage_r1.csv';
        const text = String(files.get(path));
        const changed = text.replace(
          'E08000025,Birmingham,4000,3300',
          'E08000025,Birmingham,4000,3301',
        );
        expect(changed).not.toBe(text);
        files.set(path, changed);
      },
    });
    expect(differing(other)).toContain(builtPaths.measure('full-fibre'));
    const digest = (one: Built) =>
      one.json<ManifestFile>(builtPaths.manifest).files[builtPaths.observationsCsv]?.sha256;
    expect(digest(other)).not.toBe(digest(built));
  });
});

describe('packing', () => {
  test.each(['plain', 'gzipped', 'nested'] as const)(
    '%s files give the same figures',
    (packing) => {
      expect(figures(buildGood({ packing }))).toEqual([]);
    },
  );

  test('files in other folders give the same figures', () => {
    const moved = buildGood({
      change: (files) => {
        for (const [path, content] of [...files]) {
          files.delete(path);
          files.set(`zz/${path.length % 7}/${path.replace(/^\w+\//, '')}`, content);
        }
      },
    });
    expect(figures(moved)).toEqual([]);
  });

  test('a file there twice counts once, an earlier revision not at all; the report says so', () => {
    const path = 'ofcom/fixed/202507_fixed_laua_coverage_r01.csv';
    const again = buildGood({
      change: (files) => {
        files.set('copy/202507_fixed_laua_coverage_r01.csv', files.get(path) ?? '');
        files.set('copy/202507_fixed_laua_coverage_r00.csv', 'not even a table');
      },
    });
    expect(figures(again)).toEqual([]);
    const report = again.linesOf(builtPaths.reportMarkdown, '202507_fixed_laua_coverage');
    expect(report).toContainEqual(expect.stringContaining('the same as '));
    expect(report).toContainEqual(expect.stringMatching(/r00\.csv \| 1 \| an earlier revision/));
  });
});

describe('saving', () => {
  /** Changes the text of every CSV that is not in Windows-1252. */
  const eachCsv = (change: (text: string) => string, but?: RegExp) => (files: RawFiles) => {
    let count = 0;
    for (const [path, content] of [...files]) {
      if (!path.endsWith('.csv') || typeof content !== 'string' || but?.test(path)) continue;
      files.set(path, change(content));
      count += 1;
    }
    expect(count).toBeGreaterThan(60);
  };

  test('a byte-order mark before every file changes nothing', () => {
    const mark = eachCsv((text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`));
    expect(differing(buildGood({ change: mark }))).toEqual([]);
  });

  test('other line ends change nothing', () => {
    const swap = eachCsv((text) =>
      text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n'),
    );
    expect(differing(buildGood({ change: swap }))).toEqual([]);
  });

  test('a last line without an end changes nothing', () => {
    const bare = eachCsv((text) => text.replace(/\r?\n$/, ''));
    expect(differing(buildGood({ change: bare }))).toEqual([]);
  });

  test('quotes around every field change nothing', () => {
    // Code-Point has no quotes around its numbers in any edition.
    const quote = eachCsv((text) => {
      const [head, ...rows] = csvRows(text);
      const fields = rows.map((row) => row.fields);
      return csv(head?.fields ?? [], fields, { quoted: true });
    }, /codepo_gb/);
    expect(differing(buildGood({ change: quote }))).toEqual([]);
  });
});
