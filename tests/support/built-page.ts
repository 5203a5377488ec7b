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

/** Scripts and style sheets that index.html loads, with all that the scripts import at once, relative to `dist`. */
export function loadedByPage(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /rel="(?:stylesheet|modulepreload)"/.test(tag))
    .join('');
  const waiting = [
    ...attributes(html, /<script\b[^>]*>/g, 'src'),
    ...attributes(links, /<link\b[^>]*>/g, 'href'),
  ].map((path) => posix.normalize(path));
  const loaded = new Set<string>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    if (!file.endsWith('.js')) continue;
    const folder = posix.dirname(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, path] of text.matchAll(staticImport)) {
      if (path) waiting.push(posix.join(folder, path));
    }
  }
  return [...loaded].sort();
}
