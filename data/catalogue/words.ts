// The words for what is absent, estimated or odd, said the same way wherever they appear.

/** Why a place has no figure. Absence is never zero. */
export const absences = {
  'not-published-at-level': 'not published at this level',
  'not-in-release': 'not in this release',
  'no-residential-postcodes': 'no residential postcodes',
  suppressed: 'suppressed by the publisher',
  'member-missing': 'a member area has no figure',
  'no-signal-family': 'not reported for this area',
} as const;
export type AbsenceId = keyof typeof absences;

/** How a figure came about. */
export const bases = {
  published: { id: 'published', name: 'published', meaning: 'as the publisher gives it' },
  summed: { id: 'summed', name: 'summed', meaning: 'added up from the publisher’s own counts' },
  estimated: {
    id: 'estimated',
    name: 'estimate',
    meaning: 'worked out with weights or points that stand in for counts not published',
  },
} as const;
export type Basis = keyof typeof bases;

/** Notes an observation may carry; the exported `note` column holds these words. */
export const notes = {
  'weights-stand-in':
    'No counts in this release: local authorities weighted by the premises (or land) of another release.',
  'merged-districts':
    'Today’s local authority; the release lists its predecessors, added together.',
  'superfast-two-bands':
    'The release splits superfast in two bands; both are added (30 Mbit/s and over).',
  'whole-percents': 'Published in whole percents.',
  'no-operator-count':
    'Standalone 5G from all four operators is not yet found anywhere: a true zero.',
  'postcode-mean':
    'Estimate: mean of the neighbourhood’s residential postcodes, each counting once.',
  'few-postcodes': 'Thin: fewer than five residential postcodes.',
  'output-area-sums': 'Added up from output-area counts.',
  'household-weighted': 'Neighbourhood estimates weighted by Census 2021 households.',
  'ward-best-fit': 'The neighbourhoods that fit the ward best, weighted by Census 2021 households.',
  'partly-inside': 'Only partly inside the region.',
  'land-from-outlines': 'Former districts weighted by the land area of their neighbourhoods.',
} as const;
export type NoteId = keyof typeof notes;

export const THIN_BELOW_POSTCODES = 5;
