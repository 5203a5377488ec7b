// Serves a folder of built files over HTTP: right types, gzip on the fly, a strict content policy.

import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzip } from 'node:zlib';
import sirv from 'sirv';

/** What the page may do: nothing from elsewhere, nothing inline. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Types that browsers and spreadsheets need said in full, or that the static handler does not know. */
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

const compressible = /^(text\/|application\/(json|javascript|geo\+json|wasm)|image\/svg)/;

export interface StartedServer {
  /** Address of the page, ending in a slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Starts serving `dir`. Port 0 takes any free port; a taken port rejects with code EADDRINUSE.
 * The server listens on this machine only unless `host` says otherwise.
 */
export async function startServer(options: {
  dir: string;
  port: number;
  host?: string;
}): Promise<StartedServer> {
  const files = sirv(options.dir, {
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const type = types[pathname.slice(pathname.lastIndexOf('.') + 1)];
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    compress(request, response);
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Makes `response` gzip what is written to it, where the type gains by it and the other side can read it. */
function compress(request: IncomingMessage, response: ServerResponse): void {
  const accepted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (!accepted || request.method !== 'GET' || request.headers.range) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response) as (chunk: unknown) => boolean;
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  let sent: OutgoingHttpHeaders = {};
  let held: Buffer[] | undefined;

  response.writeHead = ((code: number, given: OutgoingHttpHeaders = {}) => {
    const type = String(given['Content-Type'] ?? response.getHeader('Content-Type') ?? '');
    if (code !== 200 || !compressible.test(type)) return writeHead(code, given);
    sent = given;
    held = [];
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: Buffer) => {
    if (!held) return write(chunk);
    held.push(chunk);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: Buffer) => {
    if (!held) return end(chunk);
    if (chunk) held.push(chunk);
    gzip(Buffer.concat(held), (error, body) => {
      if (error) {
        response.destroy(error);
        return;
      }
      const encoding = { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' };
      writeHead(200, { ...sent, ...encoding, 'Content-Length': body.length });
      end(body);
    });
    return response;
  }) as typeof response.end;
}
