import { type VerbForms, verbForms } from '../../lexicon/en-common-verbs.ts';
import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { ADVERBS, AUXILIARIES, BE, NEGATORS } from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { opensQuotation } from '../act.ts';

/** What a word does in its sentence, as far as reporting needs it. */
export type Tag =
  | 'mark'
  | 'number'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'to'
  | 'auxiliary'
  | 'adverb'
  | 'adjective'
  | 'noun'
  | 'name'
  | 'finite'
  | 'infinitive'
  | 'ing'
  | 'participle';

/** A token with its tag. Verbs: `finite` heads a clause, `participle` follows an auxiliary or trails a noun. */
export interface Word extends Token {
  readonly tag: Tag;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const DETERMINERS = list(
  `the a an its his her their our my your this these those such any no every each some several many few most all both another other
  which whose either neither much more less certain various multiple numerous`,
);
const PRONOUNS = list(
  'he she they it i we you him them us me himself herself themselves itself who someone anyone everyone nobody everybody there one ones others none',
);
export const PREPOSITIONS: ReadonlySet<string> = list(
  `of in on at by for from with about into onto over under against between among amid during through throughout within without across behind beyond near
  around above below toward towards upon via per despite inside outside along since until like unlike off out up down back due alongside following including
  regarding concerning after before as than besides except beside`,
);
const SUBORDINATORS = list(
  'that while although though because when where whereas if whether unless until since once how why what after before as than so lest wherever whenever whatever',
);
const RELATIVES = list('who which whom whose that');
const CONJUNCTIONS = list('and or but nor yet');
const ADJECTIVE = /(?:ous|ful|able|ible|less|ish|-based|-old|-linked|-backed|-aligned)$/;
const NUMERALS = list('two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands dozens dozen');
const ADJECTIVES = list(
  `new old big small high low early late recent initial first second third last next latest previous former current main key major minor senior top chief deputy
  local foreign federal public private military civil civilian police secret open good bad large long short full further same own far free hot cold dead live
  white black red green blue strong weak hard easy real true false unnamed anonymous official joint separate double single chinese russian iranian israeli
  american british french german other likely unlikely`,
);
const NO_ADVERB = list(
  'family july italy ally only early daily weekly monthly supply reply apply assembly monopoly likely unlikely friendly deadly costly elderly anomaly rally bully tally fly rely comply imply multiply multi-ly',
);

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

const isAdverb = (norm: string): boolean =>
  ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly') && !NO_ADVERB.has(norm));

/** The closed classes; undefined for an open word. */
function closedTag(token: Token, first: boolean): Tag | undefined {
  const { norm } = token;
  if (token.kind === 'mark') return 'mark';
  if (token.kind === 'number') return 'number';
  if (!first && isCapital(token) && token.text !== 'I') return 'name';
  if (norm === 'to') return 'to';
  if (AUXILIARIES.has(norm)) return 'auxiliary';
  if (NEGATORS.has(norm)) return 'adverb';
  if (NUMERALS.has(norm)) return 'number';
  if (CONJUNCTIONS.has(norm)) return 'conjunction';
  if (PRONOUNS.has(norm)) return norm === 'who' ? 'relative' : 'pronoun';
  if (RELATIVES.has(norm)) return norm === 'that' ? 'subordinator' : 'relative';
  if (DETERMINERS.has(norm)) return 'determiner';
  if (SUBORDINATORS.has(norm) && !PREPOSITIONS.has(norm)) return 'subordinator';
  if (PREPOSITIONS.has(norm)) return 'preposition';
  if (isAdverb(norm)) return 'adverb';
  return undefined;
}

const OBJECT_STARTS: ReadonlySet<Tag> = new Set(['determiner', 'pronoun', 'subordinator', 'name', 'number', 'to']);

class Tagger {
  readonly #words: Word[] = [];
  readonly #tokens: readonly Token[];
  /** Whether the clause so far has its verb. */
  #finite = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  run(): Word[] {
    for (const [i, token] of this.#tokens.entries()) {
      const tag = this.#floats(i) ? 'adverb' : (closedTag(token, this.#opens(i)) ?? this.#open(i));
      this.#words.push({ ...token, tag });
      if (tag === 'finite' || tag === 'auxiliary') this.#finite = true;
      else if (this.#bounds(i, tag)) this.#finite = false;
    }
    return this.#words;
  }

  /** `has since said`: a word of another class inside a verb group. */
  #floats(i: number): boolean {
    return this.#tokens[i]!.norm === 'since' && this.#words[i - 1]?.tag === 'auxiliary';
  }

