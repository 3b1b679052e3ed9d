/**
 * The part of ICU MessageFormat that our messages use: `{name}`, `{n, number}`, `{n, plural, =0 {…} one {…} other {# …}}`
 * and `{kind, select, a {…} other {…}}`, nested, with `''` for one quote and `'{'` for a literal brace. A message comes
 * out as parts, so that a parameter can be an element of a page as well as text.
 */
export type Part<P> = string | P;

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pound' }
  | { readonly kind: 'argument'; readonly name: string; readonly number: boolean }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly plural: boolean;
      readonly cases: ReadonlyMap<string, readonly Node[]>;
    };

/** Thrown while parsing: a message is ours, so a bad one is a defect that tests find. */
export class MessageSyntaxError extends Error {
  readonly code = 'web/message-syntax';
}

const parsed = new Map<string, readonly Node[]>();

/** Parses once per text; throws MessageSyntaxError. */
export function parseMessage(text: string): readonly Node[] {
  const known = parsed.get(text);
  if (known) return known;
  const reader = { text, at: 0 };
  const nodes = readNodes(reader, false);
  if (reader.at < text.length) throw new MessageSyntaxError(`closing brace at ${reader.at} in: ${text}`);
  parsed.set(text, nodes);
  return nodes;
}

interface Reader {
  readonly text: string;
  at: number;
}

function readNodes(reader: Reader, inPlural: boolean): Node[] {
  const nodes: Node[] = [];
  let run = '';
  const flush = () => {
    if (run !== '') nodes.push({ kind: 'text', text: run });
    run = '';
  };
  while (reader.at < reader.text.length) {
    const char = reader.text[reader.at] ?? '';
    if (char === '}') break;
    if (char === '{') {
      flush();
      nodes.push(readArgument(reader));
    } else if (char === '#' && inPlural) {
      flush();
      nodes.push({ kind: 'pound' });
      reader.at += 1;
    } else if (char === "'") {
      run += readQuoted(reader);
    } else {
      run += char;
      reader.at += 1;
    }
  }
  flush();
  return nodes;
}

/** An apostrophe is itself unless it stands before a brace; a doubled one is one. */
function readQuoted(reader: Reader): string {
  const { text, at } = reader;
  const next = text[at + 1];
  if (next === "'") {
    reader.at += 2;
    return "'";
  }
  if (next !== '{' && next !== '}') {
    reader.at += 1;
    return "'";
  }
  const end = text.indexOf("'", at + 2);
  if (end < 0) throw new MessageSyntaxError(`open quote at ${at} in: ${text}`);
  reader.at = end + 1;
  return text.slice(at + 1, end);
}

function readArgument(reader: Reader): Node {
  const start = reader.at;
  reader.at += 1;
  const name = readWord(reader);
  const fail = () => new MessageSyntaxError(`bad argument at ${start} in: ${reader.text}`);
  if (name === '') throw fail();
  if (take(reader, '}')) return { kind: 'argument', name, number: false };
  if (!take(reader, ',')) throw fail();
  const type = readWord(reader);
  if (type === 'number' && take(reader, '}')) return { kind: 'argument', name, number: true };
  if ((type !== 'plural' && type !== 'select') || !take(reader, ',')) throw fail();
  const cases = new Map<string, readonly Node[]>();
  while (!take(reader, '}')) {
    const key = readWord(reader);
    if (key === '' || !take(reader, '{')) throw fail();
    cases.set(key, readNodes(reader, type === 'plural'));
    if (!take(reader, '}')) throw fail();
  }
  if (!cases.has('other')) throw fail();
  return { kind: 'choice', name, plural: type === 'plural', cases };
}

function skipSpace(reader: Reader): void {
  while (/\s/u.test(reader.text[reader.at] ?? '')) reader.at += 1;
}

function take(reader: Reader, char: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== char) return false;
  reader.at += 1;
  return true;
}

function readWord(reader: Reader): string {
  skipSpace(reader);
  const match = /^[=\w-]+/u.exec(reader.text.slice(reader.at));
  const word = match?.[0] ?? '';
  reader.at += word.length;
  return word;
}

export interface Rules {
  readonly plural: (n: number) => string;
  readonly number: (n: number) => string;
}

/** A parameter that the caller did not give is shown as its name in braces rather than as nothing. */
export function formatMessage<P>(
  text: string,
  params: Readonly<Record<string, Part<P> | number>>,
  rules: Rules,
): Part<P>[] {
  const out: Part<P>[] = [];
  const write = (nodes: readonly Node[], count: number) => {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          out.push(node.text);
          break;
        case 'pound':
          out.push(rules.number(count));
          break;
        case 'argument': {
          const value = params[node.name];
          out.push(typeof value === 'number' ? rules.number(value) : (value ?? `{${node.name}}`));
          break;
        }
        case 'choice': {
          const value = params[node.name];
          const number = Number(value);
          const key = node.plural ? pluralCase(node.cases, number, rules) : String(value);
          write(node.cases.get(key) ?? node.cases.get('other') ?? [], number);
          break;
        }
      }
    }
  };
  write(parseMessage(text), 0);
  return out;
}

function pluralCase(cases: ReadonlyMap<string, unknown>, n: number, rules: Rules): string {
  return cases.has(`=${n}`) ? `=${n}` : rules.plural(n);
}
