// Finds a Chromium for the journeys, obtains one where there is none, and launches it.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { projectRoot } from '../../web/server/build';

/** Names a browser's program file; nothing else is looked at when it is set. */
export const BROWSER_VARIABLE = 'BEST_CONNECTED_BROWSER';

const isRoot = process.getuid?.() === 0;

const launchArguments = [
  '--headless=new',
  ...(isRoot ? ['--no-sandbox'] : []),
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
  'msedge',
  'microsoft-edge',
];

/** Where installers put Chrome, Chromium and Edge on macOS and Windows. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Chromium', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** Playwright's own browser of this version, then any other version of it installed beside. */
function playwrightPlaces(): string[] {
  const own = chromium.executablePath();
  // …/ms-playwright/chromium-1234/chrome-linux/chrome → every chromium-* beside it.
  const versionFolder = dirname(dirname(own));
  const registry = dirname(versionFolder);
  if (!existsSync(registry)) return [own];
  const tail = own.slice(versionFolder.length + 1);
  const others = readdirSync(registry)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(registry, name, tail));
  return [own, ...others];
}

interface Search {
  path: string | undefined;
  /** Where it looked, in words, for the message when nothing is there. */
  looked: string[];
}

/** Looks for a browser in the order the README gives, without fetching anything. */
export function findBrowser(): Search {
  const named = process.env[BROWSER_VARIABLE];
  if (named) {
    return {
      path: existsSync(named) ? named : undefined,
      looked: [`${BROWSER_VARIABLE} (${named}${existsSync(named) ? '' : ': no such file'})`],
    };
  }
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places: [string, string[]][] = [
    [`Playwright’s folder (${chromium.executablePath()})`, playwrightPlaces()],
    [
      `the path (${namesOnPath.join(', ')})`,
      namesOnPath.flatMap((name) => path.map((folder) => join(folder, name))),
    ],
    ['the places installers use', usualPlaces()],
  ];
  const found = places.flatMap(([, candidates]) => candidates).find((file) => existsSync(file));
  return {
    path: found,
    looked: [`${BROWSER_VARIABLE} (not set)`, ...places.map(([what]) => what)],
  };
}

/** Runs an installer with a time limit; its failure is only that there is still no browser. */
function attempt(command: string, args: string[], seconds: number): boolean {
  const { status } = spawnSync(command, args, {
    cwd: projectRoot,
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * Finds a browser or obtains one: Playwright's download, then, as root on Debian, the package.
 * @returns the program file
 * @throws Error saying where it looked and what a person can do
 */
export function obtainBrowser(say: (line: string) => void = console.log): string {
  const { path, looked } = findBrowser();
  if (path) return path;
  const tried: string[] = [];
  const still = () => findBrowser().path;
  if (!process.env[BROWSER_VARIABLE]) {
    say('No browser found; trying Playwright’s download (up to three minutes) …');
    const installer = [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'];
    attempt(process.execPath, installer, 180);
    tried.push('playwright-core install chromium');
    const downloaded = still();
    if (downloaded) return downloaded;
    if (isRoot && existsSync('/etc/debian_version')) {
      say('Trying Debian’s package chromium …');
      attempt('apt-get', ['update'], 120);
      attempt(
        'apt-get',
        ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
        300,
      );
      tried.push('apt-get install chromium');
      const installed = still();
      if (installed) return installed;
    }
  }
  throw new Error(missing(looked, tried));
}

function missing(looked: string[], tried: string[]): string {
  return [
    'The journeys need Chromium or Chrome, and none was found.',
    ...looked.map((place) => `  looked in: ${place}`),
    ...tried.map((what) => `  tried: ${what}`),
    `Install Chrome or Chromium, or set ${BROWSER_VARIABLE} to its program file, and run this again.`,
  ].join('\n');
}

/** For a browser that draws nothing in three dimensions, and so has no WebGL. */
const withoutGraphics = ['--disable-gpu', '--disable-software-rasterizer'];

/** Launches the browser that is there. `npm test` has obtained one by then. */
export async function launchBrowser({ webGl = true } = {}): Promise<Browser> {
  const { path, looked } = findBrowser();
  if (!path) throw new Error(missing(looked, []));
  return chromium.launch({
    executablePath: path,
    args: webGl
      ? launchArguments
      : [...launchArguments.filter((one) => !/swiftshader/.test(one)), ...withoutGraphics],
    chromiumSandbox: !isRoot,
  });
}
