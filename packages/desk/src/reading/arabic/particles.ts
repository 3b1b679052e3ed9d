import { ARABIC_VERB_FORMS, type ArabicForm } from '../../lexicon/ar-verbs.ts';
import { MEDIA_NAMES, MEDIA_NOUNS, NOT_BEFORE_THAT, NOT_MEDIA_AFTER, THAT } from '../../lexicon/ar-words.ts';
import { type Form, fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';

const COMMAS = new Set(['،', ',', '؛', ';']);

export const isComma = (token: Token | undefined): boolean => token !== undefined && COMMAS.has(token.text);

/** على is a particle, علي a name: the fold loses the difference, the raw text keeps it. */
export const isAla = (token: Token): boolean => token.norm === 'علي' && token.text.endsWith('ى');

export const isDash = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === '-' || token.text === '–' || token.text === '—');

/** نفى أيضا الوزير, أعلن رسميا المكتب: how or once more; the subject follows. */
export const LEADING_ADVERB: RegExp =
  /^(?:ايضا|كذلك|سابقا|لاحقا|موخرا|مجددا|رسميا|علنا|صراحه|قطعيا|بدور(?:ه|ها|هم))$/;

const BEFORE_CONTENT = new Set(['الي', 'من', 'عن', 'ب']);

/** A preposition that a verb's content may stand behind. */
export const isPreposition = (token: Token | undefined): boolean =>
  token !== undefined && (BEFORE_CONTENT.has(token.norm) || isAla(token));

/** Whether the complementizer at `i` opens the content of a verb. */
export function thatAt(tokens: readonly Token[], i: number): boolean {
  if (!THAT.has(tokens[i]!.norm)) return false;
  const before = tokens[i - 1];
  return before === undefined || !NOT_BEFORE_THAT.has(before.norm);
}

const RAW_ENDS_ALIF = new Set(
  ['نعي', 'راي', 'نفي', 'تبني', 'مضي', 'حكي', 'روي'].flatMap((norm) => [norm, `و${norm}`, `ف${norm}`]),
);

/** Words that the fold makes look like the verb: نعي, مقره. */
const isSpelledOtherwise = ({ norm, text }: Token): boolean =>
  (RAW_ENDS_ALIF.has(norm) && !text.endsWith('ى')) || (norm === 'ومقره' && text.endsWith('ه'));

/** The reporting verb at token `i`; words that are verbs only in one spelling are told by their raw form. */
export function verbAt(tokens: readonly Token[], i: number): ArabicForm | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.quote >= 0) return undefined;
  if (!mayBeVerb(token.form)) return undefined;
  const form = ARABIC_VERB_FORMS.get(token.norm) ?? expressing(tokens, i) ?? clarifying(tokens[i]!);
  if (!form) return undefined;
  if (isSpelledOtherwise(token) || (form.tense !== 'participle' && isNominal(tokens, i, form)))
    return undefined;
  if (TURNS_OUT.test(token.norm) && /^(?:ان|ل.{2,}|من|ل)/.test(tokens[i + 1]?.norm ?? '')) return undefined;
  if (IN_ANSWER.has(token.norm) || MUST.test(token.norm) || arrives(tokens, i) || isElative(tokens, i))
    return undefined;
  if (CALLED.test(token.text) && !THAT.has(tokens[i + 1]?.norm ?? '')) return undefined;
  return isNounHere(tokens, i) || isPersonHere(tokens, i) ? undefined : form;
}

const TANWIN = /(?:\u064b\u0627?|\u0627\u064b)$/;
const DUAL_REACH = 15;

/** `هدوءا حذرا`, `وصفاً`: spelled like the dual of a verb, which goes on with two who were named: `المصدران ذكرا`. */
function isNominal(tokens: readonly Token[], i: number, { verb, tense, joined }: ArabicForm): boolean {
  const { norm, text } = tokens[i]!;
  if (text.startsWith('آ') || TANWIN.test(text)) return true;
  if (tense !== 'perfect' || norm.slice(joined ? 1 : 0) !== `${verb.lemma}ا`) return false;
  if (joined) return /ا$/.test(tokens[i - 1]?.norm ?? '');
  return !tokens.slice(Math.max(0, i - DUAL_REACH), i).some((token) => /.{3}(?:ان|ين)$/.test(token.norm));
}

