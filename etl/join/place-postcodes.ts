// Places every postcode in its neighbourhood and takes each neighbourhood's mean over its residential ones.

import { type NeighbourhoodMeasureId, neighbourhoodMeasures } from '../../data/catalogue/measures';
import type { PostcodesFile } from '../../data/contract/files';
import type { Locator } from '../../geo/locate';
import { createGridConverter } from '../../geo/national-grid';
import type { Fault } from '../faults';
import { readCodePoint } from './code-point-rows';
import { readCoverage } from './coverage-rows';
import { areaOf, indexFiles } from './postcode-index';
import { PostcodeTable, postcodeOf } from './postcode-table';

/** A postcode on no outline goes to the nearest one this near, in metres: the outlines are generalised. */
export const SNAP_METRES = 100;

export interface PlacementStats {
  /** Rows of Code-Point, and of those: without a place, in another nation. */
  codePointRows: number;
  noPosition: number;
  otherNations: number;
  /** In a neighbourhood; of these, snapped to one within SNAP_METRES. */
  placed: number;
  snapped: number;
  /** Of England by Code-Point's account, yet in no neighbourhood nor near one. */
  outside: number;
  /** Rows of the residential files; matched and in a neighbourhood; matched, but without one. */
  coverageRows: number;
  coverageJoined: number;
  coverageUnplaced: number;
  /** In the residential files but not in Code-Point, and placed in England but not in the files. */
  onlyCoverage: number;
  onlyCodePoint: number;
}

export interface NeighbourhoodMeans {
  /** Neighbourhood codes, ascending; the arrays run parallel. */
  readonly codes: readonly string[];
  /** Residential postcodes with any figure. */
  readonly postcodes: readonly number[];
  /** Mean percentage, not rounded; null where no residential postcode has one. */
  readonly means: Readonly<Record<NeighbourhoodMeasureId, readonly (number | null)[]>>;
}

export interface PlacedPostcodes {
  readonly neighbourhoods: NeighbourhoodMeans;
  /** Postcode area ("B") → its index of postcodes in the two regions; areas ascending. */
  readonly postcodeFiles: Readonly<Record<string, PostcodesFile>>;
  readonly stats: Readonly<PlacementStats>;
  readonly faults: readonly Fault[];
}

export interface PostcodePlacer {
  /** Adds one Code-Point file, before any residential file; `area` is its postcode area and must be that of its rows. */
  addCodePoint(area: string, text: string, file: string): void;
  /** Adds one residential postcode file; all of Code-Point comes first. */
  addCoverage(text: string, file: string): void;
  /** Joins what was added. To be called once, last. */
  finish(): PlacedPostcodes;
}

/** Places of a postcode that is in no neighbourhood. */
const NOWHERE = -1;
const ELSEWHERE = -2;

/**
 * `locator` finds neighbourhoods; `inRegions` are those whose postcodes are indexed. Files are fed
 * one by one and nothing of their text is kept.
 */
