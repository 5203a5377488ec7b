// Which columns the table shows: a press opens boxes to tick, grouped by what they tell.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import {
  type ColumnGroupId,
  type ColumnId,
  columnGroups,
} from '../../../data/catalogue/table-columns';
import { setView, useView } from '../../state/store';
import type { TableColumnView } from '../../state/table-columns';

interface Props {
  offered: readonly TableColumnView[];
  columns: readonly TableColumnView[];
  /** Told when it opens, so that the other measures are asked for. */
  onOpen(): void;
}

export function ColumnsChoice({ offered, columns, onOpen }: Props) {
  const { columns: chosen } = useView();
  const box = useRef<HTMLDetailsElement>(null);
  const shown = new Set(columns.map(({ id }) => id));
  const toggle = (id: ColumnId) => {
    const ids = offered
      .map((column) => column.id)
      .filter((other) => other !== 'name' && (other === id ? !shown.has(id) : shown.has(other)));
    // A column chosen for another level or measure waits until it is there again.
    const waiting = (chosen ?? []).filter((other) => !offered.some((held) => held.id === other));
    setView({ columns: [...ids, ...waiting] });
  };
  const close = () => {
    if (box.current) box.current.open = false;
  };
  useEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) close();
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    // The panel of a place closes by the same key, and stays.
    event.stopPropagation();
    close();
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details
      className="columns-choice"
      ref={box}
      onToggle={(event) => event.currentTarget.open && onOpen()}
      onKeyDown={onKeyDown}
    >
      <summary>Columns</summary>
      <div className="columns-sheet">
        <div className="columns-boxes">
          {(Object.keys(columnGroups) as ColumnGroupId[]).map((group) => {
            const members = offered.filter(
              (column) => column.group === group && column.id !== 'name',
            );
            if (members.length === 0) return null;
            return (
              <fieldset key={group}>
                <legend>{columnGroups[group]}</legend>
                {members.map(({ id, label, date }) => (
                  <label key={id}>
                    <input type="checkbox" checked={shown.has(id)} onChange={() => toggle(id)} />
                    <span>
                      {label}
                      {group === 'other' && date ? (
                        <span className="aside">{date.short}</span>
                      ) : null}
                    </span>
                  </label>
                ))}
              </fieldset>
            );
          })}
        </div>
        <button
          type="button"
          className="link"
          aria-disabled={chosen === null}
          onClick={() => setView({ columns: null })}
        >
          The usual columns
        </button>
      </div>
    </details>
  );
}
