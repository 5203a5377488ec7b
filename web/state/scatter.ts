// Coverage against deprivation of the places in view: where each dot stands, which is near a pointer, what it all says.

import { areaLevels, ENGLAND_NEIGHBOURHOODS } from '../../data/catalogue/areas';
import {
  CLEAR_FROM_DELTA,
  type DeprivationIndexId,
  deprivationIndices,
  FEWEST_COMPARED,
} from '../../data/catalogue/deprivation';
import { isObservation } from '../../data/contract/columns';
import { legendPosition } from '../../data/model/classes';
import {
  type Deprivation,
  deltaBetween,
  depthOf,
  medianOf,
  thirdOf,
  thirdsOf,
} from '../../data/model/deprivation';
import { countText, percentText, pointsText } from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import type { Scene } from './scene';

export interface Dot {
  code: string;
  /** 0 least to 1 most deprived. */
  x: number;
  /** 0 to 1, upwards with the share; the map's classes are equally high. */
  y: number;
  share: number;
  depth: number;
}

export interface Scatter {
  dots: Dot[];
  /** Words at the ends of the deprivation axis. */
  ends: { least: string; most: string };
}

/** The end of an axis of shares: the next ten percent above the highest in view. */
function topShare(scene: Scene, index: DeprivationIndexId): number {
  const shares = scene.inView.map((code) => scene.deprivation[index].get(code)?.share ?? 0);
  return Math.min(100, 10 * Math.ceil((Math.max(0, ...shares) + 0.01) / 10));
}

function across({ rank, share }: Deprivation, top: number): number {
  if (share !== null) return share / top;
  return 1 - ((rank ?? 1) - 1) / (ENGLAND_NEIGHBOURHOODS - 1);
}

/** A dot for every place in view that has both a figure and a deprivation. */
export function scatterOf(scene: Scene, index: DeprivationIndexId): Scatter {
  const top = topShare(scene, index);
  const dots = scene.inView.flatMap((code): Dot[] => {
    const cell = scene.cells.get(code);
    const known = scene.deprivation[index].get(code);
    const depth = known ? depthOf(known) : null;
    if (!isObservation(cell) || !known || depth === null) return [];
    const y = legendPosition(scene.measure.breaks, cell.share);
    return [{ code, x: across(known, top), y, share: cell.share, depth }];
  });
  const ranked = scene.level === 'neighbourhood';
  return {
    dots,
    ends: ranked
      ? {
          least: `rank ${countText(ENGLAND_NEIGHBOURHOODS)} in England`,
          most: 'rank 1, most deprived',
        }
      : { least: '0%', most: `${top}% of residents in the most deprived tenth` },
  };
}

/** The dot nearest to a point of the chart, within `reach` pixels; `null` for none. */
export function nearestDot(
  dots: readonly Dot[],
  at: { x: number; y: number },
  place: (dot: Dot) => { x: number; y: number },
  reach: number,
): Dot | null {
  let [best, least] = [null as Dot | null, reach ** 2];
  for (const dot of dots) {
    const { x, y } = place(dot);
    const distance = (x - at.x) ** 2 + (y - at.y) ** 2;
    if (distance <= least) [best, least] = [dot, distance];
  }
  return best;
}

/** What the dots say together, in a sentence: the medians of the outer thirds and whether they differ. */
export function scatterText(
  { measure, level }: Scene,
  index: DeprivationIndexId,
  dots: readonly Dot[],
): string {
  const { many, one } = areaLevels[level];
  const what = `${measure.name} against ${deprivationIndices[index].name}`;
  if (dots.length < FEWEST_COMPARED) {
    return `${what}: ${countText(dots.length)} ${dots.length === 1 ? one : many}, too few to compare the more with the less deprived.`;
  }
  const cuts = thirdsOf(dots.map(({ depth }) => depth));
  const lacks = `${what}: the ${countText(dots.length)} ${many} are alike, so there are no thirds to compare.`;
  if (!cuts) return lacks;
  const sharesIn = (third: 0 | 2) =>
    dots.filter(({ depth }) => thirdOf(cuts, depth) === third).map(({ share }) => share);
  const [least, most] = [sharesIn(0), sharesIn(2)];
  const [low, high] = [medianOf(least), medianOf(most)];
  if (low === null || high === null) return lacks;
  const points = roundTo(high - low, 1);
  const clear = points !== 0 && Math.abs(deltaBetween(most, least)) >= CLEAR_FROM_DELTA;
  const verdict = clear
    ? `${pointsText(points)} ${pointsText(points) === '1.0' ? 'point' : 'points'} ${points > 0 ? 'higher' : 'lower'} where deprivation is greatest`
    : 'no clear difference';
  return `${measure.name}: median ${percentText(high)} in the most deprived third of the ${countText(dots.length)} ${many}, ${percentText(low)} in the least deprived third: ${verdict}.`;
}

export interface DotLabel {
  code: string;
  text: string;
  /** Left end of the words, and their baseline. */
  x: number;
  y: number;
}

const [LETTER, LINE, GAP] = [6.7, 13, 12];

/** Names beside their dots, to the right or the left, above or below: none over another or past the edge. */
export function dotLabels(
  dots: readonly Dot[],
  place: (dot: Dot) => { x: number; y: number },
  nameOf: (code: string) => string,
  right: number,
): DotLabel[] {
  const points = dots.map(place);
  const boxes = points.map(({ x, y }) => ({
    left: x - 4,
    right: x + 4,
    top: y - 4,
    bottom: y + 4,
  }));
  return dots.flatMap((dot, i): DotLabel[] => {
    const text = nameOf(dot.code);
    const wide = text.length * LETTER;
    const { x, y } = points[i] as { x: number; y: number };
    const found = [
      { x: x + GAP, y: y + 4 },
      { x: x - GAP - wide, y: y + 4 },
      { x: x - wide / 2, y: y - GAP },
      { x: x - wide / 2, y: y + GAP + 7 },
    ].find((at) => {
      const box = { left: at.x, right: at.x + wide, top: at.y - LINE + 3, bottom: at.y + 3 };
      if (box.left < 0 || box.right > right) return false;
      const free = boxes.every(
        (other) =>
          box.right < other.left ||
          other.right < box.left ||
          box.bottom < other.top ||
          other.bottom < box.top,
      );
      if (free) boxes.push(box);
      return free;
    });
    return found ? [{ code: dot.code, text, ...found }] : [];
  });
}
