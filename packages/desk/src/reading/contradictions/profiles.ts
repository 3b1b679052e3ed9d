import { ACCUSING, DOUBT, FALSE, UNHARMED, UNVERIFIED } from '../../lexicon/contradiction-words.ts';
import type { Claim, Entity, Estimate } from '../types.ts';
import { type Affiliations, affiliationsOf } from './affiliation.ts';
import { figureOf } from './figures.ts';
import { namesOf } from './names.ts';
import { type Naming, namingOf, namingWithout, type Party, partyOf, sameParty } from './party.ts';
import { accusersIn, isPaper, pointedIn, pointsAtSpeech } from './pointing.ts';
import type { Denying, Profile } from './profile.ts';
import {
  BLAMING,
  BOUND,
  CARRIES,
  CAUSE,
  classesIn,
  DOUBTING,
  FIGURE,
  INCIDENT,
  INVESTIGATING,
  is,
  matterIn,
  NAME,
  NEGATION,
  PLACE,
  POINTING_CLAUSE,
  REFUSABLE,
  REMARK,
  RESPONSIBLE,
  SELF_DENYING,
  SIDED,
  Vocabulary,
  type Word,
  YEAR,
} from './vocabulary.ts';
import { conceptOf, meets, shared } from './words.ts';

const HARM = new Set(['killed', 'wounded', 'attack', 'hack', 'stolen', 'torture', 'violate'].map(conceptOf));
/** A negation after this many words belongs to a part of the claim, not to the whole of it. */
const NEGATION_REACH = 7;
const DOUBT_REACH = 6;
const REFUSED_REACH = 3;
const FALSE_REACH = 400;
const UNVERIFIED_WORDS = 8;

/** What stands before a claim in its line, as far back, introduces it. */
const LEAD_IN = 160;

/**
 * What is not so is denied; what will not be, cannot be, or is not more than a number is not.
 */
function isNegated(words: readonly Word[]): boolean {
  for (let at = 0; at < NEGATION_REACH && at < words.length; at++)
    if (is(words[at], NEGATION) && (classesIn(words, Math.max(0, at - 1), at + 4) & BOUND) === 0) return true;
  return false;
}

/** The words that carry matter of their own: "any such arrangement" only gives what was said another name. */
function tellingIn(words: readonly Word[]): readonly Word[] {
  const own = words.filter((word) => is(word, CARRIES) && !is(word, REMARK));
  const at = words.findIndex(({ text }) => text === 'such');
  return at >= 0 && own.every((word) => word === words[at + 1]) ? [] : own;
}

/** What such words tell of, without names of people, bodies and places. */
function deedsIn(telling: readonly Word[]): Set<string> {
  const deeds = new Set<string>();
  for (const word of telling) if (!is(word, NAME)) deeds.add(word.matter);
  return deeds;
}

/** A short sentence, or one that speaks of what was said, can judge it. */
const isJudgement = (words: readonly Word[]): boolean =>
  words.length <= JUDGEMENT ||
  is(words[0], POINTING_CLAUSE) ||
  (classesIn(words, 0, POINTED_REACH) & REMARK) !== 0;
const JUDGEMENT = 8;
const SELF_REACH = 4;
const POINTED_REACH = 12;

function denyingOf(claim: Claim, words: readonly Word[], negated: boolean, leadIn: string): Denying {
  if (words.length <= UNVERIFIED_WORDS && UNVERIFIED.test(leadIn)) return undefined;
  if (claim.stance === 'denies') return 'denies';
  if (claim.stance === 'quotes' && (classesIn(words, 0, SELF_REACH) & SELF_DENYING) !== 0) return 'denies';
  if (isJudgement(words) && FALSE.test(claim.content.slice(0, FALSE_REACH))) return 'falsifies';
  if (DOUBT.test(leadIn) || (classesIn(words, 0, DOUBT_REACH) & DOUBTING) !== 0) return 'doubts';
  return negated ? 'negates' : undefined;
}

/** What a claim is seen in. */
interface Surroundings {
  readonly party: Party;
  readonly figures: readonly Estimate[];
  readonly vocabulary: Vocabulary;
  readonly title: ReadonlySet<string>;
  readonly text: string;
  readonly before: Profile | undefined;
  /** Where the claim after it begins. */
  readonly until: number;
  readonly affiliations: Affiliations;
}

/** How much of what the headline tells a claim tells, or of the claim the headline. */
const sharedWith = (title: ReadonlySet<string>, topic: ReadonlySet<string>): number =>
  title.size === 0
    ? UNTITLED
    : Math.min(1, shared(title, topic) / Math.max(FEW_WORDS, Math.min(title.size, topic.size)));
const FEW_WORDS = 3;
/** What claims share with their headline on the average. */
const UNTITLED = 0.3;

