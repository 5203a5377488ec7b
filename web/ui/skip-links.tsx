// The first stops of the Tab key: straight to the places in the list, to the map or table, or past the masthead.

import { useView } from '../state/store';
import { firstFocusable } from './focus';

/** A button, not a link: what follows # in the address is the view. */
function Skip({ to, children }: { to: string; children: string }) {
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        const region = document.querySelector(to);
        const target = region ? firstFocusable(region) : null;
        target?.focus();
        target?.scrollIntoView({ block: 'nearest' });
      }}
    >
      {children}
    </button>
  );
}

export function SkipLinks() {
  const { view, show } = useView();
  if (view !== 'map') return <Skip to="main.targets">Skip to the targets</Skip>;
  return (
    <>
      <Skip to=".place-options">Skip to the list of places</Skip>
      {show === 'table' ? (
        <Skip to=".stage">Skip to the table</Skip>
      ) : (
        <Skip to=".map-canvas">Skip to the map</Skip>
      )}
    </>
  );
}
