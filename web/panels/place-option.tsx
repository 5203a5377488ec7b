// One place of the list: swatch, name, figure; and what a screen reader says of it.

import { memo } from 'react';

/** One place as the list shows it and a screen reader says it. */
export interface PlaceOption {
  code: string;
  name: string;
  spoken: string;
  asides: readonly string[];
  /** The figure, or the words for having none. */
  value: string;
  absent: boolean;
  /** `null` for a place that the map hatches. */
  colour: string | null;
}

interface RowProps extends Omit<PlaceOption, 'asides'> {
  id: string;
  aside: string;
  active: boolean;
  selected: boolean;
  at: number;
  count: number;
}

/** A row of the list, drawn anew only when something of it changes. */
export const PlaceRow = memo(function PlaceRow(row: RowProps) {
  const asides = row.aside === '' ? [] : row.aside.split('\n');
  return (
    // The listbox takes the keys and presses of all its options.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the listbox (aria-activedescendant)
    <div
      role="option"
      id={row.id}
      className={row.active ? 'place-option place-option-active' : 'place-option'}
      data-code={row.code}
      aria-description={asides.length > 0 ? asides.join(', ') : undefined}
      aria-selected={row.selected}
      aria-posinset={row.at + 1}
      aria-setsize={row.count}
    >
      {/* Spoken in full in place of the row's shorthand, and so the option's name. */}
      <span className="visually-hidden">{row.spoken}</span>
      <span
        aria-hidden="true"
        className={row.colour ? 'swatch' : 'swatch hatch-key'}
        style={row.colour ? { background: row.colour } : undefined}
      />
      <span aria-hidden="true">
        <span className="place-list-name">{row.name}</span>
        {asides.map((aside) => (
          <span className="place-list-aside" key={aside}>
            {aside}
          </span>
        ))}
      </span>
      <span className={row.absent ? 'absent' : 'place-list-value'} aria-hidden="true">
        {row.value}
      </span>
    </div>
  );
});
