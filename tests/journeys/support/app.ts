// Opens the built page as a person would, with the network shut and everything odd written down.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { distDir, ensureBuilt } from '../../../web/server/build';
import { type StartedServer, startServer } from '../../../web/server/server';

/** The built page on a free port of this machine; builds it first if it is missing or stale. */
export async function startSite(): Promise<StartedServer> {
  ensureBuilt();
  return startServer({ dir: distDir, port: 0 });
}

export interface OpenOptions {
  /** Address of the site, as `startSite` returns it. */
  url: string;
  /** What follows it: a path, a query, a fragment. */
  path?: string;
  width?: number;
  height?: number;
  /** Further settings of the browser context: reducedMotion, javaScriptEnabled, locale … */
  context?: BrowserContextOptions;
  /** Run after the page exists and before it goes anywhere: init scripts, routes. */
  before?: (page: Page, context: BrowserContext) => Promise<unknown>;
}

export interface OpenedApp {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for outside the origin; every one was refused. */
  offOrigin: string[];
  /** Errors on the console, and those nobody caught. */
  errors: string[];
  /** Warnings on the console. */
  warnings: string[];
  /** Path and query of every request within the origin, in order. */
  requests: string[];
  close: () => Promise<void>;
}

/** Opens `url` + `path` in a fresh context (1280 × 800 unless told) and waits for the page's load event. */
export async function openApp(browser: Browser, options: OpenOptions): Promise<OpenedApp> {
  const { origin } = new URL(options.url);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    ...options.context,
  });
  const offOrigin: string[] = [];
  const errors: string[] = [];
  const warnings: string[] = [];
  const requests: string[] = [];
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin) {
      requests.push(url.pathname + url.search);
      return route.continue();
    }
    offOrigin.push(url.href);
    return route.abort();
  });
  await context.routeWebSocket('**/*', (socket) => {
    offOrigin.push(socket.url());
    return socket.close();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    if (message.type() === 'warning') warnings.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await options.before?.(page, context);
  await page.goto(options.url + (options.path ?? '').replace(/^\//, ''));
  return {
    page,
    context,
    offOrigin,
    errors,
    warnings,
    requests,
    close: () => context.close(),
  };
}
