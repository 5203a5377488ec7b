// When: the months figures are for, and how they are written and spoken of.

/** A release is the month its figures describe, `YYYY-MM`. */
export type ReleaseId = `${number}-${number}`;

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** True for `YYYY-MM` with a month from 01 to 12. */
export function isReleaseId(text: string): text is ReleaseId {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** "2025-07" → "July 2025". */
export function releaseName(release: ReleaseId): string {
  const [year, month] = release.split('-') as [string, string];
  return `${monthNames[Number(month) - 1]} ${year}`;
}

/** "2025-07" → "Jul 2025". */
export function releaseShort(release: ReleaseId): string {
  const [year, month] = release.split('-') as [string, string];
  return `${monthNames[Number(month) - 1]?.slice(0, 3)} ${year}`;
}

/** Places a release on a time axis, in years: "2025-07" → 2025.5. */
export function releaseYear(release: ReleaseId): number {
  const [year, month] = release.split('-').map(Number) as [number, number];
  return year + (month - 1) / 12;
}

/** The release at which a fixed-broadband series starts afresh, and why. */
export const seriesBreaks = {
  fixed: {
    from: '2024-07' as ReleaseId,
    note: 'In July 2024 Ofcom changed its base of premises and its method: figures from then on are not strictly comparable with those before.',
  },
} as const;
