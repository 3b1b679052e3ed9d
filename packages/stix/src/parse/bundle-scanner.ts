import {
  type Issue,
  ItemScanner,
  type Json,
  type JsonLimits,
  type JsonObject,
  parseJson,
  rebase,
} from '@qanat/json';
import {
  type BundleHead,
  type BundleOptions,
  type ContainerKind,
  MAX_OBJECTS,
  type ParsedItem,
  readItem,
} from './item.ts';
import { LineScanner, looksLikeLines } from './lines.ts';

/**
 * Takes the bytes of a bundle (or of any other {@link ContainerKind}) in chunks and hands over each object as
 * soon as it is complete. Holds one object and the head of the container, nothing else.
 */
export class BundleScanner {
  kind: ContainerKind = 'empty';
  readonly #limits: JsonLimits;
  readonly #maxObjects: number;
  readonly #onItem: (item: ParsedItem) => void;
  readonly #onHead: (head: BundleHead) => void;
  readonly #issues: Issue[] = [];
  #scanner: ItemScanner | LineScanner | undefined;
  /** What has come before it was clear how the input is laid out. */
  #prefix: Uint8Array = new Uint8Array(0);
  #count = 0;
  /** `#count` at the end of the last container. */
  #counted = 0;

  constructor(
    options: BundleOptions & { readonly limits: JsonLimits },
    onItem: (item: ParsedItem) => void,
    onHead: (head: BundleHead) => void,
  ) {
    this.#limits = options.limits;
    this.#maxObjects = options.maxObjects ?? MAX_OBJECTS;
    this.#onItem = onItem;
    this.#onHead = onHead;
  }

  push(chunk: Uint8Array): void {
    if (this.#scanner !== undefined) this.#scanner.push(chunk);
    else this.#begin(chunk, false);
  }

  /** Ends the input. @returns what is wrong around the objects. */
  end(): readonly Issue[] {
    if (this.#scanner === undefined) this.#begin(new Uint8Array(0), true);
    const last = this.#scanner?.end() ?? [];
    return [...this.#issues, ...last];
  }

  #begin(chunk: Uint8Array, ended: boolean): void {
    const come = this.#prefix.length === 0 ? chunk : joined(this.#prefix, chunk);
    const start = withoutMark(come);
    const lines = come.length < MARK.length && !ended ? undefined : looksLikeLines(start, ended);
    if (lines === undefined) {
      this.#prefix = start;
      return;
    }
    this.#prefix = new Uint8Array(0);
    if (lines) {
      this.kind = 'lines';
      this.#scanner = new LineScanner(this.#limits.maxBytes, (line, at) => this.#line(line, at));
    } else this.#scanner = this.#document(start);
    this.#scanner.push(start);
  }

  #document(start: Uint8Array): ItemScanner {
    const array = firstByte(start) === 0x5b;
    if (array) this.kind = 'array';
    return new ItemScanner(
      { path: array ? [] : ['objects'], maxBytes: this.#limits.maxBytes, sequence: !array },
      {
        item: (bytes, at) => this.#item(bytes, at),
        head: (bytes, hasItems, at) => this.#head(bytes, hasItems, at),
        enter: (before) => array || isContainer(before),
      },
    );
  }

  #item(bytes: Uint8Array, start: number): void {
    if (this.#count === this.#maxObjects)
      this.#issues.push({
        code: 'stix/too-many-objects',
        path: '$.objects',
        severity: 'error',
        params: { limit: this.#maxObjects },
      });
    if (this.#count++ < this.#maxObjects) this.#onItem(readItem(bytes, this.#count - 1, start, this.#limits));
  }

  #head(bytes: Uint8Array, hasItems: boolean, start: number): void {
    if (!hasItems && !this.#isEmptyBundle(bytes)) {
      if (this.kind === 'empty') this.kind = 'object';
      else if (this.kind === 'object') this.kind = 'lines';
      this.#item(bytes, start);
      return;
    }
    const parsed = parseJson(bytes, this.#limits);
    if (!parsed.ok) {
      this.#issues.push(...parsed.issues.map((issue) => rebase(issue, '$', start)));
      return;
    }
    if (!isObject(parsed.value)) return;
    const kind = parsed.value['type'] === undefined ? 'envelope' : 'bundle';
    this.kind = this.kind === 'empty' || this.kind === kind ? kind : 'lines';
    this.#tell(parsed.value);
  }

  #tell(container: JsonObject): void {
    const objects = this.#count - this.#counted;
    this.#counted = this.#count;
    const { objects: _, ...head } = container;
    this.#onHead({ head: objects > 0 ? head : container, objects });
  }

  /** A bundle without objects holds none, and is no object itself. */
  #isEmptyBundle(bytes: Uint8Array): boolean {
    if (bytes.length > 65_536) return false;
    const parsed = parseJson(bytes, this.#limits);
    return parsed.ok && isObject(parsed.value) && parsed.value['type'] === 'bundle';
  }

  /** A line holds an object, or a bundle of its own. */
  #line(line: Uint8Array, start: number): void {
    const pending: [Uint8Array, number][] = [];
    let head: Uint8Array | undefined;
    const scanner = new ItemScanner(
      { path: ['objects'], maxBytes: this.#limits.maxBytes, sequence: false },
      {
        item: (bytes, at) => pending.push([bytes, start + at]),
        head: (bytes, hasItems) => {
          if (hasItems) head = bytes;
        },
        enter: isContainer,
      },
    );
    scanner.push(line);
    if (scanner.end().length > 0 || head === undefined) {
      this.#item(line, start);
      return;
    }
    for (const [bytes, at] of pending) this.#item(bytes, at);
    const parsed = parseJson(head, this.#limits);
    if (!parsed.ok) this.#issues.push(...parsed.issues.map((issue) => rebase(issue, '$', start)));
    else if (isObject(parsed.value)) this.#tell(parsed.value);
  }
}

/** Whether what stands before `objects` leaves it open that the value is a bundle or an envelope. */
function isContainer(before: Uint8Array): boolean {
  const text = new TextDecoder().decode(before);
  try {
    const head = JSON.parse(`${text}]}`) as { type?: unknown };
    return head.type === undefined || head.type === 'bundle';
  } catch {
    return true;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MARK = [0xef, 0xbb, 0xbf];

/** A byte order mark becomes space, so that all offsets stay. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  if (!MARK.every((byte, i) => bytes[i] === byte)) return bytes;
  const copy = bytes.slice();
  copy.fill(0x20, 0, MARK.length);
  return copy;
}

function firstByte(bytes: Uint8Array): number | undefined {
  return bytes.find((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
