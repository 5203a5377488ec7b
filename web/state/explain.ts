// What a printed number opens to: how it was worked out, from which source and release, in words.

import { countUnits, measureOf } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { bases, notes } from '../../data/catalogue/words';
import { countText } from '../../data/model/format';
import type { Observation } from '../../data/model/observation';
import { decimalsOf } from '../exports/chart-table';
import type { Explanation } from '../ui/figure';

/** A text, or a figure in the midst of it that opens. */
export type Piece = string | { text: string; explain: Explanation };

/** The pieces as plain text. */
export function pieceText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Follows a figure that is an estimate; nothing follows another. */
export const estimateText = ({ basis }: Pick<Observation, 'basis'>): string =>
  basis === 'estimated' ? ` (${bases.estimated.name})` : '';

/** A share as exact as it is exported: two decimals, more where two would pass for a whole number. */
export function exactText(share: number): string {
  return `${share.toFixed(Math.max(2, decimalsOf([share])))}%`;
}

function formulaOf({ measure, share, numerator, denominator, ...rest }: Observation): string {
  const { many: units, perUnit } = countUnits[measureOf(measure).unit];
  const amount = (count: number) => countText(count * perUnit);
  const exact = exactText(share);
  if (numerator !== null && denominator !== null) {
    return `${amount(numerator)} of ${amount(denominator)} ${units} = ${exact}`;
  }
  if (rest.basis === 'published') return `${exact}, as published`;
  if (rest.weight === null) return `Worked out from shares: ${exact}`;
  const from = rest.weightFrom ? ` of ${releaseName(rest.weightFrom)}` : '';
  return `Shares of its local authorities, weighted by their ${units}${from}: ${exact}`;
}

function basisText({ basis }: Observation): string {
  return `${bases[basis].name}: ${bases[basis].meaning}`;
}

function sourced({ source, release }: Pick<Observation, 'source' | 'release'>) {
  return {
    source: datasets[source].title,
    page: datasets[source].page,
    release: releaseName(release),
  };
}

/** Where a share comes from. */
export function explainShare(observation: Observation): Explanation {
  return {
    formula: formulaOf(observation),
    ...sourced(observation),
    basis: basisText(observation),
    notes: observation.notes.map((note) => notes[note]),
  };
}

export interface Named {
  name: string;
  observation: Observation;
}

/** Where a difference of two places’ shares comes from: `here` less `there`, to two decimals. */
export function explainGap(here: Named, there: Named): Explanation {
  const points = here.observation.share - there.observation.share;
  const sign = points < 0 ? '−' : '+';
  const estimated = [here, there].some(({ observation }) => observation.basis === 'estimated');
  return {
    formula: `${exactText(here.observation.share)} (${here.name}) − ${exactText(there.observation.share)} (${there.name}) = ${sign}${Math.abs(points).toFixed(2)} points`,
    ...sourced(here.observation),
    basis: `${estimated ? 'estimate: a difference of estimates' : 'a difference'}, worked out before rounding`,
  };
}

/** How a place in a league was found: who is in it and how many stand better. */
export function explainRank(
  { name, observation }: Named,
  better: number,
  ties: number,
  among: string,
  release: ReleaseId,
): Explanation {
  const level = ties > 0 ? `, ${ties} stand${ties === 1 ? 's' : ''} level` : '';
  return {
    formula: `${name} ${exactText(observation.share)}: of ${among}, ${better === 0 ? 'none stands' : `${better} stand${better === 1 ? 's' : ''}`} better${level}`,
    ...sourced({ source: observation.source, release }),
    basis: 'ranked by the decimal shown; equal as shown is a tie',
  };
}
