// The panel of a chosen place: sentence, every measure beside its comparators, trend, people, sources.

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import {
  areaLevels,
  ENGLAND,
  GREATER_MANCHESTER,
  mapRegions,
  WEST_MIDLANDS,
} from '../../data/catalogue/areas';
import { confidences, headlineMeasures, measureOf, measures } from '../../data/catalogue/measures';
import { datasets } from '../../data/catalogue/sources';
import { absences, bases, notes } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import {
  builtPaths,
  type MeasureFile,
  type NeighbourhoodValuesFile,
} from '../../data/contract/files';
import { countText, ordinal } from '../../data/model/format';
import { gapBetween } from '../../data/model/gap';
import { rankOf } from '../../data/model/rank';
import { placeSentence, restOf } from '../../data/model/sentence';
import { Trend, type TrendLine } from '../charts/trend';
import { seriesOf } from '../load/figures';
import { peek, request, subscribe, useBuilt } from '../load/resource';
import {
  type FigureRow,
  factsOf,
  figureRow,
  nameInSentence,
  type PlaceFacts,
} from '../state/place';
import { cellFor, sharesOf } from '../state/scene';
import { setView } from '../state/store';
import type { NamedScene } from '../state/use-scene';
import { CopyButton } from '../ui/copy-button';
import { FiguresTable } from './figures-table';
import { People } from './people';

/** Every measure's file that has arrived, in catalogue order; asks for those that have not. */
function useAllMeasures(): MeasureFile[] {
  useEffect(() => {
    for (const { id } of measures) request(builtPaths.measure(id));
  }, []);
  const arrived = useSyncExternalStore(
    subscribe,
    () => measures.filter(({ id }) => peek(builtPaths.measure(id)).status === 'ready').length,
  );
  return useMemo(
    () =>
      arrived === 0
        ? []
        : measures.flatMap(({ id }) => {
            const held = peek<MeasureFile>(builtPaths.measure(id));
            return held.status === 'ready' ? [held.data] : [];
          }),
    [arrived],
  );
}

/** Both regions' neighbourhood values, for a place that is one; none for any other. */
function useNeighbourhoodValues(wanted: boolean): NeighbourhoodValuesFile[] {
  const west = useBuilt<NeighbourhoodValuesFile>(
    wanted ? builtPaths.neighbourhoodValues('west-midlands') : null,
  );
  const manchester = useBuilt<NeighbourhoodValuesFile>(
    wanted ? builtPaths.neighbourhoodValues('greater-manchester') : null,
  );
  return useMemo(() => [west, manchester].filter((file) => file !== null), [west, manchester]);
}

function Standing({ named, facts }: { named: NamedScene; facts: PlaceFacts }) {
  const { scene } = named;
  const cell = cellFor(scene, facts.code);
  if (!isObservation(cell) || !scene.inView.includes(facts.code)) return null;
  const shares = sharesOf(scene.inView.map((code) => scene.cells.get(code)));
  const { measure } = scene;
  const best = rankOf(cell.share, shares, measure.higherIsBetter);
  if (best.ties === best.of - 1) return null;
  // From whichever end is nearer: the second best of seven is not "sixth lowest".
  const top = best.rank <= (best.of + 1) / 2;
  const { rank, ties } = top ? best : rankOf(cell.share, shares, !measure.higherIsBetter);
  const end = top === measure.higherIsBetter ? 'Highest' : 'Lowest';
  return (
    <p className="standing">
      {`${rank === 1 ? end : `${ordinal(rank)} ${end.toLowerCase()}`} of ${countText(best.of)} ${areaLevels[scene.level].many} of ${mapRegions[scene.region].name}`}
      {ties > 0 ? `, level with ${countText(ties)} ${ties === 1 ? 'other' : 'others'}` : ''}
    </p>
  );
}

