import { NP_STOP, ROLE_ADJECTIVES } from '../../lexicon/ar-words.ts';
import { ARABIC_TITLES, ARABIC_TYPES } from '../../lexicon/entity-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, opensQuotation, quotationEnd } from '../act.ts';
import type { Named } from '../entities.ts';
import type { EntityKind } from '../types.ts';
import { isAla, mediaNameLength, verbAt } from './particles.ts';

const LONGEST_QUOTED = 5;
const PARTICLES = new Set([
  'في',
  'من',
  'عن',
  'الي',
  'ان',
  'مع',
  'او',
  'ثم',
  'هو',
  'هي',
  'التي',
  'الذي',
  'بعد',
  'قبل',
  'هذا',
  'هذه',
  'تلك',
  'ذلك',
  'كل',
  'بين',
  'قد',
  'لا',
  'لم',
  'لن',
  'ما',
  'اي',
  'غير',
  'بان',
  'انه',
  'انها',
  'ذات',
  'ضد',
  'حول',
  'منذ',
  'حتي',
  'عند',
  'لدي',
  'خلال',
  'كما',
  'تم',
  'كان',
  'كانت',
  'جديده',
  'جديد',
  'كبيره',
  'كبير',
  'مجهوله',
  'تابعه',
  'تابع',
  'خبيثه',
  'واسعه',
  'اخري',
  'متخصصه',
  'عسكريه',
  'حكوميه',
  'مسلحه',
]);

const NAME_PARTS = new Set(['ابو', 'ام', 'بن', 'ابن', 'عبد', 'ال']);

const isContent = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.quote >= 0) return false;
  return !PARTICLES.has(token.norm) && !NP_STOP.has(token.norm) && !isAla(token) && !verbAt(tokens, i);
};

const textOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(isWord)
    .map((t) => t.text)
    .join(' ');

const unjoined = (norm: string): string => norm.replace(/^[وفبلك](?=.{4})/, '').replace(/^ال/, '');

/** `شركة “بلو هاربر”`, `وزارة الطاقة`, `جمهورية نوران`: a type noun and what follows it. */
function typed(tokens: readonly Token[], i: number): { named: Named; next: number } | undefined {
  const kind = ARABIC_TYPES.get(unjoined(tokens[i]!.norm));
  if (!kind || tokens[i]!.norm.startsWith('ال')) return undefined;
  if (opensQuotation(tokens, i + 1)) {
    const close = quotationEnd(tokens, i + 1);
    return { named: { name: textOf(tokens.slice(i + 1, close + 1)), kind }, next: close };
  }
  let end = i + 1;
  while (end < i + 4 && isContent(tokens, end) && (end === i + 1 || continues(tokens, end))) end++;
  if (end === i + 1) return undefined;
  const place = kind === 'country' || kind === 'location';
  const name = textOf(tokens.slice(place ? i + 1 : i, place ? Math.min(end, i + 3) : end));
  return { named: { name: place ? name : stripJoint(name), kind }, next: end - 1 };
}

const stripJoint = (name: string): string =>
  name.replace(
    /^(?:و|ب|ل|ف)(?=(?:وزارة|شركة|حركة|تنظيم|جماعة|منظمة|هيئة|مركز|جهاز|قوات|مؤسسة|حزب|قيادة|مجلس|لجنة))/u,
    '',
  );

const continues = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm.startsWith('ال') || tokens[i - 1]!.norm.length <= 3;

/** `المتحدث … سالم الرعد`, `أبو حازم الدهري`, `الخبيرة في الأمن الرقمي ليلى حداد`. */
function person(tokens: readonly Token[], i: number): { named: Named; next: number } | undefined {
  const { norm } = tokens[i]!;
  if (NAME_PARTS.has(norm) && (norm === 'ابو' || norm === 'عبد') && isContent(tokens, i + 1))
    return nameRun(tokens, i);
  if (!ARABIC_TITLES.has(norm.replace(/^[وف](?=ال)/, ''))) return undefined;
  for (let k = i + 1; k < Math.min(tokens.length, i + 8); k++) {
    const token = tokens[k]!;
    if (token.kind === 'mark' && token.text !== '،') return undefined;
    if (token.kind === 'mark' || describes(tokens, k)) continue;
    return isContent(tokens, k) ? nameRun(tokens, k) : undefined;
  }
  return undefined;
}

/** Between a title and the name: what it is the title of. */
function describes(tokens: readonly Token[], k: number): boolean {
  const { norm } = tokens[k]!;
  if (
    norm === 'في' ||
    norm === 'باسم' ||
    norm.startsWith('ال') ||
    norm.startsWith('لل') ||
    ROLE_ADJECTIVES.has(norm)
  )
    return true;
  return ARABIC_TYPES.has(unjoined(norm));
}

function nameRun(tokens: readonly Token[], from: number): { named: Named; next: number } | undefined {
  let end = from;
  while (end < from + 4 && isContent(tokens, end) && tokens[end]!.kind === 'word') end++;
  if (end - from < 2) return undefined;
  return { named: { name: textOf(tokens.slice(from, end)), kind: 'person' }, next: end - 1 };
}

/** A short quotation that is a name: one to five words, right after a noun. */
function quoted(tokens: readonly Token[], i: number): { named: Named; next: number } | undefined {
  if (!opensQuotation(tokens, i)) return undefined;
  const close = quotationEnd(tokens, i);
  const words = tokens.slice(i, close + 1).filter(isWord);
  if (words.length === 0 || words.length > LONGEST_QUOTED || tokens[i - 1]?.text === ':') return undefined;
  const kind: EntityKind = /برمجي|فيروس|برنامج|خبيث/.test(tokens[i - 1]?.norm ?? '') ? 'malware' : 'org';
  return { named: { name: textOf(words), kind }, next: close };
}

/** Names in an Arabic sentence: after type nouns, titles and kunyas, in short quotations, and known media. */
export function arabicEntities(tokens: readonly Token[]): Named[] {
  const found: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const hit = token.kind === 'word' ? (typed(tokens, i) ?? person(tokens, i)) : quoted(tokens, i);
    if (hit) {
      found.push(hit.named);
      if (hit.named.kind !== 'org' || hit.next - i < 2) i = hit.next;
      continue;
    }
    const medium = token.kind === 'word' && token.quote < 0 ? mediaNameLength(tokens, i) : 0;
    if (medium > 0) found.push({ name: textOf(tokens.slice(i, i + medium)), kind: 'media' });
  }
  return found;
}
