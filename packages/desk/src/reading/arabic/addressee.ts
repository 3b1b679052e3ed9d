import { PERSON_NOUNS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention, opensQuotation, quotationEnd, toMention } from '../act.ts';
import { interviewerAt, isMade, latinMedium, outletsEnd } from './media-told.ts';
import { isComma, isMediaNoun, mediaNameLength, withoutLam } from './particles.ts';
import { endsPhrase } from './phrase-end.ts';

/** A medium spoken to at token `i` (`ل` taken off), and the index after it. */
export function addressee(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } | undefined {
  const token = tokens[i]!;
  if (token.norm === 'ل') return lamApart(tokens, i, end);
  if (/^لل?ـ*[A-Z]/.test(token.text)) return latinMedium(tokens, i);
  const lam = withoutLam(token.norm);
  if (!lam) return undefined;
  const named = mediaNameLength(tokens, i, lam.rest) || mediaNameLength(tokens, i, `ال${lam.rest}`);
  if (named > 0) {
    const mention = toMention(tokens.slice(i, i + named));
    return mention ? { mention: withFirstWord(mention, stripLam(token)), next: i + named } : undefined;
  }
  if (isMediaNoun(tokens, i, lam.rest) && !isMade(tokens, i, lam.rest)) {
    const medium = readMedium(tokens, i, end);
    return { mention: withFirstWord(medium.mention, stripLam(token)), next: medium.next };
  }
  const outlets = outletsEnd(tokens, i, end);
  if (outlets > i)
    return { mention: withFirstWord(toMention(tokens.slice(i, outlets))!, stripLam(token)), next: outlets };
  if (/^(?:مراسله?|موفده?|مندوبه?)$/.test(lam.rest) && i + 1 < end) return correspondent(tokens, i + 1, end);
  return people(i, lam);
}

/** `للصحفيين`, `لمسؤولين محليين`: who is told, where nobody is named. */
function people(
  i: number,
  lam: { readonly rest: string; readonly definite: boolean },
): { next: number } | undefined {
  const told = lam.definite
    ? ADDRESSED.has(lam.rest)
    : /(?:ين|ون)$/.test(lam.rest) && PERSON_NOUNS.has(lam.rest);
  return told ? { next: i + 1 } : undefined;
}

/** `لمراسل الضفة`: the medium whose correspondent is told. */
function correspondent(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } {
  if (isMediaNoun(tokens, i)) return readMedium(tokens, i, end);
  const length = mediaNameLength(tokens, i) || (tokens[i]!.kind === 'word' ? 1 : 0);
  const mention = toMention(tokens.slice(i, i + length));
  return mention ? { mention, next: i + length } : { next: i };
}

/** `ل(شينخوا)`, `لـ«النهر»`, `لـ السومرية نيوز`: the particle written apart; where a page has lost the name it tells nothing. */
function lamApart(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } | undefined {
  const bracketed = bracketedName(tokens, i + 1, end);
  if (bracketed) return bracketed;
  if (tokens[i + 1]?.kind === 'word' && tokens[i + 1]!.quote < 0) return bareLam(tokens, i, end);
  if (isComma(tokens[i + 1])) return { next: i + 1 };
  if (!opensQuotation(tokens, i + 1)) return undefined;
  const close = Math.min(quotationEnd(tokens, i + 1), end - 1);
  const mention = toMention(tokens.slice(i + 1, close + 1));
  return mention ? { mention, next: close + 1 } : undefined;
}

/** `لـ السومرية نيوز`: written apart, the particle stands before a name in full; three words at the most. */
function bareLam(tokens: readonly Token[], i: number, end: number): { mention?: Mention; next: number } {
  let k = i + 1;
  while (k < Math.min(end, i + 4) && tokens[k]!.kind === 'word' && !endsPhrase(tokens, k, 1)) k++;
  const mention = toMention(tokens.slice(i + 1, k));
  return mention ? { mention, next: k } : { next: i + 1 };
}

const ADDRESSED = new Set([
  'صحفيين',
  'صحافيين',
  'اعلاميين',
  'نواب',
  'برلمان',
  'صحافه',
  'مشرعين',
  'حاضرين',
  'جمهور',
  'قاضي',
  'محكمه',
  'محققين',
  'متظاهرين',
  'مراسلين',
]);

const stripLam = (token: Token): string =>
  token.text.startsWith('لل') ? `ال${token.text.slice(2)}` : token.text.slice(1);

