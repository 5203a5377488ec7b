// Postcodes as whole numbers, and a table that numbers them: a million and a half fit in a few megabytes.

/** Characters a postcode is written with; 0 is "nothing", so that short postcodes differ from long ones. */
const ALPHABET = ' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The digit a character code stands for, 0 for a space, −1 for what no postcode holds. */
export function postcodeDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 47;
  if (code >= 65 && code <= 90) return code - 54;
  if (code >= 97 && code <= 122) return code - 86;
  return code === 32 ? 0 : -1;
}

/**
 * The number of the postcode in `text` from `from` to `to`, spaces and case aside; −1 where it is
 * not five to seven letters and digits ending in a digit and two letters.
 */
export function postcodeKey(text: string, from: number, to: number): number {
  let key = 0;
  let length = 0;
  let last = 0;
  let second = 0;
  let third = 0;
  for (let i = from; i < to; i++) {
    const digit = postcodeDigit(text.charCodeAt(i));
    if (digit === 0) continue;
    if (digit < 0) return -1;
    key = key * 37 + digit;
    third = second;
    second = last;
    last = digit;
    length++;
  }
  // Letters are digits 11 and over.
  return length >= 5 && length <= 7 && last > 10 && second > 10 && third <= 10 ? key : -1;
}

/** The postcode of a number, without its space. */
export function postcodeOf(key: number): string {
  let text = '';
  for (let rest = key; rest > 0; rest = Math.floor(rest / 37)) {
    text = (ALPHABET[rest % 37] as string) + text;
  }
  return text;
}

/** Numbers keys in the order they are added. */
export class PostcodeTable {
  // Great Britain has 1.7 million postcodes: room for them all spares growing on the way.
  private slots = new Int32Array(1 << 22);
  private keys = new Float64Array(1 << 21);
  private count = 0;

  get size(): number {
    return this.count;
  }

  keyOf(index: number): number {
    return this.keys[index] as number;
  }

  /** Index of a key, −1 if it was never added. */
  find(key: number): number {
    return (this.slots[this.slotOf(key)] as number) - 1;
  }

  /** Adds a key and gives its index, or −1 if it is there already. */
  add(key: number): number {
    if (2 * this.count >= this.slots.length) this.grow();
    const slot = this.slotOf(key);
    if (this.slots[slot] !== 0) return -1;
    this.keys[this.count] = key;
    this.slots[slot] = ++this.count;
    return this.count - 1;
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    let hash =
      Math.imul((key % 0x100000000) | 0, 0x9e3779b1) ^ Math.imul(key / 0x100000000, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
    for (let entry = this.slots[slot] as number; entry !== 0; entry = this.slots[slot] as number) {
      if (this.keys[entry - 1] === key) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Int32Array(2 * this.slots.length);
    for (let i = 0; i < this.count; i++) this.slots[this.slotOf(this.keyOf(i))] = i + 1;
  }
}
