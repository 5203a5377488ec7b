// Typed columns to Parquet bytes, with row groups where the caller's partitions end.

import { ByteWriter, parquetWrite } from 'hyparquet-writer';

/** A column; every array of a file is as long as the others. */
export interface ParquetColumn {
  name: string;
  type: 'STRING' | 'INT32' | 'DOUBLE';
  data: (string | number | null)[];
  /** Left out: `null` may occur. */
  nullable?: boolean;
}

/** Lengths of the runs of equal keys, in order. */
export function runLengths(keys: readonly string[]): number[] {
  const lengths: number[] = [];
  keys.forEach((key, i) => {
    if (i > 0 && key === keys[i - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  });
  return lengths;
}

/**
 * Writes a file. The same columns give the same bytes.
 * @param rowGroups rows in each row group, in order
 */
export function toParquet(columns: readonly ParquetColumn[], rowGroups: number[]): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: columns.map((column) => ({ nullable: true, ...column })),
    rowGroupSize: rowGroups.length > 0 ? rowGroups : [1],
    createdBy: 'best-connected',
  });
  return new Uint8Array(writer.getBuffer());
}
