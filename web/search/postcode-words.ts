// What is said in a neighbourhood's panel of the postcode in the page's address: no more than the built file holds.

import { mapRegions } from '../../data/catalogue/areas';
import { countText } from '../../data/model/format';
import { type PostcodeFinding, printedPostcode } from './postcode';

/** The regions whose postcodes can be found. */
export const searchedRegions = `${mapRegions['west-midlands'].name} and ${mapRegions['greater-manchester'].name}`;

/** A sentence with the postcode, whole or begun, in the midst of it. */
export interface PostcodeWords {
  before: string;
  postcode: string;
  after: string;
  /** Whether any of it lies in the neighbourhood: then figures must not be taken for one home's. */
  lies: boolean;
}

/**
 * Says whether a postcode lies in a neighbourhood, or how many do of those that begin as it does.
 * @param postcode as the address has it, without its space
 * @param finding what the built file holds of it; `null` for a text that is no postcode
 */
export function postcodeWords(
  postcode: string,
  finding: PostcodeFinding | null,
  neighbourhood: string,
): PostcodeWords {
  if (finding?.kind === 'found' && finding.neighbourhood === neighbourhood) {
    const after = ' lies in this neighbourhood.';
    return { before: '', postcode: finding.postcode, after, lies: true };
  }
  if (finding?.kind === 'begun') {
    const { start, postcodes, neighbourhoods } = finding;
    const here = neighbourhoods.find(({ code }) => code === neighbourhood)?.postcodes ?? 0;
    if (here === 0) {
      const after = ' lies in this neighbourhood.';
      return { before: 'No postcode that begins ', postcode: start, after, lies: false };
    }
    // Past the border others may begin alike, and the file does not hold them.
    const after = ` in ${searchedRegions} ${here === 1 ? 'lies' : 'lie'} in this neighbourhood.`;
    const before =
      postcodes === 1
        ? 'The only postcode that begins '
        : `${countText(here)} of the ${countText(postcodes)} postcodes that begin `;
    return { before, postcode: start, after, lies: true };
  }
  return {
    before: 'The postcode in this page’s address, ',
    postcode: printedPostcode(postcode),
    after: ', is not among this neighbourhood’s.',
    lies: false,
  };
}
