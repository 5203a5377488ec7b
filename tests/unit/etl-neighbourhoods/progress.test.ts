// Progress: one line that changes on a terminal, plain lines elsewhere, and the times of stages.

import { describe, expect, it } from 'vitest';
import { Progress } from '../../../etl/progress';

function run(isTTY: boolean): { text: string; progress: Progress } {
  let text = '';
  let clock = 0;
  const sink = { isTTY, columns: 20, write: (more: string) => (text += more) };
  const progress = new Progress(sink, () => clock);
  progress.stage('Reading');
  progress.step('a/very/long/path/of/a/file.csv');
  clock = 1500;
  progress.stage('Writing');
  clock = 1750;
  progress.end();
  return { text, progress };
}

describe('Progress', () => {
  it('writes plain lines where there is no terminal', () => {
    expect(run(false).text).toBe('Reading …\nWriting …\n');
  });

  it('keeps to one line of the terminal and clears it at the end', () => {
    const { text } = run(true);
    expect(text).not.toContain('\n');
    expect(text).toContain('\r\u001b[KReading: a/very/lo…');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  it('times each stage', () => {
    expect(run(false).progress.stages).toEqual([
      { name: 'Reading', seconds: 1.5 },
      { name: 'Writing', seconds: 0.25 },
    ]);
  });
});
