// The choice of a measure within a sentence: its family, and for mobile where, by how many operators, how sure.

import type {
  ConfidenceOption,
  FamilyId,
  Measure,
  MeasureId,
  OperatorOption,
  PlaceOption,
} from '../../data/catalogue/measures';
import {
  familyOptions,
  firstOfFamily,
  optionsOfFamily,
  withOptions,
} from '../state/measure-choice';
import { WordSelect } from '../ui/word-select';

interface Props {
  measure: Measure;
  onChoose(measure: MeasureId): void;
}

function MobileOptions({ measure, onChoose }: Props) {
  if (!measure.place || !measure.operators) return null;
  const options = optionsOfFamily(measure.family);
  return (
    <>
      <WordSelect
        label="Where the signal is measured"
        value={measure.place}
        options={options.place}
        onChange={(place) => onChoose(withOptions(measure, { place: place as PlaceOption }))}
      />{' '}
      from{' '}
      <WordSelect
        label="By how many operators"
        value={measure.operators}
        options={options.operators}
        onChange={(by) => onChoose(withOptions(measure, { operators: by as OperatorOption }))}
      />
      {measure.confidence ? (
        <>
          {measure.confidence === 'standalone' ? ', ' : ', with '}
          <WordSelect
            label="How sure the 5G signal is"
            value={measure.confidence}
            options={options.confidence}
            onChange={(confidence) =>
              onChoose(withOptions(measure, { confidence: confidence as ConfidenceOption }))
            }
          />
        </>
      ) : null}
    </>
  );
}

/** @param rest what follows the family where it has no options: "available to premises" */
export function MeasureWords({ measure, onChoose, rest }: Props & { rest: string }) {
  return (
    <>
      <WordSelect
        label="Measure"
        value={measure.family}
        options={familyOptions}
        onChange={(family) => onChoose(firstOfFamily(family as FamilyId))}
      />{' '}
      {measure.place ? <MobileOptions measure={measure} onChoose={onChoose} /> : rest}
    </>
  );
}
