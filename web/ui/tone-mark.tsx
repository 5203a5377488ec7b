// The mark before a status, by shape and colour, as saved pictures draw it. The words beside it say the same.

import type { Tone } from '../exports/picture-layout';
import { toneMarks } from '../exports/tones';

export function ToneMark({ tone }: { tone: Tone }) {
  const { filled, line, dashed } = toneMarks[tone];
  return (
    <svg className={`tone-mark tone-${tone}`} viewBox="-10 -10 20 20" aria-hidden="true">
      <path className="tone-filled" d={filled} />
      <path className="tone-line" d={line} strokeDasharray={dashed} />
    </svg>
  );
}
