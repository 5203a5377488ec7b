// What the SVG map shows, layer over layer as in web/map/style.ts: places, lines, outlines, names.

import type { Geometry } from 'geojson';
import { memo, useId, useMemo } from 'react';
import type { MapContent } from './map-content';
import { boundsOf, type LabelPoints, type Places } from './outlines';
import { ABSENT, deprivationLine, fills, ink, paper, sea } from './palette';
import {
  atZoom,
  DEPRIVED_BAND_OPACITY,
  lettering,
  outlined,
  strokes,
  WARD_LINES_FROM_ZOOM,
  WARDS_FROM_ZOOM,
} from './strokes';
import { type Camera, type Size, worldOf } from './svg-camera';
import { type LabelWish, type PlacedLabel, placeLabels } from './svg-labels';
import { magnification, pathOf, transformOf } from './svg-paths';

const joined = (places: { features: readonly { geometry: Geometry }[] } | null) =>
  places?.features.map(({ geometry }) => pathOf(geometry)).join('') ?? '';

interface FillsProps {
  places: Places;
  colouring: MapContent['colouring'];
  hatch: string;
}

/** One path a place, in the colour of its class; kept as it is while the map moves. */
const Fills = memo(function Fills({ places, colouring, hatch }: FillsProps) {
  return places.features.map(({ geometry, properties: { code } }) => {
    const index = colouring.get(code) ?? ABSENT;
    return (
      <path
        key={code}
        data-code={code}
        d={pathOf(geometry)}
        fill={index === ABSENT ? `url(#${hatch})` : fills[index]}
      />
    );
  });
});

interface LinesProps {
  of: string;
  colour: string;
  /** In pixels of the screen, whatever the zoom. */
  width: number;
  zoom: number;
  opacity?: number;
  dashes?: readonly number[];
}

function Lines({ of, colour, width, zoom, opacity, dashes }: LinesProps) {
  const pixel = 1 / magnification(zoom);
  if (of === '') return null;
  return (
    <path
      d={of}
      fill="none"
      stroke={colour}
      strokeWidth={width * pixel}
      strokeLinejoin="round"
      opacity={opacity}
      strokeDasharray={dashes?.map((length) => length * width * pixel).join(' ')}
      pointerEvents="none"
    />
  );
}

/** White casing with a line on it, to stand out on pale and on dark. */
function Outline({
  places,
  as,
  zoom,
}: {
  places: Places;
  as: keyof typeof outlined;
  zoom: number;
}) {
  const of = joined(places);
  return (
    <g data-outline={as}>
      <Lines of={of} colour="#ffffff" width={outlined[as].casing} zoom={zoom} />
      <Lines of={of} colour={ink} width={outlined[as].line} zoom={zoom} />
    </g>
  );
}

function wishesOf(points: LabelPoints, ...places: (Places | null)[]): LabelWish[] {
  const weights = new Map<string, number>();
  for (const place of places.flatMap((held) => held?.features ?? [])) {
    const box = boundsOf({ type: 'FeatureCollection', features: [place] });
    if (box) weights.set(place.properties.code, (box[2] - box[0]) * (box[3] - box[1]));
  }
  return points.features.map(({ geometry, properties }) => ({
    ...properties,
    at: worldOf(geometry.coordinates as [number, number]),
    weight: weights.get(properties.code) ?? 0,
  }));
}

