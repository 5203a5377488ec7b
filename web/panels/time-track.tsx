// The releases on a line true to time: pressed, dragged or stepped by keys; breaks drawn as a gap, with their words.

import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { nearest, positionsOf, stepFrom } from '../state/time';

export interface Mark {
  month: ReleaseId;
  /** What is said of it on hovering. */
  title: string;
  kind: 'release' | 'estimate' | 'skipped';
}

interface Props {
  marks: readonly Mark[];
  breaks: readonly { from: ReleaseId; note: string }[];
  release: ReleaseId;
  /** Id of the words that belong to the release shown. */
  describedBy: string;
  onChoose(release: ReleaseId, how: 'push' | 'replace'): void;
}

const percent = (at: number) => `${100 * at}%`;

/** Januaries between the first month and the last. */
function yearsOf(months: readonly ReleaseId[]): ReleaseId[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const years: ReleaseId[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const january = `${year}-01` as ReleaseId;
    if (january >= first && january <= last) years.push(january);
  }
  return years;
}

/** Where the series breaks: a gap in the line, words under it, the whole note on hovering or focus. */
function Break({ at, note }: { at: number; note: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering shows what the button's focus shows.
    <span
      className="time-break"
      style={{ left: percent(at) }}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
    >
      <button
        type="button"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        method changed
      </button>
      <span role="tooltip" id={id} className={open ? 'time-tip' : 'time-tip time-tip-shut'}>
        {note}
      </span>
    </span>
  );
}

export function TimeTrack({ marks, breaks, release, describedBy, onChoose }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const dragged = useRef(false);
  const months = marks.map(({ month }) => month);
  const releases = marks.filter(({ kind }) => kind !== 'skipped').map(({ month }) => month);
  const years = yearsOf(months);
  const axis = positionsOf([...months, ...breaks.map(({ from }) => from), ...years]);
  const position = (month: ReleaseId) => axis.get(month) ?? 0;
  // Drawn between the last month of the old method and the first of the new.
  const gaps = breaks.flatMap(({ from, note }) => {
    const before = months.filter((month) => month < from).at(-1);
    return before ? [{ at: (position(before) + position(from)) / 2, note }] : [];
  });

  const choose = (next: ReleaseId | null, how: 'push' | 'replace') => {
    if (next !== null && next !== release) onChoose(next, how);
  };
  const toPointer = (event: PointerEvent) => {
    const box = line.current?.getBoundingClientRect();
    if (!box) return;
    const next = nearest(releases, axis, (event.clientX - box.left) / box.width);
    // The whole of a drag is one step back.
    choose(next, dragged.current ? 'replace' : 'push');
    if (next !== release) dragged.current = true;
  };
  const onKey = (event: KeyboardEvent) => {
    const to: Record<string, ReleaseId | undefined> = {
      ArrowRight: stepFrom(releases, release, 1),
      ArrowUp: stepFrom(releases, release, 1),
      PageUp: stepFrom(releases, release, 1),
      ArrowLeft: stepFrom(releases, release, -1),
      ArrowDown: stepFrom(releases, release, -1),
      PageDown: stepFrom(releases, release, -1),
      Home: releases[0],
      End: releases.at(-1),
    };
    const next = to[event.key];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next, event.repeat ? 'replace' : 'push');
  };

  return (
    <div className="time-track">
      <div
        className="time-slider"
        role="slider"
        tabIndex={0}
        aria-label="Release"
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={releases.length}
        aria-valuenow={releases.indexOf(release) + 1}
        aria-valuetext={releaseName(release)}
        aria-describedby={describedBy}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = false;
          toPointer(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) toPointer(event);
        }}
      >
        <div className="time-line" ref={line}>
          {gaps.map(({ at }) => (
            <span key={at} className="time-gap" style={{ left: percent(at) }} />
          ))}
          {marks.map(({ month, title, kind }) => (
            <span
              key={month}
              title={title}
              className={`time-mark time-${kind}${month === release ? ' time-now' : ''}`}
              style={{ left: percent(position(month)) }}
            />
          ))}
        </div>
      </div>
      <div className="time-years" aria-hidden="true">
        {years.map((january) => (
          <span key={january} style={{ left: percent(position(january)) }}>
            {january.slice(0, 4)}
          </span>
        ))}
      </div>
      {gaps.map(({ at, note }) => (
        <Break key={at} at={at} note={note} />
      ))}
    </div>
  );
}
