// The search on the built files: every postcode, every place and every ward is found, each in its own place.

import { describe, expect, test } from 'vitest';
import {
  type AreasFile,
  builtPaths,
  type ManifestFile,
  type NeighbourhoodPlacesFile,
  type PostcodesFile,
} from '../../data/contract/files';
import { answerNames } from '../../web/search/answer';
import { indexOf } from '../../web/search/names';
import { placesOf } from '../../web/search/places';
import { findPostcode, parsePostcode } from '../../web/search/postcode';
import { builtJson } from './support/built';

const regions = ['west-midlands', 'greater-manchester'] as const;
const { areas } = builtJson<AreasFile>(builtPaths.areas);
const files = regions.map((region) =>
  builtJson<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(region)),
);
const index = indexOf(placesOf(areas, files));
const idsFor = (text: string) =>
  answerNames(index, text).sections.flatMap(({ options }) => options.map(({ id }) => id));
const postcodeFiles = Object.keys(builtJson<ManifestFile>(builtPaths.manifest).files)
  .filter((path) => path.startsWith('postcodes/'))
  .map((path) => builtJson<PostcodesFile>(path));

describe('postcodes', () => {
  test('every one is found in its neighbourhood, and each of those has a name', () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const file of postcodeFiles) {
      for (const [outward, { inward, neighbourhood }] of Object.entries(file.outcodes)) {
        neighbourhood.forEach((at, i) => {
          const text = `${outward}${inward.slice(3 * i, 3 * i + 3)}`.toLowerCase();
          const code = file.neighbourhoods[at];
          const typed = parsePostcode(text);
          const found = typed?.area === file.area ? findPostcode(typed, file) : null;
          asked += 1;
          const right = found?.kind === 'found' && found.neighbourhood === code;
          if (!right || !index.places.byCode.has(found.neighbourhood)) wrong.push(text);
        });
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(asked).toBeGreaterThan(100_000);
  });

  test('every district of postcodes counts the postcodes it holds', () => {
    for (const file of postcodeFiles) {
      for (const [outward, { neighbourhood }] of Object.entries(file.outcodes)) {
        const typed = parsePostcode(outward);
        const found = typed ? findPostcode(typed, file) : null;
        expect(found, outward).toMatchObject({
          kind: 'begun',
          start: outward,
          unheld: null,
          postcodes: neighbourhood.length,
        });
      }
    }
  });
});

describe('names', () => {
  test('every ward is found by its name', () => {
    const wards = files.flatMap((file) => file.wards);
    expect(wards.filter(({ name, code }) => !idsFor(name).includes(code))).toEqual([]);
  });

  test('every neighbourhood is found by its code and by ONS’s name, alone', () => {
    const wrong = files.flatMap((file) =>
      file.areas.filter(
        (code, i) =>
          idsFor(code).join() !== code ||
          idsFor(file.names[i]?.toLowerCase() ?? '').join() !== code,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('every neighbourhood is among those its Commons Library name lists', () => {
    const wrong = files.flatMap((file) =>
      file.areas.filter((code, i) => !idsFor(file.msoaNames[i] ?? '').includes(code)),
    );
    expect(wrong).toEqual([]);
  });

  test('every authority, constituency and combined authority is found by its name and its code', () => {
    const chosen = areas.filter(({ level }) => level !== 'region' && level !== 'nation');
    expect(chosen.filter(({ name, code }) => !idsFor(name).includes(code))).toEqual([]);
    const coded = chosen.filter(({ level }) => level !== 'group');
    expect(coded.filter(({ code }) => idsFor(code).join() !== code)).toEqual([]);
  });
});
