// Figures put in words: gaps, amounts and the one sentence about a place that can go in an e-mail.

import { countUnits, type Measure } from '../catalogue/measures';
import { releaseName } from '../catalogue/releases';
import { countText, percentText, pointsText } from './format';
import type { Gap } from './gap';
import { type Observation, roundTo } from './observation';

/** To three figures: what is estimated is not known to the last premises. */
function roughly(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 2);
  return Math.round(count / step) * step;
}

/** The number of `amountText` alone: "9,101", "9,100" when estimated, "4.2" for a little land. */
export function amountNumberText(units: number, measure: Measure, estimated: boolean): string {
  const { perUnit } = countUnits[measure.unit];
  const amount = Math.abs(units) * perUnit;
  if (amount < 10 && perUnit < 1) return amount.toFixed(1);
  return countText(estimated ? roughly(amount) : amount);
}

/** "about 1,050 homes": of a neighbourhood or a ward, where what is counted is always an estimate. */
export function homesText(homes: number): string {
  return `about ${countText(roughly(homes))} homes`;
}

/** "9,101 premises", "12 square kilometres"; "about 9,100 premises" when estimated. `units` as counted in the files. */
export function amountText(units: number, measure: Measure, estimated: boolean): string {
  const unit = countUnits[measure.unit];
  const shown = amountNumberText(units, measure, estimated);
  const noun = shown === '1' ? unit.one : unit.many;
  return `${estimated ? 'about ' : ''}${shown} ${noun}`;
}

/**
 * "0.7 points behind Greater Manchester", "level with England"; where less is better
 * "0.1 points lower than England (better)".
 */
export function gapText(gap: Gap, against: string, measure: Measure): string {
  const shown = roundTo(gap.points, 1);
  if (shown === 0) return `level with ${against}`;
  const points = `${pointsText(shown)} ${Math.abs(shown) === 1 ? 'point' : 'points'}`;
  if (measure.higherIsBetter) return `${points} ${shown > 0 ? 'ahead of' : 'behind'} ${against}`;
  return shown > 0
    ? `${points} higher than ${against} (worse)`
    : `${points} lower than ${against} (better)`;
}

/** What the gap comes to in premises or land: "9,101 more premises would draw level"; `null` when level. */
export function gapAmountText(gap: Gap, measure: Measure): string | null {
  if (gap.units === null || roundTo(gap.points, 1) === 0) return null;
  const amount = amountText(gap.units, measure, gap.estimated);
  if (!measure.higherIsBetter) return amount;
  return gap.points > 0
    ? `worth ${amount}`
    : `${amount.replace(/ (premises|square)/, ' more $1')} would draw level`;
}

/** What a share is a share of, in words: "premises", "land", "homes". */
export function wholeText(measure: Measure, homes: boolean): string {
  if (measure.unit === 'land') return 'the land';
  if (measure.unit === 'full-fibre-premises') return 'the premises a full-fibre line passes';
  return homes ? 'homes' : 'premises';
}

/**
 * "In January 2026, 91.2% of premises in Sandwell could get full fibre, 1.8 points ahead of Greater
 * Manchester. 12,345 premises could not get full fibre."
 * @param rest how many the share leaves out, in the unit counted; `null` where not known
 */
export function placeSentence(
  observation: Observation,
  placeName: string,
  measure: Measure,
  beside: { name: string; gap: Gap } | null,
  rest: { units: number; estimated: boolean } | null,
  homes: boolean,
): string {
  const estimate = observation.basis === 'estimated' ? 'an estimated ' : '';
  const start = `In ${releaseName(observation.release)}, ${estimate}${percentText(observation.share)} of ${wholeText(measure, homes)} in ${placeName} ${measure.predicate}`;
  const gap = beside ? `, ${gapText(beside.gap, beside.name, measure)}` : '';
  if (!rest || Math.round(rest.units) === 0) return `${start}${gap}.`;
  const amount = homes ? homesText(rest.units) : amountText(rest.units, measure, rest.estimated);
  const left = measure.higherIsBetter
    ? `${amount.charAt(0).toUpperCase()}${amount.slice(1)} ${measure.negation}.`
    : `That is ${amount}.`;
  return `${start}${gap}. ${left}`;
}

/**
 * Units on the wrong side of a share: those without, or for a measure where less is better those with.
 * Exact from counts; else share of the weight, an estimate.
 */
export function restOf(
  observation: Observation,
  measure: Measure,
): { units: number; estimated: boolean } | null {
  const { numerator, denominator, weight } = observation;
  if (numerator !== null && denominator !== null) {
    return {
      units: measure.higherIsBetter ? denominator - numerator : numerator,
      estimated: false,
    };
  }
  if (weight === null) return null;
  const share = measure.higherIsBetter ? 100 - observation.share : observation.share;
  return { units: (share / 100) * weight, estimated: true };
}
