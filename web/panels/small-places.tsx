// What ties small places together: a ward's neighbourhoods, a neighbourhood's ward, the postcode that led here.

import { isObservation } from '../../data/contract/columns';
import { percentText } from '../../data/model/format';
import { neighbourhoodCells } from '../load/figures';
import { findPostcode, parsePostcode } from '../search/postcode';
import { postcodeWords } from '../search/postcode-words';
import { usePostcodes } from '../search/use-postcodes';
import type { PlaceFacts } from '../state/place';
import { setView, useView } from '../state/store';
import type { NamedScene } from '../state/use-scene';

/** Says whether the address's postcode lies in the neighbourhood, and that this is all it says. */
export function PostcodeNote({ facts }: { facts: PlaceFacts }) {
  const asked = useView().postcode;
  const postcode = facts.kind === 'neighbourhood' ? asked : null;
  const typed = postcode ? parsePostcode(postcode) : null;
  const { file, waiting } = usePostcodes(typed, typed !== null);
  if (!postcode || waiting) return null;
  const finding = typed ? findPostcode(typed, file) : null;
  const said = postcodeWords(postcode, finding, facts.code);
  return (
    <p className="panel-postcode">
      {said.before}
      <strong>{said.postcode}</strong>
      {said.after}
      {said.lies
        ? ' The figures are of the whole neighbourhood: they do not say what any one home can get.'
        : ''}
    </p>
  );
}

/** A neighbourhood's way to its ward. */
export function WardLink({ facts }: { facts: PlaceFacts }) {
  const { ward } = facts;
  if (!ward) return null;
  return (
    <p className="panel-ward">
      Ward that fits best:{' '}
      <button type="button" className="link" onClick={() => setView({ place: ward.code })}>
        {ward.name}
      </button>
    </p>
  );
}

/** A ward's neighbourhoods with their figures, least first, each one press away. */
export function WardMembers({ named, facts }: { named: NamedScene; facts: PlaceFacts }) {
  const { measure } = named.scene;
  if (facts.members.length === 0) return null;
  const cells = new Map(
    named.values.flatMap((values) => [...neighbourhoodCells(values, measure.id)]),
  );
  const figure = (code: string) => {
    const cell = cells.get(code);
    return isObservation(cell) ? cell : null;
  };
  const sign = measure.higherIsBetter ? 1 : -1;
  const ordered = [...facts.members].sort(
    (a, b) => sign * ((figure(a.code)?.share ?? Infinity) - (figure(b.code)?.share ?? Infinity)),
  );
  return (
    <section className="ward-members">
      <h3>{`Its ${facts.members.length} neighbourhoods`}</h3>
      <p className="table-note">
        Neighbourhoods do not always end where a ward does. Each counts in the ward it fits best,
        weighted by its households.
      </p>
      <ul>
        {ordered.map(({ code, name }) => {
          const own = figure(code);
          return (
            <li key={code}>
              <button type="button" onClick={() => setView({ place: code })}>
                <span>{name}</span>
                <span>{own ? `${percentText(own.share)} est.` : ''}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
