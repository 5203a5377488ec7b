// Fixed figures beside published totals, constituencies beside local authorities, measures within measures.

import { publishedTotals, UNITED_KINGDOM } from '../../data/catalogue/checks';
import { type MeasureId, measures } from '../../data/catalogue/measures';
import type { ReleaseId } from '../../data/catalogue/releases';
import { ALL_PREMISES, fixedReleases } from '../../data/catalogue/sources';
import { isObservation } from '../../data/contract/columns';
import type { ReconciliationCheck, ReconciliationRow } from '../../data/contract/files';
import type { FixedTable } from '../sources/fixed-rows';
import { atMost, compare, createCheck, within } from './comparisons';
import type { ReconcileInput } from './reconcile-input';

const kingdom = { area: UNITED_KINGDOM, areaName: 'United Kingdom' };

/** Sum of a measure's counts, or of all premises, over every row of a file; `null` where it has none. */
function totalOf(table: FixedTable, measure: MeasureId | 'all-premises'): number | null {
  let sum = 0;
  for (const row of table.rows) {
    const count =
      measure === 'all-premises' ? row.premises : (row.figures.get(measure)?.count ?? null);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** The measure whose count is in a column of this release. */
function measureOfColumn(release: ReleaseId, column: string): MeasureId | 'all-premises' | null {
  if (column === ALL_PREMISES) return 'all-premises';
  const found = measures.find(({ id }) => {
    const counts = fixedReleases[release]?.measures[id]?.counts;
    return counts?.length === 1 && counts[0] === column;
  });
  return found?.id ?? null;
}

/** Column sums over the United Kingdom against the totals Ofcom publishes. */
export function checkPublishedTotals({ fixed }: ReconcileInput): ReconciliationCheck {
  const rows = fixed.flatMap((table) => {
    const { release } = table.source;
    return Object.entries(publishedTotals[release] ?? {}).flatMap(
      ([column, theirs]): ReconciliationRow[] => {
        const measure = measureOfColumn(release, column);
        const ours = measure && totalOf(table, measure);
        if (!measure || ours === null) return [];
        return [compare(kingdom, measure, release, ours, theirs, within(0))];
      },
    );
  });
  return createCheck(
    {
      id: 'published-totals',
      title: 'Ofcom’s totals for the United Kingdom',
      method: 'Every row of the local-authority file added up, against the published totals.',
      unit: 'premises',
      tolerance: 0,
    },
    rows,
  );
}

/** The published gigabit column by constituency is two premises short. */
const CONSTITUENCY_TOLERANCE = 2;

export function checkConstituencyTotals(input: ReconcileInput): ReconciliationCheck {
  const rows = input.fixedPcon.flatMap((pcon) => {
    const { release } = pcon.source;
    const laua = input.fixed.find((table) => table.source.release === release);
    const wanted = ['all-premises' as const, ...measures.map(({ id }) => id)];
    return wanted.flatMap((measure): ReconciliationRow[] => {
      const ours = totalOf(pcon, measure);
      const theirs = laua ? totalOf(laua, measure) : null;
      if (ours === null || theirs === null) return [];
      return [compare(kingdom, measure, release, ours, theirs, within(CONSTITUENCY_TOLERANCE))];
    });
  });
  return createCheck(
    {
      id: 'constituency-totals',
      title: 'Fixed figures by constituency and by local authority',
      method:
        'The United Kingdom added up from constituencies against the same from local authorities; the published gigabit column by constituency is two premises short.',
      unit: 'premises',
      tolerance: CONSTITUENCY_TOLERANCE,
    },
    rows,
  );
}

/** Each is a kind of the next. */
const ladder: readonly MeasureId[] = ['full-fibre', 'gigabit', 'ultrafast-300', 'superfast-30'];
/** ONS's gigabit has one decimal: half of it is rounding. */
const ROUNDING = 0.05;

/** Full fibre is gigabit, gigabit is ultrafast, ultrafast is superfast: no share may exceed the next. */
export function checkNesting({ store, areas }: ReconcileInput): ReconciliationCheck {
  const levels = ['district', 'constituency', 'nation'] as const;
  const nameOf = new Map(areas.map((area) => [area.code, area.name]));
  const rows = levels.flatMap((level) =>
    store.columns(level).flatMap(({ measure, release }) => {
      const step = ladder.indexOf(measure);
      const wider =
        step < 0 ? undefined : ladder.slice(step + 1).find((id) => store.has(level, id, release));
      if (!wider) return [];
      const outer = store.get(level, wider, release);
      return [...store.get(level, measure, release)].flatMap(([area, cell]) => {
        const theirs = outer.get(area);
        if (!isObservation(cell) || !isObservation(theirs)) return [];
        const exact = cell.numerator !== null && theirs.numerator !== null;
        const place = { area, areaName: nameOf.get(area) ?? area };
        const agrees = atMost(exact ? 0 : ROUNDING);
        return [compare(place, measure, release, cell.share, theirs.share, agrees)];
      });
    }),
  );
  return createCheck(
    {
      id: 'fixed-nesting',
      title: 'Full fibre within gigabit within ultrafast within superfast',
      method:
        'Local authority by local authority, constituency by constituency and for England, in every release: each share against the next wider measure the release has, rounding of published percentages allowed for. A few places exceed it in the publisher’s own files; they are listed.',
      unit: 'points',
      tolerance: ROUNDING,
    },
    rows,
    'disagreeing',
  );
}
