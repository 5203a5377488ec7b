// What the numbers of ratings and checks open to.

import { countUnits, type Measure } from '../../data/catalogue/measures';
import type { PublishedFigure } from '../../data/catalogue/published-documents';
import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import { countText, signedPoints } from '../../data/model/format';
import type { Gap } from '../../data/model/gap';
import type { Observation } from '../../data/model/observation';
import type { Explanation } from '../ui/figure';
import { exactText, explainGap, explainShare } from './explain';
import type { RecomputedGap } from './published-types';

const sourced = ({ source, release }: Observation) => ({
  source: datasets[source].title,
  page: datasets[source].page,
  release: releaseName(release),
});

/** A gap counted in premises. */
export function explainPremises(here: Observation, gap: Gap, measure: Measure): Explanation {
  const units = countUnits[measure.unit].many;
  const from = here.weightFrom ? ` of ${releaseName(here.weightFrom)}` : '';
  return {
    formula: `${gap.points.toFixed(3).replace('-', '−')} points ÷ 100 × ${countText(here.weight ?? 0)} ${units} of the West Midlands${from} = ${countText(gap.units ?? 0)}`,
    ...sourced(here),
    basis: gap.estimated
      ? 'estimate: from percentages, so to three figures only'
      : 'worked out from counts, before rounding',
  };
}

/** A share as a paper’s words count it. */
export function explainPublished(figure: PublishedFigure, found: Observation): Explanation {
  const explain = explainShare(found);
  return figure.without
    ? { ...explain, formula: `100% − ${exactText(found.share)}; ${explain.formula}` }
    : explain;
}

/** Ours less the printed. */
export function explainDifference(
  figure: PublishedFigure,
  found: Observation,
  share: number,
): Explanation {
  const points = share - figure.percent;
  return {
    formula: `${exactText(share)} − ${figure.percent}% as printed = ${signedPoints(points)} points`,
    ...sourced(found),
    basis: 'recomputed less printed, before rounding',
  };
}

/** A printed difference worked out anew; `null` where one of its figures is missing. */
export function explainPrintedGap({ of, against }: RecomputedGap): Explanation | null {
  if (!of.found || !against.found) return null;
  return explainGap(
    { name: of.figure.place.name, observation: of.found },
    { name: against.figure.place.name, observation: against.found },
  );
}
