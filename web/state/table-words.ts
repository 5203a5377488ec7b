// Words of the table: its headings where they depend on what is on show, its count and its order.

import { areaLevels, isSmallLevel, mapRegions } from '../../data/catalogue/areas';
import { withoutLabels } from '../../data/catalogue/table-columns';
import { countText } from '../../data/model/format';
import type { Scene } from './scene';

/** "full fibre", but "4G indoors". */
function midSentence(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** "Premises without full fibre", "Homes affected". */
export function withoutLabel({ measure, level }: Scene): string {
  const homes = isSmallLevel(level) && measure.unit === 'premises';
  const { lacking, affected } = withoutLabels[homes ? 'homes' : measure.unit];
  if (!measure.higherIsBetter) return affected;
  return measure.unit === 'full-fibre-premises'
    ? lacking
    : `${lacking} ${midSentence(measure.short)}`;
}

/** The English region named the West Midlands is larger than the combined authority: the heading tells them apart. */
export function withinLabel({ level, region }: Scene): string {
  if (isSmallLevel(level)) return 'Local authority';
  return region === 'england' ? 'English region' : 'Region';
}

/** "sorted by Gigabit, lowest first"; names from A or from Z. */
export function orderText(
  column: { label: string; numeric: boolean },
  descending: boolean,
): string {
  const way = column.numeric
    ? `${descending ? 'highest' : 'lowest'} first`
    : descending
      ? 'from Z'
      : 'from A';
  return `sorted by ${column.label}, ${way}`;
}

/** "12 of 1,719 neighbourhoods", "7 local authorities", with where they are. */
export function countOfPlaces(scene: Scene, shown: number): string {
  const all = scene.inView.length;
  const many = areaLevels[scene.level].many;
  const where = mapRegions[scene.region].name;
  const count = shown === all ? countText(all) : `${countText(shown)} of ${countText(all)}`;
  return `${count} ${many} of ${where}`;
}