export function createPostcodePlacer(
  locator: Locator,
  inRegions: ReadonlySet<string>,
): PostcodePlacer {
  const measures = neighbourhoodMeasures.length;
  const faults: Fault[] = [];
  const stats: PlacementStats = {
    codePointRows: 0,
    noPosition: 0,
    otherNations: 0,
    placed: 0,
    snapped: 0,
    outside: 0,
    coverageRows: 0,
    coverageJoined: 0,
    coverageUnplaced: 0,
    onlyCoverage: 0,
    onlyCodePoint: 0,
  };
  const places = new PostcodeTable();
  /** Neighbourhood of each postcode of `places`, by index. */
  let neighbourhoodOf = new Int32Array(1 << 21);
  /** 1 for a postcode of `places` that a residential file has named. */
  let covered = new Uint8Array(1 << 21);
  /** Postcodes of the residential files that Code-Point lacks. */
  const strangers = new Set<number>();
  const areas = locator.codes.length;
  const postcodes = new Array<number>(areas).fill(0);
  const sums = new Float64Array(areas * measures);
  const counts = new Uint32Array(areas * measures);
  const toDegrees = createGridConverter();
  const point = new Float64Array(2);
  /** Where the last few postcodes lay: the next is most often in one of them. */
  const recent = new Int32Array(4).fill(-1);

  const place = (nation: string, easting: number, northing: number): number => {
    if (nation !== '' && nation !== 'E') {
      stats.otherNations++;
      return ELSEWHERE;
    }
    toDegrees(easting, northing, point);
    const x = point[0] as number;
    const y = point[1] as number;
    let found = locator.locateNear(x, y, recent);
    if (found < 0) {
      found = locator.nearest(x, y, SNAP_METRES);
      if (found < 0) {
        // A row that names no nation may be of any.
        if (nation === 'E') stats.outside++;
        else stats.otherNations++;
        return nation === 'E' ? NOWHERE : ELSEWHERE;
      }
      stats.snapped++;
    } else if (!recent.includes(found)) {
      recent.copyWithin(1, 0);
      recent[0] = found;
    }
    stats.placed++;
    return found;
  };

  /** Adds a residential postcode's percentages to its neighbourhood. */
  const count = (area: number, percents: Float64Array): void => {
    if (area < 0) {
      stats.coverageUnplaced++;
      return;
    }
    stats.coverageJoined++;
    let any = false;
    for (let m = 0; m < measures; m++) {
      const percent = percents[m] as number;
      if (Number.isNaN(percent)) continue;
      const cell = area * measures + m;
      sums[cell] = (sums[cell] as number) + percent;
      counts[cell] = (counts[cell] as number) + 1;
      any = true;
    }
    if (any) postcodes[area] = (postcodes[area] as number) + 1;
  };

  const twice = (file: string, line: number, key: number): void => {
    faults.push({
      file,
      line,
      value: postcodeOf(key),
      expected: 'each postcode once',
      action: 'Leave only one release of this file in the raw folder, or mend the row.',
    });
  };

  return {
    addCodePoint(area, text, file) {
      const letters = area.trim().toUpperCase();
      stats.codePointRows += readCodePoint(text, file, faults, (row) => {
        const index = places.add(row.key);
        if (index < 0) return twice(file, row.line, row.key);
        if (index >= neighbourhoodOf.length) {
          const larger = new Int32Array(2 * neighbourhoodOf.length);
          larger.set(neighbourhoodOf);
          neighbourhoodOf = larger;
          covered = new Uint8Array(larger.length);
        }
        if (!row.placed) stats.noPosition++;
        neighbourhoodOf[index] = row.placed
          ? place(row.nation, row.easting, row.northing)
          : NOWHERE;
        // The first row tells a file of another area.
        if (row.line === 1 && areaOf(postcodeOf(row.key)) !== letters) {
          faults.push({
            file,
            line: row.line,
            value: postcodeOf(row.key),
            expected: `a postcode of the area ${letters}`,
            action: 'Check the name of the file.',
          });
        }
      });
    },

    addCoverage(text, file) {
      stats.coverageRows += readCoverage(text, file, faults, (row) => {
        const index = places.find(row.key);
        if (index < 0 ? strangers.has(row.key) : covered[index] === 1) {
          return twice(file, row.line, row.key);
        }
        if (index < 0) {
          strangers.add(row.key);
          return;
        }
        covered[index] = 1;
        count(neighbourhoodOf[index] as number, row.percents);
      });
    },

    finish() {
      stats.onlyCoverage = strangers.size;
      stats.onlyCodePoint = stats.placed - stats.coverageJoined;
      const means = Object.fromEntries(
        neighbourhoodMeasures.map((id, m) => [
          id,
          Array.from({ length: areas }, (_, area) => {
            const rows = counts[area * measures + m] as number;
            return rows === 0 ? null : (sums[area * measures + m] as number) / rows;
          }),
        ]),
      ) as Record<NeighbourhoodMeasureId, (number | null)[]>;
      return {
        neighbourhoods: { codes: locator.codes, postcodes, means },
        postcodeFiles: indexFiles(places, neighbourhoodOf, locator.codes, inRegions),
        stats,
        faults,
      };
    },
  };
}
