// Every place that can be searched for by name, from the built files, with the words that tell it from its namesakes.

import { areaLevels, type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import type { AreaRecord, NeighbourhoodPlacesFile } from '../../data/contract/files';

export type PlaceKind =
  | 'combined-authority'
  | 'group'
  | 'district'
  | 'constituency'
  | 'ward'
  | 'neighbourhood';

export interface NamedPlace {
  code: string;
  kind: PlaceKind;
  name: string;
  /** What and where: "ward in Sandwell". */
  where: string;
  /** The regions it lies in, the larger part first; empty for one outside both. */
  regions: readonly DetailRegionId[];
}

/** An area of the House of Commons Library's names: several neighbourhoods under one name. */
export interface LibraryArea {
  name: string;
  district: string;
  neighbourhoods: NamedPlace[];
}

export interface Places {
  /** All but neighbourhoods. */
  named: NamedPlace[];
  libraryAreas: LibraryArea[];
  neighbourhoods: NamedPlace[];
  /** ONS's name of a neighbourhood ("Sandwell 025B") and its ward, by code. */
  byCode: ReadonlyMap<string, NeighbourhoodName>;
}

export interface NeighbourhoodName {
  place: NamedPlace;
  onsName: string;
  libraryName: string;
}

const OUTSIDE = 'outside both regions';
const inRegion: Record<DetailRegionId, string> = {
  'west-midlands': 'in the West Midlands',
  'greater-manchester': 'in Greater Manchester',
};

const regionIds = Object.keys(detailRegions) as DetailRegionId[];

/** Regions an area lies in, by its districts or by the share of its area inside. */
function regionsOf(area: AreaRecord): DetailRegionId[] {
  if (area.level === 'constituency') {
    const share = (id: DetailRegionId) => area.inside?.[id] ?? 0;
    return regionIds.filter((id) => share(id) > 0).sort((a, b) => share(b) - share(a));
  }
  const districts = area.level === 'district' ? [area.code] : (area.districts ?? []);
  return regionIds.filter((id) => {
    const held: readonly string[] = detailRegions[id].districts;
    return districts.length > 0 && districts.every((code) => held.includes(code));
  });
}

function whereOf(area: AreaRecord, regions: readonly DetailRegionId[]): string {
  const { one } = areaLevels[area.level];
  const [first] = regions;
  if (area.level === 'combined-authority') {
    return first
      ? `${one}, ${area.districts?.length} ${areaLevels.district.many}`
      : `${one}, ${OUTSIDE}`;
  }
  if (area.level === 'group')
    return `${area.districts?.length} ${areaLevels.district.many} together`;
  if (!first) return `${one}, ${OUTSIDE}`;
  const partly = area.level === 'constituency' && (area.inside?.[first] ?? 0) < 0.995;
  return `${one} ${partly ? 'partly ' : ''}${inRegion[first]}`;
}

function areaPlaces(areas: readonly AreaRecord[]): NamedPlace[] {
  return areas.flatMap((area) => {
    const { level } = area;
    // England and its regions are not chosen: their figures stand in the strip, and a region is named as
    // the combined authority is.
    if (level === 'nation' || level === 'region') return [];
    const regions = regionsOf(area);
    return [
      { code: area.code, kind: level, name: area.name, where: whereOf(area, regions), regions },
    ];
  });
}

function neighbourhoodPlaces(file: NeighbourhoodPlacesFile): {
  wards: NamedPlace[];
  names: NeighbourhoodName[];
} {
  const regions = [file.region];
  const wards = new Map<string, NamedPlace>();
  const names = file.areas.map((code, i): NeighbourhoodName => {
    const ward = file.wards[file.ward[i] ?? -1];
    const district = file.districts[file.district[i] ?? -1]?.name ?? '';
    if (ward && !wards.has(ward.code)) {
      const where = `ward in ${district}`;
      wards.set(ward.code, { ...ward, kind: 'ward', where, regions });
    }
    const onsName = file.names[i] ?? code;
    const libraryName = file.msoaNames[i] ?? '';
    const where = `neighbourhood in ${district}${ward ? `, ward ${ward.name}` : ''}`;
    const name = libraryName ? `${onsName}, ${libraryName}` : onsName;
    return { place: { code, kind: 'neighbourhood', name, where, regions }, onsName, libraryName };
  });
  return { wards: [...wards.values()], names };
}

/** Gathers neighbourhoods under their Commons Library name; ONS's name without its letter keeps namesakes apart. */
function libraryAreasOf(names: readonly NeighbourhoodName[]): LibraryArea[] {
  const areas = new Map<string, LibraryArea>();
  for (const { place, onsName, libraryName } of names) {
    if (!libraryName) continue;
    const key = `${libraryName} ${onsName.replace(/[A-Z]+$/, '')}`;
    const district = onsName.replace(/ \d+[A-Z]*$/, '');
    const area = areas.get(key) ?? { name: libraryName, district, neighbourhoods: [] };
    area.neighbourhoods.push(place);
    areas.set(key, area);
  }
  return [...areas.values()];
}

/** Brings all searchable places together. */
export function placesOf(
  areas: readonly AreaRecord[],
  files: readonly NeighbourhoodPlacesFile[],
): Places {
  const parts = files.map(neighbourhoodPlaces);
  const names = parts.flatMap((part) => part.names);
  return {
    named: [...areaPlaces(areas), ...parts.flatMap((part) => part.wards)],
    libraryAreas: libraryAreasOf(names),
    neighbourhoods: names.map(({ place }) => place),
    byCode: new Map(names.map((name) => [name.place.code, name])),
  };
}
