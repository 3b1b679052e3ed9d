import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, PERSON_NOUNS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { countWords, isQuoteMark, isWord, opensQuotation, quotationEnd } from '../act.ts';
import { attributionAt } from './according.ts';
import { actWithin, declinesWithin, leavesUntold, opensAct, reportsOf, staysSilent } from './acts-ahead.ts';
import { breaksAway } from './clause-break.ts';
import { findComplement } from './complement.ts';
import { isAla, isComma, isDash, isMediaNoun, verbAt } from './particles.ts';

/** Where a content ends, where reading goes on, and whether what follows is a further content of the same act. */
export interface ContentEnd {
  readonly to: number;
  readonly next: number;
  readonly coordinated: boolean;
}

const FINAL = new Set(['.', '!', '؟', '?', '…']);
/** With a pronoun, وأنها, the same is spoken of and the content goes on. */
const JOINED_THAT = new Set(['وان', 'وبان']);
const ACCORDING = new Set(['بحسب', 'وفقا', 'حسبما', 'طبقا', 'نقلا', 'وفق', 'حسب']);
const CONTRAST = new Set(['لكن', 'لكنه', 'لكنها', 'لكنهم', 'ولكن', 'ولكنه', 'الا', 'غير', 'بيد']);

/** Whether the clause after the comma at `comma` leaves the content that began at `from`. */
export function leavesContent(
  tokens: readonly Token[],
  comma: number,
  from: number = comma,
  nominal = false,
): boolean {
  let k = comma + 1;
  if (tokens[k]?.norm === 'كما' || tokens[k]?.norm === 'و' || tokens[k]?.norm === 'وقد') k++;
  const token = tokens[k];
  if (!token) return true;
  if (token.quote >= 0) return false;
  const away = breaksAway(tokens, k, nominal);
  if (away !== undefined) return away;
  if (opensAct(tokens, k) || opensRelativeAct(tokens, k) || opensCall(tokens, k)) return true;
  if (opensComment(tokens, k)) return true;
  if (token.norm === 'قبل' && tokens[k + 1]?.norm === 'ان') return opensAct(tokens, k + 2);
  if (token.norm === 'اذ' || token.norm === 'حيث') return opensAct(tokens, k + 1);
  return (
    CONTRAST.has(token.norm) &&
    !answersConcession(tokens, from, k) &&
    (actWithin(tokens, k, 9) || declinesWithin(tokens, k, 7) || staysSilent(tokens, k + 1))
  );
}

/** `رغم الأمطار، إلا أن السد …`: the first contrast behind a concession is the other half of its clause. */
function answersConcession(tokens: readonly Token[], from: number, k: number): boolean {
  const opener = tokens[from]!.norm === 'علي' ? tokens[from + 1]?.norm : tokens[from]!.norm;
  if (!/^(?:ال|بال|ب)?رغم$/.test(opener ?? '')) return false;
  return !tokens.slice(from, k).some(({ norm }) => CONTRAST.has(norm));
}

/** `، ورحبت بالقرار`, `، منددة بالهجوم`: a call or a judgement of whoever speaks. */
function opensCall(tokens: readonly Token[], k: number): boolean {
  const form = verbAt(tokens, k);
  return (
    form?.verb.quoted === true && (form.tense === 'participle' || (form.joined && form.tense === 'perfect'))
  );
}

/** `، وهو ما نفته الوزارة`, `، وجاء في البيان`: somebody else's word on it follows. */
function opensComment(tokens: readonly Token[], k: number): boolean {
  const pair = `${tokens[k]!.norm} ${tokens[k + 1]?.norm}`;
  if (pair === 'وهو ما' || pair === 'الامر الذي') return reportsOf(tokens, k + 2);
  if (/^وهو (?:ال)?امر$/.test(pair)) return reportsOf(tokens, tokens[k + 2]?.norm === 'الذي' ? k + 3 : k + 2);
  return /^و?(?:جاء|ورد) في$/.test(pair);
}

/** `، الذي قال إن`: somebody just named speaks. */
function opensRelativeAct(tokens: readonly Token[], k: number): boolean {
  if (!/^و?(?:الذي|التي|الذين)$/.test(tokens[k]!.norm)) return false;
  const form = verbAt(tokens, k + 1);
  const complement = form && findComplement(tokens, k + 2, form);
  return complement !== undefined && complement.kind !== 'np' && complement.regionEnd - k < 6;
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
  const spoken = tokens[from - 1]?.text === ':' || countWords(tokens, from, close + 1) >= 5;
  if (after && isComma(after) && !spoken && !leavesContent(tokens, close + 1)) return undefined;
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
  if (isComma(token) && k > from) return endAtComma(tokens, from, k, nominal);
  if (k < from + 2) return nominal && k > from && leavesAtOnce(tokens, k) ? closed(tokens, k) : undefined;
  if (opensAccording(tokens, k)) return closed(tokens, k);
  // وإن, unlike وأن, joins what is said and not what a noun governs
  const joined = JOINED_THAT.has(token.norm) && (!nominal || token.text.startsWith('وإن'));
  if (joined && k - from >= 4) return { to: k, next: k + 1, coordinated: true };
  if (nominal && /^و?لكن(?:ه|ها|هم)$/.test(token.norm)) return closed(tokens, k);
  return leavesBare(tokens, k) ? closed(tokens, k) : undefined;
}

