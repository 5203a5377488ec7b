// Labels beside a chart pushed apart until none covers another, each as near to its point as that allows.

export interface Wanted {
  /** Middle of the label as wished. */
  y: number;
  height: number;
}

/**
 * Middles of the labels, in the order given, none over another and none past `low` or `high` while there is room.
 */
export function spreadLabels(wanted: readonly Wanted[], low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => at(wanted, a).y - at(wanted, b).y || a - b);
  const middles = wanted.map(({ y }) => y);
  let foot = low;
  for (const i of order) {
    const { height } = at(wanted, i);
    middles[i] = Math.max(middles[i] as number, foot + height / 2);
    foot = (middles[i] as number) + height / 2;
  }
  // What was pushed past the lower edge is pushed back, from the last up.
  let head = high;
  for (const i of order.reverse()) {
    const { height } = at(wanted, i);
    middles[i] = Math.min(middles[i] as number, head - height / 2);
    head = (middles[i] as number) - height / 2;
  }
  return middles;
}

function at(wanted: readonly Wanted[], i: number): Wanted {
  return wanted[i] as Wanted;
}

/** A name in lines of about `most` characters, parted between words. */
export function nameLines(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
