import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { PAPER_NOUNS, PRONOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import {
  type Act,
  countWords,
  isWord,
  type Mention,
  opensQuotation,
  quotationEnd,
  toMention,
} from '../act.ts';
import type { CueClass } from '../types.ts';
import { findContentEnd } from './content-end.ts';
import {
  addresseeAt,
  hidesName,
  isBreak,
  isCapital,
  isComma,
  isMediaPhrase,
  isNounHere,
  phraseForward,
  verbAt,
} from './phrase.ts';
import { isAgent, type Left, mediaIn, readLeft } from './subject.ts';

interface Cursor {
  readonly tokens: readonly Token[];
  pos: number;
  readonly acts: Act[];
  speaker: Mention | null;
  /** "Citing two officials, the paper said …": the source for the next act. */
  cited: Mention | undefined;
  /** A bare "disputed that" stands before: what the participle says then is the denial. */
  denying: boolean;
}

/** Reads one English sentence into reporting acts, left to right. */
export function readEnglishSentence(tokens: readonly Token[]): Act[] {
  const start = afterDateline(tokens);
  const cursor: Cursor = { tokens, pos: start, acts: [], speaker: null, cited: undefined, denying: false };
  let k = start;
  while (k < tokens.length) k = Math.max(readAt(cursor, k), k + 1);
  if (cursor.acts.length === 0) bareQuotation(cursor);
  return cursor.acts;
}

const DATELINE = 12;

/** `LONDON (Wire) — `, `BEIRUT, March 3 - `: the index after a dateline, 0 when there is none. */
function afterDateline(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase() || !isCapital(first)) return 0;
  for (let k = 1; k < Math.min(tokens.length, DATELINE); k++) {
    if (['-', '–', '—'].includes(tokens[k]!.text)) return k + 1;
    if (verbAt(tokens, k)) return 0;
  }
  return 0;
}

function readAt(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const token = tokens[k]!;
  if (token.quote >= 0) return k + 1;
  if (token.norm === 'according' && tokens[k + 1]?.norm === 'to') return readAccording(cursor, k);
  if (token.norm === 'ruled' || token.norm === 'rule') return readRuleOut(cursor, k);
  const form = verbAt(tokens, k);
  if (!form) return k + 1;
  if (form.verb.cls === 'relay') return readRelay(cursor, k, form);
  if (form.form === 'ing') return readParticiple(cursor, k, form);
  return readFinite(cursor, k, form);
}

interface Found {
  readonly source: Mention | null;
  readonly via: readonly Mention[];
  readonly cls: CueClass;
  readonly negated: boolean;
  readonly rule: string;
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  'en/subject-verb': 0.85,
  'en/quotation': 0.85,
  'en/content-first': 0.8,
  'en/according': 0.8,
  'en/participle': 0.75,
  'en/object': 0.65,
  'en/relay': 0.75,
  'en/first-person': 0.7,
};

function add(cursor: Cursor, found: Found, from: number, to: number, silent = false): void {
  if (countWords(cursor.tokens, from, to) === 0) return;
  const confidence = CONFIDENCE[found.rule] ?? 0.6;
  cursor.acts.push({ ...found, from, to, confidence, ...(silent ? { silent } : {}) });
}

/** Adds the act whose content begins at `from`; returns where reading goes on. */
function push(cursor: Cursor, found: Found, from: number): number {
  const nested = nestedSource(cursor, found, from);
  const start = nested?.from ?? from;
  const act = nested ? { ...found, source: nested.source, via: nested.via, cls: nested.cls } : found;
  const end = findContentEnd(cursor.tokens, start);
  cursor.speaker = act.source;
  const bare =
    act.cls === 'deny' &&
    end.to - start <= 2 &&
    ['that', 'this', 'it', 'those', 'these'].includes(cursor.tokens[start]!.norm);
  cursor.denying = bare;
  add(cursor, act, start, end.to, bare);
  cursor.pos = end.next;
  return end.next;
}

