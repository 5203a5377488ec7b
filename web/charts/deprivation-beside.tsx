// Everything the column says of deprivation: its legend and the scatter. Asked for when deprivation is on show.

import { deprivationViews } from '../../data/catalogue/deprivation';
import type { Scene } from '../state/scene';
import { DeprivationLegend, OutlineLegend } from './deprivation-legend';
import { Scatter } from './scatter';
import { TwoWayLegend } from './two-way-legend';

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
  onHover(code: string | null): void;
}

export default function DeprivationBeside(props: Props) {
  const { scene } = props;
  const { shading } = scene;
  const { index } = deprivationViews[shading];
  if (!index) return null;
  return (
    <>
      {shading === 'two-way' && scene.release ? <TwoWayLegend {...props} /> : null}
      {shading === 'imd' || shading === 'income' ? (
        <DeprivationLegend {...props} index={index} />
      ) : null}
      {shading === 'outline-10' || shading === 'outline-20' ? (
        <OutlineLegend scene={scene} outline={shading} />
      ) : null}
      <Scatter {...props} index={index} />
    </>
  );
}
