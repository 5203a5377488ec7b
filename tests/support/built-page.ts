// Reads the built index.html: what a browser loads because of it before anything runs.

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Static imports and re-exports of a built module; imports at run time, `import(…)`, do not match. */
const staticImport =
  /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"`;()]*?from\s*)?["'](\.[^"']+)["']/g;

/** Attribute values of the elements of one kind in the page. */
function attributes(html: string, element: RegExp, attribute: string): string[] {
  return [...html.matchAll(element)].flatMap(([tag]) => {
    const value = new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
    return value ? [value] : [];
  });
}

/** Imports at run time. */
const laterImport = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;

/** Every file that `start` leads to by the imports that match, `start` included, relative to `dist`. */
function reached(
  dist: string,
  start: readonly string[],
  imports: readonly RegExp[],
  skip: (file: string) => boolean = () => false,
): Set<string> {
  const waiting = start.map((path) => posix.normalize(path));
  const found = new Set<string>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file) || skip(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const folder = posix.dirname(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, path] of imports.flatMap((form) => [...text.matchAll(form)])) {
      if (path) waiting.push(posix.join(folder, path));
    }
  }
  return found;
}

/** Scripts and style sheets named in index.html. */
function namedByPage(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(?:stylesheet|modulepreload)"/.test(tag))
    .join('');
  return [
    ...attributes(html, /<script\b[^>]*>/g, 'src'),
    ...attributes(links, /<link\b[^>]*>/g, 'href'),
  ];
}

/** Scripts and style sheets that index.html loads, with all that the scripts import at once, relative to `dist`. */
export function loadedByPage(dist: string): string[] {
  return [...reached(dist, namedByPage(dist), [staticImport])].sort();
}

/** Scripts that only another view than the Map asks for, once it is opened. */
export function loadedByOtherViews(dist: string): string[] {
  const all = [staticImport, laterImport];
  const isOther = (file: string) => /(^|\/)targets-view-/.test(file);
  const whole = reached(dist, namedByPage(dist), all);
  const others = [...whole].filter(isOther);
  const map = reached(dist, namedByPage(dist), all, isOther);
  return [...reached(dist, others, all)].filter((file) => !map.has(file)).sort();
}
