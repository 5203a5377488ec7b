// Outlines and postcodes: every place has its shape, borders are shared, and no place is a stranger.

import { area as squareMetres } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { COMBINED_AUTHORITIES, detailRegions, ENGLAND_DISTRICTS } from '../../data/catalogue/areas';
import {
  type AreasFile,
  builtPaths,
  type NeighbourhoodPlacesFile,
  type NeighbourhoodValuesFile,
  type OutlineProperties,
  type PostcodesFile,
} from '../../data/contract/files';
import { filesBelow } from '../support/files';
import { builtJson, publicDir } from './support/built';

type Outlines = GeometryCollection<OutlineProperties>;
type File = Topology<Record<string, Outlines>>;
const regions = Object.values(detailRegions);
const areaRecords = () => builtJson<AreasFile>(builtPaths.areas).areas;

/** Geometries of one object of a file, which must be there. */
function shapes(file: File, object: string): Outlines['geometries'] {
  const found = file.objects[object];
  if (!found) throw new Error(`no object ${object}`);
  return found.geometries;
}

const idsOf = (file: File, object: string) =>
  shapes(file, object)
    .map(({ id }) => String(id))
    .sort();

/** Numbers of the arcs a geometry is made of, whichever way they run. */
function arcsOf(geometry: Outlines['geometries'][number]): number[] {
  if (!('arcs' in geometry)) return [];
  return (geometry.arcs as unknown[])
    .flat(3)
    .map((arc) => ((arc as number) < 0 ? ~(arc as number) : (arc as number)));
}

/** Ids of the shapes that enclose nothing, or have no id or, where wanted, no name and label. */
function hollow(file: File, object: string, named: boolean): string[] {
  const collection = file.objects[object] as Outlines;
  return feature(file, collection)
    .features.filter(({ id, geometry, properties }) => {
      const short = geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon';
      const mute = named && !(properties.name && properties.label?.length === 2);
      return short || mute || !id || !(squareMetres(geometry) > 1000);
    })
    .map(({ id }) => String(id));
}

/** Arcs that bound a set of shapes: those that only one of them uses. */
function border(parts: Outlines['geometries']): number[] {
  const uses = new Map<number, number>();
  for (const arc of parts.flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  return [...uses]
    .filter(([, times]) => times === 1)
    .map(([arc]) => arc)
    .sort((a, b) => a - b);
}

const sorted = (numbers: number[]) => [...new Set(numbers)].sort((a, b) => a - b);

describe.each(regions)('$name', ({ id, code, districts }) => {
  const outlines = () => builtJson<File>(builtPaths.neighbourhoodOutlines(id));
  const places = () => builtJson<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(id));

  test('has exactly its neighbourhoods, its districts and itself, none of them hollow', () => {
    const file = outlines();
    const values = builtJson<NeighbourhoodValuesFile>(builtPaths.neighbourhoodValues(id));
    expect(idsOf(file, 'neighbourhoods')).toEqual(values.areas);
    expect(idsOf(file, 'districts')).toEqual([...districts]);
    expect(idsOf(file, 'combined-authorities')).toEqual([code]);
    expect(hollow(file, 'neighbourhoods', false)).toEqual([]);
    expect(hollow(file, 'districts', true)).toEqual([]);
    expect(hollow(file, 'combined-authorities', true)).toEqual([]);
  });

  test('a district is bounded by the arcs of its own neighbourhoods, the region by its districts’', () => {
    const file = outlines();
    const { areas, district, districts: listed } = places();
    const home = new Map(areas.map((area, i) => [area, listed[district[i] ?? -1]?.code]));
    for (const shape of shapes(file, 'districts')) {
      const own = shapes(file, 'neighbourhoods').filter(
        (each) => home.get(String(each.id)) === shape.id,
      );
      expect(own.length).toBeGreaterThan(50);
      expect(sorted(arcsOf(shape)), String(shape.id)).toEqual(border(own));
    }
    const whole = shapes(file, 'combined-authorities').flatMap(arcsOf);
    expect(sorted(whole)).toEqual(border(shapes(file, 'districts')));
  });

  test('the file of districts alone draws the same shapes', () => {
    const alone = builtJson<File>(builtPaths.districtOutlines(id));
    for (const object of ['districts', 'combined-authorities']) {
      const areasOf = (file: File) =>
        feature(file, file.objects[object] as Outlines)
          .features.map((each) => [each.id, Math.round(squareMetres(each) / 1e4)])
          .sort();
      expect(areasOf(alone)).toEqual(areasOf(outlines()));
    }
    expect(alone.transform).toEqual(outlines().transform);
  });

  test('wards lie in its districts and take in every ward its neighbourhoods name', () => {
    const file = builtJson<File>(builtPaths.wardOutlines(id));
    const drawn = shapes(file, 'wards');
    const ours: readonly (string | undefined)[] = districts;
    expect(
      drawn.filter(
        ({ properties }) => !ours.includes((properties as OutlineProperties | undefined)?.district),
      ),
    ).toEqual([]);
    expect(hollow(file, 'wards', true)).toEqual([]);
    const ids = new Set(idsOf(file, 'wards'));
    expect(places().wards.filter((ward) => !ids.has(ward.code))).toEqual([]);
  });
});

