// A card as it is drawn: whose words it shows, and what it says where the chosen document does not have them.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { CommitmentId } from '../../../data/catalogue/commitments';
import { MissionCard } from '../../../web/panels/targets/card';
import type { ReadingChoice } from '../../../web/state/mission';
import { createCard, createChoice } from './support/mission-create';

// It asks the window, which there is none of.
vi.mock('../../../web/state/printing', () => ({ usePrinting: () => false }));

/** The text of a card without any figure. */
function drawn(id: CommitmentId, changes: Partial<ReadingChoice>): string {
  const { file, card } = createCard(id, [], { choice: changes });
  const markup = renderToStaticMarkup(
    <MissionCard file={file} card={card} choice={createChoice(changes)} />,
  );
  return markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

describe('the words on a card', () => {
  test('are the chosen document’s, which is named', () => {
    const text = drawn('5g-best', { wording: '2021' });
    expect(text).toContain('Best 5G mobile coverage in UK');
    expect(text).toContain('WMCA, West Midlands Digital Roadmap, 2021.');
    expect(text).not.toContain('do not repeat it');
  });

  test('are the other’s where the chosen one does not make the commitment, and the card says so', () => {
    const people = drawn('full-fibre-2m', { wording: '2024' });
    expect(people).toContain('at least 2 million people with access to fibre by 2025');
    expect(people).toContain('Digital Roadmap, 2021: the 2024–27 words do not repeat it.');
    expect(drawn('gigabit-best', { wording: '2021' })).toContain(
      'the 2021 words do not repeat it.',
    );
  });

  test('without a figure the status says so, and nothing is drawn', () => {
    const text = drawn('gigabit-best', {});
    expect(text).toContain('Cannot be measured from open data');
    expect(text).toContain('No release before the deadline has a figure by this reading.');
  });

  test('a date the words do not name is owned up to', () => {
    expect(drawn('4g-indoor-90', {})).toContain('No date is named; the same one is taken.');
    expect(drawn('5g-40', {})).not.toContain('No date is named');
  });
});
