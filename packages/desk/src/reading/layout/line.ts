import { LETTER, MARK, NUMBER, PAGE_MARK } from '../../text/characters.ts';
import { type Form, foldedRuns } from '../../text/forms.ts';
import type { Line } from '../../text/lines.ts';

export const DATE_LINE: RegExp =
  /^[\s\d٠-٩/\-.:،,|·•()apmAPMGMTUتمص]*$|^(?:(?:published|updated|posted|last updated|نشر|نشرت|تاريخ النشر|آخر تحديث|تحديث)\b.{0,60})$/i;
export const IMAGE: RegExp = /^\s*!\[[^\]]*\]\([^)]*\)\s*$/u;
export const STRUCTURE: RegExp = /^\s*(?:#{1,6}\s|\||>|[-*+•]\s|\d+[.)]\s)|\|\s*$/u;
export const TECHNICAL: RegExp =
  /\[[.:]\]?|hxxp|\b[0-9a-f]{32,128}\b|\d{1,3}(?:\.|\[\.\])\d{1,3}(?:\.|\[\.\])\d{1,3}|\w\.\w{2,}$/i;
export const SENTENCE_END: RegExp = /[.!?؟…:]["”»’')\]]*\s*$/u;
/** A reference or a labelled value: part of the report wherever it stands. */
const REFERENCE = /^\s*(?:\[\d{1,3}\]\s|\*\*[^*]{1,60}:?\*\*\s*\S)/u;

/** Names of files, detections, keys, values and the fields of a web request: a list of a report, wherever it stands. */
export const VALUED: RegExp =
  /[\\_=]|\bET(?:PRO)? [A-Z]{4}|\bCVE-|\d{3,}|\p{L}\.\p{L}|^(?:Host|User-Agent|Pragma|Connection|Cookie|Cache-Control|Accept(?:-\w+)?|Content-\w+): \S/u;

/** A line with what its shape tells. */
export interface Seen {
  readonly line: Line;
  readonly text: string;
  /** The folded words of its front, those of its links too, with the marks that tell furniture. */
  readonly forms: readonly Form[];
  /** The same as one text. */
  readonly bare: string;
  /** The same without the numbers and marks around its words. */
  readonly core: string;
  readonly words: number;
  readonly ended: boolean;
  /** A sentence as long as a paragraph's. */
  readonly paragraph: boolean;
  /** Carries the report: a full sentence, a paragraph, an indicator, a list or table. */
  readonly body: boolean;
}

const PARAGRAPH = 14;

const FRONT = 600;

const formsOf = (text: string): Form[] =>
  foldedRuns(
    text.includes('](') ? text.replace(/\[([^\]]{0,300})\]\([^)]{0,2000}\)/gu, '$1') : text,
    LETTER + MARK + NUMBER + PAGE_MARK,
  );

export function look(line: Line): Seen {
  const text = line.text.trim();
  const forms = formsOf(text.slice(0, FRONT));
  const bare = forms.map(({ norm }) => norm).join(' ');
  const words = bare ? forms.length : 0;
  const ended = SENTENCE_END.test(text);
  const paragraph = words >= PARAGRAPH && ended;
  const body =
    words >= PARAGRAPH ||
    (words >= 6 && ended) ||
    TECHNICAL.test(text) ||
    STRUCTURE.test(text) ||
    REFERENCE.test(text);
  return { line, text, forms, bare, core: core(bare), words, ended, paragraph, body };
}

const codesOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));
const BEFORE_CORE = codesOf(' >»/:0123456789');
const BEHIND_CORE = codesOf(' >»/:0123456789()©');

function core(bare: string): string {
  let from = 0;
  let to = bare.length;
  while (to > 0 && BEHIND_CORE.has(bare.charCodeAt(to - 1))) to--;
  while (from < to && BEFORE_CORE.has(bare.charCodeAt(from))) from++;
  return bare.slice(from, to);
}
