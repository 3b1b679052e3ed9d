import {
  DEFINITE_PERSONS,
  NP_STOP,
  PERSON_NOUNS,
  POINTING,
  QUANTIFIERS,
  ROLE_ADJECTIVES,
  THAT,
} from '../../lexicon/ar-words.ts';
import { GIVEN_NAMES } from '../../lexicon/arabic-given-names.ts';
import { DEFINITE_BODIES, DESCRIBING } from '../../lexicon/arabic-organisation-words.ts';
import { ARABIC_TITLES, ARABIC_TYPES } from '../../lexicon/entity-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import { isAla, verbAt } from './particles.ts';

const PARTICLES: ReadonlySet<string> = new Set(
  `في من عن الي ان مع او ثم هو هي هم التي الذي الذين بعد قبل هذا هذه تلك ذلك هناك كل بين قد لا لم لن ما اي غير بان انه انها انهم ذات ضد حول منذ حتي عند عندما لدي خلال كما تم كان كانت كانوا يكون تكون اذا لو لكن بل فقد وقد لقد سوف فيما بينما حيث اثناء ضمن عبر نحو دون بدون رغم بسبب لان لانه ايضا كذلك جدا فقط اكثر اقل مثل جميع بعض عده عدد احد احدي ليس ليست الا اما حين يوم يومي امس اليوم غدا عام سنه شهر صباح مساء باسم اسم يدعي تدعي المدعو قوله قولها قولهم به بها بهم له لها لهم منه منها منهم عليه عليها اليه اليها فيه فيها عنه عنها وهو وهي وهم انني اننا وان وانه وانها والتي والذي سابقا حاليا لاحقا`.split(
    /\s+/,
  ),
);

/** Whether the token is a word that may stand in a name: no particle, no reporting verb, no mark. */
export function isNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || isParticle(token.form)) return false;
  return !isAla(token) && !verbAt(tokens, i);
}

const isParticle = fact(
  (norm) =>
    norm.length < 2 ||
    PARTICLES.has(norm) ||
    NP_STOP.has(norm) ||
    (norm.startsWith('و') && PARTICLES.has(norm.slice(1))),
);

/** Whether the token may be part of a person's name: a noun that is no title, type, adjective of a role or nation. */
export function isNameWord(tokens: readonly Token[], i: number): boolean {
  if (!isNoun(tokens, i)) return false;
  const { form, text } = tokens[i]!;
  return text >= '\u0600' && text < '\u0700' && !isOffice(form);
}

/** Titles, types, nations, and other words that are no part of a person's name. */
const isOffice = fact(
  (norm) =>
    THAT.has(norm) ||
    ARABIC_TITLES.has(norm) ||
    ARABIC_TYPES.has(norm) ||
    PERSON_NOUNS.has(norm) ||
    POINTING.has(norm) ||
    QUANTIFIERS.has(norm) ||
    ROLE_ADJECTIVES.has(norm) ||
    DESCRIBING.has(norm) ||
    nationOf(norm) !== undefined ||
    /^(?:لل|بال|كال|وال|فال)/.test(norm),
);

/** Whether the folded word is one that names begin with: a type noun, a title, a given name. */
export const isKnownWord = (norm: string): boolean =>
  ARABIC_TYPES.has(norm) ||
  DEFINITE_BODIES.has(norm) ||
  ARABIC_TITLES.has(norm) ||
  GIVEN_NAMES.has(norm) ||
  norm === 'ابو';

/** Whether a speaker is named by an office or a kind of person only: المتحدث باسم الجيش, مسؤول محلي. */
export function startsWithPerson(tokens: readonly Token[]): boolean {
  const norm = tokens[0]?.norm ?? '';
  return (
    ARABIC_TITLES.has(norm) || PERSON_NOUNS.has(norm) || DEFINITE_PERSONS.has(norm) || QUANTIFIERS.has(norm)
  );
}
