// How the page is developed and built: a folder of static files that works under any path of any host.

import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import sirv from 'sirv';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const builtData = here('data/public');

/** Serves data/public at `data/` while developing, and copies it to the built folder when building. */
function publicData(): Plugin {
  let outDir = '';
  return {
    name: 'best-connected-public-data',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.middlewares.use('/data', sirv(builtData, { dev: true, etag: true }));
    },
    closeBundle() {
      if (existsSync(builtData)) cpSync(builtData, resolve(outDir, 'data'), { recursive: true });
    },
  };
}

export default defineConfig({
  root: here('web'),
  base: './',
  publicDir: false,
  plugins: [react(), publicData()],
  // The page reads modules of data/ and geo/, which lie beside web/.
  server: { fs: { allow: [here('.')] } },
  worker: { format: 'es' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing inline: the content policy allows neither inline scripts nor data addresses for code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre alone is larger than Vite's default; tests/built/budgets.test.ts holds the real limits.
    chunkSizeWarningLimit: 1200,
  },
});
