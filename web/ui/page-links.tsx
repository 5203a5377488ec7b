// The pages of the product, one link each; everything chosen goes along.

import { writeAddress } from '../state/address';
import { useView } from '../state/store';
import { pages } from '../state/view';

export function PageLinks() {
  const view = useView();
  return (
    <nav className="pages" aria-label="Pages">
      {Object.values(pages).map(({ id, name }) => (
        <a
          key={id}
          href={writeAddress({ ...view, view: id })}
          aria-current={view.view === id ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
