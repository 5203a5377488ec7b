// How much detail the outline files keep, and how far two publishers' outlines may differ, each with its reason.

/**
 * Regional files: a bend of 1,200 m² (say 80 m by 30 m) is about 35 square pixels at zoom 14 and under
 * one at zoom 11. The largest figure that is not needed: 1,200 leaves the two files 5% below 350 kB.
 */
export const REGIONAL_SIMPLIFY = { toleranceM2: 1200, smallestIslandM2: 0 } as const;

/** England is looked at from zoom 5 to 9, where 200 m is under a pixel to just over one. */
export const ENGLAND_SIMPLIFY = { toleranceM2: 20_000, smallestIslandM2: 500_000 } as const;

/** Wards are few: bends smaller than the grid's own rounding go, nothing else. */
export const WARD_SIMPLIFY = { toleranceM2: 50, smallestIslandM2: 0 } as const;

/** Constituencies come rounded to 10 m by the publisher; the steps that leaves in straight lines go. */
export const CONSTITUENCY_SIMPLIFY = { toleranceM2: 600, smallestIslandM2: 20_000 } as const;

/** A constituency less inside a region than this only brushes it: the layers share no vertices. */
export const SLIVER_SHARE = 0.005;

/**
 * A district joined up from neighbourhoods against its published outline, in percent of area. Both
 * are generalised to 20 m; the Isle of Wight's coast, clipped differently, is the furthest at 1.12%.
 */
export const DISTRICT_AREA_PERCENT = 1.5;

/** The same for combined authorities, whose published outlines are generalised to 200 m. */
export const AUTHORITY_AREA_PERCENT = 1.5;
