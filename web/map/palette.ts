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

/** Deprivation alone, from the most deprived tenth (strongest) to the least. */
export const deprivationRamp = [
  '#0f2657',
  '#1a3a7d',
  '#2b5198',
  '#4169ab',
  '#5a82bb',
  '#779ac8',
  '#95b1d4',
  '#b3c8df',
  '#cfdce9',
  '#e9eff4',
] as const;

/**
 * Two ways at once, row by row: least covered third first, and in each row the most deprived third
 * first. Lacking coverage alone turns to amber, deprivation alone to blue, both together to the darkest:
 * amber against blue is a difference that every kind of colour vision keeps.
 */
export const twoWay = [
  '#42343f',
  '#7b5a3c',
  '#b5843a',
  '#50628a',
  '#948a8b',
  '#dfbf93',
  '#5a90c9',
  '#b2c5e0',
  '#ebe8e1',
] as const;

/** Line round the most deprived neighbourhoods. */
export const deprivationLine = '#143f8f';

/** Every fill of a place, by the index held in feature-state. */
export const fills = [...ramp, ...deprivationRamp, ...twoWay] as const;
export const DECILES_FROM = ramp.length;
export const TWO_WAY_FROM = DECILES_FROM + deprivationRamp.length;

/** Relative luminance of a colour, 0 black to 1 white, as WCAG reckons contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far two colours stand out from each other: 1 not at all, 21 black on white. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A fill with whichever lettering stands out more from it. */
export function textOn(index: number): { fill: string; text: string } {
  const fill = fills[index] ?? paper;
  return { fill, text: contrast(fill, ink) >= contrast(fill, '#ffffff') ? ink : '#ffffff' };
}
