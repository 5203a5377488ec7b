// The Targets view: Mission 3 in five parts, each of which loads its own code and figures.

import { type ComponentType, lazy, Suspense } from 'react';
import { type TargetPartId, targetParts } from '../../data/catalogue/readings';
import { writeAddress } from '../state/address';
import { useView } from '../state/store';
import { PageNotices } from '../ui/page-notices';
import '../styles/charts.css';
import '../styles/strips.css';
import '../styles/targets.css';
import '../styles/targets-print.css';

const parts: Record<TargetPartId, ComponentType> = {
  scorecard: lazy(() => import('../panels/targets/scorecard')),
  league: lazy(() => import('../panels/targets/league')),
  fairness: lazy(() => import('../panels/targets/fairness')),
  trend: lazy(() => import('../panels/targets/trend')),
  checks: lazy(() => import('../panels/targets/checks')),
};

function PartLinks() {
  const view = useView();
  return (
    <nav className="target-parts" aria-label="Parts of Targets">
      {Object.values(targetParts).map(({ id, name }) => (
        <a
          key={id}
          href={writeAddress({ ...view, part: id })}
          aria-current={view.part === id ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

export default function TargetsView() {
  const { part } = useView();
  const Part = parts[part];
  return (
    <main className="targets" data-part={part}>
      <PartLinks />
      <PageNotices />
      <Suspense fallback={<p className="loading">Reading the figures…</p>}>
        <Part />
      </Suspense>
    </main>
  );
}
