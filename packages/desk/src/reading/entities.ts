import { isAt, LOWER, UPPER } from '../text/characters.ts';
import { type Form, fact, formOf } from '../text/forms.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isWord, type Sentence } from './act.ts';
import { aliasesAfter } from './aliases.ts';
import { arabicEntities } from './arabic/entities.ts';
import { isKnownWord, startsWithPerson } from './arabic/name-words.ts';
import { classOf } from './arabic/word-class.ts';
import { englishEntities } from './english/entities.ts';
import { type Wording, wordingOf } from './english/wording.ts';
import { builtIn, nationOf } from './gazetteer/built-in.ts';
import {
  type Beginning,
  type Hit,
  longestOf,
  type NameIndex,
  withoutParticles,
} from './gazetteer/name-index.ts';
import { mergeNames } from './merge-names.ts';
import type { FoundName, Named } from './named.ts';
import type { Claim, Entity } from './types.ts';

/** Other names taken from a list; the text's own come on top. */
const MOST_LISTED = 6;
const ARABIC = /[\u0600-\u06ff]/;

/**
 * Entities of a report: names the lists know (the built-in ones and the caller's), names the text shows by their form,
 * countries behind the adjectives of nations, and the speakers of its claims. What somebody said in quotation marks is no
 * name.
 */
export function findEntities(
  sentences: readonly Sentence[],
  lang: 'ar' | 'en',
  own: NameIndex | undefined,
  claims: readonly Claim[] = [],
): Entity[] {
  const wording = wordingOf(lang === 'en' ? sentences : []);
  const found = sentences.flatMap(({ tokens }) => namesIn(tokens, lang, own, wording));
  const starts = new Set(claims.map(({ start }) => start));
  const isContent = (name: FoundName): boolean =>
    starts.has(name.start) && claims.some(({ start, end }) => start === name.start && end === name.end);
  const names = found.filter((name) => name.known || !isContent(name));
  return mergeNames([...names, ...speakers(claims)]);
}

function namesIn(
  tokens: readonly Token[],
  lang: 'ar' | 'en',
  own: NameIndex | undefined,
  wording: Wording,
): FoundName[] {
  const found: FoundName[] = [];
  // which known name a token belongs to, 0 for none
  const taken = new Uint16Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') continue;
    const hit = knownAt(tokens, i, own);
    if (hit) {
      found.push(fromList(tokens, i, hit));
      taken.fill(i + 1, i, i + hit.length);
      i += hit.length - 1;
      continue;
    }
    const nation = nationAt(token);
    if (!nation) continue;
    found.push(nation);
    const force = lang === 'en' ? forceAt(tokens, i) : undefined;
    if (force) found.push(force);
  }
  for (const shown of lang === 'ar' ? arabicEntities(tokens) : englishEntities(tokens, wording)) {
    const named = withoutCountry(taken, tokens, shown);
    if (!named || isTaken(taken, named)) continue;
    const name = nameOf(tokens, named.from, named.to);
    if (name) found.push({ ...name, kind: named.kind, known: false, aliases: aliasNames(tokens, named) });
  }
  return found;
}

/** `Burundi Dana Hall`, `هاكان فيدان إسرائيل`: a person beside a country that belongs to other words of the sentence. */
function withoutCountry(taken: Uint16Array, tokens: readonly Token[], named: Named): Named | undefined {
  if (named.kind !== 'person') return named;
  let { from, to } = named;
  if (isCountry(taken, tokens, from)) while (from < to && taken[from] === taken[named.from]) from++;
  if (to - from > 1 && isCountry(taken, tokens, to - 1))
    while (to > from && taken[to - 1] === taken[named.to - 1]) to--;
  if (from === named.from && to === named.to) return named;
  return to - from >= 2 ? { ...named, from, to } : undefined;
}

const isCountry = (taken: Uint16Array, tokens: readonly Token[], i: number): boolean => {
  if (taken[i] === 0) return false;
  const kind = knownAt(tokens, taken[i]! - 1, undefined)?.entity.kind;
  return kind === 'country' || kind === 'location';
};

