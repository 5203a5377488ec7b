// Mobile figures beside Ofcom's own totals: the nations' file, 4G and 5G taken together, constituencies.

import { ENGLAND } from '../../data/catalogue/areas';
import {
  combinedSignalOperators,
  combinedSignalParts,
  combinedSignalPlaces,
} from '../../data/catalogue/checks';
import { measures } from '../../data/catalogue/measures';
import { mobilePlace } from '../../data/catalogue/sources';
import { isObservation } from '../../data/contract/columns';
import type { ReconciliationCheck, ReconciliationRow } from '../../data/contract/files';
import { combine } from '../../data/model/combine';
import type { ObservationLevel } from '../join/cells';
import type { CombinedSignalTable, SignalKey } from '../sources/mobile-4g5g';
import { atMost, compare, createCheck, within } from './comparisons';
import type { ReconcileInput } from './reconcile-input';

const england = { area: ENGLAND, areaName: 'England' };
/** Percentages of two decimals, weighted: they come within a hundredth of the publisher's own. */
const HUNDREDTH = 0.01;

/** Our sums over England against the rows of the nations' file. */
export function checkNations({ store, nations }: ReconcileInput): ReconciliationCheck {
  const rows = nations.flatMap((table) =>
    [...table.england].flatMap(([measure, theirs]): ReconciliationRow[] => {
      const cell = store.get('nation', measure, table.source.release).get(ENGLAND);
      if (!isObservation(cell)) return [];
      return [
        compare(england, measure, table.source.release, cell.share, theirs, within(HUNDREDTH)),
      ];
    }),
  );
  return createCheck(
    {
      id: 'mobile-nations',
      title: 'Ofcom’s mobile figures for England',
      method:
        'Local authorities weighted by their premises or land, against England’s rows (town and country together) in Ofcom’s file of the nations; they agree within a hundredth of a point.',
      unit: 'points',
      tolerance: HUNDREDTH,
    },
    rows,
  );
}

/** The two runs of Ofcom's prediction place premises and edges a little apart: 0.29 points at most, found. */
const SIGNAL_TOLERANCE = 0.3;

const signalLevels: { level: ObservationLevel; word: string }[] = [
  { level: 'nation', word: 'Nation' },
  { level: 'district', word: 'Local authority' },
  { level: 'constituency', word: 'Westminster constituency' },
];

/** 4G alone and 5G alone never reach further than the two together. */
function nestedRows(input: ReconcileInput, table: CombinedSignalTable): ReconciliationRow[] {
  const { store, history } = input;
  const { release } = table.source;
  const places = Object.keys(combinedSignalPlaces) as (keyof typeof combinedSignalPlaces)[];
  const operators = Object.keys(
    combinedSignalOperators,
  ) as (keyof typeof combinedSignalOperators)[];
  return signalLevels.flatMap(({ level, word }) =>
    table.rows
      .filter((row) => row.level === word)
      .flatMap((row) => {
        const area = level === 'district' ? (history.resolve(row.code) ?? row.code) : row.code;
        return places.flatMap((place) =>
          operators.flatMap((by) => {
            const together = row.shares.get(`105-${place}-${by}`);
            if (together === undefined) return [];
            return combinedSignalParts(place, by).flatMap(({ id }) => {
              const cell = store.get(level, id, release).get(area);
              if (!isObservation(cell)) return [];
              const about = { area, areaName: row.name };
              return [compare(about, id, release, cell.share, together, atMost(SIGNAL_TOLERANCE))];
            });
          }),
        );
      }),
  );
}

/** The file's own row for England against its local authorities, weighted by premises or land. */
function ownEnglandRows(input: ReconcileInput, table: CombinedSignalTable): ReconciliationRow[] {
  const { release } = table.source;
  const weights = input.mobile.find((mobile) => mobile.source.release === release);
  const weightOf = new Map((weights?.rows ?? []).map((row) => [row.code, row]));
  const own = table.rows.find((row) => row.code === ENGLAND);
  const districts = table.rows.filter((row) => /^E0[6-9]/.test(row.code));
  return [...(own?.shares ?? [])].flatMap(([key, theirs]: [SignalKey, number]) => {
    const [strength, place, by] = key.split('-');
    const land = place === 'area';
    const whole = combine(
      districts.map((row) => {
        const weight = weightOf.get(row.code);
        return {
          share: row.shares.get(key) ?? 0,
          numerator: null,
          denominator: null,
          weight: (land ? weight?.pixels : weight?.premises) ?? null,
        };
      }),
    );
    const measure = measures.find(
      (m) => m.family === '4g' && m.place === place && m.operators === by,
    );
    if (!whole || !measure) return [];
    const about = { area: ENGLAND, areaName: `England, 4G or 5G at −${strength} dBm` };
    return [compare(about, measure.id, release, whole.share, theirs, within(HUNDREDTH))];
  });
}

export function checkCombinedSignal(input: ReconcileInput): ReconciliationCheck[] {
  return [
    createCheck(
      {
        id: 'mobile-4g-or-5g',
        title: '4G or 5G taken together',
        method:
          'In Ofcom’s file of 4G or 5G at −105 dBm (4G’s own level) no place has less than 4G alone or 5G at high confidence alone. Ofcom ran the two apart, and edges move a little: a place agrees when neither exceeds the two together by more than 0.3 points. Only those that do are listed.',
        unit: 'points',
        tolerance: SIGNAL_TOLERANCE,
      },
      input.combined.flatMap((table) => nestedRows(input, table)),
      'disagreeing',
    ),
    createCheck(
      {
        id: 'mobile-4g-or-5g-england',
        title: '4G or 5G in England',
        method: `The file’s local authorities, weighted by ${mobilePlace.outdoor.weight} or ${mobilePlace.area.weight} of the mobile file, against its own row for England.`,
        unit: 'points',
        tolerance: HUNDREDTH,
      },
      input.combined.flatMap((table) => ownEnglandRows(input, table)),
    ),
  ];
}

/** England by constituencies against England by local authorities. */
export function checkMobileConstituencies({ store }: ReconcileInput): ReconciliationCheck {
  const rows = store.columns('constituency').flatMap(({ measure, release }) => {
    const cell = store.get('nation', measure, release).get(ENGLAND);
    const members = [...store.get('constituency', measure, release).values()].filter(isObservation);
    const whole = combine(members);
    // Counts of the fixed files are compared as counts, in a check of their own.
    if (!whole || !isObservation(cell) || cell.numerator !== null) return [];
    return [compare(england, measure, release, whole.share, cell.share, within(HUNDREDTH))];
  });
  return createCheck(
    {
      id: 'mobile-constituencies',
      title: 'Mobile figures by constituency and by local authority',
      method:
        'England put together from its constituencies against England put together from its local authorities, each weighted by its own premises or land.',
      unit: 'points',
      tolerance: HUNDREDTH,
    },
    rows,
  );
}
