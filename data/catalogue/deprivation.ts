// How deprivation is shown beside coverage: the choices, their words, and the classes of shares of people.

/** What the map can say of deprivation. `name` follows "with"; `index` names the index it goes by. */
export const deprivationViews = {
  none: { id: 'none', name: 'deprivation left out', index: null },
  'outline-10': { id: 'outline-10', name: 'the most deprived tenth outlined', index: 'imd' },
  'outline-20': { id: 'outline-20', name: 'the most deprived fifth outlined', index: 'imd' },
  'two-way': { id: 'two-way', name: 'deprivation as a second colour', index: 'imd' },
  imd: { id: 'imd', name: 'deprivation shown instead', index: 'imd' },
  income: { id: 'income', name: 'income deprivation shown instead', index: 'income' },
} as const;
export type DeprivationViewId = keyof typeof deprivationViews;

/** The two indices of the English Indices of Deprivation 2025 in use. */
export const deprivationIndices = {
  imd: {
    id: 'imd',
    name: 'deprivation',
    long: 'the Index of Multiple Deprivation 2025',
    /** Finishes "England’s most deprived tenth". */
    by: '',
    decile: 'imd_decile',
    rank: 'imd_rank',
  },
  income: {
    id: 'income',
    name: 'income deprivation',
    long: 'income deprivation, Indices of Deprivation 2025',
    by: ' by income',
    decile: 'income_decile',
    rank: 'income_rank',
  },
} as const;
export type DeprivationIndexId = keyof typeof deprivationIndices;

/** Last decile an outline takes in, and its part of England in words. */
export const outlines = {
  'outline-10': { lastDecile: 1, part: 'tenth' },
  'outline-20': { lastDecile: 2, part: 'fifth' },
} as const;
export type OutlineId = keyof typeof outlines;

/** Breaks, in percent, of the share of people living in England's most deprived tenth. */
export const decileShareBreaks = [1, 5, 10, 20, 30, 40] as const;

export const DECILES = 10;

/** A decile of an area with fewer households than this rests on few homes, and is marked. */
export const FEW_HOUSEHOLDS = 500;

/** The thirds of the two-way colouring, in the order of its rows and columns. */
export const coverageThirds = [
  'least covered third',
  'middle third by coverage',
  'best covered third',
] as const;
export const deprivationThirds = [
  'most deprived third',
  'middle third by deprivation',
  'least deprived third',
] as const;

/** Fewer places than this are named one by one, never compared by thirds. */
export const FEWEST_COMPARED = 12;

/**
 * How far from an even chance the better covered of two places, one of each outer third, must be for
 * the thirds to differ clearly: Cliff's delta of 0.147, under which a difference is called negligible.
 */
export const CLEAR_FROM_DELTA = 0.147;

export const associationCaution =
  'Places that go together, not one thing that causes another; it says nothing of any one home.';
