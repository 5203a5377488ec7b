// A sentence some of whose numbers open.

import type { Piece } from '../state/explain';
import { Figure } from './figure';

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name of their own and keep their places.
      <Figure key={at} explain={piece.explain}>
        {piece.text}
      </Figure>
    ),
  );
}
