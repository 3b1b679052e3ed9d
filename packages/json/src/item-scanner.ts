import type { Issue } from './types.ts';

/** What an {@link ItemScanner} reports. Offsets count from the first byte of the whole input. */
export interface ItemHandlers {
  /** One element of the array, exactly the bytes it was written with. */
  item(bytes: Uint8Array, start: number, end: number): void;
  /**
   * The end of a top-level value: its bytes, with the array's elements left out when `hasItems`.
   * `start` and `end` are those of the whole value.
   */
  head(bytes: Uint8Array, hasItems: boolean, start: number, end: number): void;
  /**
   * Asked once when the array opens, with what stands before it (`{"type":"bundle","objects":[`);
   * false makes the value one without items.
   */
  enter?(before: Uint8Array): boolean;
}

export interface ItemScannerOptions {
  /** Names of the members that lead to the array; empty when the top-level value is the array. */
  readonly path: readonly string[];
  /** Largest item, and largest head, in bytes. */
  readonly maxBytes: number;
  /** Whether several top-level values may follow each other. */
  readonly sequence: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * - `between`: outside any top-level value; `outside`: in one, not in the array; `head-scalar`: in a
 *   top-level number or word; `before-item`, `in-item`, `after-item`: in the array.
 */
type Mode = 'between' | 'outside' | 'head-scalar' | 'before-item' | 'in-item' | 'after-item' | 'failed';

/**
 * Cuts JSON text, given in chunks, into the elements of one array without building values, in memory bounded
 * by the largest element. It checks the grammar between the elements only: items and heads are to be parsed
 * strictly by the receiver.
 */
export class ItemScanner {
  readonly #options: ItemScannerOptions;
  readonly #handlers: ItemHandlers;
  #mode: Mode = 'between';
  #issue: Issue | undefined;

  #buffer: Uint8Array = new Uint8Array(0);
  /** Whether the buffer is ours to write into, and how much of it is filled. */
  #owned = false;
  #filled = 0;
  /** Offset in the whole input of the buffer's first byte. */
  #base = 0;
  /** First byte of the item, key or head piece being read; everything before it is released. */
  #keep = 0;
  #position = 0;

  #head: Uint8Array[] = [];
  #headBytes = 0;
  #headStart = 0;
  #hasItems = false;
  #entered = false;
  #values = 0;

  #inString = false;
  #escaped = false;
  #depth = 0;
  #matched = 0;
  #expectKey = false;
  #keyStart = -1;
  #key: string | undefined;
  #first = true;
  #scalar = false;
  #itemDepth = 0;

  constructor(options: ItemScannerOptions, handlers: ItemHandlers) {
    this.#options = options;
    this.#handlers = handlers;
  }

