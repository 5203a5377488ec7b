// A number that opens to where it comes from: formula, source, release, basis.

import { type FocusEvent, type ToggleEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { placeNote } from './note-place';

export interface Explanation {
  formula: string;
  source: string;
  /** Address of the source's page. */
  page?: string;
  /** Further sources it was worked out from. */
  also?: readonly { source: string; page: string }[];
  /** "July 2025". */
  release: string;
  /** How the figure came to be, in words: "published", "the seven districts added up". */
  basis: string;
  notes?: readonly string[];
}

function Note({ explain }: { explain: Explanation }) {
  const { formula, source, page, also = [], release, basis, notes = [] } = explain;
  return (
    <>
      <span className="sourced-formula">{formula}</span>
      <span className="sourced-line">Source: {page ? <a href={page}>{source}</a> : source}</span>
      {also.map((other) => (
        <span key={other.source} className="sourced-line">
          and: <a href={other.page}>{other.source}</a>
        </span>
      ))}
      <span className="sourced-line">Release: {release}</span>
      <span className="sourced-line">Basis: {basis}</span>
      {notes.map((note) => (
        <span key={note} className="sourced-line">
          {note}
        </span>
      ))}
    </>
  );
}

/** Spans throughout: a figure stands in the middle of a sentence, and its note with it. */
export function Figure({ children, explain }: { children: string; explain: Explanation }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);

  const place = () => {
    if (!button.current || !note.current) return;
    const { width, height } = note.current.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const { left, top } = placeNote(
      button.current.getBoundingClientRect(),
      { width, height },
      { width: clientWidth, height: clientHeight },
    );
    note.current.style.left = `${left}px`;
    note.current.style.top = `${top}px`;
  };

  // The browser opens and closes it: by press, by Escape, by a press elsewhere.
  const onBeforeToggle = ({ newState }: ToggleEvent) => {
    if (newState !== 'open') return;
    flushSync(() => setOpen(true));
    // It has a size only once it is shown, which is before the next frame.
    requestAnimationFrame(() => {
      place();
      note.current?.focus({ preventScroll: true });
    });
  };
  // Emptied only afterwards: the focus goes back to the number if it is still inside.
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed') setOpen(false);
  };

  // Whoever tabs on is done with it, and it must not lie over what they come to.
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) note.current?.hidePopover();
  };

  // It goes along with its number, and closes when that has left the window.
  useEffect(() => {
    if (!open) return;
    const follow = () => {
      const { top, bottom } = button.current?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      if (bottom > 0 && top < document.documentElement.clientHeight) place();
      else note.current?.hidePopover();
    };
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears where the focus goes.
    <span className="sourced" onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="sourced-number"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {children}
      </button>
      <span
        ref={note}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={`Where ${children} comes from`}
        className="sourced-note"
        tabIndex={-1}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {open ? (
          <>
            <button
              type="button"
              className="sourced-close"
              popoverTarget={id}
              popoverTargetAction="hide"
            >
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">Close</span>
            </button>
            <Note explain={explain} />
          </>
        ) : null}
      </span>
    </span>
  );
}
