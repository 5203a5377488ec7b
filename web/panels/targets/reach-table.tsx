// When a level is reached, an area a row: where it stands, the range or why there is none, how the range did on the past.

import type { Measure } from '../../../data/catalogue/measures';
import type { ReachLevel } from '../../../data/catalogue/readings';
import { releaseName } from '../../../data/catalogue/releases';
import { percentText } from '../../../data/model/format';
import { explainShare } from '../../state/explain';
import {
  explainReach,
  levelText,
  type Reach,
  reachText,
  testsEstimates,
  testText,
} from '../../state/trend-reach';
import { Figure } from '../../ui/figure';

interface Props {
  reaches: readonly Reach[];
  measure: Measure;
  level: ReachLevel;
}

function Estimate({ what = 'estimate' }: { what?: string }) {
  return (
    <abbr className="est" title={what}>
      est.
    </abbr>
  );
}

export function ReachTable({ reaches, measure, level }: Props) {
  return (
    <table className="reach-table">
      <caption className="visually-hidden">{`${measure.name}: when ${levelText(level, measure)} is reached`}</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Latest</th>
          <th scope="col">{levelText(level, measure)}</th>
          <th scope="col">Back-test</th>
        </tr>
      </thead>
      <tbody>
        {reaches.map((reach) => {
          const { series, last, projection } = reach;
          return (
            <tr key={series.code} data-code={series.code} data-kind={projection.kind}>
              <th scope="row">{series.name}</th>
              <td>
                <Figure explain={explainShare(last)}>{percentText(last.share)}</Figure>
                {last.basis === 'estimated' ? <Estimate /> : null}
                <span className="reach-month">{` ${releaseName(last.release)}`}</span>
              </td>
              <td className="reach-said">{reachText(reach, measure)}</td>
              <td>
                {projection.tested.tests.length > 0 ? (
                  <Figure explain={explainReach(reach)}>{testText(projection)}</Figure>
                ) : (
                  testText(projection)
                )}
                {testsEstimates(reach) ? (
                  <Estimate what="estimates are among the figures tried" />
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
