// Built files over the network, each fetched once, checked for its version, and shared by all who ask.

import { useEffect, useSyncExternalStore } from 'react';
import { CONTRACT_VERSION } from '../../data/contract/files';

export type Resource<T> =
  | { status: 'loading' }
  | { status: 'ready'; data: T }
  | { status: 'failed'; why: string };

const LOADING: Resource<never> = { status: 'loading' };
const cache = new Map<string, Resource<unknown>>();
const listeners = new Set<() => void>();

function settle(path: string, resource: Resource<unknown>): void {
  cache.set(path, resource);
  for (const listener of listeners) listener();
}

/** Throws with words a person can act on when a file is missing, damaged or of another version. */
async function fetchBuilt(path: string): Promise<unknown> {
  const answer = await fetch(`data/${path}`);
  if (!answer.ok) throw new Error(`data/${path} could not be read (${answer.status})`);
  const body = (await answer.json()) as { version?: number; type?: string };
  // TopoJSON has a shape of its own; every other file carries the contract's version.
  if (body.type !== 'Topology' && body.version !== CONTRACT_VERSION) {
    throw new Error(
      `data/${path} is of version ${body.version}, this page reads ${CONTRACT_VERSION}: rebuild both`,
    );
  }
  return body;
}

/** Starts fetching a file if nobody has yet. A failure is kept until `retry`. */
export function request(path: string): void {
  if (cache.has(path)) return;
  cache.set(path, LOADING);
  fetchBuilt(path).then(
    (data) => settle(path, { status: 'ready', data }),
    (error: unknown) =>
      settle(path, {
        status: 'failed',
        why: error instanceof Error ? error.message : String(error),
      }),
  );
}

/** Forgets failures, so that the next to ask tries again. */
export function retry(): void {
  for (const [path, resource] of [...cache]) {
    if (resource.status === 'failed') {
      cache.delete(path);
      request(path);
    }
  }
  for (const listener of listeners) listener();
}

/** First failure among all files asked for, if any. */
export function firstFailure(): string | null {
  for (const resource of cache.values()) if (resource.status === 'failed') return resource.why;
  return null;
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is known of a file now, without asking for it. */
export function peek<T>(path: string): Resource<T> {
  return (cache.get(path) ?? LOADING) as Resource<T>;
}

/** The file's content once it is there; `null` while it loads, after a failure, or for no path. */
export function useBuilt<T>(path: string | null): T | null {
  useEffect(() => {
    if (path) request(path);
  }, [path]);
  const resource = useSyncExternalStore(subscribe, () => (path ? peek<T>(path) : LOADING));
  return resource.status === 'ready' ? (resource.data as T) : null;
}

export function useFailure(): string | null {
  return useSyncExternalStore(subscribe, firstFailure);
}
