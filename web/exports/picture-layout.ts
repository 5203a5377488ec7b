// Where everything of a saved picture stands: text wrapped to lines, lines and chart put under one another. Pure.

/** Width of the whole picture. */
export const PICTURE_WIDTH = 1200;
const MARGIN = 48;
/** Width for text and chart. */
export const INNER_WIDTH = PICTURE_WIDTH - 2 * MARGIN;
/** A small chart is not blown up further than this: its letters would outgrow the title. */
const MOST_SCALED = 2;

/** Width of a text, in the type it is to be set in. */
export type WidthOf = (text: string) => number;

/**
 * Breaks a text between words so that no line is wider than `width`, but for a single word that is.
 * Line feeds of the text hold; hard spaces do not break.
 */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/[ \t\r]+/).filter((part) => part !== '')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

/** A status in the four tones a card can have. */
export type Tone = 'good' | 'bad' | 'mixed' | 'unknown';

/** The parts that are set as text, from the top of the picture to its foot. */
export type TextKind = 'title' | 'quote' | 'status' | 'words' | 'source' | 'made';

export interface TextStyle {
  size: number;
  weight: number;
  /** From one baseline to the next. */
  leading: number;
  /** Between what stands above and the first line. */
  above: number;
  colour: 'ink' | 'soft';
}

/** How each kind of text is set. */
export const textStyles: Record<TextKind, TextStyle> = {
  title: { size: 34, weight: 600, leading: 42, above: 0, colour: 'ink' },
  quote: { size: 21, weight: 400, leading: 29, above: 6, colour: 'soft' },
  status: { size: 25, weight: 700, leading: 33, above: 16, colour: 'ink' },
  words: { size: 21, weight: 400, leading: 29, above: 8, colour: 'ink' },
  source: { size: 17, weight: 400, leading: 24, above: 14, colour: 'soft' },
  made: { size: 17, weight: 600, leading: 24, above: 2, colour: 'soft' },
};

/** Room for the mark before a status. */
export const STATUS_INDENT = 32;
const CHART_ABOVE = 22;
const RULE_ABOVE = 24;

/** The texts of a picture; a part that is `null` or empty is left out. */
export type Texts = Record<TextKind, string | null>;

export interface TextLine {
  kind: TextKind;
  text: string;
  x: number;
  /** Its baseline. */
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureLayout {
  width: number;
  height: number;
  lines: TextLine[];
  /** Where the chart goes. */
  chart: Box | null;
  /** Height of the rule over the source. */
  rule: number;
  /** Centre of the mark before the status. */
  mark: { x: number; y: number } | null;
}

/** The chart's box: as wide as the text where it can be, its shape kept. */
function chartBox(size: { width: number; height: number }, y: number): Box {
  const scale = Math.min(INNER_WIDTH / size.width, MOST_SCALED);
  return { x: MARGIN, y, width: size.width * scale, height: size.height * scale };
}

/**
 * Lays a picture out from the top down.
 * @param widthOf width of a text set as `kind`
 * @param chart size of the chart in its own units
 */
export function layOut(
  texts: Texts,
  chart: { width: number; height: number } | null,
  widthOf: (text: string, kind: TextKind) => number,
): PictureLayout {
  const lines: TextLine[] = [];
  let y = MARGIN;
  const set = (kind: TextKind) => {
    const { size, leading, above } = textStyles[kind];
    const indent = kind === 'status' ? STATUS_INDENT : 0;
    const broken = wrap(texts[kind] ?? '', INNER_WIDTH - indent, (text) => widthOf(text, kind));
    if (broken.length === 0) return;
    y += above;
    for (const text of broken) {
      // Capitals stand about two thirds of the size high: that much of the leading is over the baseline.
      const baseline = y + (leading - size) / 2 + size * 0.8;
      lines.push({ kind, text, x: MARGIN + indent, y: baseline });
      y += leading;
    }
  };
  set('title');
  set('quote');
  set('status');
  set('words');
  const box = chart ? chartBox(chart, y + CHART_ABOVE) : null;
  if (box) y = box.y + box.height;
  const rule = y + RULE_ABOVE;
  y = rule;
  set('source');
  set('made');
  const status = lines.find(({ kind }) => kind === 'status');
  const mark = status ? { x: MARGIN + 10, y: status.y - textStyles.status.size * 0.33 } : null;
  return { width: PICTURE_WIDTH, height: Math.ceil(y + MARGIN), lines, chart: box, rule, mark };
}
