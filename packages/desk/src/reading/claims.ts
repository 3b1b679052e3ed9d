import { NEGATIONS } from '../lexicon/contradiction-words.ts';
import { normaliseWord, stem } from '../text/normalise.ts';
import type { Token } from '../text/tokens.ts';
import { type Act, countWords, type Mention, type Sentence } from './act.ts';
import type { LanguageReader } from './language-reader.ts';
import { type Speaker, SpeakerRegister } from './speakers.ts';
import { stanceOf } from './stance.ts';
import { findTurns, type Turn } from './turns.ts';
import type { Claim } from './types.ts';

const MARKS_BEFORE = new Set([
  '"',
  '“',
  '”',
  '«',
  '»',
  '„',
  '‘',
  '’',
  "'",
  ',',
  '،',
  ':',
  '؛',
  ';',
  '-',
  '–',
  '—',
  '.',
  '…',
  ')',
  ']',
]);
const MARKS_AFTER = new Set([
  '"',
  '“',
  '”',
  '«',
  '»',
  '‘',
  '’',
  "'",
  ',',
  '،',
  ':',
  '؛',
  ';',
  '-',
  '–',
  '—',
  '.',
  '!',
  '?',
  '؟',
  '…',
  '(',
  '[',
]);

/** Offsets of a content without outer quotation marks and punctuation; undefined when nothing is left. */
function contentSpan(tokens: readonly Token[], act: Act): { start: number; end: number } | undefined {
  let { from, to } = act;
  while (from < to && MARKS_BEFORE.has(tokens[from]!.text)) from++;
  while (to > from && MARKS_AFTER.has(tokens[to - 1]!.text)) to--;
  if (from >= to) return undefined;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** Turns the sentences' acts into claims: speakers resolved, relays named, stance and anonymity judged. */
export function toClaims(text: string, sentences: readonly Sentence[], reader: LanguageReader): Claim[] {
  const media = sentences.flatMap((sentence) => reader.mediaIn(sentence.tokens));
  const register = new SpeakerRegister(reader.speakers, media, reader.fullNames?.(sentences));
  const claims: Claim[] = [];
  const turns = new Map(findTurns(sentences).map((turn) => [turn.from, turn]));
  let lead: Claim | undefined;
  for (let index = 0; index < sentences.length; index++) {
    const { tokens } = sentences[index]!;
    const turn = turns.get(index);
    if (turn) {
      claims.push(...turnClaim(text, sentences, turn, register));
      index = turn.to - 1;
      continue;
    }
    const said = sentenceClaims(text, tokens, claims, { register, reader });
    const item = lead && said.length === 0 ? itemClaim(text, tokens, lead, { register, reader }) : undefined;
    if (!item) lead = tokens.at(-1)!.text === ':' ? said.at(-1) : undefined;
    claims.push(...said, ...(item ? [item] : []));
  }
  return joinParagraphs(text, claims).filter(({ source }) => source !== NOBODY.name);
}

/** The claims of one sentence, in the light of those before it. */
function sentenceClaims(
  text: string,
  tokens: readonly Token[],
  before: readonly Claim[],
  resolved: Pick<Resolved, 'register' | 'reader'>,
): Claim[] {
  const said: Claim[] = [];
  for (const act of resolved.reader.readSentence(tokens)) {
    const claim = actClaim(text, tokens, act, resolved);
    if (!claim) continue;
    if (opensNegated(tokens, act) && goesOnDenying(claim, [...before.slice(-JUST_BEFORE), ...said]))
      claim.stance = 'denies';
    said.push(claim);
  }
  return said;
}

/** The claim of one act; undefined for one that says nothing but tells who goes on. */
function actClaim(
  text: string,
  tokens: readonly Token[],
  act: Act,
  { register, reader }: Pick<Resolved, 'register' | 'reader'>,
): Claim | undefined {
  if (act.noticed && act.source) {
    register.notice(act.source, act.undergoes);
    return undefined;
  }
  const through = act.through && register.relayer(act.through);
  const relayed = through ? { ...act, via: [through, ...act.via] } : act;
  // speech whose speaker only the next paragraph names belongs to nobody yet
  const speaker =
    register.resolve(act.source, act.agreement, act.continues) ?? (act.source === null ? NOBODY : undefined);
  const span = contentSpan(tokens, act);
  if (!speaker || !span || act.silent) return undefined;
  return toClaim(text, tokens, relayed, { speaker, span: withLinks(text, span), register, reader });
}

/** The span with the whole of a Markdown link that it begins or ends in the words of. */
function withLinks(text: string, { start, end }: Span): Span {
  const content = text.slice(start, end);
  const cut = text.startsWith('](', end) && content.lastIndexOf('[') > content.lastIndexOf(']');
  const close = cut ? text.indexOf(')', end) : -1;
  const opened =
    text[start - 1] === '[' &&
    content.indexOf('](') > 0 &&
    !content.slice(0, content.indexOf('](')).includes('[');
  return {
    start: opened ? start - 1 : start,
    end: close > 0 && close - end < LONGEST_ADDRESS ? close + 1 : end,
  };
}

const LONGEST_ADDRESS = 2000;

interface Span {
  readonly start: number;
  readonly end: number;
}

const NOBODY: Speaker = {
  name: '',
  norms: [],
  stems: new Set(),
  owners: new Set(),
  anonymous: false,
  medium: false,
  mentions: 0,
};

const BULLETS = new Set(['-', '–', '—', '•', '▪', '●', '*']);
const ITEM_WORDS = 4;

/** `The auditors said the following:` and a list: each of its lines is what they say. */
function itemClaim(
  text: string,
  tokens: readonly Token[],
  lead: Claim,
  resolved: Pick<Resolved, 'register' | 'reader'>,
): Claim | undefined {
  if (!BULLETS.has(tokens[0]!.text) || countWords(tokens, 1, tokens.length) < ITEM_WORDS) return undefined;
  const claim = actClaim(
    text,
    tokens,
    {
      source: null,
      via: [],
      cls: 'say',
      negated: false,
      from: 1,
      to: tokens.length,
      rule: 'item',
      confidence: 0.5,
    },
    resolved,
  );
  return claim?.source === lead.source ? { ...claim, via: lead.via, anonymous: lead.anonymous } : undefined;
}

/** What somebody says in a transcript is one quotation. */
function turnClaim(
  text: string,
  sentences: readonly Sentence[],
  { speaker, from, to, behind, asks }: Turn,
  register: SpeakerRegister,
): Claim[] {
  const known = register.resolve(speaker);
  const start = sentences[from]!.tokens[behind]?.start ?? sentences[from + 1]?.tokens[0]?.start;
  const end = sentences[to - 1]!.tokens.at(-1)!.end;
  if (asks || !known || start === undefined || start >= end) return [];
  const { name: source, anonymous } = known;
  const content = text.slice(start, end);
  return [
    { source, via: [], stance: 'quotes', anonymous, content, start, end, rule: 'turn', confidence: 0.7 },
  ];
}

/** `"One.` at the end of a paragraph, `"Two," she said` at the start of the next: speech left open goes on. */
const LEFT_OPEN = /^[.!?…]?\s*\n\s*["“«]$/;

/** Whether the content begins behind an opening mark that nothing inside it closes. */
function opensSpeech(text: string, { start, content }: Claim): boolean {
  const mark = text[start - 1] ?? ' ';
  const closing = { '"': '"', '“': '”', '«': '»' }[mark];
  return closing !== undefined && !content.includes(closing);
}

function joinParagraphs(text: string, claims: readonly Claim[]): Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      claim.start - last.end < 8 &&
      opensSpeech(text, last) &&
      LEFT_OPEN.test(text.slice(last.end, claim.start));
    if (!goesOn) {
      joined.push(claim);
      continue;
    }
    const { source, via, anonymous, rule } = claim.source === last.source ? last : claim;
    const content = text.slice(last.start, claim.end);
    const stance = last.stance === 'asserts' ? claim.stance : last.stance;
    joined[joined.length - 1] = { ...last, source, via, anonymous, rule, stance, content, end: claim.end };
  }
  return joined;
}

