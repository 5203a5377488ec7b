// The outline file of England: districts joined from neighbourhoods, combined authorities on the same arcs.

import type { Layer } from '../../geo/layer';
import { simplifyTopology } from '../../geo/simplify';
import { described, mergeGroups, toTopology } from '../../geo/topology';
import { writeTopology } from '../../geo/write-topology';
import { type Labels, propertiesFrom } from './regional';
import { ENGLAND_SIMPLIFY } from './tolerances';

/** `outlines/england.topo.json` from the dissolved districts. */
export function englandFile(
  districts: Layer,
  authorityOf: ReadonlyMap<string, string>,
  authorities: readonly string[],
  labels: Labels,
): string {
  const open = simplifyTopology(toTopology(districts, 'districts'), ENGLAND_SIMPLIFY);
  const propertiesOf = propertiesFrom(labels);
  const joined = mergeGroups(open, 'districts', authorities, (code) => authorityOf.get(code));
  const objects = Object.fromEntries(
    Object.entries({ ...open.objects, 'combined-authorities': joined }).map(
      ([name, collection]) => [name, described(collection, propertiesOf)],
    ),
  );
  return writeTopology({ ...open, objects });
}
