// What a card says under its status: each sentence with the numbers that open.

import { WEST_MIDLANDS } from '../../data/catalogue/areas';
import { conurbations, isOwnMeasure, missionMeasures } from '../../data/catalogue/commitments';
import { confidences, measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import { targetOf } from '../../data/catalogue/targets';
import type { Mission3File, MissionLeague, MissionRow } from '../../data/contract/mission3';
import {
  countText,
  ordinalWord,
  percentText,
  pointsText,
  ratioText,
} from '../../data/model/format';
import { roundTo } from '../../data/model/observation';
import { wholeText } from '../../data/model/sentence';
import type { Piece } from './explain';
import { type Card, leagueOf, type Reading } from './mission';
import { explainAdded, explainFigure, explainGap, figureText } from './mission-explain';
import { millionsText, placeText } from './mission-status';

/** “7.4 points”; a trifle is “under 0.1 points”, which none at all would not be. */
function points(gap: number): string {
  const shown = Math.abs(roundTo(gap, 1));
  if (shown === 0 && gap !== 0) return 'under 0.1 points';
  return `${pointsText(gap)} ${shown === 1 ? 'point' : 'points'}`;
}

/** “−0.90 points”: as exact as it is exported. */
function exactPoints(gap: number): string {
  const shown = roundTo(gap, 2);
  return `${shown < 0 ? '−' : ''}${Math.abs(shown).toFixed(2)} points`;
}

/** “of premises had 5G outdoors from all four operators, at very high confidence”. */
function claimText(row: MissionRow): string {
  if (isOwnMeasure(row.measure)) return missionMeasures[row.measure].claim;
  const measure = measureOf(row.measure);
  const sure = measure.confidence === 'very-high' ? `, at ${confidences['very-high'].name}` : '';
  return `of ${wholeText(measure, false)} ${measure.predicate}${sure}`;
}

const estimateText = (row: MissionRow): string => (row.basis === 'estimated' ? ' (estimate)' : '');

/** “11,542 premises”; to three figures where it is an estimate, or worked out from a percentage. */
export function amountOf(file: Mission3File, league: MissionLeague, row: MissionRow): string {
  const { gapCount, gapUnit, basis } = row;
  if (gapCount === null || gapUnit === null) return '';
  const size = Math.abs(gapCount);
  const at = file.areas.findIndex(({ code }) => code === WEST_MIDLANDS);
  const counted = typeof league.numerators[at] === 'number';
  if (basis !== 'estimated' && counted) return `${countText(size)} ${gapUnit}`;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, size))) - 2);
  return `about ${countText(Math.round(size / step) * step)} ${gapUnit}`;
}

/** The best of the other combined authorities in a league, with its figure. */
export function bestOther(
  file: Mission3File,
  league: MissionLeague,
): { name: string; value: number } | null {
  let best: { name: string; value: number } | null = null;
  file.areas.forEach(({ code, name, combinedAuthority }, i) => {
    const value = league.values[i];
    if (!combinedAuthority || code === WEST_MIDLANDS || value === null || value === undefined)
      return;
    if (!best || value > best.value) best = { name, value };
  });
  return best;
}

function aheadText(file: Mission3File, league: MissionLeague, row: MissionRow): Piece[] {
  const best = bestOther(file, league);
  if (!best || row.gapPoints === null || row.value === null) return [];
  const gap = row.gapPoints;
  const formula = `${figureText(league, row.value)} less ${best.name}’s ${figureText(league, best.value)}, before rounding = ${exactPoints(gap)}`;
  const explain = explainGap(file, league, WEST_MIDLANDS, formula);
  // By the rank, which goes by the decimal shown: a gap of 0.08 may lie between two that read alike.
  if (row.rank === 1 && row.first.length > 1) {
    return [', ', { text: `level with ${best.name}`, explain }, ' to one decimal'];
  }
  const amount = amountOf(file, league, row);
  return gap > 0
    ? [
        ', ',
        { text: `${points(gap)} ahead`, explain },
        ` of ${best.name}${amount ? ` (${amount})` : ''}`,
      ]
    : [
        ', ',
        { text: `${points(gap)} behind`, explain },
        ` ${best.name}${amount ? ` (${amount} would draw level)` : ''}`,
      ];
}

