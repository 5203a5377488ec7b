// Full fibre against deprivation, by local authority and by constituency, the two levels it is published at.

import { areaLevels } from '../../../data/catalogue/areas';
import { commitments } from '../../../data/catalogue/commitments';
import type { DeprivedPartId } from '../../../data/catalogue/readings';
import { releaseName } from '../../../data/catalogue/releases';
import { FibreScatter } from '../../charts/fibre-scatter';
import {
  type Fibre,
  fibreHeadline,
  fibreNote,
  fibreSource,
  fibreTable,
  fibreText,
} from '../../state/fairness-fibre';
import { ChartFrame } from '../../ui/chart-frame';
import { Drawing } from '../../ui/drawing';

interface Props {
  all: readonly Fibre[];
  deprived: DeprivedPartId;
  /** Code of the chosen local authority. */
  chosen: string | null;
  /** Width drawn for on paper. */
  paper: number;
}

export function FibreAgainst({ all, deprived, chosen, paper }: Props) {
  return (
    <section aria-labelledby="fibre-title" className="fair-fibre">
      <h2 id="fibre-title" className="fair-heading">
        {fibreHeadline(all)}
      </h2>
      <p className="fair-lead">{commitments['deprived-best'].wanting.why}</p>
      <div className="fair-row">
        {all.map((fibre) => {
          const words = fibreText(fibre, deprived);
          const title = `Full fibre by ${areaLevels[fibre.level].one}${fibre.release ? `, ${releaseName(fibre.release)}` : ''}`;
          return (
            <ChartFrame
              key={fibre.level}
              id={`fairness-full-fibre-${fibre.level}`}
              title={title}
              words={words}
              table={fibreTable(fibre, deprived)}
              source={fibreSource(fibre)}
              note={fibreNote(fibre)}
            >
              <Drawing paper={paper}>
                {(width, printing) => (
                  <FibreScatter
                    low={printing}
                    fibre={fibre}
                    part={`most deprived ${deprived}`}
                    chosen={chosen}
                    width={width}
                    label={title}
                  />
                )}
              </Drawing>
            </ChartFrame>
          );
        })}
      </div>
    </section>
  );
}
