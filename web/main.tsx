// Starts the page: asks for the first figures, then draws.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { requestFirstFiles } from './state/use-scene';
import './styles/fonts.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/column.css';
import './styles/panel.css';
import './styles/print.css';
import { About } from './ui/about';
import { MapView } from './views/map-view';

requestFirstFiles();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element "root"');
createRoot(root).render(
  <StrictMode>
    <header className="masthead">
      <p className="brand">
        <a href="./">Best Connected</a> <span>West Midlands coverage, measured</span>
      </p>
      <About />
    </header>
    <MapView />
  </StrictMode>,
);