function withFirstWord(mention: Mention, word: string): Mention {
  if (!mention.text.startsWith('ل')) return mention;
  const rest = mention.text.split(' ').slice(1);
  const norms = [word.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه'), ...mention.norms.slice(1)];
  return { ...mention, text: [word, ...rest].join(' '), norms };
}

/** The medium whose type noun stands at `i`: its quoted name when there is one, else noun and name. */
export function readMedium(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention: Mention; next: number } {
  const second = tokens[i + 1]?.norm ?? '';
  const typed = tokens[i + 1] !== undefined && isMediaNoun(tokens, i + 1);
  const at = typed || /^(?:ال)?(?:انباء|اخبار)$|^للانباء$/.test(second) ? i + 2 : i + 1;
  if (opensQuotation(tokens, at)) {
    const close = Math.min(quotationEnd(tokens, at), end - 1);
    const quoted = toMention(tokens.slice(at, close + 1));
    if (quoted) return { mention: { ...quoted, medium: true }, next: behindOrigin(tokens, close + 1, end) };
  }
  const bracketed = bracketedName(tokens, at, end);
  if (bracketed) return bracketed;
  const definite = tokens[i]!.norm.startsWith('ال') || tokens[i]!.norm.startsWith('لل');
  let k = i + 1;
  const limit = Math.min(end, i + (definite ? 2 : 5));
  while (k < limit && isWord(tokens[k]) && !endsPhrase(tokens, k, 1)) k++;
  const mention = toMention(tokens.slice(i, Math.max(k, i + 1)))!;
  return { mention: { ...mention, medium: true }, next: Math.max(k, i + 1) };
}

/** `صحيفة «النهر» المحلية`: index behind the adjectives that only describe the medium named. */
function behindOrigin(tokens: readonly Token[], from: number, end: number): number {
  let k = from;
  while (k < end && tokens[k]!.quote < 0 && /^ال.{2,}(?:ي|يه)$/.test(tokens[k]!.norm)) k++;
  return k;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '/': '/' };

/** صحيفة (اسم), صحيفة /اسم/: the name in its brackets. */
function bracketedName(
  tokens: readonly Token[],
  open: number,
  end: number,
): { mention: Mention; next: number } | undefined {
  const closing = BRACKETS[tokens[open]?.text ?? ''];
  if (closing === undefined) return undefined;
  for (let k = open + 1; k < Math.min(end, open + 6); k++) {
    if (tokens[k]!.text !== closing) continue;
    const mention = toMention(tokens.slice(open + 1, k));
    return mention && { mention: { ...mention, medium: true }, next: behindOrigin(tokens, k + 1, end) };
  }
  return undefined;
}

const BROADCAST = /^(?:برنامج|برنامجها|برنامجه|شاشه|ظهوره|ظهورها|حلقه|مداخله|نشره)$/;
const BROADCAST_REACH = 10;

/** `في برنامج «X» على قناة Y`, `المذاع على شاشة «Y»`: where a programme is shown. */
const isBroadcast = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'علي' &&
  tokens
    .slice(Math.max(0, i - BROADCAST_REACH), i)
    .some(({ norm, quote }) => quote < 0 && BROADCAST.test(norm));

/** `في اتصال مع وكالة X`, `في حديث إلى إذاعة “X”`, `عبر قناة X`: the medium after its particle. */
export function spokenWith(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention: Mention; next: number } | undefined {
  const { norm } = tokens[i]!;
  if (!['مع', 'الي', 'عبر', 'علي'].includes(norm) || i + 1 >= end) return undefined;
  const interviewer = norm === 'مع' || norm === 'الي' ? interviewerAt(tokens, i + 1, end) : undefined;
  if (interviewer) return interviewer;
  const typed = isMediaNoun(tokens, i + 1);
  if (typed && ((norm !== 'عبر' && norm !== 'علي') || isBroadcast(tokens, i)))
    return readMedium(tokens, i + 1, end);
  if (isBroadcast(tokens, i) && opensQuotation(tokens, i + 1)) return readMedium(tokens, i, end);
  const named = mediaNameLength(tokens, i + 1);
  const mention = named > 0 ? toMention(tokens.slice(i + 1, i + 1 + named)) : undefined;
  return mention ? { mention, next: i + 1 + named } : undefined;
}