const mayBeVerb = fact(
  (norm) => ARABIC_VERB_FORMS.has(norm) || EXPRESSING.has(norm) || BETWEEN_OR_CLARIFY.test(norm),
);

/** `أبرز الأسباب`, but `كما أبرز المدير أن`: the most prominent ones. */
const isElative = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'ابرز' && tokens[i - 1]?.norm !== 'كما';

/** يجب, must: أجاب is spelled so only where nothing is answered. */
const MUST = /^[وف]?س?[يت]جب$/;

/** `وردا على سؤال`: nobody's verb, though the dual of رد is spelled so. */
const IN_ANSWER = new Set(['ردا', 'وردا', 'فردا']);

/** `تبين لأجهزة الأمن أن`: it turned out. */
const TURNS_OUT = /^[وف]?[يت]تبين$|^[وف]?تبين$/;

/** `تقارير وردت عن`: they came in; only with على or its words quoted somebody replies. */
const arrives = (tokens: readonly Token[], i: number): boolean =>
  /^وردت?$/.test(tokens[i]!.norm) &&
  /^(?:في|عن|من|الي|ضمن|خلال|بها?|فيها?|انباء|معلومات|تقارير|اسمه?|اسماء)$/.test(tokens[i + 1]?.norm ?? '');

/** `جماعة تدعى “X”` is called so; who claims something is spelled تدعي. */
const CALLED = /^[وف]?[يت]دعى$/;

/** `في رد على`, `في مدينة`: behind a preposition no verb stands. */
/** `مقرا للحشد`: a seat; who admits something is followed by ب. */
const isSeat = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'مقرا' && !/^ب/.test(tokens[i + 1]?.norm ?? '');

const isNounHere = (tokens: readonly Token[], i: number): boolean =>
  isSeat(tokens, i) || tokens[i]!.norm === CITY || PREPOSITIONS.has(tokens[i - 1]?.norm ?? '');

/** `لكن متحدثا عسكريا قال`: somebody who speaks for others, where nothing follows that is spoken of or to. */
const isPersonHere = (tokens: readonly Token[], i: number): boolean =>
  /^(?:متحدث|كاتب)(?:ا|ه|ين)$/.test(tokens[i]!.norm) &&
  !/^(?:عن|الي|مع|في|خلال|ان|:|ل.{3,}|ب(?!اسم).{3,})$/.test(tokens[i + 1]?.norm ?? '');

/** A town, although it is spelled like the participle of أدان. */
const CITY = 'مدينه';
const PREPOSITIONS = new Set(
  'في وفي الي عن مع خلال منذ بين ضد مقابل بعد قبل رغم بسبب عقب اثر وسط حول بشان دون بدون لدي ضمن'.split(' '),
);

/** `وبيّن الوزير أن`, `عقّب المدير`: the verbs, and not بين (between) and عقب (after), are told by their shadda. */
const clarifying = ({ norm, text }: Token): ArabicForm | undefined =>
  BETWEEN_OR_CLARIFY.test(norm) && text.includes('\u0651') ? ARABIC_VERB_FORMS.get(`${norm}ت`) : undefined;

const BETWEEN_OR_CLARIFY = /^[وف]?(?:بين|عقب)$/;

const EXPRESSING = new Set(['عبر', 'وعبر', 'فعبر']);
const EXPRESSING_REACH = 12;

/** `عبّر الوزير عن قلقه`: the verb, and not عبر (across), is told by its shadda or by the feeling behind عن. */
function expressing(tokens: readonly Token[], i: number): ArabicForm | undefined {
  const { norm, text } = tokens[i]!;
  if (!EXPRESSING.has(norm)) return undefined;
  const form = ARABIC_VERB_FORMS.get(`${norm}ت`);
  if (text.includes('\u0651')) return form;
  const limit = Math.min(tokens.length - 1, i + EXPRESSING_REACH);
  for (let k = i + 2; k < limit && !COMMAS.has(tokens[k]!.text); k++)
    if (tokens[k]!.norm === 'عن')
      return /^(?!ال).{3,}(?:ه|ها|هم)$|^(?:استعداد|قلق|امل|اسف|رفض|تضامن|شكر|تقدير|ثقه|رغبه|تاييد|ادانه)$/.test(
        tokens[k + 1]!.norm,
      )
        ? form
        : undefined;
  return undefined;
}

