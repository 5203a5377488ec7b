// The map's colours: one ramp for every measure, shared with the legend and the table.

/** From gap (strongest) to full (palest); `rampIndex` in data/model/classes says which. */
export const ramp = [
  '#3f1d4e',
  '#6a2d63',
  '#96446a',
  '#bd6670',
  '#dc9180',
  '#efbf9f',
  '#f8e6cf',
] as const;

export const ink = '#1c2430';
export const paper = '#fbfaf6';
export const sea = '#eef0ed';

/** Class index in feature-state for a place without a figure. */
export const ABSENT = -1;
