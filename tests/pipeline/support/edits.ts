// Small breakages of a good raw folder: a line, a cell, a column, a file.

import { windows1252 } from './csv';
import { type RawFiles, textOf } from './raw-files';

/** Puts changed text back as it was kept: text, or bytes of Windows-1252. */
function put(files: RawFiles, path: string, text: string): void {
  const bytes = typeof files.get(path) !== 'string';
  files.set(path, bytes ? windows1252(text) : text);
}

/** Changes the first line that holds some words; gives its number, from 1. Nothing changed is an error. */
export function editLine(
  files: RawFiles,
  path: string,
  holding: string,
  change: (line: string) => string,
): number {
  const lines = textOf(files, path).split('\n');
  const at = lines.findIndex((line) => line.includes(holding));
  const before = lines[at];
  if (before === undefined) throw new Error(`no line with ${holding} in ${path}`);
  const after = change(before);
  if (after === before) throw new Error(`the line with ${holding} in ${path} is as it was`);
  lines[at] = after;
  put(files, path, lines.join('\n'));
  return at + 1;
}

/** Replaces one text by another in the first line that holds some words. */
export function replaceIn(
  files: RawFiles,
  path: string,
  holding: string,
  from: string,
  to: string,
): number {
  return editLine(files, path, holding, (line) => line.replace(from, to));
}

/** Sets a cell, by the column's name, in the first line that holds some words. For rows without quotes. */
export function setCell(
  files: RawFiles,
  path: string,
  holding: string,
  column: string,
  value: string,
): number {
  const [head = ''] = textOf(files, path).replace('\ufeff', '').split(/\r?\n/);
  const at = head.replaceAll('"', '').split(',').indexOf(column);
  if (at < 0) throw new Error(`no column ${column} in ${path}`);
  return editLine(files, path, holding, (line) => {
    const end = line.endsWith('\r') ? '\r' : '';
    const cells = line.slice(0, line.length - end.length).split(',');
    cells[at] = value;
    return cells.join(',') + end;
  });
}

/** Writes the first line that holds some words a second time, at the end; gives the second one's number. */
export function repeatLine(files: RawFiles, path: string, holding: string): number {
  const text = textOf(files, path);
  const line = text.split('\n').find((one) => one.includes(holding));
  if (line === undefined) throw new Error(`no line with ${holding} in ${path}`);
  put(files, path, `${text}${line}\n`);
  return text.split('\n').length;
}

/** Cuts a file off after the first line that holds some words, and so many characters into the next. */
export function cutAfter(
  files: RawFiles,
  path: string,
  holding: string,
  characters: number,
): number {
  const lines = textOf(files, path).split('\n');
  const at = lines.findIndex((line) => line.includes(holding));
  if (at < 0) throw new Error(`no line with ${holding} in ${path}`);
  const next = (lines[at + 1] ?? '').slice(0, characters);
  put(files, path, [...lines.slice(0, at + 1), next].join('\n'));
  return at + 2;
}

/** Gives a file another name in its folder. */
export function rename(files: RawFiles, path: string, name: string): string {
  const to = path.slice(0, path.lastIndexOf('/') + 1) + name;
  files.set(to, files.get(path) ?? '');
  files.delete(path);
  return to;
}
