// Progress of a build: one updating line on a terminal, plain lines elsewhere; and how long each stage took.

export interface StageTime {
  name: string;
  seconds: number;
}

/** Where progress is written: process.stderr, or a stand-in. */
export interface Sink {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export class Progress {
  readonly stages: StageTime[] = [];
  #name = '';
  #since = 0;

  constructor(
    readonly sink: Sink,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Ends the stage before and begins another. */
  stage(name: string): void {
    this.end();
    this.#name = name;
    this.#since = this.now();
    if (this.sink.isTTY) this.#show(name);
    else this.sink.write(`${name} …\n`);
  }

  /** What the stage is at; seen on a terminal only. */
  step(what: string): void {
    if (this.sink.isTTY && this.#name) this.#show(`${this.#name}: ${what}`);
  }

  /** Ends the last stage and clears the line. */
  end(): void {
    if (!this.#name) return;
    this.stages.push({ name: this.#name, seconds: (this.now() - this.#since) / 1000 });
    this.#name = '';
    if (this.sink.isTTY) this.sink.write('\r\u001b[K');
  }

  #show(text: string): void {
    const width = (this.sink.columns ?? 80) - 1;
    this.sink.write(`\r\u001b[K${text.length > width ? `${text.slice(0, width - 1)}…` : text}`);
  }
}
