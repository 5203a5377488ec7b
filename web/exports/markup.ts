// A drawing as SVG text that stands by itself: what style sheets said of each element is said by attributes.

/** An element as drawn: its own attributes, and the style it ends up with. */
export interface Drawn {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** The computed value of a property. */
  style(property: string): string;
  children: readonly (Drawn | string)[];
}

/** Handed on from parent to child: written where they differ from the parent's. */
const inherited = [
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'paint-order',
  'shape-rendering',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
];

/** Not handed on: written where they are not what every element has. */
const own: Record<string, string> = {
  'clip-path': 'none',
  mask: 'none',
  opacity: '1',
  'text-decoration-line': 'none',
  'vector-effect': 'none',
};

/** Handed on, and not to be had as attributes. */
const inheritedByStyle = ['font-variant-numeric', 'white-space-collapse'];

/** Sizes that a style sheet may give a shape. */
const geometry: Record<string, readonly string[]> = {
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
};

/** Attributes that mean nothing in a picture, or that the computed style has replaced. */
const leftBehind = /^(class|style|role|tabindex|focusable|xmlns(:.*)?|aria-.*|data-.*|on.*)$/;
/** Elements that draw nothing. */
const drawNothing = new Set(['title', 'desc', 'style', 'script', 'foreignObject', 'metadata']);

/** Text as XML holds it; what XML cannot hold is dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function styleAttributes(drawn: Drawn, parent: Drawn | null): [string, string][] {
  const found: [string, string][] = [];
  const changed = (property: string) => {
    const value = drawn.style(property);
    return value !== '' && value !== parent?.style(property) ? value : null;
  };
  for (const property of inherited) {
    const value = changed(property);
    if (value !== null) found.push([property, value]);
  }
  for (const [property, usual] of Object.entries(own)) {
    const value = drawn.style(property);
    const name = property === 'text-decoration-line' ? 'text-decoration' : property;
    if (value !== '' && value !== usual) found.push([name, value]);
  }
  const declared = inheritedByStyle.flatMap((property) => {
    const value = changed(property);
    return value === null ? [] : [`${property}:${value}`];
  });
  if (declared.length > 0) found.push(['style', declared.join(';')]);
  return found;
}

/** An element's own attributes, with the sizes that a style sheet gave it. */
function ownAttributes(drawn: Drawn): [string, string][] {
  const kept = new Map(
    drawn.attributes.filter(
      ([name]) => !leftBehind.test(name) && !inherited.includes(name) && !(name in own),
    ),
  );
  for (const property of geometry[drawn.name] ?? []) {
    const value = drawn.style(property);
    if (value !== '' && value !== 'auto') kept.set(property, value);
  }
  const moved = drawn.style('transform');
  if (!kept.has('transform') && moved !== '' && moved !== 'none') kept.set('transform', moved);
  return [...kept];
}

/** SVG text of an element and all within it. What is not displayed is left out. */
export function markupOf(drawn: Drawn, parent: Drawn | null = null): string {
  if (drawNothing.has(drawn.name) || drawn.style('display') === 'none') return '';
  const attributes = [...ownAttributes(drawn), ...styleAttributes(drawn, parent)]
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const inside = drawn.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : markupOf(child, drawn)))
    .join('');
  return `<${drawn.name}${attributes}>${inside}</${drawn.name}>`;
}

/** The element of a page as drawn now. */
export function drawnOf(element: Element): Drawn {
  const computed = getComputedStyle(element);
  const remembered = new Map<string, string>();
  return {
    name: element.localName,
    attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
    style: (property) => {
      const known = remembered.get(property);
      if (known !== undefined) return known;
      const value = computed.getPropertyValue(property);
      remembered.set(property, value);
      return value;
    },
    children: [...element.childNodes].flatMap((node): (Drawn | string)[] => {
      if (node instanceof Element) return [drawnOf(node)];
      return node instanceof Text ? [node.data] : [];
    }),
  };
}