function profileOf(
  index: number,
  claim: Claim,
  { party, figures, vocabulary, title, text, before, until, affiliations }: Surroundings,
): Profile {
  const words = vocabulary.read(claim.content);
  const classes = classesIn(words);
  const own = matterIn(words);
  const telling = tellingIn(words).filter((word) => !is(word, PLACE));
  const topic = new Set(telling.map(({ matter }) => matter));
  const line = lineOf(text, claim, before);
  const leadIn = text.slice(
    Math.max(line, claim.start - LEAD_IN, Math.min(before?.claim.end ?? 0, claim.start)),
    claim.start,
  );
  const opens = before === undefined || !sameParty(before.party, party);
  const around = vocabulary.read(`${leadIn} ${tailOf(text, claim, until)}`);
  const cue = (classes & CAUSE) === 0 ? -1 : words.findIndex((word) => is(word, CAUSE));
  const unharmed = UNHARMED.test(claim.content.slice(0, FALSE_REACH));
  const negated = unharmed || isNegated(words);
  return {
    index,
    claim,
    party,
    opens,
    turn: (before?.turn ?? 0) + (opens ? 1 : 0),
    words,
    sides: (classes & SIDED) === 0 ? NO_SIDES : new Set(words.flatMap(({ sides }) => sides)),
    stems: own,
    topic,
    deeds: deedsIn(telling),
    naming: withNations(namingOf(words, vocabulary.names), affiliations),
    places:
      (classes & PLACE) === 0 ? NONE : new Set(words.flatMap((word) => (is(word, PLACE) ? word.stem : []))),
    besides: namingWithout(namingOf(around, vocabulary.names), party),
    paper: isPaper(vocabulary.read(claim.source)) || isPaper(around),
    pointsTo: pointedIn(words),
    accusers: namingOf(accusersIn(words), vocabulary.names),
    points: pointsAtSpeech(words),
    denying: denyingOf(claim, words, negated, leadIn),
    responsible: (classes & RESPONSIBLE) !== 0,
    looksInto: (classes & INVESTIGATING) !== 0,
    refuses: (classesIn(words, 0, REFUSED_REACH) & REFUSABLE) !== 0,
    unharmed,
    leadIn,
    line,
    headline: sharedWith(title, topic),
    incident: (classes & INCIDENT) !== 0 || meets(own, HARM),
    blames: ACCUSING.test(leadIn) || (classes & BLAMING) !== 0,
    figure: (classes & FIGURE) !== 0,
    cause: cue < 0 ? undefined : { effect: matterIn(words, 0, cue), by: matterIn(words, cue + 1) },
    figures: figures
      .filter((e) => claim.start <= e.start && e.end <= claim.end)
      .map((e) => figureOf(e, claim, own, vocabulary)),
    years:
      (classes & YEAR) === 0 ? NONE : new Set(words.flatMap((word) => (is(word, YEAR) ? word.text : []))),
  };
}

/** What stands behind a claim in its line, up to the next one. */
function tailOf(text: string, { end }: Claim, until: number): string {
  const tail = text.slice(end, Math.max(end, Math.min(until, end + LEAD_IN)));
  const line = tail.indexOf('\n');
  return line < 0 ? tail : tail.slice(0, line);
}

/** Whom a claim names, with the countries that the named people speak for. */
function withNations(naming: Naming, affiliations: Affiliations): Naming {
  const nations = affiliations.nationsOf(naming.stems);
  return nations.size === 0 ? naming : { ...naming, nations: new Set([...naming.nations, ...nations]) };
}

const NONE: ReadonlySet<string> = new Set();
const NO_SIDES: ReadonlySet<number> = new Set();

/** Where the line of a claim begins; looked for no farther back than the claim before it. */
function lineOf(text: string, { start }: Claim, before: Profile | undefined): number {
  if (before === undefined) return text.lastIndexOf('\n', start - 1) + 1;
  const at = text.slice(before.claim.start, start).lastIndexOf('\n');
  return at < 0 ? before.line : before.claim.start + at + 1;
}

/** A source that is the one before it: the same source, المصدر نفسه, or nothing but a role with an article. */
const SAME_SOURCE =
  /(?:نفسه|نفسها|ذاته|ذاتها)$|^(?:نفس|ذات) \S+$|\bsame source|^(?:المتحدث|المتحدثة|الناطق|البيان|المصدر|المسؤول|الوزير|الوزيرة|المدير|القيادي)$|^the (?:spokes\w+|statement|official|source|minister|director)$/i;

/** What a report tells besides its claims. */
export interface Told {
  readonly estimates: readonly Estimate[];
  readonly entities: readonly Entity[];
  readonly text: string;
  readonly title: string;
}

/** Profiles of all claims, each source looked at once. */
export function profilesOf(claims: readonly Claim[], told: Told): Profile[] {
  const vocabulary = new Vocabulary(namesOf(told.entities));
  const affiliations = affiliationsOf(told.entities, vocabulary, told.text);
  const title = matterIn(vocabulary.read(told.title));
  const parties = new Map<string, Party>();
  const held = estimatesByClaim(claims, told.estimates);
  const profiles: Profile[] = [];
  for (const [index, claim] of claims.entries()) {
    const before = profiles[index - 1];
    const same = SAME_SOURCE.test(claim.source) ? before?.party : undefined;
    const party = same ??
      parties.get(claim.source) ?? {
        ...partyOf(claim.source, vocabulary),
        of: affiliations.of(claim.source),
      };
    parties.set(claim.source, party);
    const figures = held.get(claim) ?? [];
    profiles.push(
      profileOf(index, claim, {
        party,
        figures,
        vocabulary,
        title,
        text: told.text,
        before,
        until: claims[index + 1]?.start ?? told.text.length,
        affiliations,
      }),
    );
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
