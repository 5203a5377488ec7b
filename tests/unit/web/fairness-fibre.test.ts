// Full fibre against deprivation: which places, which release, and the outer thirds added up from their counts.

import { describe, expect, test } from 'vitest';
import { GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { neighbourhoodNumbers } from '../../../data/catalogue/neighbourhood-columns';
import type { ReleaseId } from '../../../data/catalogue/releases';
import { datasets } from '../../../data/catalogue/sources';
import {
  type AreaRecord,
  CONTRACT_VERSION,
  type MeasureFile,
  type ReleaseColumn,
} from '../../../data/contract/files';
import type { PeopleSummary } from '../../../data/model/people';
import {
  compareThirds,
  fibreHeadline,
  fibreNote,
  fibreOf,
  fibreSource,
  fibreTable,
  fibreText,
} from '../../../web/state/fairness-fibre';

interface Made {
  /** Of 100 residents, those in decile 1; as many again are in decile 2. */
  deprived: number;
  /** Premises with full fibre, and premises; `null` for no figure. */
  fibre: readonly [number, number] | null;
}

const peopleOf = (deprived: number) =>
  ({
    counts: { residents: 100 },
    residentsInDecile1: deprived,
    residentsInDeciles1to2: 2 * deprived,
  }) as PeopleSummary;

const codeOf = (i: number) => `E0800${String(i).padStart(4, '0')}`;

function columnOf(release: ReleaseId, made: readonly Made[]): ReleaseColumn {
  return {
    release,
    source: 'ofcom-fixed-laua',
    basis: made.map(({ fibre }) => (fibre ? 'p' : '-')).join(''),
    numerators: made.map(({ fibre }) => fibre?.[0] ?? null),
    denominators: made.map(({ fibre }) => fibre?.[1] ?? null),
  };
}

/** Local authorities in turn of the West Midlands and of Greater Manchester. */
function createPlaces(made: readonly Made[], later?: readonly Made[]) {
  const areas = made.map(
    ({ deprived }, i): AreaRecord => ({
      code: codeOf(i),
      name: `Place ${i}`,
      level: 'district',
      parents: [i % 2 ? GREATER_MANCHESTER : WEST_MIDLANDS],
      people: peopleOf(deprived),
    }),
  );
  const releases = [columnOf('2025-07', made)];
  if (later) releases.push(columnOf('2026-01', later));
  const file: MeasureFile = {
    version: CONTRACT_VERSION,
    measure: 'full-fibre',
    levels: { district: { areas: areas.map(({ code }) => code), releases } },
  };
  return { areas, file };
}

/** So many places, ever more deprived, with the share each has. */
const createRow = (length: number, shareAt: (i: number) => number) =>
  createPlaces(
    Array.from({ length }, (_, i) => ({ deprived: i, fibre: [shareAt(i), 100] as const })),
  );

const fibre = ({ file, areas }: ReturnType<typeof createPlaces>) =>
  fibreOf(file, areas, 'district', 'tenth');

describe('fibreOf', () => {
  test('takes the latest release that has figures', () => {
    const made = [{ deprived: 10, fibre: [60, 100] as const }];
    expect(fibre(createPlaces(made, [{ deprived: 10, fibre: [90, 100] }]))).toMatchObject({
      release: '2026-01',
      places: [{ depth: 10, region: 'west-midlands', observation: { share: 90 } }],
    });
    expect(fibre(createPlaces(made, [{ deprived: 10, fibre: null }])).release).toBe('2025-07');
  });

  test('a place without a figure is named, not drawn', () => {
    const found = fibre(
      createPlaces([
        { deprived: 1, fibre: [1, 2] },
        { deprived: 2, fibre: null },
      ]),
    );
    expect(found.places.map(({ name }) => name)).toEqual(['Place 0']);
    expect(fibreText(found, 'tenth')).toMatch(/No figure: Place 1\.$/);
  });

  test('goes by the fifth where that is chosen; elsewhere in England is left out', () => {
    const { file, areas } = createPlaces([
      { deprived: 10, fibre: [1, 2] },
      { deprived: 5, fibre: [1, 2] },
    ]);
    const away = areas.map((area, i) => (i === 1 ? { ...area, parents: ['E47000003'] } : area));
    expect(fibreOf(file, away, 'district', 'fifth').places.map(({ depth }) => depth)).toEqual([20]);
  });

  test('a constituency belongs where most of it lies, and is named if a part lies outside', () => {
    const { file, areas } = createPlaces([
      { deprived: 1, fibre: [1, 2] },
      { deprived: 1, fibre: [1, 2] },
    ]);
    const inside = [{ 'west-midlands': 0.3, 'greater-manchester': 0.7 }, { 'west-midlands': 0.06 }];
    const seats = areas.map(
      (area, i): AreaRecord => ({
        ...area,
        level: 'constituency',
        parents: [],
        inside: inside[i] ?? {},
      }),
    );
    const levels = { constituency: file.levels.district };
    const found = fibreOf({ ...file, levels } as MeasureFile, seats, 'constituency', 'tenth');
    expect(found.places.map(({ region }) => region)).toEqual([
      'greater-manchester',
      'west-midlands',
    ]);
    expect(fibreNote(found)).toBe(
      'Only partly inside: Place 1; the figures are those of the whole.',
    );
  });

  test('no figures at all say so', () => {
    const { areas, file } = createPlaces([{ deprived: 1, fibre: null }]);
    const found = fibreOf(file, areas, 'district', 'tenth');
    expect(fibreText(found, 'tenth')).toBe('Full fibre by local authority: no figures.');
    expect(fibreHeadline([found])).toMatch(/too few places/);
    expect(fibreTable(found, 'tenth').rows).toEqual([]);
  });
});

describe('the outer thirds', () => {
  test('are added up from counts: the larger place weighs more', () => {
    const made = Array.from({ length: 12 }, (_, i) => ({ deprived: i, fibre: [80, 100] as const }));
    const thirds = compareThirds(
      fibre(createPlaces([...made.slice(0, 11), { deprived: 11, fibre: [0, 700] }])),
    );
    expect(thirds?.most.share).toBeCloseTo(24, 10);
    expect(thirds?.least.share).toBe(80);
  });

  test('less, more and no difference, each as the data has it', () => {
    const text = (shareAt: (i: number) => number) =>
      fibreText(fibre(createRow(15, shareAt)), 'tenth');
    expect(text((i) => 90 - i)).toMatch(
      /^In the 5 most deprived of 15 local authorities, .* tenth, 78\.0% of premises could get full fibre \(July 2025\); in the 5 least deprived 88\.0%: 10\.0 points less where deprivation is greatest\. Places that go together/,
    );
    expect(text((i) => 50 + i)).toMatch(/: 10\.0 points more where deprivation is greatest\. /);
    expect(text(() => 70)).toMatch(/: no difference where deprivation is greatest\. /);
  });

  test('a difference that single places do not share is not called clear', () => {
    const mixed = fibre(createRow(15, (i) => (i === 14 ? 0 : i >= 10 ? 81 : 80)));
    expect(fibreText(mixed, 'tenth')).toMatch(
      /points less where .* but place by place no clear difference\./,
    );
    expect(fibreHeadline([mixed])).toMatch(/no clear difference among local authorities$/);
    expect(fibreHeadline([fibre(createRow(15, (i) => 90 - i))])).toMatch(
      /: 10\.0 points less among local/,
    );
  });

  test('a handful is not compared, nor places all alike', () => {
    expect(fibreText(fibre(createRow(11, () => 1)), 'tenth')).toMatch(
      /^The 11 .* too few to compare/,
    );
    const alike = createPlaces(
      Array.from({ length: 15 }, () => ({ deprived: 5, fibre: [1, 2] as const })),
    );
    expect(fibreText(fibre(alike), 'tenth')).toMatch(/equally deprived/);
  });
});

test('the table has every place, the most deprived first, with its counts', () => {
  const { rows } = fibreTable(fibre(createRow(3, (i) => 70 + i)), 'tenth');
  expect(rows.map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
    ['Place 2', 2, 72, 100],
    ['Place 1', 1, 71, 100],
    ['Place 0', 0, 70, 100],
  ]);
});

test('the deciles’ source is the one the catalogue gives them', () => {
  const { title } = datasets[neighbourhoodNumbers.imd_decile.source];
  expect(fibreSource(fibre(createRow(2, () => 50)))).toContain(`, July 2025; ${title}; `);
});