/** Source and relays once a cited source and insertions are taken in. */
function parties(
  cursor: Cursor,
  left: Left,
  more: readonly Mention[],
): { source: Mention | null; via: readonly Mention[] } {
  const cited = left.cited ?? cursor.cited;
  cursor.cited = undefined;
  const subject = left.subject ?? cursor.speaker;
  const via = [...left.spokenTo, ...more];
  if (!cited || !subject) return { source: subject, via };
  return { source: cited, via: [subject, ...via] };
}

const RELATIVES = new Set(['which', 'that', 'what', 'whom', 'whose']);
const DECLINING = new Set(['declined', 'refused', 'unable', 'unwilling', 'declines', 'refuses']);
const TURNING = new Set(['went', 'sought', 'moved', 'rushed', 'continued', 'goes', 'hastened', 'tried']);

/** Whether the verb form is one that can say something here. */
function isFinite(tokens: readonly Token[], k: number, form: EnglishForm, left: Left): boolean {
  if (isNounHere(tokens, k) && !left.infinitive) return false;
  if (left.passive) return false;
  const before = tokens[k - 1];
  if (before && RELATIVES.has(before.norm)) return false;
  if (form.form === 'base')
    return (
      left.modal ||
      left.negated ||
      ['we', 'they', 'i'].includes(left.subject?.norms.at(-1) ?? '') ||
      isPlural(left.subject, tokens, k)
    );
  return true;
}

const isPlural = (subject: Mention | undefined, tokens: readonly Token[], k: number): boolean =>
  subject !== undefined && !(isCapital(tokens[k]) && k > 0) && isAgent(subject) && PLURAL.test(headOf(subject));

const PLURAL = /(?:[^su]s|men|people|women|police)$/;

/** The word before the first preposition: `scientists at the university` → scientists. */
function headOf(subject: Mention): string {
  const cut = subject.norms.findIndex((n, i) => i > 0 && ['of', 'in', 'at', 'from', 'with', 'for', 'on', 'familiar', 'close', 'inside'].includes(n));
  return subject.norms[(cut < 0 ? subject.norms.length : cut) - 1]!;
}

function readFinite(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  const left = readLeft(tokens, k, cursor.pos);
  if (left.infinitive) return readInfinitive(cursor, k, form);
  const inverted = readInverted(cursor, k, form, left);
  if (inverted > k) return inverted;
  if (!isFinite(tokens, k, form, left)) return k + 1;
  if (form.verb.cls === 'own' && ['call', 'dub', 'label', 'brand'].includes(form.verb.lemma) && left.subject?.norms[0] === 'we') return k + 1;
  if (form.verb.agent && !isAgent(left.subject) && !(left.subject === undefined && cursor.speaker))
    return k + 1;
  if (left.subject === undefined && cursor.speaker === null) return k + 1;
  const right = readRight(cursor, k, form, left);
  if (right) {
    if (
      left.negated &&
      form.verb.cls === 'say' &&
      ['say', 'tell', 'disclose', 'reveal', 'specify', 'explain', 'comment', 'provide'].includes(
        form.verb.lemma,
      )
    )
      return k + 1;
    const { source, via } = parties(cursor, left, right.via);
    const hidden = right.hidden || left.hidden;
    const rule = right.nominal ? 'en/object' : 'en/subject-verb';
    return push(
      cursor,
      {
        source: hidden && source ? { ...source, hidden } : source,
        via,
        cls: form.verb.cls,
        negated: left.negated,
        rule,
      },
      right.from,
    );
  }
  return readTrailing(cursor, k, form, left);
}

/** `refused to confirm or deny X`, `went on to say that C`. */
function readInfinitive(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  let governor = -1;
  for (let i = k - 1; i >= Math.max(cursor.pos, k - 7); i--)
    if (DECLINING.has(tokens[i]!.norm) || TURNING.has(tokens[i]!.norm)) governor = i;
  if (governor < 0) return k + 1;
  const declining = DECLINING.has(tokens[governor]!.norm);
  const left = readLeft(tokens, governor, cursor.pos);
  if (declining && !['confirm', 'deny', 'verify'].includes(form.verb.lemma)) {
    // who declines to comment speaks in what follows: "declined to comment, saying only that …"
    if (left.subject && isAgent(left.subject)) cursor.speaker = left.subject;
    return k + 1;
  }
  const source = left.subject ?? cursor.speaker;
  const right = readRight(cursor, k, form, left);
  if (!source || !right) return k + 1;
  let from = right.from;
  if (['or', 'nor'].includes(tokens[from]?.norm ?? '') && tokens[from + 1]?.norm === 'deny') from += 2;
  return push(
    cursor,
    { source, via: right.via, cls: declining ? 'hedge' : form.verb.cls, negated: false, rule: 'en/object' },
    from,
  );
}

