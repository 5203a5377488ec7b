// The search box: an editable combobox for postcodes and names; choosing a result shows the place.

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Option } from '../search/answer';
import { viewChange } from '../search/choose';
import { printedPostcode } from '../search/postcode';
import { useAnswer } from '../search/use-answer';
import { currentView, setView, useView } from '../state/store';
import type { ViewState } from '../state/view';
import { optionId, optionsOf, SearchResults, spokenAnswer } from './search-results';

/** What was chosen last, and the view it led to: once that has moved on, the box lets go of it. */
interface Chosen {
  label: string;
  place: string | null;
  region: string;
}

function writtenFor(view: ViewState, chosen: Chosen | null): string {
  if (chosen && chosen.place === view.place && chosen.region === view.region) return chosen.label;
  return view.place && view.postcode ? printedPostcode(view.postcode) : '';
}

/** Ctrl K (⌘ K) comes here from anywhere: with a modifier, so that speech input does not set it off. */
function useShortcut(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!asked || event.altKey || event.shiftKey || document.querySelector('dialog[open]'))
        return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}

export function SearchBox() {
  const id = useId();
  const view = useView();
  const input = useRef<HTMLInputElement>(null);
  const typedAt = useRef<number | null>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  // `null` while nothing is being typed: then the box shows what the view holds.
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [active, setActive] = useState(-1);
  const asked = useAnswer(typed ?? '', used);
  const options = optionsOf(asked);
  const shown = open && asked !== null;
  useShortcut(input);

  // `npm run bench` reads how long an answer takes, from the key to the drawn list.
  useLayoutEffect(() => {
    if (typedAt.current === null) return;
    performance.measure('search', { start: typedAt.current });
    typedAt.current = null;
  });
  useEffect(() => {
    if (active < 0) return;
    const option = popup.current?.querySelectorAll('[role="option"]')[active];
    option?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    setOpen(true);
  };
  const choose = (option: Option) => {
    if (option.fills !== null) {
      type(option.fills);
      return;
    }
    if (!option.place) return;
    const change = viewChange(option.place, currentView(), option.postcode);
    setView(change);
    const { place, region } = currentView();
    setChosen({ label: option.postcode ? option.label : option.place.name, place, region });
    setTyped(null);
    setOpen(false);
    setActive(-1);
  };
  const move = (event: KeyboardEvent, to: number) => {
    event.preventDefault();
    setOpen(true);
    setActive(shown && options.length > 0 ? (to + options.length) % options.length : -1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const within = shown && active >= 0;
    switch (event.key) {
      case 'ArrowDown':
        return move(event, active + 1);
      case 'ArrowUp':
        return move(event, active < 0 ? options.length - 1 : active - 1);
      case 'Home':
        return within ? move(event, 0) : undefined;
      case 'End':
        return within ? move(event, options.length - 1) : undefined;
      case 'Enter': {
        event.preventDefault();
        const option = shown ? options[Math.max(0, active)] : undefined;
        return option ? choose(option) : undefined;
      }
      case 'Escape':
        if (!shown && !typed) return;
        // Here it closes the list, then empties the box; only after that the place's panel.
        event.stopPropagation();
        event.preventDefault();
        setActive(-1);
        if (shown) setOpen(false);
        else setTyped('');
        return;
      default:
    }
  };

  return (
    <search className="search">
      <label className="visually-hidden" htmlFor={`${id}-input`}>
        Search for a postcode, ward or place
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        type="text"
        role="combobox"
        placeholder="Postcode, ward or place"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-autocomplete="list"
        aria-expanded={shown && options.length > 0}
        aria-controls={shown && options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={shown && active >= 0 ? optionId(id, active) : undefined}
        aria-describedby={`${id}-help`}
        aria-keyshortcuts="Control+K Meta+K"
        value={typed ?? writtenFor(view, chosen)}
        onFocus={(event) => {
          setUsed(true);
          event.target.select();
        }}
        onBlur={() => {
          setOpen(false);
          setActive(-1);
          if (typed === '') setTyped(null);
        }}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          typedAt.current = performance.now();
          type(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-help`} className="visually-hidden">
        Arrow keys move through what is found, Enter chooses, Escape closes.
      </p>
      <p role="status" className="visually-hidden">
        {shown ? spokenAnswer(asked) : ''}
      </p>
      {shown ? (
        <div className="search-popup" ref={popup}>
          <SearchResults id={id} asked={asked} active={active} onChoose={choose} />
        </div>
      ) : null}
    </search>
  );
}
