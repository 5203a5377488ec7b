// What the two-way legend says: how many places are in each of its nine colours, and what the thirds span.

import { isObservation } from '../../data/contract/columns';
import { asShown, type Deprivation } from '../../data/model/deprivation';
import { countText, percentText } from '../../data/model/format';
import { placesParted, type Thirds, twoWayOf } from './colouring';
import { cellFor, type Scene } from './scene';

/** Least and greatest figure of a third, as shown; `null` where no place is in it. */
type Span = { least: number; most: number } | null;

export interface TwoWaySummary {
  /** Places in view: by coverage, the least covered first, then by deprivation, the most deprived first. */
  counts: number[][];
  /** Places in view in the most deprived and the least covered third. */
  telling: string[];
  /** Places in view that lack a figure or a deprivation, and so have no colour. */
  without: number;
  /** What each third spans, over all places that the thirds part. */
  coverage: Span[];
  deprivation: Span[];
}

function widen(span: Span, value: number): Span {
  if (!span) return { least: value, most: value };
  return { least: Math.min(span.least, value), most: Math.max(span.most, value) };
}

/** The number a deprivation is shown by: a rank, or a share of people. */
function shownDeprivation({ rank, share }: Deprivation): number {
  return share === null ? (rank ?? 0) : asShown(share);
}

export function twoWaySummary(scene: Scene, thirds: Thirds): TwoWaySummary {
  const counts = [0, 1, 2].map(() => [0, 0, 0]);
  const summary: TwoWaySummary = {
    counts,
    telling: [],
    without: 0,
    coverage: [null, null, null],
    deprivation: [null, null, null],
  };
  for (const code of scene.inView) {
    const at = twoWayOf(scene, thirds, code);
    const row = at ? counts[at.coverage] : undefined;
    if (!at || !row) {
      summary.without += 1;
      continue;
    }
    row[at.deprivation] = (row[at.deprivation] ?? 0) + 1;
    if (at.coverage === 0 && at.deprivation === 0) summary.telling.push(code);
  }
  for (const code of placesParted(scene)) {
    const at = twoWayOf(scene, thirds, code);
    const cell = cellFor(scene, code);
    const known = scene.deprivation.imd.get(code);
    if (!at || !known || !isObservation(cell)) continue;
    summary.coverage[at.coverage] = widen(
      summary.coverage[at.coverage] ?? null,
      asShown(cell.share),
    );
    summary.deprivation[at.deprivation] = widen(
      summary.deprivation[at.deprivation] ?? null,
      shownDeprivation(known),
    );
  }
  return summary;
}

/**
 * Figures that a place can show: "up to 95.8%", "95.9% to 99.7%", "99.8% or more"; "over 99.9%" stands
 * alone, being a bound already.
 */
function spanText(span: Span, place: 'lowest' | 'middle' | 'highest', text: (n: number) => string) {
  if (!span) return 'none';
  const [least, most] = [text(span.least), text(span.most)];
  if (least === most) return least;
  if (place === 'lowest') return most.startsWith('under') ? most : `up to ${most}`;
  if (place === 'highest') return least.startsWith('over') ? least : `${least} or more`;
  return `${least} to ${most}`;
}

const rising = ['lowest', 'middle', 'highest'] as const;
const falling = ['highest', 'middle', 'lowest'] as const;

/** What each third of coverage spans, the least covered first. */
export function coverageSpans({ measure }: Scene, { coverage }: TwoWaySummary): string[] {
  const places = measure.higherIsBetter ? rising : falling;
  return coverage.map((span, i) => spanText(span, places[i] ?? 'middle', percentText));
}

/** What each third of deprivation spans, the most deprived first: ranks of neighbourhoods, else shares of people. */
export function deprivationSpans({ level }: Scene, { deprivation }: TwoWaySummary): string[] {
  if (level === 'neighbourhood') {
    return deprivation.map((span) =>
      span ? `rank ${countText(span.least)} to ${countText(span.most)}` : 'none',
    );
  }
  return deprivation.map((span, i) => spanText(span, falling[i] ?? 'middle', percentText));
}