describe('England', () => {
  test('296 districts and 15 combined authorities, sharing arcs', () => {
    const file = builtJson<File>(builtPaths.englandOutlines);
    const codes = (level: string) =>
      areaRecords()
        .filter((area) => area.level === level)
        .map((area) => area.code)
        .sort();
    expect(idsOf(file, 'districts')).toEqual(codes('district'));
    expect(idsOf(file, 'districts').length).toBe(ENGLAND_DISTRICTS);
    expect(idsOf(file, 'combined-authorities')).toEqual(codes('combined-authority'));
    expect(idsOf(file, 'combined-authorities').length).toBe(COMBINED_AUTHORITIES);
    expect(hollow(file, 'districts', true)).toEqual([]);
    expect(hollow(file, 'combined-authorities', true)).toEqual([]);
    const lines = new Set(shapes(file, 'districts').flatMap(arcsOf));
    const strange = shapes(file, 'combined-authorities').filter((shape) =>
      arcsOf(shape).some((arc) => !lines.has(arc)),
    );
    expect(strange.map(({ id }) => id)).toEqual([]);
  });

  test('constituencies drawn are those said to touch a region, with a share inside', () => {
    const file = builtJson<File>(builtPaths.constituencyOutlines);
    const touching = areaRecords().filter((area) => area.inside);
    expect(idsOf(file, 'constituencies')).toEqual(touching.map(({ code }) => code).sort());
    expect(hollow(file, 'constituencies', true)).toEqual([]);
    const shares = touching.flatMap(({ inside = {} }) => Object.values(inside));
    expect(shares.filter((share) => !(share > 0 && share <= 1))).toEqual([]);
    expect(shares.filter((share) => share === 1).length).toBeGreaterThan(30);
    expect(shares.some((share) => share < 1)).toBe(true);
  });
});

describe('postcodes', () => {
  test('each is written once, in order, and leads to a neighbourhood of the regions', () => {
    const known = new Set(
      regions.flatMap(
        ({ id }) => builtJson<NeighbourhoodPlacesFile>(builtPaths.neighbourhoodPlaces(id)).areas,
      ),
    );
    const reached = new Set<string>();
    for (const path of filesBelow(publicDir).filter((each) => each.startsWith('postcodes/'))) {
      const file = builtJson<PostcodesFile>(path);
      expect(path).toBe(builtPaths.postcodes(file.area));
      for (const [outcode, { inward, neighbourhood }] of Object.entries(file.outcodes)) {
        const codes = inward.match(/.{3}/g) ?? [];
        expect(outcode.replace(/\d.*$/, ''), path).toBe(file.area);
        expect(inward.length, outcode).toBe(3 * neighbourhood.length);
        expect(codes.filter((each) => !/^\d[A-Z]{2}$/.test(each))).toEqual([]);
        expect(codes, outcode).toEqual([...new Set(codes)].sort());
        for (const index of neighbourhood) reached.add(file.neighbourhoods[index] ?? 'nowhere');
      }
    }
    expect([...reached].filter((code) => !known.has(code))).toEqual([]);
    expect(known.size - reached.size).toBe(0);
  });
});
