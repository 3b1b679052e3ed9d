import { childPath } from './path.ts';
import type { Issue } from './types.ts';

const MAX_ISSUES = 100;
/** Sticky, so that a number is read where it stands without copying the text. */
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPES = '"\\/bfnrtu';
const HEX = /^[0-9a-fA-F]{4}$/;

/**
 * Stops the walk at the first syntax error: nothing after it can be read. No Error, which would note the stack: a
 * hostile input has thousands of these.
 */
class Stop {}

/**
 * Reads a JSON text slowly and says what is wrong with it and where: `json/syntax` (the first one ends the
 * reading), `json/duplicate-key`, `json/lone-surrogate`, `json/number-range`, each with `params.offset` in
 * bytes of its UTF-8 form. At most 100 issues. The caller has bounded the nesting.
 */
export function explain(text: string): Issue[] {
  const reader = new Reader(text);
  try {
    reader.document();
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
  }
  return reader.issues();
}

interface Finding {
  readonly code: string;
  readonly path: string;
  readonly at: number;
}

class Reader {
  readonly #text: string;
  readonly #findings: Finding[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): void {
    this.#value('$');
    this.#blank();
    if (this.#at < this.#text.length) this.#syntax('$');
  }

  issues(): Issue[] {
    let bytes = 0;
    let from = 0;
    return this.#findings.map(({ code, path, at }) => {
      bytes += utf8Length(this.#text, from, at);
      from = at;
      return { code, path, severity: 'error', params: { offset: bytes } };
    });
  }

  #value(path: string): void {
    this.#blank();
    const c = this.#text[this.#at];
    if (c === '{') this.#object(path);
    else if (c === '[') this.#array(path);
    else if (c === '"') this.#string(path);
    else if (c === 't') this.#word('true', path);
    else if (c === 'f') this.#word('false', path);
    else if (c === 'n') this.#word('null', path);
    else this.#number(path);
  }

  #object(path: string): void {
    this.#at++;
    if (this.#take('}')) return;
    const names = new Set<string>();
    do {
      this.#blank();
      const at = this.#at;
      if (this.#text[at] !== '"') this.#syntax(path);
      const name = this.#string(path);
      const below = childPath(path, name);
      if (names.has(name)) this.#find('json/duplicate-key', below, at);
      names.add(name);
      if (!this.#take(':')) this.#syntax(below);
      this.#value(below);
    } while (this.#take(','));
    if (!this.#take('}')) this.#syntax(path);
  }

  #array(path: string): void {
    this.#at++;
    if (this.#take(']')) return;
    let i = 0;
    do this.#value(childPath(path, i++));
    while (this.#take(','));
    if (!this.#take(']')) this.#syntax(path);
  }

  #string(path: string): string {
    const start = this.#at++;
    for (;;) {
      const c = this.#text.charCodeAt(this.#at);
      // NaN, past the end, fails this comparison too.
      if (!(c >= 0x20)) this.#syntax(path);
      if (c === 0x22) break;
      if (c === 0x5c) this.#escape(path);
      this.#at++;
    }
    this.#at++;
    const value = JSON.parse(this.#text.slice(start, this.#at)) as string;
    if (!value.isWellFormed()) this.#find('json/lone-surrogate', path, start);
    return value;
  }

  #escape(path: string): void {
    this.#at++;
    const c = this.#text[this.#at];
    if (c === undefined || !ESCAPES.includes(c)) this.#syntax(path);
    if (c !== 'u') return;
    if (!HEX.test(this.#text.slice(this.#at + 1, this.#at + 5))) this.#syntax(path);
    this.#at += 4;
  }

  #number(path: string): void {
    NUMBER.lastIndex = this.#at;
    const found = NUMBER.exec(this.#text);
    if (found === null) this.#syntax(path);
    else {
      if (!Number.isFinite(Number(found[0]))) this.#find('json/number-range', path, this.#at);
      this.#at = NUMBER.lastIndex;
    }
  }

  #word(word: string, path: string): void {
    if (!this.#text.startsWith(word, this.#at)) this.#syntax(path);
    this.#at += word.length;
  }

  #take(c: string): boolean {
    this.#blank();
    if (this.#text[this.#at] !== c) return false;
    this.#at++;
    return true;
  }

  #blank(): void {
    for (;;) {
      const c = this.#text.charCodeAt(this.#at);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.#at++;
    }
  }

  #find(code: string, path: string, at: number): void {
    if (this.#findings.length < MAX_ISSUES) this.#findings.push({ code, path, at });
  }

  #syntax(path: string): void {
    this.#findings.push({ code: 'json/syntax', path, at: Math.min(this.#at, this.#text.length) });
    throw new Stop();
  }
}

function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    // Each half of a surrogate pair counts two of its four bytes.
    bytes += c < 0x80 ? 1 : c < 0x800 || (c >= 0xd800 && c <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}
