import {
  ACCUSING,
  BLAME,
  CAUSES,
  DISCLAIMED,
  DOUBT,
  DOUBTFUL,
  FALSE,
  FALSEHOOD,
  FIGURES,
  INCIDENTS,
  LOOKS_INTO,
  NEGATIONS,
  NO_DENIAL,
  POINTERS,
  POINTING_CLAUSES,
  RESPONSIBILITY,
  SELF_DENIAL,
  UNHARMED,
  UNVERIFIED,
} from '../../lexicon/contradiction-words.ts';
import { stem } from '../../text/normalise.ts';
import type { Claim, Estimate } from '../types.ts';
import { figureOf } from './figures.ts';
import { sidesOf } from './opposites.ts';
import { isName, isPlace, type Names, namingOf, type Party, partyOf, sameParty } from './party.ts';
import type { Denying, Profile } from './profile.ts';
import {
  bareStem,
  carries,
  conceptOf,
  matter,
  matterOf,
  meets,
  withoutPossessive,
  wordsOf,
} from './words.ts';

const HARM = new Set(['killed', 'wounded', 'attack', 'hack', 'stolen', 'torture', 'violate'].map(conceptOf));
/** A negation after this many words belongs to a part of the claim, not to the whole of it. */
const NEGATION_REACH = 7;
const FLAT_REACH = 3;
const DISCLAIMED_REACH = 4;
const DOUBT_REACH = 6;
const FALSE_REACH = 400;
const UNVERIFIED_WORDS = 8;

/** What stands before a claim in its line, as far back, introduces it. */
const LEAD_IN = 160;

/** A word, and what it is without the particle and the article that may be written together with it. */
function unparticled(word: string): string[] {
  const forms = [word];
  const rest = PARTICLES.has(word.charCodeAt(0)) ? 1 : 0;
  if (rest > 0 && word.length > 2) forms.push(word.slice(rest));
  if (word.startsWith('ال', rest) && word.length > rest + 3) forms.push(word.slice(rest + 2));
  return forms;
}

const PARTICLES: ReadonlySet<number> = new Set([...'وفبلك'].map((letter) => letter.charCodeAt(0)));

/** The words between a word that points at what was said and what it was about. */
function accusersIn(words: readonly string[]): readonly string[] {
  const pointer = words.findIndex((word) => POINTERS.has(word));
  if (pointer < 0 || pointer > POINTER_REACH) return [];
  const behind = words.slice(pointer + 1, pointer + 1 + ACCUSER_REACH);
  const end = behind.findIndex((word) => ABOUT.has(word));
  return end < 0 ? behind : behind.slice(0, end);
}

const POINTER_REACH = 3;
const ACCUSER_REACH = 9;
const ABOUT = new Set(
  'that about over regarding concerning on against ان بان انها انه بشان حول عن ضد بخصوص'.split(' '),
);

const YEAR = /^(?:19|20)\d\d$/;

/** What is not so is denied; what will not be, cannot be, or is not more than a number is not. */
const negationIn = (words: readonly string[]): number =>
  words
    .slice(0, NEGATION_REACH)
    .findIndex(
      (word, at) =>
        NEGATIONS.has(word) && !words.slice(Math.max(0, at - 1), at + 4).some((near) => NO_DENIAL.has(near)),
    );

/** The words that a negation may negate: those behind it. */
const scopeOf = (words: readonly string[]): readonly string[] => {
  const at = negationIn(words);
  return at < 0 ? words : words.slice(at + 1, at + 1 + SCOPE);
};
const SCOPE = 8;

/** Words that point at a claim or judge it, not part of its matter. */
const pointsOrJudges = (word: string): boolean =>
  unparticled(withoutPossessive(word)).some((form) => POINTING_OR_JUDGING.has(form));
const POINTING_OR_JUDGING = new Set([...POINTERS, ...FALSEHOOD]);

/** The words that carry matter of their own: "any such arrangement" only gives what was said another name. */
function tellingIn(words: readonly string[]): readonly string[] {
  const own = words.filter((word) => carries(word) && !pointsOrJudges(word));
  const at = words.indexOf('such');
  return at >= 0 && own.every((word) => word === words[at + 1]) ? [] : own;
}

/** A short sentence, or one that speaks of what was said, can judge it. */
const isJudgement = (words: readonly string[]): boolean =>
  words.length <= JUDGEMENT ||
  POINTING_CLAUSES.has(words[0] ?? '') ||
  words.slice(0, POINTED_REACH).some(pointsOrJudges);
const JUDGEMENT = 8;
const SELF_REACH = 4;
const POINTED_REACH = 12;

function denyingOf(claim: Claim, words: readonly string[], negated: boolean, leadIn: string): Denying {
  if (words.length <= UNVERIFIED_WORDS && UNVERIFIED.test(leadIn)) return undefined;
  if (claim.stance === 'denies') return 'denies';
  if (claim.stance === 'quotes' && words.slice(0, SELF_REACH).some((word) => SELF_DENIAL.has(word)))
    return 'denies';
  if (isJudgement(words) && FALSE.test(claim.content.slice(0, FALSE_REACH))) return 'falsifies';
  if (DOUBT.test(leadIn) || words.slice(0, DOUBT_REACH).some((word) => DOUBTFUL.has(word))) return 'doubts';
  return negated ? 'negates' : undefined;
}