  /** Whether a capital at `i` may only be there because something begins. */
  #opens(i: number): boolean {
    const before = this.#tokens[i - 1];
    return before === undefined || (before.kind === 'mark' && !",'’)-–".includes(before.text));
  }

  #bounds(i: number, tag: Tag): boolean {
    const { text } = this.#tokens[i]!;
    if (tag === 'mark') return ',;:—–-()"“”'.includes(text);
    return tag === 'subordinator' || tag === 'relative' || tag === 'conjunction';
  }

  /** The word before `i`, adverbs passed over. */
  #before(i: number): Word | undefined {
    let k = i - 1;
    while (k > i - 4 && this.#words[k]?.tag === 'adverb') k--;
    return this.#words[k];
  }

  #open(i: number): Tag {
    const token = this.#tokens[i]!;
    const forms = formsOf(token.norm);
    const before = this.#before(i);
    if (forms) {
      const verb = this.#verb(i, forms, before);
      if (verb) return verb;
    }
    if (isCapital(token)) return ADJECTIVES.has(token.norm) ? 'adjective' : 'name';
    if (ADJECTIVES.has(token.norm) || ADJECTIVE.test(token.norm)) {
      const next = this.#tokens[i + 1];
      const closes = next === undefined || next.kind === 'mark' || closedTag(next, false) !== undefined;
      return closes && before?.tag !== 'auxiliary' ? 'noun' : 'adjective';
    }
    return 'noun';
  }

  /** The verb that `i` is here; undefined when it is a noun. */
  #verb(i: number, forms: VerbForms, before: Word | undefined): Tag | undefined {
    if (before?.tag === 'to') return forms.base ? 'infinitive' : forms.ing ? 'ing' : undefined;
    if (before?.tag === 'auxiliary') return afterAuxiliary(forms, before.norm);
    if (before?.norm === "'" || isPossessive(before)) return this.#attributive(i, forms);
    if (before && ['determiner', 'adjective', 'number'].includes(before.tag)) return this.#attributive(i, forms);
    if (before?.tag === 'preposition') return forms.ing ? 'ing' : this.#attributive(i, forms);
    if (before?.tag === 'pronoun' || before?.tag === 'relative')
      return forms.past || forms.base || forms.third ? 'finite' : forms.ing ? 'ing' : 'participle';
    if (forms.ing) return 'ing';
    if (forms.past) return this.#past(i, forms);
    if (forms.participle) return 'participle';
    return this.#present(i, forms, before);
  }

  /** In front of a noun: `the reported attack`, `eight suspected militants`. */
  #attributive(i: number, forms: VerbForms): Tag | undefined {
    const next = this.#tokens[i + 1];
    const noun = next !== undefined && next.kind !== 'mark' && closedTag(next, false) === undefined;
    if (forms.participle || forms.past) return noun || (next && isCapital(next)) ? 'adjective' : 'participle';
    if (forms.ing) return noun ? 'adjective' : undefined;
    return undefined;
  }

  /** `S identified C` heads its clause; `the flaw identified by S was …` does not. */
  #past(i: number, forms: VerbForms): Tag {
    const next = this.#tokens[i + 1];
    if (!forms.participle || (SURE_PAST.has(this.#tokens[i]!.norm) && next?.norm !== 'by')) return 'finite';
    if (this.#finite || next?.norm === 'by') return 'participle';
    if (NAMING.has(this.#tokens[i]!.norm) && !this.#opensObject(i + 1)) return 'participle';
    const start = i === 0 || (i === 1 && this.#words[0]!.tag === 'adverb');
    if (start) return 'participle';
    if (next && PREPOSITIONS.has(next.norm) && this.#verbAhead(i + 1)) return 'participle';
    return 'finite';
  }

  /** A further finite verb before the clause ends: then a past form before it only describes. */
  #verbAhead(from: number): boolean {
    for (let k = from; k < Math.min(this.#tokens.length, from + 14); k++) {
      const token = this.#tokens[k]!;
      if (token.kind === 'mark' && token.text !== '"' && token.text !== '“') return false;
      if (SUBORDINATORS.has(token.norm) && !PREPOSITIONS.has(token.norm)) return false;
      if (RELATIVES.has(token.norm) || CONJUNCTIONS.has(token.norm)) return false;
      if (AUXILIARIES.has(token.norm)) return true;
      if (isCapital(token)) continue;
      const forms = formsOf(token.norm);
      if (!forms || k === from) continue;
      const after = this.#tokens[k + 1];
      if (forms.past && after && (DETERMINERS.has(after.norm) || after.norm === 'that' || !forms.participle)) return true;
      if (forms.third && after && (DETERMINERS.has(after.norm) || after.norm === 'that')) return true;
    }
    return false;
  }

  /** A present form after a noun: a verb when it agrees with that noun and an object or clause follows. */
  #present(i: number, forms: VerbForms, before: Word | undefined): Tag | undefined {
    const token = this.#tokens[i]!;
    if (isCapital(token) || !before) return undefined;
    const noun = ['noun', 'name', 'pronoun'].includes(before.tag) || [')', ',', '—', '–', '"', '”'].includes(before.text);
    const joined = before.tag === 'conjunction';
    if (!(noun || joined)) return undefined;
    if (joined && !this.#opensObject(i + 1)) return undefined;
    if (this.#finite && !joined) return undefined;
    if (forms.third) return SURE_VERBS.has(token.norm) || this.#opensObject(i + 1) ? 'finite' : undefined;
    const plural = /[^s']s$|men$|people$|police$|media$/.test(before.norm) || joined;
    const name = before.tag === 'name';
    if (!plural && !(name && SURE_BASES.has(token.norm))) return undefined;
    return SURE_BASES.has(token.norm) || this.#opensObject(i + 1) ? 'finite' : undefined;
  }

  /** `claim on an underground forum that C`. */
  #thatAhead(from: number): boolean {
    for (let k = from; k < Math.min(this.#tokens.length, from + 8); k++) {
      const token = this.#tokens[k]!;
      if (token.norm === 'that') return true;
      if (token.kind === 'mark' || AUXILIARIES.has(token.norm)) return false;
    }
    return false;
  }

  #opensObject(i: number): boolean {
    const next = this.#tokens[i];
    if (!next) return false;
    if (next.text === ':' || opensQuotation(this.#tokens, i)) return true;
    const tag = closedTag(next, false);
    if (tag === 'preposition') return this.#thatAhead(i + 1);
    return tag !== undefined && OBJECT_STARTS.has(tag);
  }
}

/** Third persons and plurals that are hardly ever nouns. */
const SURE_VERBS = list(
  `says tells adds believes thinks argues insists denies alleges asserts describes explains confirms admits acknowledges concedes maintains contends suspects knows sees
  writes predicts expects assesses attributes warns declares announces reveals discloses indicates suggests shows stresses emphasizes alleges accuses rejects
  disputes dismisses concludes observes identifies detects discovers uncovers includes uses contains becomes remains provides allows makes takes gives goes comes has
  appears seems continues begins requires enables creates follows wants needs tries keeps leads`,
);
/** `a script called restore.py` names; `the minister called it a lie` says. */
const NAMING = list('called named dubbed labeled labelled titled entitled nicknamed codenamed tracked');
/** Past forms that hardly ever describe a noun. */
const SURE_PAST = list(
  'said told added insisted argued warned noted explained acknowledged admitted stressed maintained denied replied recalled testified contended conceded remarked concluded responded',
);
const SURE_BASES = list(
  'say tell believe think argue insist deny allege assert explain confirm admit acknowledge suspect know write predict expect assess attribute warn declare announce reveal disclose indicate suggest accuse reject dispute dismiss conclude see find identify describe agree want include use allow',
);

const isPossessive = (word: Word | undefined): boolean =>
  word !== undefined && word.tag !== 'mark' && /['’]s$|s['’]$/.test(word.text) && word.tag !== 'pronoun';

function afterAuxiliary(forms: VerbForms, auxiliary: string): Tag | undefined {
  if (BE.has(auxiliary)) return forms.participle ? 'participle' : forms.ing ? 'ing' : undefined;
  if (/^ha(?:s|ve|d)/.test(auxiliary)) return forms.participle ? 'participle' : undefined;
  return forms.base ? 'infinitive' : undefined;
}

/** What the word can be as a verb, by the reporting verbs and the common ones. */
function formsOf(norm: string): VerbForms | undefined {
  const common = verbForms(norm);
  const reporting = ENGLISH_VERB_FORMS.get(norm);
  if (common || !reporting) return common;
  return {
    base: reporting.form === 'base',
    third: reporting.form === 'third',
    past: reporting.form === 'past',
    participle: reporting.form === 'past' || reporting.form === 'participle',
    ing: reporting.form === 'ing',
  };
}

/** Tags the words of a sentence; linear in its length. */
export const tagWords = (tokens: readonly Token[]): Word[] => new Tagger(tokens).run();
