// What a join did, in the words of the report.

import { onsMisplaced } from '../../data/catalogue/checks';
import type { Tally } from '../report/tally';
import type { AreaRow } from '../sources/fields';
import type { ReleaseText } from '../sources/release-files';
import type { ConstituencyJoin } from './constituencies';
import type { DistrictHistory, DistrictJoin } from './districts';
import type { OnsParts } from './ons-observations';

const ELSEWHERE =
  'Scotland, Wales and Northern Ireland: read and checked; the product covers England';

export function tallyRead(tally: Tally, source: ReleaseText, rows: number): void {
  tally.read(source.path, source.dataset, rows);
}

/** "3 local authorities of today are made of 11 former ones" and the like. */
function mergers<Row>(join: DistrictJoin<Row>): string | undefined {
  const merged = [...join.members.values()].filter((rows) => rows.length > 1);
  if (merged.length === 0) return undefined;
  const former = merged.reduce((sum, rows) => sum + rows.length, 0);
  return `${merged.length} of today’s local authorities put together from ${former} former ones`;
}

export function tallyDistricts<Row extends AreaRow>(
  tally: Tally,
  path: string,
  join: DistrictJoin<Row>,
  history: DistrictHistory,
): void {
  const why = mergers(join);
  tally.join({
    name: `${path} → local authorities`,
    left: path,
    right: 'local authorities of England, May 2025',
    matched: join.members.size,
    unmatchedLeft: join.unknown.length,
    unmatchedRight: join.missing.length,
    ...(why ? { why } : {}),
  });
  tally.drop(path, join.elsewhere.length, ELSEWHERE);
  const names = join.superseded.map((row) => `${history.nameOf(row.code)} (${row.code})`);
  tally.drop(
    path,
    names.length,
    `former local authorities beside their successors, whose own rows rule: ${names.join(', ')}`,
  );
}

export function tallyConstituencies<Row>(
  tally: Tally,
  path: string,
  join: ConstituencyJoin<Row>,
): void {
  tally.join({
    name: `${path} → constituencies`,
    left: path,
    right: 'constituencies of England, 2024',
    matched: join.rows.length,
    unmatchedLeft: join.unknown.length,
    unmatchedRight: join.missing.length,
  });
  tally.drop(path, join.elsewhere.length, ELSEWHERE);
}

export function tallyOns(tally: Tally, path: string, parts: OnsParts, checkOnly: boolean): void {
  tally.drop(path, parts.elsewhere.length, `${ELSEWHERE} (with the United Kingdom and its parts)`);
  tally.drop(path, parts.counties.length, 'counties: not a level of the product');
  const former = parts.formerAuthorities.map((row) => `${row.name} (${row.code})`);
  tally.drop(
    path,
    former.length,
    `combined authorities under codes of another time: ${former.join(', ')}`,
  );
  if (!checkOnly) return;
  tally.drop(
    path,
    parts.districts.length + parts.groups.length,
    'Ofcom’s own file covers the month: used as a check only, see the reconciliation',
  );
}

/** Rows for regions that are made of other districts than the region's own. */
export function tallyMisplaced(
  tally: Tally,
  source: ReleaseText,
  rows: readonly { code: string }[],
): void {
  const entry = onsMisplaced.find((known) => known.releases.includes(source.release));
  tally.drop(source.path, rows.length, `${entry?.why ?? ''}: our own estimate stands instead`);
}
