import { CLAUSE_BREAKERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Act, countWords, isQuoteMark, isWord, type Mention } from '../act.ts';
import type { CueClass } from '../types.ts';
import { type Attribution, attributionAt } from './according.ts';
import { findComplement } from './complement.ts';
import { type ContentEnd, findContentEnd, leavesContent } from './content-end.ts';
import { add, type Cursor, push } from './cursor.ts';
import type { Complement } from './governed.ts';
import { isComma, verbAt } from './particles.ts';
import { isMediumMention, isQuotedName, namesMedium } from './relay-chain.ts';
import { skipOpeners, subjectBefore } from './subject.ts';

/** An attribution without a verb as an act of its own, or as the relay of the act beside it; where reading goes on. */
export function readAttribution(cursor: Cursor, found: Attribution): number {
  const { tokens } = cursor;
  const leading = skipOpeners(tokens, cursor.pos, found.at) >= found.at;
  if (leading && opensClause(cursor, found) && (!found.relay || relaysNext(cursor, found)))
    return leadingAttribution(cursor, found);
  return insertedAttribution(cursor, found) ?? trailingAttribution(cursor, found);
}

/** `المؤسسة بحسب صحيفة X نفت C`: between subject and verb the attribution relays. */
function insertedAttribution(cursor: Cursor, found: Attribution): number | undefined {
  const { tokens, pos } = cursor;
  const form = isWord(tokens[found.at - 1]) ? verbAt(tokens, found.end) : undefined;
  if (!form || !found.source || form.joined || form.tense !== 'perfect') return undefined;
  const source = subjectBefore(tokens, pos, found.at);
  const complement = source && findComplement(tokens, found.end + 1, form);
  if (!source || !complement) return undefined;
  const via = [...found.via, found.source];
  return push(cursor, complement, { source, via, cls: form.verb.cls, negated: false, rule: 'ar/according' });
}

/** Right behind an act, `بحسب S` belongs to that act unless a clause of its own is joined to it. */
function opensClause({ tokens, acts, pos }: Cursor, found: Attribution): boolean {
  const last = acts.at(-1);
  if (!last || last.to < pos - 2) return true;
  return /^و(?!فق)/.test(tokens[found.at]!.norm) || LEADING_JOINTS.has(tokens[found.end]?.norm ?? '');
}

/** `ونقلا عن صحيفة X، قال S إن C`: behind the comma somebody speaks whom the medium relays. */
const relaysNext = ({ tokens }: Cursor, { source, end }: Attribution): boolean =>
  source !== undefined &&
  (namesMedium(source) || isQuotedName(tokens, source)) &&
  isComma(tokens[end]) &&
  startsWithAct(tokens, end + 1);

/** بحسب S، C. */
function leadingAttribution(cursor: Cursor, found: Attribution): number {
  const { tokens } = cursor;
  let from = found.end;
  if (isComma(tokens[from])) from++;
  while (from < tokens.length && LEADING_JOINTS.has(tokens[from]!.norm)) from++;
  if (!found.source || from >= tokens.length) return found.end;
  // `وفقا لصحيفة X، بحسب مسؤولين، C`: the paper relays them
  const inner = isComma(tokens[from - 1]) ? attributionAt(tokens, from) : undefined;
  if (inner?.source && !inner.relay && namesMedium(found.source))
    return leadingAttribution(cursor, { ...inner, via: [...found.via, found.source, ...inner.via] });
  if (startsWithAct(tokens, from)) {
    cursor.via = [...found.via, found.source];
    cursor.pos = from;
    return from;
  }
  const complement: Complement = { kind: 'np', regionEnd: found.at, from };
  const cls: CueClass = found.estimate ? 'estimate' : 'say';
  return push(cursor, complement, {
    source: found.source,
    via: found.via,
    cls,
    negated: false,
    rule: 'ar/according',
  });
}

const LEADING_JOINTS = new Set(['فان', 'فانه', 'فانها', 'ان', 'فقد', 'انه', 'انها', 'بان', ':']);

function startsWithAct(tokens: readonly Token[], from: number): boolean {
  const form = verbAt(tokens, from);
  const kind = form && findComplement(tokens, from + 1, form)?.kind;
  // `بحسب الوكالة، نفى الوزير ذلك`; what is counted or seen is narrated
  if (kind !== 'np') return kind !== undefined;
  return form!.verb.cls === 'deny' || (form!.tense === 'perfect' && form!.verb.cls !== 'observe');
}

