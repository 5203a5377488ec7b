// places/areas.json: every area above the neighbourhood with its people, box and share inside a region.

import { type AreaRecord, type AreasFile, CONTRACT_VERSION } from '../../data/contract/files';
import { summarisePeople } from '../../data/model/people';
import type { Bbox } from '../../geo/layer';
import type { Members } from '../aggregate/members';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import type { TouchingConstituency } from '../outlines/constituencies';

type Box = [number, number, number, number];

/** Decimals of a degree kept of a box: about ten metres. */
const BOX_DECIMALS = 4;

function rounded(box: ArrayLike<number>): Box {
  const factor = 10 ** BOX_DECIMALS;
  const at = (i: number, up: boolean) =>
    (up ? Math.ceil : Math.floor)((box[i] as number) * factor) / factor;
  return [at(0, false), at(1, false), at(2, true), at(3, true)];
}

/** The box round several. */
function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const side = (i: number, pick: (...numbers: number[]) => number) =>
    pick(...boxes.map((box) => box[i] as number));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** What is known of areas besides their figures. */
export interface AreaFacts {
  table: Pick<NeighbourhoodTable, 'numbers'>;
  members: Members;
  boxes: ReadonlyMap<string, Bbox>;
  constituencies: readonly TouchingConstituency[];
}

/** Adds people to every area made of neighbourhoods, boxes to those with an outline. */
export function areasFile(areas: readonly AreaRecord[], facts: AreaFacts): AreasFile {
  const touching = new Map(facts.constituencies.map((found) => [found.code, found]));
  const districts = areas.filter(({ level }) => level === 'district').map(({ code }) => code);
  const boxOf = (area: AreaRecord): Box | undefined => {
    const own = facts.boxes.get(area.code);
    if (own) return rounded(own);
    const parts = area.level === 'nation' ? districts : (area.districts ?? []);
    return around(
      parts.flatMap((code) => {
        const box = facts.boxes.get(code);
        return box ? [rounded(box)] : [];
      }),
    );
  };
  return {
    version: CONTRACT_VERSION,
    areas: areas.map((area): AreaRecord => {
      const bbox = boxOf(area);
      const inside = touching.get(area.code)?.inside;
      const members = facts.members.get(area.code);
      return {
        ...area,
        ...(inside ? { inside } : {}),
        ...(bbox ? { bbox } : {}),
        ...(members ? { people: summarisePeople(facts.table, members) } : {}),
      };
    }),
  };
}