function overText(file: Mission3File, league: MissionLeague, row: MissionRow): Piece[] {
  if (row.gapPoints === null || row.threshold === null || row.value === null) return [];
  const amount = amountOf(file, league, row);
  const level = row.unit === 'people' ? countText(row.threshold) : `${row.threshold}%`;
  const formula = `${figureText(league, row.value)} less ${level} = ${row.unit === 'people' ? countText(row.gapCount ?? 0) : exactPoints(row.gapPoints)}${row.unit !== 'people' && row.gapCount !== null ? `; of the premises, ${countText(row.gapCount)}` : ''}`;
  const explain = explainGap(file, league, WEST_MIDLANDS, formula);
  if (row.gapPoints === 0) return [', ', { text: 'exactly', explain }, ' the level'];
  const side = row.gapPoints < 0 ? 'short of' : 'over';
  const gap = row.unit === 'people' ? amount : points(row.gapPoints);
  const counted = row.unit !== 'people' && amount ? ` (${amount})` : '';
  return [', ', { text: `${gap} ${side}`, explain }, ` the level${counted}`];
}

/** The figure, its date, how far from what was asked. */
function standingSentence(file: Mission3File, card: Card, row: MissionRow, lead: string): Piece[] {
  const league = leagueOf(file, row);
  if (!league || row.value === null) return [];
  const explain = explainFigure(file, league, WEST_MIDLANDS, row.notes);
  const release = releaseName(row.release);
  if (row.unit === 'ratio') return fairShareSentence(file, league, row, lead);
  const figure: Piece = {
    text: row.unit === 'people' ? millionsText(row.value) : percentText(row.value),
    explain,
  };
  const claim = ` ${claimText(row)}${estimateText(row)}`;
  const ranked = row.rank !== null || card.commitment.ask === 'first';
  const tail = ranked ? aheadText(file, league, row) : overText(file, league, row);
  const latest = row.release === card.reading.now?.release && lead === '' ? ' (the latest)' : '';
  return [lead, figure, `${claim} in ${release}${latest}`, ...tail, '.'];
}

/** “, third of 7 conurbations”: by the two decimals shown. */
function amongText({ areas }: Mission3File, ratios: readonly (number | null)[]): string {
  const shown = areas.flatMap(({ code }, i) => {
    const ratio = ratios[i];
    const inside = (conurbations.codes as readonly string[]).includes(code);
    return inside && typeof ratio === 'number' ? [{ code, ratio: roundTo(ratio, 2) }] : [];
  });
  const own = shown.find(({ code }) => code === WEST_MIDLANDS);
  if (!own || shown.length < 2) return '';
  const rank = 1 + shown.filter(({ ratio }) => ratio > own.ratio).length;
  const joint = shown.some((other) => other !== own && other.ratio === own.ratio) ? 'joint ' : '';
  return `, ${joint}${ordinalWord(rank)} of ${shown.length} conurbations`;
}

function fairShareSentence(
  file: Mission3File,
  league: MissionLeague,
  row: MissionRow,
  lead: string,
): Piece[] {
  const explain = explainFigure(file, league, WEST_MIDLANDS, row.notes);
  const at = file.areas.findIndex(({ code }) => code === WEST_MIDLANDS);
  const added = league.added?.values[at];
  const side = (row.gapCount ?? 0) < 0 ? 'fewer than' : 'more than';
  const amount = amountOf(file, league, row);
  const beside = row.gapCount === 0 ? ', just what' : `, ${amount} ${side}`;
  const said: Piece[] = [
    lead,
    { text: ratioText(row.value ?? 0), explain },
    ` ${claimText(row)} in ${releaseName(row.release)}${estimateText(row)}${amount ? `${beside} its size would give` : ''}${amongText(file, league.values)}`,
  ];
  if (league.added && added !== null && added !== undefined) {
    said.push(
      `; of the premises added in England since ${releaseName(league.added.since)} it got `,
      {
        text: ratioText(added),
        explain: explainAdded(file, league, WEST_MIDLANDS),
      },
    );
    const estimate = league.added.estimated ? ' (estimate)' : '';
    said.push(` of its share${estimate}${amongText(file, league.added.values)}`);
  }
  return [...said, '.'];
}

