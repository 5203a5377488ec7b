// Outlines of the small raw folder: squares, and districts, authorities, wards and constituencies made of them.

import { topology } from 'topojson-server';
import { authorityNames, districts } from './england';
import { constituencyNames } from './fixed-files';
import type { RawFiles } from './raw-files';
import { block, inDetail, type Ring, rowOf, squares } from './squares';

const FOLDER = 'geo/';

type Collection = GeoJSON.FeatureCollection;

function collection(
  areas: readonly { rings: readonly Ring[]; properties: Record<string, string> }[],
): Collection {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ rings, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
    })),
  };
}

const geojson = (areas: Parameters<typeof collection>[0]) => JSON.stringify(collection(areas));
const topojson = (areas: Parameters<typeof collection>[0]) =>
  JSON.stringify(topology({ areas: collection(areas) as GeoJSON.GeoJsonObject }, 1e5));

const rowBlock = (row: number): Ring => block(0, row, districts[row]?.squares ?? 1, 1);

/** Constituencies with an outline, and the squares they are drawn over. */
const constituencies: [code: string, ring: Ring][] = [
  // All of it in Birmingham.
  ['E14001064', block(0, 0, 2, 1)],
  // Half in Wolverhampton, half in Bolton.
  ['E14001065', block(0, rowOf('Wolverhampton'), 1, 2)],
  // A quarter in Wigan, the rest to the north of it.
  ['E14001066', block(0, rowOf('Wigan'), 1, 4)],
  // Touches no region.
  ['E14001067', block(0, rowOf('Shire 9'), 1, 2)],
];

/** Adds the five outline files. */
export function addOutlineFiles(files: RawFiles): void {
  files.set(
    `${FOLDER}LSOA_2021_EN_BGC.geojson`,
    geojson(
      squares.map(({ code, name, district, row, column }) => ({
        rings: [block(column, row, 1, 1)],
        properties: { LSOA21CD: code, LSOA21NM: name, LAD: district.code },
      })),
    ),
  );
  files.set(
    `${FOLDER}WD_MAY_2025_EN_BGC.geojson`,
    geojson(
      squares.filter(inDetail).map(({ ward, wardName, district, row, column }) => ({
        rings: [block(column, row, 1, 1)],
        properties: { WD25CD: ward, WD25NM: wardName, LAD25CD: district.code },
      })),
    ),
  );
  files.set(
    `${FOLDER}LAD_MAY_2025_UK_BGC.topojson`,
    topojson(
      districts.map(({ code, name }, row) => ({
        rings: [rowBlock(row)],
        properties: { LAD25CD: code, LAD25NM: name },
      })),
    ),
  );
  files.set(
    `${FOLDER}CAUTH_MAY_2025_EN_BSC.geojson`,
    geojson(
      Object.entries(authorityNames).map(([code, name]) => ({
        rings: districts.flatMap(({ authority }, row) =>
          authority === code ? [rowBlock(row)] : [],
        ),
        properties: { CAUTH25CD: code, CAUTH25NM: name },
      })),
    ),
  );
  files.set(
    `${FOLDER}PCON_JULY_2024_UK_BGC.topojson`,
    topojson(
      constituencies.map(([code, ring]) => ({
        rings: [ring],
        properties: { PCON24CD: code, PCON24NM: constituencyNames[code] ?? code },
      })),
    ),
  );
}