/** Whether the lists know it better: all of it, what follows its type noun, or a name that goes on beyond it. */
function isTaken(taken: Uint16Array, { from, to }: Named): boolean {
  if (to - from > 1 && taken[from + 1] !== 0 && taken[from + 1] !== taken[from])
    return taken[to - 1] === taken[from + 1];
  if (taken[from] !== 0 && taken[from] === taken[from + 1]) return true;
  if (taken[to - 1] !== 0 && taken[to] === taken[to - 1]) return true;
  for (let i = from; i < to; i++) if (taken[i] === 0) return false;
  return true;
}

const beginsArabic = (norm: string): boolean => norm >= '\u0600' && norm < '\u0700';

/** A folded word, and what it is without what is written together with it. */
const spellings: (form: Form) => readonly string[] = fact((norm) => {
  if (beginsArabic(norm)) return withoutParticles(norm);
  return norm.endsWith("'s") ? [norm, norm.slice(0, -2)] : [norm];
});

/** The names known to everyone that each of these begins; null where none does. */
const beginnings: (form: Form) => readonly Beginning[] | null = fact((norm) => {
  const lists = spellings(formOf(norm)).map((spelling) => builtIn().beginning(spelling));
  return lists.some((list) => list.length > 0) ? lists : null;
});

function knownAt(tokens: readonly Token[], i: number, own: NameIndex | undefined): Hit | undefined {
  const { form, text } = tokens[i]!;
  const lists = beginnings(form);
  if (lists === null && own === undefined) return undefined;
  for (const [k, spelling] of spellings(form).entries()) {
    const hit = own?.at(tokens, i, spelling) ?? longestOf(lists?.[k] ?? [], tokens, i);
    // «the whole world» is no place of a report
    if (hit && !(hit.entity.kind === 'location' && isAt(text, 0, LOWER))) return hit;
  }
  return undefined;
}

/** A known name as this text words it, with the other names the list gives. */
function fromList(tokens: readonly Token[], i: number, { entity, length }: Hit): FoundName {
  const worded = nameOf(tokens, i, i + length)!;
  const forms = [entity.name, ...entity.aliases];
  const listed = forms.find((form) => sameWords(form, worded.name));
  const name = listed ?? worded.name;
  const others = forms.filter((form) => form !== name).slice(0, MOST_LISTED);
  return {
    ...worded,
    name,
    kind: entity.kind,
    known: true,
    aliases: [...others, ...aliasNames(tokens, { from: i, to: i + length })],
  };
}

const sameWords = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() || (ARABIC.test(a) && b.endsWith(a) && b.length - a.length <= 2);

const aliasNames = (tokens: readonly Token[], { from, to }: { from: number; to: number }): string[] =>
  aliasesAfter(tokens, from, to)
    .map((range) => nameOf(tokens, range.from, range.to)?.name)
    .filter((name) => name !== undefined);

/** The country behind the adjective of a nation: السلطات المصرية, Syrian troops. */
function nationAt({ form, norm, text, start, end }: Token): FoundName | undefined {
  const name = nation(form);
  if (name === null || !(beginsArabic(norm) || isAt(text, 0, UPPER))) return undefined;
  return { name, kind: 'country', aliases: [], known: true, start, end };
}

const nation: (form: Form) => string | null = fact((norm) => {
  if (!beginsArabic(norm)) return nationOf(norm) ?? null;
  return (
    withoutParticles(norm)
      .map(nationOf)
      .find((name) => name !== undefined) ?? null
  );
});

const FORCES = new Set('army military navy police parliament government'.split(' '));

/** A nation's own body, named by its adjective: `the Ugandan army`. */
function forceAt(tokens: readonly Token[], i: number): FoundName | undefined {
  if (!FORCES.has(tokens[i + 1]?.norm ?? '')) return undefined;
  const name = nameOf(tokens, i, i + 2)!; // two words
  return { ...name, kind: 'org', aliases: [], known: false };
}

