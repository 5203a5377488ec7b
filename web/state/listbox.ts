// A listbox under the keys: where each key leads, what typing finds, which of many options are drawn.

/** Options drawn: from the first up to, not including, the second. */
export interface Span {
  from: number;
  to: number;
}

/** Where a key leads from option `at` of `count`; `null` for a key that moves nothing. */
export function stepTo(key: string, at: number, count: number, page: number): number | null {
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Text as typing is compared with it: no case, no accents, one kind of apostrophe. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

const parts = /(?:,|\()\s*/;

/**
 * The option that typing leads to: the first from `at` on, round to it again, whose name starts with what
 * was typed, else one of whose parts does ("Sandwell 016A" in "Great Bridge & Dudley Port, Great Bridge
 * (Sandwell 016A)"). One letter, once or repeated, leads to the next such option. `null` for none.
 */
export function typedTo(typed: string, names: readonly string[], at: number): number | null {
  const wanted = plain(typed);
  if (wanted === '') return null;
  const one = [...wanted].every((letter) => letter === wanted[0]);
  const start = one ? at + 1 : at;
  const text = one ? (wanted[0] as string) : wanted;
  const round = names.map((_, i) => (start + i) % names.length);
  const whole = round.find((i) => plain(names[i] as string).startsWith(text));
  if (whole !== undefined) return whole;
  const part = round.find((i) =>
    plain(names[i] as string)
      .split(parts)
      .some((piece) => piece.startsWith(text)),
  );
  return part ?? null;
}

/** Drawn options that take in `index`: grown where it is near, moved to it where it is far. */
export function spanWith({ from, to }: Span, index: number, count: number, more: number): Span {
  if (index >= from && index < to) return { from, to: Math.min(to, count) };
  if (index >= to && index < to + more) return { from, to: Math.min(count, to + more) };
  if (index < from && index >= from - more) return { from: Math.max(0, from - more), to };
  const first = Math.min(Math.max(0, index - Math.floor(more / 2)), Math.max(0, count - more));
  return { from: first, to: Math.min(count, first + more) };
}
