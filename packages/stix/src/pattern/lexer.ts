import type { PatternCode } from './issues.ts';

export type TokenKind =
  | 'word'
  | 'hyphenated'
  | 'integer'
  | 'float'
  | 'string'
  | 'hex'
  | 'base64'
  | 'timestamp'
  | 'symbol'
  | 'end';

/** `value` is what the literal means: unescaped, without quotes and prefix; a symbol or word as written. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: string;
  readonly at: number;
}

/** Thrown inside the parser only; `parsePattern` turns it into an issue. */
export class PatternSyntax {
  readonly code: PatternCode;
  readonly at: number;
  readonly params: Record<string, string | number>;

  constructor(code: PatternCode, at: number, params: Record<string, string | number> = {}) {
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

// The 25 white space characters of the grammar.
const SPACES = new Set(
  [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x2000,
    0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  ].map((unit) => String.fromCharCode(unit)),
);
const WORD = /[A-Za-z_][A-Za-z0-9_-]*/y;
const FLOAT = /[+-]?[0-9]*\.[0-9]+/y;
const INTEGER = /[+-]?(?:0|[1-9][0-9]*)/y;
const SYMBOL = /==|=|!=|<>|<=|<|>=|>|[:.,()[\]*]/y;
const TIMESTAMP =
  /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?Z$/;
const HEX = /^(?:[0-9A-Fa-f]{2})*$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)$/;

/** True for the text of a timestamp literal: RFC 3339 shape and ranges, upper-case T and Z. */
export function isTimestampShape(text: string): boolean {
  return TIMESTAMP.test(text);
}

function match(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}

/** Reads one token at a time; what cannot begin a token is thrown as `PatternSyntax`. */
export class Lexer {
  readonly text: string;
  #at = 0;

  constructor(text: string) {
    this.text = text;
  }

  next(): Token {
    this.#skip();
    const at = this.#at;
    if (at >= this.text.length) return { kind: 'end', value: '', at };
    const first = this.text[at] as string;
    if (first === "'") return { kind: 'string', value: this.#quoted(at), at };
    const word = match(WORD, this.text, at);
    if (word !== undefined) return this.#word(word, at);
    for (const [kind, expression] of [
      ['float', FLOAT],
      ['integer', INTEGER],
      ['symbol', SYMBOL],
    ] as const) {
      const value = match(expression, this.text, at);
      if (value !== undefined) {
        this.#at = at + value.length;
        return { kind, value, at };
      }
    }
    throw new PatternSyntax('stix/pattern-character', at);
  }

  #word(word: string, at: number): Token {
    const quote = at + word.length;
    if ((word === 't' || word === 'h' || word === 'b') && this.text[quote] === "'") {
      const value = this.#quoted(quote);
      if (word === 't' && !TIMESTAMP.test(value)) throw new PatternSyntax('stix/pattern-timestamp', at);
      if (word === 'h' && !HEX.test(value)) throw new PatternSyntax('stix/pattern-hex', at);
      if (word === 'b' && !BASE64.test(value)) throw new PatternSyntax('stix/pattern-base64', at);
      return { kind: word === 't' ? 'timestamp' : word === 'h' ? 'hex' : 'base64', value, at };
    }
    this.#at = quote;
    return { kind: word.includes('-') ? 'hyphenated' : 'word', value: word, at };
  }

  #quoted(quote: number): string {
    const text = this.text;
    let value = '';
    let from = quote + 1;
    for (let i = from; i < text.length; i++) {
      if (text[i] === "'") {
        this.#at = i + 1;
        return value + text.slice(from, i);
      }
      if (text[i] !== '\\') continue;
      const escaped = text[i + 1];
      if (escaped !== "'" && escaped !== '\\') throw new PatternSyntax('stix/pattern-escape', i);
      value += text.slice(from, i) + escaped;
      i++;
      from = i + 1;
    }
    throw new PatternSyntax('stix/pattern-unterminated', quote);
  }

  #skip(): void {
    const text = this.text;
    for (;;) {
      while (SPACES.has(text[this.#at] as string)) this.#at++;
      if (text.startsWith('//', this.#at)) {
        while (this.#at < text.length && text[this.#at] !== '\n' && text[this.#at] !== '\r') this.#at++;
      } else if (text.startsWith('/*', this.#at)) {
        const end = text.indexOf('*/', this.#at + 2);
        if (end < 0) throw new PatternSyntax('stix/pattern-unterminated', this.#at);
        this.#at = end + 2;
      } else return;
    }
  }
}
