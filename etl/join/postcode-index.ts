// Builds the postcode index of the two regions: one file a postcode area, from postcode to neighbourhood.

import { CONTRACT_VERSION, type PostcodesFile } from '../../data/contract/files';
import { byCode } from '../../geo/read-outcome';
import { type PostcodeTable, postcodeOf } from './postcode-table';

/** The letters a postcode begins with. */
export function areaOf(postcode: string): string {
  return (/^[A-Z]{1,2}/.exec(postcode) ?? [''])[0];
}

/**
 * The index of every postcode area with postcodes in the given neighbourhoods, areas ascending.
 * `neighbourhoodOf` gives a postcode's neighbourhood as an index into `codes`, negative for none.
 */
export function indexFiles(
  places: PostcodeTable,
  neighbourhoodOf: Int32Array,
  codes: readonly string[],
  inRegions: ReadonlySet<string>,
): Record<string, PostcodesFile> {
  const byArea = new Map<string, { postcode: string; code: string }[]>();
  for (let i = 0; i < places.size; i++) {
    const code = codes[neighbourhoodOf[i] as number];
    if (code === undefined || !inRegions.has(code)) continue;
    const postcode = postcodeOf(places.keyOf(i));
    const area = areaOf(postcode);
    const list = byArea.get(area);
    if (list) list.push({ postcode, code });
    else byArea.set(area, [{ postcode, code }]);
  }
  const files: Record<string, PostcodesFile> = {};
  for (const area of [...byArea.keys()].sort()) {
    const list = byArea.get(area) ?? [];
    const neighbourhoods = [...new Set(list.map(({ code }) => code))].sort();
    const number = new Map(neighbourhoods.map((code, index) => [code, index]));
    const rows = list.map(({ postcode, code }) => ({
      outcode: postcode.slice(0, -3),
      inward: postcode.slice(-3),
      neighbourhood: number.get(code) as number,
    }));
    rows.sort((a, b) => byCode(a.outcode, b.outcode) || byCode(a.inward, b.inward));
    const outcodes: PostcodesFile['outcodes'] = {};
    for (const { outcode, inward, neighbourhood } of rows) {
      const entry = outcodes[outcode];
      if (entry) {
        entry.inward += inward;
        entry.neighbourhood.push(neighbourhood);
      } else outcodes[outcode] = { inward, neighbourhood: [neighbourhood] };
    }
    files[area] = { version: CONTRACT_VERSION, area, neighbourhoods, outcodes };
  }
  return files;
}