/** C، وفقا لـS: a claim of its own, or the relay of the act just read. */
function trailingAttribution(cursor: Cursor, found: Attribution): number {
  const { tokens } = cursor;
  const last = cursor.acts.at(-1);
  const content = skipOpeners(tokens, cursor.pos, found.at);
  const words = countWords(tokens, content, found.at);
  const rest = words >= 2 && found.source ? clauseGoesOn(tokens, found) : undefined;
  // `، داعية السفن إلى الحذر، وفق الوكالة`: a call is no claim, so it relays the act in front
  const called = CLAUSE_BREAKERS.has(tokens[content]?.norm ?? '');
  const own = !found.back && !called && (words >= 3 || rest !== undefined);
  if (last && own && remarks(tokens, content)) return behind(cursor, found);
  if (!own && last && found.source && addsTo(last, cursor, found)) {
    cursor.acts[cursor.acts.length - 1] = attributed(last, found, found.source);
  } else if (words >= OWN_WORDS && found.own && (!last || last.to < cursor.pos - 2)) {
    const said = { source: null, via: [], cls: 'say', negated: false, rule: 'ar/according' } as const;
    add(cursor, { ...said, agreement: found.own }, content, trimmed(tokens, content, found.at));
  } else if (own && found.source) {
    const to = trimmed(tokens, content, found.at);
    const cls: CueClass = found.estimate ? 'estimate' : 'say';
    cursor.speaker = found.source;
    add(
      cursor,
      { source: found.source, via: found.via, cls, negated: false, rule: 'ar/according' },
      content,
      rest?.to ?? to,
    );
    if (rest) {
      cursor.pos = rest.next;
      return cursor.pos;
    }
  }
  return behind(cursor, found);
}

/** Whether the attribution stands right behind the act, or behind another one of it: `بحسب الصحيفة نقلا عن مسؤولين`. */
const addsTo = (act: Act, { pos }: Cursor, { back, relay, at }: Attribution): boolean =>
  back === true || act.to >= pos - 2 || (relay && at === pos);

function behind(cursor: Cursor, found: Attribution): number {
  cursor.pos = isComma(cursor.tokens[found.end]) ? found.end + 1 : found.end;
  return cursor.pos;
}

/** `، وهو ما لم يحدث، حسب المتحدث نفسه`: still a part of what he said before. */
const remarks = (tokens: readonly Token[], from: number): boolean =>
  /^وه[وي]$/.test(tokens[from]?.norm ?? '') && tokens[from + 1]?.norm === 'ما';

/** So many words make a clause of narration that the attribution turns into speech: C، على حد قولهم. */
const OWN_WORDS = 5;

/** End of the content of `[from, to)` without what only leads to the attribution. */
function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && leadsOver(tokens[end - 1]!)) end--;
  return end;
}

/** A mark, or a word that only leads to the attribution: `، وذلك وفقا لـ`. */
const leadsOver = (token: Token): boolean =>
  token.kind === 'mark' ? !isQuoteMark(token) : token.norm === 'وذلك' || token.norm === 'كما';

/** The act with whom `found` adds to it: its source where it has none, else a relay or the one that is relayed. */
function attributed(act: Act, found: Attribution, source: Mention): Act {
  if (act.source === null) return { ...act, source, via: [...act.via, ...found.via] };
  if (namesMedium(act.source) && !namesMedium(source) && !found.back)
    return { ...act, source, via: [...act.via, act.source, ...found.via] };
  // "قال المدير C بحسب مصادر": those unnamed are quoted by him
  const quoted = found.relay
    ? !isMediumMention(source)
    : UNNAMED.test(source.norms[0]!) && !SEVERAL.test(act.source.norms[0]!);
  if (quoted) return { ...act, source, via: [...act.via, act.source] };
  return { ...act, via: [source, ...found.via, ...act.via] };
}

const UNNAMED = /^(?:مصدر|مصادر|مصدرين|شهود)$/;
const SEVERAL = /^(?:مصدر|مصادر|مصدران|شهود)$|(?:ون|ين|اء)$/;
/** Behind an attribution these open a further clause: `، بحسب S، فيما …`. */
const PARTING = new Set(['فيما', 'بينما', 'دون', 'بدون', 'مقابل']);

/** `قصفت القوات، بحسب S، ثلاثة مراكز`: the attribution is inserted and its clause goes on behind it. */
function clauseGoesOn(tokens: readonly Token[], found: Attribution): ContentEnd | undefined {
  const from = found.end + 1;
  if (!isComma(tokens[found.at - 1]) || !isComma(tokens[found.end]) || !isWord(tokens[from]))
    return undefined;
  const { norm } = tokens[from]!;
  if (/^و/.test(norm) || CLAUSE_BREAKERS.has(norm) || PARTING.has(norm) || leavesContent(tokens, found.end))
    return undefined;
  return findContentEnd(tokens, from, true);
}
