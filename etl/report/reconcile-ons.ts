// Our figures beside ONS's, for the months both have: combined authorities, districts, regions, England.

import { onsMembers } from '../../data/catalogue/checks';
import { isObservation } from '../../data/contract/columns';
import type { ReconciliationCheck, ReconciliationRow } from '../../data/contract/files';
import { aggregateGroup } from '../aggregate/groups';
import { compare, createCheck, within } from './comparisons';
import type { OnsCheck, ReconcileInput } from './reconcile-input';

/** Half of the last of ONS's decimals for gigabit; its 4G and 5G have two, and must agree to one as well. */
const ONE_DECIMAL = 0.05;
/** Nothing is known of the true weights of a release without counts: the difference is shown, and judged by this. */
const ESTIMATE_TOLERANCE = 0.1;

const levelWords = {
  'combined-authority': 'combined authorities',
  district: 'local authorities',
  region: 'English regions',
  nation: 'England',
} as const;
type OnsLevel = keyof typeof levelWords;

/** One month of ONS's beside ours, at one level. */
function onsRows(
  { store, areas, history }: ReconcileInput,
  { series, table, parts }: OnsCheck,
  level: OnsLevel,
  estimated: boolean,
): ReconciliationRow[] {
  const areaOf = new Map(areas.map((area) => [area.code, area]));
  const { release } = table.source;
  const cells = store.get(level, series.measure, release);
  const own = new Set(parts.districts.map((row) => row.code));
  const rows = level === 'district' ? parts.districts : parts.groups;
  return rows.flatMap((row) => {
    const code = history.resolve(row.code) ?? row.code;
    // A former district is compared only where it is the same place under another code.
    const same = code === row.code || (!own.has(code) && history.predecessors(code).length === 1);
    const area = areaOf.get(code);
    if (!same || area?.level !== level) return [];
    // Where ONS's row stands for other districts, so does the figure set beside it.
    const others = onsMembers(release, code, area.districts ?? []);
    const districts = store.get('district', series.measure, release);
    const cell = others ? aggregateGroup(code, others, districts).cell : cells.get(code);
    if (!isObservation(cell) || (cell.basis === 'estimated') !== estimated) return [];
    const areaName = others ? `${area.name}, as ONS draws it` : area.name;
    const agrees = within(estimated ? ESTIMATE_TOLERANCE : ONE_DECIMAL);
    const place = { area: code, areaName };
    return [compare(place, series.measure, release, cell.share, row.percent, agrees)];
  });
}

/** Checks against ONS: one a level where we sum, one for the release we have to estimate. */
export function checkOns(input: ReconcileInput): ReconciliationCheck[] {
  const levels = Object.keys(levelWords) as OnsLevel[];
  const exact = levels.map((level) =>
    createCheck(
      {
        id: `ons-${level}`,
        title: `ONS’s figures for ${levelWords[level]}`,
        method:
          level === 'district'
            ? 'Ofcom’s own rows against ONS’s, area by area; only those that differ by more than rounding to one decimal are listed.'
            : 'Our sums over local authorities, from counts or weighted by the file’s own premises or land, against ONS’s rows; they agree when equal to one decimal. Where ONS’s row of 2024 for a region counts Cumbria to Yorkshire and The Humber, so does the sum beside it.',
        unit: 'points',
        tolerance: ONE_DECIMAL,
      },
      input.ons.flatMap((check) => onsRows(input, check, level, false)),
      level === 'district' ? 'disagreeing' : 'all',
    ),
  );
  const estimates = createCheck(
    {
      id: 'ons-estimates',
      title: 'ONS’s figures where ours are estimates',
      method:
        'July 2024 has no counts at hand: our figures are weighted by the premises of another release, ONS’s presumably by those of the same; they stay within a tenth of a point.',
      unit: 'points',
      tolerance: ESTIMATE_TOLERANCE,
    },
    input.ons.flatMap((check) => levels.flatMap((level) => onsRows(input, check, level, true))),
  );
  return [...exact, estimates];
}
