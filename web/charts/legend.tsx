// The legend: a histogram of places by class in the map's own colours, with what matters marked on it.

import { areaLevels, isSmallLevel, mapRegions } from '../../data/catalogue/areas';
import { targetFor } from '../../data/catalogue/targets';
import { absences } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { classLabel, histogram, legendPosition } from '../../data/model/classes';
import { countText, shareText } from '../../data/model/format';
import { type Mark, placeMarks } from '../../data/model/legend-marks';
import type { Observation } from '../../data/model/observation';
import { ramp } from '../map/palette';
import { cellFor, isEstimated, type Scene, sharesOf } from '../state/scene';

const WIDTH = 372;
const BARS = 64;
const STRIP = 12;
const TOP = 16;
const ROW = 15;

interface Props {
  scene: Scene;
  nameOf(code: string): string;
  hovered: string | null;
  selected: string | null;
  /** Residents of the West Midlands, for a target that counts people; `null` until known. */
  residents: number | null;
}

function heading(scene: Scene): string {
  const many = areaLevels[scene.level].many;
  const shares = sharesOf(scene.cells.values());
  const where = isSmallLevel(scene.level) ? mapRegions[scene.region].name : 'England';
  const share =
    scene.measure.unit === 'land' ? 'land' : isSmallLevel(scene.level) ? 'homes' : 'premises';
  return `${countText(shares.length)} ${many} of ${where} by share of ${share}`;
}

/** "93.3", "93.3 est." */
function marked(cell: Observation): string {
  return `${shareText(cell.share)}${cell.basis === 'estimated' ? ' est.' : ''}`;
}

/** The target's own words and document. */
function TargetNote({ scene }: { scene: Scene }) {
  const target = targetFor(scene.measure.id);
  if (!target) return null;
  const share = target.people ? ' Marked as its share of the West Midlands’ residents.' : '';
  return <p className="legend-note">{`Target: “${target.quote}” (${target.document}).${share}`}</p>;
}

function marksOf({
  scene,
  nameOf,
  hovered,
  selected,
  residents,
}: Props): (Mark & { kind: string })[] {
  const { breaks } = scene.measure;
  const marks: (Mark & { kind: string })[] = [];
  const add = (kind: string, name: string, share: number, text = shareText(share)) =>
    marks.push({ kind, label: `${name} ${text}`.trim(), at: legendPosition(breaks, share) });
  for (const [name, cell] of [
    ['West Midlands', scene.westMidlands],
    ['Greater Manchester', scene.greaterManchester],
    ['England', scene.england],
  ] as const) {
    if (isObservation(cell)) add('area', name, cell.share, marked(cell));
  }
  const target = targetFor(scene.measure.id);
  if (target?.percent) add('target', target.label, target.percent, '');
  else if (target?.people && residents) {
    const share = (100 * target.people) / residents;
    if (share < 100) add('target', '2 million people ≈', share);
  }
  for (const [kind, code] of [
    ['place', hovered],
    ['place', selected],
  ] as const) {
    const cell = code ? cellFor(scene, code) : undefined;
    if (
      code &&
      isObservation(cell) &&
      !(
        kind === 'place' &&
        code === selected &&
        hovered === selected &&
        marks.some((m) => m.kind === 'place')
      )
    ) {
      add(kind, nameOf(code), cell.share, marked(cell));
    }
  }
  return marks;
}

function AbsenceKey({ scene }: { scene: Scene }) {
  const reasons = new Map<string, number>();
  for (const code of scene.inView) {
    const cell = scene.cells.get(code);
    if (cell && !isObservation(cell)) {
      const why = absences[cell.absent];
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
    }
  }
  if (reasons.size === 0) return null;
  return (
    <p className="legend-absent">
      <span className="hatch-key" aria-hidden="true" />
      {[...reasons].map(([why, count]) => `${countText(count)} ${why}`).join('; ')}
    </p>
  );
}

export function Legend(props: Props) {
  const { scene } = props;
  const { breaks, higherIsBetter } = scene.measure;
  const counts = histogram(breaks, sharesOf(scene.cells.values()));
  const tallest = Math.max(1, ...counts);
  const wide = WIDTH / counts.length;
  const colour = (i: number) => ramp[higherIsBetter ? i : counts.length - 1 - i];
  const floor = TOP + BARS;
  const marks = marksOf(props);
  const kinds = new Map(marks.map((mark) => [mark.label, mark.kind]));
  const placed = placeMarks(marks, WIDTH, (label) => label.length * 6.1 + 4);
  const rows = Math.max(0, ...placed.map((mark) => mark.row + 1));
  const labelsFrom = floor + STRIP + 33;
  const ticks = scene.level === 'district' && scene.inView.length < 30 ? scene.inView : [];
  const summary = counts.map((count, i) => `${classLabel(breaks, i)}: ${count}`).join('; ');
  return (
    <figure className="legend">
      <figcaption>
        {heading(scene)}
        {isEstimated(scene) ? <span className="estimate"> · estimate</span> : null}
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${labelsFrom + rows * ROW}`}
        role="img"
        aria-label={`Places by class. ${summary}. Marked: ${placed.map((m) => m.label).join('; ')}.`}
      >
        {counts.map((count, i) => {
          const height = (BARS * count) / tallest;
          return (
            <g key={classLabel(breaks, i)}>
              <rect
                x={i * wide}
                y={floor - height}
                width={wide - 1}
                height={height}
                fill={colour(i)}
                opacity={0.62}
              />
              <rect
                x={i * wide}
                y={floor}
                width={wide - 1}
                height={STRIP}
                fill={colour(i)}
                className="legend-class"
              />
            </g>
          );
        })}
        {placed.map((mark) => {
          const x = mark.at * WIDTH;
          return (
            <g key={mark.label} className={`legend-mark legend-mark-${kinds.get(mark.label)}`}>
              <line x1={x} x2={x} y1={TOP - 2} y2={floor} className="legend-dash" />
              <line x1={x} x2={x} y1={floor + STRIP} y2={labelsFrom + mark.row * ROW - 10} />
            </g>
          );
        })}
        {counts.map((count, i) => (
          <text
            key={classLabel(breaks, i)}
            x={i * wide + wide / 2}
            y={floor - (BARS * count) / tallest - 4}
            className="legend-count"
          >
            {count || ''}
          </text>
        ))}
        <text x={0} y={floor + STRIP + 13} className="legend-tick legend-first">
          0
        </text>
        {breaks.map((at, i) => (
          <text key={at} x={(i + 1) * wide} y={floor + STRIP + 13} className="legend-tick">
            {at}
          </text>
        ))}
        <text x={WIDTH} y={floor + STRIP + 13} className="legend-tick legend-last">
          100%
        </text>
        {ticks.map((code) => {
          const cell = scene.cells.get(code);
          if (!isObservation(cell)) return null;
          const x = legendPosition(breaks, cell.share) * WIDTH;
          return (
            <circle key={code} cx={x} cy={floor + STRIP / 2} r={3} className="legend-place">
              <title>{`${props.nameOf(code)} ${shareText(cell.share)}%`}</title>
            </circle>
          );
        })}
        {placed.map((mark) => (
          <g key={mark.label} className={`legend-mark legend-mark-${kinds.get(mark.label)}`}>
            <text x={mark.left} y={labelsFrom + mark.row * ROW}>
              {mark.label}
            </text>
          </g>
        ))}
      </svg>
      <AbsenceKey scene={scene} />
      <TargetNote scene={scene} />
    </figure>
  );
}
