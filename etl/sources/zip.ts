// Zips: the names in them, and one entry's bytes at a time, by Node's own inflate.

import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** An entry as the zip's directory has it. */
interface Entry {
  stored: boolean;
  bytes: number;
  /** Bytes once inflated, as the directory has it. */
  whole: number;
  /** Checksum of the bytes once inflated. */
  checksum: number;
  offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const LOCAL_BYTES = 30;
/** Stands for a number that is too large for its field: the zip is a large one (zip64). */
const TOO_LARGE = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];

/**
 * Bytes to set aside for inflating in one piece, which spares copying pieces together. The size that
 * is claimed may be wrong in a damaged file, so no more than deflate can reach is believed.
 */
export function inflatedChunk(claimed: number, packed: number): number {
  return Math.min(Math.max(claimed, 64), 1032 * packed + 64, 2 ** 28);
}

/** An opened zip. */
export interface Zip {
  /** Names of files, sorted; folders are left out. */
  readonly names: readonly string[];
  /** Inflates one entry. Throws if it is cut short or damaged. */
  read(name: string): Uint8Array;
}

/** The directory of a plain zip; `null` for one only fflate can make sense of, or fault. */
function directory(zip: Buffer): Map<string, Entry> | null {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  let end = zip.length - END_BYTES;
  while (end >= first && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < first) return null;
  const entries = new Map<string, Entry>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i -= 1) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) return null;
    const method = zip.readUInt16LE(at + 10);
    const bytes = zip.readUInt32LE(at + 20);
    const whole = zip.readUInt32LE(at + 24);
    const checksum = zip.readUInt32LE(at + 16);
    const offset = zip.readUInt32LE(at + 42);
    if (bytes === TOO_LARGE || offset === TOO_LARGE) return null;
    if (method !== STORED && method !== DEFLATED) return null;
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, nameEnd);
    const stored = method === STORED;
    if (!name.endsWith('/')) entries.set(name, { stored, bytes, whole, checksum, offset });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(zip: Buffer, entry: Entry): Uint8Array {
  const { stored, bytes, whole, checksum, offset } = entry;
  const from = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const body = zip.subarray(from, from + bytes);
  const out = stored ? body : inflateRawSync(body, { chunkSize: inflatedChunk(whole, bytes) });
  if (crc32(out) !== checksum) throw new Error('the checksum does not fit: the zip is damaged');
  return out;
}

/** Opens a zip of the unusual kind, entry by entry. */
function openUnusual(zip: Uint8Array): Zip {
  const names: string[] = [];
  unzipSync(zip, {
    filter: ({ name }) => {
      if (!name.endsWith('/')) names.push(name);
      return false;
    },
  });
  const read = (wanted: string): Uint8Array => {
    const found = unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted];
    if (!found) throw new Error(`zip entry ${wanted} is gone`);
    return found;
  };
  return { names: names.sort(), read };
}

/** Opens a zip. Throws for what is none. */
export function openZip(bytes: Uint8Array): Zip {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = directory(zip);
  if (!entries) return openUnusual(bytes);
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`zip entry ${name} is gone`);
    return readEntry(zip, entry);
  };
  return { names: [...entries.keys()].sort(), read };
}
