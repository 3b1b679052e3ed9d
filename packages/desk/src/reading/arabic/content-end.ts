import { CLAUSE_BREAKERS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { countWords, isQuoteMark, opensQuotation, quotationEnd } from '../act.ts';
import { findComplement } from './complement.ts';
import { isComma, isDash, verbAt } from './particles.ts';

/** Where a content ends, where reading goes on, and whether what follows is a further content of the same act. */
export interface ContentEnd {
  readonly to: number;
  readonly next: number;
  readonly coordinated: boolean;
}

const FINAL = new Set(['.', '!', '؟', '?', '…']);
const JOINED_THAT = new Set(['وان', 'وانه', 'وانها', 'وانهم', 'وبان', 'وبانه', 'وبانها', 'واننا', 'واني']);
const ACCORDING = new Set(['بحسب', 'وفقا', 'حسبما', 'طبقا', 'نقلا', 'وفق', 'حسب']);
const CONTRAST = new Set(['لكن', 'لكنه', 'لكنها', 'لكنهم', 'ولكن', 'ولكنه', 'الا', 'غير', 'بيد']);

/** Whether a reporting act of its own opens at `k` (after a comma, or written together with و). */
export function opensAct(tokens: readonly Token[], k: number): boolean {
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle') {
    const complement = findComplement(tokens, k + 1, form);
    return complement !== undefined && complement.regionEnd - k < 12;
  }
  if (form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma) && THAT.has(tokens[k + 1]?.norm ?? ''))
    return false;
  return findComplement(tokens, k + 1, form) !== undefined;
}

/** يُفترض أن, يُعتقد أنها: with no subject they are nobody's act. */
const IMPERSONAL = new Set(['افترض', 'اعتقد', 'ظن', 'رجح', 'توقع', 'قدر', 'خشي', 'زعم']);

/** Whether the clause after the comma at `comma` leaves the content. */
export function leavesContent(tokens: readonly Token[], comma: number): boolean {
  let k = comma + 1;
  if (tokens[k]?.norm === 'كما' || tokens[k]?.norm === 'و' || tokens[k]?.norm === 'وقد') k++;
  const token = tokens[k];
  if (!token) return true;
  if (token.quote >= 0) return false;
  if (token.norm === 'من' || token.norm === 'في')
    return LEAVING_AFTER_PREPOSITION.has(tokens[k + 1]?.norm ?? '');
  if (CLAUSE_BREAKERS.has(token.norm)) return token.norm !== 'علي' || tokens[k + 1]?.norm === 'حد';
  if (opensAct(tokens, k) || opensRelativeAct(tokens, k)) return true;
  if (opensComment(tokens, k)) return true;
  if (token.norm === 'قبل' && tokens[k + 1]?.norm === 'ان') return opensAct(tokens, k + 2);
  if (token.norm === 'اذ') return opensAct(tokens, k + 1);
  return (
    CONTRAST.has(token.norm) &&
    (actWithin(tokens, k, 9) || declinesWithin(tokens, k, 7) || staysSilent(tokens, k + 1))
  );
}

/** `، وهو ما نفته الوزارة`, `، وجاء في البيان`: somebody else's word on it follows. */
function opensComment(tokens: readonly Token[], k: number): boolean {
  const pair = `${tokens[k]!.norm} ${tokens[k + 1]?.norm}`;
  return pair === 'وهو ما' || pair === 'الامر الذي' || /^و?(?:جاء|ورد) في$/.test(pair);
}

/** `، الذي قال إن`: somebody just named speaks. */
function opensRelativeAct(tokens: readonly Token[], k: number): boolean {
  if (!/^و?(?:الذي|التي|الذين)$/.test(tokens[k]!.norm)) return false;
  const form = verbAt(tokens, k + 1);
  const complement = form && findComplement(tokens, k + 2, form);
  return complement !== undefined && complement.kind !== 'np' && complement.regionEnd - k < 6;
}

const LEAVING_AFTER_PREPOSITION = new Set([
  'دون',
  'غير',
  'جهته',
  'جانبه',
  'جهتها',
  'جانبها',
  'اشاره',
  'حين',
  'الوقت',
  'المقابل',
  'وقت',
]);

const DECLINING = new Set(['رفض', 'رفضت', 'رفضوا', 'امتنع', 'امتنعت', 'يعلق', 'تعلق', 'يرد', 'ترد']);

/** لكن متحدثا رفض التعليق: somebody else who says nothing. */
function declinesWithin(tokens: readonly Token[], k: number, reach: number): boolean {
  return tokens.slice(k + 1, k + reach).some((token) => DECLINING.has(token.norm));
}

/** `، لكنها لم تفصح عن هويته`: the speaker leaves something out, and says no more. */
function staysSilent(tokens: readonly Token[], k: number): boolean {
  return (
    /^(?:لم|لا|لن)$/.test(tokens[k]?.norm ?? '') &&
    /^[يتن](?:فصح|حدد|كشف|ذكر|وضح|علق|قدم|سم|خض|تطرق|ورد|عط|كشفوا|حددوا|فصحوا)$/.test(
      tokens[k + 1]?.norm ?? '',
    )
  );
}

