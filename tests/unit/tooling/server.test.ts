// The server hands out built files with the right types, smaller where it can, and a strict policy.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPolicy, type StartedServer, startServer } from '../../../web/server/server';

const json = JSON.stringify({ places: Array.from({ length: 5000 }, (_, i) => `place ${i}`) });
let dir = '';
let server: StartedServer;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'best-connected-server-'));
  mkdirSync(join(dir, 'data'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>é</title>');
  writeFileSync(join(dir, 'data/places.json'), json);
  writeFileSync(join(dir, 'data/table.csv'), 'a,b\n1,2\n');
  writeFileSync(join(dir, 'data/table.parquet'), 'PAR1');
  writeFileSync(join(dir, 'code.mjs'), 'export {};\n');
  server = await startServer({ dir, port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Asks as a plain client does: nothing is decoded on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

test('every answer carries the content policy, which allows nothing inline and nothing from elsewhere', async () => {
  for (const path of ['/', '/data/places.json', '/nowhere']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe(contentPolicy);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  expect(contentPolicy).not.toMatch(/unsafe|https?:|\*/);
  expect(contentPolicy).toContain("worker-src 'self'");
});

test('types are said in full', async () => {
  const type = async (path: string) => (await ask(path)).headers['content-type'];
  expect(await type('/')).toMatch(/^text\/html; ?charset=utf-8$/);
  expect(await type('/data/places.json')).toBe('application/json; charset=utf-8');
  expect(await type('/data/table.csv')).toBe('text/csv; charset=utf-8');
  expect(await type('/data/table.parquet')).toBe('application/vnd.apache.parquet');
  expect(await type('/code.mjs')).toBe('text/javascript; charset=utf-8');
});

test('text is gzipped for who can read it, and only for them', async () => {
  const small = await ask('/data/places.json', { 'accept-encoding': 'gzip' });
  expect(small.headers['content-encoding']).toBe('gzip');
  expect(small.headers['content-length']).toBe(String(small.body.length));
  expect(small.body.length).toBeLessThan(json.length / 2);
  expect(gunzipSync(small.body).toString()).toBe(json);
  const plain = await ask('/data/places.json');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.toString()).toBe(json);
  const parquet = await ask('/data/table.parquet', { 'accept-encoding': 'gzip' });
  expect(parquet.headers['content-encoding']).toBeUndefined();
});

test('unchanged files are not sent twice', async () => {
  const { headers } = await ask('/data/places.json');
  const again = await ask('/data/places.json', {
    'if-none-match': String(headers.etag),
    'accept-encoding': 'gzip',
  });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
});

test('what is not there, lies outside, or would write is refused', async () => {
  expect((await ask('/nowhere')).status).toBe(404);
  expect((await ask('/../../etc/hostname')).status).toBe(404);
  expect((await ask('/%2e%2e/%2e%2e/etc/hostname')).status).toBe(404);
  expect((await ask('/', {}, 'POST')).status).toBe(405);
});

test('a taken port is said to be taken', async () => {
  await expect(startServer({ dir, port: server.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
