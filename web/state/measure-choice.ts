// Choosing a measure by its family and options: which one a choice leads to, and what there is to choose from.

import {
  type CountUnit,
  confidences,
  type FamilyId,
  families,
  headlineMeasures,
  type Measure,
  type MeasureId,
  measures,
  operators,
  places,
} from '../../data/catalogue/measures';

/** The measure a family opens with: its headline, else the first of it. */
export function firstOfFamily(family: FamilyId): MeasureId {
  const own = measures.filter((measure) => measure.family === family).map((measure) => measure.id);
  return own.find((id) => headlineMeasures.includes(id)) ?? (own[0] as MeasureId);
}

type Options = Partial<Pick<Measure, 'place' | 'operators' | 'confidence'>>;

/** The measure of the same family with some options changed; the nearest where that exact one is not published. */
export function withOptions(measure: Measure, change: Options): MeasureId {
  const wanted = { ...measure, ...change };
  const closeness = (candidate: Measure) =>
    (candidate.place === wanted.place ? 4 : 0) +
    (candidate.confidence === wanted.confidence ? 2 : 0) +
    (candidate.operators === wanted.operators ? 1 : 0);
  const [best] = measures
    .filter((candidate) => candidate.family === measure.family)
    .sort((a, b) => closeness(b) - closeness(a));
  return (best ?? measure).id as MeasureId;
}

/** Every family, the headline ones in a group of their own. */
export const familyOptions = Object.values(families).map(({ id, name, headline }) => ({
  value: id,
  label: name,
  group: headline ? 'Headline measures' : 'More measures',
}));

function optionsOf<T extends string>(
  catalogue: Record<T, { id: T; name: string }>,
  among: readonly (T | undefined)[],
) {
  return Object.values<{ id: T; name: string }>(catalogue)
    .filter(({ id }) => among.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** What a measure's family offers of each option; an empty list where the family has no such option. */
export function optionsOfFamily(family: FamilyId) {
  const own: readonly Measure[] = measures.filter((measure) => measure.family === family);
  return {
    place: optionsOf(
      places,
      own.map((measure) => measure.place),
    ),
    operators: optionsOf(
      operators,
      own.map((measure) => measure.operators),
    ),
    confidence: optionsOf(
      confidences,
      own.map((measure) => measure.confidence),
    ),
  };
}

const middle: Record<CountUnit, string> = {
  premises: 'available to premises',
  land: 'of land',
  'full-fibre-premises': 'where a full-fibre line passes',
};

/** What follows the family in the sentence, where it has no options: “available to premises”. */
export function phraseAfter({ family, unit }: Measure, homes = false): string {
  if (family === 'below-uso') return 'as a share of premises';
  return homes && unit === 'premises' ? 'available to homes' : middle[unit];
}
