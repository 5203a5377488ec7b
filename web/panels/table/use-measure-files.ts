// The files of other measures a table shows, as far as they have arrived; asks for those that have not.

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MeasureId } from '../../../data/catalogue/measures';
import { builtPaths, type MeasureFile } from '../../../data/contract/files';
import { peek, request, subscribe } from '../../load/resource';

export function useMeasureFiles(wanted: readonly MeasureId[]): Map<MeasureId, MeasureFile> {
  useEffect(() => {
    for (const id of wanted) request(builtPaths.measure(id));
  }, [wanted]);
  const arrived = useSyncExternalStore(subscribe, () =>
    wanted.filter((id) => peek(builtPaths.measure(id)).status === 'ready').join(),
  );
  return useMemo(() => {
    const files = new Map<MeasureId, MeasureFile>();
    for (const id of arrived.split(',') as MeasureId[]) {
      const held = peek<MeasureFile>(builtPaths.measure(id));
      if (held.status === 'ready') files.set(id, held.data);
    }
    return files;
  }, [arrived]);
}
