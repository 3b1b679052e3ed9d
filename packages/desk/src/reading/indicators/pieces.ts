import type { Line } from '../../text/lines.ts';
import { refang } from './refang.ts';

/** A stretch of a line that may be an indicator, refanged. */
export interface Piece {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Defanged by the author, or standing in a list of indicators. */
  readonly sure: boolean;
  readonly defanged: boolean;
  /** What stands before it in the line, a few words at most. */
  readonly before: string;
}

const MARKDOWN_LINK = /!?\[[^\]]{0,300}\]\((?:<[^>]{0,2000}>|[^)\s]{1,2000})(?:\s+"[^"]{0,200}")?\)/gu;
/** Without spaces, but for those around a dot or at sign in brackets: `evil [.] example`. */
const STRETCH = /[^\s|<>"“”«»‘’،؛`*]+(?: ?[[(] ?(?:\.|dot|at|@) ?[\])] ?[^\s|<>"“”«»‘’،؛`*]+){0,12}/giu;
const LONGEST = 2048;
const WORDS_BEFORE = 24;
/** A word with nothing inside or before it that an indicator needs, as most of a text is. */
const PLAIN_WORD = /^[\p{L}\p{M}'’-]{1,31}[.,;:!?…؟،؛)\]]*$/u;
/** A URL cut here goes on in the next line of its table cell. */
const CUT = /^[^|]*(?:\/|[-_=&?%])$/;

/** `SHA256:` glued to its value. */
const LABEL = /^(?:sha-?(?:1|256|512)|md5)[:=](?=[\da-f]{32,128}\b)/i;

/** Trims brackets, list marks and sentence punctuation that belong to the prose and not to the value. */
function trim(plain: string): [number, number] {
  let from = LABEL.exec(plain)?.[0].length ?? 0;
  let to = plain.length;
  while (from < to && '([{\'"،,;:-–—•→'.includes(plain[from]!)) from++;
  while (to > from && '.,;:!?؟،؛)]}\'"-…”\\'.includes(plain[to - 1]!) && !balanced(plain, from, to)) to--;
  // emphasis in Markdown: _hxxp://a.example/b_
  const marked = plain[from] === '_' && plain[to - 1] === '_' && from < to - 1;
  return marked ? [from + 1, to - 1] : [from, to];
}

/** A closing bracket that has its opening one inside the value stays. */
function balanced(plain: string, from: number, to: number): boolean {
  const last = plain[to - 1]!;
  const open = last === ')' ? '(' : last === ']' ? '[' : '';
  return open !== '' && plain.slice(from, to - 1).includes(open);
}

/** `a[.]com,b[.]com` and `a[.]com;b[.]com` are lists; a URL with a comma in its path is not. */
function splitList(text: string): [number, string][] {
  if (/:\/\/|\[:\]|\[:\/\/\]/.test(text)) return [[0, text]];
  const parts: [number, string][] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== ',' && text[i] !== ';') continue;
    if (i > start) parts.push([start, text.slice(start, i)]);
    start = i + 1;
  }
  return parts;
}

/** The addresses of the links of a line: they are references, and so is what stands on their hosts. */
export function linkedHosts(line: Line): string[] {
  if (!line.text.includes('](')) return [];
  return [...line.text.matchAll(MARKDOWN_LINK)].flatMap(([link]) => {
    const host = /\]\(<?https?:\/\/([^/?#:)\s>]+)/i.exec(link)?.[1];
    return host ? [host.toLowerCase()] : [];
  });
}

/** The stretches of a line that may be indicators; links are left out. `listed`: it stands in a list of indicators. */
export function piecesOf(line: Line, listed: boolean): Piece[] {
  const masked = line.text.includes('](')
    ? line.text.replace(MARKDOWN_LINK, (match) => ' '.repeat(match.length))
    : line.text;
  const found: Piece[] = [];
  for (const match of masked.matchAll(STRETCH)) {
    if (match[0].length > LONGEST || match[0].length < 4 || PLAIN_WORD.test(match[0])) continue;
    for (const [offset, text] of splitList(match[0])) {
      const refanged = refang(text, line.start + match.index + offset);
      const [from, to] = trim(refanged.plain);
      if (to - from < 4) continue;
      found.push({
        plain: refanged.plain.slice(from, to),
        start: refanged.offsets[from]!,
        end: refanged.offsets[to]!,
        sure: refanged.changed || listed,
        defanged: refanged.changed,
        before: masked.slice(Math.max(0, match.index - WORDS_BEFORE), match.index + offset),
      });
    }
  }
  return found;
}

/** A URL that a table row breaks off at the end of one line and goes on with at the start of the next. */
export function rejoin(line: Line, next: Line | undefined): Line {
  const text = line.text.trimEnd();
  if (
    next === undefined ||
    !line.text.includes('|') ||
    !/(?:hxxp|https?(?:\[:\]|:)\/\/)\S+$/i.test(text.slice(-LONGEST)) ||
    !CUT.test(text.slice(text.lastIndexOf(' ') + 1))
  )
    return line;
  const go = /^[^\s|<>"“”«»‘’،؛`*]+/u.exec(next.text)?.[0] ?? '';
  if (go === '' || /:\/\/|\[:\]|hxxp/i.test(go)) return line;
  return { ...line, text: text + go };
}