/** أكدته, أوردها: a reporting verb written together with the pronoun of its object. */
export function verbWithObject(tokens: readonly Token[], i: number): ArabicForm | undefined {
  const norm = tokens[i]?.norm ?? '';
  const stem = norm.replace(/(?:هما|ها|هم|ه)$/, '');
  if (stem === norm) return undefined;
  // نفاه is نفى with its object: only the last letter keeps the final ى
  return (
    ARABIC_VERB_FORMS.get(stem) ??
    (stem.endsWith('ا') ? ARABIC_VERB_FORMS.get(`${stem.slice(0, -1)}ي`) : undefined)
  );
}

/** `ل` or `لل` taken off: للصحيفة → صحيفة (definite), لرويترز → رويترز. Undefined when there is no ل. */
export function withoutLam(norm: string): { rest: string; definite: boolean } | undefined {
  if (norm.startsWith('لل') && norm.length > 4) return { rest: norm.slice(2), definite: true };
  if (norm.startsWith('ل') && norm.length > 2) return { rest: norm.slice(1), definite: false };
  return undefined;
}

export const bareNoun = (norm: string): string =>
  norm.replace(/^(?:و|ف)?(?:بال|كال|لل|ال)/, '').replace(/^[ولبف](?=.{4})/, '');

/** Words that a known medium's name begins with. */
const MEDIA_OPENERS: ReadonlySet<string> = new Set([...MEDIA_NAMES].map((name) => name.split(' ')[0]!));

/** Whether a known medium is named at token `i` (its first word given as `first`); returns how many tokens it takes. */
export function mediaNameLength(tokens: readonly Token[], i: number, first?: string): number {
  if (!(first === undefined ? opensMedium(tokens[i]!.form) : MEDIA_OPENERS.has(first))) return 0;
  return knownMediumAt(tokens, i, first ?? tokens[i]!.norm);
}

const opensMedium = fact((norm) => MEDIA_OPENERS.has(norm));

function knownMediumAt(tokens: readonly Token[], i: number, first: string): number {
  let name = first;
  let best = MEDIA_NAMES.has(name) ? 1 : 0;
  for (let k = 1; k < 4 && tokens[i + k]?.kind === 'word'; k++) {
    name += ` ${tokens[i + k]!.norm}`;
    if (MEDIA_NAMES.has(name)) best = k + 1;
  }
  return best;
}

/** Media nouns without and with the article. */
const MEDIA_NOUN_FORMS: ReadonlySet<string> = new Set(
  [...MEDIA_NOUNS].flatMap((noun) => [noun, `ال${noun}`]),
);

/** Whether a word is a media noun, or may be one with what is written together with it. */
export const mayBeMediaNoun: (form: Form) => boolean = fact(
  (norm) => MEDIA_NOUN_FORMS.has(norm) || MEDIA_NOUN_FORMS.has(norm.slice(1)),
);
const isMediaForm = fact((norm) => MEDIA_NOUN_FORMS.has(norm));

/** Whether the token is a media noun (صحيفة, القناة) and not an agency of another kind. */
export function isMediaNoun(tokens: readonly Token[], i: number, norm?: string): boolean {
  if (!(norm === undefined ? isMediaForm(tokens[i]!.form) : MEDIA_NOUN_FORMS.has(norm))) return false;
  const next = tokens[i + 1];
  return !(next && NOT_MEDIA_AFTER.has(next.norm));
}

/** `وأضافت، متحدثة عبر الهاتف: C`: how she speaks, and no office. */
export const isSpeaking = (tokens: readonly Token[], i: number): boolean =>
  /^متحدث(?:ه|ا)$/.test(tokens[i]!.norm) && /^(?:عبر|في|الي|من|عن)$/.test(tokens[i + 1]?.norm ?? '');
