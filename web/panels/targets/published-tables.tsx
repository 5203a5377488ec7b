// What the papers printed beside what we get: the evidence report's own table, and every other figure by document.

import {
  publishedClaims,
  type ReportRow,
  reportPlaces,
  reportRelease,
  reportTable,
} from '../../../data/catalogue/published';
import { publishedDocuments } from '../../../data/catalogue/published-documents';
import { releaseName } from '../../../data/catalogue/releases';
import { shareText, signedPoints } from '../../../data/model/format';
import type { Observation } from '../../../data/model/observation';
import { explainDifference, explainPrintedGap, explainPublished } from '../../state/checks-explain';
import { outcomes } from '../../state/published-table';
import type { Outcome, Recomputed, RecomputedGap } from '../../state/published-types';
import { gapIsEstimated } from '../../state/published-words';
import { Figure } from '../../ui/figure';
import { ToneMark } from '../../ui/tone-mark';

function Result({ outcome }: { outcome: Outcome }) {
  const { name, tone } = outcomes[outcome];
  return (
    <span className="checks-result">
      <ToneMark tone={tone} />
      {name}
    </span>
  );
}

const Estimate = () => <span className="estimate"> est.</span>;

function Ours({ figure, found, share }: Recomputed) {
  if (!found || share === null) return null;
  return (
    <>
      <Figure explain={explainPublished(figure, found)}>{shareText(share)}</Figure>
      {found.basis === 'estimated' ? <Estimate /> : null}
    </>
  );
}

function GapShown({ result }: { result: RecomputedGap }) {
  const explain = explainPrintedGap(result);
  return explain && result.points !== null ? (
    <>
      <Figure explain={explain}>{signedPoints(result.points)}</Figure>
      {gapIsEstimated(result) ? <Estimate /> : null}
    </>
  ) : null;
}

interface Props {
  results: ReadonlyMap<string, Recomputed>;
  gaps: ReadonlyMap<string, RecomputedGap>;
}

function ReportCells({ row, results, gaps }: Props & { row: ReportRow }) {
  const figures = row.figures.flatMap(({ id }) => results.get(id) ?? []);
  const differences = row.gaps.flatMap(({ id }) => gaps.get(id) ?? []);
  return (
    <>
      {figures.map((result) => (
        <td key={result.figure.id} data-label={result.figure.place.name}>
          <span className="checks-printed">{result.figure.printed}</span>
          <span className="checks-ours">
            <Ours {...result} />
          </span>
          <Result outcome={result.outcome} />
        </td>
      ))}
      {differences.map((result) => (
        <td key={result.gap.id} data-label={`Gap to ${result.against.figure.place.name}`}>
          <span className="checks-printed">{result.gap.printed}</span>
          <span className="checks-ours">
            <GapShown result={result} />
          </span>
          <Result outcome={result.outcome} />
        </td>
      ))}
    </>
  );
}

/** The report’s table 5 in its own shape: under each printed figure ours, and whether they agree. */
export function ReportTable(props: Props) {
  const [, ...others] = reportPlaces;
  return (
    <table className="checks-table report-table">
      <caption>
        {`${publishedDocuments.report.title}, table 5: each figure as printed, and under it the same recomputed from the release of ${releaseName(reportRelease)}. Two agree when ours, rounded as the printed one, is the same.`}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="checks-measure">
            Indicator
          </th>
          {reportPlaces.map(({ code, name }) => (
            <th key={code} scope="col">
              {name}
            </th>
          ))}
          {others.map(({ code, name }) => (
            <th key={code} scope="col">
              {`Gap to ${name}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reportTable.map((row) => (
          <tr key={row.id} data-row={row.id}>
            <th scope="row" className="checks-measure">
              {row.indicator}
            </th>
            <ReportCells row={row} {...props} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ figure, found, share, difference }: Recomputed & { found: Observation }) {
  return difference === null || share === null ? null : (
    <>
      <Figure explain={explainDifference(figure, found, share)}>{signedPoints(difference)}</Figure>
      {found.basis === 'estimated' ? <Estimate /> : null}
    </>
  );
}

function ClaimRow({ result }: { result: Recomputed }) {
  const { figure, found, outcome, text } = result;
  return (
    <tr data-figure={figure.id}>
      <th scope="row" className="checks-place">
        {`${figure.subject}, ${figure.place.name}`}
      </th>
      <td data-label="Printed" className="nowrap">
        {figure.printed}
      </td>
      <td data-label="Recomputed">
        {found ? <Ours {...result} /> : <span className="absent">no figure</span>}
      </td>
      <td data-label="Difference">
        {found ? <Difference {...result} found={found} /> : <span aria-hidden="true">–</span>}
      </td>
      <td className="checks-shows">
        <Result outcome={outcome} />
        {`: ${text}`}
      </td>
    </tr>
  );
}

/** The other figures, grouped by document and its words. */
export function ClaimsTable({ results }: { results: readonly Recomputed[] }) {
  const groups = [...new Set(results.map(({ figure }) => `${figure.document} ${figure.words}`))];
  return (
    <table className="checks-table claims-table">
      <caption>
        Other figures the papers print, each against the release named: the report’s against the one
        its table agrees with, the others against the last before they appeared. Differences in
        percentage points.
      </caption>
      <thead>
        <tr>
          <th scope="col" className="checks-place">
            Figure
          </th>
          <th scope="col">Printed</th>
          <th scope="col">Recomputed</th>
          <th scope="col">Difference</th>
          <th scope="col" className="checks-shows">
            What it shows
          </th>
        </tr>
      </thead>
      {groups.map((group) => {
        const own = results.filter(({ figure }) => `${figure.document} ${figure.words}` === group);
        const [first] = own;
        if (!first) return null;
        const { figure } = first;
        return (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="checks-quote">
                <strong>{publishedDocuments[figure.document].name}:</strong>{' '}
                {figure.inOurWords
                  ? `full fibre ${figure.words} (in our words)`
                  : `“${figure.words}”`}
                <span className="checks-when">{`against ${releaseName(figure.release)}`}</span>
              </th>
            </tr>
            {own.map((result) => (
              <ClaimRow key={result.figure.id} result={result} />
            ))}
          </tbody>
        );
      })}
      {publishedClaims.map(({ document, words, why }) => (
        <tbody key={words}>
          <tr>
            <th scope="rowgroup" colSpan={5} className="checks-quote">
              <strong>{publishedDocuments[document].name}:</strong> {`“${words}”`}
            </th>
          </tr>
          <tr>
            <td colSpan={5} className="checks-shows">
              <Result outcome="no-figure" />
              {`: ${why}`}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
