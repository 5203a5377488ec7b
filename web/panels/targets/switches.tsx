// The scorecard’s switches, as one sentence: whose words, and how they are read.

import { deadlines } from '../../../data/catalogue/commitments';
import { confidences, operators } from '../../../data/catalogue/measures';
import { deprivedParts, grounds } from '../../../data/catalogue/readings';
import { wordings } from '../../../data/catalogue/targets';
import { setView, useView } from '../../state/store';
import type { ViewState } from '../../state/view';
import { WordSelect } from '../../ui/word-select';

type Field = 'wording' | 'operators' | 'ground' | 'confidence' | 'deprived' | 'deadline';

function Switch<Id extends string>({
  field,
  label,
  choices,
  after,
}: {
  field: Field;
  label: string;
  choices: Record<Id, { id: string; name: string }>;
  after?: string;
}) {
  const view = useView();
  const options = (Object.values(choices) as { id: string; name: string }[]).map(
    ({ id, name }) => ({ value: id, label: name }),
  );
  return (
    <WordSelect
      label={label}
      value={view[field]}
      options={options}
      onChange={(value) => setView({ [field]: value } as Partial<ViewState>)}
      {...(after ? { after } : {})}
    />
  );
}

export function Switches() {
  return (
    <p className="switches">
      In the words of <Switch field="wording" label="Wording" choices={wordings} after="," /> mobile
      by <Switch field="operators" label="Operators" choices={operators} /> on{' '}
      <Switch field="ground" label="Premises or land" choices={grounds} after="," /> 5G at{' '}
      <Switch field="confidence" label="5G confidence" choices={confidences} after="," /> deprived
      areas as <Switch field="deprived" label="Deprived areas" choices={deprivedParts} after="," />{' '}
      “by 2025” as <Switch field="deadline" label="Deadline" choices={deadlines} after="." />
    </p>
  );
}
