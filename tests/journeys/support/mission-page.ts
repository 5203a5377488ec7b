// The scorecard as a journey reads it: every card's words, held against the rows of mission3.csv.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedApp, OpenOptions } from './app';
import type { Stage } from './map-page';
import { type Expected, expectedCards, expectedHeadline, monthOf, placeOf } from './mission-cards';
import {
  addressOf,
  type Choice,
  isEstimate,
  type Row,
  standingOf,
  startChoice,
} from './mission-rows';

/** Opens the scorecard and waits until its nine cards are drawn. */
export async function openScorecard(
  stage: Stage,
  path = '#view=targets',
  options: Omit<OpenOptions, 'url' | 'path'> = {},
): Promise<OpenedApp> {
  const app = await stage.open(path, options);
  await cardsDrawn(app.page);
  return app;
}

export async function cardsDrawn(page: Page): Promise<void> {
  await page.locator('.card').nth(8).locator('.card-chart').waitFor();
  await expect.poll(() => page.locator('.card .card-chart svg').count()).toBeGreaterThan(0);
}

export function card(page: Page, id: string): Locator {
  return page.locator(`#mission3-${id}`);
}

export interface ReadCard {
  id: string;
  title: string;
  quote: string;
  phrase: string;
  document: string;
  measure: string;
  status: string;
  /** A second status, of “highest”, where the words want that too. */
  highest: string;
  /** The mark before the status, by its shape. */
  mark: string;
  sentences: string[];
}

/** Everything the cards and the headline say, in one look. */
export function readCards(page: Page): Promise<{ headline: string; cards: ReadCard[] }> {
  return page.evaluate(() => {
    const say = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      headline: say(document.querySelector('.targets h1')),
      cards: [...document.querySelectorAll('.card')].map((one) => ({
        id: one.id.replace('mission3-', ''),
        title: say(one.querySelector('h2')),
        quote: say(one.querySelector('blockquote')),
        phrase: say(one.querySelector('blockquote strong')),
        document: say(one.querySelector('.card-document')),
        measure: say(one.querySelector('.card-measure')),
        status: say(one.querySelectorAll('.card-status')[0]),
        highest: say(one.querySelectorAll('.card-status')[1]),
        mark: one.querySelector('.card-status svg')?.innerHTML ?? '',
        sentences: [...one.querySelectorAll('.card-verdict p:not(.card-status)')].map((p) => {
          // An opened number's note lies in the sentence; it is not read with it.
          const copy = p.cloneNode(true) as Element;
          for (const note of copy.querySelectorAll('[popover]')) note.remove();
          return say(copy);
        }),
      })),
    };
  });
}

/** A share as printed against a share of the file, which has two decimals. */
function expectShare(printed: string, value: number, about: string): void {
  const words = /^(over |under )?([\d.]+)%$/i.exec(printed);
  expect(words, `${about}: “${printed}”`).not.toBeNull();
  const [, bound, figure] = words ?? [];
  if (bound?.toLowerCase() === 'over ') {
    expect(figure, about).toBe('99.9');
    expect(value, about).toBeGreaterThanOrEqual(99.95);
  } else if (bound) {
    expect(figure, about).toBe('0.1');
    expect(value, about).toBeLessThan(0.05);
  } else {
    // The file rounds once more than the page: half a step of each.
    expect(Math.abs(Number(figure) - value), `${about}: ${printed} for ${value}`).toBeLessThan(
      0.0551,
    );
    // Short of all is never printed as all.
    if (figure === '100.0') expect(value, about).toBe(100);
  }
}

const thousands = new Intl.NumberFormat('en-GB');
/** To three figures: 10,575 → 10,600. */
const rough = (count: number) => Number(count.toPrecision(3));

/** What is between brackets or after a figure: the gap counted. */
function expectCount(printed: string | undefined, row: Row, about: string): void {
  const words = /^(about )?([\d,]+) (premises|people|homes)$/.exec(printed ?? '');
  expect(words, `${about}: “${printed}”`).not.toBeNull();
  const count = Math.abs(row.gapCount ?? Number.NaN);
  expect(words?.[2], about).toBe(thousands.format(words?.[1] ? rough(count) : count));
  if (isEstimate(row)) expect(words?.[1], about).toBe('about ');
}

