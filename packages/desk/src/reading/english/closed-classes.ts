import { ADVERBS, AUXILIARIES, NEGATORS } from '../../lexicon/en-words.ts';
import { isAt, LOWER, UPPER } from '../../text/characters.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';

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

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  list(`of in on at by for from with about into onto over under against between among amid during through throughout within without across behind beyond near
  around above below toward towards upon via per despite inside outside along since until like unlike off out up down back due alongside following including
  regarding concerning after before as than besides except beside according`),
);

/** Words whose class hardly ever changes, the first row that holds a word deciding. */
const ROWS: readonly (readonly [Tag, readonly string[]])[] = [
  ['to', ['to']],
  ['auxiliary', [...AUXILIARIES]],
  ['adverb', [...NEGATORS]],
  [
    'number',
    list(
      'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand thousands dozens dozen',
    ),
  ],
  ['conjunction', list('and or but nor yet')],
  ['relative', list("who which whom whose who's")],
  [
    'pronoun',
    list(
      'he she they it i we you him them us me himself herself themselves itself someone anyone everyone nobody everybody there one ones others none',
    ),
  ],
  ['subordinator', ['that']],
  [
    'determiner',
    list(`the a an its his her their our my your this these those such any no every each some several many few most all both another other
  either neither much more less certain various multiple numerous`),
  ],
  ['preposition', [...PREPOSITIONS]],
  [
    'subordinator',
    list(
      'while although though because when where whereas if whether unless once how why what so lest wherever whenever whatever',
    ),
  ],
  ['adverb', [...ADVERBS]],
];

const CLASSES: ReadonlyMap<string, Tag> = new Map(
  ROWS.toReversed().flatMap(([tag, words]) => words.map((word): [string, Tag] => [word, tag])),
);

/** `it's`, `they've`: subject and verb in one. */
const CLITIC = /^(?:i|it|he|she|they|we|you|there|that|who|what)'(?:s|re|ve|ll|d|m)$/;
const IN_LY = new Set(
  list(
    'family july italy ally only early daily weekly monthly supply reply apply assembly monopoly likely unlikely friendly deadly costly elderly anomaly rally bully tally rely comply imply multiply',
  ),
);

/** A capital in front or, as in `iPhone` and `al-Qaeda`, soon after. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && (isAt(token.text, 0, UPPER) || hasInnerCapital(token.text));

const hasInnerCapital = (text: string): boolean =>
  text.length > 2 && (isAt(text, 1, UPPER) || isAt(text, 2, UPPER)) && /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(text);

/** `4Quay`, `360TRG`, but `10AM`, `512MB`: a name that opens with figures. */
const FIGURED_NAME =
  /^\d+(?!(?:[AaPp][Mm]|[KMGT]i?B?|FA|D|DES|[CGDWEI]ST|[CEPM]DT|UTC|GMT)$)\p{Lu}[\p{L}\p{N}]+/u;

function isAcronym({ text }: Token): boolean {
  if (text.length < 2 || text.length > 4) return false;
  for (let i = 0; i < text.length; i++) if (isAt(text, i, LOWER)) return false;
  return true;
}

/** `Britain-based`: an adjective in spite of its capital. */
export const COMPOUND: RegExp =
  /-(?:based|led|linked|backed|aligned|born|owned|controlled|held|occupied|registered|flagged)$/;

/** The closed classes; undefined for an open word. `opening`: a capital may only be there because something begins. */
export function closedTag(token: Token, opening: boolean): Tag | undefined {
  const { norm } = token;
  if (token.kind === 'number') return FIGURED_NAME.test(token.text) ? 'name' : 'number';
  if (token.kind !== 'word') return token.kind;
  if (
    norm !== 'i' &&
    norm !== 'according' &&
    (isAcronym(token) || (!opening && isCapital(token) && !COMPOUND.test(norm)))
  )
    return 'name';
  return classOf(token.form) ?? undefined;
}

const classOf = fact((norm): Tag | null => {
  const tag = CLASSES.get(norm);
  if (tag) return tag;
  if (norm.length > 4 && norm.endsWith('ly') && !IN_LY.has(norm)) return 'adverb';
  return CLITIC.test(norm) ? 'auxiliary' : null;
});
