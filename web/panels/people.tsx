// Who lives in a place: residents, age, tenure, disability, income deprivation.

import {
  neighbourhoodNumbers,
  type PeopleCountId,
} from '../../data/catalogue/neighbourhood-columns';
import { countText } from '../../data/model/format';
import { homesText } from '../../data/model/sentence';
import type { PlaceFacts } from '../state/place';

const rows: readonly { id: PeopleCountId; of: PeopleCountId | null }[] = [
  { id: 'residents', of: null },
  { id: 'households', of: null },
  { id: 'income_deprived_people', of: null },
  { id: 'income_deprived_older', of: null },
  { id: 'aged_65_over', of: 'residents' },
  { id: 'disabled', of: 'residents' },
  { id: 'social_rented', of: 'households' },
];

interface Props {
  facts: PlaceFacts;
  /** Homes without gigabit, an estimate; `null` where it is not worked out. */
  withoutGigabit: number | null;
}

export function People({ facts, withoutGigabit }: Props) {
  return (
    <section className="people">
      <h3>People and deprivation</h3>
      <dl>
        {facts.deprivation ? (
          <div>
            <dt>Deprivation</dt>
            <dd>
              {facts.deprivation}
              {facts.rank ? <span className="aside"> {facts.rank}</span> : null}
            </dd>
          </div>
        ) : null}
        {facts.incomeDeprivation ? (
          <div>
            <dt>Income deprivation</dt>
            <dd>{facts.incomeDeprivation}</dd>
          </div>
        ) : null}
        {withoutGigabit !== null ? (
          <div>
            <dt title="One less the share, times Census 2021 households">Homes without gigabit</dt>
            <dd>
              {homesText(withoutGigabit)}{' '}
              <span className="aside">estimate: share of July 2024 × households of 2021</span>
            </dd>
          </div>
        ) : null}
        {rows.map(({ id, of }) => {
          const count = facts.counts[id];
          if (count === undefined) return null;
          const whole = of ? facts.counts[of] : null;
          return (
            <div key={id}>
              <dt title={neighbourhoodNumbers[id].meaning}>{neighbourhoodNumbers[id].label}</dt>
              <dd>
                {count === null ? <span className="absent">suppressed</span> : countText(count)}
                {count !== null && whole ? (
                  <span className="aside">{` ${((100 * count) / whole).toFixed(0)}%`}</span>
                ) : null}
              </dd>
            </div>
          );
        })}
        {facts.digitalPropensity !== null ? (
          <div>
            <dt title={neighbourhoodNumbers.digital_propensity.meaning}>Digital propensity</dt>
            <dd>
              {facts.digitalPropensity.toFixed(0)}{' '}
              <span className="aside">% of households expected to answer the census online</span>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
