import { FURNITURE_LINES, FURNITURE_WORDS } from '../../lexicon/furniture.ts';
import { LETTER, MARK, runsOf } from '../../text/characters.ts';
import { fact } from '../../text/forms.ts';
import { matchesOf } from '../../text/matches.ts';
import { normaliseWord } from '../../text/normalise.ts';
import { type Seen, STRUCTURE, TECHNICAL } from './line.ts';

/** Headlines of other articles in one line are no longer than this. */
const LONGEST_HEADLINE = 20;
const PICTURE = /!\[[^\]]{0,300}\]\([^)\s]{1,2000}\)/gu;
const LINK = /\[([^\]]{0,300})\]\([^)\s]{1,2000}\)/gu;
const SMALL = new Set('on via by to in with the this from a of and or على عبر في من مع هذا هذه'.split(' '));

/** Nothing but sharing words, counts and small words: `Share on Facebook Share on Twitter`, `LinkedInWhatsApp`. */
export function isSharingBar({ text, forms, words }: Seen): boolean {
  if (words > LONGEST_SHARING || !forms.every(maySay)) return false;
  const items = sharingItems(text);
  const known = items.filter((item) => FURNITURE_WORDS.has(item)).length;
  return known > 0 && items.length >= 2 && items.every(isSharingWord) && known * 2 >= items.length;
}

const LONGEST_SHARING = 24;

const isSharingWord = (item: string): boolean => FURNITURE_WORDS.has(item) || SMALL.has(item);

const OPENS_ITEM = [...FURNITURE_WORDS, ...SMALL, 'linked', 'whats', 'app'];

/** Whether a word may stand in a sharing bar: `twitterwhatsapp`, the parts of `Linked In`, a count. */
const maySay = fact((norm) =>
  runsOf(norm, LETTER + MARK).every((run) => OPENS_ITEM.some((item) => run.startsWith(item))),
);

/** The words of a line, those that are written together parted. */
const sharingItems = (text: string): string[] =>
  runsOf(
    text
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(/linked in/gi, 'linkedin')
      .replace(/whats app/gi, 'whatsapp')
      .replace(
        /(?:facebook|twitter|whatsapp|telegram|linkedin|instagram|pinterest|reddit|youtube|email|print)(?=\p{Ll})/giu,
        '$& ',
      ),
    LETTER + MARK,
  ).map(normaliseWord);

/** A menu whose items lost the spaces between them: `HomeWorldSport & CultureOpinion`. */
export function isGlued({ text, words, ended }: Seen): boolean {
  if (ended || text.includes(',') || TECHNICAL.test(text)) return false;
  const joints = text.slice(0, 600).match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  return joints >= 3 && joints * 5 >= words;
}

/** Sections of sites that stand in menus and seldom alone. */
const SECTIONS = new Set(
  `series leadership elections cybercrime privacy insights events careers company newsroom press investors customers industries platform pricing docs
  developers community trust integrations briefs culture health science economy markets lifestyle travel food arts books climate education`.split(
    /\s+/,
  ),
);
const LONGEST_ITEM = 3;
const FEWEST_COVERED = 4;
const LONGEST_MENU = 24;

/** A menu in one line: `Products Solutions About Us Partners Request a Demo`, most of its words being items of menus. */
export function isMenu({ text, forms, bare, words, ended }: Seen): boolean {
  if (ended || words < FEWEST_COVERED || words > LONGEST_MENU || /[,:;]/u.test(text)) return false;
  if (!/^\p{Lu}/u.test(text)) return false;
  const items = bare.split(' ');
  let covered = 0;
  for (let i = 0; i < items.length; ) {
    let size = opensItem(forms[i]!) ? LONGEST_ITEM : 0;
    while (size > 0 && !isItem(items.slice(i, i + size))) size--;
    covered += size;
    i += Math.max(size, 1);
  }
  return covered >= FEWEST_COVERED && covered * 5 >= items.length * 3;
}

const FIRST_WORDS = new Set([...FURNITURE_LINES].map((line) => line.split(' ')[0]!));

const opensItem = fact((norm) => SECTIONS.has(norm) || FIRST_WORDS.has(norm));

const isItem = (words: readonly string[]): boolean =>
  (words.length === 1 && SECTIONS.has(words[0]!)) || FURNITURE_LINES.has(words.join(' '));

/** `#tag #tag`, `Daesh, fighters, Iraq, Syria`: short items in a row, no sentence. */
export function isTagList({ text, ended }: Seen): boolean {
  const items = text.split(/[,،|#]/u).filter((item) => item.trim() !== '');
  return (
    !ended &&
    !STRUCTURE.test(text) &&
    items.length >= 4 &&
    items.every((item) => item.trim().split(/\s+/).length <= 3)
  );
}

/** `#tag #tag` and nothing else. */
export const isHashtags = ({ text }: Seen): boolean => /^#[^\s#]+(?:\s+#[^\s#]+)+$/u.test(text);

/** A line that is mostly links: menus, tag bars, "more stories" lists. */
export function isLinkBar(text: string): boolean {
  if (!text.includes('](')) return false;
  const trimmed = text.replace(PICTURE, '').trim();
  let linked = 0;
  let links = 0;
  for (const match of matchesOf(trimmed, LINK)) {
    linked += match[0].length;
    links++;
  }
  return links > 0 && linked / trimmed.length > 0.85 && !/[.!?؟]\s*$/u.test(trimmed.replace(LINK, '$1'));
}

const SEPARATOR = /\s[|•·»>›/]\s|\s{3,}/;

/** Share bars, breadcrumbs and headlines of other articles: several items between separators. */
export const isBar = (seen: Seen): boolean =>
  SEPARATOR.test(seen.text) && (isBarOfItems(seen) || isHeadlineBar(seen));

function isBarOfItems({ text }: Seen): boolean {
  const items = text.split(SEPARATOR);
  return (
    items.length >= 3 &&
    items.every((item) => wordsOf(item) <= 4) &&
    !STRUCTURE.test(text) &&
    !TECHNICAL.test(text)
  );
}

/**
 * Headlines of other articles in one line: `Moat found in the north • Premier to visit four countries • …`. A gap of
 * spaces parts them too, where there are many: columns of a table are shorter.
 */
function isHeadlineBar({ text, ended, words }: Seen): boolean {
  if (words < 6) return false;
  const items = text.split(/\s•\s/u);
  if (items.length >= 3)
    return (
      !TECHNICAL.test(text) &&
      (!ended || items.length > TICKER) &&
      items.every((item) => wordsOf(item) <= (ended ? SHORT_HEADLINE : LONGEST_HEADLINE))
    );
  const columns = text.split(/\s{3,}/u);
  return (
    columns.length >= TICKER &&
    columns.every((item) => wordsOf(item) <= LONGEST_HEADLINE) &&
    columns.filter((item) => wordsOf(item) >= 3).length * 5 >= columns.length * 4
  );
}

const TICKER = 5;
const SHORT_HEADLINE = 14;
const wordsOf = (item: string): number => item.trim().split(/\s+/).length;
