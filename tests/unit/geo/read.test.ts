// Reading outlines: GeoJSON against JSON.parse, TopoJSON against the GeoJSON it came from, faulty files.

import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { readGeojson } from '../../../geo/read-geojson';
import { readTopojson } from '../../../geo/read-topojson';
import { collection, layerOf, multiPolygon, polygon, square, windingGrid } from './fixtures';

describe('reading GeoJSON', () => {
  it('gives the very numbers JSON.parse gives', () => {
    const odd = [
      [-2.13412727234523, 53.6857340281759],
      [1e-7, 53.1],
      [-0.1, 52.25],
      [-2.13412727234523, 53.6857340281759],
    ] as [number, number][];
    const text = collection([polygon('A', [odd])])
      .replace('1e-7', '1E-7')
      .replace('52.25', '52.123456789012345678');
    const parsed = JSON.parse(text).features[0].geometry.coordinates[0] as number[][];
    const { coords } = layerOf(text);
    const points = new Set(parsed.map((p) => p.join()));
    for (let i = 0; i < coords.length; i += 2) {
      expect(points).toContain(`${coords[i]},${coords[i + 1]}`);
    }
  });

  it('reads pretty-printed text, heights and multipolygons with holes, in order of code', () => {
    const text = JSON.stringify(
      JSON.parse(
        collection([
          multiPolygon('B', [[square(0, 0, 4), square(1, 1, 1)], [square(9, 9, 1)]]),
          polygon('A', [square(5, 5, 1).map(([x, y]) => [x, y, 3] as unknown as [number, number])]),
        ]),
      ),
      null,
      2,
    );
    const { layer, problems } = readGeojson(text, 'code', ['name']);
    expect(problems).toEqual([]);
    expect(layer.codes).toEqual(['A', 'B']);
    expect([...layer.areaStart]).toEqual([0, 1, 3]);
    expect([...layer.polygonStart]).toEqual([0, 1, 3, 4]);
    expect(layer.properties[1]).toEqual({ name: 'Place B' });
  });

  it('names what is wrong and never throws', () => {
    expect(readGeojson('', 'code').problems).toHaveLength(1);
    const whole = windingGrid(2);
    const cut = readGeojson(whole.slice(0, whole.length - 300), 'code');
    expect(cut.problems.length).toBeGreaterThan(0);
    expect(readGeojson('{"type":"Other"}', 'code').problems[0]?.value).toBe('no features');
    const twice = readGeojson(
      collection([polygon('A', [square(0, 0, 1)]), polygon('A', [square(2, 2, 1)])]),
      'code',
    );
    expect(twice.problems[0]?.value).toBe('A twice');
    const noCode = readGeojson(collection([polygon('', [square(0, 0, 1)])]), 'code');
    expect(noCode.problems[0]?.value).toContain('code is ""');
  });
});

describe('reading TopoJSON', () => {
  it('gives the layer of the GeoJSON, whatever its object is called', () => {
    const text = windingGrid(3);
    const made = topology({ 'Some_Object-12': JSON.parse(text) });
    const { layer, problems } = readTopojson(JSON.stringify(made), 'code');
    const expected = layerOf(text);
    expect(problems).toEqual([]);
    expect(layer.codes).toEqual(expected.codes);
    expect(layer.coords.length).toBe(expected.coords.length);
    expect(new Set(layer.coords)).toEqual(new Set(expected.coords));
  });

  it('names what is wrong and never throws', () => {
    expect(readTopojson('{', 'code').problems).toHaveLength(1);
    expect(readTopojson('{"type":"Topology"}', 'code').problems).toHaveLength(1);
  });
});
