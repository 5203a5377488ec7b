// A choice inside a sentence: a native select laid over the word it stands for, so that it wraps like text.

interface Option {
  value: string;
  label: string;
  group?: string;
}

interface Props {
  /** Said to a screen reader: "Measure". */
  label: string;
  value: string;
  /** The word in the sentence, where it differs from the option's label. */
  word?: string;
  options: readonly Option[];
  onChange(value: string): void;
  /** Punctuation that must not be parted from the word. */
  after?: string;
}

function grouped(options: readonly Option[]): Map<string, Option[]> {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const key = option.group ?? '';
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return groups;
}

export function WordSelect({ label, value, word, options, onChange, after }: Props) {
  const shown = word ?? options.find((option) => option.value === value)?.label ?? value;
  const select = (
    <span className="word-select">
      <span className="word-select-word" aria-hidden="true">
        {shown}
      </span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {[...grouped(options)].map(([group, members]) => {
          const items = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group ? (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          ) : (
            items
          );
        })}
      </select>
    </span>
  );
  return (
    <span className="nowrap">
      {select}
      {after}
    </span>
  );
}
