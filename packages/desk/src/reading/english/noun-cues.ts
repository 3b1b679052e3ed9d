import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { fact } from '../../text/forms.ts';
import type { Mention } from '../act.ts';
import { countWords, opensQuotation } from '../act.ts';
import type { CueClass } from '../types.ts';
import { type Cursor, push } from './act-cursor.ts';
import { isActor, isAgent } from './agents.ts';
import { isClause } from './clause.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import { isComma, nameOf, phraseForward } from './phrase.ts';
import type { Word } from './tagging.ts';

/** Nouns that hold a saying: `S's claim that C`, `an assessment by S that C`, `our view is that C`. */
const CUES: ReadonlyMap<string, CueClass> = new Map(
  (
    [
      [
        'say',
        'claim claims assertion assertions statement announcement admission argument insistence contention position message point accusation accusations allegation allegations revelation revelations confirmation acknowledgement promise pledge report reports testimony assurance assurances',
      ],
      ['estimate', 'assessment assessments estimate conclusion judgement judgment confidence'],
      [
        'hedge',
        'belief beliefs suspicion suspicions fear fears hope hopes concern concerns suggestion suggestions hypothesis theory view doubt doubts speculation thought impression expectation guess opinion',
      ],
      ['say', 'warning warnings prediction finding findings note'],
      ['deny', 'denial denials'],
    ] as const
  ).flatMap(([cls, words]) => words.split(' ').map((word): [string, CueClass] => [word, cls])),
);

/** Verbs that make such a noun their subject's own: `expressed concern that C`. */
const VOICING = new Set(
  'express expressed expresses expressing voice voiced voices voicing raise raised raises reiterated reiterates repeated repeats issue issued issues issuing made make makes renewed took takes take taken have has reach reached reaches draw drew drawn draws came come comes gave give given'.split(
    ' ',
  ),
);

const cueOf = fact((norm) => CUES.get(norm) ?? null);

/** Reads `N that C`, `N is that C` at the cue noun `k`; `k` when nobody's saying stands there. */
export function readNounCue(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const cls = cueOf(words[k]!.form);
  if (cls === null || words[k]!.tag !== 'noun') return k;
  const holder = holderOf(cursor, k);
  if (!holder || !isAgent(holder.who) || isActor(holder.who)) return k;
  let at = holder.next;
  if (words[at]?.tag === 'auxiliary' && holder.own) at++;
  // we have moderate confidence the group works for C
  if (words[k]!.norm === 'confidence' && holder.own && words[at] && isClause(words, at))
    return push(cursor, { source: holder.who, via: [], cls, negated: false, rule: 'en/noun' }, at, 'nested');
  if (
    words[at]?.norm !== 'that' ||
    !words[at + 1] ||
    words[at + 1]!.tag === 'auxiliary' ||
    words[at + 1]!.tag === 'finite'
  )
    return k;
  const said = { source: holder.who, via: [], cls, negated: false, rule: 'en/noun' };
  return push(cursor, said, at + 1, holder.own ? 'nested' : 'clause');
}

interface Holder {
  readonly who: Mention;
  readonly next: number;
  /** The noun heads the sentence or its object, so that the content may run on. */
  readonly own: boolean;
}

/** Whose saying the noun at `k` is: its possessor, its author behind "by", or who voices it. */
function holderOf(cursor: Cursor, k: number): Holder | undefined {
  const { tokens: words, pos } = cursor;
  const by = words[k + 1]?.norm;
  if (by === 'by' || by === 'from') {
    const phrase = phraseForward(words, k + 2, Math.min(words.length, k + 14));
    return phrase.mention && { who: phrase.mention, next: phrase.next, own: false };
  }
  const who = ownerOf(words, k, pos) ?? voicerOf(cursor, k);
  return who && { who, next: k + 1, own: true };
}

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['our', 'we'],
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** `Russia's`, `our` before the noun at `k`. */
function ownerOf(words: readonly Word[], k: number, floor: number): Mention | undefined {
  let at = k - 1;
  while (at > floor && ['adjective', 'noun', 'adverb'].includes(words[at]!.tag) && !isPossessive(words, at))
    at--;
  const word = words[at];
  if (!word || word.quote >= 0) return undefined;
  const pronoun = OWNERS.get(word.norm);
  if (pronoun) return { text: pronoun, norms: [pronoun], at: word.start, hidden: false };
  if (!isPossessive(words, at)) return undefined;
  const who = mentionEndingAt(words, word.tag === 'mark' ? at : at + 1, floor);
  return who && withoutEnding(who);
}

/** Who `expressed concern`, `reached the conclusion`, `is of the opinion`: the subject of the verb before the noun at `k`. */
function voicerOf({ tokens: words, pos: floor, speaker }: Cursor, k: number): Mention | undefined {
  for (let i = k - 1; i > Math.max(floor, k - 5); i--) {
    const minded = words[i]!.tag === 'auxiliary' && words[i + 1]?.norm === 'of';
    if (!minded && (!VOICING.has(words[i]!.norm) || words[i]!.tag === 'noun')) continue;
    const start = groupStart(words, i);
    return words[start - 1]?.tag === 'conjunction'
      ? (speaker ?? undefined)
      : mentionEndingAt(words, start, floor);
  }
  return undefined;
}

