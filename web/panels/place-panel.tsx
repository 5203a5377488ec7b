// The panel of a chosen place: sentence, every measure beside its comparators, trend, people, sources.

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ENGLAND, GREATER_MANCHESTER, mapRegions, WEST_MIDLANDS } from '../../data/catalogue/areas';
import { confidences, headlineMeasures, measureOf, measures } from '../../data/catalogue/measures';
import { datasets } from '../../data/catalogue/sources';
import { bases, notes } from '../../data/catalogue/words';
import { type Cell, isObservation } from '../../data/contract/columns';
import { builtPaths, type MeasureFile } from '../../data/contract/files';
import { restOf } from '../../data/model/sentence';
import { Trend, type TrendLine } from '../charts/trend';
import { seriesOf } from '../load/figures';
import { peek, request, subscribe } from '../load/resource';
import { type FigureRow, factsOf, figureRow, type PlaceFacts } from '../state/place';
import { cellFor } from '../state/scene';
import { setView } from '../state/store';
import type { NamedScene } from '../state/use-scene';
import { rememberOpener, returnFromPanel } from '../ui/focus';
import { FiguresTable } from './figures-table';
import { People } from './people';
import { PlaceSentence, Standing } from './place-sentence';
import { PostcodeNote, WardLink, WardMembers } from './small-places';

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

function Sources({ cell }: { cell: Cell | undefined }) {
  if (!isObservation(cell)) return null;
  return (
    <p className="panel-sources">
      {`${datasets[cell.source].title}. The figure is ${cell.basis === 'estimated' ? 'an estimate, ' : ''}${bases[cell.basis].meaning}.`}
      {cell.notes.map((note) => ` ${notes[note]}`).join('')}
      {' People: ONS, Census 2021. Deprivation: MHCLG, English Indices of Deprivation 2025.'}
    </p>
  );
}

/** Closes the panel and gives the focus back to where it was opened from. */
function closePanel(): void {
  setView({ place: null });
  returnFromPanel();
}

export function PlacePanel({ named, code }: { named: NamedScene; code: string }) {
  const files = useAllMeasures();
  const { scene } = named;
  const { areas, neighbourhoods, values } = named;
  const facts = useMemo(
    () => (areas ? factsOf(code, areas.areas, neighbourhoods) : null),
    [code, areas, neighbourhoods],
  );
  const rows = useMemo(
    () =>
      facts
        ? files.map((file) =>
            figureRow(
              facts,
              file,
              { places: neighbourhoods, values },
              file.measure === scene.measure.id ? scene.release : null,
            ),
          )
        : [],
    [facts, files, neighbourhoods, values, scene.measure.id, scene.release],
  );
  const title = useRef<HTMLHeadingElement>(null);
  const shown = facts !== null;
  // A person's choice moves focus into the panel; an address that opens with one leaves it alone.
  useEffect(() => {
    if (!shown || document.activeElement === document.body) return;
    rememberOpener();
    title.current?.focus();
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
  const waiting = /^E0[15]/.test(code) && named.neighbourhoods.length === 0;
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
  const small = facts.kind !== 'area';
  const current = rows.find((row) => row.measure === scene.measure.id);
  const held = files.find((file) => file.measure === scene.measure.id);
  const trendCode = small ? (facts.beside[0]?.code ?? code) : code;
  const lines: TrendLine[] = held
    ? [
        {
          name: small
            ? (facts.beside[0]?.short ?? '')
            : facts.name.length < 14
              ? facts.name
              : 'Here',
          kind: 'here',
          points: seriesOf(held, trendCode),
        },
        { name: 'West Mids', kind: 'west', points: seriesOf(held, WEST_MIDLANDS) },
        { name: 'Gtr Man.', kind: 'manchester', points: seriesOf(held, GREATER_MANCHESTER) },
        { name: 'England', kind: 'england', points: seriesOf(held, ENGLAND) },
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
      <WardLink facts={facts} />
      {facts.partly ? <p className="panel-partly">{facts.partly}</p> : null}
      {cellFor(scene, code) && !scene.inView.includes(code) && !scene.groups.has(code) ? (
        <p className="panel-partly">{`Not in ${mapRegions[scene.region].name}, which the map shows.`}</p>
      ) : null}
      <PostcodeNote facts={facts} />
      {current ? <PlaceSentence named={named} facts={facts} row={current} /> : null}
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
          small
            ? `No series is published by ward or neighbourhood: the line is ${facts.beside[0]?.name ?? 'the local authority'}.`
            : null
        }
      />
      <WardMembers named={named} facts={facts} />
      <People facts={facts} withoutGigabit={homesWithoutGigabit(facts, rows)} />
      <Sources cell={current?.here} />
    </aside>
  );
}

/** Homes that a small place's gigabit share leaves out. */
function homesWithoutGigabit(facts: PlaceFacts, rows: readonly FigureRow[]): number | null {
  const cell = rows.find((row) => row.measure === 'gigabit')?.here;
  if (facts.kind === 'area' || !isObservation(cell)) return null;
  return restOf(cell, measureOf('gigabit'))?.units ?? null;
}

function isMobile(id: string): boolean {
  return measureOf(id).place !== undefined;
}
