// The spine: every neighbourhood of England in code order; each file is joined to it, both sides counted.

import { type DatasetId, datasets } from '../../data/catalogue/sources';
import type { Faults } from '../faults';
import type { Tally } from '../report/tally';

/** Neighbourhood codes ascending and where each stands. */
export interface Spine {
  readonly codes: readonly string[];
  readonly index: ReadonlyMap<string, number>;
}

export function spineOf(codes: Iterable<string>): Spine {
  const sorted = [...codes].sort();
  return { codes: sorted, index: new Map(sorted.map((code, i) => [code, i])) };
}

const ENGLISH = /^E01\d{6}$/;
const WELSH = /^W01\d{6}$/;
/** Missing codes named in one fault. */
const NAMED = 5;

/** "nothing for E01000001, … and 12 more": what a file lacks, in one fault. */
export function nothingFor(codes: readonly string[]): string {
  const rest = codes.length > NAMED ? ` and ${codes.length - NAMED} more` : '';
  return `nothing for ${codes.slice(0, NAMED).join(', ')}${rest}`;
}

/** Joins the rows of one file to the spine: Welsh rows left out, strangers and gaps faults. */
export class SpineJoin {
  readonly #seen: Uint8Array;
  #welsh = 0;
  #strangers = 0;

  constructor(
    readonly spine: Spine,
    readonly file: string,
    readonly faults: Faults,
  ) {
    this.#seen = new Uint8Array(spine.codes.length);
  }

  /** Where a row's neighbourhood stands, or -1 if the row is to be passed over. */
  place(code: string, line: number): number {
    const at = this.spine.index.get(code);
    if (at !== undefined) {
      this.#seen[at] = 1;
      return at;
    }
    if (WELSH.test(code)) {
      this.#welsh += 1;
      return -1;
    }
    this.#strangers += 1;
    this.faults.add({
      file: this.file,
      line,
      value: code,
      expected: ENGLISH.test(code)
        ? 'a neighbourhood (LSOA) of 2021 that is in the lookup LSOA21_LAD25'
        : 'a neighbourhood (LSOA) code, E01 and six digits',
      action: ENGLISH.test(code)
        ? 'The file may use the codes of 2011: fetch its 2021 edition.'
        : 'Correct the code, or fetch the file again.',
    });
    return -1;
  }

  /** As `place`, and a second row for the same neighbourhood is a fault. */
  placeOnce(code: string, line: number): number {
    const before = this.spine.index.get(code);
    if (before !== undefined && this.#seen[before] === 1) {
      this.duplicate(code, line);
      return -1;
    }
    return this.place(code, line);
  }

  duplicate(code: string, line: number): void {
    this.faults.add({
      file: this.file,
      line,
      value: code,
      expected: 'one row a neighbourhood',
      action: 'Take the second row out, or fetch the file again.',
    });
  }

  /** Counts the join and faults the neighbourhoods no row was found for. A dataset's id gives its title. */
  finish(name: string, tally: Tally): void {
    const missing = this.spine.codes.filter((_, i) => this.#seen[i] === 0);
    tally.join({
      name: datasets[name as DatasetId]?.title ?? name,
      left: 'neighbourhoods of England',
      right: this.file,
      matched: this.spine.codes.length - missing.length,
      unmatchedLeft: missing.length,
      unmatchedRight: this.#strangers,
    });
    tally.drop(`Welsh rows of ${this.file}`, this.#welsh, 'the product covers England');
    if (missing.length === 0) return;
    this.faults.add({
      file: this.file,
      value: nothingFor(missing),
      expected: `a row for each of the ${this.spine.codes.length} neighbourhoods`,
      action: 'The file may be cut short, or of another year: fetch it again.',
    });
  }
}
