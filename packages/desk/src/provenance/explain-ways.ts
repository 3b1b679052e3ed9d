import type { OriginCount, Party } from './origins.ts';

type Lang = 'en' | 'ar';

/** What stands for the words of a source that nobody has described. */
export const UNDESCRIBED = '?';

const SHOWN = 6;

/** A party's name for a reader; one that is not described at all is told so. */
export function partyName({ label, who }: Party, lang: Lang): string {
  if (label !== UNDESCRIBED || !who.startsWith('unnamed:')) return label;
  return lang === 'en' ? 'an undescribed source' : 'مصدر غير موصوف';
}

/**
 * Tells where each origin's word came through, which names are one source, which may be, what may be a copy, and what rests
 * on a partner's bare word; a sentence each, nothing for what there is none of.
 */
export function explainWays(count: OriginCount, lang: Lang): string[] {
  const say = WORDS[lang];
  const { ways, origins, one, perhaps, copies, unproven, independent } = count;
  const lines: string[] = [];
  if (ways.length > 0) {
    const shown = ways.slice(0, SHOWN).map((way) => say.way(way.map((party) => nameIn(party, lang))));
    const more = origins.length - shown.length;
    lines.push(say.origins([...shown, ...(more > 0 ? [say.more(more)] : [])]));
  }
  for (const group of one.slice(0, SHOWN)) lines.push(say.one(listed(group, lang)));
  // Suspicions are told where they cost something.
  if (independent[0] < independent[1]) {
    for (const group of perhaps.slice(0, SHOWN)) lines.push(say.perhaps(listed(group, lang)));
    for (const group of copies.slice(0, SHOWN)) lines.push(say.copies(listed(group, lang)));
    if (unproven.length > 0) lines.push(say.unproven(listed(unproven, lang)));
  }
  return lines;
}

function nameIn(party: Party, lang: Lang): string {
  const name = partyName(party, lang);
  if (!party.who.startsWith('unnamed:') || party.label === UNDESCRIBED) return name;
  return lang === 'en' ? `${name} (not identified)` : `${name} (دون تعيين)`;
}

function listed(parties: readonly Party[], lang: Lang): string {
  const names = parties.slice(0, SHOWN).map((party) => partyName(party, lang));
  const more = parties.length - names.length;
  if (more > 0) names.push(WORDS[lang].more(more));
  return WORDS[lang].list(names);
}

function joined(names: readonly string[], comma: string, and: string): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
}

interface Words {
  readonly more: (n: number) => string;
  readonly list: (names: readonly string[]) => string;
  readonly way: (names: readonly string[]) => string;
  readonly origins: (ways: readonly string[]) => string;
  readonly one: (names: string) => string;
  readonly perhaps: (names: string) => string;
  readonly copies: (names: string) => string;
  readonly unproven: (names: string) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    more: (n) => `${n} more`,
    list: (names) => joined(names, ', ', ' and '),
    way: ([origin = '', ...through]) =>
      through.length === 0 ? origin : `${origin}, through ${joined(through, ', then ', ', then ')}`,
    origins: (ways) => `Origins: ${ways.join('; ')}.`,
    one: (names) => `Counted as one source: ${names}.`,
    perhaps: (names) => `May be one and the same: ${names}.`,
    copies: (names) => `May be copies of one text: ${names}.`,
    unproven: (names) =>
      `Known only by the word of whoever passed it on, so not counted in the lower number: ${names}.`,
  },
  ar: {
    more: (n) => `${n} غيرها`,
    list: (names) => joined(names, '، ', ' و'),
    way: ([origin = '', ...through]) =>
      through.length === 0 ? origin : `${origin} عبر ${joined(through, ' ثم ', ' ثم ')}`,
    origins: (ways) => `الأصول: ${ways.join('؛ ')}.`,
    one: (names) => `يُحتسب أصلاً واحداً: ${names}.`,
    perhaps: (names) => `قد يكون أصلاً واحداً: ${names}.`,
    copies: (names) => `قد تكون نسخاً من نص واحد: ${names}.`,
    unproven: (names) => `لا يُعرف إلا بكلام من نقله، فلا يدخل في الحد الأدنى: ${names}.`,
  },
};