function mentionEndingAt(words: readonly Word[], end: number, floor: number): Mention | undefined {
  const phrase = phraseEndingAt(words, end, floor);
  return phrase && nameOf(words, phrase.from, phrase.to);
}

const isPossessive = (words: readonly Word[], k: number): boolean =>
  /['’]s$/.test(words[k]!.text) ||
  (["'", '’'].includes(words[k]!.text) && /s$/.test(words[k - 1]?.norm ?? ''));

const withoutEnding = (who: Mention): Mention => ({
  ...who,
  text: who.text.replace(/['’]s$/, ''),
  norms: who.norms.map((norm, i) => (i === who.norms.length - 1 ? norm.replace(/'s$/, '') : norm)),
});

function groupStart(words: readonly Word[], verb: number): number {
  let k = verb;
  while (k > 0 && ['auxiliary', 'adverb'].includes(words[k - 1]!.tag)) k--;
  return k;
}

const OWN_WORK = new Set(
  'assessment view opinion analysis research telemetry visibility experience investigation estimate estimates estimation data observations findings understanding judgement knowledge'.split(
    ' ',
  ),
);

/** `Based on our telemetry, C`, `In our assessment, C`, `Based on what we saw, C` at the start of a sentence. */
export function readOwnWork(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  if (k > cursor.pos + 1 || !['in', 'from', 'based', 'per', 'to', 'by'].includes(words[k]!.norm)) return k;
  let comma = k + 1;
  while (comma < Math.min(words.length, k + 14) && !isComma(words[comma])) comma++;
  const lead = words.slice(k, comma);
  const who = isComma(words[comma]) ? workerOf(lead) : undefined;
  if (!who) return k;
  const rest = words.slice(comma + 1, comma + 12);
  if (rest.some((w) => w.tag === 'pronoun' && w.norm === 'we') || opensQuotation(words, comma + 1)) return k;
  if (countWords(words, comma, words.length) < 5) return k;
  const assessed = lead.some((w) =>
    /^(?:assessment|estimate|estimates|estimation|judgement|opinion|view)$/.test(w.norm),
  );
  return push(
    cursor,
    { source: who, via: [], cls: assessed ? 'estimate' : 'say', negated: false, rule: 'en/noun' },
    comma + 1,
  );
}

/** Whose work the opening words of a sentence name: `our telemetry`, `the mail that we saw`, `Acme analysis`. */
function workerOf(lead: readonly Word[]): Mention | undefined {
  const we: Mention = { text: 'we', norms: ['we'], at: lead[0]!.start, hidden: false };
  const our = lead.findIndex((w) => w.norm === 'our');
  if (our > 0 && lead.slice(our).some((w) => OWN_WORK.has(w.norm))) return we;
  if (lead[0]!.norm !== 'based') return undefined;
  const seen = lead.findIndex(
    (w, i) => w.norm === 'we' && ENGLISH_VERB_FORMS.get(lead[i + 1]?.norm ?? '')?.verb.cls === 'observe',
  );
  if (seen > 0) return we;
  const work = lead.findIndex((w, i) => i > 2 && OWN_WORK.has(w.norm) && w.tag === 'noun');
  const named = work > 0 && lead[work - 1]!.tag === 'name' ? nameOf(lead, 2, work) : undefined;
  return named && withoutEnding(named);
}

const STATES: ReadonlyMap<string, CueClass> = new Map(
  (
    [
      ['say', 'aware adamant certain sure clear convinced satisfied'],
      ['estimate', 'confident'],
      [
        'hedge',
        'concerned worried afraid hopeful optimistic sceptical skeptical doubtful unsure uncertain wary fearful',
      ],
      ['deny', 'unaware'],
    ] as const
  ).flatMap(([cls, words]) => words.split(' ').map((word): [string, CueClass] => [word, cls])),
);

/** `S is confident that C`, `S was not aware of C`: the state of mind at `k` behind a form of "be". */
export function readState(cursor: Cursor, k: number): number {
  const { tokens: words } = cursor;
  const cls = STATES.get(words[k]!.norm);
  if (cls === undefined) return k;
  const group = groupStart(words, k);
  const norms = words.slice(group, k).map((w) => w.norm);
  if (
    group === k ||
    !norms.some((n) => /^(?:is|are|was|were|remain|remains|be|been|'re|we're|they're)$|'re$/.test(n))
  )
    return k;
  const at = k + 1;
  const of = words[at]?.norm === 'of' && /aware$/.test(words[k]!.norm);
  if (!of && words[at]?.norm !== 'that') return k;
  // the paths we are aware of are:
  if (words[at + 1] === undefined || ['auxiliary', 'finite', 'mark'].includes(words[at + 1]!.tag)) return k;
  const who = mentionEndingAt(words, group, cursor.pos);
  if (!who || !isAgent(who) || isActor(who)) return k;
  const negated = norms.some((n) => n === 'not' || n.endsWith("n't"));
  const stance =
    negated && cls === 'say' ? 'deny' : cls === 'estimate' && who.norms[0] !== 'we' ? 'hedge' : cls;
  return push(cursor, { source: who, via: [], cls: stance, negated: false, rule: 'en/noun' }, at + 1);
}
