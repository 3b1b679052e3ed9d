import type { VerbForms } from '../../lexicon/en-common-verbs.ts';
import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { PAPER_NOUNS, PERSON_NOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { opensQuotation, quotationEnd } from '../act.ts';
import {
  ADJECTIVE,
  ADJECTIVES,
  DESCRIBING,
  NAMING,
  NEVER_VERBS,
  SURE_BASES,
  SURE_PAST,
  SURE_VERBS,
} from './ambiguous-words.ts';
import { COMPOUND, closedTag, isCapital, type Tag } from './closed-classes.ts';
import { headIsPlural, insertionEnd, isPossessive, mayEndSubject, PLURAL } from './phrase-head.ts';
import { afterAuxiliary, besidePronoun, formsOf } from './verb-forms.ts';

/** A token with its tag. Verbs: `finite` heads a clause, `participle` follows an auxiliary or trails a noun. */
export interface Word extends Token {
  readonly tag: Tag;
}

const isAdjective = fact((norm) => ADJECTIVES.has(norm));
const looksDescribing = fact((norm) => ADJECTIVE.test(norm));
const isNeverVerb = fact((norm) => NEVER_VERBS.has(norm));

const OBJECT_STARTS: ReadonlySet<Tag> = new Set([
  'determiner',
  'pronoun',
  'subordinator',
  'name',
  'number',
  'to',
]);
/** What follows a verb and never stands between a participle and the noun it describes. */
const BEHIND_VERBS: ReadonlySet<Tag> = new Set([...OBJECT_STARTS, 'preposition', 'mark']);
const ATTRIBUTED: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'preposition']);
const BARE_NAME: ReadonlySet<Tag> = new Set(['determiner', 'noun', 'name', 'adjective', 'number']);

/** Words of a name, with what it is, that closes a sentence. */
const LONGEST_LAST = 8;

const isSure = (norm: string): boolean => SURE_PAST.has(norm) || SURE_VERBS.has(norm) || SURE_BASES.has(norm);

