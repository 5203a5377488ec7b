// Writes the CSV texts of the small raw folder: quoting, line ends, byte-order mark.

export type Cell = string | number;

/** How a publisher saves a file; plain UTF-8 with line feeds unless said. */
export interface CsvStyle {
  bom?: boolean;
  crlf?: boolean;
  /** Every field in quotes, not only those that need them. */
  quoted?: boolean;
}

function field(cell: Cell, quoted: boolean): string {
  const text = String(cell);
  return quoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A whole file. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  { bom = false, crlf = false, quoted = false }: CsvStyle = {},
): string {
  const end = crlf ? '\r\n' : '\n';
  const lines = [header, ...rows].map((row) => row.map((cell) => field(cell, quoted)).join(','));
  return `${bom ? '\ufeff' : ''}${lines.join(end)}${end}`;
}

/** A file whose rows are given by column name. */
export function csvOf(
  rows: readonly Readonly<Record<string, Cell>>[],
  style: CsvStyle = {},
): string {
  const header = Object.keys(rows[0] ?? {});
  return csv(
    header,
    rows.map((row) => header.map((name) => row[name] ?? '')),
    style,
  );
}

/** Text as Windows-1252 saves it; every character used here is one byte there with its own code. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => letter.charCodeAt(0));
}