interface Right {
  readonly from: number;
  readonly via: readonly Mention[];
  readonly nominal: boolean;
  readonly hidden: boolean;
}

const MODIFIER_STARTS = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'by',
  'via',
  'through',
  'late',
  'early',
  'earlier',
  'last',
  'this',
  'to',
  'when',
  'following',
  'from',
  'under',
  'over',
  'with',
  'as',
  'for',
  'later',
  'again',
  'publicly',
  'out',
  'separately',
  'back',
]);
/** `this activity`, not `this week`. */
const isDemonstrative = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.norm === 'this' && !['week', 'month', 'year', 'morning', 'evening', 'afternoon', 'summer', 'spring'].includes(tokens[at + 1]?.norm ?? '');

const FIGURES = new Set([
  'figure',
  'number',
  'toll',
  'total',
  'count',
  'cost',
  'losses',
  'damage',
  'tally',
  'value',
  'death',
  'price',
]);

/** What follows the verb: content after "that", a colon, a quotation, or directly; undefined when the verb closes its clause. */
function readRight(cursor: Cursor, k: number, form: EnglishForm, left: Left): Right | undefined {
  const { tokens } = cursor;
  const none: readonly Mention[] = [];
  let at = k + 1;
  let via = none;
  if (form.verb.lemma === 'put') {
    const figure =
      tokens.slice(at, at + 4).some((t) => FIGURES.has(t.norm)) &&
      tokens.slice(at, at + 8).some((t) => t.norm === 'at');
    return figure ? { from: at, via, nominal: true, hidden: false } : undefined;
  }
  if (form.verb.addressee) {
    const told = addresseeAt(tokens, at);
    if (told.medium && told.mention) via = [told.mention];
    at = told.next;
  }
  while (['only', 'simply', 'also', 'just', 'again'].includes(tokens[at]?.norm ?? '')) at++;
  const next = tokens[at];
  if (!next) return undefined;
  const open = contentAt(tokens, at, form);
  if (open >= 0) return { from: open, via, nominal: false, hidden: false };
  const region = modifierRegion(tokens, at);
  if (region)
    return { from: region.from, via: [...via, ...region.via], nominal: false, hidden: region.hidden };
  if (next.norm === 'to' && ['claim', 'promise', 'vow', 'pledge', 'profess'].includes(form.verb.lemma)) return { from: at, via, nominal: true, hidden: false };
  if (isBreak(next) || (MODIFIER_STARTS.has(next.norm) && !isDemonstrative(tokens, at))) return particleContent(tokens, at, form, via);
  if (WEEKDAYS.has(next.norm) && isCapital(next)) return afterTime(tokens, at + 1, via);
  return directContent(tokens, at, form, left, via);
}

function particleContent(
  tokens: readonly Token[],
  at: number,
  form: EnglishForm,
  via: readonly Mention[],
): Right | undefined {
  if (form.verb.particle && tokens[at]?.norm === form.verb.particle)
    return { from: at + (tokens[at + 1]?.norm === 'that' ? 2 : 1), via, nominal: true, hidden: false };
  if (tokens[at]?.norm === 'on' && WEEKDAYS.has(tokens[at + 1]?.norm ?? ''))
    return afterTime(tokens, at + 2, via);
  return undefined;
}

/** After "said on Tuesday": a clause that opens with its subject. */
function afterTime(tokens: readonly Token[], at: number, via: readonly Mention[]): Right | undefined {
  const next = tokens[at];
  if (!next || isBreak(next) || MODIFIER_STARTS.has(next.norm)) return undefined;
  return { from: next.norm === 'that' ? at + 1 : at, via, nominal: false, hidden: false };
}

