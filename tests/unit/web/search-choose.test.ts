// What choosing a result changes: level and region that have the place, and nothing else.

import { describe, expect, test } from 'vitest';
import { viewChange } from '../../../web/search/choose';
import type { NamedPlace } from '../../../web/search/places';
import { startView, type ViewState } from '../../../web/state/view';
import { createIndex } from './search-create';

const { places } = createIndex();
const at = { zoom: 9, latitude: 52, longitude: -2 };

function named(code: string): NamedPlace {
  const place = [...places.named, ...places.neighbourhoods].find((one) => one.code === code);
  if (!place) throw new Error(`no ${code}`);
  return place;
}

function chosen(code: string, change: Partial<ViewState> = {}, postcode: string | null = null) {
  const view: ViewState = { ...startView, at, release: '2025-07', postcode: 'M11AA', ...change };
  return { ...view, ...viewChange(named(code), view, postcode) };
}

describe('choosing', () => {
  test('a district shows local authorities of its region', () => {
    expect(chosen('E08000028', { level: 'neighbourhood', measure: 'gigabit' })).toMatchObject({
      place: 'E08000028',
      level: 'district',
      region: 'west-midlands',
      postcode: null,
      release: null,
      at,
    });
    expect(chosen('E08000009')).toMatchObject({ region: 'greater-manchester', at: null });
  });

  test('a place of the region on show leaves region, position and month alone', () => {
    expect(chosen('E08000009', { region: 'both' })).toMatchObject({
      region: 'both',
      at,
      release: '2025-07',
    });
  });

  test('a district elsewhere shows England', () => {
    expect(chosen('E07000197')).toMatchObject({ place: 'E07000197', region: 'england', at: null });
  });

  test('a constituency inside shows constituencies; elsewhere only its panel opens', () => {
    expect(chosen('E14001478', { region: 'england' })).toMatchObject({
      place: 'E14001478',
      level: 'constituency',
      region: 'west-midlands',
    });
    expect(chosen('E14001500')).toMatchObject({
      place: 'E14001500',
      level: 'district',
      region: 'west-midlands',
      at,
    });
  });

  test('one of the two combined authorities becomes the region; another is a place of England', () => {
    expect(chosen('E47000007', { region: 'england', place: 'E07000197' })).toMatchObject({
      place: null,
      region: 'west-midlands',
    });
    expect(chosen('E47000007', { region: 'both' })).toMatchObject({ region: 'west-midlands' });
    expect(chosen('E47000003')).toMatchObject({
      place: 'E47000003',
      region: 'england',
      level: 'district',
    });
  });

  test('the Black Country is shown among local authorities', () => {
    expect(chosen('black-country', { level: 'constituency', region: 'england' })).toMatchObject({
      place: 'black-country',
      level: 'district',
      region: 'west-midlands',
    });
  });

  test.each([
    ['E05001270', 'ward'],
    ['E01010006', 'neighbourhood'],
  ] as const)(
    '%s changes the level where the measure is published by neighbourhood',
    (code, level) => {
      expect(chosen(code, { measure: 'gigabit' })).toMatchObject({
        place: code,
        level,
        release: null,
      });
      expect(chosen(code, { measure: 'full-fibre' })).toMatchObject({
        place: code,
        level: 'district',
        release: '2025-07',
      });
      expect(chosen(code, { region: 'england' })).toMatchObject({ region: 'west-midlands' });
    },
  );

  test('a postcode is kept with its neighbourhood, and dropped by any other choice', () => {
    expect(chosen('E01010006', {}, 'B707AB').postcode).toBe('B707AB');
    expect(chosen('E01010006').postcode).toBeNull();
  });
});
