// The report in words: as Markdown for the file, in fewer for the terminal.

import { isMeasureId, measureOf } from '../../data/catalogue/measures';
import { releaseName } from '../../data/catalogue/releases';
import type { BuildReport, CheckSummary, RunFacts } from './build-report';
import type { LeftOut } from './tally';

/** 1234567 → "1,234,567". */
export const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** "15 of 15 agree: ONS's figures for combined authorities". */
export function verdict(check: Pick<CheckSummary, 'agreeing' | 'compared' | 'title'>): string {
  return `${thousands(check.agreeing)} of ${thousands(check.compared)} agree: ${check.title}`;
}

/** "15 of 15 gigabit, July 2025" for each part of a check. */
export function partVerdicts(check: Pick<CheckSummary, 'parts'>): string {
  return check.parts
    .map(({ measure, release, compared, agreeing }) => {
      const name = isMeasureId(measure) ? measureOf(measure).name : 'all premises';
      return `${thousands(agreeing)} of ${thousands(compared)} ${name}, ${releaseName(release)}`;
    })
    .join('; ');
}

/** What was left out for the same reason, together. */
function byReason(leftOut: readonly LeftOut[]): { why: string; count: number; what: string }[] {
  const reasons = new Map<string, { why: string; count: number; what: string[] }>();
  for (const { what, count, why } of leftOut) {
    const reason = reasons.get(why) ?? { why, count: 0, what: [] };
    reason.count += count;
    reason.what.push(what);
    reasons.set(why, reason);
  }
  return [...reasons.values()].map(({ why, count, what }) => ({
    why,
    count,
    what: what.length > 1 ? `${what.length} files` : (what[0] ?? ''),
  }));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const cell = (value: string | number) =>
    typeof value === 'number' ? thousands(value) : value.replaceAll('|', '\\|');
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

/** The whole report; with `run`, also what this run took. */
export function reportMarkdown(report: BuildReport, run?: RunFacts): string {
  const lines = ['# What the build did', ''];
  lines.push('## Places', '');
  lines.push(
    ...table(
      ['what', 'found', 'expected'],
      report.expectations.map((e) => [e.what, e.found, e.expected]),
    ),
  );
  lines.push('## Checks', '');
  for (const check of report.checks) {
    lines.push(`- **${verdict(check)}.** ${check.method}`);
    if (check.parts.length > 1) lines.push(`  ${partVerdicts(check)}.`);
  }
  lines.push('', `## Rows in: ${thousands(sum(report.inputs.map((i) => i.rows)))}`, '');
  lines.push(
    ...table(
      ['file', 'dataset', 'rows'],
      report.inputs.map((i) => [i.path, i.dataset, i.rows]),
    ),
  );
  lines.push('## Joins', '');
  lines.push(
    ...table(
      ['join', 'left', 'right', 'matched', 'unmatched left', 'unmatched right', 'why'],
      report.joins.map((j) => [
        j.name,
        j.left,
        j.right,
        j.matched,
        j.unmatchedLeft,
        j.unmatchedRight,
        j.why ?? '',
      ]),
    ),
  );
  lines.push('## Left out', '');
  lines.push(
    ...table(
      ['what', 'how many', 'why'],
      report.leftOut.map((l) => [l.what, l.count, l.why]),
    ),
  );
  lines.push('## Bytes out', '');
  lines.push(
    ...table(
      ['folder', 'files', 'bytes'],
      report.outputs.map((o) => [o.folder, o.files, o.bytes]),
    ),
  );
  if (run) {
    lines.push('## This run', '');
    lines.push(
      ...table(
        ['stage', 'seconds'],
        run.stages.map((s) => [s.name, s.seconds.toFixed(2)]),
      ),
    );
    lines.push(
      `${run.seconds.toFixed(1)} s in all, at most ${Math.round(run.peakMegabytes)} MB.`,
      '',
    );
  }
  return lines.join('\n');
}

/** The report as it ends on a terminal: sums where the file has rows. */
export function reportForTerminal(report: BuildReport, run: RunFacts): string {
  const rows = new Map<string, { files: number; rows: number }>();
  for (const input of report.inputs) {
    const own = rows.get(input.dataset) ?? { files: 0, rows: 0 };
    rows.set(input.dataset, { files: own.files + 1, rows: own.rows + input.rows });
  }
  const lines = [`Rows in: ${thousands(sum(report.inputs.map((i) => i.rows)))}`];
  for (const [dataset, { files, rows: n }] of rows) {
    lines.push(`  ${thousands(n).padStart(9)}  ${dataset}${files > 1 ? ` (${files} files)` : ''}`);
  }
  lines.push('', 'Joins (matched; unmatched left, right)');
  for (const j of report.joins) {
    lines.push(
      `  ${thousands(j.matched).padStart(9)}; ${thousands(j.unmatchedLeft)}, ${thousands(j.unmatchedRight)}  ${j.name}${j.why ? ` (${j.why})` : ''}`,
    );
  }
  lines.push('', 'Left out');
  for (const l of byReason(report.leftOut)) {
    lines.push(`  ${thousands(l.count).padStart(9)}  ${l.what}: ${l.why}`);
  }
  lines.push('', 'Bytes out');
  for (const o of report.outputs) {
    lines.push(`  ${megabytes(o.bytes).padStart(9)}  ${o.folder} (${o.files} files)`);
  }
  lines.push('', 'Time');
  for (const s of run.stages) lines.push(`  ${s.seconds.toFixed(2).padStart(7)} s  ${s.name}`);
  lines.push(
    `  ${run.seconds.toFixed(2).padStart(7)} s  in all, at most ${Math.round(run.peakMegabytes)} MB of memory`,
  );
  lines.push('', 'Checks');
  for (const e of report.expectations) {
    lines.push(`  ${thousands(e.found)} ${e.what}, ${thousands(e.expected)} expected`);
  }
  for (const check of report.checks) {
    lines.push(`  ${verdict(check)}`);
    if (check.id === 'ons-combined-authority') lines.push(`    ${partVerdicts(check)}`);
  }
  return `${lines.join('\n')}\n`;
}
