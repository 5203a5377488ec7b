// The files of a raw folder before they are written: what a test may change.

/**
 * Path below the raw folder, plain and not gzipped → contents. "a.zip!b.csv" stands in the zip a.zip.
 * A path that ends in ".gz" is written as it is.
 */
export type RawFiles = Map<string, Uint8Array | string>;

/** The text of one of the files, for a change to start from; fails where there is none. */
export function textOf(files: RawFiles, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`no file ${path} in the small raw folder`);
  return typeof content === 'string' ? content : new TextDecoder('windows-1252').decode(content);
}
