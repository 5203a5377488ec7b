// Reads the five outline files into flat layers; what is wrong in them becomes faults.

import type { Layer } from '../../geo/layer';
import { readGeojson } from '../../geo/read-geojson';
import type { ReadOutcome } from '../../geo/read-outcome';
import { readTopojson } from '../../geo/read-topojson';
import type { Fault } from '../faults';

/** An outline file: its name for faults, and its text, asked for once so that it can be let go. */
export interface OutlineText {
  readonly file: string;
  readonly text: () => string;
}

export interface OutlineTexts {
  /** LSOA_2021_EN_BGC.geojson */
  readonly neighbourhoods: OutlineText;
  /** WD_MAY_2025_EN_BGC.geojson */
  readonly wards: OutlineText;
  /** LAD_MAY_2025_UK_BGC.topojson */
  readonly districts: OutlineText;
  /** PCON_JULY_2024_UK_BGC.topojson */
  readonly constituencies: OutlineText;
  /** CAUTH_MAY_2025_EN_BSC.geojson */
  readonly combinedAuthorities: OutlineText;
}

export type OutlineLayers = Readonly<Record<keyof OutlineTexts, Layer>>;

const columns = {
  neighbourhoods: { code: 'LSOA21CD', keep: ['LAD'] },
  wards: { code: 'WD25CD', keep: ['WD25NM', 'LAD25CD'] },
  districts: { code: 'LAD25CD', keep: ['LAD25NM'] },
  constituencies: { code: 'PCON24CD', keep: ['PCON24NM'] },
  combinedAuthorities: { code: 'CAUTH25CD', keep: ['CAUTH25NM'] },
} as const;

/** Reads every outline file. Either format is taken for any of them, told apart by what it says it is. */
export function readLayers(texts: OutlineTexts, faults: Fault[]): OutlineLayers {
  const read = (id: keyof OutlineTexts): Layer => {
    const { code, keep } = columns[id];
    const { file, text } = texts[id];
    const { layer, problems } = readEither(text(), code, keep);
    for (const { value, expected } of problems) {
      faults.push({
        file,
        value,
        expected,
        action: 'Fetch the file again from the publisher; it may be cut short or of another kind.',
      });
    }
    return layer;
  };
  return {
    neighbourhoods: read('neighbourhoods'),
    wards: read('wards'),
    districts: read('districts'),
    constituencies: read('constituencies'),
    combinedAuthorities: read('combinedAuthorities'),
  };
}

function readEither(text: string, code: string, keep: readonly string[]): ReadOutcome {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return /"type"\s*:\s*"Topology"/.test(clean.slice(0, 400))
    ? readTopojson(clean, code, keep)
    : readGeojson(clean, code, keep);
}

/** A property of an area as text, empty where there is none. */
export function textOf(layer: Layer, area: number, property: string): string {
  const value = layer.properties[area]?.[property];
  return typeof value === 'string' ? value.trim() : '';
}
