// Digital propensity from the neighbourhoods of 2011 to those of 2021, by the exact lookup.

/** One link of the exact lookup: a 2011 neighbourhood, a 2021 one, and how they relate. */
export interface Link {
  parent: string;
  child: string;
  /** U unchanged, S split, M merged, X irregular. */
  change: 'U' | 'S' | 'M' | 'X';
}

export interface Propensity {
  /** Parallel to the spine's codes; `null` where no score can be carried over. */
  scores: (number | null)[];
  /** Neighbourhoods of 2021 by how their score came about. */
  byChange: Record<Link['change'], number>;
  /** Of them, those left without a score: irregular, or a parent has none. */
  irregular: string[];
  parentless: string[];
}

/**
 * Carries scores over. Unchanged and split neighbourhoods take their parent's score. A merged one
 * takes the mean of its parents, each counting once: no 2011 counts are at hand to weigh them by.
 * An irregular one has none.
 */
export function carryOver(
  codes: readonly string[],
  links: readonly Link[],
  scoreOf: ReadonlyMap<string, number>,
): Propensity {
  const parents = new Map<string, Link[]>();
  for (const link of links) {
    const known = parents.get(link.child);
    if (known) known.push(link);
    else parents.set(link.child, [link]);
  }
  const byChange = { U: 0, S: 0, M: 0, X: 0 };
  const irregular: string[] = [];
  const parentless: string[] = [];
  const scores = codes.map((code) => {
    const own = parents.get(code) ?? [];
    const first = own[0];
    const change = own.some((link) => link.change === 'X') ? 'X' : first?.change;
    if (change) byChange[change] += 1;
    if (change === 'X') {
      irregular.push(code);
      return null;
    }
    const found = own.map((link) => scoreOf.get(link.parent));
    if (!first || found.some((score) => score === undefined)) {
      parentless.push(code);
      return null;
    }
    return (found as number[]).reduce((a, b) => a + b, 0) / found.length;
  });
  return { scores, byChange, irregular, parentless };
}
