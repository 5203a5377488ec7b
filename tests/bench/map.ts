// How soon the built page shows a coloured map beside a bare MapLibre page, and how long recolouring takes.
//
// Both pages are seen alike, by tests/bench/probe.ts: from the start of navigation to the first painted frame in
// which 95% of the samples that show a class in the settled map show it. Limits: 192 × 128 samples, so a few small
// places late go unseen; a busy main thread finds a frame painted a little late; each frame pays for a copy of
// itself; drawing is by software, where every layer over all places costs more than on a graphics card; files come
// from this machine, so a network's waits, one after the other, are not in it.

import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type Pages, servePages } from './pages';
import type { Reading } from './probe';
import { median, say } from './say';
import { type BenchView, benchView } from './views';

const MOST_TIMES = 1.3;
const MOST_MILLISECONDS = 5;
const RECOLOURS = 9;
/** The settled maps of both pages show the same classes in about as many places; labels and borders hide some. */
const ALIKE = 0.7;

type Site = 'app' | 'bare';
const sites: readonly Site[] = ['app', 'bare'];

class Bench {
  readonly #browser: Browser;
  readonly #pages: Pages;

  constructor(browser: Browser, pages: Pages) {
    this.#browser = browser;
    this.#pages = pages;
  }

  /** Opens one page cold, in a context of its own, and does something with it once its map is settled. */
  async open<T>(site: Site, hash: string, then: (page: Page, first: Reading) => Promise<T>) {
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1,
    });
    try {
      await context.addInitScript({ content: this.#pages.probe });
      const page = await context.newPage();
      page.setDefaultTimeout(90_000);
      await page.goto(this.#pages[site] + hash);
      return await then(page, await read(page));
    } finally {
      await context.close();
    }
  }
}

/** Waits until the map has come to rest; strings, because the page knows none of our helpers. */
async function read(page: Page): Promise<Reading> {
  return (await page.evaluate('bench.reading()')) as Reading;
}

async function go(page: Page, hash: string): Promise<Reading> {
  await page.evaluate(`bench.go(${JSON.stringify(hash)})`);
  return read(page);
}

type Runs = Record<Site, Reading[]>;

/** Runs both pages turn and turn about, after one run each that warms the machine and is not counted. */
async function alternate(runs: number, run: (site: Site) => Promise<Reading>): Promise<Runs> {
  const readings: Runs = { app: [], bare: [] };
  for (const site of sites) await run(site);
  for (let i = 0; i < runs; i += 1) {
    for (const site of i % 2 ? [...sites].reverse() : sites) readings[site].push(await run(site));
  }
  return readings;
}

/** Prints both medians and answers their ratio. @throws Error when the two did not draw the same map */
function compare(what: string, { app, bare }: Runs): number {
  const of = (readings: Reading[], key: 'coloured' | 'samples' | 'frames') =>
    median(readings.map((reading) => reading[key]));
  const alike = of(app, 'samples') / of(bare, 'samples');
  if (!(alike >= ALIKE && alike <= 1 / ALIKE)) {
    throw new Error(
      `${what}: the app colours ${of(app, 'samples')} samples, the bare page ${of(bare, 'samples')}`,
    );
  }
  for (const [name, readings] of Object.entries({ app, bare })) {
    const times = readings.map(({ coloured }) => coloured.toFixed(0));
    console.log(
      `${what}, ${name}: ${of(readings, 'coloured').toFixed(0)} ms (${times.join(', ')}), frame ${of(readings, 'frames')}, ${of(readings, 'samples')} samples coloured`,
    );
  }
  return of(app, 'coloured') / of(bare, 'coloured');
}

function sayTimes(what: string, times: number): boolean {
  return say(what, `${times.toFixed(2)} ×`, `≤ ${MOST_TIMES} ×`, times <= MOST_TIMES);
}

/** Changes the measure of 3,421 neighbourhoods to and fro. */
async function recolour(bench: Bench, one: BenchView, other: BenchView): Promise<boolean> {
  const readings = await bench.open('app', one.app, async (page) => {
    const changes: Reading[] = [];
    for (let i = 0; i < RECOLOURS; i += 1) {
      changes.push(await go(page, (i % 2 ? one : other).app));
    }
    return changes;
  });
  const differ = [...one.classes].filter(([code, c]) => other.classes.get(code) !== c).length;
  const times = readings.map((reading) => reading.recolour);
  if (times.some((time) => time <= 0)) throw new Error('the page made no “recolour” measure');
  console.log(
    `Recolour: ${one.classes.size} places, ${differ} change class; ${times.map((time) => time.toFixed(1)).join(', ')} ms`,
  );
  console.log(
    `After it, not counted: the frame that shows it, ${median(readings.map(({ script }) => script)).toFixed(1)} ms of script; from the choice to that frame, ${median(readings.map(({ coloured }) => coloured)).toFixed(0)} ms`,
  );
  const time = median(times);
  return say(
    'Recolour, script',
    `${time.toFixed(1)} ms`,
    `≤ ${MOST_MILLISECONDS} ms`,
    time <= MOST_MILLISECONDS,
  );
}

async function measure(bench: Bench, pages: Pages, runs: number): Promise<boolean> {
  const box = await bench.open('app', '', async (_, first) => first.box);
  const view = (...what: Parameters<typeof benchView>[3]) =>
    benchView(pages.data, pages.bareData, box, what);
  const start = view('full-fibre', 'district', 'west-midlands');
  const gigabit = view('gigabit', 'neighbourhood', 'both');
  const superfast = view('superfast-30', 'neighbourhood', 'both');
  const districts = view('gigabit', 'district', 'both');
  console.log(
    `Map of ${box.join(' × ')} pixels, software drawing, medians of ${runs} cold runs each, turn and turn about`,
  );
  const cold = (shown: BenchView) =>
    alternate(runs, (site) => bench.open(site, shown[site], async (_, first) => first));
  const switches = () =>
    alternate(runs, (site) => bench.open(site, districts[site], (page) => go(page, gigabit[site])));
  const small = compare('Start view', await cold(start));
  const many = await cold(gigabit);
  const large = compare(`${gigabit.classes.size} neighbourhoods`, many);
  const switched = await switches();
  const level = compare('District to neighbourhood', switched);
  const coldBare = median(many.bare.map(({ coloured }) => coloured));
  const against = median(switched.app.map(({ coloured }) => coloured)) / coldBare;
  const met = [
    sayTimes('First coloured map, start view ÷ bare', small),
    sayTimes('First coloured map, neighbourhoods ÷ bare', large),
    sayTimes('Switch to neighbourhoods ÷ bare page from nothing', against),
  ];
  console.log(`Switch to neighbourhoods ÷ the same switch in the bare page: ${level.toFixed(2)} ×`);
  met.push(await recolour(bench, gigabit, superfast));
  return met.every((one) => one);
}

/** Measures and prints; returns whether every aim was met. */
export async function benchMap(scratch: string, runs: number): Promise<boolean> {
  const pages = await servePages(scratch);
  const browser = await launchBrowser();
  try {
    return await measure(new Bench(browser, pages), pages, runs);
  } finally {
    await browser.close();
    await pages.close();
  }
}
