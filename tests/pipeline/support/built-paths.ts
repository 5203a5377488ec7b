// Every path a build writes, by the contract: what must be there, and nothing else.

import { type DetailRegionId, detailRegions } from '../../../data/catalogue/areas';
import { measures } from '../../../data/catalogue/measures';
import { builtPaths } from '../../../data/contract/files';

/** Paths ascending, with the postcode areas given. */
export function allBuiltPaths(postcodeAreas: readonly string[]): string[] {
  const regions = Object.keys(detailRegions) as DetailRegionId[];
  return Object.entries(builtPaths)
    .flatMap(([name, path]) => {
      if (typeof path === 'string') return [path];
      if (name === 'measure') return measures.map(({ id }) => builtPaths.measure(id));
      if (name === 'postcodes') return postcodeAreas.map((area) => builtPaths.postcodes(area));
      return regions.map((region) => (path as (id: DetailRegionId) => string)(region));
    })
    .sort();
}