/** Third persons that are plural nouns more often: only "that" or a quotation makes them verbs. */
const NOUN_LIKE = new Set(
  'documents records reports states notes claims estimates forecasts finds shows posts comments fears doubts questions links details counters signals judges blames brands labels calls promises pledges vows cautions remarks repeats hopes quotes answers replies tweets reasons worries'.split(
    ' ',
  ),
);

/** A content right after the verb, without "that". */
function directContent(
  tokens: readonly Token[],
  at: number,
  form: EnglishForm,
  left: Left,
  via: readonly Mention[],
): Right | undefined {
  const next = tokens[at]!;
  if (form.verb.strict || (form.form === 'third' && NOUN_LIKE.has(tokens[at - 1]!.norm))) return undefined;
  const nominal = form.verb.np || left.negated;
  if (form.verb.cls === 'observe' || form.verb.cls === 'own' || form.verb.cls === 'deny')
    return nominal ? { from: at, via, nominal: true, hidden: false } : undefined;
  if (['say', 'hedge', 'estimate', 'expect'].includes(form.verb.cls)) {
    if (next.norm === 'so' || next.norm === 'nothing' || next.norm === 'little') return undefined;
    if (!hasClause(tokens, at) && !nominal) return undefined;
    return { from: at, via, nominal: !hasClause(tokens, at), hidden: false };
  }
  return undefined;
}

const CLAUSE_VERB =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|won't|wouldn't|can't|couldn't|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't|didn't)$|..ed$|..s$/;

/** Whether a finite verb seems to stand within reach, so that the words make a clause and no noun phrase. */
function hasClause(tokens: readonly Token[], at: number): boolean {
  if (PRONOUNS.has(tokens[at]!.norm) || tokens[at]!.norm === 'there') return true;
  for (let i = at + 1; i < Math.min(tokens.length, at + 16); i++) {
    const token = tokens[i]!;
    if (isComma(token) && i > at + 8) return false;
    if (token.quote < 0 && CLAUSE_VERB.test(token.norm)) return true;
  }
  return tokens.length - at > 6;
}

/** "that", a colon or a quotation right at `at`; a comma may stand before a quotation. Returns -1 when none opens. */
function contentAt(tokens: readonly Token[], at: number, form: EnglishForm): number {
  const token = tokens[at]!;
  if (token.norm === 'that' && isClauseThat(tokens, at)) return at + 1;
  if (token.text === ':' && tokens[at + 1]) return at + 1;
  if (opensQuotation(tokens, at))
    return form.verb.quotes || quotationEnd(tokens, at) - at > 5 || form.verb.np ? at : -1;
  if (isComma(token) && opensQuotation(tokens, at + 1)) return at + 1;
  if ((token.norm === 'how' || token.norm === 'why' || token.norm === 'whether') && form.verb.cls !== 'say')
    return at;
  return -1;
}

/** "that" as a complementizer, not a pronoun: `disputed that, saying`. */
const isClauseThat = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  const end = tokens[at + 2];
  if (next && next.kind === 'word' && next.quote < 0 && (!end || end.text === '.' || end.text === ',')) return false;
  return (
    next !== undefined &&
    (next.kind !== 'mark' ||
      opensQuotation(tokens, at + 1) ||
      (isComma(next) && isWord(tokens[at + 2]) && !tokens[at + 2]!.norm.endsWith('ing')))
  );
};

const MODIFIER_REACH = 18;

