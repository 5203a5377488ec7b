// What can be measured: every measure, its family and options, its words, unit of count and map classes.

/** Families are what a person picks first; the four headline ones come first. */
export const families = {
  'full-fibre': { id: 'full-fibre', name: 'Full fibre', headline: true },
  gigabit: { id: 'gigabit', name: 'Gigabit', headline: true },
  '4g': { id: '4g', name: '4G', headline: true },
  '5g': { id: '5g', name: '5G', headline: true },
  ultrafast: { id: 'ultrafast', name: 'Ultrafast', headline: false },
  superfast: { id: 'superfast', name: 'Superfast', headline: false },
  'below-uso': { id: 'below-uso', name: 'Below decent broadband', headline: false },
  'take-up': { id: 'take-up', name: 'Full-fibre take-up', headline: false },
} as const satisfies Record<string, { id: string; name: string; headline: boolean }>;
export type FamilyId = keyof typeof families;

/** Where a mobile signal is measured. `counted` names what the share is a share of. */
export const places = {
  outdoor: { id: 'outdoor', name: 'outdoors', sentence: 'outside premises' },
  indoor: { id: 'indoor', name: 'indoors', sentence: 'inside premises' },
  area: { id: 'area', name: 'on land', sentence: 'on land' },
} as const;
export type PlaceOption = keyof typeof places;

export const operators = {
  any: { id: 'any', name: 'at least one operator', short: 'any operator' },
  all: { id: 'all', name: 'all four operators', short: 'all four' },
} as const;
export type OperatorOption = keyof typeof operators;

export const confidences = {
  high: {
    id: 'high',
    name: 'high confidence',
    meaning: 'Ofcom: a signal about 80% likely to be there and usable',
  },
  'very-high': {
    id: 'very-high',
    name: 'very high confidence',
    meaning: 'Ofcom: a signal about 95% likely to be there and usable',
  },
  standalone: {
    id: 'standalone',
    name: 'standalone',
    meaning: '5G that does not lean on 4G (high confidence); first published for July 2025',
  },
} as const;
export type ConfidenceOption = keyof typeof confidences;

/** What numerator and denominator count. A land pixel is 100 m × 100 m, one hundredth of a square kilometre. */
export const countUnits = {
  premises: { id: 'premises', one: 'premises', many: 'premises', perUnit: 1 },
  land: { id: 'land', one: 'square kilometre', many: 'square kilometres', perUnit: 0.01 },
  'full-fibre-premises': {
    id: 'full-fibre-premises',
    one: 'premises with full fibre',
    many: 'premises with full fibre',
    perUnit: 1,
  },
} as const;
export type CountUnit = keyof typeof countUnits;

/** Upper class holds the boundary value; see `classOf` in data/model/classes. */
const classSets = {
  fibre: [25, 50, 75, 85, 90, 95],
  coverage: [60, 70, 80, 90, 95, 98],
  mobile5g: [20, 40, 60, 80, 90, 95],
  takeUp: [20, 30, 40, 50, 60, 70],
  shortfall: [0.1, 0.2, 0.5, 1, 2, 5],
} as const;

export interface Measure {
  readonly id: string;
  readonly family: FamilyId;
  /** Name for a heading: "Full fibre", "4G indoors, all four operators". */
  readonly name: string;
  /** Name for a table row or a small label. */
  readonly short: string;
  /** Finishes "In July 2025, 90% of premises …": "could get full fibre". */
  readonly predicate: string;
  /** The same for the rest: "could not get full fibre". */
  readonly negation: string;
  /** One plain sentence saying what it means. */
  readonly meaning: string;
  readonly unit: CountUnit;
  readonly higherIsBetter: boolean;
  readonly breaks: readonly number[];
  readonly place?: PlaceOption;
  readonly operators?: OperatorOption;
  readonly confidence?: ConfidenceOption;
}

const fixed = [
  {
    id: 'full-fibre',
    family: 'full-fibre',
    name: 'Full fibre',
    short: 'Full fibre',
    predicate: 'could get full fibre',
    negation: 'could not get full fibre',
    meaning: 'A fibre-optic line runs all the way to the premises (fibre to the premises).',
    unit: 'premises',
    higherIsBetter: true,
    breaks: classSets.fibre,
  },
  {
    id: 'gigabit',
    family: 'gigabit',
    name: 'Gigabit',
    short: 'Gigabit',
    predicate: 'could get gigabit broadband',
    negation: 'could not get gigabit broadband',
    meaning:
      'A line able to download at 1,000 Mbit/s or more: full fibre, or the newest cable (Virgin Media O2).',
    unit: 'premises',
    higherIsBetter: true,
    breaks: classSets.coverage,
  },
  {
    id: 'ultrafast-300',
    family: 'ultrafast',
    name: 'Ultrafast (300 Mbit/s)',
    short: 'Ultrafast',
    predicate: 'could get ultrafast broadband',
    negation: 'could not get ultrafast broadband',
    meaning: 'A line able to download at 300 Mbit/s or more.',
    unit: 'premises',
    higherIsBetter: true,
    breaks: classSets.coverage,
  },
  {
    id: 'superfast-30',
    family: 'superfast',
    name: 'Superfast (30 Mbit/s)',
    short: 'Superfast',
    predicate: 'could get superfast broadband',
    negation: 'could not get superfast broadband',
    meaning: 'A line able to download at 30 Mbit/s or more.',
    unit: 'premises',
    higherIsBetter: true,
    breaks: classSets.coverage,
  },
  {
    id: 'below-uso',
    family: 'below-uso',
    name: 'Below decent broadband',
    short: 'Below decent',
    predicate: 'could not get decent broadband',
    negation: 'could get decent broadband',
    meaning:
      'No service meets the universal service level: 10 Mbit/s down and 1 Mbit/s up. Here a lower figure is better.',
    unit: 'premises',
    higherIsBetter: false,
    breaks: classSets.shortfall,
  },
  {
    id: 'full-fibre-take-up',
    family: 'take-up',
    name: 'Full-fibre take-up',
    short: 'Take-up',
    predicate: 'took a full-fibre service',
    negation: 'did not take a full-fibre service',
    meaning:
      'Of the premises a full-fibre line passes, the share that buy a service on it. Published in whole percents.',
    unit: 'full-fibre-premises',
    higherIsBetter: true,
    breaks: classSets.takeUp,
  },
] as const satisfies readonly Measure[];