/** "16.2 points ahead of Greater Manchester (207,744 premises)" against the row. */
function expectGap(printed: string, row: Row, about: string): void {
  // Two that read alike to one decimal are level, whatever lies between them.
  if (row.rank === 1 && row.first.length > 1) {
    expect(printed, about).toMatch(/^level with \S.* to one decimal$/);
    expect(Math.abs(row.gapPoints ?? 0), about).toBeLessThan(0.1001);
    return;
  }
  const words =
    /^([\d.]+) points? (over the level|short of the level|ahead of|behind) ?(.*?)(?: ?\(([^()]*?)( would draw level)?\))?$/.exec(
      printed,
    );
  expect(words, `${about}: “${printed}”`).not.toBeNull();
  const [, points, side = '', who = '', count, would] = words ?? [];
  // The most deprived fifth has no gap in the file, but a rank.
  const less = row.gapPoints === null ? row.rank !== 1 : row.gapPoints < 0;
  expect(/short|behind/.test(side), `${about}: ${printed}`).toBe(less);
  if (row.gapPoints !== null) {
    const off = Math.abs(Number(points) - Math.abs(row.gapPoints));
    expect(off, `${about}: ${printed} for ${row.gapPoints}`).toBeLessThan(0.0551);
  }
  if (/level/.test(side)) expect(who, about).toBe('');
  // Whoever it is behind leads.
  else if (side === 'behind' && row.rank === 2 && row.gapPoints !== null)
    expect(row.first, about).toContain(who);
  else expect(who, about).toMatch(/^[A-Z]/);
  expect(Boolean(would), `${about}: ${printed}`).toBe(side === 'behind' && count !== undefined);
  if (row.gapCount !== null) expectCount(count, row, about);
  else if (row.gapPoints !== null) expect(count, about).toBeUndefined();
}

/** "of land had 5G from all four operators, at very high confidence". */
function claimOf(measure: string): string {
  if (measure.includes('decile')) {
    const part = measure === 'gigabit-decile-1' ? 'tenth' : 'fifth';
    return `of homes in the most deprived ${part} of neighbourhoods could get gigabit`;
  }
  if (measure === 'gigabit') return 'of premises could get gigabit broadband';
  if (measure === 'full-fibre') return 'of premises could get full fibre';
  const tech = measure.startsWith('4g')
    ? '4G'
    : measure.startsWith('5g-sa')
      ? 'standalone 5G'
      : '5G';
  const where = measure.includes('outdoor')
    ? ' outdoors'
    : measure.includes('indoor')
      ? ' indoors'
      : '';
  const by = measure.endsWith('all') ? 'all four operators' : 'at least one operator';
  const sure = measure.includes('vhc') ? ', at very high confidence' : '';
  return `of ${where ? 'premises' : 'the land'} had ${tech}${where} from ${by}${sure}`;
}

/** One sentence of figures against its row: value, what of, release, how far from what was asked. */
export function expectSentence(sentence: string, row: Row, about: string): void {
  const month = monthOf(row.release);
  if (row.unit === 'people') {
    const side = (row.gapCount ?? 0) < 0 ? 'short of' : 'over';
    const millions = ((row.value ?? 0) / 1e6).toFixed(2);
    const gap = thousands.format(rough(Math.abs(row.gapCount ?? 0)));
    expect(sentence.replace(/^(Now )?about/i, 'about').replace(' (the latest)', ''), about).toBe(
      `about ${millions} million people with full fibre (estimate) in ${month}, about ${gap} people ${side} the level.`,
    );
    return;
  }
  if (row.unit === 'ratio') {
    const side = (row.gapCount ?? 0) < 0 ? 'fewer' : 'more';
    const added = /since (\w+ \d{4}): ([\d.]+) of a fair share( \(estimate\))?/.exec(row.note);
    const size = Math.abs(row.gapCount ?? 0);
    const estimate = isEstimate(row);
    const count = estimate ? `about ${thousands.format(rough(size))}` : thousands.format(size);
    const tail = added
      ? `; of the premises added in England since ${added[1]} it got ${added[2]} of its share${added[3] ?? ''}`
      : '';
    const among = /, (joint )?\w+ of 7 conurbations/g;
    expect(sentence.match(among)?.length, about).toBe(added ? 2 : 1);
    expect(sentence.replace(/^Now /, '').replace(among, ''), about).toBe(
      `${row.value?.toFixed(2)} of a fair share in ${month}${estimate ? ' (estimate)' : ''}, ${count} premises ${side} than its size would give${tail}.`,
    );
    return;
  }
  const parts =
    /^(?:[^:]*: |Now )?((?:over |under )?[\d.]+%) (.*?) in (\w+ \d{4})(?: \(the latest\))?(?:, (.*))?\.$/i.exec(
      sentence,
    );
  expect(parts, `${about}: “${sentence}”`).not.toBeNull();
  const [, value = '', claim = '', release, gap] = parts ?? [];
  expectShare(value, row.value ?? Number.NaN, about);
  expect(claim, about).toBe(`${claimOf(row.measure)}${isEstimate(row) ? ' (estimate)' : ''}`);
  expect(release, about).toBe(month);
  if (row.rank === null && row.gapPoints === null) expect(gap, about).toBeUndefined();
  else expectGap(gap ?? '', row, about);
}

