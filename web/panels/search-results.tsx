// What the search has found, as a listbox in sections, or the words that stand for it. It only draws.

import type { Answer, Option } from '../search/answer';
import type { Asked } from '../search/use-answer';

interface Props {
  /** Begins every id in it. */
  id: string;
  asked: Asked;
  /** Position, among all options, of the one the arrow keys are on; −1 for none. */
  active: number;
  onChoose(option: Option): void;
}

/** All options of an answer, in the order shown. */
export function optionsOf(asked: Asked | null): Option[] {
  return asked?.state === 'answered' ? asked.answer.sections.flatMap(({ options }) => options) : [];
}

/** Id of the element of an option, for `aria-activedescendant`. */
export function optionId(id: string, position: number): string {
  return `${id}-${position}`;
}

function Sections({ id, answer, active, onChoose }: Omit<Props, 'asked'> & { answer: Answer }) {
  let position = -1;
  return (
    <div role="listbox" id={`${id}-list`} aria-label="Places found">
      {answer.sections.map(({ title, options }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
        <div role="group" key={title} aria-labelledby={`${id}-section-${at}`}>
          <p className="search-section" id={`${id}-section-${at}`} role="presentation">
            {title}
          </p>
          {options.map((option) => {
            position += 1;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys, as in every combobox
              <div
                role="option"
                tabIndex={-1}
                key={option.id}
                id={optionId(id, position)}
                className="search-option"
                aria-selected={position === active}
                // The focus stays in the input.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(option)}
              >
                <span className="search-label">{option.label}</span>{' '}
                <span className="search-where">{option.where}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The popup under the search box. */
export function SearchResults({ id, asked, active, onChoose }: Props) {
  if (asked.state === 'reading') return <p className="search-words">Reading the places…</p>;
  if (asked.state === 'failed') {
    return <p className="search-words">{`The places could not be read: ${asked.why}`}</p>;
  }
  const { answer } = asked;
  return (
    <>
      {answer.words ? <p className="search-words">{answer.words}</p> : null}
      {answer.sections.length > 0 ? (
        <Sections id={id} answer={answer} active={active} onChoose={onChoose} />
      ) : null}
      {answer.byPostcode ? (
        <p className="search-small">Figures are for the neighbourhood, not for any one home.</p>
      ) : null}
    </>
  );
}

/** The same for those who hear it: how many, and which is first. */
export function spokenAnswer(asked: Asked | null): string {
  if (!asked) return '';
  if (asked.state === 'reading') return 'Reading the places…';
  if (asked.state === 'failed') return `The places could not be read: ${asked.why}`;
  const [first] = optionsOf(asked);
  const count = optionsOf(asked).length;
  return [
    asked.answer.words,
    first
      ? `${count} ${count === 1 ? 'place' : 'places'} offered. First: ${first.label}, ${first.where}.`
      : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}