  /** Takes the next chunk. The chunk must not be changed afterwards: items may be views of it. */
  push(chunk: Uint8Array): void {
    if (this.#mode === 'failed') return;
    this.#append(chunk);
    this.#run();
    this.#release();
  }

  /** Ends the input. @returns what is wrong around the items (`json/syntax`, `json/too-big`), or nothing. */
  end(): readonly Issue[] {
    if (this.#mode === 'head-scalar') this.#endHead(this.#position);
    const missing = this.#values === 0 && !this.#options.sequence;
    if (missing || this.#mode !== 'between') this.#fail('json/syntax', this.#position);
    return this.#issue === undefined ? [] : [this.#issue];
  }

  #append(chunk: Uint8Array): void {
    if (this.#filled === 0) {
      this.#buffer = chunk;
      this.#owned = false;
      this.#filled = chunk.length;
      return;
    }
    const needed = this.#filled + chunk.length;
    if (!this.#owned || needed > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(needed, this.#filled * 2));
      grown.set(this.#buffer.subarray(0, this.#filled));
      this.#buffer = grown;
      this.#owned = true;
    }
    this.#buffer.set(chunk, this.#filled);
    this.#filled = needed;
  }

  /** Forgets what is read and not kept; a kept rest is copied so that the caller's chunk can go. */
  #release(): void {
    const reading = this.#mode === 'outside' || this.#mode === 'head-scalar' || this.#mode === 'in-item';
    const keep = reading ? this.#keep : this.#position;
    if (this.#filled - keep > this.#options.maxBytes) this.#fail('json/too-big', keep);
    const rest = this.#mode === 'failed' ? 0 : this.#filled - keep;
    if (keep > 0 || rest === 0) {
      this.#buffer = rest === 0 ? new Uint8Array(0) : this.#buffer.slice(keep, this.#filled);
      this.#owned = true;
      this.#filled = rest;
      this.#base += keep;
      this.#position -= keep;
      if (this.#keyStart >= 0) this.#keyStart -= keep;
      this.#keep = 0;
    }
  }

  #run(): void {
    while (this.#position < this.#filled && this.#mode !== 'failed') {
      if (this.#mode === 'in-item') this.#inItem();
      else if (this.#mode === 'outside') this.#outside();
      else this.#step(this.#buffer[this.#position] as number);
    }
  }

  #step(byte: number): void {
    const at = this.#position;
    if (isBlank(byte)) {
      this.#position++;
      if (this.#mode === 'head-scalar') this.#endHead(at);
      return;
    }
    switch (this.#mode) {
      case 'between':
        this.#beginHead(byte);
        break;
      case 'before-item':
        if (byte === CLOSE_LIST && this.#first) this.#leaveArray();
        else if (byte === COMMA || byte === CLOSE_LIST) this.#fail('json/syntax', at);
        else this.#beginItem(byte);
        break;
      case 'after-item':
        if (byte === CLOSE_LIST) this.#leaveArray();
        else if (byte === COMMA) {
          this.#first = false;
          this.#mode = 'before-item';
          this.#position++;
        } else this.#fail('json/syntax', at);
        break;
      default:
        this.#position++;
    }
  }

  #beginHead(byte: number): void {
    if (this.#values++ > 0 && !this.#options.sequence) {
      this.#fail('json/syntax', this.#position);
      return;
    }
    this.#keep = this.#position;
    this.#headStart = this.#base + this.#position;
    this.#head = [];
    this.#headBytes = 0;
    this.#hasItems = false;
    this.#entered = false;
    this.#depth = 0;
    this.#matched = 0;
    this.#key = undefined;
    this.#inString = false;
    this.#mode = 'outside';
    const container = byte === OPEN_LIST || byte === OPEN_OBJECT || byte === QUOTE;
    if (!container) this.#mode = 'head-scalar';
    else if (byte === OPEN_LIST && this.#options.path.length === 0) this.#enterArray();
  }

  /** Reads up to the end of the top-level value or to the opening of the array. */
  #outside(): void {
    while (this.#position < this.#filled && this.#mode === 'outside') {
      const at = this.#position++;
      const byte = this.#buffer[at] as number;
      if (this.#inString) {
        this.#stringByte(byte);
        if (!this.#inString && this.#depth === 0) this.#endHead(at + 1);
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#open(byte, at);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.#close(at);
      else this.#memberByte(byte, at);
    }
  }

  /** A byte between the brackets: opens a string, or parts the members of the object on the path. */
  #memberByte(byte: number, at: number): void {
    const onPath = this.#depth === this.#matched + 1;
    if (byte === QUOTE) {
      this.#inString = true;
      if (this.#expectKey && onPath) this.#keyStart = at;
    } else if (byte === COLON && onPath) this.#expectKey = false;
    else if (byte === COMMA && onPath) {
      this.#expectKey = true;
      this.#key = undefined;
    }
  }

  #open(byte: number, at: number): void {
    const { path } = this.#options;
    const onPath = this.#depth === this.#matched + 1 && this.#key === path[this.#matched];
    if (onPath && this.#key !== undefined && !this.#expectKey && !this.#entered) {
      const last = this.#matched + 1 === path.length;
      if (byte === OPEN_LIST && last) {
        this.#position = at;
        this.#enterArray();
        return;
      }
      if (byte === OPEN_OBJECT && !last) {
        this.#matched++;
        this.#expectKey = true;
        this.#key = undefined;
      }
    } else if (this.#depth === 0 && byte === OPEN_OBJECT) this.#expectKey = true;
    this.#depth++;
  }

  #close(at: number): void {
    this.#depth--;
    if (this.#depth <= this.#matched) {
      this.#matched = Math.max(0, this.#depth - 1);
      this.#expectKey = false;
      this.#key = undefined;
    }
    if (this.#depth <= 0) this.#endHead(at + 1);
  }

  #stringByte(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      if (this.#keyStart >= 0) {
        this.#key = decodeKey(this.#buffer.subarray(this.#keyStart, this.#position));
        this.#keyStart = -1;
      }
    }
  }

  #enterArray(): void {
    const end = this.#position + 1;
    this.#takeHead(end);
    const before = concat(this.#head);
    this.#position = end;
    this.#entered = true;
    if (this.#mode === 'failed') return;
    this.#head = [before];
    if (this.#handlers.enter?.(before) === false) {
      this.#depth++;
      return;
    }
    this.#hasItems = true;
    this.#first = true;
    this.#mode = 'before-item';
  }

  #leaveArray(): void {
    this.#keep = this.#position;
    this.#position++;
    this.#mode = 'outside';
    this.#key = undefined;
    if (this.#depth === 0) this.#endHead(this.#position);
  }

  #beginItem(byte: number): void {
    this.#keep = this.#position;
    this.#mode = 'in-item';
    this.#scalar = byte !== OPEN_LIST && byte !== OPEN_OBJECT && byte !== QUOTE;
    this.#itemDepth = 0;
  }

  #inItem(): void {
    const end = this.#scalar ? this.#endOfScalar() : this.#endOfItem();
    this.#position = end === -1 ? this.#filled : end;
    if (end === -1) return;
    const start = this.#keep;
    this.#keep = end;
    this.#mode = 'after-item';
    if (end - start > this.#options.maxBytes) this.#fail('json/too-big', start);
    else this.#handlers.item(this.#cut(start, end), this.#base + start, this.#base + end);
  }

  #endOfScalar(): number {
    for (let i = this.#position; i < this.#filled; i++) {
      const byte = this.#buffer[i] as number;
      if (byte === COMMA || byte === CLOSE_LIST || isBlank(byte)) return i;
    }
    return -1;
  }

  /** One past the closing bracket or quote of the item, or -1 where the buffer ends before it. */
  #endOfItem(): number {
    const buffer = this.#buffer;
    const filled = this.#filled;
    let depth = this.#itemDepth;
    let i = this.#inString ? this.#endOfString(this.#position) : this.#position;
    if (i !== this.#position && depth === 0) return i;
    for (; i !== -1 && i < filled; i++) {
      const byte = buffer[i] as number;
      if (byte === QUOTE) {
        const end = this.#endOfString(i + 1);
        if (end === -1 || depth === 0) {
          this.#itemDepth = depth;
          return end;
        }
        i = end - 1;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++;
      else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --depth <= 0) return i + 1;
    }
    this.#itemDepth = depth;
    return -1;
  }

  /** One past the closing quote of the string that goes on at `from`, or -1 where the buffer ends in it. */
  #endOfString(from: number): number {
    const buffer = this.#buffer;
    const filled = this.#filled;
    let i = this.#escaped ? from + 1 : from;
    for (; i < filled; i++) {
      const byte = buffer[i];
      if (byte === QUOTE) {
        this.#inString = false;
        this.#escaped = false;
        return i + 1;
      }
      if (byte === BACKSLASH) i++;
    }
    this.#inString = true;
    this.#escaped = i > filled;
    return -1;
  }

  /** A copy where the buffer is reused, a view where it is the caller's chunk. */
  #cut(start: number, end: number): Uint8Array {
    return this.#owned ? this.#buffer.slice(start, end) : this.#buffer.subarray(start, end);
  }

  #takeHead(end: number): void {
    const piece = this.#cut(this.#keep, end);
    this.#headBytes += piece.length;
    if (this.#headBytes > this.#options.maxBytes) this.#fail('json/too-big', this.#keep);
    else this.#head.push(piece);
    this.#keep = end;
  }

  #endHead(end: number): void {
    this.#takeHead(end);
    if (this.#mode === 'failed') return;
    this.#mode = 'between';
    const start = this.#headStart;
    this.#handlers.head(concat(this.#head), this.#hasItems, start, this.#base + end);
    this.#head = [];
  }

  #fail(code: string, at: number): void {
    if (this.#mode === 'failed') return;
    this.#mode = 'failed';
    const params = code === 'json/too-big' ? { limit: this.#options.maxBytes } : { offset: this.#base + at };
    this.#issue = { code, path: '', severity: 'error', params };
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The name between the quotes, or undefined where it is not a JSON string. */
function decodeKey(quoted: Uint8Array): string | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(quoted)) as string;
  } catch {
    return undefined;
  }
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
