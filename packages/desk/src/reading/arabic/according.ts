import { THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Agreement, isWord, type Mention, toMention } from '../act.ts';
import { readMedium } from './addressee.ts';
import { readRegion } from './noun-phrase.ts';
import { unlam, withoutBoundLam } from './paper-author.ts';
import { isAla, isComma, isMediaNoun, verbAt, verbWithObject } from './particles.ts';
import { mediumAt } from './relay-chain.ts';
import { classOf } from './word-class.ts';

/** An attribution without a verb: بحسب S, وفقا لـS, نقلا عن S, على حد قول S, كما قال S. */
export interface Attribution {
  /** Index of its first token. */
  readonly at: number;
  /** Index of the first token after the source phrase. */
  readonly end: number;
  readonly source: Mention | undefined;
  readonly via: readonly Mention[];
  readonly estimate: boolean;
  /** Only a relay (نقلا عن): the source is quoted by whoever is speaking already. */
  readonly relay: boolean;
  /** على حد قولهم: of whoever speaks already, and how many they are. */
  readonly own?: Agreement;
  /** حسبما نقلت عنه: it relays who has just spoken, and says nothing of its own. */
  readonly back?: boolean;
}

const OPENING = new Set([
  'بحسب',
  'وبحسب',
  'حسب',
  'وحسب',
  'وفق',
  'ووفق',
  'وفقا',
  'ووفقا',
  'طبقا',
  'وطبقا',
  'تبعا',
  'حسبما',
  'وحسبما',
  'وفقما',
  'فوفقا',
  'فبحسب',
  'فوفق',
  'فحسب',
]);
const ESTIMATE = new Set([
  'تقديرات',
  'لتقديرات',
  'تقدير',
  'لتقدير',
  'توقعات',
  'لتوقعات',
  'احصايات',
  'لاحصايات',
]);
/** Papers whose author is the source: بحسب بيان للوزارة, وفقا لتقرير أصدرته المنظمة. */
const PAPERS = new Set([
  'بيان',
  'تقرير',
  'دراسه',
  'تقديرات',
  'تقدير',
  'احصايات',
  'احصاءات',
  'بيانات',
  'ارقام',
  'معلومات',
  'تصريحات',
  'تصريح',
  'وثيقه',
  'وثايق',
  'تحقيق',
  'مذكره',
  'توقعات',
  'روايه',
  'شهادات',
  'حصيله',
  'نتايج',
  'تحليل',
  'نبا',
  'خبر',
  'اخبار',
]);
/** What is kept to and says nothing: طبقا لاتفاق, وفقا للقانون. */
const RULES = new Set([
  'اتفاق',
  'الاتفاق',
  'اتفاقيه',
  'الاتفاقيه',
  'قانون',
  'القانون',
  'معاهده',
  'خطه',
  'الخطه',
  'جدول',
  'معايير',
  'شروط',
  'قواعد',
  'بنود',
  'الدستور',
  'التقويم',
  'تقويم',
  'التوقيت',
  'توقيت',
]);
const SAYING = new Set([
  'قول',
  'قوله',
  'قولها',
  'قولهم',
  'تعبير',
  'تعبيره',
  'تعبيرها',
  'تعبيرهم',
  'وصفه',
  'وصفها',
  'وصف',
  'زعمه',
  'زعمها',
  'زعم',
  'زعمهم',
]);

const stripLam = (norm: string): string =>
  norm.startsWith('لل') ? norm.slice(2) : norm.replace(/^ل(?=.{3})/, '');

/** `لا يهدد القرية فحسب بل المدينة`: "only", which stands behind what is limited. */
const isOnly = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'فحسب' && isWord(tokens[i - 1]);

/** The attribution that opens at token `i`, if one does. */
export function attributionAt(tokens: readonly Token[], i: number): Attribution | undefined {
  const token = tokens[i]!;
  if (token.quote >= 0) return undefined;
  if (OPENING.has(token.norm)) return isOnly(tokens, i) ? undefined : readAccording(tokens, i);
  // without عن it is the verb of two who relayed
  const quoting = token.norm === 'ونقلا' && tokens[i + 1]?.norm === 'عن';
  if (
    (quoting || token.norm === 'نقلا' || token.norm === 'استنادا' || token.norm === 'واستنادا') &&
    tokens[i + 1]
  ) {
    return readSource(tokens, i, i + 2, { relay: true, estimate: false });
  }
  if (isAla(token) && tokens[i + 1]?.norm === 'حد') return readSaying(tokens, i);
  if ((token.norm === 'كما' || token.norm === 'حسبما') && verbAt(tokens, i + 1))
    return readVerbal(tokens, i, i + 1);
  return undefined;
}

