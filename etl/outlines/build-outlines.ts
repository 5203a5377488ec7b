// Builds every outline file, and what else is known from outlines: where points lie, areas, boxes, shares.

import { detailRegions } from '../../data/catalogue/areas';
import { builtPaths } from '../../data/contract/files';
import { dissolve } from '../../geo/dissolve';
import type { Bbox, Layer } from '../../geo/layer';
import { createLocator, type Locator } from '../../geo/locate';
import { areasKm2, boxOfArea } from '../../geo/measure';
import type { Fault } from '../faults';
import {
  areaChecks,
  districtFaults,
  type JoinCheck,
  joinCheck,
  joinFaults,
  type OutlineChecks,
} from './checks';
import { buildConstituencies, type TouchingConstituency } from './constituencies';
import { englandFile } from './england';
import { type OutlineTexts, readLayers, textOf } from './read-layers';
import { type Labels, labelsOf, regionalFiles, wardFile } from './regional';

export interface OutlineLookups {
  /** Neighbourhood (LSOA 2021) → district of 2025. */
  readonly districtOf: ReadonlyMap<string, string>;
  /** District → combined authority; districts in none are left out. */
  readonly authorityOf: ReadonlyMap<string, string>;
  /** Names of districts and combined authorities by code; the outlines' own stand in for a missing one. */
  readonly names: ReadonlyMap<string, string>;
  /** Ward → district, of the wards the best-fit lookup names. */
  readonly wards: ReadonlyMap<string, string>;
}

export interface Outlines {
  /** Path below data/public → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Finds neighbourhoods, all of England's. */
  readonly locator: Locator;
  /** Land area in km², holes taken out: by neighbourhood. */
  readonly landKm2: ReadonlyMap<string, number>;
  /** Boxes of districts, combined authorities and touching constituencies, by code. */
  readonly boxes: ReadonlyMap<string, Bbox>;
  readonly constituencies: readonly TouchingConstituency[];
  /** Neighbourhood → touching constituency its label point lies in. */
  readonly constituencyOf: ReadonlyMap<string, string>;
  readonly checks: OutlineChecks;
  readonly faults: readonly Fault[];
}

/** Builds all outlines. Data problems come back as faults, never as exceptions. */
export function buildOutlines(texts: OutlineTexts, lookups: OutlineLookups): Outlines {
  const { districtOf, authorityOf } = lookups;
  const faults: Fault[] = [];
  const layers = readLayers(texts, faults);
  const { neighbourhoods } = layers;

  const districtCodes = [...new Set(districtOf.values())].sort();
  const districts = dissolve(neighbourhoods, districtCodes, (area) =>
    districtOf.get(neighbourhoods.codes[area] as string),
  );
  const authorityCodes = [...new Set(authorityOf.values())].sort();
  const authorities = dissolve(districts, authorityCodes, (area) =>
    authorityOf.get(districts.codes[area] as string),
  );
  const regionOf = new Map<string, string>(
    Object.values(detailRegions).flatMap(({ code, districts: members }) =>
      members.map((district): [string, string] => [district, code]),
    ),
  );
  const regionCodes = Object.values(detailRegions).map(({ code }) => code);
  const regions = dissolve(districts, [...regionCodes].sort(), (area) =>
    regionOf.get(districts.codes[area] as string),
  );

  const labels: Labels = new Map([
    ...labelsOf(regions, nameFrom(layers.combinedAuthorities, 'CAUTH25NM', lookups.names)),
    ...labelsOf(authorities, nameFrom(layers.combinedAuthorities, 'CAUTH25NM', lookups.names)),
    ...labelsOf(districts, nameFrom(layers.districts, 'LAD25NM', lookups.names)),
  ]);
  const constituencies = buildConstituencies(layers.constituencies, regions, neighbourhoods);

  const files: Record<string, string> = {
    [builtPaths.englandOutlines]: englandFile(districts, authorityOf, authorityCodes, labels),
    [builtPaths.constituencyOutlines]: constituencies.file,
  };
  for (const region of Object.values(detailRegions)) {
    Object.assign(files, regionalFiles(region, neighbourhoods, districtOf, labels));
    files[builtPaths.wardOutlines(region.id)] = wardFile(region, layers.wards);
  }

  const joins = checkJoins(texts, lookups, layers, regionOf, faults);
  const ours = { districts, combinedAuthorities: authorities };
  const areas = areaChecks(ours, layers, texts, faults);
  const km2 = areasKm2(neighbourhoods);
  return {
    files,
    locator: createLocator(neighbourhoods),
    landKm2: new Map(neighbourhoods.codes.map((code, area) => [code, km2[area] as number])),
    boxes: new Map<string, Bbox>([
      ...boxesOf(districts),
      ...boxesOf(authorities),
      ...constituencies.touching.map(({ code, bbox }): [string, Bbox] => [code, bbox]),
    ]),
    constituencies: constituencies.touching,
    constituencyOf: constituencies.constituencyOf,
    checks: { joins, areas },
    faults,
  };
}

function nameFrom(
  published: Layer,
  property: string,
  names: ReadonlyMap<string, string>,
): (code: string) => string {
  const area = new Map(published.codes.map((code, index) => [code, index]));
  return (code) => names.get(code) ?? textOf(published, area.get(code) ?? -1, property);
}

function boxesOf(layer: Layer): [string, Bbox][] {
  return layer.codes.map((code, area) => [code, boxOfArea(layer, area)]);
}

function checkJoins(
  texts: OutlineTexts,
  lookups: OutlineLookups,
  layers: ReturnType<typeof readLayers>,
  regionOf: ReadonlyMap<string, string>,
  faults: Fault[],
): JoinCheck[] {
  const { districtOf, authorityOf } = lookups;
  const english = (code: string) => code.startsWith('E');

  const places = joinCheck(
    'neighbourhood outlines and lookup to local authorities',
    layers.neighbourhoods.codes,
    districtOf.keys(),
  );
  joinFaults(places, texts.neighbourhoods.file, faults, {
    outline: 'a neighbourhood that the lookup to local authorities has',
    other: 'an outline for every neighbourhood of the lookup',
  });
  districtFaults(layers.neighbourhoods, districtOf, texts.neighbourhoods.file, faults);

  const districts = joinCheck(
    'local authority outlines and lookup',
    layers.districts.codes.filter(english),
    districtOf.values(),
  );
  joinFaults(districts, texts.districts.file, faults, {
    outline: 'a local authority that the lookup has',
    other: 'an outline for every local authority of the lookup',
  });

  const authorities = joinCheck(
    'combined authority outlines and lookup',
    layers.combinedAuthorities.codes,
    authorityOf.values(),
  );
  joinFaults(authorities, texts.combinedAuthorities.file, faults, {
    outline: 'a combined authority that the lookup has',
    other: 'an outline for every combined authority of the lookup',
  });

  // Only in the two regions are the ward codes of 2024 and 2025 the same. A ward may be nobody's best fit.
  const inRegions = (district: string) => regionOf.has(district);
  const wards = joinCheck(
    'ward outlines and best-fit lookup, both regions',
    layers.wards.codes.filter((_, area) => inRegions(textOf(layers.wards, area, 'LAD25CD'))),
    [...lookups.wards].flatMap(([ward, district]) => (inRegions(district) ? [ward] : [])),
  );
  joinFaults(wards, texts.wards.file, faults, {
    other: 'an outline for every ward of the best-fit lookup',
  });
  return [places, districts, authorities, wards];
}
