// The postcodes of the area a postcode belongs to, from the built file that holds them.

import { builtPaths, type ManifestFile, type PostcodesFile } from '../../data/contract/files';
import { useBuilt } from '../load/resource';
import type { TypedPostcode } from './postcode';

export interface PostcodesAsked {
  /** Where they are; `null` for an area that has no postcode in the two regions, and until that is known. */
  path: string | null;
  /** `null` until they are there, and for such an area. */
  file: PostcodesFile | null;
  /** Whether the file, or whether there is one, is not yet known; a failure keeps it so. */
  waiting: boolean;
}

/**
 * Asks for the postcodes among which a typed one is to be found.
 * @param wanted whether one may come to be typed: until then nothing is loaded
 */
export function usePostcodes(typed: TypedPostcode | null, wanted: boolean): PostcodesAsked {
  const manifest = useBuilt<ManifestFile>(wanted ? builtPaths.manifest : null);
  // The manifest knows which postcode areas have a file; the others have no postcode in the two regions.
  const asked = typed && wanted ? builtPaths.postcodes(typed.area) : null;
  const held = asked !== null && manifest !== null && Object.hasOwn(manifest.files, asked);
  const path = held ? asked : null;
  const file = useBuilt<PostcodesFile>(path);
  const waiting = typed !== null && (manifest === null || (held && file === null));
  return { path, file, waiting };
}
