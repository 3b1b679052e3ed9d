import type { Issue, JsonObject } from '@qanat/json';
import type { ValueKind } from '@qanat/stix';
import type { WatchCode } from './errors.ts';
import { Gate } from './match/gate.ts';
import { DEFAULT_GUARD, Guard, type GuardOptions } from './match/guard.ts';
import type { Snapshot } from './match/snapshot.ts';
import { gunzip, isGzip } from './sources/gunzip.ts';
import { jsonReader } from './sources/json-lines.ts';
import type { LineReader } from './sources/line-reader.ts';
import { type LinePart, LineSplitter } from './sources/line-splitter.ts';
import { textReader } from './sources/text-lines.ts';
import { zeekTsvReader } from './sources/zeek-tsv.ts';

/** `zeek` is Zeek JSON, `eve` Suricata's; `auto` decides by the first line that is not empty. */
export type LogFormat = 'auto' | 'zeek' | 'zeek-tsv' | 'eve' | 'text';

export interface ScanOptions {
  readonly format?: LogFormat;
  readonly guard?: Partial<GuardOptions>;
  /** Bytes of a line that is handled whole; longer ones are read as text, in pieces. Default 4 MiB. */
  readonly maxLine?: number;
}

/** One value of the snapshot seen in one line of a log. */
export interface Hit {
  /** Id of the indicator or observable the value comes from. */
  readonly ref: string;
  /** Kind of what stands in the log: a `cidr` entry is hit by an `ipv4`. */
  readonly kind: ValueKind;
  /** The value of the entry. */
  readonly value: string;
  /** What stands in the log, normalised. */
  readonly found: string;
  /** Field of the event, a path where it is nested (`dns.answers[0].rdata`); '' in plain text. */
  readonly field: string;
  /** From 1. */
  readonly line: number;
  /** Time of the event, ISO 8601 in UTC, where the log has one. */
  readonly at?: string;
  /** The event as the log has it; `{ text }` for a line of plain text. */
  readonly event: JsonObject;
}

export interface ScanReport {
  /** What `auto` decided. */
  format: LogFormat;
  lines: number;
  /** Bytes after decompression. */
  bytes: number;
  /** Lines that the gate did not clear and that were read in full. */
  suspected: number;
  /** Lines read in full that are not of the format; they were read as text. */
  unreadable: number;
  hits: number;
  /** Entries that fire too often; see `GuardOptions`. */
  quarantined: { ref: string; value: string; hits: number }[];
  /** What the operator should know, all warnings: the input was cut, lines were too long, entries are quarantined. */
  issues: Issue[];
}

/** The hits of one input, in order; `report` grows while they are taken and is complete at their end. */
export interface Scan extends AsyncIterable<Hit> {
  readonly report: ScanReport;
}

/**
 * Matches a log against a snapshot. The source is bytes in chunks of any size, plain or gzip (told by its first
 * bytes). Each entry gives at most one hit a line. Broken input never throws: it is reported, and what could be
 * read is matched; only a failure of the source itself is passed on. To be iterated once.
 */
export function scan(snapshot: Snapshot, source: AsyncIterable<Uint8Array>, options: ScanOptions = {}): Scan {
  const run = new Run(snapshot, options);
  return { report: run.report, [Symbol.asyncIterator]: () => run.hits(source) };
}

class Run {
  readonly report: ScanReport;
  readonly #snapshot: Snapshot;
  readonly #gate: Gate;
  readonly #text: LineReader;
  readonly #guard: Guard;
  readonly #splitter: LineSplitter;
  readonly #ready: Hit[] = [];
  #reader: LineReader | undefined;
  /** Entries already hit in the line at hand. */
  #seen = new Set<number>();
  #longLines = 0;