function readAccording(tokens: readonly Token[], i: number): Attribution | undefined {
  const next = tokens[i + 1];
  if (!next) return undefined;
  if (tokens[i]!.norm.endsWith('ما')) return readVerbal(tokens, i, i + 1);
  if (next.norm === 'ما' || next.norm === 'لما') return readVerbal(tokens, i, i + 2);
  if (RULES.has(stripLam(next.norm))) return undefined;
  if (isOwnSaying(stripLam(next.norm))) return ownSaying(i, i + 2, next.norm);
  const own = ownPaper(tokens, i);
  if (own) return own;
  const estimate = ESTIMATE.has(next.norm);
  if (PAPERS.has(stripLam(next.norm))) return readPaper(tokens, i, estimate);
  return readSource(tokens, i, i + 1, { relay: false, estimate });
}

/** `بحسب بيان للوزارة`, `وفقا لتقرير نشرته صحيفة X`, `تقديرات المركز`: the source behind a paper. */
function readPaper(tokens: readonly Token[], i: number, estimate: boolean): Attribution | undefined {
  let k = i + 2;
  while (tokens[k] && PAPER_WORDS.has(tokens[k]!.norm)) k++;
  const author = tokens[k];
  if (!author || isComma(author)) return readSource(tokens, i, i + 1, { relay: false, estimate });
  if (/^(?:حصل|اطلع)/.test(author.norm) && tokens[k + 1]?.norm.startsWith('علي'))
    return readObtained(tokens, i, k + 2, estimate);
  if (/^(?:نشر|اصدر|اعد|اورد|نقل|بث|صدر|اعلن|كشف|قدم|ادل|افاد|ذكر|تداول)/.test(author.norm)) k++;
  if (author.norm === 'صادر' || author.norm === 'صادره') k += 2;
  return (
    readSource(tokens, i, k, { relay: false, estimate }) ??
    readSource(tokens, i, i + 1, { relay: false, estimate })
  );
}

/** `أرقام حصلت عليها وكالة X من وزارة العدل`: X relays, the ministry is the source; without من the paper is. */
function readObtained(
  tokens: readonly Token[],
  i: number,
  from: number,
  estimate: boolean,
): Attribution | undefined {
  const end = phraseEnd(tokens, from);
  const giver = tokens.slice(from, end).findIndex((t) => t.norm === 'من');
  const relayEnd = giver < 0 ? end : from + giver;
  const relay = readRegion(tokens, from, relayEnd).subject;
  const source =
    giver < 0 ? toMention(tokens.slice(i + 1, from - 2)) : readRegion(tokens, relayEnd + 1, end).subject;
  return source ? { at: i, end, source, via: relay ? [relay] : [], estimate, relay: false } : undefined;
}

const PAPER_WORDS = new Set([
  'جديد',
  'جديده',
  'سابق',
  'سابقه',
  'رسمي',
  'رسميه',
  'حديث',
  'حديثه',
  'اوليه',
  'اخير',
  'اخيره',
  'مقتضب',
  'صحفي',
  'محدثه',
  'سنوي',
  'موقته',
  'نهاييه',
  'محليه',
  'اولي',
  'عاجل',
  'عاجله',
]);

/** Verbs that report only here: وفق ما جاء في, حسبما ورد في, بحسب ما صرح به. */
const REPORTED = /^(?:نقل|اورد|ذكر|قال|نشر|اعلن|صرح|جاء|ورد|تداول|بث)/;

/** `بحسب ما نقلت وكالة X عن Y`, `حسبما ذكرت S`, `كما قال S`. */
function readVerbal(tokens: readonly Token[], at: number, verb: number): Attribution | undefined {
  const word = tokens[verb];
  if (!word) return undefined;
  const form = verbAt(tokens, verb) ?? verbWithObject(tokens, verb);
  if (!form && !REPORTED.test(word.norm)) return undefined;
  const end = withApposition(tokens, phraseEnd(tokens, verb + 1));
  if (followedByThat(tokens, end)) return undefined;
  if (/^عن(?:ه|ها|هم|هما)$/.test(tokens[verb + 1]?.norm ?? '')) {
    const source = mediumAt(tokens, verb + 2, end);
    return { at, end, source, via: [], estimate: false, relay: false, back: true };
  }
  for (let k = verb + 1; k < end; k++) {
    if (tokens[k]!.norm !== 'عن') continue;
    const relay = mediumAt(tokens, verb + 1, k);
    const source = readRegion(tokens, k + 1, end);
    if (!source.subject) break;
    return {
      at,
      end,
      source: source.subject,
      via: relay ? [relay, ...source.spokenTo] : [],
      estimate: false,
      relay: false,
    };
  }
  const region = readRegion(tokens, verb + 1, end);
  return {
    at,
    end,
    source: mediumAt(tokens, verb + 1, end),
    via: region.spokenTo,
    estimate: form?.verb.cls === 'estimate',
    relay: false,
  };
}