function MainSentence({ named, facts }: { named: NamedScene; facts: PlaceFacts }) {
  const { scene } = named;
  const cell = cellFor(scene, facts.code);
  if (!isObservation(cell)) {
    return (
      <p className="panel-sentence">
        {`${scene.measure.name}: ${absences[cell?.absent ?? 'not-published-at-level']}.`}
      </p>
    );
  }
  const region = [
    { code: WEST_MIDLANDS, name: 'the West Midlands', cell: scene.westMidlands },
    { code: GREATER_MANCHESTER, name: 'Greater Manchester', cell: scene.greaterManchester },
    { code: ENGLAND, name: 'England', cell: scene.england },
  ].find(({ code }) => code === homeRegion(named, facts));
  const beside =
    region && isObservation(region.cell)
      ? { name: region.name, gap: gapBetween(cell, region.cell) }
      : null;
  const text = placeSentence(
    cell,
    nameInSentence(facts),
    scene.measure,
    beside,
    restOf(cell, scene.measure),
    facts.isNeighbourhood,
  );
  return (
    <blockquote className="panel-sentence">
      <p>{text}</p>
      <CopyButton
        text={`${text}${facts.isNeighbourhood ? ' An estimate for the area: it says nothing of any one home.' : ''} Source: ${datasets[cell.source].title}. ${window.location.href}`}
        label="Copy sentence"
      />
    </blockquote>
  );
}

/** The comparator a place is set against first: its own region, England where it is in neither. */
function homeRegion(named: NamedScene, facts: PlaceFacts): string {
  const area = named.areas?.areas.find((candidate) => candidate.code === facts.code);
  if (named.scene.groups.has(facts.code)) return WEST_MIDLANDS;
  if (area?.parents.includes(WEST_MIDLANDS) || area?.inside?.['west-midlands'])
    return WEST_MIDLANDS;
  if (area?.parents.includes(GREATER_MANCHESTER) || area?.inside?.['greater-manchester'])
    return GREATER_MANCHESTER;
  const held = named.neighbourhoods.find((file) => file.areas.includes(facts.code));
  if (held) return held.region === 'west-midlands' ? WEST_MIDLANDS : GREATER_MANCHESTER;
  return ENGLAND;
}

function Sources({ named, facts }: { named: NamedScene; facts: PlaceFacts }) {
  const cell = cellFor(named.scene, facts.code);
  if (!isObservation(cell)) return null;
  return (
    <p className="panel-sources">
      {`${datasets[cell.source].title}. The figure is ${cell.basis === 'estimated' ? 'an estimate, ' : ''}${bases[cell.basis].meaning}.`}
      {cell.notes.map((note) => ` ${notes[note]}`).join('')}
      {' People: ONS, Census 2021. Deprivation: MHCLG, English Indices of Deprivation 2025.'}
    </p>
  );
}

/** Closes the panel and gives focus back to the place's button in the list, else to the first choice. */
function closePanel(): void {
  const back =
    document.querySelector<HTMLElement>('.place-list button[aria-pressed="true"]') ??
    document.querySelector<HTMLElement>('.sentence select');
  setView({ place: null });
  back?.focus({ preventScroll: true });
}