  constructor(snapshot: Snapshot, options: ScanOptions) {
    const format = options.format ?? 'auto';
    this.#snapshot = snapshot;
    this.#gate = new Gate(snapshot);
    this.#text = textReader(snapshot, this.#gate);
    this.#guard = new Guard({ ...DEFAULT_GUARD, ...options.guard });
    this.#splitter = new LineSplitter(options.maxLine ?? 4 << 20, (bytes, start, end, part) =>
      this.#line(bytes, start, end, part),
    );
    this.report = {
      format,
      lines: 0,
      bytes: 0,
      suspected: 0,
      unreadable: 0,
      hits: 0,
      quarantined: [],
      issues: [],
    };
    if (format !== 'auto') this.#reader = this.#readerOf(format);
  }

  async *hits(source: AsyncIterable<Uint8Array>): AsyncGenerator<Hit> {
    for await (const chunk of this.#plain(source)) {
      this.report.bytes += chunk.length;
      this.#splitter.push(chunk);
      yield* this.#ready.splice(0);
    }
    this.#splitter.end();
    yield* this.#ready.splice(0);
    this.#finish();
  }

  async *#plain(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const chunks = source[Symbol.asyncIterator]();
    try {
      let head = new Uint8Array();
      while (head.length < 3) {
        const next = await chunks.next();
        if (next.done === true) break;
        head = head.length === 0 ? Uint8Array.from(next.value) : concat(head, next.value);
      }
      const rest = { [Symbol.asyncIterator]: () => chunks };
      if (isGzip(head)) {
        yield* gunzip(prepend(head, rest), (end) => {
          if (end !== 'whole') this.#warn(end === 'cut' ? 'watch/gzip-cut' : 'watch/gzip-broken');
        });
      } else yield* prepend(isUtf8Mark(head) ? head.subarray(3) : head, rest);
    } finally {
      await chunks.return?.();
    }
  }

  #line(bytes: Uint8Array, start: number, end: number, part: LinePart): void {
    const { report } = this;
    if (part !== 'later') {
      report.lines++;
      if (this.#seen.size > 0) this.#seen = new Set();
    }
    if (part === 'first') this.#longLines++;
    if (start === end) return;
    this.#reader ??= this.#readerOf(detect(bytes, start, end));
    const reader = part === 'whole' ? this.#reader : this.#text;
    if (!reader.suspects(bytes, start, end)) return;
    report.suspected++;
    const { event, at, hits, unreadable } = reader.read(bytes, start, end);
    if (unreadable === true) report.unreadable++;
    for (const { entry, kind, found, field } of hits) {
      if (this.#seen.has(entry)) continue;
      this.#seen.add(entry);
      if (!this.#guard.admits(entry, report.lines)) continue;
      const { ref, value } = this.#snapshot.entries[entry] as { ref: string; value: string };
      report.hits++;
      const time = at === undefined ? {} : { at };
      this.#ready.push({ ref, kind, value, found, field, line: report.lines, ...time, event });
    }
  }

  #readerOf(format: Exclude<LogFormat, 'auto'>): LineReader {
    this.report.format = format;
    if (format === 'text') return this.#text;
    if (format === 'zeek-tsv') return zeekTsvReader(this.#snapshot, this.#gate);
    return jsonReader(this.#snapshot, this.#gate);
  }

  #finish(): void {
    const { report } = this;
    report.quarantined = this.#guard.quarantined().map(({ entry, count }) => {
      const { ref, value } = this.#snapshot.entries[entry] as { ref: string; value: string };
      return { ref, value, hits: count };
    });
    for (const { ref, hits } of report.quarantined) {
      this.#warn('watch/quarantined', { ref, hits, lines: report.lines });
    }
    if (report.unreadable > 0) this.#warn('watch/unreadable-lines', { count: report.unreadable });
    if (this.#longLines > 0) this.#warn('watch/long-lines', { count: this.#longLines });
  }

  #warn(code: WatchCode, params: Record<string, string | number> = {}): void {
    this.report.issues.push({ code, path: '', severity: 'warning', params });
  }
}

function detect(bytes: Uint8Array, start: number, end: number): Exclude<LogFormat, 'auto'> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(start, Math.min(end, start + 4096)));
  if (/^#(?:separator|fields)\b/.test(head)) return 'zeek-tsv';
  if (!head.trimStart().startsWith('{')) return 'text';
  return head.includes('"event_type"') ? 'eve' : 'zeek';
}

function isUtf8Mark(head: Uint8Array): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
}

async function* prepend(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
