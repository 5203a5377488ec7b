// How the places are laid out: as a map, a table, both, or two maps side by side.

import { currentView, setView, useView } from '../state/store';
import { type DisplayId, displayed, displays } from '../state/view';

export function DisplaySwitch() {
  const { show } = useView();
  return (
    <fieldset className="display-switch">
      <legend className="visually-hidden">Show the places as</legend>
      {Object.values(displays).map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="show"
            value={id}
            checked={id === show}
            onChange={(event) =>
              setView(displayed(currentView(), event.currentTarget.value as DisplayId))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
