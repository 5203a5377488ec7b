// The rows of the table in their own scrolling box: a window of them where they are many, all on paper.

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type FocusEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { ABSENT } from '../../map/palette';
import { colouringOf } from '../../state/colouring';
import type { Scene } from '../../state/scene';
import { setView } from '../../state/store';
import { GridHeading } from './grid-heading';
import { GridRow } from './grid-row';
import { useGridKeys } from './use-grid-keys';
import type { Table } from './use-table';

/** More rows than this are drawn a window at a time. */
const MANY = 120;
/** Rows put on paper at most. */
export const PRINTED = 200;
const ROW_HEIGHT = 37;

interface Props {
  table: Table;
  scene: Scene;
  label: string;
  selected: string | null;
  hovered: string | null;
  printing: boolean;
  onHover(code: string | null): void;
  onActive(code: string | null): void;
}

/** Scrolls the box, and nothing else, so far that a row stands clear of heading and foot. */
function bringIntoBox(box: HTMLElement, row: HTMLElement): void {
  const heading = box.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const outer = box.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  const above = outer.top + heading - inner.top;
  const below = inner.bottom - (outer.top + box.clientHeight);
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += below;
}

function codeUnder(target: EventTarget): string | null {
  return (target as HTMLElement).closest<HTMLElement>('tr[data-code]')?.dataset.code ?? null;
}

export function PlacesGrid(props: Props) {
  const { table, scene, label, selected, hovered, printing, onHover, onActive } = props;
  const { columns, order, groups } = table;
  const codes = printing ? table.codes.slice(0, PRINTED) : table.codes;
  const box = useRef<HTMLDivElement>(null);
  const colours = useMemo(() => colouringOf(scene), [scene]);
  const all = useMemo(() => [...codes, ...groups], [codes, groups]);
  const press = (code: string) => setView({ place: code === selected ? null : code });
  const keys = useGridKeys({
    box,
    codes: all,
    columns: useMemo(() => columns.map(({ id }) => id), [columns]),
    selected,
    onPress: press,
  });
  const { active } = keys;

  const windowed = codes.length > MANY && !printing;
  const kept = useMemo(
    () =>
      [active.code, selected]
        .map((code) => (code ? codes.indexOf(code) : -1))
        .filter((i) => i >= 0),
    [active.code, selected, codes],
  );
  // The focused and the chosen row stay in the page wherever it is scrolled.
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
    [kept],
  );
  const rows = useVirtualizer({
    count: codes.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => codes[i] ?? i,
    overscan: 12,
    rangeExtractor,
    enabled: windowed,
  });
  const items = windowed
    ? rows.getVirtualItems().map(({ index, start, end }) => ({ index, start, end }))
    : codes.map((_, index) => ({ index, start: 0, end: 0 }));
  const foot = windowed ? rows.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  const show = useCallback(() => {
    const row = selected && box.current?.querySelector<HTMLElement>('tr[aria-selected="true"]');
    if (row && box.current) bringIntoBox(box.current, row);
  }, [selected]);
  useLayoutEffect(show, [show]);
  // The panel that opens for a chosen place takes room from the table.
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(show);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [show]);

  const onClick = (event: MouseEvent) => {
    const code = codeUnder(event.target);
    // Text marked with the mouse, to be copied, is not a press.
    if (code && window.getSelection()?.type !== 'Range') press(code);
  };
  const onFocus = (event: FocusEvent) => {
    keys.onFocus(event.target);
    onActive(codeUnder(event.target));
  };
  const row = (code: string, position: number, index?: number) => (
    <GridRow
      key={code}
      code={code}
      columns={columns}
      position={position}
      colour={colours.get(code) ?? ABSENT}
      selected={code === selected}
      hovered={code === hovered}
      active={code === active.code ? active.column : null}
      {...(index === undefined ? {} : { index, measure: rows.measureElement })}
    />
  );
  let end = 0;
  return (
    <div className="table-box" ref={box}>
      <table
        className="places-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML lets a table be a grid, and its rows and cells follow
        role="grid"
        aria-label={label}
        aria-rowcount={1 + table.codes.length + groups.length}
        aria-colcount={columns.length}
        style={{ '--columns': columns.length - 1 } as CSSProperties}
        onClick={onClick}
        onKeyDown={keys.onKeyDown}
        onFocus={onFocus}
        onBlur={() => onActive(null)}
        onMouseOver={(event) => onHover(codeUnder(event.target))}
        onMouseLeave={() => onHover(null)}
      >
        <colgroup>
          {columns.map(({ id }) => (
            <col key={id} className={`column-${id}`} />
          ))}
        </colgroup>
        <GridHeading scene={scene} columns={columns} order={order} />
        <tbody>
          {items.map((item) => {
            const gap = item.start - end;
            end = item.end;
            return [
              gap > 0 ? (
                <Gap key={`before ${item.index}`} height={gap} span={columns.length} />
              ) : null,
              row(codes[item.index] ?? '', item.index + 2, windowed ? item.index : undefined),
            ];
          })}
          {foot > 0 ? <Gap height={foot} span={columns.length} /> : null}
        </tbody>
        {groups.length > 0 ? (
          <tbody className="table-groups">
            {groups.map((code, i) => row(code, table.codes.length + 2 + i))}
          </tbody>
        ) : null}
      </table>
    </div>
  );
}

/** Room of rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: this row takes no focus
    <tr aria-hidden="true" className="table-gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
