// What is wrong with the data: a fault names file, line, value, what was expected and what to do.

export interface Fault {
  /** Path below the raw folder, with the entry inside a zip after "!": "a.zip!b.csv". */
  file: string;
  /** 1-based; left out when the fault is of the whole file. */
  line?: number;
  /** The offending value as it stands in the file; left out when something is missing. */
  value?: string;
  expected: string;
  action: string;
}

/** Faults are gathered, never thrown one at a time, so that a person mends them all in one go. */
export class Faults {
  readonly #list: Fault[] = [];
  readonly #known = new Set<string>();

  /** The same fault found twice, by two readers of one file, is one. */
  add(fault: Fault): void {
    const key = JSON.stringify(Object.entries(fault).sort());
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#list.push(fault);
  }

  get all(): readonly Fault[] {
    return this.#list;
  }

  get any(): boolean {
    return this.#list.length > 0;
  }
}

/** One fault in one line for a person: "file, line 3: "x": expected …; do …". */
export function faultLine(fault: Fault): string {
  const where = fault.line === undefined ? fault.file : `${fault.file}, line ${fault.line}`;
  const what = fault.value === undefined ? '' : ` found "${fault.value}";`;
  return `${where}:${what} expected ${fault.expected}. ${fault.action}`;
}
