// Constituencies that touch a region: outline, share of their area inside, and the neighbourhoods that fit them best.

import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import { labelPoint } from '../../geo/label-point';
import { type Bbox, type Layer, pickAreas } from '../../geo/layer';
import { createLocator } from '../../geo/locate';
import { boxesMeet, boxOfArea } from '../../geo/measure';
import { shareInside } from '../../geo/overlap';
import { simplifyTopology } from '../../geo/simplify';
import { described, toTopology } from '../../geo/topology';
import { writeTopology } from '../../geo/write-topology';
import { textOf } from './read-layers';
import { labelsOf, propertiesFrom } from './regional';
import { CONSTITUENCY_SIMPLIFY, SLIVER_SHARE } from './tolerances';

export interface TouchingConstituency {
  readonly code: string;
  readonly name: string;
  /** Share of its area inside each region it touches, 0 to 1, four decimals; 1 but for slivers is 1. */
  readonly inside: Partial<Record<DetailRegionId, number>>;
  readonly bbox: Bbox;
}

export interface Constituencies {
  /** `outlines/constituencies.topo.json`. */
  readonly file: string;
  /** Codes ascending. */
  readonly touching: readonly TouchingConstituency[];
  /** Neighbourhood → the touching constituency its label point lies in; all of England is asked. */
  readonly constituencyOf: ReadonlyMap<string, string>;
}

/** `regions` holds one area a detail region, its code that of the combined authority. */
export function buildConstituencies(
  all: Layer,
  regions: Layer,
  neighbourhoods: Layer,
): Constituencies {
  const touching: TouchingConstituency[] = [];
  const indices: number[] = [];
  const regionIds = Object.values(detailRegions);
  all.codes.forEach((code, area) => {
    const inside: Partial<Record<DetailRegionId, number>> = {};
    for (const { id, code: regionCode } of regionIds) {
      const region = regions.codes.indexOf(regionCode);
      const share = region < 0 ? 0 : shareInside(all, area, regions, region);
      if (share > SLIVER_SHARE) {
        inside[id] = share > 1 - SLIVER_SHARE ? 1 : Math.round(share * 1e4) / 1e4;
      }
    }
    if (Object.keys(inside).length === 0) return;
    indices.push(area);
    touching.push({
      code,
      name: textOf(all, area, 'PCON24NM') || code,
      inside,
      bbox: boxOfArea(all, area),
    });
  });

  const layer = pickAreas(all, indices);
  const labels = labelsOf(layer, (_, area) => textOf(layer, area, 'PCON24NM'));
  const open = simplifyTopology(toTopology(layer, 'constituencies'), CONSTITUENCY_SIMPLIFY);
  const objects = Object.fromEntries(
    Object.entries(open.objects).map(([name, collection]) => [
      name,
      described(collection, propertiesFrom(labels)),
    ]),
  );
  return {
    file: writeTopology({ ...open, objects }),
    touching,
    constituencyOf: bestFit(layer, touching, neighbourhoods),
  };
}

function bestFit(
  constituencies: Layer,
  touching: readonly TouchingConstituency[],
  neighbourhoods: Layer,
): Map<string, string> {
  const locator = createLocator(constituencies);
  const found = new Map<string, string>();
  neighbourhoods.codes.forEach((code, area) => {
    if (
      (neighbourhoods.areaStart[area] as number) === (neighbourhoods.areaStart[area + 1] as number)
    )
      return;
    const box = boxOfArea(neighbourhoods, area);
    if (!touching.some(({ bbox }) => boxesMeet(bbox, box))) return;
    const point = labelPoint(neighbourhoods, area, 0.1);
    const index = point ? locator.locate(point[0], point[1]) : -1;
    const constituency = constituencies.codes[index];
    if (constituency !== undefined) found.set(code, constituency);
  });
  return found;
}