/** Whether a reporting verb with a content stands within `reach` tokens of `k`. */
function actWithin(tokens: readonly Token[], k: number, reach: number): boolean {
  for (let i = k + 1; i < Math.min(tokens.length, k + reach); i++) if (opensAct(tokens, i)) return true;
  return false;
}

const closed = (tokens: readonly Token[], to: number): ContentEnd => {
  const after = tokens[to];
  const next = isComma(after) || (after && FINAL.has(after.text)) || isDash(after) ? to + 1 : to;
  return { to, next, coordinated: false };
};

/** The end of a content that is a quotation of its own, when the quotation at `from` is that. */
function quotedEnd(tokens: readonly Token[], from: number): ContentEnd | undefined {
  if (!opensQuotation(tokens, from)) return undefined;
  const close = quotationEnd(tokens, from);
  const after = tokens[close + 1];
  if (after && after.kind !== 'mark' && !ACCORDING.has(after.norm) && !opensAct(tokens, close + 1))
    return undefined;
  if (after && isComma(after) && !leavesContent(tokens, close + 1) && countWords(tokens, from, close + 1) < 5)
    return undefined;
  if (after && isQuoteMark(after)) return undefined;
  const joined = isComma(after) ? joinedThat(tokens, close + 2) : 0;
  if (joined > 0) return { to: close + 1, next: joined, coordinated: true };
  return closed(tokens, close + 1);
}

/** Finds the end of the content that begins at `from`; linear in the sentence's length for ordinary text. */
export function findContentEnd(tokens: readonly Token[], from: number, nominal: boolean): ContentEnd {
  const quoted = quotedEnd(tokens, from);
  if (quoted) return quoted;
  for (let k = from; k < tokens.length; k++) {
    const end = endAt(tokens, from, k, nominal);
    if (end) return end;
  }
  return { to: tokens.length, next: tokens.length, coordinated: false };
}

/** Whether the content that began at `from` ends before token `k`. */
function endAt(tokens: readonly Token[], from: number, k: number, nominal: boolean): ContentEnd | undefined {
  const token = tokens[k]!;
  if (token.quote >= 0) return undefined;
  if (FINAL.has(token.text) && (k === tokens.length - 1 || (k > from && tokens[k + 1]?.text === '(')))
    return closed(tokens, k);
  if (isComma(token) && k > from) return endAtComma(tokens, k);
  if (k < from + 2) return undefined;
  if (ACCORDING.has(token.norm) && token.norm !== 'حسب' && token.norm !== 'وفق') return closed(tokens, k);
  if (!nominal && JOINED_THAT.has(token.norm) && k - from >= 4)
    return { to: k, next: k + 1, coordinated: true };
  return leavesBare(tokens, k) ? closed(tokens, k) : undefined;
}

function endAtComma(tokens: readonly Token[], k: number): ContentEnd | undefined {
  const joined = joinedThat(tokens, k + 1);
  if (joined > 0) return { to: k, next: joined, coordinated: true };
  return leavesContent(tokens, k) ? closed(tokens, k) : undefined;
}

/** After a comma: وأن, وإنه …: the index where the further content begins, 0 when there is none. */
function joinedThat(tokens: readonly Token[], k: number): number {
  const token = tokens[k];
  if (!token) return 0;
  if (JOINED_THAT.has(token.norm)) return k + 1;
  if (token.norm === 'و' && tokens[k + 1] && THAT.has(tokens[k + 1]!.norm)) return k + 2;
  return 0;
}

/** Without a comma only وقال, وأضاف and the like, or فيما before a verb, end a content. */
function leavesBare(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!;
  if (/^(?:فيما|بينما|و?لكن)$/.test(token.norm)) return actWithin(tokens, k, 9);
  if (token.norm === 'بعد' && tokens[k + 1]?.norm === 'ان') return opensAct(tokens, k + 2);
  if (token.norm === 'بعدما') return opensAct(tokens, k + 1);
  if (token.norm === 'دون') return tokens[k + 1]?.norm === 'ان' || tokens[k + 1]?.norm === 'ذكر';
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle') return form.verb.cls !== 'observe' && participleAct(tokens, k);
  return form.joined && form.tense === 'perfect' && opensAct(tokens, k);
}

/** مؤكدا أن, مشيرا إلى أن: a participle right before its clause. */
function participleAct(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (!next || !/[اه]$/.test(tokens[k]!.norm)) return false;
  const at = next.norm === 'في' && tokens[k + 2]?.norm === 'الوقت' ? k + 4 : k + 1;
  return [tokens[at], tokens[at + 1]].some((token) => token !== undefined && THAT.has(token.norm));
}