const placeKey = { outdoor: 'premises-outdoor', indoor: 'premises-indoor', area: 'area' } as const;
const confidenceKey = { high: '5g', 'very-high': '5g-vhc', standalone: '5g-sa' } as const;

type Mobile4gId = `4g-${(typeof placeKey)[PlaceOption]}-${OperatorOption}`;
type Mobile5gId =
  `${(typeof confidenceKey)[ConfidenceOption]}-${'premises-outdoor' | 'area'}-${OperatorOption}`;
export type MeasureId = (typeof fixed)[number]['id'] | Mobile4gId | Mobile5gId;

/** Builds one mobile measure from its options, so that 4G and 5G say the same thing the same way. */
function mobile(
  tech: '4g' | '5g',
  place: PlaceOption,
  by: OperatorOption,
  confidence?: ConfidenceOption,
): Measure & { id: MeasureId } {
  const stem = confidence ? confidenceKey[confidence] : tech;
  const techName = tech === '4g' ? '4G' : confidence === 'standalone' ? 'Standalone 5G' : '5G';
  const sure = confidence === 'very-high' ? ', very high confidence' : '';
  const has = `had ${techName.replace('Standalone', 'standalone')}`;
  const hasNo = `did not have ${techName.replace('Standalone', 'standalone')}`;
  const where = { outdoor: ' outdoors', indoor: ' indoors', area: '' }[place];
  const from = by === 'any' ? ' from at least one operator' : ' from all four operators';
  return {
    id: `${stem}-${placeKey[place]}-${by}` as MeasureId,
    family: tech,
    name: `${techName} ${places[place].name}, ${operators[by].name}${sure}`,
    short: `${techName} ${places[place].name}, ${operators[by].short}${confidence === 'very-high' ? ', very high' : ''}`,
    predicate: `${has}${where}${from}`,
    negation: `${hasNo}${where}${from}`,
    meaning: `A ${techName} signal is predicted ${places[place].sentence} from ${operators[by].name}${
      confidence ? ` (${confidences[confidence].meaning})` : ''
    }.`,
    unit: place === 'area' ? 'land' : 'premises',
    higherIsBetter: true,
    breaks: tech === '4g' ? classSets.coverage : classSets.mobile5g,
    place,
    operators: by,
    ...(confidence ? { confidence } : {}),
  };
}

const bothOperators = ['any', 'all'] as const;
const mobile4g = (['outdoor', 'indoor', 'area'] as const).flatMap((place) =>
  bothOperators.map((by) => mobile('4g', place, by)),
);
const mobile5g = (['high', 'very-high', 'standalone'] as const).flatMap((confidence) =>
  (['outdoor', 'area'] as const).flatMap((place) =>
    bothOperators.map((by) => mobile('5g', place, by, confidence)),
  ),
);

/** Every measure, in the order lists show them. */
export const measures: readonly (Measure & { id: MeasureId })[] = [
  ...fixed,
  ...mobile4g,
  ...mobile5g,
];

const byId = new Map<string, Measure & { id: MeasureId }>(measures.map((m) => [m.id, m]));

export function isMeasureId(id: string): id is MeasureId {
  return byId.has(id);
}

/** The measure of that id. Throws `unknown measure: …` for an id outside the catalogue. */
export function measureOf(id: string): Measure & { id: MeasureId } {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown measure: ${id}`);
  return found;
}

/** The measure shown first for each headline family. */
export const headlineMeasures: readonly MeasureId[] = [
  'full-fibre',
  'gigabit',
  '4g-premises-indoor-all',
  '5g-premises-outdoor-all',
];

/** The measures published, or worked out, for neighbourhoods. */
export const neighbourhoodMeasures = [
  'gigabit',
  'ultrafast-300',
  'superfast-30',
  'below-uso',
] as const satisfies readonly MeasureId[];
export type NeighbourhoodMeasureId = (typeof neighbourhoodMeasures)[number];

export function isNeighbourhoodMeasure(id: MeasureId): id is NeighbourhoodMeasureId {
  return (neighbourhoodMeasures as readonly MeasureId[]).includes(id);
}
