// The outline files of one region: neighbourhoods, districts and the authority on the same arcs; wards.

import type { detailRegions } from '../../data/catalogue/areas';
import { builtPaths, type OutlineProperties } from '../../data/contract/files';
import { labelPoint } from '../../geo/label-point';
import { type Layer, pickAreas } from '../../geo/layer';
import { simplifyTopology } from '../../geo/simplify';
import { described, mergeGroups, type Properties, toTopology } from '../../geo/topology';
import { writeTopology } from '../../geo/write-topology';
import { textOf } from './read-layers';
import { REGIONAL_SIMPLIFY, WARD_SIMPLIFY } from './tolerances';

type DetailRegion = (typeof detailRegions)[keyof typeof detailRegions];

/** What an area is called and where its label goes, by code. */
export type Labels = ReadonlyMap<string, OutlineProperties>;

/** Names and label points of every area of a layer; `nameOf` falls back to the code. */
export function labelsOf(layer: Layer, nameOf: (code: string, area: number) => string): Labels {
  return new Map(
    layer.codes.map((code, area) => {
      const label = labelPoint(layer, area);
      return [code, { name: nameOf(code, area) || code, ...(label ? { label } : {}) }];
    }),
  );
}

/** Properties of a code for the file. */
export function propertiesFrom(labels: Labels): (code: string) => Properties {
  return (code) => ({ ...(labels.get(code) ?? { name: code }) });
}

/**
 * `outlines/<region>.topo.json`: the region's neighbourhoods, and districts and authority joined from
 * them; and `outlines/<region>-districts.topo.json`, the latter two alone on the same coordinates.
 */
export function regionalFiles(
  region: DetailRegion,
  neighbourhoods: Layer,
  districtOf: ReadonlyMap<string, string>,
  labels: Labels,
): Record<string, string> {
  const districts = new Set<string>(region.districts);
  const inside = indicesWhere(neighbourhoods, (code) => districts.has(districtOf.get(code) ?? ''));
  const open = simplifyTopology(
    toTopology(pickAreas(neighbourhoods, inside), 'neighbourhoods'),
    REGIONAL_SIMPLIFY,
  );
  const join = (codes: readonly string[], groupOf: (code: string) => string | undefined) =>
    described(mergeGroups(open, 'neighbourhoods', codes, groupOf), propertiesFrom(labels));
  const joined = {
    districts: join([...region.districts].sort(), (code) => districtOf.get(code)),
    'combined-authorities': join([region.code], () => region.code),
  };
  return {
    [builtPaths.neighbourhoodOutlines(region.id)]: writeTopology({
      ...open,
      objects: { ...open.objects, ...joined },
    }),
    [builtPaths.districtOutlines(region.id)]: writeTopology({ ...open, objects: joined }),
  };
}

/** `outlines/wards-<region>.topo.json`: wards as published, with their district. */
export function wardFile(region: DetailRegion, wards: Layer): string {
  const districts = new Set<string>(region.districts);
  const inside = indicesWhere(wards, (_, area) => districts.has(textOf(wards, area, 'LAD25CD')));
  const layer = pickAreas(wards, inside);
  const labels = labelsOf(layer, (_, area) => textOf(layer, area, 'WD25NM'));
  const district = new Map(layer.codes.map((code, area) => [code, textOf(layer, area, 'LAD25CD')]));
  const open = simplifyTopology(toTopology(layer, 'wards'), WARD_SIMPLIFY);
  const propertiesOf = propertiesFrom(labels);
  const objects = Object.fromEntries(
    Object.entries(open.objects).map(([name, collection]) => [
      name,
      described(collection, (code) => ({ ...propertiesOf(code), district: district.get(code) })),
    ]),
  );
  return writeTopology({ ...open, objects });
}

function indicesWhere(layer: Layer, test: (code: string, area: number) => boolean): number[] {
  return layer.codes.flatMap((code, area) => (test(code, area) ? [area] : []));
}