export function profileOf(
  index: number,
  claim: Claim,
  party: Party,
  estimates: readonly Estimate[],
  names: Names,
  text: string,
  before: Profile | undefined,
): Profile {
  const words = wordsOf(claim.content);
  const own = matter(words);
  const telling = tellingIn(words).filter((word) => !isPlace(word, names));
  const topic = new Set(telling.map(matterOf));
  const line = lineOf(text, claim, before);
  const leadIn = text.slice(
    Math.max(line, claim.start - LEAD_IN, Math.min(before?.claim.end ?? 0, claim.start)),
    claim.start,
  );
  const cue = words.findIndex((word) => CAUSES.has(word));
  const unharmed = UNHARMED.test(claim.content.slice(0, FALSE_REACH));
  const negated = unharmed || negationIn(words) >= 0;
  const deedsIn = (said: readonly string[]): Set<string> =>
    new Set(said.filter((word) => telling.includes(word) && !isName(word, names)).map(matterOf));
  return {
    index,
    claim,
    party,
    opens: before === undefined || !sameParty(before.party, party),
    words,
    sides: sidesOf(words.flatMap(unparticled)),
    stems: own,
    topic,
    deeds: deedsIn(telling),
    negates: deedsIn(negated ? scopeOf(words) : []),
    first: [...topic][0],
    naming: namingOf(words, names),
    places: new Set(words.filter((word) => isPlace(word, names)).map(bareStem)),
    accusers: namingOf(accusersIn(words), names),
    denying: denyingOf(claim, words, negated, leadIn),
    negated,
    responsible: words.some((word) => RESPONSIBILITY.has(word)),
    looksInto: words.some((word) => LOOKS_INTO.has(word)),
    disclaims: words.slice(0, DISCLAIMED_REACH).some((word) => DISCLAIMED.has(stem(word))),
    unharmed,
    flat: negated && words.slice(0, FLAT_REACH).some((word) => NEGATIONS.has(word)),
    leadIn,
    line,
    incident: words.some((word) => INCIDENTS.has(bareStem(word))) || meets(own, HARM),
    blames: ACCUSING.test(leadIn) || words.some((word) => BLAME.has(stem(word))),
    figure: words.some((word) => FIGURES.has(word)),
    cause: cue < 0 ? undefined : { effect: matter(words.slice(0, cue)), by: matter(words.slice(cue + 1)) },
    figures: estimates
      .filter((e) => claim.start <= e.start && e.end <= claim.end)
      .map((e) => figureOf(e, claim, own)),
    years: new Set(words.filter((word) => YEAR.test(word))),
  };
}

/** Where the line of a claim begins; looked for no farther back than the claim before it. */
function lineOf(text: string, { start }: Claim, before: Profile | undefined): number {
  if (before === undefined) return text.lastIndexOf('\n', start - 1) + 1;
  const at = text.slice(before.claim.start, start).lastIndexOf('\n');
  return at < 0 ? before.line : before.claim.start + at + 1;
}

/** A source that is the one before it: the same source, المصدر نفسه, or nothing but a role with an article. */
const SAME_SOURCE =
  /(?:نفسه|نفسها|ذاته|ذاتها)$|^(?:نفس|ذات) \S+$|\bsame source|^(?:المتحدث|المتحدثة|الناطق|البيان|المصدر|المسؤول|التقرير|الوزير|الوزيرة|المدير|القيادي)$|^the (?:spokes\w+|statement|report|official|source|minister|director|researchers?)$/iu;

/** Profiles of all claims, each source looked at once. */
export function profilesOf(
  claims: readonly Claim[],
  estimates: readonly Estimate[],
  names: Names,
  text: string,
): Profile[] {
  const parties = new Map<string, Party>();
  const held = estimatesByClaim(claims, estimates);
  const profiles: Profile[] = [];
  for (const [index, claim] of claims.entries()) {
    const before = profiles[index - 1];
    const same = SAME_SOURCE.test(claim.source) ? before?.party : undefined;
    const party = same ?? parties.get(claim.source) ?? partyOf(claim.source, names);
    parties.set(claim.source, party);
    profiles.push(profileOf(index, claim, party, held.get(claim) ?? [], names, text, before));
  }
  return profiles;
}

/** A list of numbers is compared by its first ones. */
const MOST_FIGURES = 12;

/** Estimates by the claim they stand in; both lists are in the order of the text. */
function estimatesByClaim(
  claims: readonly Claim[],
  estimates: readonly Estimate[],
): ReadonlyMap<Claim, readonly Estimate[]> {
  const ordered = [...estimates].sort((a, b) => a.start - b.start);
  const held = new Map<Claim, Estimate[]>();
  let from = 0;
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    while (from < ordered.length && ordered[from]!.start < claim.start) from++;
    const own: Estimate[] = [];
    for (let k = from; own.length < MOST_FIGURES && (ordered[k]?.start ?? claim.end) < claim.end; k++)
      own.push(ordered[k]!);
    held.set(claim, own);
  }
  return held;
}
