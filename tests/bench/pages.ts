// The two pages under comparison, built alike and served alike, each from a folder of its own.

import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { distDir, ensureBuilt, projectRoot } from '../../web/server/build';
import { startServer } from '../../web/server/server';

export interface Pages {
  /** Addresses, ending in a slash. */
  app: string;
  bare: string;
  /** Folders of built data: the app's, and the bare page's, which may be added to. */
  data: string;
  bareData: string;
  /** Script for both pages, run before their own. */
  probe: string;
  close(): Promise<void>;
}

const here = join(projectRoot, 'tests/bench');
const alike: InlineConfig = { configFile: false, base: './', publicDir: false, logLevel: 'warn' };

/** Builds what is missing, copies the app so that a rebuild meanwhile disturbs nothing, and serves both. */
export async function servePages(scratch: string): Promise<Pages> {
  ensureBuilt();
  const [app, bare, probe] = ['app', 'bare', 'probe'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  cpSync(distDir, app, { recursive: true });
  const target = 'es2022';
  await build({
    ...alike,
    root: join(here, 'bare'),
    worker: { format: 'es' },
    build: {
      outDir: bare,
      emptyOutDir: false,
      target,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
    },
  });
  await build({
    ...alike,
    root: here,
    build: {
      outDir: probe,
      emptyOutDir: false,
      target,
      lib: { entry: join(here, 'probe.ts'), formats: ['iife'], name: 'probe', fileName: 'probe' },
    },
  });
  const [data, bareData] = [join(app, 'data'), join(bare, 'data')];
  cpSync(join(data, 'outlines'), join(bareData, 'outlines'), { recursive: true });
  const servers = await Promise.all([app, bare].map((dir) => startServer({ dir, port: 0 })));
  const [appUrl = '', bareUrl = ''] = servers.map(({ url }) => url);
  return {
    app: appUrl,
    bare: bareUrl,
    data,
    bareData,
    probe: readFileSync(join(probe, 'probe.iife.js'), 'utf8'),
    close: async () => {
      for (const server of servers) await server.close();
    },
  };
}
