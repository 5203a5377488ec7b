// Legends of deprivation: the steps of its own colours with their counts, or what the outlines enclose.

import { useMemo } from 'react';
import { areaLevels, mapRegions } from '../../data/catalogue/areas';
import {
  type DeprivationIndexId,
  deprivationIndices,
  type OutlineId,
  outlines,
} from '../../data/catalogue/deprivation';
import { countText } from '../../data/model/format';
import { deprivationText } from '../state/deprivation';
import { stepsOf } from '../state/deprivation-steps';
import { outlinedTexts } from '../state/outlined';
import type { Scene } from '../state/scene';
import { useOutlined } from '../state/use-outlined';

const WIDTH = 372;
const BARS = 56;
const STRIP = 12;
const TOP = 16;
const HEIGHT = TOP + BARS + STRIP + 34;

interface Props {
  scene: Scene;
  index: DeprivationIndexId;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
}

function heading({ level, region, inView }: Scene, index: DeprivationIndexId): string {
  const { long, by } = deprivationIndices[index];
  const places = `${countText(inView.length)} ${areaLevels[level].many} of ${mapRegions[region].name}`;
  return level === 'neighbourhood'
    ? `${places} by decile of ${long}`
    : `${places} by share of residents in England’s most deprived tenth${by}, 2025`;
}

/** "40% and over" is "40%" at the foot of its bar; the ends are named in words. */
function shortLabel(label: string): string {
  return label.replace(' and over', '+').replace('under ', '<').replace(' to ', '–');
}

/** Deprivation alone: ten deciles, or seven classes of the share of people in the first. */
export function DeprivationLegend({ scene, index, nameOf, hovered, selected }: Props) {
  const { steps, without } = useMemo(() => stepsOf(scene, index), [scene, index]);
  const wide = WIDTH / steps.length;
  const tallest = Math.max(1, ...steps.map(({ count }) => count));
  const floor = TOP + BARS;
  const ranked = scene.level === 'neighbourhood';
  const summary = steps
    .map(({ label, count }) => `${ranked ? `decile ${label}` : label}: ${countText(count)}`)
    .join('; ');
  const code = [hovered, selected].find((held) => held && scene.deprivation[index].has(held));
  const known = code ? scene.deprivation[index].get(code) : undefined;
  return (
    <figure className="legend">
      <figcaption>{heading(scene, index)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Places by step. ${summary}.`}>
        {steps.map(({ label, colour, count }, i) => {
          const height = (BARS * count) / tallest;
          return (
            <g key={label}>
              <rect
                x={i * wide}
                y={floor - height}
                width={wide - 1}
                height={height}
                fill={colour}
                opacity={0.62}
              />
              <rect
                x={i * wide}
                y={floor}
                width={wide - 1}
                height={STRIP}
                fill={colour}
                className="legend-class"
              />
              <text x={i * wide + wide / 2} y={floor - height - 4} className="legend-count">
                {count ? countText(count) : ''}
              </text>
              <text x={i * wide + wide / 2} y={floor + STRIP + 13} className="legend-tick">
                {shortLabel(label)}
              </text>
            </g>
          );
        })}
        <text x={0} y={HEIGHT - 4} className="legend-first">
          most deprived
        </text>
        <text x={WIDTH} y={HEIGHT - 4} className="legend-tick legend-last">
          least deprived
        </text>
      </svg>
      {code && known ? (
        <p className="legend-reading">{`${nameOf(code)}: ${deprivationText(known, index)}`}</p>
      ) : null}
      <p className="legend-note">
        {ranked
          ? 'Decile 1 is the most deprived tenth of England’s neighbourhoods. '
          : 'A share of people, since ranks cannot be averaged. '}
        The colours say nothing of coverage; the list and the panel do.
        {without > 0 ? ` Not known for ${countText(without)}, hatched.` : ''}
      </p>
    </figure>
  );
}

/** The outline as it is drawn, and what it encloses in a sentence. */
export function OutlineLegend({ scene, outline }: { scene: Scene; outline: OutlineId }) {
  const summary = useOutlined(scene, outline);
  if (!summary) return null;
  const [first, ...rest] = outlinedTexts(scene, outline, summary);
  return (
    <div className="outline-legend">
      <svg viewBox="0 0 30 20" width="30" height="20" aria-hidden="true">
        <rect x="4" y="4" width="22" height="12" className="outline-band" />
        <rect x="2" y="2" width="26" height="16" className="outline-line" />
      </svg>
      <p>
        <span className="visually-hidden">{`Outlined: the most deprived ${outlines[outline].part}. `}</span>
        <strong>{first}</strong> {rest.join(' ')}
      </p>
    </div>
  );
}
