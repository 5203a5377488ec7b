// A card or chart as a picture to take away: title, words, chart and source on one sheet of paper, as PNG.

import fontAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { type Drawn, drawnOf, escapeXml, markupOf } from './markup';
import {
  INNER_WIDTH,
  layOut,
  type PictureLayout,
  type TextKind,
  type Texts,
  type Tone,
  textStyles,
} from './picture-layout';
import { saveBlob } from './save';
import { toneMarks } from './tones';

export interface PictureParts {
  title: string;
  /** The commitment's own wording, under the title. */
  quote?: string;
  status?: { text: string; tone: Tone };
  words: string;
  /** The chart on the page, drawn as it is at this moment. */
  chart: SVGSVGElement | null;
  /** Where the figures come from. The day it was saved and the product's name are added. */
  source: string;
}

/** Pixels of the picture for each unit of its layout. */
const SCALE = 2;
const FAMILY = 'Source Sans 3';
const families = `"${FAMILY}", "Segoe UI", system-ui, sans-serif`;

const fontOf = (kind: TextKind) =>
  `${textStyles[kind].weight} ${textStyles[kind].size}px ${families}`;

/** Measures text as the page's canvas would set it, once its faces are there. */
async function measurer(): Promise<(text: string, kind: TextKind) => number> {
  const kinds = Object.keys(textStyles) as TextKind[];
  await Promise.all(kinds.map((kind) => document.fonts.load(fontOf(kind))));
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');
  return (text, kind) => {
    context.font = fontOf(kind);
    return context.measureText(text).width;
  };
}

/** The page's face as an address that holds it: a picture may fetch nothing. */
async function embeddedFont(): Promise<string> {
  const response = await fetch(fontAddress);
  if (!response.ok) throw new Error(`the typeface did not arrive (${response.status})`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/** Size of a chart in its own units. */
function sizeOf(chart: SVGSVGElement): { width: number; height: number } {
  const { width, height } = chart.viewBox.baseVal;
  return width > 0 && height > 0 ? { width, height } : chart.getBoundingClientRect();
}

/** The chart put into its box. */
function chartMarkup(chart: SVGSVGElement, box: NonNullable<PictureLayout['chart']>): string {
  const drawn = drawnOf(chart);
  const { width, height } = sizeOf(chart);
  const given = chart.getAttribute('viewBox') ?? `0 0 ${width} ${height}`;
  const placed: Drawn = {
    ...drawn,
    attributes: [
      ...Object.entries(box).map(([name, value]) => [name, String(value)] as const),
      ['viewBox', given],
    ],
    // Where it stood on the page is of no account here.
    style: (property) => (property === 'transform' ? 'none' : drawn.style(property)),
  };
  return markupOf(placed);
}

/** A colour of the page's style sheet. */
function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function statusMarkup(tone: Tone, { x, y }: { x: number; y: number }): string {
  const { colour, filled, line, dashed } = toneMarks[tone];
  const hue = colourOf(colour);
  return [
    `<g transform="translate(${x} ${y})">`,
    `<path d="${filled}" fill="${hue}"/>`,
    `<path d="${line}" fill="none" stroke="${hue}" stroke-width="2.5"${dashed ? ` stroke-dasharray="${dashed}"` : ''}/>`,
    '</g>',
  ].join('');
}

/** "Best Connected · saved on 22 November 2026". */
function madeText(saved: Date): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(saved);
  return `Best Connected · saved on ${day}`;
}

/** The whole picture as SVG that needs nothing from elsewhere. */
async function standalone(
  parts: PictureParts,
  saved: Date,
): Promise<{ svg: string; width: number; height: number }> {
  const [widthOf, font] = await Promise.all([measurer(), embeddedFont()]);
  const texts: Texts = {
    title: parts.title,
    quote: parts.quote ?? null,
    status: parts.status?.text ?? null,
    words: parts.words,
    source: parts.source,
    made: madeText(saved),
  };
  const layout = layOut(texts, parts.chart && sizeOf(parts.chart), widthOf);
  const [width, height] = [layout.width * SCALE, layout.height * SCALE];
  const colours = { ink: colourOf('--ink'), soft: colourOf('--soft') };
  const lines = layout.lines.map(({ kind, text, x, y }) => {
    const { size, weight, colour } = textStyles[kind];
    return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colours[colour]}">${escapeXml(text)}</text>`;
  });
  const left = (layout.width - INNER_WIDTH) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${layout.width} ${layout.height}" font-family="${escapeXml(families)}">`,
    `<style>@font-face{font-family:"${FAMILY}";font-weight:200 900;src:url("${font}") format("woff2")}</style>`,
    `<rect width="${layout.width}" height="${layout.height}" fill="${colourOf('--paper')}"/>`,
    ...lines,
    parts.status && layout.mark ? statusMarkup(parts.status.tone, layout.mark) : '',
    parts.chart && layout.chart ? chartMarkup(parts.chart, layout.chart) : '',
    `<path d="M${left} ${layout.rule}h${INNER_WIDTH}" stroke="${colourOf('--hairline')}"/>`,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/**
 * The parts as a PNG, 2,400 pixels wide.
 * @param saved the day said in the picture
 * @throws Error when the typeface does not arrive or the browser cannot draw
 */
export async function pictureOf(parts: PictureParts, saved = new Date()): Promise<Blob> {
  const { svg, width, height } = await standalone(parts, saved);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser could not write the picture'));
    }, 'image/png');
  });
}

/** Saves the parts as `name`.png. */
export async function savePicture(name: string, parts: PictureParts): Promise<void> {
  saveBlob(`${name}.png`, await pictureOf(parts));
}
