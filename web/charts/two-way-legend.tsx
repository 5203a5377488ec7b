// The two-way legend: coverage by deprivation, three by three, as a table whose cells are the map's colours.

import { memo, useMemo } from 'react';
import { areaLevels, mapRegions } from '../../data/catalogue/areas';
import { coverageThirds, deprivationThirds } from '../../data/catalogue/deprivation';
import { countText } from '../../data/model/format';
import { TWO_WAY_FROM, textOn } from '../map/palette';
import { type Thirds, thirdsOfScene, twoWayOf } from '../state/colouring';
import type { Scene } from '../state/scene';
import {
  coverageSpans,
  deprivationSpans,
  type TwoWaySummary,
  twoWaySummary,
} from '../state/two-way';

/** This many places or fewer are named. */
const NAMED = 6;

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
}

/** "98 neighbourhoods are in the most deprived third and the least covered third", with names where few. */
function Telling({
  scene,
  summary,
  nameOf,
}: Pick<Props, 'scene' | 'nameOf'> & { summary: TwoWaySummary }) {
  const { telling } = summary;
  const { one, many } = areaLevels[scene.level];
  const count = telling.length === 0 ? 'No' : countText(telling.length);
  const names = telling.length > 0 && telling.length <= NAMED ? telling.map(nameOf).sort() : [];
  return (
    <p className="two-way-telling">
      <strong>{`${count} ${telling.length === 1 ? one : many}`}</strong>
      {` of ${mapRegions[scene.region].name} ${telling.length === 1 ? 'is' : 'are'} in the ${deprivationThirds[0]} and the ${coverageThirds[0]}${names.length > 0 ? `: ${names.join('; ')}` : ''}.`}
    </p>
  );
}

/** What the thirds are thirds of: more than is in view where the level reaches further. */
function thirdsOfWhat({ level, region, inView }: Scene, { places }: Thirds): string {
  const { many } = areaLevels[level];
  if (places <= inView.length) return `the ${countText(places)} ${many} shown`;
  const where =
    level === 'district' ? 'England' : 'the two regions, the only ones whose people are known';
  return `the ${countText(places)} ${many} of ${where}, so that a colour means the same in each region; the counts are those of ${mapRegions[region].name}`;
}

const Table = memo(function Table({
  scene,
  summary,
  marked,
}: {
  scene: Scene;
  summary: TwoWaySummary;
  /** Cell of the hovered or chosen place, as "coverage deprivation". */
  marked: string;
}) {
  const rows = coverageSpans(scene, summary);
  const columns = deprivationSpans(scene, summary);
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map((span, i) => (
            <th key={deprivationThirds[i]} scope="col">
              {deprivationThirds[i]}
              <span>{span}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((span, row) => (
          <tr key={coverageThirds[row]}>
            <th scope="row">
              {coverageThirds[row]}
              <span>{span}</span>
            </th>
            {columns.map((_, column) => {
              const { fill, text } = textOn(TWO_WAY_FROM + row * 3 + column);
              return (
                <td
                  key={deprivationThirds[column]}
                  className="two-way-cell"
                  style={{ background: fill, color: text }}
                  data-marked={marked === `${row} ${column}`}
                >
                  {countText(summary.counts[row]?.[column] ?? 0)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** Where the hovered place stands, else the chosen one. */
function Marked({
  name,
  at,
}: {
  name: string;
  at: { coverage: number; deprivation: number } | null;
}) {
  return (
    <p className="two-way-marked">
      <span className="two-way-ring" aria-hidden="true" />
      {at
        ? `${name}: ${deprivationThirds[at.deprivation]}, ${coverageThirds[at.coverage]}`
        : `${name}: no figure, so no colour`}
    </p>
  );
}

export function TwoWayLegend({ scene, nameOf, hovered, selected }: Props) {
  const thirds = useMemo(() => thirdsOfScene(scene), [scene]);
  const summary = useMemo(() => (thirds ? twoWaySummary(scene, thirds) : null), [scene, thirds]);
  const { measure, level } = scene;
  if (!thirds || !summary) {
    return (
      <p className="legend-note">
        {`${measure.name} by ${areaLevels[level].one} cannot be parted into thirds: the places are too few, or all alike. The map is left without colours.`}
      </p>
    );
  }
  const code = [hovered, selected].find((held) => held && scene.inView.includes(held));
  const at = code ? twoWayOf(scene, thirds, code) : null;
  return (
    <figure className="legend two-way">
      <figcaption>
        {`${measure.name} by deprivation: how many ${areaLevels[level].many} are in each colour`}
      </figcaption>
      <Table
        scene={scene}
        summary={summary}
        marked={at ? `${at.coverage} ${at.deprivation}` : ''}
      />
      {code ? <Marked name={nameOf(code)} at={at} /> : null}
      <Telling scene={scene} summary={summary} nameOf={nameOf} />
      <p className="legend-note">
        {`Thirds of ${thirdsOfWhat(scene, thirds)}; equal figures stay together, so a third can hold more or fewer. `}
        {level === 'neighbourhood'
          ? 'Deprivation: rank in England, Index of Multiple Deprivation 2025.'
          : 'Deprivation: share of residents living in England’s most deprived tenth of neighbourhoods, 2025.'}
        {summary.without > 0 ? ` ${countText(summary.without)} without a figure are hatched.` : ''}
      </p>
    </figure>
  );
}
