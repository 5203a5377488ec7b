// The table as it goes to a spreadsheet: plain numbers, words for what is absent, and where it is from.

import { datasets } from '../../data/catalogue/sources';
import type { TableCell } from './table-cells';
import type { TableColumnView } from './table-columns';

/** What is copied: the rows as they stand after filter and order, and what must be said under them. */
export interface TableExport {
  columns: readonly TableColumnView[];
  codes: readonly string[];
  /** Said under the rows, each on a line of its own; the sources follow. */
  remarks: readonly string[];
  /** The address that leads back to the table. */
  address: string;
}

/** A cell as one line of text that no spreadsheet takes for a formula. */
export function safeText(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

function cellText(cell: TableCell): string {
  if (cell.kind === 'number') return cell.exported;
  return safeText(cell.kind === 'text' ? cell.text : cell.why);
}

/** Marks that stand with every number of a column, and whether any number has one of its own besides. */
function marksIn(cells: readonly TableCell[]): { shared: string[]; some: boolean } {
  const marked = cells
    .filter((cell) => cell.kind === 'number')
    .map(({ marks }) => marks.map(({ long }) => long));
  const [first = []] = marked;
  const shared = first.filter((mark) => marked.every((own) => own.includes(mark)));
  return { shared, some: marked.some((own) => own.length > shared.length) };
}

/** "Gigabit, % (July 2024, estimate)". */
function headingText(column: TableColumnView, shared: readonly string[]): string {
  const aside = [...(column.date ? [column.date.long] : []), ...shared].join(', ');
  const unit = column.unit ? `, ${column.unit}` : '';
  return safeText(`${column.label}${unit}${aside ? ` (${aside})` : ''}`);
}

/** Heading row and rows. Marks that only some numbers of a column bear stand in a column of their own after it. */
export function tableCells({ columns, codes }: TableExport): string[][] {
  const rows: string[][] = [[], ...codes.map((): string[] => [])];
  for (const column of columns) {
    const cells = codes.map((code) => column.cellOf(code));
    const { shared, some } = marksIn(cells);
    const own = (cell: TableCell) =>
      cell.kind === 'number'
        ? cell.marks.flatMap(({ long }) => (shared.includes(long) ? [] : [long]))
        : [];
    rows[0]?.push(headingText(column, shared));
    if (some) rows[0]?.push(safeText(`${column.label}: note`));
    cells.forEach((cell, i) => {
      rows[i + 1]?.push(cellText(cell));
      if (some) rows[i + 1]?.push(safeText(own(cell).join('; ')));
    });
  }
  return rows;
}

/** "Source: Ofcom, …; MHCLG, …. https://…". */
function sourceLine({ columns, address }: TableExport): string {
  const sources = new Set(columns.flatMap((column) => column.sources()));
  const titles = [...sources].map((id) => datasets[id].title);
  return `Source: ${titles.length > 0 ? `${titles.join('; ')}. ` : ''}${address}`;
}

/** What stands under the rows. */
function linesBelow(table: TableExport): string[] {
  return [...table.remarks, sourceLine(table)].map(safeText);
}

/** Tab-separated lines: headings, rows, an empty line, remarks, and the sources last. */
export function tableTsv(table: TableExport): string {
  return [...tableCells(table).map((row) => row.join('\t')), '', ...linesBelow(table)].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The same as an HTML table, which a word processor takes too. */
export function tableHtml(table: TableExport): string {
  const [heading = [], ...rows] = tableCells(table);
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<table><thead>',
    line(heading, 'th'),
    '</thead><tbody>',
    ...rows.map((row) => line(row, 'td')),
    '</tbody></table>',
    ...linesBelow(table).map((text) => `<p>${escaped(text)}</p>`),
  ].join('');
}
