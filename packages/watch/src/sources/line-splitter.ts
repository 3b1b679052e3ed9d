/** What of a line is given: all of it, or the first or a later piece of one too long to be held whole. */
export type LinePart = 'whole' | 'first' | 'later';

/** Gets a line, or a piece of one, without its end. */
export type OnLine = (bytes: Uint8Array, start: number, end: number, part: LinePart) => void;

/**
 * Cuts a stream of bytes into lines at LF, with an optional CR before. A line longer than `maxLine` is given in
 * pieces that overlap, so that no value is lost at a seam; memory stays within a small multiple of `maxLine`.
 */
export class LineSplitter {
  readonly #maxLine: number;
  readonly #overlap: number;
  readonly #onLine: OnLine;
  #waiting: Uint8Array[] = [];
  #length = 0;
  #long = false;

  constructor(maxLine: number, onLine: OnLine) {
    this.#maxLine = maxLine;
    this.#overlap = Math.min(4096, maxLine >>> 1);
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      this.#line(chunk, from, end);
      from = end + 1;
    }
    if (from < chunk.length) this.#wait(chunk.subarray(from));
  }

  /** The last line, where the input does not end with one. */
  end(): void {
    if (this.#length > 0) this.#line(new Uint8Array(), 0, 0);
  }

  #line(chunk: Uint8Array, from: number, end: number): void {
    let [bytes, start, stop] = [chunk, from, end];
    if (this.#length > 0 || end - from > this.#maxLine) {
      this.#wait(chunk.subarray(from, end));
      bytes = this.#join();
      [start, stop] = [0, bytes.length];
    }
    if (stop > start && bytes[stop - 1] === 0x0d) stop--;
    this.#onLine(bytes, start, stop, this.#long ? 'later' : 'whole');
    this.#waiting = [];
    this.#length = 0;
    this.#long = false;
  }

  #wait(part: Uint8Array): void {
    let rest = part;
    while (this.#length + rest.length > this.#maxLine) {
      const room = this.#maxLine - this.#length;
      this.#waiting.push(rest.subarray(0, room));
      const piece = this.#join();
      this.#onLine(piece, 0, piece.length, this.#long ? 'later' : 'first');
      this.#long = true;
      const kept = piece.slice(piece.length - this.#overlap);
      this.#waiting = [kept];
      this.#length = kept.length;
      rest = rest.subarray(room);
    }
    // A copy: the chunk belongs to the source, which may use its memory again.
    this.#waiting.push(rest.slice());
    this.#length += rest.length;
  }

  #join(): Uint8Array {
    const [only, ...more] = this.#waiting;
    if (only !== undefined && more.length === 0) return only;
    const joined = new Uint8Array(this.#waiting.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#waiting) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  }
}
