// The scene: releases fall back to the latest in words, levels not published say so, comparators are found.

import { describe, expect, test } from 'vitest';
import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../data/catalogue/areas';
import { measureOf } from '../../../data/catalogue/measures';
import { isObservation } from '../../../data/contract/columns';
import type {
  MeasureFile,
  NeighbourhoodValuesFile,
  ReleaseColumn,
} from '../../../data/contract/files';
import { CONTRACT_VERSION } from '../../../data/contract/files';
import { firstOfFamily, withOptions } from '../../../web/state/measure-choice';
import { sceneOf } from '../../../web/state/scene';
import { startView } from '../../../web/state/view';

function createColumn(release: ReleaseColumn['release'], shares: number[]): ReleaseColumn {
  return {
    release,
    source: 'ofcom-fixed-laua',
    basis: 'p'.repeat(shares.length),
    numerators: shares,
    denominators: shares.map(() => 100),
  };
}

function createFile(measure: MeasureFile['measure']): MeasureFile {
  return {
    version: CONTRACT_VERSION,
    measure,
    levels: {
      district: {
        areas: ['E08000025', 'E09000001'],
        releases: [createColumn('2025-07', [80, 40]), createColumn('2026-01', [85, 45])],
      },
      'combined-authority': {
        areas: [GREATER_MANCHESTER, WEST_MIDLANDS],
        releases: [createColumn('2025-07', [70, 71]), createColumn('2026-01', [89, 88])],
      },
      nation: {
        areas: [ENGLAND],
        releases: [createColumn('2025-07', [60]), createColumn('2026-01', [81])],
      },
    },
  };
}

const noFiles = { areas: null, places: [], neighbourhoods: [] as NeighbourhoodValuesFile[] };

describe('sceneOf', () => {
  test('shows the latest release with the comparators of that release', () => {
    const scene = sceneOf(startView, { measure: createFile('full-fibre'), ...noFiles });
    expect(scene.release).toBe('2026-01');
    expect(scene.notice).toBeNull();
    expect(isObservation(scene.greaterManchester) && scene.greaterManchester.share).toBe(89);
    expect(scene.inView).toContain('E08000025');
    expect(scene.inView).not.toContain('E09000001');
  });

  test('England shows every district', () => {
    const view = { ...startView, region: 'england' as const };
    expect(sceneOf(view, { measure: createFile('full-fibre'), ...noFiles }).inView).toEqual([
      'E08000025',
      'E09000001',
    ]);
  });

  test('a release without figures falls back to the latest, in words', () => {
    const view = { ...startView, release: '2019-09' as const };
    const scene = sceneOf(view, { measure: createFile('full-fibre'), ...noFiles });
    expect(scene.release).toBe('2026-01');
    expect(scene.notice).toBe(
      'Full fibre by local authority has no figures for September 2019; showing January 2026.',
    );
  });

  test('a level at which a measure is not published has no release, and names the levels that have', () => {
    const view = { ...startView, level: 'constituency' as const };
    const scene = sceneOf(view, { measure: createFile('full-fibre'), ...noFiles });
    expect(scene.release).toBeNull();
    expect(scene.publishedLevels).toEqual(['district']);
    expect(isObservation(scene.westMidlands) && scene.westMidlands.share).toBe(88);
  });

  test('England by constituency becomes England by local authority, in words', () => {
    const view = { ...startView, level: 'constituency' as const, region: 'england' as const };
    const scene = sceneOf(view, { measure: createFile('full-fibre'), ...noFiles });
    expect(scene.level).toBe('district');
    expect(scene.notice).toBe('England is shown by local authority.');
  });
});

describe('the sentence’s choices', () => {
  test('a family opens with its headline measure', () => {
    expect(firstOfFamily('4g')).toBe('4g-premises-indoor-all');
    expect(firstOfFamily('superfast')).toBe('superfast-30');
  });

  test('changing one option keeps the others', () => {
    const start = measureOf('5g-vhc-area-all');
    expect(withOptions(start, { operators: 'any' })).toBe('5g-vhc-area-any');
    expect(withOptions(start, { confidence: 'standalone' })).toBe('5g-sa-area-all');
    expect(withOptions(measureOf('4g-area-any'), { place: 'indoor' })).toBe(
      '4g-premises-indoor-any',
    );
  });
});
