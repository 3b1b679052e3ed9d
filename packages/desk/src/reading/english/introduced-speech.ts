import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { AUXILIARIES, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { countWords, opensQuotation, type Sentence } from '../act.ts';
import { type Cursor, push } from './act-cursor.ts';
import { isAgent } from './agents.ts';
import { PREPOSITIONS } from './closed-classes.ts';
import { readLeft } from './subject.ts';

/** Makes a statement: `issued a statement:`. */
const ISSUING = new Set(
  'issued released posted published made gave sent shared provided issues releases posts'.split(' '),
);
const WORDED = new Set(
  'statement message post tweet letter email e-mail comment response note reply update following'.split(' '),
);
const SAYING = new Set(
  'said says wrote writes told tells stated added explained noted replied responded tweeted posted commented concluded warned continued recalled recounted'.split(
    ' ',
  ),
);
const LONGEST_TAIL = 16;
const SHORTEST_BLOCK = 8;
const LONGEST_BLOCK = 300;
const BULLETS = new Set(['-', '–', '—', '•', '▪', '●', '*', '#', '>', '|']);
/** The number of a quotation that no marks stand around. */
const BLOCK = 1_000_000;

/** How a sentence that ends in a colon introduces what the next line says: not at all, as speech, or as a statement that may do without marks. */
function introduces(tokens: readonly Token[]): 'speech' | 'statement' | undefined {
  if (tokens.at(-1)!.text !== ':' || tokens.at(-1)!.quote >= 0) return undefined;
  const verb = tokens.findLastIndex(
    ({ norm, quote }) => quote < 0 && (SAYING.has(norm) || ISSUING.has(norm)),
  );
  const tail = tokens.slice(verb + 1, -1);
  if (verb < 1 || tail.length > LONGEST_TAIL) return undefined;
  if (tail.some(({ norm, quote }) => quote >= 0 || norm === 'that' || AUXILIARIES.has(norm)))
    return undefined;
  const worded = tail.some(({ norm }) => WORDED.has(norm));
  if (worded) return 'statement';
  return SAYING.has(tokens[verb]!.norm) && (tail.length === 0 || closes(tokens[verb]!, tail[0]!))
    ? 'speech'
    : undefined;
}

/** Whom it was told, where and when it was said. */
const closes = (verb: Token, { norm }: Token): boolean =>
  ENGLISH_VERB_FORMS.get(verb.norm)?.verb.addressee === true ||
  PREPOSITIONS.has(norm) ||
  WEEKDAYS.has(norm) ||
  norm.endsWith('ly') ||
  norm === ',';

/** Where the line of the sentence at `at` ends. */
function lineEnd(sentences: readonly Sentence[], at: number): number {
  let end = at;
  while (sentences[end]?.line === sentences[at]!.line) end++;
  return end;
}

/** What the line from `from` on says, where a sentence before it introduces it; undefined when it is no speech. */
function spoken(line: readonly Sentence[], how: 'speech' | 'statement'): readonly Token[] | undefined {
  const [first] = line;
  if (!first || BULLETS.has(first.tokens[0]!.text)) return undefined;
  if (opensQuotation(first.tokens, 0)) return first.tokens;
  if (how === 'speech') return undefined;
  const tokens = line.flatMap((sentence) => sentence.tokens);
  const whole = /^[.!?…"”’]$/u.test(tokens.at(-1)!.text);
  const words = countWords(tokens, 0, tokens.length);
  return whole && words >= SHORTEST_BLOCK && words <= LONGEST_BLOCK
    ? tokens.map((token) => ({ ...token, quote: BLOCK }))
    : undefined;
}

/** `The port wrote on Monday:` and a line of speech, or a statement in a line of its own: one sentence. */
export function withIntroductions(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    const next = sentences[i + 1];
    const how = next && next.line !== sentence.line ? introduces(sentence.tokens) : undefined;
    const line = how ? sentences.slice(i + 1, lineEnd(sentences, i + 1)) : [];
    const said = how && spoken(line, how);
    if (!said) joined.push(sentence);
    else {
      joined.push({ ...sentence, tokens: [...sentence.tokens, ...said] });
      i += opensQuotation(said, 0) ? 1 : line.length;
    }
  }
  return joined;
}

/** `Hall issued a statement on Monday: C`; `k` when nothing is issued there. */
export function readStatement(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const colon = words[k]!.tag === 'finite' || words[k]!.tag === 'participle' ? statementColon(words, k) : -1;
  if (colon < 0) return k;
  const left = readLeft(words, k, cursor.pos);
  if (!left.subject || left.passive || left.negated || left.infinitive || !isAgent(left.subject)) return k;
  const said = {
    source: left.subject,
    via: left.spokenTo,
    cls: 'say',
    negated: false,
    rule: 'en/subject-verb',
  } as const;
  return push(cursor, said, colon + 1);
}

/** The colon behind what is issued by the verb; -1 when nothing is. */
function statementColon(tokens: readonly Token[], verb: number): number {
  if (!ISSUING.has(tokens[verb]!.norm)) return -1;
  let worded = false;
  for (let k = verb + 1; k < Math.min(tokens.length - 1, verb + LONGEST_TAIL); k++) {
    const { norm, text, quote } = tokens[k]!;
    if (quote >= 0 || norm === 'that' || AUXILIARIES.has(norm)) return -1;
    if (text === ':') return worded ? k : -1;
    worded ||= WORDED.has(norm);
  }
  return -1;
}