export function PlacePanel({ named, code }: { named: NamedScene; code: string }) {
  const files = useAllMeasures();
  const { scene } = named;
  const values = useNeighbourhoodValues(scene.level === 'neighbourhood');
  const facts = named.areas ? factsOf(code, named.areas.areas, named.neighbourhoods) : null;
  const rows = useMemo(
    () =>
      facts
        ? files.map((file) =>
            figureRow(
              facts,
              file,
              values,
              file.measure === scene.measure.id ? scene.release : null,
            ),
          )
        : [],
    [facts, files, values, scene.measure.id, scene.release],
  );
  const title = useRef<HTMLHeadingElement>(null);
  const shown = facts !== null;
  // A person's choice moves focus into the panel; an address that opens with one leaves it alone.
  useEffect(() => {
    if (shown && document.activeElement !== document.body) title.current?.focus();
  }, [shown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) closePanel();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  // On a phone the sheet opens over the foot of the page: bring the map up beside it.
  useEffect(() => {
    if (window.matchMedia('(max-width: 760px)').matches) {
      document.querySelector('.map-area')?.scrollIntoView({ block: 'start' });
    }
  }, []);
  const waiting = scene.level === 'neighbourhood' && named.neighbourhoods.length === 0;
  if (!named.areas || waiting) return null;
  const close = (
    <button type="button" className="panel-close" onClick={closePanel}>
      <span aria-hidden="true">×</span>
      <span className="visually-hidden">Close the panel</span>
    </button>
  );
  if (!facts) {
    return (
      <aside className="panel" aria-label="Chosen place">
        {close}
        <p className="panel-unknown">{`No place on show has the code ${code}.`}</p>
      </aside>
    );
  }
  const current = files.find((file) => file.measure === scene.measure.id);
  const trendCode = facts.isNeighbourhood ? (facts.beside[0]?.code ?? code) : code;
  const lines: TrendLine[] = current
    ? [
        {
          name: facts.isNeighbourhood
            ? (facts.beside[0]?.short ?? '')
            : facts.name.length < 14
              ? facts.name
              : 'Here',
          kind: 'here',
          points: seriesOf(current, trendCode),
        },
        { name: 'West Mids', kind: 'west', points: seriesOf(current, WEST_MIDLANDS) },
        { name: 'Gtr Man.', kind: 'manchester', points: seriesOf(current, GREATER_MANCHESTER) },
        { name: 'England', kind: 'england', points: seriesOf(current, ENGLAND) },
      ]
    : [];
  const main = rows.filter(
    (row) =>
      headlineMeasures.includes(row.measure) ||
      row.measure === scene.measure.id ||
      !isMobile(row.measure),
  );
  const rest = rows.filter((row) => !main.includes(row));
  return (
    <aside className="panel" aria-label={`Figures for ${facts.name}`}>
      {close}
      <h2 ref={title} tabIndex={-1}>
        {facts.name}
      </h2>
      <p className="panel-subtitle">{facts.subtitle}</p>
      {facts.partly ? <p className="panel-partly">{facts.partly}</p> : null}
      {cellFor(scene, code) && !scene.inView.includes(code) && !scene.groups.has(code) ? (
        <p className="panel-partly">{`Not in ${mapRegions[scene.region].name}, which the map shows.`}</p>
      ) : null}
      <MainSentence named={named} facts={facts} />
      <Standing named={named} facts={facts} />
      <FiguresTable
        caption={`Figures for ${facts.name}`}
        facts={facts}
        rows={main}
        current={scene.measure.id}
      />
      {rest.length > 0 ? (
        <details className="more-figures">
          <summary>{`All 4G and 5G figures (${rest.length} more)`}</summary>
          <p className="table-note">
            {Object.values(confidences)
              .map(
                ({ name, meaning }) =>
                  `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${meaning}.`,
              )
              .join(' ')}{' '}
            {notes['no-operator-count']}
          </p>
          <FiguresTable
            caption={`More 4G and 5G figures for ${facts.name}`}
            facts={facts}
            rows={rest}
            current={scene.measure.id}
          />
        </details>
      ) : null}
      <Trend
        measure={scene.measure}
        lines={lines}
        note={
          facts.isNeighbourhood
            ? `No series is published by neighbourhood: the line is ${facts.beside[0]?.name ?? 'the local authority'}.`
            : null
        }
      />
      <People facts={facts} withoutGigabit={homesWithoutGigabit(facts, rows)} />
      <Sources named={named} facts={facts} />
    </aside>
  );
}

/** Homes a neighbourhood's gigabit share leaves out. */
function homesWithoutGigabit(facts: PlaceFacts, rows: readonly FigureRow[]): number | null {
  const cell = rows.find((row) => row.measure === 'gigabit')?.here;
  if (!facts.isNeighbourhood || !isObservation(cell)) return null;
  return restOf(cell, measureOf('gigabit'))?.units ?? null;
}

function isMobile(id: string): boolean {
  return measureOf(id).place !== undefined;
}
