// The data dictionary, made from the catalogue: every column of each download, measure, level, basis, note, source.

import { areaLevels, observationLevels } from '../../data/catalogue/areas';
import { commitmentList, missionMeasures } from '../../data/catalogue/commitments';
import { countUnits, measures } from '../../data/catalogue/measures';
import { releaseName, seriesBreaks } from '../../data/catalogue/releases';
import { attributions, type Dataset, type DatasetId, datasets } from '../../data/catalogue/sources';
import { absences, bases, notes } from '../../data/catalogue/words';
import { toCsv } from '../../data/model/csv';
import { missionColumns } from './mission3';
import type { DownloadColumn } from './neighbourhood-download';
import { observationColumns } from './observations';

/** One thing explained. */
export interface DictionaryEntry {
  section: string;
  name: string;
  label: string;
  meaning: string;
  /** Type or unit of what it holds. */
  type: string;
  source: string;
}

const observationTypes: Partial<Record<string, string>> = {
  value: 'percent',
  numerator: 'count',
  denominator: 'count',
};
const missionTypes: Partial<Record<string, string>> = {
  value: 'number',
  threshold: 'number',
  gap_points: 'percentage points',
  gap_premises: 'count',
  rank: 'whole number',
  of: 'whole number',
};
const columnTypes = { STRING: 'text', INT32: 'whole number', DOUBLE: 'number' } as const;

/**
 * Every entry, section by section.
 * @param columns of downloads/neighbourhoods
 * @param used datasets a file was read of
 */
export function dictionaryEntries(
  columns: readonly DownloadColumn[],
  used: ReadonlySet<DatasetId>,
): DictionaryEntry[] {
  const entry = (
    section: string,
    name: string,
    rest: Partial<DictionaryEntry>,
  ): DictionaryEntry => ({
    section,
    name,
    label: '',
    meaning: '',
    type: '',
    source: '',
    ...rest,
  });
  return [
    ...Object.entries(observationColumns).map(([name, meaning]) =>
      entry('column of observations', name, { meaning, type: observationTypes[name] ?? 'text' }),
    ),
    ...columns.map(({ name, meaning, type, source }) =>
      entry('column of neighbourhoods', name, { meaning, type: columnTypes[type], source }),
    ),
    ...Object.entries(missionColumns).map(([name, meaning]) =>
      entry('column of mission3', name, { meaning, type: missionTypes[name] ?? 'text' }),
    ),
    ...commitmentList.map(({ id, title, reading }) =>
      entry('commitment', id, { label: title, meaning: reading }),
    ),
    ...Object.values(missionMeasures)
      .filter(({ ownRow }) => ownRow)
      .map(({ id, name, meaning, unit }) =>
        entry('measure of mission3', id, { label: name, meaning, type: unit }),
      ),
    ...measures.map(({ id, name, meaning, unit }) =>
      entry('measure', id, { label: name, meaning, type: `percent of ${countUnits[unit].many}` }),
    ),
    ...observationLevels.map((id) => entry('level', id, { label: areaLevels[id].one })),
    ...Object.values(bases).map(({ id, name, meaning }) =>
      entry('basis', id, { label: name, meaning }),
    ),
    ...Object.entries(notes).map(([id, meaning]) => entry('note', id, { meaning })),
    ...Object.entries(absences).map(([id, meaning]) => entry('absence', id, { meaning })),
    ...(Object.values(datasets) as (Dataset & { id: DatasetId })[])
      .filter(({ id }) => used.has(id))
      .map(({ id, title, page }) => entry('source', id, { label: title, source: page })),
  ];
}

export function dictionaryCsv(entries: readonly DictionaryEntry[]): string {
  return toCsv(
    ['section', 'name', 'label', 'meaning', 'type', 'source'],
    entries.map((e) => [e.section, e.name, e.label, e.meaning, e.type, e.source]),
  );
}

/** What stands above each section of the Markdown. */
const headings: Record<string, [title: string, words: string]> = {
  'column of observations': [
    'Columns of observations.csv and observations.parquet',
    'One row an area, measure and release that has a figure. An area without a figure has no row: absence is never zero.',
  ],
  'column of neighbourhoods': [
    'Columns of neighbourhoods.csv and neighbourhoods.parquet',
    'One row a neighbourhood (LSOA 2021) of the West Midlands and Greater Manchester. A blank cell has no figure.',
  ],
  'column of mission3': [
    'Columns of mission3.csv',
    'One row for each commitment of Mission 3, wording, measure that can stand for it, and release: the West Midlands (7 districts).',
  ],
  commitment: ['Commitments', 'What `commitment` may be, and how each is read.'],
  'measure of mission3': [
    'Measures of mission3.csv alone',
    'What the scorecard works out beside the measures below.',
  ],
  measure: ['Measures', 'What `measure` and `value` are about.'],
  level: ['Levels', 'What `area_level` may be.'],
  basis: ['Basis', 'How a figure came about.'],
  note: ['Notes', 'What may stand in `note`.'],
  absence: ['Absences', 'Why a place may have no figure.'],
  source: ['Sources', 'The datasets read.'],
};

const cell = (text: string) => text.replaceAll('|', '\\|') || ' ';

export function dictionaryMarkdown(entries: readonly DictionaryEntry[]): string {
  const lines = ['# Data dictionary', ''];
  for (const [section, [title, words]] of Object.entries(headings)) {
    const own = entries.filter((e) => e.section === section);
    lines.push(`## ${title}`, '', words, '');
    lines.push('| name | label | meaning | type | source |', '| --- | --- | --- | --- | --- |');
    for (const e of own) {
      const cells = [`\`${e.name}\``, e.label, e.meaning, e.type, e.source];
      lines.push(`| ${cells.map(cell).join(' | ')} |`);
    }
    lines.push('');
  }
  const { from, note } = seriesBreaks.fixed;
  lines.push('## Break in series', '', `From ${releaseName(from)}: ${note}`, '');
  lines.push('## Attributions', '', ...attributions.map((line) => `- ${line}`), '');
  return lines.join('\n');
}