/** `said in a statement on Monday that C`, `said in an interview with M: C`. */
function modifierRegion(
  tokens: readonly Token[],
  at: number,
): { from: number; via: readonly Mention[]; hidden: boolean } | undefined {
  const first = tokens[at]!;
  const starts =
    MODIFIER_STARTS.has(first.norm) || isComma(first) || (WEEKDAYS.has(first.norm) && isCapital(first));
  if (!starts) return undefined;
  for (let k = at + 1; k < Math.min(tokens.length, at + MODIFIER_REACH); k++) {
    const token = tokens[k]!;
    if (token.text === ';' || (token.text === '.' && k === tokens.length - 1)) return undefined;
    const opens =
      token.norm === 'that' &&
      token.quote < 0 &&
      isClauseThat(tokens, k) &&
      !RELATIVE_HEADS.has(tokens[k - 1]!.norm);
    const speech = token.text === ':' || (opensQuotation(tokens, k) && quotationEnd(tokens, k) - k > 5);
    if (opens || speech) {
      const words = tokens.slice(at, k);
      return {
        from: speech && token.text !== ':' ? k : k + 1,
        via: mediaIn(tokens, at, k),
        hidden: hidesName(words),
      };
    }
    if (token.quote >= 0) return undefined;
    const form = verbAt(tokens, k);
    if (form && form.form !== 'base' && !isNounHere(tokens, k) && k > at + 1) return undefined;
  }
  return undefined;
}

const RELATIVE_HEADS = new Set(['attack', 'documents', 'reports', 'attacks', 'campaign', 'group']);

/** `"…," said S, who …` */
function readInverted(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  const before = tokens[k - 1];
  const open = before !== undefined && (before.quote >= 0 || isComma(before)) && left.subject === undefined;
  const afterComma = before !== undefined && isComma(before) && (tokens[k - 2]?.quote ?? -1) < 0;
  if (!form.verb.quotes || form.form === 'base' || !before) return k;
  if (!(open || before.quote >= 0 || afterComma) || k - 1 < cursor.pos) return k;
  const next = tokens[k + 1];
  if (!next || next.kind === 'mark' || next.norm === 'that') return k;
  if (afterComma && before.quote < 0 && hasInsertion(tokens, cursor.pos, k)) return k;
  const phrase = phraseForward(tokens, k + 1, tokens.length);
  if (!phrase.mention || MODIFIER_STARTS.has(phrase.mention.norms[0]!)) return k;
  const rest = restOfAttribution(tokens, phrase.next);
  const source = withApposition(tokens, phrase.mention, phrase.next);
  const content = contentBefore(cursor, k);
  if (!content) return k;
  cursor.speaker = source;
  add(
    cursor,
    {
      source: rest.hidden ? { ...source, hidden: true } : source,
      via: rest.via,
      cls: form.verb.cls,
      negated: false,
      rule: 'en/quotation',
    },
    content[0],
    content[1],
  );
  cursor.pos = rest.next;
  return rest.next;
}

/** Two commas before the verb: the words between them belong to the subject, not to a content. */
function hasInsertion(tokens: readonly Token[], from: number, verb: number): boolean {
  let commas = 0;
  for (let i = from; i < verb; i++) if (isComma(tokens[i]) && tokens[i]!.quote < 0) commas++;
  return commas >= 2;
}

/** `said the spokesman, John Smith`: the name joins its title. */
function withApposition(tokens: readonly Token[], mention: Mention, at: number): Mention {
  if (!isComma(tokens[at]) || /\p{Lu}\p{Ll}+ \p{Lu}/u.test(mention.text)) return mention;
  const words: Token[] = [];
  for (let i = at + 1; i < Math.min(tokens.length, at + 5) && isCapital(tokens[i]); i++)
    words.push(tokens[i]!);
  const name = toMention(words);
  return name && words.length >= 2
    ? { ...mention, text: `${mention.text} ${name.text}`, norms: [...mention.norms, ...name.norms] }
    : mention;
}

/** The rest of an attribution up to the next quotation or the end: media spoken to, anonymity. */
function restOfAttribution(
  tokens: readonly Token[],
  from: number,
): { next: number; via: readonly Mention[]; hidden: boolean } {
  let k = from;
  while (
    k < tokens.length &&
    !opensQuotation(tokens, k) &&
    tokens[k]!.text !== ';' &&
    tokens[k]!.text !== ':'
  ) {
    const form = isComma(tokens[k]) ? verbAt(tokens, k + 1) : undefined;
    if (form?.form === 'ing') break;
    k++;
  }
  const words = tokens.slice(from, k);
  return { next: k, via: mediaIn(tokens, from, k), hidden: hidesName(words) };
}

