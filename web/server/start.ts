// `npm start`: builds what is missing, serves the page on this machine and opens it.

import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { distDir, ensureBuilt } from './build';
import { type StartedServer, startServer } from './server';

const DEFAULT_PORT = 4173;
const PORTS_TO_TRY = 20;

const help = `npm start -- [--port <number>] [--host <address>] [--no-open]

Serves Best Connected on http://localhost:${DEFAULT_PORT} (the next free port if that is taken).
  --port <number>   this port and no other (also: PORT)
  --host <address>  listen on this address instead of this machine only
  --no-open         do not open a browser`;

/** The port a person asked for, if any. */
function askedPort(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return undefined;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`The port must be a whole number from 0 to 65535, not “${given}”.`);
}

/** Listens on the asked port, or else on the first free one from the default upwards. */
async function listen(asked: number | undefined, host: string | undefined): Promise<StartedServer> {
  const first = asked ?? DEFAULT_PORT;
  const last = asked ?? DEFAULT_PORT + PORTS_TO_TRY;
  for (let port = first; port <= last; port += 1) {
    try {
      return await startServer({ dir: distDir, port, ...(host ? { host } : {}) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    asked === undefined
      ? `Ports ${first} to ${last} are all taken; name a free one with --port.`
      : `Port ${asked} is taken; name another with --port.`,
  );
}

/** Asks the system to show the page; where it cannot, the printed address serves. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = askedPort(values.port ?? process.env.PORT);
  ensureBuilt();
  const { url } = await listen(port, values.host);
  console.log(`\nBest Connected is at ${url}\nControl-C stops it.`);
  if (process.stdout.isTTY && !process.env.CI && !values['no-open']) openBrowser(url);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