const followedByThat = (tokens: readonly Token[], end: number): boolean => {
  const token = tokens[end];
  return token !== undefined && THAT.has(token.norm);
};

/** `قوله`, `تعبيرها`: of whoever is speaking already. */
const isOwnSaying = (norm: string): boolean => SAYING.has(norm) && /(?:ه|ها|هم)$/.test(norm);

/** `وفق بيان لها`, `بحسب بيانها`: the paper is of whoever is speaking already. */
function ownPaper(tokens: readonly Token[], i: number): Attribution | undefined {
  const paper = stripLam(tokens[i + 1]!.norm);
  if (/^(?:بيان|تقرير|تصريح|تصريحات|احصايات|تقديرات|مصادر)(?:ه|ها|هم)$/.test(paper))
    return ownSaying(i, i + 2, paper);
  const owner = tokens[i + 2]?.norm ?? '';
  return PAPERS.has(paper) && /^ل(?:ه|ها|هم)$/.test(owner) ? ownSaying(i, i + 3, owner) : undefined;
}

const ownSaying = (at: number, end: number, norm: string): Attribution => ({
  at,
  end,
  source: undefined,
  via: [],
  estimate: false,
  relay: false,
  own: norm.endsWith('هم') ? 'plural' : norm.endsWith('ها') ? 'feminine' : 'masculine',
});

function readSaying(tokens: readonly Token[], i: number): Attribution | undefined {
  const saying = tokens[i + 2];
  if (!saying || !SAYING.has(saying.norm)) return undefined;
  if (isOwnSaying(saying.norm)) return ownSaying(i, i + 3, saying.norm);
  return readSource(tokens, i, i + 3, { relay: false, estimate: false });
}

const ENDERS = new Set([
  'فان',
  'فانه',
  'فانها',
  'فقد',
  'ان',
  'انه',
  'انها',
  'بان',
  'بانه',
  'بانها',
  'ف',
  'فلا',
  'فلم',
  'التي',
  'الذي',
  'الذين',
]);

/** `نائب الرئيس، فؤاد أوقطاي،`: the name behind an office belongs to it. */
function withApposition(tokens: readonly Token[], end: number): number {
  if (!isComma(tokens[end])) return end;
  let k = end + 1;
  while (k < Math.min(tokens.length, end + 6) && tokens[k]!.kind === 'word' && tokens[k]!.quote < 0) k++;
  const first = tokens[end + 1];
  const closed = isComma(tokens[k]) || tokens[k]?.text === '.';
  return first && k > end + 1 && closed && classOf(first.norm).likely && !first.norm.startsWith('و')
    ? k
    : end;
}

/** End of the source phrase: with `inserted`, right behind a subject, also its verb; a comma, a final mark, فإن, أن, a colon or a quotation that is speech. */
function phraseEnd(tokens: readonly Token[], from: number, inserted = false): number {
  let k = from;
  for (; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (token.quote >= 0) continue;
    if (isComma(token) || token.text === '.' || token.text === ':' || token.text === '؟') break;
    if (ENDERS.has(token.norm) || (k > from && token.norm === 'نقلا')) break;
    if (k > from && token.norm.startsWith('و') && verbAt(tokens, k)?.joined) break;
    if (k > from + 1 && inserted && verbAt(tokens, k)?.tense === 'perfect') break;
  }
  return k;
}

function readSource(
  tokens: readonly Token[],
  at: number,
  from: number,
  how: { relay: boolean; estimate: boolean },
): Attribution | undefined {
  const end = withApposition(tokens, phraseEnd(tokens, from, isWord(tokens[at - 1])));
  if (end <= from) return undefined;
  const first = tokens[from]!;
  const bare = stripLam(first.norm);
  if (isMediaNoun(tokens, from, bare)) {
    const medium = readMedium(tokens, from, end);
    return { at, end, source: withoutLeadingLam(medium.mention), via: [], ...how };
  }
  const quotedName = first.norm === 'ل' ? toMention(tokens.slice(from + 1, end)) : undefined;
  if (quotedName) return { at, end, source: quotedName, via: [], ...how };
  const words = tokens.slice(from, end);
  const bound = from === at + 1 && !/(?:وفقا|طبقا|تبعا)$/.test(tokens[at]!.norm);
  const region = readRegion([bound ? first : unlam(first), ...words.slice(1)], 0, words.length);
  const source = region.subject;
  if (!source) return undefined;
  return { at, end, source, via: region.spokenTo, ...how };
}

function withoutLeadingLam(mention: Mention): Mention {
  const [first = '', ...rest] = mention.text.split(' ');
  const [norm = '', ...norms] = mention.norms;
  if (!norm.startsWith('ل')) return mention;
  return {
    ...mention,
    text: [withoutBoundLam(first), ...rest].join(' '),
    norms: [withoutBoundLam(norm), ...norms],
  };
}