/** The stretch before an attribution that begins at `to`: a quotation by itself, or the clause so far. */
function contentBefore(cursor: Cursor, to: number): [number, number] | undefined {
  const { tokens } = cursor;
  let end = to;
  while (end > cursor.pos && tokens[end - 1]!.kind === 'mark' && tokens[end - 1]!.quote < 0) end--;
  let from = cursor.pos;
  while (
    from < end &&
    ((tokens[from]!.kind === 'mark' && tokens[from]!.quote < 0) ||
      (['but', 'and', 'however', 'meanwhile'].includes(tokens[from]!.norm) && isComma(tokens[from + 1])))
  )
    from++;
  if (end <= from) return undefined;
  const last = tokens[end - 1]!;
  if (last.quote >= 0) {
    let open = end - 1;
    while (open > from && tokens[open - 1]!.quote === last.quote) open--;
    const lead = countWords(tokens, from, open);
    if (lead === 0 || (countWords(tokens, open, end) > 12 && lead < 3)) return [open, end];
  }
  return countWords(tokens, from, end) >= 2 ? [from, end] : undefined;
}

/** `C, S said` with nothing after the verb: the content came first, or another act is attributed once more. */
function readTrailing(cursor: Cursor, k: number, form: EnglishForm, left: Left): number {
  const { tokens } = cursor;
  if (
    !left.subject ||
    (form.form === 'base' && !left.modal && !isPlural(left.subject, tokens, k)) ||
    left.negated
  )
    return k + 1;
  if (!['say', 'hedge', 'relay', 'observe', 'estimate'].includes(form.verb.cls)) return k + 1;
  const before = tokens[left.start - 1];
  const told = form.verb.addressee ? addresseeAt(tokens, k + 1) : undefined;
  const after = told ? told.next : k + 1;
  const rest = restOfAttribution(tokens, after);
  const via = [...(told?.medium && told.mention ? [told.mention] : []), ...left.spokenTo, ...rest.via];
  const hidden = left.hidden || rest.hidden;
  const content =
    before && (isComma(before) || before.quote >= 0) ? contentBefore(cursor, left.start) : undefined;
  if (content) {
    const { source } = parties(cursor, left, []);
    cursor.speaker = source;
    add(
      cursor,
      {
        source: hidden && source ? { ...source, hidden } : source,
        via,
        cls: form.verb.cls,
        negated: false,
        rule: 'en/content-first',
      },
      content[0],
      content[1],
    );
    cursor.pos = rest.next;
    return rest.next;
  }
  const last = cursor.acts.at(-1);
  if (last && left.start <= cursor.pos + 1 && isMediaMention(left.subject)) {
    cursor.acts[cursor.acts.length - 1] = { ...last, via: [left.subject, ...last.via] };
    cursor.pos = rest.next;
    return rest.next;
  }
  return k + 1;
}

const isMediaMention = (mention: Mention): boolean =>
  isMediaPhrase(
    mention.text.split(' ').map((text, i) => ({
      text,
      norm: mention.norms[i] ?? text.toLowerCase(),
      start: 0,
      end: 0,
      kind: 'word' as const,
      quote: -1,
    })),
  );

/** `, saying that C`, `, adding "…"`: the last speaker goes on. */
function readParticiple(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  const before = tokens[k - 1];
  const opens =
    before === undefined ||
    isComma(before) ||
    before.text === '—' ||
    before.text === '–' ||
    before.norm === 'by' ||
    before.quote >= 0 ||
    before.norm === 'and' ||
    ADVERB.test(before.norm);
  if (!opens || (isNounHere(tokens, k) && before?.norm !== 'by' && before?.norm !== 'and')) return k + 1;
  if (before === undefined) return k + 1;
  const last = cursor.acts.at(-1);
  const left = readLeft(tokens, k, cursor.pos);
  const source = cursor.speaker ?? last?.source ?? clauseSubject(cursor, k);
  if (!source) return k + 1;
  const right = readRight(cursor, k, form, { ...left, negated: false });
  if (!right) return k + 1;
  const cls = cursor.denying ? 'deny' : form.verb.cls;
  return push(
    cursor,
    { source, via: last?.via ?? [], cls, negated: false, rule: 'en/participle' },
    right.from,
  );
}

