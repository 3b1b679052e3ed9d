import { FENCE, INNER, isAt, LETTER, MARK } from '../../text/characters.ts';
import type { Line } from '../../text/lines.ts';
import { EVIDENCE_REACH, goesOn, isAttackers } from './evidence.ts';
import { withoutLinks } from './links.ts';
import { refang } from './refang.ts';
import { splitList } from './split-list.ts';

/** A stretch of a line that may be an indicator, refanged. */
export interface Piece {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Defanged by the author, standing in a list of indicators, or said to be the attacker's. */
  readonly sure: boolean;
  readonly defanged: boolean;
  /** What stands before it in the line, a few words at most. */
  readonly before: string;
}

/** Without spaces, but for those around a dot or at sign in brackets (`evil [.] example`) and after `://`. */
const STRETCH =
  /[^\s|<>"“”«»‘’،؛`*—→⇒]+(?:(?: ?[[(] ?(?:\.|dot|at|@) ?[\])] ?|(?<=:\/\/\]?) |(?<=[/=_-])(?:<[\w-]{1,30}>|\*(?=[\w./-])))[^\s|<>"“”«»‘’،؛`*—→⇒]*){0,12}/iuy;
const LONGEST = 2048;
const LONGEST_WORD = 31;
/** More plain words than these are prose, where a list's rules do not hold. */
const PROSE = 10;
/** A line of a detection rule: its links are references, what it looks for need not be an address. */
const RULE_LINE =
  /^\s*(?:alert (?:tcp|udp|ip|http|dns|tls)\b|(?:reference|author|description|date|\$\w+)\s*[=:])/i;
/** Behind a name with a dot in it: its house speaks, as in "Vendor.example researchers". */
const SPEAKER =
  /^(?:['’]s)? (?:researchers?|analysts?|experts?|team|threat|research|customers|found|observed|identified|detected|said|says)\b/i;
const HOST_LIKE = /\p{L}\.\p{L}|[@\d]\.\p{L}|:\/\//u;

/** A label glued to its value: `SHA256:5d41…`, `C2:evil[.]example`. */
const LABEL =
  /^(?:(?:sha-?(?:1|256|512)|md5|hash)[:=](?=[\da-f]{32,128}\b)|(?:ip(?:v[46])?|address|c2|cnc|domain|host(?:name)?|fqdn|dns|url|uri|site|server|e-?mail|from|sender|[\u0620-\u064a]{2,20})[:=](?=[^/\s]))/i;
const OPENING = '([{\'"،,;:-–—•→.\\';
const CLOSING = '.,;:!?؟،؛)]}\'"-…”\\';

/** Trims brackets, list marks and sentence punctuation that belong to the prose and not to the value. */
function trim(plain: string): [number, number] {
  let from = LABEL.exec(plain)?.[0].length ?? 0;
  let to = plain.length;
  while (from < to && OPENING.includes(plain[from]!)) from++;
  let open = surplus(plain, from, to, '(', ')');
  let square = surplus(plain, from, to, '[', ']');
  while (to > from) {
    const last = plain[to - 1]!;
    if (last === 's' && /['’]/u.test(plain[to - 2] ?? '')) to -= 2;
    else if (!CLOSING.includes(last) || (last === ')' && open >= 0) || (last === ']' && square >= 0)) break;
    else to--;
    if (last === ')') open++;
    if (last === ']') square++;
  }
  // emphasis in Markdown: _hxxp://a.example/b_
  const marked = plain[from] === '_' && plain[to - 1] === '_' && from < to - 1;
  return marked ? [from + 1, to - 1] : [from, to];
}

/** How many brackets open in a value beyond those that close: below zero, a closing one is the prose's. */
function surplus(plain: string, from: number, to: number, open: string, close: string): number {
  let count = 0;
  for (let k = from; k < to; k++) {
    if (plain[k] === open) count++;
    if (plain[k] === close) count--;
  }
  return count;
}

/** The end of the stretch that begins at `at`: mostly a word, which needs no pattern. */
function stretchEnd(text: string, at: number): number {
  const { length } = text;
  let end = at + 1;
  while (end < length && !isAt(text, end, FENCE)) end++;
  if (end === length) return end;
  const next = text[end + 1] ?? '';
  const goesOn =
    text[end] === ' '
      ? next === '[' || next === '(' || text.slice(at, end).includes('://')
      : '<*'.includes(text[end]!);
  if (!goesOn) return end;
  STRETCH.lastIndex = at;
  return at + STRETCH.exec(text)![0].length;
}

/** A word with nothing inside or before it that an indicator needs, as most of a text is. */
function isPlainWord(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isAt(text, at, LETTER + MARK + INNER)) at++;
  if (at === from || at - from > LONGEST_WORD) return false;
  while (at < to && '.,;:!?…؟،؛)]'.includes(text[at]!)) at++;
  return at === to;
}

const BLANK = 0x20;

/** The end of a plain word of letters with a space and a further letter behind it, as most are; 0 for anything else. */
function plainEnd(text: string, at: number): number {
  const { length } = text;
  let end = at;
  while (end < length && isAt(text, end, LETTER) && !isAt(text, end, FENCE)) end++;
  if (end === at || end - at > LONGEST_WORD || end + 1 >= length) return 0;
  return text.charCodeAt(end) === BLANK && isAt(text, end + 1, LETTER) ? end : 0;
}

/** Whether a value that its author left as it is stands for an indicator: in a list, after another one, by the words around. */
function isSure(
  plain: string,
  { before, after }: { readonly before: string; readonly after: string },
  next: boolean,
  listed: boolean,
  prose: boolean,
): boolean {
  if (SPEAKER.test(after)) return false;
  if (next || (listed && (!prose || !/\p{L}/u.test(before)))) return true;
  return HOST_LIKE.test(plain) && isAttackers(before, after, plain.includes('@'));
}

/** The stretches of a line that may be indicators; links are left out. `listed`: it stands in a list of indicators. */
export function piecesOf(line: Line, listed: boolean): Piece[] {
  const text = withoutLinks(line.text);
  const stretches: { readonly index: number; readonly stretch: string }[] = [];
  let words = 0;
  const { length } = text;
  for (let at = 0, end = 0; at < length; at = end) {
    if (isAt(text, at, FENCE)) {
      end = at + 1;
      continue;
    }
    end = plainEnd(text, at);
    if (end > 0) {
      words++;
      continue;
    }
    end = stretchEnd(text, at);
    if (end - at > LONGEST || end - at < 4 || isPlainWord(text, at, end)) words++;
    else stretches.push({ index: at, stretch: text.slice(at, end) });
  }
  const prose = words > PROSE && !text.trimStart().startsWith('|');
  const rule = RULE_LINE.test(text);
  const found: Piece[] = [];
  let last: { readonly sure: boolean; readonly to: number } | undefined;
  for (const { index, stretch } of stretches) {
    for (const [offset, part] of splitList(stretch)) {
      const at = index + offset;
      const refanged = refang(part, line.start + at);
      const [from, to] = trim(refanged.plain);
      if (to - from < 4) continue;
      const plain = refanged.plain.slice(from, to);
      const begin = refanged.offsets[from]! - line.start;
      const end = refanged.offsets[to]! - line.start;
      const before = text.slice(Math.max(0, begin - EVIDENCE_REACH), begin);
      const around = { before, after: text.slice(end, end + EVIDENCE_REACH) };
      const next = last?.sure === true && goesOn(text.slice(last.to, begin));
      const sure = refanged.changed || isSure(plain, around, next, listed && !rule, prose);
      last = { sure, to: end };
      found.push({
        plain,
        start: line.start + begin,
        end: line.start + end,
        sure,
        defanged: refanged.changed,
        before,
      });
    }
  }
  return found;
}
