// What the table finds of its places in other files: what they lie in, their people, other measures.

import {
  type DetailRegionId,
  detailRegions,
  isSmallLevel,
  type MapLevel,
} from '../../data/catalogue/areas';
import { isNeighbourhoodMeasure, type MeasureId } from '../../data/catalogue/measures';
import type { PeopleCountId } from '../../data/catalogue/neighbourhood-columns';
import type { ReleaseId } from '../../data/catalogue/releases';
import { emptyCells } from '../../data/catalogue/table-columns';
import type { Cell } from '../../data/contract/columns';
import type {
  AreaRecord,
  MeasureFile,
  NeighbourhoodPlacesFile,
  NeighbourhoodValuesFile,
} from '../../data/contract/files';
import type { PeopleSummary } from '../../data/model/people';
import {
  cellOf,
  cellsAt,
  neighbourhoodCells,
  neighbourhoodRelease,
  releasesAt,
} from '../load/figures';
import type { Scene } from './scene';
import { absentCell, countCell, sumCell, type TableCell } from './table-cells';
import { wardCells, wardPeople, wardsOf } from './wards';

/** The files a table is made from, beside the scene. */
export interface TableFiles {
  scene: Scene;
  nameOf(code: string): string;
  areas: readonly AreaRecord[] | null;
  /** Of the regions in view, or more. */
  places: readonly NeighbourhoodPlacesFile[];
  values: readonly NeighbourhoodValuesFile[];
  /** Other measures, as far as they have arrived. */
  files: ReadonlyMap<MeasureId, MeasureFile>;
}

/** Makes something the first time it is asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let held: { made: T } | null = null;
  return () => {
    held ??= { made: make() };
    return held.made;
  };
}

/** "West Midlands", or "West Midlands (6% of its area)" for a constituency only partly inside. */
function insideText(inside: NonNullable<AreaRecord['inside']>): string {
  return (Object.entries(inside) as [DetailRegionId, number][])
    .map(([region, share]) => {
      const part = share < 0.995 ? ` (${Math.round(100 * share)}% of its area)` : '';
      return `${detailRegions[region].name}${part}`;
    })
    .join(', ');
}

/** A district's English region where England is on show, else which of the two regions it is in. */
function regionText(
  { code, parents }: AreaRecord,
  { region }: Scene,
  known: ReadonlyMap<string, AreaRecord>,
): string | undefined {
  if (region === 'england') {
    return parents.map((parent) => known.get(parent)).find((area) => area?.level === 'region')
      ?.name;
  }
  const held = Object.values(detailRegions).find(({ districts }) =>
    (districts as readonly string[]).includes(code),
  );
  return held?.name;
}

/** What each place lies in: a local authority for small places, a region for large ones. */
export function withinTexts({ scene, areas, places }: TableFiles): Map<string, string> {
  const texts = new Map<string, string>();
  if (scene.level === 'ward') {
    for (const ward of places.flatMap(wardsOf)) {
      if (ward.district) texts.set(ward.code, ward.district.name);
    }
  } else if (scene.level === 'neighbourhood') {
    for (const file of places) {
      file.areas.forEach((code, i) => {
        const district = file.districts[file.district[i] ?? -1];
        if (district) texts.set(code, district.name);
      });
    }
  } else {
    const known = new Map((areas ?? []).map((area) => [area.code, area]));
    for (const area of areas ?? []) {
      // A group lies where the first of its districts does.
      const text = area.inside
        ? insideText(area.inside)
        : regionText(known.get(area.districts?.[0] ?? '') ?? area, scene, known);
      if (text) texts.set(area.code, text);
    }
  }
  return texts;
}

/** Names of wards without their local authority's; empty at other levels. */
export function wardNames({ scene, places }: TableFiles): Map<string, string> {
  const wards = scene.level === 'ward' ? places.flatMap(wardsOf) : [];
  return new Map(wards.map(({ code, name }) => [code, name]));
}

/** Fills a column of people: a neighbourhood's own count, a larger place's sum. */
export function peopleCells(
  { scene, areas, places }: TableFiles,
  count: PeopleCountId,
): (code: string) => TableCell {
  if (scene.level === 'neighbourhood') {
    const counts = once(() => {
      const held = new Map<string, number | null>();
      for (const file of places) {
        file.areas.forEach((code, i) => {
          held.set(code, file.numbers[count][i] ?? null);
        });
      }
      return held;
    });
    return (code) => countCell(counts().get(code));
  }
  const summaries = once(
    (): Map<string, PeopleSummary | undefined> =>
      new Map(
        scene.level === 'ward'
          ? places.flatMap(wardsOf).map((ward) => [ward.code, wardPeople(ward)])
          : (areas ?? []).map(({ code, people }) => [code, people]),
      ),
  );
  return (code) => {
    if (!areas) return absentCell(emptyCells.waiting);
    const people = summaries().get(code);
    return people ? sumCell(people, count) : absentCell(emptyCells.unknown);
  };
}

/** Another measure at the level on show, in its own latest release there. */
export interface OtherMeasure {
  /** `null` until its file is there. */
  release: ReleaseId | null;
  cellOf(code: string): Cell | undefined;
}

function smallMeasure(
  level: MapLevel,
  { places, values }: TableFiles,
  measure: MeasureId,
): OtherMeasure | null {
  const [first] = values;
  if (!isNeighbourhoodMeasure(measure) || !first) return null;
  const cells = once(() =>
    level === 'ward'
      ? wardCells(places, values, measure)
      : new Map(values.flatMap((file) => [...neighbourhoodCells(file, measure)])),
  );
  return {
    release: neighbourhoodRelease(first, measure),
    cellOf: (code) => cells().get(code),
  };
}

/** Finds another measure's figures; `null` where it is not published at the level on show. */
export function otherMeasure(source: TableFiles, measure: MeasureId): OtherMeasure | null {
  const { scene, files } = source;
  const { level } = scene;
  if (isSmallLevel(level)) return smallMeasure(level, source, measure);
  const file = files.get(measure);
  if (!file) return { release: null, cellOf: () => undefined };
  const release = releasesAt(file, level).at(-1);
  if (!release) return null;
  const cells = once(() => cellsAt(file, level, release));
  return {
    release,
    cellOf: (code) => (scene.groups.has(code) ? cellOf(file, code, release) : cells().get(code)),
  };
}