const ADVERB = /..ly$/;

/** The subject of the narrated clause that a participle hangs on: the first stretch that opens with a doer. */
function clauseSubject(cursor: Cursor, k: number): Mention | null {
  const { tokens } = cursor;
  for (let from = cursor.pos; from < k; from++) {
    if (from > cursor.pos && !isComma(tokens[from - 1])) continue;
    const first = tokens[from]!;
    if (/(?:ed|ing)$/.test(first.norm) || MODIFIER_STARTS.has(first.norm)) continue;
    const phrase = phraseForward(tokens, from, k);
    if (phrase.mention && isAgent(phrase.mention) && phrase.mention.norms.length <= 8) return phrase.mention;
  }
  return null;
}

/** According to S, C. — C, according to S. */
function readAccording(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const phrase = sourcePhrase(tokens, k + 2);
  if (!phrase.mention) return k + 2;
  const estimate = /^(?:estimates|figures|an estimate)/.test(phrase.mention.text);
  const cls: CueClass = estimate ? 'estimate' : 'say';
  const leading = countWords(tokens, cursor.pos, k) <= 1;
  const via = phrase.via;
  if (leading) {
    let from = phrase.next;
    while (from < tokens.length && !isComma(tokens[from]) && !opensQuotation(tokens, from)) from++;
    if (isComma(tokens[from])) from++;
    if (from >= tokens.length) return phrase.next;
    return push(cursor, { source: phrase.mention, via, cls, negated: false, rule: 'en/according' }, from);
  }
  const last = cursor.acts.at(-1);
  const content = contentBefore(cursor, k);
  if (content) {
    cursor.speaker = phrase.mention;
    add(
      cursor,
      { source: phrase.mention, via, cls, negated: false, rule: 'en/according' },
      content[0],
      content[1],
    );
  } else if (last && isMediaMention(phrase.mention))
    cursor.acts[cursor.acts.length - 1] = { ...last, via: [phrase.mention, ...last.via] };
  cursor.pos = phrase.next;
  return phrase.next;
}

/** The source after "according to": a paper's author where it is named, relays in "quoted by M". */
function sourcePhrase(
  tokens: readonly Token[],
  from: number,
): { mention: Mention | undefined; via: readonly Mention[]; next: number } {
  const phrase = phraseForward(tokens, from, tokens.length);
  const author = authorOf(tokens, from, phrase.next);
  const quoted = tokens[phrase.next]?.norm === 'quoted' || tokens[phrase.next]?.norm === 'cited';
  const via =
    quoted && tokens[phrase.next + 1]?.norm === 'by'
      ? [addresseeAt(tokens, phrase.next + 2).mention].filter((m) => m !== undefined)
      : [];
  return { mention: author ?? phrase.mention, via, next: phrase.next };
}

/** `a report by the national CERT`, `a statement from the ministry` → the author. */
export function authorOf(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  for (let k = from; k < to - 1; k++) {
    if (!PAPER_NOUNS.has(tokens[k]!.norm)) continue;
    let by = k + 1;
    while (
      by < to &&
      [
        'released',
        'issued',
        'published',
        'posted',
        'compiled',
        'prepared',
        'obtained',
        'made',
        'carried',
      ].includes(tokens[by]!.norm)
    )
      by++;
    if (!['by', 'from'].includes(tokens[by]?.norm ?? '')) return undefined;
    return phraseForward(tokens, by + 1, to).mention;
  }
  return undefined;
}

