// The table's keyboard: one cell takes the focus, keys move it, and it outlives rows that leave the page.

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ColumnId } from '../../../data/catalogue/table-columns';
import { movedTo } from '../../state/table-moves';

interface Grid {
  box: RefObject<HTMLElement | null>;
  /** Every row in order. */
  codes: readonly string[];
  columns: readonly ColumnId[];
  /** Row that takes the focus first. */
  selected: string | null;
  onPress(code: string): void;
}

export interface GridKeys {
  /** The cell that Tab leads to. */
  active: { code: string | null; column: ColumnId };
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  /** Tells that the focus is on a cell. */
  onFocus(target: EventTarget): void;
}

/** Row and column of the cell or heading an element belongs to. */
function placeOf(target: EventTarget): { code: string | null; column: ColumnId } | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-column]');
  if (!cell) return null;
  const row = cell.closest<HTMLElement>('tr');
  return { code: row?.dataset.code ?? null, column: cell.dataset.column as ColumnId };
}

export function useGridKeys({ box, codes, columns, selected, onPress }: Grid): GridKeys {
  const [held, setHeld] = useState<{ code: string; column: ColumnId } | null>(null);
  const moving = useRef(false);
  const code =
    [held?.code, selected].find((known) => known && codes.includes(known)) ?? codes[0] ?? null;
  const column = columns.find((id) => id === held?.column) ?? (columns[0] as ColumnId);

  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const cell = box.current?.querySelector<HTMLElement>('tbody [tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    if (place.code && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onPress(place.code);
      return;
    }
    const at = {
      row: place.code === null ? -1 : codes.indexOf(place.code),
      column: columns.indexOf(place.column),
    };
    const heading = box.current?.querySelector<HTMLElement>('thead');
    const page = Math.floor(
      ((box.current?.clientHeight ?? 0) - (heading?.offsetHeight ?? 0)) /
        ((event.target as HTMLElement).closest('tr')?.offsetHeight || 1),
    );
    const to = movedTo(event.key, event.ctrlKey, at, {
      rows: codes.length,
      columns: columns.length,
      page: Math.max(1, page - 1),
    });
    const next = to && columns[to.column];
    if (!to || !next) return;
    event.preventDefault();
    if (to.row < 0) {
      heading?.querySelector<HTMLElement>(`[data-column="${next}"] button`)?.focus();
      return;
    }
    const target = codes[to.row];
    if (!target) return;
    moving.current = true;
    setHeld({ code: target, column: next });
  };
  const onFocus = (target: EventTarget) => {
    const place = placeOf(target);
    if (!place?.code) return;
    if (place.code !== code || place.column !== column) {
      setHeld({ code: place.code, column: place.column });
    }
  };
  return { active: { code, column }, onKeyDown, onFocus };
}
