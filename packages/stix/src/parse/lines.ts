const NEWLINE = 0x0a;
const OPEN_LIST = 0x5b;
/** Without two whole lines in this many bytes, the input is read as one document, or several in a row. */
const ENOUGH = 65_536;

/**
 * Whether an input is one JSON value a line. Looks at the first two lines that are not blank: both begin a
 * value at the line's start, and the first is not the opening of a longer document. Undefined while the two
 * lines are not complete and more may come.
 */
export function looksLikeLines(start: Uint8Array, ended: boolean): boolean | undefined {
  if (beginsList(start)) return false;
  const [first, second] = firstLines(start, ended);
  if (first !== undefined && opensDocument(first)) return false;
  if (second !== undefined) return /^[^\s\]},:]/.test(second) && !/,\s*$/.test(second);
  return ended || start.length >= ENOUGH ? false : undefined;
}

/** Objects come line by line, lists do not. */
function beginsList(start: Uint8Array): boolean {
  return start.find((byte) => byte !== NEWLINE && !isBlank(byte)) === OPEN_LIST;
}

/** The first two complete lines that are not blank, as far as they have come. */
function firstLines(start: Uint8Array, ended: boolean): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; lines.length < 2 && from < start.length; ) {
    const newline = start.indexOf(NEWLINE, from);
    if (newline === -1 && !ended) break;
    const end = newline === -1 ? start.length : newline;
    const line = text(start.subarray(from, end));
    if (line.trim() !== '') lines.push(line);
    from = end + 1;
  }
  return lines;
}

function opensDocument(line: string): boolean {
  return /[[{,:]\s*$/.test(line);
}

function text(bytes: Uint8Array): string {
  // The ends decide; a long line need not be decoded whole.
  const decoder = new TextDecoder();
  return bytes.length <= 256
    ? decoder.decode(bytes)
    : `${decoder.decode(bytes.subarray(0, 128))}${decoder.decode(bytes.subarray(bytes.length - 128))}`;
}

/** Cuts chunks into lines that are not blank, with the offset of each; a line is at most `maxBytes` long. */
export class LineScanner {
  readonly #maxBytes: number;
  readonly #onLine: (line: Uint8Array, start: number) => void;
  #parts: Uint8Array[] = [];
  #size = 0;
  #offset = 0;

  constructor(maxBytes: number, onLine: (line: Uint8Array, start: number) => void) {
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#keep(chunk.subarray(from, end));
      this.#finish();
      this.#offset += 1;
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** Ends the input; the last line needs no newline. */
  end(): readonly never[] {
    this.#finish();
    return [];
  }

  /** Of a line that is too long, one byte more than allowed is kept, so that reading it says so. */
  #keep(part: Uint8Array): void {
    const room = this.#maxBytes + 1 - this.#size;
    if (room > 0 && part.length > 0) this.#parts.push(part.slice(0, room));
    this.#size += part.length;
  }

  #finish(): void {
    const line = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      line.set(part, at);
      at += part.length;
    }
    const [begin, end] = trimmed(line);
    if (end > begin) this.#onLine(line.subarray(begin, end), this.#offset + begin);
    this.#offset += this.#size;
    this.#size = 0;
    this.#parts = [];
  }
}

function trimmed(line: Uint8Array): [number, number] {
  let begin = 0;
  let end = line.length;
  while (begin < end && isBlank(line[begin] as number)) begin++;
  while (end > begin && isBlank(line[end - 1] as number)) end--;
  return [begin, end];
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
