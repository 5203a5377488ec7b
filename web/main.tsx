// Starts the page: asks for the first figures, then draws.

import { lazy, StrictMode, Suspense, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { SearchBox } from './panels/search-box';
import { useView } from './state/store';
import { requestFirstFiles } from './state/use-scene';
import { pages } from './state/view';
import './styles/fonts.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/column.css';
import './styles/deprivation.css';
import './styles/strip.css';
import './styles/list.css';
import './styles/panel.css';
import './styles/search.css';
import './styles/time.css';
import './styles/side-by-side.css';
import './styles/svg-map.css';
import './styles/table.css';
import './styles/print.css';
import { About } from './ui/about';
import { keepFocus } from './ui/focus';
import { PageLinks } from './ui/page-links';
import { SkipLinks } from './ui/skip-links';
import { MapView } from './views/map-view';

const TargetsView = lazy(() => import('./views/targets-view'));

const baseTitle = document.title;

function Page() {
  const { view } = useView();
  useEffect(() => {
    document.title = view === 'map' ? baseTitle : `${pages[view].name}: ${baseTitle}`;
  }, [view]);
  if (view === 'map') return <MapView />;
  return (
    <Suspense fallback={<p className="loading">Opening Targets…</p>}>
      <TargetsView />
    </Suspense>
  );
}

requestFirstFiles();
keepFocus();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <SkipLinks />
    <header className="masthead">
      <p className="brand">
        <a href="./">Best Connected</a> <span>West Midlands coverage, measured</span>
      </p>
      <PageLinks />
      <SearchBox />
      <About />
    </header>
    <Page />
  </StrictMode>,
);