/** “at least one operator, outdoors: over 99.9%, joint first of 15”. */
function otherReading({ measure, atDeadline }: Reading): string {
  if (!atDeadline || atDeadline.value === null) return '';
  const name = isOwnMeasure(measure) ? missionMeasures[measure].name : measureOf(measure).short;
  const place = placeText(atDeadline);
  return `${name} ${percentText(atDeadline.value)}${place ? `, ${place}` : ''}`;
}

function readingsSentence(lead: string, readings: readonly Reading[]): Piece[][] {
  const told = readings.map(otherReading).filter(Boolean);
  return told.length > 0 ? [[`${lead}: ${told.join('; ')}.`]] : [];
}

/** What is said of where it stands now, if that is another release. */
function nowSentence(file: Mission3File, card: Card): Piece[][] {
  const { atDeadline, now } = card.reading;
  if (!now || now.release === atDeadline?.release) return [];
  const place = placeText(now);
  const lead = place ? `Now ${place}: ` : 'Now ';
  return [standingSentence(file, card, now, lead)];
}

/** The share’s own rank, for the commitment that counts people and also says “highest”. */
function highestSentence(file: Mission3File, card: Card): Piece[][] {
  const other = card.readings.find(({ measure }) => measure === card.commitment.highest);
  if (!other?.atDeadline) return [];
  const sentence = standingSentence(file, card, other.atDeadline, '“Highest”: ');
  const later = other.now && other.now.release !== other.atDeadline.release ? other.now : null;
  const place = later ? placeText(later) : '';
  return [place ? [...sentence, ` Now ${place}.`] : sentence];
}

/** “Over 99.9% of premises …”: a sentence begins with a capital, a figure’s words too. */
function capitalised(sentence: readonly Piece[]): Piece[] {
  const [first, ...rest] = sentence.filter((piece) => piece !== '');
  if (first === undefined) return [];
  const upper = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return [
    typeof first === 'string' ? upper(first) : { ...first, text: upper(first.text) },
    ...rest,
  ];
}

/** Everything a card says under its status. */
export function sentencesOf(file: Mission3File, card: Card): Piece[][] {
  const { reading, commitment, wanting } = card;
  const row = reading.atDeadline;
  const sentences: Piece[][] = [];
  if (row) sentences.push(standingSentence(file, card, row, ''));
  else sentences.push(['No release before the deadline has a figure by this reading.']);
  sentences.push(...nowSentence(file, card));
  sentences.push(...highestSentence(file, card));
  sentences.push(...readingsSentence('Met by the looser reading', card.looser));
  sentences.push(...readingsSentence('Not met by the stricter reading', card.stricter));
  if (row && commitment.ask === 'first') {
    sentences.push(...row.remarks.map((remark): Piece[] => [remark]));
  }
  if (wanting) sentences.push(...wanting.remarks.map((remark): Piece[] => [remark]));
  if (commitment.caveat) sentences.push([commitment.caveat]);
  return sentences.filter((sentence) => sentence.length > 0).map(capitalised);
}

/** The level drawn across a card’s chart. */
export function levelOf(card: Card): { value: number; label: string } | null {
  const { target } = card.commitment;
  if (!target) return card.commitment.ask === 'share' ? { value: 1, label: 'fair share' } : null;
  const { percent, people, label } = targetOf(target);
  const value = percent ?? people;
  return value === null || value === undefined ? null : { value, label };
}
