// The trend's choices as a sentence: measure, a place beside the regions, what “by 2025” means, a level ahead.

import { type DeadlineId, deadlines } from '../../../data/catalogue/commitments';
import { type MeasureId, measureOf } from '../../../data/catalogue/measures';
import { type ReachLevel, reachLevels } from '../../../data/catalogue/readings';
import type { AreaRecord } from '../../../data/contract/files';
import { phraseAfter } from '../../state/measure-choice';
import { setView, useView } from '../../state/store';
import { placeBeside, placeOptions } from '../../state/trend';
import { levelText } from '../../state/trend-reach';
import { WordSelect } from '../../ui/word-select';
import { MeasureWords } from '../measure-words';

interface Props {
  areas: readonly AreaRecord[];
  /** Whether a commitment that the measure answers has a date. */
  dated: boolean;
}

export function TrendChoices({ areas, dated }: Props) {
  const { measure, place, deadline, reach } = useView();
  const chosen = placeBeside(place, areas);
  const wanted = measureOf(measure);
  return (
    <p className="switches">
      The trend of{' '}
      <MeasureWords
        measure={wanted}
        rest={phraseAfter(wanted)}
        onChoose={(next: MeasureId) => setView({ measure: next, release: null })}
      />{' '}
      for the regions, England and{' '}
      <WordSelect
        label="Place"
        value={chosen?.code ?? ''}
        word={chosen?.name ?? 'a place you choose'}
        options={[{ value: '', label: 'No place' }, ...placeOptions(place, areas)]}
        onChange={(next) => setView({ place: next || null })}
        after=","
      />{' '}
      {dated ? (
        <>
          with “by 2025” as{' '}
          <WordSelect
            label="Deadline"
            value={deadline}
            options={Object.values(deadlines).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => setView({ deadline: next as DeadlineId })}
            after=","
          />{' '}
        </>
      ) : null}
      carried on to{' '}
      <WordSelect
        label="Level to reach"
        value={String(reach)}
        word={levelText(reach, wanted)}
        options={reachLevels.map((level) => ({
          value: String(level),
          label: levelText(level, wanted),
        }))}
        onChange={(next) => setView({ reach: Number(next) as ReachLevel })}
        after="."
      />
    </p>
  );
}
