// Through time: step or play through a measure's releases, with what changed and what was skipped in words.

import { useId, useRef } from 'react';
import { isSmallLevel } from '../../data/catalogue/areas';
import { type ReleaseId, releaseName } from '../../data/catalogue/releases';
import { isObservation } from '../../data/contract/columns';
import { builtPaths, type MeasureFile } from '../../data/contract/files';
import { cellOf } from '../load/figures';
import { useBuilt } from '../load/resource';
import type { Scene } from '../state/scene';
import { setView } from '../state/store';
import {
  breaksOf,
  changeText,
  passedOver,
  skippedMonths,
  skippedText,
  stepFrom,
  type TimedLevel,
  toldIn,
} from '../state/time';
import { usePlay } from '../state/use-play';
import { type Mark, TimeTrack } from './time-track';

/** The bar under the map; none where there is but one release. */
export function TimeControl({ scene }: { scene: Scene }) {
  const { level, release, releases, measure } = scene;
  const file = useBuilt<MeasureFile>(builtPaths.measure(measure.id));
  if (isSmallLevel(level) || release === null) return null;
  // Until the history is there its room is kept, so that the map does not move under the reader.
  if (!file) return <div className="time-control" aria-hidden="true" />;
  if (releases.length < 2) return null;
  return <Timed scene={scene} file={file} level={level as TimedLevel} release={release} />;
}

interface Props {
  scene: Scene;
  file: MeasureFile;
  level: TimedLevel;
  release: ReleaseId;
}

function marksOf({ scene, file, level }: Props): Mark[] {
  const { measure, releases, region } = scene;
  const [told] = toldIn(region);
  const released = releases.map((month): Mark => {
    const cell = told ? cellOf(file, told.code, month) : undefined;
    const estimated = isObservation(cell) && cell.basis === 'estimated';
    return {
      month,
      kind: estimated ? 'estimate' : 'release',
      title: `${releaseName(month)}${estimated ? `: ${told?.name}, weighted estimate` : ''}`,
    };
  });
  const skipped = skippedMonths(measure, level, releases).map(
    (month): Mark => ({ month, kind: 'skipped', title: skippedText(measure, month) }),
  );
  return [...released, ...skipped].sort((one, other) => (one.month < other.month ? -1 : 1));
}

/** "West Midlands 88.7%, +1.3 points since July 2025. January 2025: no figures for full fibre." */
function wordsOf({ scene, file, level, release }: Props): { change: string; skipped: string } {
  const { measure, releases, region } = scene;
  const before = stepFrom(releases, release, -1);
  const changes = toldIn(region).map(({ code, name }) =>
    changeText(
      name,
      cellOf(file, code, release),
      before === release ? null : { release: before, cell: cellOf(file, code, before) },
    ),
  );
  return {
    change: `${changes.join('; ')}.`,
    skipped: passedOver(measure, level, releases, release).join(' '),
  };
}

function Timed(props: Props) {
  const { scene, release } = props;
  const { releases, measure } = scene;
  const button = useRef<HTMLButtonElement>(null);
  const { playing, toggle } = usePlay(releases, release, button);
  const words = useId();
  const marks = marksOf(props);
  const { change, skipped } = wordsOf(props);
  const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
  const step = (by: number) => setView({ release: stepFrom(releases, release, by) });
  const atEnd = (by: number) => stepFrom(releases, release, by) === release;
  return (
    <section className="time-control" aria-label="Through time">
      <div className="time-buttons">
        <button
          type="button"
          aria-label="Release before"
          aria-disabled={atEnd(-1)}
          onClick={() => step(-1)}
        >
          <Icon path="M11 3 5 8l6 5z" />
        </button>
        <button
          type="button"
          ref={button}
          aria-label={playing ? 'Pause' : 'Play through the releases'}
          onClick={toggle}
        >
          <Icon path={playing ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5 13 8l-9 5.5z'} />
        </button>
        <button
          type="button"
          aria-label="Release after"
          aria-disabled={atEnd(1)}
          onClick={() => step(1)}
        >
          <Icon path="m5 3 6 5-6 5z" />
        </button>
      </div>
      <p className="time-month">{releaseName(release)}</p>
      <TimeTrack
        marks={marks}
        breaks={breaksOf(measure)}
        release={release}
        describedBy={words}
        onChoose={(next, how) => setView({ release: next }, how)}
      />
      <p className="time-words">
        <span id={words}>
          <strong>{change}</strong> {skipped}
        </span>
        {has('estimate') || has('skipped') ? (
          <span className="time-key" aria-hidden="true">
            {has('estimate') ? <KeyItem kind="estimate" name="estimate" /> : null}
            {has('skipped') ? <KeyItem kind="skipped" name="no figures" /> : null}
          </span>
        ) : null}
      </p>
    </section>
  );
}

function KeyItem({ kind, name }: { kind: Mark['kind']; name: string }) {
  return (
    <span>
      <i className={`time-mark time-${kind}`} />
      {name}
    </span>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
