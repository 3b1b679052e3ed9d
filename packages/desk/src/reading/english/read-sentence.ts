import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, countWords, isWord, type Mention, opensQuotation, quotationEnd } from '../act.ts';
import type { CueClass } from '../types.ts';
import { add, type Cursor, isPlural, parties, push } from './act-cursor.ts';
import { readAccording, readRelay } from './attribution.ts';
import { MODIFIER_STARTS, readRight } from './complement.ts';
import { readInverted, readTrailing } from './content-first.ts';
import { isCapital, isComma, isNounHere, phraseForward, verbAt } from './phrase.ts';
import { isAgent, type Left, readLeft } from './subject.ts';

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
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase() || !isCapital(first))
    return 0;
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
  if (PHRASAL.has(`${token.norm} ${tokens[k + 1]?.norm ?? ''}`)) return readPhrasal(cursor, k);
  const form = verbAt(tokens, k);
  if (!form) return k + 1;
  if (form.verb.cls === 'relay') return readRelay(cursor, k, form);
  if (form.form === 'ing') return readParticiple(cursor, k, form);
  return readFinite(cursor, k, form);
}

const RELATIVES = new Set(['which', 'that', 'what', 'whom', 'whose']);
const DECLINING = new Set(['declined', 'refused', 'unable', 'unwilling', 'declines', 'refuses']);
const TURNING = new Set(['went', 'sought', 'moved', 'rushed', 'continued', 'goes', 'hastened', 'tried']);

/** Whether the verb form is one that can say something here. */
function isFiniteHere(tokens: readonly Token[], k: number, form: EnglishForm, left: Left): boolean {
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

/** Whether this subject may report with this verb: a doer where one is needed, somebody at all, and no mere naming. */
function mayReport(cursor: Cursor, form: EnglishForm, left: Left): boolean {
  const { verb } = form;
  if (NAMING_VERBS.has(verb.lemma) && left.subject?.norms[0] === 'we') return false;
  if (form.form === 'third' && (verb.lemma === 'document' || verb.lemma === 'record')) return false;
  if (left.subject === undefined) return cursor.speaker !== null;
  return !verb.agent || isAgent(left.subject);
}

const NAMING_VERBS = new Set(['call', 'dub', 'label', 'brand', 'describe']);

function readFinite(cursor: Cursor, k: number, form: EnglishForm): number {
  const { tokens } = cursor;
  const left = readLeft(tokens, k, cursor.pos);
  if (left.infinitive) return readInfinitive(cursor, k, form);
  const inverted = readInverted(cursor, k, form, left);
  if (inverted > k) return inverted;
  if (!isFiniteHere(tokens, k, form, left) || !mayReport(cursor, form, left)) return k + 1;
  const right = readRight(tokens, k, form, left);
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
      afterNorDeny(tokens, right.from),
    );
  }
  return readTrailing(cursor, k, form, left);
}

/** `neither confirmed nor denied X`: the content begins after the second verb. */
function afterNorDeny(tokens: readonly Token[], from: number): number {
  const joint = ['or', 'nor'].includes(tokens[from]?.norm ?? '');
  return joint && /^den(?:y|ied|ies)$/.test(tokens[from + 1]?.norm ?? '') ? from + 2 : from;
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
  const right = readRight(tokens, k, form, left);
  if (!source || !right) return k + 1;
  const from = afterNorDeny(tokens, right.from);
  return push(
    cursor,
    { source, via: right.via, cls: declining ? 'hedge' : form.verb.cls, negated: false, rule: 'en/object' },
    from,
  );
}

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
  const right = readRight(tokens, k, form, { ...left, negated: false });
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

/** Two-word verbs of denial: `ruled out X`, `brushed aside claims of X`. */
const PHRASAL = new Set([
  'ruled out',
  'rule out',
  'rules out',
  'brushed aside',
  'brushed off',
  'brushes off',
  'laughed off',
  'shrugged off',
  'waved away',
]);

/** `did not rule out X` hedges, `ruled out X` denies. */
function readPhrasal(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const out = k + 1;
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

/** A sentence that is one quotation goes on with the last speaker. */
function bareQuotation(cursor: Cursor): void {
  const { tokens } = cursor;
  if (!opensQuotation(tokens, 0)) return;
  const close = quotationEnd(tokens, 0);
  if (countWords(tokens, close + 1, tokens.length) > 0 || countWords(tokens, 0, close + 1) < 4) return;
  add(cursor, { source: null, via: [], cls: 'say', negated: false, rule: 'en/quotation' }, 0, close + 1);
}
