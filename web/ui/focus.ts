// Keeps the focus: when what holds it leaves the page, the nearest thing that remains takes it.

const focusables =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

function usable(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** The element itself where it takes the focus, else the first thing inside it that does and is seen. */
export function firstFocusable(inside: Element): HTMLElement | null {
  if (inside instanceof HTMLElement && inside.matches(focusables) && usable(inside)) return inside;
  const found = [...inside.querySelectorAll<HTMLElement>(focusables)].find(usable);
  return found ?? null;
}

/** Focuses, without moving the page unless it must. */
function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** What had the focus when the panel of a place opened. */
let opener: HTMLElement | null = null;

/** Remembers where a person came from into a place's panel; from one panel to the next it stays. */
export function rememberOpener(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return;
  if (!activeElement.closest('.panel')) opener = activeElement;
}

/** Gives the focus back to what opened the panel; else to the list, else to whatever the map area has. */
export function returnFromPanel(): void {
  const roads = [
    () => (opener && usable(opener) && !opener.closest('.panel') ? opener : null),
    () => document.querySelector<HTMLElement>('.place-list [role="listbox"]'),
    () => firstFocusable(document.querySelector('.map-area') ?? document.body),
  ];
  for (const road of roads) {
    const found = road();
    if (found) {
      focusOn(found);
      return;
    }
  }
}

/** Where the focus goes when the element whose ancestors are given has left the page. */
function fallback(ancestors: readonly Element[]): HTMLElement | null {
  if (ancestors.some((element) => element.matches('.panel'))) {
    const title = document.querySelector<HTMLElement>('.panel h2');
    if (title) return title;
    returnFromPanel();
    return null;
  }
  for (const element of ancestors) {
    if (!element.isConnected) continue;
    const found = firstFocusable(element);
    if (found) return found;
  }
  return firstFocusable(document.body);
}

/** Watches the page from now on. Gives back what ends the watch. */
export function keepFocus(): () => void {
  let held: Element[] = [];
  const onFocus = ({ target }: FocusEvent) => {
    held = [];
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement)
      held.push(at);
  };
  // A press on the bare page lets go of the focus, and that is meant.
  const onPress = () => {
    held = [];
  };
  const mend = () => {
    const [element, ...ancestors] = held;
    if (!element || document.activeElement !== document.body) return;
    if (element instanceof HTMLElement && usable(element) && !element.matches(':disabled')) return;
    const found = fallback(ancestors);
    if (found) focusOn(found);
  };
  // What is disabled or hidden loses the focus only when the page is next laid out; and a dialog that
  // closes gives it back by itself in the meantime.
  const onChange = (changes: readonly MutationRecord[]) => {
    if (changes.some(({ type }) => type === 'childList')) mend();
    requestAnimationFrame(mend);
  };
  const watch = new MutationObserver(onChange);
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open', 'inert', 'data-show'],
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress, true);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPress, true);
  };
}
