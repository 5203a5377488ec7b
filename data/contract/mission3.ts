// The shape of the scorecard's built file: Mission 3, every commitment, reading and release.

import type {
  CommitmentId,
  MissionMeasureId,
  MissionStatus,
  WordingId,
} from '../catalogue/commitments';
import type { ReleaseId } from '../catalogue/releases';
import type { DatasetId } from '../catalogue/sources';
import type { AbsenceId, Basis, NoteId } from '../catalogue/words';

export type MissionUnit = 'percent' | 'people' | 'ratio';

/** What a gap counts; land has no count that anyone could close. */
export type GapUnit = 'premises' | 'people' | 'homes';

export interface MissionArea {
  code: string;
  name: string;
  /** The others (London, England) stand beside the league, never in it. */
  combinedAuthority: boolean;
}

/** One measure in one release; the arrays run parallel to the file’s `areas`. */
export interface MissionLeague {
  measure: MissionMeasureId;
  release: ReleaseId;
  unit: MissionUnit;
  /** How the West Midlands’ figure came about. */
  basis: Basis;
  /** How each area’s came about; `null`: no figure. */
  bases: (Basis | null)[];
  /** By code, why an area of a published measure has no figure; left out where every area has one. */
  absent?: Record<string, AbsenceId>;
  sources: DatasetId[];
  notes: NoteId[];
  /** Percent or ratio to four decimals, people whole. `null`: no figure. */
  values: (number | null)[];
  /** Counted, and of how many (premises, land pixels, residents, households); `null` where not published. */
  numerators: (number | null)[];
  denominators: (number | null)[];
  /** The other release the denominators are borrowed from. */
  weightsFrom?: ReleaseId;
  /** Fair share alone: the same ratio of the premises added since an earlier release; estimated if either end is. */
  added?: { since: ReleaseId; values: (number | null)[]; estimated: boolean };
}

/** One commitment in one wording, by one measure in one release: a row of downloads/mission3.csv. */
export interface MissionRow {
  commitment: CommitmentId;
  wording: WordingId;
  measure: MissionMeasureId;
  release: ReleaseId;
  unit: MissionUnit;
  value: number | null;
  threshold: number | null;
  status: MissionStatus;
  /** Percentage points, above the level or ahead of the best of the others; negative is short or behind. */
  gapPoints: number | null;
  /** The same counted, in `gapUnit`. */
  gapCount: number | null;
  gapUnit: GapUnit | null;
  /** Among the combined authorities; `null` where being first is not asked, or nobody has any. */
  rank: number | null;
  of: number | null;
  /** Codes of those who hold rank 1. */
  first: string[];
  basis: Basis | null;
  sources: DatasetId[];
  /** How it stands, where a number alone does not say: joint first, London ahead. In sentences. */
  remarks: string[];
  /** What must be said of the data behind it, in sentences. */
  notes: string[];
}

/** How the people with full fibre were worked out: the West Midlands’ local authorities in one release. */
export interface ResidentsPart {
  release: ReleaseId;
  districts: { code: string; name: string; share: number; residents: number; people: number }[];
}

/** `values/mission3.json` */
export interface Mission3File {
  version: number;
  areas: MissionArea[];
  leagues: MissionLeague[];
  rows: MissionRow[];
  residents: ResidentsPart[];
}
