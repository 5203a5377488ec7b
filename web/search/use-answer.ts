// Brings an answer to the search box: loads names, postcodes and the search itself as they come to be needed.

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  type AreasFile,
  builtPaths,
  type NeighbourhoodPlacesFile,
} from '../../data/contract/files';
import { peek, subscribe, useBuilt } from '../load/resource';
import type { Answer } from './answer';
import { usePostcodes } from './use-postcodes';

type Engine = typeof import('./answer');

export type Asked =
  | { state: 'reading' }
  | { state: 'failed'; why: string }
  | { state: 'answered'; answer: Answer };

const READING: Asked = { state: 'reading' };
const westPath = builtPaths.neighbourhoodPlaces('west-midlands');
const manchesterPath = builtPaths.neighbourhoodPlaces('greater-manchester');
const namesPaths = [builtPaths.areas, westPath, manchesterPath, builtPaths.manifest];

let loaded: Engine | null = null;

/** The search itself, once wanted; `failed` when it could not be loaded. */
function useEngine(wanted: boolean): { engine: Engine | null; failed: boolean } {
  const [engine, setEngine] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || engine) return;
    import('./answer').then(
      (module) => {
        loaded = module;
        setEngine(module);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [wanted, engine]);
  return { engine, failed };
}

/** Why one of the files is not there; `null` while none has failed. */
function useFailureAmong(paths: readonly string[]): string | null {
  return useSyncExternalStore(subscribe, () => {
    for (const path of paths) {
      const resource = peek(path);
      if (resource.status === 'failed') return resource.why;
    }
    return null;
  });
}

/**
 * The answer to a typed text; `null` for an empty one.
 * @param wanted whether the box has been used: until then nothing is loaded
 */
export function useAnswer(text: string, wanted: boolean): Asked | null {
  const { engine, failed } = useEngine(wanted);
  const areas = useBuilt<AreasFile>(wanted ? builtPaths.areas : null);
  const west = useBuilt<NeighbourhoodPlacesFile>(wanted ? westPath : null);
  const manchester = useBuilt<NeighbourhoodPlacesFile>(wanted ? manchesterPath : null);
  const index = useMemo(
    () =>
      engine && areas && west && manchester
        ? engine.indexOf(engine.placesOf(areas.areas, [west, manchester]))
        : null,
    [engine, areas, west, manchester],
  );
  const typed = useMemo(() => engine?.parsePostcode(text) ?? null, [engine, text]);
  const { path, file, waiting } = usePostcodes(typed, wanted);
  const why = useFailureAmong(path ? [...namesPaths, path] : namesPaths);
  const answer = useMemo(() => {
    if (!engine || !index || waiting || text.trim() === '') return null;
    return typed ? engine.answerPostcode(index, typed, file) : engine.answerNames(index, text);
  }, [engine, index, waiting, typed, file, text]);

  if (text.trim() === '') return null;
  if (answer) return { state: 'answered', answer };
  if (failed) return { state: 'failed', why: 'The search could not be loaded.' };
  if (why !== null) return { state: 'failed', why };
  return READING;
}