/** citing/quoting S; M quoted S as saying C; S was quoted as saying C. */
function readRelay(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  if (form.form === 'ing') return readCiting(cursor, k);
  const left = readLeft(tokens, k, cursor.pos);
  if (form.verb.lemma !== 'quote') return k + 1;
  let as = -1;
  for (let i = k + 1; i < Math.min(tokens.length, k + 16); i++)
    if (tokens[i]!.norm === 'as' && ['saying', 'telling'].includes(tokens[i + 1]?.norm ?? '')) as = i;
  if (as < 0 || !left.subject) return k + 1;
  const told = tokens[as + 1]!.norm === 'telling' ? addresseeAt(tokens, as + 2) : undefined;
  let from = told ? told.next : as + 2;
  if (tokens[from]?.norm === 'that' || tokens[from]?.text === ':' || isComma(tokens[from])) from++;
  if (from >= tokens.length) return k + 1;
  if (left.passive)
    return push(
      cursor,
      {
        source: left.subject,
        via: mediaIn(tokens, k + 1, from),
        cls: 'relay',
        negated: false,
        rule: 'en/relay',
      },
      from,
    );
  const source = phraseForward(tokens, k + 1, as).mention;
  if (!source) return k + 1;
  return push(cursor, { source, via: [left.subject], cls: 'relay', negated: false, rule: 'en/relay' }, from);
}

/** `…, M reported, citing S` turns the last act's source into its relay; before the act it waits for it. */
function readCiting(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const phrase = sourcePhrase(tokens, k + 1);
  if (!phrase.mention) return k + 1;
  const hidden = hidesName(tokens.slice(k, Math.min(tokens.length, k + 20)));
  const cited = hidden ? { ...phrase.mention, hidden } : phrase.mention;
  const last = cursor.acts.at(-1);
  if (!last)
    cursor.cited = k === 0 || !isComma(tokens[k - 1]) || countWords(tokens, 0, k) < 2 ? cited : undefined;
  else if (last.source && isMediaMention(last.source)) {
    cursor.acts[cursor.acts.length - 1] = {
      ...last,
      source: cited,
      via: [last.source, ...last.via],
      rule: 'en/relay',
    };
    cursor.speaker = cited;
  }
  return phrase.next;
}

/** `did not rule out X` hedges, `ruled out X` denies. */
function readRuleOut(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const out = tokens[k + 1]?.norm === 'out' ? k + 1 : -1;
  if (out < 0) return k + 1;
  const left = readLeft(tokens, k, cursor.pos);
  if (!left.subject || left.infinitive || left.passive || !isAgent(left.subject) || !isWord(tokens[out + 1]))
    return k + 1;
  const cls: CueClass = left.negated ? 'hedge' : 'deny';
  return push(
    cursor,
    { source: left.subject, via: left.spokenTo, cls, negated: false, rule: 'en/object' },
    out + 1,
  );
}

interface Nested {
  readonly source: Mention;
  readonly via: readonly Mention[];
  readonly from: number;
  readonly cls: CueClass;
}

/** A medium says that others said: the inner speaker is the source, the medium relays. */
function nestedSource(cursor: Cursor, found: Found, from: number): Nested | undefined {
  const { tokens } = cursor;
  const outer =
    found.via[0] && found.rule !== 'en/participle' && isMediaMention(found.via[0]) && found.source
      ? found.via[0]
      : found.source;
  if (!outer || !isMediaMention(outer)) return undefined;
  for (let k = from + 1; k < Math.min(tokens.length, from + 9); k++) {
    if (tokens[k]!.kind === 'mark') return undefined;
    const form = verbAt(tokens, k);
    if (!form || form.form === 'ing' || isNounHere(tokens, k)) continue;
    const left = readLeft(tokens, k, from);
    if (!left.subject || left.passive || left.infinitive || !isAgent(left.subject)) return undefined;
    if (form.form === 'base' && !isPlural(left.subject, tokens, k)) continue;
    const right = readRight(cursor, k, form, left);
    return right ? { source: left.subject, via: [outer], from: right.from, cls: form.verb.cls } : undefined;
  }
  return undefined;
}

/** A sentence that is one quotation goes on with the last speaker. */
function bareQuotation(cursor: Cursor): void {
  const { tokens } = cursor;
  if (!opensQuotation(tokens, 0)) return;
  const close = quotationEnd(tokens, 0);
  if (countWords(tokens, close + 1, tokens.length) > 0 || countWords(tokens, 0, close + 1) < 4) return;
  add(cursor, { source: null, via: [], cls: 'say', negated: false, rule: 'en/quotation' }, 0, close + 1);
}