/** `نفت النقابة الخبر وقالت إن`: one word is all that was denied. */
const leavesAtOnce = (tokens: readonly Token[], k: number): boolean => {
  const form = verbAt(tokens, k);
  return form?.joined === true && form.tense === 'perfect' && opensAct(tokens, k);
};

/** Without a comma in front; behind one it may be inserted. */
const opensAccording = (tokens: readonly Token[], k: number): boolean =>
  ACCORDING.has(tokens[k]!.norm) &&
  tokens[k]!.norm !== 'حسب' &&
  tokens[k]!.norm !== 'وفق' &&
  !isComma(tokens[k - 1]);

function endAtComma(
  tokens: readonly Token[],
  from: number,
  k: number,
  nominal: boolean,
): ContentEnd | undefined {
  const joined = joinedThat(tokens, k + 1);
  if (joined > 0) return { to: k, next: joined, coordinated: true };
  if (!nominal && insertsSayer(tokens, from, k)) return undefined;
  return leavesContent(tokens, k, from, nominal) ? closed(tokens, k) : undefined;
}

const BARE_SUBJECT = 3;
const INSERTED = 10;

/** `أن الرجلين، وفقا لتقارير، شقيقان`: between a bare subject and what is said of it an attribution is inserted. */
function insertsSayer(tokens: readonly Token[], from: number, comma: number): boolean {
  if (comma - from > BARE_SUBJECT) return false;
  if (!tokens[comma + 1] || !attributionAt(tokens, comma + 1)) return false;
  let close = comma + 2;
  while (close < comma + INSERTED && !isComma(tokens[close])) close++;
  const next = isComma(tokens[close]) ? tokens[close + 1] : undefined;
  return next !== undefined && isWord(next) && !/^و.{2}/.test(next.norm) && !verbAt(tokens, close + 1);
}

/** After a comma: وأن, وإنه …: the index where the further content begins, 0 when there is none. */
function joinedThat(tokens: readonly Token[], k: number): number {
  const token = tokens[k];
  if (!token) return 0;
  if (JOINED_THAT.has(token.norm)) return k + 1;
  if (token.norm === 'و' && /^ب?ان$/.test(tokens[k + 1]?.norm ?? '')) return k + 2;
  return 0;
}

/** Without a comma only وقال, وأضاف and the like, or فيما before a verb, end a content. */
function leavesBare(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!;
  if (/^(?:فيما|بينما|و?لكن(?:ه|ها|هم)?)$/.test(token.norm)) return actWithin(tokens, k, 9);
  if (token.norm === 'بعد' && tokens[k + 1]?.norm === 'ان') return opensAct(tokens, k + 2);
  if (token.norm === 'بعدما' || token.norm === 'حيث') return opensAct(tokens, k + 1);
  if (token.norm === 'دون' || token.norm === 'بدون') return leavesUntold(tokens, k);
  if (token.norm === 'من' && tokens[k + 1]?.norm === 'دون') return leavesUntold(tokens, k + 1);
  if (token.norm === 'حسب' || token.norm === 'وفق' || isAla(token)) return namesSayer(tokens, k);
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle')
    return form.verb.cls !== 'observe' && (participleAct(tokens, k) || participleObject(tokens, k, form));
  return form.joined && form.tense === 'perfect' && opensAct(tokens, k);
}

/** `وفق تعبيره`, `حسب ما ذكرت الوكالة`, `على حد قوله`: whose words they were; `وفق الخطة` belongs to them. */
function namesSayer(tokens: readonly Token[], k: number): boolean {
  const found = attributionAt(tokens, k);
  if (!found) return false;
  const { norm } = tokens[k + 1]!;
  return (
    found.own !== undefined ||
    norm === 'ما' ||
    PERSON_NOUNS.has(norm) ||
    DEFINITE_PERSONS.has(norm) ||
    isMediaNoun(tokens, k + 1)
  );
}

/** `استولت على الأسلحة مؤكدًا السيطرة على القاعدة`: its object right behind it, where it describes no noun in front. */
function participleObject(tokens: readonly Token[], k: number, form: ArabicForm): boolean {
  const marked = /(?:\u064b\u0627?|\u0627\u064b)$/.test(tokens[k]!.text) || tokens[k]!.norm === 'نافيه';
  if (!marked || /ا$/.test(tokens[k - 1]!.norm)) return false;
  const complement = findComplement(tokens, k + 1, form);
  return complement !== undefined && complement.regionEnd - k <= OBJECT_NEAR;
}

const OBJECT_NEAR = 3;

/** مؤكدا أن, مشيرا إلى أن, قائلا: «…»: a participle right before its clause. */
function participleAct(tokens: readonly Token[], k: number): boolean {
  const next = tokens[k + 1];
  if (!next || !/[اه]$/.test(tokens[k]!.norm)) return false;
  if (next.text === ':' || opensQuotation(tokens, k + 1)) return true;
  const at = next.norm === 'في' && tokens[k + 2]?.norm === 'الوقت' ? k + 4 : k + 1;
  return [tokens[at], tokens[at + 1]].some((token) => token !== undefined && THAT.has(token.norm));
}
