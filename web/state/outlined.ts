// What is known of the outlined neighbourhoods: how many, who lives in them, how many lack coverage.

import { mapRegions } from '../../data/catalogue/areas';
import { deprivationIndices, type OutlineId, outlines } from '../../data/catalogue/deprivation';
import type { Measure, MeasureId } from '../../data/catalogue/measures';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { targetFor } from '../../data/catalogue/targets';
import { isObservation } from '../../data/contract/columns';
import type { NeighbourhoodPlacesFile, NeighbourhoodValuesFile } from '../../data/contract/files';
import { countText, percentText } from '../../data/model/format';
import { shareOf } from '../../data/model/observation';
import { wholeText } from '../../data/model/sentence';
import { neighbourhoodCells } from '../load/figures';
import type { Scene } from './scene';

/** Neighbourhoods with a figure, and those of them on the wrong side of the level. */
interface Lacking {
  known: number;
  lacking: number;
}

export interface Outlined {
  neighbourhoods: number;
  of: number;
  residents: number;
  /** `null` for a measure without figures by neighbourhood. */
  coverage: {
    inside: Lacking;
    elsewhere: Lacking;
    release: ReleaseId;
    estimated: boolean;
  } | null;
}

/** The level, in percent, that says "lacking": the measure's target, else the middle of the map's breaks. */
export function tellingLevel(measure: Measure & { id: MeasureId }): number {
  const middle = measure.breaks[Math.floor(measure.breaks.length / 2)] as number;
  return targetFor(measure.id)?.percent ?? middle;
}

/** Adds up the outlined neighbourhoods of the regions at hand; `values` may lack a region. */
export function outlinedSummary(
  outline: OutlineId,
  measure: Measure & { id: MeasureId },
  places: readonly NeighbourhoodPlacesFile[],
  values: readonly NeighbourhoodValuesFile[],
): Outlined {
  const level = tellingLevel(measure);
  const cells = new Map(values.flatMap((file) => [...neighbourhoodCells(file, measure.id)]));
  const [inside, elsewhere] = [
    { known: 0, lacking: 0 },
    { known: 0, lacking: 0 },
  ];
  let [neighbourhoods, of, residents] = [0, 0, 0];
  for (const { areas, numbers } of places) {
    areas.forEach((code, i) => {
      const decile = numbers[deprivationIndices.imd.decile][i] ?? null;
      const isOutlined = decile !== null && decile <= outlines[outline].lastDecile;
      of += 1;
      if (isOutlined) {
        neighbourhoods += 1;
        residents += numbers.residents[i] ?? 0;
      }
      const cell = cells.get(code);
      if (!isObservation(cell)) return;
      const side = isOutlined ? inside : elsewhere;
      side.known += 1;
      if (measure.higherIsBetter ? cell.share < level : cell.share >= level) side.lacking += 1;
    });
  }
  const first = [...cells.values()].find(isObservation);
  return {
    neighbourhoods,
    of,
    residents,
    coverage: first
      ? { inside, elsewhere, release: first.release, estimated: first.basis === 'estimated' }
      : null,
  };
}

/** "64 of them (13.7%)". */
function partText({ lacking, known }: Lacking, whole: string): string {
  const share = shareOf(lacking, known);
  return `${countText(lacking)} of ${whole}${share === null ? '' : ` (${percentText(share)})`}`;
}

/** The outline's sentences: what is outlined and who lives there, then what of it lacks coverage. */
export function outlinedTexts(
  { measure, region }: Scene,
  outline: OutlineId,
  { neighbourhoods, of, residents, coverage }: Outlined,
): string[] {
  const first = `${countText(neighbourhoods)} of the ${countText(of)} neighbourhoods of ${mapRegions[region].name} are in England’s most deprived ${outlines[outline].part}; ${countText(residents)} people live in them.`;
  if (!coverage) return [first, `${measure.name} is not published by neighbourhood.`];
  const { inside, elsewhere, release, estimated } = coverage;
  const level = tellingLevel(measure);
  const lacking = measure.higherIsBetter
    ? `under ${level}% of ${wholeText(measure, true)}`
    : `${level}% of ${wholeText(measure, true)} or more`;
  return [
    first,
    `In ${partText(inside, 'them')} ${lacking} ${measure.predicate}; in ${partText(elsewhere, `the other ${countText(elsewhere.known)}`)}. ${estimated ? 'Estimates, ' : ''}${releaseName(release)}.`,
  ];
}
