// The places as a listbox: one stop of the Tab key, walked by arrows or by typing a name; it drives the map.

import {
  type KeyboardEvent,
  type PointerEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { countText } from '../../data/model/format';
import { type Span, spanWith, stepTo, typedTo } from '../state/listbox';
import { type PlaceOption, PlaceRow } from './place-option';

const MORE = 50;
const PAGE = 10;
/** Typing goes on where the last key was pressed less than this ago, in milliseconds. */
const TYPING = 1000;

interface Props {
  label: string;
  /** Places in their order, then the groups of them, which stand apart. */
  codes: readonly string[];
  groups: readonly string[];
  optionOf(code: string): PlaceOption;
  nameOf(code: string): string;
  selected: string | null;
  onSelect(code: string | null): void;
  /** The place under the pointer. */
  onHover(code: string | null): void;
  /** The place the keys have led to, which the map brings into view. */
  onActive(code: string | null): void;
}

function codeUnder({ target }: { target: EventTarget }): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-code]') : null;
  return row?.dataset.code ?? null;
}

export function PlaceListbox(props: Props) {
  const { codes, groups, optionOf, selected, onSelect, onHover, onActive } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const few = codes.length <= 20;
  const start: Span = { from: 0, to: few ? codes.length : 12 };
  const all = [...codes, ...groups];

  const [span, setSpan] = useState(start);
  const [last, setLast] = useState<string | null>(selected);
  const [focused, setFocused] = useState(false);
  // By a press the pointer shows where one is; by keys the option does, and the map follows.
  const [keyed, setKeyed] = useState(false);
  // A place chosen elsewhere is where the keys go on from.
  const [wasSelected, setWasSelected] = useState(selected);
  if (wasSelected !== selected) {
    setWasSelected(selected);
    if (selected !== null) setLast(selected);
  }
  // Other places are another list: it starts at its head again.
  const [first, setFirst] = useState(codes);
  if (first !== codes) {
    setFirst(codes);
    if (first.length !== codes.length || !first.includes(codes[0] ?? '')) setSpan(start);
  }

  const at = Math.max(0, last === null ? 0 : all.indexOf(last));
  const active = all[at] ?? null;
  const inCodes = at < codes.length;
  const drawn = focused && inCodes ? spanWith(span, at, codes.length, MORE) : span;
  const { from } = drawn;
  const to = few ? codes.length : Math.min(drawn.to, codes.length);
  const activeDrawn = !inCodes || (at >= from && at < to);

  const scrollTo = useRef(false);
  const go = (index: number) => {
    const code = all[index];
    if (code === undefined) return;
    scrollTo.current = true;
    setKeyed(true);
    setLast(code);
    if (index < codes.length) setSpan(spanWith({ from, to }, index, codes.length, MORE));
    // With the same drawing: told by an effect, each key held down would set off another.
    onActive(code);
  };
  useLayoutEffect(() => {
    if (!scrollTo.current || active === null) return;
    scrollTo.current = false;
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  });

  const typed = useRef({ text: '', time: 0 });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const going = event.timeStamp - typed.current.time < TYPING && typed.current.text !== '';
    const next = stepTo(event.key, at, all.length, PAGE);
    if (next !== null) go(next);
    else if (event.key === 'Enter' || (event.key === ' ' && !going)) {
      // Pressed on the place that is chosen already: its figures take the focus, as they did at first.
      if (active === selected) document.querySelector<HTMLElement>('.panel h2')?.focus();
      else onSelect(active);
    } else if (event.key.length === 1) {
      const text = (going ? typed.current.text : '') + event.key;
      typed.current = { text, time: event.timeStamp };
      const found = typedTo(text, all.map(props.nameOf), at);
      if (found !== null) go(found);
    } else return;
    event.preventDefault();
  };

  const pressed = useRef(false);
  const onPress = (event: PointerEvent) => {
    pressed.current = true;
    setKeyed(false);
    const code = codeUnder(event);
    if (code) setLast(code);
  };
  const showFrom = (index: number, wider: Span) => {
    setSpan(wider);
    scrollTo.current = true;
    setLast(codes[index] ?? null);
    box.current?.focus({ preventScroll: true });
    onActive(codes[index] ?? null);
  };

  const row = (code: string, index: number) => {
    const { asides, ...option } = optionOf(code);
    return (
      <PlaceRow
        key={code}
        {...option}
        id={`${id}-${code}`}
        aside={asides.join('\n')}
        active={code === active}
        selected={code === selected}
        at={index}
        count={all.length}
      />
    );
  };
  return (
    <>
      {from > 0 ? (
        <button
          type="button"
          className="link"
          onClick={() => showFrom(from - 1, { from: Math.max(0, from - MORE), to })}
        >
          {`Show the ${countText(Math.min(MORE, from))} before`}
        </button>
      ) : null}
      <div
        ref={box}
        role="listbox"
        tabIndex={0}
        className={keyed ? 'place-options place-options-keyed' : 'place-options'}
        aria-label={props.label}
        aria-activedescendant={activeDrawn && active !== null ? `${id}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={onPress}
        onClick={(event) => {
          const code = codeUnder(event);
          if (code) onSelect(code === selected ? null : code);
        }}
        onPointerOver={(event) => onHover(codeUnder(event))}
        onPointerLeave={() => onHover(null)}
        onFocus={() => {
          setFocused(true);
          if (!pressed.current) {
            scrollTo.current = true;
            setKeyed(true);
            onActive(active);
          }
        }}
        onBlur={() => {
          setFocused(false);
          pressed.current = false;
          onActive(null);
        }}
      >
        {codes.slice(from, to).map((code, i) => row(code, from + i))}
        {groups.length > 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, not options
          <div role="group" className="place-list-groups" aria-label="Together">
            {groups.map((code, i) => row(code, codes.length + i))}
          </div>
        ) : null}
      </div>
      {codes.length > to ? (
        <button
          type="button"
          className="link"
          onClick={() => showFrom(to, { from, to: to + MORE })}
        >
          {`Show ${countText(Math.min(MORE, codes.length - to))} more of ${countText(codes.length)}`}
        </button>
      ) : null}
    </>
  );
}
