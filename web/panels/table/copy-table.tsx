// Puts the table on the clipboard for a spreadsheet or a word processor, and says so.

import { useState } from 'react';
import { type TableExport, tableHtml, tableTsv } from '../../state/table-text';

async function write(table: TableExport): Promise<void> {
  const text = tableTsv(table);
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([tableHtml(table)], { type: 'text/html' }),
  });
  return navigator.clipboard.write([item]);
}

interface Props {
  /** Worked out at the press, with the address of that moment. */
  table(): TableExport;
  /** "12 rows". */
  rows: string;
}

export function CopyTable({ table, rows }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = () => {
    // Without a secure connection there is no clipboard to write to: that throws too.
    Promise.resolve()
      .then(() => write(table()))
      .then(
        () => setSaid(`Copied ${rows}`),
        () => setSaid('Could not copy: mark the rows with the mouse instead'),
      );
  };
  return (
    <>
      <button type="button" className="link" onClick={copy}>
        Copy table
      </button>
      <span role="status" className="copied">
        {said}
      </span>
    </>
  );
}