/** The name at a token range: quotation marks and what is written together with its first word taken off. */
function nameOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { name: string; start: number; end: number } | undefined {
  let name = '';
  let first: Token | undefined;
  let last: Token | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (!isWord(token)) continue;
    if (last !== undefined) name += ' ';
    first ??= token;
    last = token;
    name += token === first && ARABIC.test(token.text) ? withoutJoint(token) : token.text;
  }
  if (!first || !last) return undefined;
  const owns = last.text.endsWith("'s") || last.text.endsWith('’s');
  return { name: owns ? name.slice(0, -2) : name, start: first.start, end: last.end };
}

/** `للجيش` → `الجيش`, `ووزارة` → `وزارة`: only where the rest is a word the readers know. */
function withoutJoint({ text, norm }: Token): string {
  if (norm.startsWith('لل')) return `ال${text.slice(2)}`;
  const bare = isKnownWord(norm) ? undefined : withoutParticles(norm).find((form) => isKnownWord(form));
  return bare === undefined ? text : text.slice(norm.length - bare.length);
}

/** The speakers of claims that can be identified: their names are the report's own. */
function speakers(claims: readonly Claim[]): FoundName[] {
  const seen = new Set<string>();
  return claims.flatMap(({ source, anonymous, start, end }) => {
    if (anonymous || seen.has(source)) return [];
    seen.add(source);
    return speaker(source, start, end);
  });
}

/** A speaker's name, without the office before it; nothing for those who have only an office, nor for papers. */
function speaker(source: string, start: number, end: number): FoundName[] {
  if (!ARABIC.test(source)) return [];
  const tokens = tokenize(source, 0, source.length, []);
  const named = arabicEntities(tokens).filter(({ kind }) => kind === 'person');
  const ranges = named.length > 0 ? named : startsWithPerson(tokens) ? [] : bodySpeaking(tokens);
  return ranges.flatMap(({ kind, from, to }) => {
    const name = nameOf(tokens, from, to);
    return name ? [{ name: name.name, kind, aliases: [], known: false, start, end }] : [];
  });
}

const LONGEST_SPEAKER = 3;
/** Behind these the name of a body is over: where it is, whose it is, what it does. */
const DESCRIBES = new Set(
  'في من علي عن الي التابع التابعه المتخصص المتخصصه المعني المعنيه المملوك المملوكه الصادر الصادره المقرب المقربه الموالي المواليه المدعوم المدعومه ومقره ومقرها'.split(
    ' ',
  ),
);

/** Kinds of bodies that speak, but open too many other names to be type nouns. */
const ALSO_BODIES = new Set(
  'شرطه بلديه رياسه امانه وحده تنسيقيه التنسيقيه مختبر غرفه قوه القوه فصيل خليه فرع'.split(' '),
);

/** The body that speaks, up to what describes it, or whose paper speaks (تقرير لمجموعة …); other speakers only when short. */
function bodySpeaking(tokens: readonly Token[]): readonly Named[] {
  const first = classOf(tokens[0]?.norm ?? '');
  const paper = (first.common || first.definiteCommon) && !isBody(tokens[0]);
  const from = paper ? tokens.slice(0, LONGEST_PAPER).findIndex((token, i) => i > 0 && isBody(token)) : 0;
  if (from < 0) return [];
  const end = tokens.findIndex(({ norm }, i) => i > from && DESCRIBES.has(norm));
  const to = end < 0 ? tokens.length : end;
  if (isBody(tokens[from])) return [{ kind: 'org', from, to }];
  const role = tokens.findIndex(({ norm }, i) => i > 1 && (SENIOR.has(norm) || classOf(norm).title));
  if (role > 0 && role <= LONGEST_SPEAKER) return [{ kind: 'person', from, to: role }];
  return to <= LONGEST_SPEAKER ? [{ kind: 'org', from, to }] : [];
}

/** `تمارا حجازي كبيرة المحللين`: what a person is follows the name. */
const SENIOR = new Set(['كبير', 'كبيره']);
/** From a paper over who made it to the body. */
const LONGEST_PAPER = 4;

function isBody(token: Token | undefined): boolean {
  if (!token) return false;
  const { anyType, body } = classOf(token.norm);
  return anyType !== undefined || body || ALSO_BODIES.has(token.norm);
}