function Label({
  label,
  halo,
  lineHeight,
}: {
  label: PlacedLabel;
  halo: string;
  lineHeight: number;
}) {
  const { lines, x, y, size } = label;
  // Half the letters' own height below the middle of the line stands the letters on it.
  const first = y - ((lines.length - 1) / 2) * lineHeight * size + size * 0.35;
  return (
    <text fontSize={size} stroke={halo}>
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * lineHeight * size}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface Props {
  content: MapContent;
  camera: Camera;
  size: Size;
  hovered: string | null;
}

/** The inside of an `svg` of `size`: everything the map shows, as the camera sees it. */
export function SvgDrawing({ content, camera, size, hovered }: Props) {
  const hatch = useId();
  const within = useId();
  const { places, borders, regions, wards, colouring, deprived, chosen } = content;
  const { zoom } = camera;
  const lines = useMemo(() => joined(places), [places]);
  const borderLines = useMemo(() => joined(borders), [borders]);
  const regionLines = useMemo(() => joined(regions), [regions]);
  const wardLines = useMemo(() => joined(wards), [wards]);
  const deprivedLines = useMemo(() => joined(deprived), [deprived]);
  const names = useMemo(
    () => wishesOf(content.labels, borders, places),
    [content.labels, borders, places],
  );
  const wardNames = useMemo(() => wishesOf(content.wardLabels, wards), [content.wardLabels, wards]);
  const under = useMemo(() => {
    const features = places?.features.filter(({ properties }) => properties.code === hovered);
    return { type: 'FeatureCollection' as const, features: features ?? [] };
  }, [places, hovered]);
  const taken: Parameters<typeof placeLabels>[4] = [];
  const labels = placeLabels(names, lettering.labels, camera, size, taken);
  const wardLabels =
    zoom < WARDS_FROM_ZOOM ? [] : placeLabels(wardNames, lettering.wards, camera, size, taken);
  return (
    <g>
      <defs>
        <pattern
          id={hatch}
          width={8}
          height={8}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / magnification(zoom)})`}
        >
          <rect width={8} height={8} fill="#f0f0ec" />
          <path d="M-1 5L5 -1M3 9L9 3M-1 1L1 -1M7 9L9 7" stroke="#969ca0" strokeWidth={0.8} />
        </pattern>
        <clipPath id={within}>
          <path d={deprivedLines} />
        </clipPath>
      </defs>
      <rect width={size.width} height={size.height} fill={sea} />
      <g transform={transformOf(camera, size)}>
        {places ? <Fills places={places} colouring={colouring} hatch={hatch} /> : null}
        <Lines
          of={lines}
          colour="#ffffff"
          width={atZoom(strokes.places, zoom)}
          zoom={zoom}
          opacity={0.7}
        />
        {zoom >= WARD_LINES_FROM_ZOOM ? (
          <Lines
            of={wardLines}
            colour={ink}
            width={0.7}
            zoom={zoom}
            opacity={atZoom(strokes.wardOpacity, zoom)}
            dashes={[3, 2]}
          />
        ) : null}
        <Lines of={borderLines} colour={ink} width={atZoom(strokes.borders, zoom)} zoom={zoom} />
        <Lines of={regionLines} colour={ink} width={atZoom(strokes.regions, zoom)} zoom={zoom} />
        {/* Within the line only: the half that a clip leaves of a stroke of twice the width. */}
        <g clipPath={`url(#${within})`}>
          <Lines
            of={deprivedLines}
            colour={deprivationLine}
            width={2 * atZoom(strokes.deprivedBand, zoom)}
            zoom={zoom}
            opacity={DEPRIVED_BAND_OPACITY}
          />
        </g>
        <Lines
          of={deprivedLines}
          colour="#ffffff"
          width={atZoom(strokes.deprivedCasing, zoom)}
          zoom={zoom}
        />
        <Lines
          of={deprivedLines}
          colour={deprivationLine}
          width={atZoom(strokes.deprivedLine, zoom)}
          zoom={zoom}
        />
        <Outline places={under} as="hover" zoom={zoom} />
        <Outline places={chosen} as="selected" zoom={zoom} />
      </g>
      <g className="svg-map-wards">
        {wardLabels.map((label) => (
          <Label
            key={label.code}
            label={label}
            halo="#ffffff"
            lineHeight={lettering.wards.lineHeight}
          />
        ))}
      </g>
      <g className="svg-map-names">
        {labels.map((label) => (
          <Label
            key={label.code}
            label={label}
            halo={paper}
            lineHeight={lettering.labels.lineHeight}
          />
        ))}
      </g>
    </g>
  );
}