class Tagger {
  readonly #words: Word[] = [];
  readonly #tokens: readonly Token[];
  /** Whether the clause so far has its verb. */
  #finite = false;
  /** Whether the clause around the relative one that is being read still lacks its verb. */
  #owed = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  run(): Word[] {
    for (let i = 0; i < this.#tokens.length; i++) {
      const token = this.#tokens[i]!;
      const tag = this.#special(i) ?? closedTag(token, this.#opens(i)) ?? this.#open(i);
      if (this.#opensRelative(i, tag)) this.#owed = !this.#finite;
      else if (tag === 'mark' || tag === 'conjunction') this.#owed = false;
      const { text, norm, start, end, kind, quote, form } = token;
      this.#words.push({ text, norm, start, end, kind, quote, form, tag });
      // what is reported may have its own verb
      if (tag === 'finite') this.#finite = !ENGLISH_VERB_FORMS.has(token.norm);
      else if (tag === 'auxiliary') this.#finite = true;
      else if (this.#bounds(i, tag)) this.#finite = false;
    }
    return this.#words;
  }

  /** What the word at `i` is against its class, by its neighbours. */
  #special(i: number): Tag | undefined {
    if (this.#floats(i)) return 'adverb';
    if (this.#pointsBack(i)) return 'determiner';
    if (this.#isNameInLy(i)) return 'name';
    const { norm } = this.#tokens[i]!;
    const before = this.#words[i - 1]?.norm;
    if (this.#saysLast(i)) return 'finite';
    // `those said to have left`, `residents told to leave`
    if ((norm === 'said' || norm === 'told') && this.#tokens[i + 1]?.norm === 'to') return 'participle';
    // `raids and alleged abuse`
    if (norm === 'alleged' && this.#words[i - 1]?.tag === 'conjunction' && this.#describesNext(i + 1))
      return 'adjective';
    if (this.#isPerson(i)) return 'noun';
    // `the guards all deny it`
    const floated = before === 'all' || before === 'both';
    if (floated && SURE_BASES.has(norm) && this.#endsSubject(i - 2)) return 'finite';
    // one report said
    const counted = before === 'one' && (PAPER_NOUNS.has(norm) || PERSON_NOUNS.has(norm));
    return counted && SURE_PAST.has(this.#tokens[i + 1]?.norm ?? '') ? 'noun' : undefined;
  }

  /** `In May, the Observatory reports, C`: one name between two commas. */
  #isInserted(i: number): boolean {
    if (this.#tokens[i + 1]?.text !== ',' || this.#words[i - 1]?.tag !== 'name') return false;
    let k = i - 1;
    while (k > i - LONGEST_LAST && BARE_NAME.has(this.#words[k]?.tag ?? 'mark')) k--;
    return this.#words[k]?.text === ',' && k < i - 1;
  }

  /** `witness Mira Hadd`, `the accused, who`: people, no verbs. */
  #isPerson(i: number): boolean {
    const { norm } = this.#tokens[i]!;
    if (norm === 'witness') return isCapital(this.#tokens[i + 1]) && !this.#endsSubject(i - 1);
    return norm === 'accused' && this.#words[i - 1]?.norm === 'the' && this.#closesPhrase(i + 1);
  }

  /** `Rents will rise, say experts`, `…, reports the firm Docklab.`, `In May, the Observatory reports, C`. */
  #saysLast(i: number): boolean {
    const { norm } = this.#tokens[i]!;
    if (norm === 'say') return this.#words[i - 1]?.text === ',' && !this.#closesPhrase(i + 1);
    return norm === 'reports' && (this.#reportsLast(i) || this.#isInserted(i));
  }

  /** `…, reports the research firm Docklab.`: nothing but a name up to the end. */
  #reportsLast(i: number): boolean {
    const before = this.#words[i - 1];
    const rest = this.#tokens.slice(i + 1, i + LONGEST_LAST + 2).filter(({ text }) => text !== '.');
    if (!before || !(before.text === ',' || (before.quote >= 0 && before.tag === 'mark'))) return false;
    return (
      rest.length > 0 &&
      rest.length <= LONGEST_LAST &&
      isCapital(rest.at(-1)) &&
      rest.every(
        (token) =>
          !SURE_PAST.has(token.norm) && ['determiner', 'name', undefined].includes(closedTag(token, false)),
      )
    );
  }

  /** `has since said`: a word of another class inside a verb group. */
  #floats(i: number): boolean {
    return this.#tokens[i]!.norm === 'since' && this.#words[i - 1]?.tag === 'auxiliary';
  }

  /** `“…,” Kelly said`: no adverb opens a clause right before what somebody says. */
  #isNameInLy(i: number): boolean {
    const token = this.#tokens[i]!;
    return isCapital(token) && token.norm.endsWith('ly') && SURE_PAST.has(this.#tokens[i + 1]?.norm ?? '');
  }

  /** `the group that stole`, `people who saw`. */
  #opensRelative(i: number, tag: Tag): boolean {
    const before = this.#words[i - 1]?.tag;
    return (
      tag === 'relative' || (this.#tokens[i]!.norm === 'that' && (before === 'noun' || before === 'name'))
    );
  }

  /** `critics of that research`: no clause begins behind a preposition. */
  #pointsBack(i: number): boolean {
    return this.#tokens[i]!.norm === 'that' && this.#words[i - 1]?.tag === 'preposition';
  }

  #opens(i: number): boolean {
    const before = this.#tokens[i - 1];
    return before === undefined || (before.kind === 'mark' && !",'’)-–".includes(before.text));
  }

  #bounds(i: number, tag: Tag): boolean {
    if (tag === 'mark') return ',;:—–-()"“”'.includes(this.#tokens[i]!.text);
    return tag === 'subordinator' || tag === 'relative' || tag === 'conjunction';
  }

  /** The word before `i`, adverbs passed over; for `we, therefore, think` the pronoun. */
  #before(i: number): Word | undefined {
    let k = i - 1;
    while (k > i - 4 && this.#words[k]?.tag === 'adverb') k--;
    if (this.#words[k]?.text !== ',' || k < i - 1) return this.#words[k];
    let open = k - 1;
    while (open > k - 3 && this.#words[open]?.tag === 'adverb') open--;
    const subject = this.#words[open - 1];
    return open < k - 1 && this.#words[open]?.text === ',' && subject?.tag === 'pronoun'
      ? subject
      : this.#words[k];
  }

  #open(i: number): Tag {
    const token = this.#tokens[i]!;
    const closeTo = token.norm === 'close' && this.#tokens[i + 1]?.norm === 'to';
    const forms = closeTo || isNeverVerb(token.form) ? undefined : formsOf(token);
    const before = this.#before(i);
    // U.S.-based
    if (forms?.participle && before?.text === '-' && before.end === token.start) return 'adjective';
    const verb = forms && this.#verb(i, forms, before);
    if (verb) return verb;
    const described = isAdjective(token.form);
    if (isCapital(token)) {
      if (described && this.#closesPhrase(i + 1)) return 'noun';
      return described || COMPOUND.test(token.norm) ? 'adjective' : 'name';
    }
    if (!described && !looksDescribing(token.form)) return 'noun';
    return this.#closesPhrase(i + 1) && before?.tag !== 'auxiliary' ? 'noun' : 'adjective';
  }

  /** Whether no noun can follow: `the official said`. */
  #closesPhrase(i: number): boolean {
    const next = this.#tokens[i];
    if (next === undefined || closedTag(next, true) !== undefined || isSure(next.norm)) return true;
    const forms = formsOf(next);
    if (forms?.past !== true) return false;
    // `the military disputed that toll`, `soldiers and police arrived in the area`
    const after = this.#tokens[i + 1];
    return !forms.participle || (after !== undefined && BEHIND_VERBS.has(closedTag(after, false) ?? 'noun'));
  }

  /** `“…,” Read told the paper`, `(Source: Recorded Quay)`: a name spelled like a verb. */
  #isSpeltLikeVerb(i: number): boolean {
    if (!isCapital(this.#tokens[i])) return false;
    const next = this.#tokens[i + 1];
    return SURE_PAST.has(next?.norm ?? '') || (this.#tokens[i - 1]?.text === ':' && isCapital(next));
  }

  /** The verb that `i` is here; undefined when it is a noun. */
  #verb(i: number, forms: VerbForms, before: Word | undefined): Tag | undefined {
    if (this.#isSpeltLikeVerb(i)) return undefined;
    if (before?.tag === 'to') return forms.base ? 'infinitive' : forms.ing ? 'ing' : undefined;
    if (before?.tag === 'auxiliary') return afterAuxiliary(forms, before.norm);
    if (before?.tag === 'preposition' && forms.ing) return 'ing';
    if (this.#isAttributed(i, before)) return this.#attributive(i, forms);
    if (before?.tag === 'pronoun' || before?.tag === 'relative') return besidePronoun(forms);
    if (forms.ing) return this.#isPaper(i) ? undefined : 'ing';
    if (forms.past) return this.#past(i, forms);
    return this.#undated(i, forms, before);
  }

  /** A form that is no past: `demands come from`, or a participle spelled so. */
  #undated(i: number, forms: VerbForms, before: Word | undefined): Tag | undefined {
    const present = forms.base || !forms.participle ? this.#present(i, forms, before) : undefined;
    return present ?? (forms.participle ? 'participle' : undefined);
  }

  #endsSubject(i: number): boolean {
    return ['noun', 'name', 'pronoun'].includes(this.#words[i]?.tag ?? '');
  }

  /** `in his legal filing`: a noun that ends a prepositional phrase. */
  #isPaper(i: number): boolean {
    if (!PAPER_NOUNS.has(this.#tokens[i]!.norm)) return false;
    let k = i - 1;
    while (k > i - 4 && ['noun', 'adjective', 'name'].includes(this.#words[k]?.tag ?? '')) k--;
    return this.#words[k]?.tag === 'determiner' && this.#words[k - 1]?.tag === 'preposition';
  }

  /** Whether a noun phrase has begun before `i` that the word belongs to. */
  #isAttributed(i: number, before: Word | undefined): boolean {
    if (!before) return false;
    // in one alleged case
    if (before.norm === 'one') return this.#words[i - 2]?.tag === 'preposition';
    if (before.tag === 'number') return this.#words[i - 2]?.tag !== 'name';
    return ATTRIBUTED.has(before.tag) || before.norm === "'" || isPossessive(before);
  }

  /** In front of a noun: `the reported attack`, `eight suspected militants`. */
  #attributive(i: number, forms: VerbForms): Tag | undefined {
    const next = this.#tokens[i + 1];
    const noun = next !== undefined && closedTag(next, true) === undefined;
    if (SURE_PAST.has(this.#tokens[i]!.norm)) return 'finite';
    if (forms.participle || forms.past) return noun || isCapital(next) ? 'adjective' : 'participle';
    return forms.ing && noun && !this.#closesPhrase(i + 1) ? 'adjective' : undefined;
  }

  /** `S identified C` heads its clause; `the flaw identified by S was …` does not. */
  #past(i: number, forms: VerbForms): Tag {
    const { norm } = this.#tokens[i]!;
    const next = this.#tokens[i + 1];
    if (!forms.participle || (SURE_PAST.has(norm) && !this.#isDoneBy(i))) return 'finite';
    // `the group that stole records claimed the company paid`
    const owed = this.#owed && ENGLISH_VERB_FORMS.has(norm) && this.#opensObject(i + 1);
    if ((this.#finite && !owed && !this.#opensClause(i)) || next?.norm === 'by') return 'participle';
    if (
      NAMING.has(norm) &&
      !/^called(?:for|on)$/.test(norm + (next?.norm ?? '')) &&
      !this.#opensDescribed(i + 1)
    )
      return 'participle';
    const said = DESCRIBING.has(norm) && this.#words[i - 1]?.tag === 'finite';
    if ((i === 0 || said) && this.#describesNext(i + 1)) return 'adjective';
    if (i === 0 || (i === 1 && this.#words[0]!.tag === 'adverb')) return 'participle';
    return this.#isPlaced(i) && this.#verbAhead(i + 1) ? 'participle' : 'finite';
  }

  /** `said by the guard`, but `said by phone`. */
  #isDoneBy(i: number): boolean {
    const called = /^(?:tele)?phone$|^e-?mail$/.test(this.#tokens[i + 2]?.norm ?? '');
    return this.#tokens[i + 1]?.norm === 'by' && !called;
  }

  /** `fell after the paper reported that C`: a preposition that opens a clause, its subject, and what is reported. */
  #opensClause(i: number): boolean {
    if (!ENGLISH_VERB_FORMS.has(this.#tokens[i]!.norm) || !this.#opensObject(i + 1)) return false;
    let k = i - 1;
    while (k > i - 7 && BARE_NAME.has(this.#words[k]?.tag ?? 'mark')) k--;
    return k < i - 1 && ['after', 'before', 'since', 'until'].includes(this.#words[k]?.norm ?? '');
  }

  /** `found in the store`, `made public by the firm`: what may describe the noun before it. */
  #isPlaced(i: number): boolean {
    const next = this.#tokens[i + 1];
    if (next === undefined) return false;
    // `a site linked to the rebels said`
    if (next.norm === 'to') return OBJECT_STARTS.has(closedTag(this.#tokens[i + 2] ?? next, false) ?? 'noun');
    const published = next.norm === 'public' || next.norm === 'available';
    return (published && this.#tokens[i]!.norm === 'made') || closedTag(next, false) === 'preposition';
  }

  /** `Jailed ex-mayor Dana Hall`: a noun right behind the form that opens a sentence. */
  #describesNext(i: number): boolean {
    const next = this.#tokens[i];
    return next !== undefined && closedTag(next, true) === undefined && !WEEKDAYS.has(next.norm);
  }

  /** A further finite verb before the clause ends: then a past form before it only describes. */
  #verbAhead(from: number): boolean {
    for (let k = from; k < Math.min(this.#tokens.length, from + 14); k++) {
      const token = this.#tokens[k]!;
      const tag = closedTag(token, false);
      // `a person briefed on the matter, who asked`
      if (token.text === ',' && /^who(?:se)?$/.test(this.#tokens[k + 1]?.norm ?? '')) return true;
      if (tag === 'auxiliary') return true;
      if (tag === 'subordinator' || tag === 'relative' || tag === 'conjunction') return false;
      const closing = tag === 'mark' ? insertionEnd(this.#tokens, k) : k;
      if (closing > k) k = closing;
      else if (tag === 'mark' && token.text !== '"' && token.text !== '“') return false;
      if (tag === undefined && k > from && this.#headsClause(k)) return true;
    }
    return false;
  }

  /** Whether an open word looks like a finite verb by its form and what follows. */
  #headsClause(i: number): boolean {
    const forms = formsOf(this.#tokens[i]!);
    const after = this.#tokens[i + 1];
    if (!after || !(forms?.past || forms?.third)) return false;
    const tag = closedTag(after, false);
    return (
      tag === 'determiner' ||
      tag === 'subordinator' ||
      SURE_PAST.has(this.#tokens[i]!.norm) ||
      (forms.past && !forms.participle)
    );
  }

  /** A present form after a noun: a verb when it agrees with that noun and an object or clause follows. */
  #present(i: number, forms: VerbForms, before: Word | undefined): Tag | undefined {
    const token = this.#tokens[i]!;
    if (isCapital(token) || !before) return undefined;
    const joined = before.tag === 'conjunction';
    if (this.#closesAs(i, forms) || this.#describesNoun(i, forms)) return 'finite';
    if (!joined && !mayEndSubject(before)) return undefined;
    // `malicious Office documents`: a name that an adjective goes before belongs to a noun
    const described = this.#words[i - 2]?.tag === 'adjective' && !isCapital(this.#tokens[i - 2]);
    if (before.tag === 'name' && described) return undefined;
    if (forms.third && before.norm === 'media' && this.#isGoverned(i - 1)) return undefined;
    // `another media report that`: one thing does not agree with the verb
    if (forms.base && PAPER_NOUNS.has(token.norm) && this.#isSingular(i - 1)) return undefined;
    const sure = SURE_BASES.has(token.norm);
    // `Residents, the report said, believe that`; `a letter in The Times claims that`
    const that = this.#tokens[i + 1]?.norm === 'that';
    if (that && forms.third && before.tag === 'name') return 'finite';
    if (
      sure &&
      token.norm !== 'suspect' &&
      (this.#speaks(i) || (that && (before.text === ',' || before.text === ')')))
    )
      return 'finite';
    return this.#agreeing(i, forms, { before, joined, sure });
  }

  /** `another media`, `a state news`: a phrase that speaks of one thing ends at `i`. */
  #isSingular(i: number): boolean {
    let k = i;
    while (k > i - 4 && ['noun', 'adjective', 'name'].includes(this.#words[k]?.tag ?? '')) k--;
    return ['a', 'an', 'another', 'each', 'every'].includes(this.#words[k]?.norm ?? '');
  }

  /** `a campaign that targets ports`, not `the claim that attacks killed`. */
  #describesNoun(i: number, { third, base }: VerbForms): boolean {
    if (!third && !base) return false;
    const next = this.#tokens[i + 1];
    const noun = this.#words[i - 2];
    if (this.#words[i - 1]?.norm !== 'that' || !noun || !next || !this.#endsSubject(i - 2)) return false;
    if (third === PLURAL.test(noun.norm)) return false;
    const tag = closedTag(next, false);
    return tag === undefined ? formsOf(next)?.past !== true : ['determiner', 'name', 'number'].includes(tag);
  }

  /** `citing social media posts`, `in media reports`: the noun at `i` belongs to the phrase of a preposition or participle. */
  #isGoverned(i: number): boolean {
    let k = i;
    while (k > i - 4 && ['noun', 'adjective', 'name', 'determiner'].includes(this.#words[k]?.tag ?? '')) k--;
    return ['preposition', 'ing', 'participle'].includes(this.#words[k]?.tag ?? '');
  }

  /** `two groups, A and B, say the vote was fair`: a verb of saying in front of what it says. */
  #speaks(i: number): boolean {
    const cls = ENGLISH_VERB_FORMS.get(this.#tokens[i]!.norm)?.verb.cls;
    return (cls === 'say' || cls === 'hedge') && !this.#finite && this.#opensObject(i + 1);
  }

  /** The same where the noun before must agree with it and an object must follow. */
  #agreeing(
    i: number,
    forms: VerbForms,
    { before, joined, sure }: { before: Word; joined: boolean; sure: boolean },
  ): Tag | undefined {
    const token = this.#tokens[i]!;
    const object = this.#opensObject(i + 1) || (PERSON_NOUNS.has(before.norm) && this.#clauseAhead(i + 1));
    const plural = joined || PLURAL.test(before.norm) || headIsPlural(this.#words, i);
    if (joined ? !object && !SURE_VERBS.has(token.norm) : this.#finite && !(sure && plural)) return undefined;
    if (forms.third)
      return object || SURE_VERBS.has(token.norm) || this.#closesSentence(i) ? 'finite' : undefined;
    if (!plural && !(sure && before.tag === 'name')) return undefined;
    return sure || object || this.#closesSentence(i) ? 'finite' : undefined;
  }

  /** `the attacker claims similar requests went on`: an adjective and a noun with their verb. */
  #clauseAhead(i: number): boolean {
    if (!ENGLISH_VERB_FORMS.has(this.#tokens[i - 1]!.norm)) return false;
    for (let k = i + 1; k < Math.min(this.#tokens.length, i + 5); k++) {
      const tag = closedTag(this.#tokens[k]!, false);
      if (tag === 'auxiliary') return true;
      if (tag !== undefined) return false;
      if (formsOf(this.#tokens[k]!)?.past) return true;
    }
    return false;
  }

  /** `called it`, `called the report`, `called “a lie” the report`, but `called Rhysida`, `called “Reed” was`. */
  #opensDescribed(i: number): boolean {
    const next = this.#tokens[i];
    if (!next) return false;
    if (opensQuotation(this.#tokens, i)) {
      const behind = this.#tokens[quotationEnd(this.#tokens, i) + 1];
      return behind !== undefined && closedTag(behind, false) === 'determiner';
    }
    const tag = closedTag(next, false);
    return tag === 'determiner' || tag === 'pronoun';
  }

  /** `As Quay Unit 9 reports,`: nothing but a name between the opening word and the verb. */
  #closesAs(i: number, { third }: VerbForms): boolean {
    if (!third || !ENGLISH_VERB_FORMS.has(this.#tokens[i]!.norm) || this.#tokens[i + 1]?.text !== ',')
      return false;
    let k = i - 1;
    while (k > i - 7 && (this.#words[k]?.tag === 'name' || this.#words[k]?.tag === 'number')) k--;
    return k < i - 1 && this.#words[k]?.norm === 'as';
  }

  /** `…, the firm Sansec reports.`: nothing but a name between the comma and the verb, and nothing after. */
  #closesSentence(i: number): boolean {
    if (!ENGLISH_VERB_FORMS.has(this.#tokens[i]!.norm)) return false;
    const next = this.#tokens[i + 1];
    if (next && !(next.kind === 'mark' && '.,;"“'.includes(next.text))) return false;
    let k = i - 1;
    while (k > i - 9 && this.#words[k] && BARE_NAME.has(this.#words[k]!.tag)) k--;
    const open = this.#words[k];
    if (k === i - 1 || open === undefined) return false;
    // `On Sunday, media reports, citing two guards, claimed`: nothing has been said yet
    return (
      open.quote >= 0 ||
      (open.text === ',' && this.#words.some(({ tag }) => tag === 'finite' || tag === 'auxiliary'))
    );
  }

  #opensObject(i: number): boolean {
    const next = this.#tokens[i];
    if (!next) return false;
    if (next.text === ':' || opensQuotation(this.#tokens, i)) return true;
    // `phone calls Tuesday to the lawyers`
    if (WEEKDAYS.has(next.norm) && isCapital(next)) return false;
    const tag = closedTag(next, false);
    if (tag === 'preposition') return this.#thatAhead(i + 1);
    return tag !== undefined && OBJECT_STARTS.has(tag);
  }

  /** `claim on an underground forum that C`. */
  #thatAhead(from: number): boolean {
    for (let k = from; k < Math.min(this.#tokens.length, from + 8); k++) {
      const token = this.#tokens[k]!;
      if (token.norm === 'that') return true;
      if (token.kind === 'mark' || closedTag(token, false) === 'auxiliary') return false;
    }
    return false;
  }
}

/** Tags the words of a sentence; linear in its length. */
export const tagWords = (tokens: readonly Token[]): Word[] => new Tagger(tokens).run();