const JUST_BEFORE = 3;
const OPENING_WORDS = 3;

/** A negation among the first words of the content: "no …", لم …, ما جرى لا يعدو …. */
function opensNegated(tokens: readonly Token[], { from, to }: Act): boolean {
  const words = tokens
    .slice(from, Math.min(to, from + 2 * OPENING_WORDS))
    .filter(({ kind }) => kind !== 'mark');
  return words.slice(0, OPENING_WORDS).some(({ norm }) => NEGATIONS.has(norm));
}

/** Who has just denied and goes on with "no …" denies on: the stance of the act alone cannot show it. */
function goesOnDenying(claim: Claim, before: readonly Claim[]): boolean {
  if (claim.stance !== 'asserts' && claim.stance !== 'quotes') return false;
  return before
    .slice(-JUST_BEFORE)
    .some(({ source, stance }) => source === claim.source && stance === 'denies');
}

interface Resolved {
  readonly speaker: Speaker;
  readonly span: { start: number; end: number };
  readonly register: SpeakerRegister;
  readonly reader: LanguageReader;
}

function toClaim(text: string, tokens: readonly Token[], act: Act, resolved: Resolved): Claim {
  const { speaker, span, register, reader } = resolved;
  return {
    source: speaker.name,
    via: relays(act.via, register, speaker.name).filter((name) => !reader.publishes?.(name)),
    stance: stanceOf(tokens, act, reader.stance),
    anonymous: speaker.anonymous || (act.source?.hidden ?? false),
    content: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    rule: act.rule,
    confidence: act.source === null ? Math.max(0.3, act.confidence - 0.1) : act.confidence,
  };
}

function relays(via: readonly Mention[], register: SpeakerRegister, source: string): string[] {
  const names: string[] = [];
  for (const mention of via) {
    const name = register.resolveRelay(mention);
    if (name === source) continue;
    const same = names.findIndex((other) => isOneName(name, other));
    if (same < 0) names.push(name);
    else if (name.length > names[same]!.length) names[same] = name;
  }
  return names;
}

/** `وكالة الأناضول` and `الأناضول`: one holds all words of the other. */
function isOneName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const words = new Set(stemsOf(long));
  return stemsOf(short).every((word) => words.has(word));
}

const stemsOf = (name: string): string[] => name.split(' ').map((word) => stem(normaliseWord(word)));
