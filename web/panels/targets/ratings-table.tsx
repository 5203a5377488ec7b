// The ratings as a table: each measure against England and, separately, against Greater Manchester.

import { rivals } from '../../../data/catalogue/ratings';
import { releaseName } from '../../../data/catalogue/releases';
import { absences } from '../../../data/catalogue/words';
import { shareText, signedPoints } from '../../../data/model/format';
import { ratingWords } from '../../../data/model/gap';
import type { Observation } from '../../../data/model/observation';
import { amountNumberText } from '../../../data/model/sentence';
import { explainPremises } from '../../state/checks-explain';
import { explainGap, explainShare } from '../../state/explain';
import { type Against, gapPremises, type Rated } from '../../state/ratings';
import { Figure } from '../../ui/figure';

const Estimate = () => <span className="estimate"> est.</span>;

function Share({ of }: { of: Observation }) {
  return (
    <>
      <Figure explain={explainShare(of)}>{shareText(of.share)}</Figure>
      {of.basis === 'estimated' ? <Estimate /> : null}
    </>
  );
}

/** The gap counted in premises; nothing for land. */
function Premises({ rated: { measure, here }, against: { gap } }: CellProps) {
  const premises = gap ? gapPremises(measure, gap) : null;
  if (!gap || premises === null) return null;
  const sign = Math.round(premises) === 0 ? '' : premises > 0 ? '+' : '−';
  return (
    <span className="checks-premises">
      {gap.estimated ? 'about ' : null}
      <Figure explain={explainPremises(here, gap, measure)}>
        {`${sign}${amountNumberText(premises, measure, gap.estimated)}`}
      </Figure>
      <span className="visually-hidden"> premises</span>
    </span>
  );
}

interface CellProps {
  rated: Rated;
  against: Against;
}

function AgainstCells({ rated, against }: CellProps) {
  const { name, observation, absence, gap, rating, estimated } = against;
  if (!observation || !gap || !rating) {
    return (
      <td colSpan={3} className="absent" data-label={name}>
        {absence ? `${absences[absence]}: ` : null}
        cannot be rated
      </td>
    );
  }
  const here = { name: 'West Midlands', observation: rated.here };
  return (
    <>
      <td data-label={name} className="checks-rival">
        <Share of={observation} />
      </td>
      <td className="checks-gap">
        <Figure explain={explainGap(here, { name, observation })}>
          {signedPoints(gap.points)}
        </Figure>
        {estimated ? <Estimate /> : null}
        <Premises rated={rated} against={against} />
      </td>
      <td className="checks-rating">
        <span className={`rating rating-${rating}`} title={ratingWords[rating].meaning}>
          {ratingWords[rating].name}
        </span>
      </td>
    </>
  );
}

export function RatingsTable({ rated }: { rated: readonly Rated[] }) {
  return (
    <table className="checks-table ratings-table">
      <caption>
        The West Midlands (7 districts) in the latest release of each measure: percent of premises
        or of land. Gaps in percentage points and, under them, in premises of the West Midlands
        where premises are counted.
      </caption>
      <thead>
        <tr>
          <td />
          <td />
          {rivals.map(({ id, name }) => (
            <th key={id} scope="colgroup" colSpan={3} className="checks-group">
              {`Against ${name}`}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col" className="checks-measure">
            Measure
          </th>
          <th scope="col">West Midlands</th>
          {rivals.flatMap(({ id, name }) => [
            <th key={`${id}-share`} scope="col" className="checks-rival">
              {name}
            </th>,
            <th key={`${id}-gap`} scope="col">
              Gap
            </th>,
            <th key={`${id}-rating`} scope="col" className="checks-rating">
              Rating
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {rated.map((one) => (
          <tr key={one.measure.id} data-measure={one.measure.id}>
            <th scope="row" className="checks-measure">
              {one.measure.name}
              <span className="checks-when">{releaseName(one.here.release)}</span>
            </th>
            <td data-label="West Midlands" className="checks-here">
              <Share of={one.here} />
            </td>
            {rivals.map(({ id }) => (
              <AgainstCells key={id} rated={one} against={one.against[id]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
