// The line under a chart: which sources and months its figures are from.

import { releaseName } from '../../data/catalogue/releases';
import { datasets } from '../../data/catalogue/sources';
import type { Observation } from '../../data/model/observation';
import { listText } from './mission-headline';

/** "Ofcom, Connected Nations: fixed coverage by local authority, July 2025; …", each source once with its months. */
export function sourcesText(
  observations: readonly Pick<Observation, 'source' | 'release'>[],
): string {
  const sources = [...new Set(observations.map(({ source }) => source))];
  const told = sources.map((source) => {
    const months = observations.filter((one) => one.source === source).map((one) => one.release);
    const names = [...new Set(months)].sort().map(releaseName);
    return `${datasets[source].title}, ${listText(names)}`;
  });
  return told.length > 0 ? `${told.join('; ')}.` : '';
}
