// A made-up league of five combined authorities, London and England.

import { ENGLAND, GREATER_MANCHESTER, WEST_MIDLANDS } from '../../../../data/catalogue/areas';
import { LONDON } from '../../../../data/catalogue/commitments';
import type { MeasureId } from '../../../../data/catalogue/measures';
import type { ReleaseId } from '../../../../data/catalogue/releases';
import { CONTRACT_VERSION, type MeasureFile } from '../../../../data/contract/files';
import { pieceText } from '../../../../web/state/explain';
import { type League, leagueOf } from '../../../../web/state/league';
import { leagueHeadline } from '../../../../web/state/league-words';

const SOUTH_YORKSHIRE = 'E47000002';
export const TEES = 'E47000006';
const HULL = 'E47000016';
const codes = [GREATER_MANCHESTER, SOUTH_YORKSHIRE, TEES, WEST_MIDLANDS, HULL];
const names: Record<string, string> = {
  [GREATER_MANCHESTER]: 'Greater Manchester',
  [SOUTH_YORKSHIRE]: 'South Yorkshire',
  [TEES]: 'Tees Valley',
  [WEST_MIDLANDS]: 'West Midlands',
  [HULL]: 'Hull and East Yorkshire',
  [LONDON]: 'London',
  [ENGLAND]: 'England',
};
export const nameOf = (code: string) => names[code] ?? code;

/** Shares in the order Greater Manchester, South Yorkshire, Tees Valley, West Midlands, Hull; London, England. */
export interface Release {
  shares: (number | null)[];
  apart?: [london: number | null, england: number | null];
  basis?: 'p' | 's' | 'e';
}

export function createFile(measure: MeasureId, releases: Record<string, Release>): MeasureFile {
  const column = (release: string, shares: (number | null)[], basis: string, areas: string[]) => ({
    release: release as ReleaseId,
    source: 'ofcom-fixed-laua' as const,
    basis: shares.map((share) => (share === null ? '-' : basis)).join(''),
    percents: shares,
    absent: Object.fromEntries(
      areas.flatMap((area, i) => (shares[i] === null ? [[area, 'member-missing' as const]] : [])),
    ),
  });
  const table = (areas: string[], pick: (release: Release) => (number | null)[]) => ({
    areas,
    releases: Object.entries(releases).map(([id, release]) =>
      column(id, pick(release), release.basis ?? 's', areas),
    ),
  });
  return {
    version: CONTRACT_VERSION,
    measure,
    levels: {
      'combined-authority': table(codes, ({ shares }) => shares),
      region: table([LONDON], ({ apart }) => [apart?.[0] ?? null]),
      nation: table([ENGLAND], ({ apart }) => [apart?.[1] ?? null]),
    },
  };
}

export function createLeague(
  measure: MeasureId,
  releases: Record<string, Release>,
  release: ReleaseId = '2026-01',
): League {
  const league = leagueOf(createFile(measure, releases), release, nameOf);
  if (!league) throw new Error('no league');
  return league;
}

export const autumn: Release = { shares: [90, 92, 93, 95.8, 94.7], apart: [91, 88] };
export const winter: Release = { shares: [93.9, 94.6, 93, 95.9, 96.7], apart: [90.8, 88.4] };

export const headline = (league: League) => pieceText(leagueHeadline(league));
export const ranks = ({ rows }: League) =>
  rows.map(({ name, rank }) => `${name} ${rank?.rank ?? '–'}`);
export const rowOf = ({ rows, references }: League, code: string) =>
  [...rows, ...references].find((row) => row.code === code);
