// ONS's series to figures, for the months Ofcom's own files do not cover: districts, and the groups ONS lists.

import { onsMembers } from '../../data/catalogue/checks';
import { measureOf } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import type { OnsSeries } from '../../data/catalogue/sources';
import type { NoteId } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import type { AreaRecord } from '../../data/contract/files';
import type { Part } from '../../data/model/combine';
import type { Faults } from '../faults';
import type { OnsRow, OnsTable } from '../sources/ons-series';
import type { CellStore } from './cells';
import { districtObservation } from './district-cell';
import type { DistrictJoin } from './districts';
import { unweighted } from './fixed-observations';
import type { Weights } from './weights';

/** The rows of one month by what they are about. */
export interface OnsParts {
  districts: OnsRow[];
  /** Combined authorities, English regions and England under the codes of today. */
  groups: OnsRow[];
  /** Combined authorities under codes of another time. */
  formerAuthorities: OnsRow[];
  counties: OnsRow[];
  /** Scotland, Wales, Northern Ireland, the United Kingdom and its parts. */
  elsewhere: OnsRow[];
}

/** Sorts the rows of a month; an English code of no kind we know is a fault. */
export function sortOnsRows(table: OnsTable, known: ReadonlySet<string>, faults: Faults): OnsParts {
  const parts: OnsParts = {
    districts: [],
    groups: [],
    formerAuthorities: [],
    counties: [],
    elsewhere: [],
  };
  for (const row of table.rows) {
    if (/^E0[6-9]/.test(row.code)) parts.districts.push(row);
    else if (known.has(row.code)) parts.groups.push(row);
    else if (row.code.startsWith('E47')) parts.formerAuthorities.push(row);
    else if (row.code.startsWith('E10')) parts.counties.push(row);
    else if (!row.code.startsWith('E')) parts.elsewhere.push(row);
    else {
      faults.add({
        file: table.source.path,
        line: row.line,
        value: row.code,
        expected: 'a district, county, combined authority, region or nation of today',
        action: 'Correct the code, or say in etl/join/ons-observations.ts what it is.',
      });
    }
  }
  return parts;
}

/** Where weights come from. */
export interface OnsWeights {
  premises: Weights;
  land: Weights;
  /** Land of a former district in square kilometres; `null` where unknown. */
  formerLand(code: string): number | null;
}

/** The release a month's weights come from; a fault where the catalogue names none. */
export function weightReleaseOf(
  series: OnsSeries,
  table: OnsTable,
  faults: Faults,
): ReleaseId | undefined {
  const from = series.weightsFrom[table.source.release];
  if (!from) {
    faults.add({
      file: table.source.path,
      value: table.source.release,
      expected: 'a release to weigh this month by, since no Ofcom file covers it',
      action: `Declare weightsFrom of ${series.measure} in onsSeries (data/catalogue/sources.ts).`,
    });
  }
  return from;
}

/** Puts a month's districts into the store. */
export function putOnsDistricts(
  store: CellStore,
  series: OnsSeries,
  table: OnsTable,
  join: DistrictJoin<OnsRow>,
  weightFrom: ReleaseId,
  weights: OnsWeights,
  faults: Faults,
): void {
  const { measure } = series;
  const { release, dataset, path } = table.source;
  const land = measureOf(measure).unit === 'land';
  const book = land ? weights.land : weights.premises;
  const mergedNotes: NoteId[] = [land ? 'land-from-outlines' : 'weights-stand-in'];
  for (const [area, rows] of join.members) {
    const parts = rows.map((row): Part => {
      const weight = land ? weights.formerLand(row.code) : book.ofRow(weightFrom, row.code);
      return { share: row.percent, numerator: null, denominator: null, weight };
    });
    const observation = districtObservation({
      area,
      measure,
      release,
      source: dataset,
      parts,
      weight: book.ofDistrict(weightFrom, area),
      weightFrom,
      notes: [],
      mergedNotes,
    });
    if (observation) store.put('district', measure, release, area, observation);
    else unweighted(path, area, release, faults);
  }
}

/** Stand-in weights move a group by 0.25 points at most, found; more is a row about something else. */
const GROUP_TOLERANCE = 0.5;

/**
 * Puts ONS's own rows for groups in the place of our estimates, which keep the weight. Rows that are not
 * made of the group's own districts stay out: returned where declared, else a fault.
 */
export function putOnsGroups(
  store: CellStore,
  series: OnsSeries,
  table: OnsTable,
  rows: readonly OnsRow[],
  areas: ReadonlyMap<string, AreaRecord>,
  faults: Faults,
): OnsRow[] {
  const { measure } = series;
  const { release, dataset, path } = table.source;
  const misplaced: OnsRow[] = [];
  for (const row of rows) {
    const area = areas.get(row.code);
    if (!area) continue;
    const estimate = store.get(area.level, measure, release).get(row.code);
    if (!isObservation(estimate)) continue;
    if (onsMembers(release, row.code, area.districts ?? [])) {
      misplaced.push(row);
      continue;
    }
    if (Math.abs(estimate.share - row.percent) > GROUP_TOLERANCE) {
      faults.add({
        file: path,
        line: row.line,
        value: String(row.percent),
        expected: `about ${estimate.share.toFixed(1)} for ${area.name}, from its local authorities in the same file`,
        action:
          'If ONS’s row stands for other local authorities, say so in onsMisplaced (data/catalogue/checks.ts).',
      });
      continue;
    }
    store.put(area.level, measure, release, row.code, {
      ...estimate,
      share: row.percent,
      basis: 'published',
      source: dataset,
      notes: [],
    });
  }
  return misplaced;
}
