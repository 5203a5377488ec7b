// downloads/neighbourhoods: one row an LSOA of the two regions, as CSV and Parquet.

import { type DetailRegionId, detailRegions } from '../../data/catalogue/areas';
import { measureOf, neighbourhoodMeasures } from '../../data/catalogue/measures';
import {
  type NeighbourhoodNumberId,
  neighbourhoodCsvStart,
  neighbourhoodNumbers,
} from '../../data/catalogue/neighbourhood-columns';
import type { DatasetId } from '../../data/catalogue/sources';
import { absences } from '../../data/catalogue/words';
import { isObservation } from '../../data/contract/columns';
import { type CsvCell, toCsv } from '../../data/model/csv';
import { roundTo } from '../../data/model/observation';
import type { NeighbourhoodCoverage } from '../join/neighbourhood-coverage';
import type { NeighbourhoodTable } from '../join/neighbourhoods';
import { regionMembers, storedNumber } from './neighbourhood-files';
import { noteWords } from './observations';
import { type ParquetColumn, toParquet } from './parquet';

/** A column: its name, words and source for the dictionary, its type, and its cells. */
export interface DownloadColumn {
  name: string;
  meaning: string;
  type: ParquetColumn['type'];
  source: DatasetId;
  data: (string | number | null)[];
  /** Decimals a CSV always shows. */
  decimals?: number;
}

interface Tables {
  table: NeighbourhoodTable;
  coverage: NeighbourhoodCoverage;
  nameOf: ReadonlyMap<string, string>;
}

const types = {
  count: 'INT32',
  rank: 'INT32',
  decile: 'INT32',
  score: 'DOUBLE',
  text: 'STRING',
} as const;

/** Name of a measure's column: gigabit, ultrafast_300, superfast_30, below_uso. */
const columnName = (measure: string) => measure.replaceAll('-', '_');

/** Every column of the file, in order. */
export function neighbourhoodColumns({ table, coverage, nameOf }: Tables): DownloadColumn[] {
  const rows = (Object.keys(detailRegions) as DetailRegionId[]).flatMap((region) =>
    regionMembers(table, region).map((at) => ({ at, cauth: detailRegions[region].code })),
  );
  rows.sort((a, b) => a.at - b.at);
  type Row = (typeof rows)[number];
  const text = (
    name: string,
    meaning: string,
    source: DatasetId,
    of: (row: Row) => string | null,
  ): DownloadColumn => ({ name, meaning, type: 'STRING', source, data: rows.map(of) });
  const number = (id: NeighbourhoodNumberId): DownloadColumn => ({
    name: id,
    meaning: neighbourhoodNumbers[id].meaning,
    type: types[neighbourhoodNumbers[id].kind],
    source: table.numberSources[id] ?? neighbourhoodNumbers[id].source,
    data: rows.map(({ at }) => storedNumber(id, table.numbers[id][at] ?? null)),
  });
  const shares = neighbourhoodMeasures.map((measure): DownloadColumn => {
    const { name, predicate } = measureOf(measure);
    return {
      name: columnName(measure),
      meaning: `${name}: percent of premises that ${predicate}, two decimals; blank where there is no figure.`,
      type: 'DOUBLE',
      source: coverage.source,
      decimals: 2,
      data: rows.map(({ at }) => {
        const cell = coverage.cells[measure][at];
        return isObservation(cell) ? roundTo(cell.share, 2) : null;
      }),
    };
  });
  const gigabit = ({ at }: Row) => coverage.cells.gigabit[at];
  const all: DownloadColumn[] = [
    text(
      'lsoa21cd',
      'Code of the neighbourhood (LSOA 2021).',
      'lookup-lsoa-district',
      ({ at }) => table.spine.codes[at] ?? null,
    ),
    text(
      'lsoa21nm',
      'ONS’s name for it.',
      'lookup-lsoa-district',
      ({ at }) => table.names[at] ?? null,
    ),
    text(
      'msoa_name',
      'House of Commons Library name of the MSOA it lies in.',
      'lookup-msoa-names',
      ({ at }) => table.msoaNames[at] ?? null,
    ),
    text(
      'ward_code',
      'Ward by best fit (2024; the same codes in 2025).',
      'lookup-lsoa-ward',
      ({ at }) => table.wardCodes[at] ?? null,
    ),
    text(
      'ward_name',
      'Name of the ward.',
      'lookup-lsoa-ward',
      ({ at }) => table.wardNames[at] ?? null,
    ),
    text(
      'lad_code',
      'Local authority of May 2025.',
      'lookup-lsoa-district',
      ({ at }) => table.districts[at] ?? null,
    ),
    text(
      'lad_name',
      'Name of the local authority.',
      'lookup-region',
      ({ at }) => nameOf.get(table.districts[at] ?? '') ?? null,
    ),
    text('cauth_code', 'Combined authority.', 'lookup-cauth', ({ cauth }) => cauth),
    ...(Object.keys(neighbourhoodNumbers) as NeighbourhoodNumberId[]).map(number),
    ...shares,
    {
      ...text('rural', '1 for rural, 0 for urban.', 'lookup-rural', () => null),
      type: 'INT32',
      data: rows.map(({ at }) => table.rural[at] ?? 0),
    },
    text(
      'coverage_basis',
      'How the four shares came about; blank where there are none.',
      coverage.source,
      (row) => {
        const cell = gigabit(row);
        return isObservation(cell) ? cell.basis : null;
      },
    ),
    text(
      'coverage_release',
      'The month the four shares describe, YYYY-MM.',
      coverage.source,
      () => coverage.release,
    ),
    text(
      'coverage_source',
      'Dataset the four shares were worked out from.',
      coverage.source,
      () => coverage.source,
    ),
    {
      ...text(
        'postcodes',
        'Residential postcodes behind each estimate; blank for sums of output areas.',
        coverage.source,
        () => null,
      ),
      type: 'INT32',
      data: rows.map(({ at }) => coverage.postcodes?.[at] ?? null),
    },
    text(
      'coverage_note',
      'What must be said with the four shares, or why there are none.',
      coverage.source,
      (row) => {
        const cell = gigabit(row);
        if (cell === undefined) return null;
        return isObservation(cell) ? noteWords(cell.notes) : absences[cell.absent];
      },
    ),
  ];
  const byName = new Map(all.map((column) => [column.name, column]));
  const start = neighbourhoodCsvStart.map((name) => {
    const column = byName.get(name);
    if (!column) throw new Error(`no column ${name} in downloads/neighbourhoods`);
    return column;
  });
  return [...start, ...all.filter((column) => !start.includes(column))];
}

export function neighbourhoodsCsv(columns: readonly DownloadColumn[]): string {
  const size = columns[0]?.data.length ?? 0;
  const rows = Array.from({ length: size }, (_, i) =>
    columns.map(({ data, decimals }): CsvCell => {
      const cell = data[i] ?? null;
      return typeof cell === 'number' && decimals !== undefined ? cell.toFixed(decimals) : cell;
    }),
  );
  return toCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

/** One release, so one row group. */
export function neighbourhoodsParquet(columns: readonly DownloadColumn[]): Uint8Array {
  const plain = columns.map(({ name, type, data }): ParquetColumn => ({ name, type, data }));
  return toParquet(plain, [columns[0]?.data.length ?? 1]);
}