/** The sentence of the card that counts people which says how high full fibre stood. */
function expectHighest(sentences: string[], choice: Choice, about: string): void {
  const { atDeadline, now } = standingOf('full-fibre-2m', 'full-fibre', choice);
  const said = sentences.find((sentence) => sentence.startsWith('“Highest”: '));
  if (!atDeadline) throw new Error('the file has no share of full fibre at the deadline');
  const tail = now && now.release !== atDeadline.release ? ` Now ${placeOf(now)}.` : '';
  expect(said?.endsWith(tail), `${about}: ${said}`).toBe(true);
  expectSentence((said ?? '').slice(0, tail ? -tail.length : undefined), atDeadline, about);
}

/** One card as read against what the file says of it. */
function expectCard(read: ReadCard, due: Expected, choice: Choice): void {
  const about = `${due.id} under ${addressOf(choice)}`;
  const { atDeadline, now } = due.standing;
  expect([read.title, read.quote, read.measure, read.status, read.highest], about).toEqual([
    due.title,
    due.quote,
    due.measure,
    due.status,
    due.highest,
  ]);
  expect(read.phrase.length, about).toBeGreaterThan(0);
  expect(read.quote, about).toContain(read.phrase);
  expect(read.document.startsWith(due.document), `${about}: ${read.document}`).toBe(true);
  const dated = !due.id.startsWith('4g');
  expect(read.document.includes('No date is named'), about).toBe(!dated);

  const [first = '', second = ''] = read.sentences;
  if (atDeadline) expectSentence(first, atDeadline, about);
  else expect(first, about).toBe('No release before the deadline has a figure by this reading.');
  const latest = now !== null && now.release === atDeadline?.release;
  expect(first.includes('(the latest)'), about).toBe(latest);
  if (now && !latest) {
    expect(second, about).toMatch(now.rank === null ? /^Now / : /^Now [a-z]/);
    if (now.rank !== null) expect(second, about).toContain(`Now ${placeOf(now)}: `);
    expectSentence(second, now, about);
  }
  if (due.id === 'full-fibre-2m') expectHighest(read.sentences, choice, about);

  const rest = read.sentences.join(' ');
  expect(rest.includes('Met by the looser reading'), about).toBe(due.looserMet.length > 0);
  expect(rest.includes('Not met by the stricter reading'), about).toBe(
    due.stricterMissed.length > 0,
  );
  if (read.status.includes('behind London')) expect(rest, about).toContain('London stands higher');
  if (due.id.startsWith('5g-40')) expect(rest, about).toContain('no figure by population');
  if (due.id === 'fair-share') expect(rest, about).toContain('Money is not in open data');
  if (due.id === 'deprived-best') expect(rest, about).toContain('Full fibre is not published');
}

/** Every card and the headline against mission3.csv under a choice. */
export async function expectCards(page: Page, choice: Choice = startChoice): Promise<void> {
  const due = expectedCards(choice);
  const { headline, cards } = await readCards(page);
  expect(cards.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
  cards.forEach((read, i) => {
    expectCard(read, due[i] as Expected, choice);
  });
  expect(headline, addressOf(choice)).toBe(expectedHeadline(due, choice));
}
