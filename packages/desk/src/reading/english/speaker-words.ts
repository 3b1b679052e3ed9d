import {
  BODY_NOUNS,
  MEDIA_NAME_PARTS,
  MEDIA_NOUNS,
  OFFICE,
  PAPER_NOUNS,
  PERSON_NOUNS,
  PRONOUNS,
} from '../../lexicon/en-words.ts';
import { fact, formOf } from '../../text/forms.ts';
import { stem } from '../../text/normalise.ts';
import type { Mention } from '../act.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import type { Speaker, SpeakerWords } from '../speakers.ts';
import { CAPITALISED, COMPANIES, employer, LINKS, owners, PEOPLES, SPEAKING_FOR } from './belonging.ts';
import { pronounOf } from './name-pronouns.ts';
import { isHouse } from './research-houses.ts';

const STOPS = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'and',
  'by',
  'from',
  'with',
  'as',
  'its',
  'his',
  'her',
  'their',
  'our',
  'mr',
  'mrs',
  'ms',
  'dr',
  'gen',
  'sen',
]);
/** Persons that hide behind their body: `a Pentagon official`; researchers speak for theirs. */
const HIDING_HEAD =
  /^(?:source|official|officer|diplomat|witness|eyewitness|commander|aide|insider|employee|worker|soldier|resident|villager|activist|trader|broker|lawmaker|adviser|executive|person|people|man|woman)s?$/;
const PLACED = new Set(['in', 'near', 'inside', 'across', 'around']);
const INDEFINITE = /^(?:a|an|one|two|three|four|five|six|several|some|many|another|other|unnamed)$/;

/** Nobody can tell who it is: persons without a name, an office or a body that speaks through them. */
function isAnonymous(mention: Mention): boolean {
  if (mention.hidden) return true;
  // the union representing the workers
  const described = mention.norms.indexOf('representing');
  if (described > 0)
    return isAnonymous({
      ...mention,
      text: mention.text.split(' ').slice(0, described).join(' '),
      norms: mention.norms.slice(0, described),
    });
  const { norms } = mention;
  if (isPaper(norms)) return false;
  const words = mention.text.split(' ');
  const head = norms.findIndex((n) => PERSON_NOUNS.has(n) && n !== 'authorities' && n !== 'leaders');
  if (norms.some((n) => SPEAKING_FOR.test(n))) return false;
  if (head < 0) return isSomebody(words, norms);
  const after = words.slice(head + 1);
  const link = norms[head + 1] ?? '';
  const named = after.some((w) => CAPITALISED.test(w) && !PEOPLES.test(w));
  const linked = /^(?:in|at|of|from|with|for|near|inside|across|around|familiar|close|who)$/.test(link);
  if (named && !linked) return false;
  if (OFFICE.test(norms[head]!) && !INDEFINITE.test(norms[0]!)) return false;
  if (HIDING_HEAD.test(norms[head]!)) return true;
  // the director's lawyer
  if (norms.slice(0, head).some((n) => n.endsWith("'s"))) return false;
  if (named && linked) return PLACED.has(link);
  return !words
    .slice(0, head)
    .some((w, i) => CAPITALISED.test(w) && !PEOPLES.test(w) && !(i === 0 && isOpener(w)));
}

/** `a trader`, `another elder`: one of many, with no name and no body. */
const isSomebody = (words: readonly string[], norms: readonly string[]): boolean =>
  /^(?:a|an|another|one)$/.test(norms[0]!) &&
  norms.length <= 5 &&
  !words.slice(1).some((word) => CAPITALISED.test(word) && !PEOPLES.test(word)) &&
  !norms.some((n) => BODY_NOUNS.has(n) || PAPER_NOUNS.has(n) || MEDIA_NOUNS.has(n) || OFFICE.test(n));

const isOpener = (word: string): boolean =>
  /^(?:The|A|An|One|Two|Three|Four|Five|Six|Several|Some|Many|Other|Another|Its|His|Her|Their|Both|Most|No|All|Independent|Regional)$/.test(
    word,
  );

/** The last capitalised run of a medium's description, unless it only says where the medium is. */
function displayRelay(mention: Mention): string {
  const words = mention.text.split(' ');
  // VOA's Africa service
  const owner = words.findIndex(
    (w) => /['’]s$/.test(w) && MEDIA_NAME_PARTS.has(w.toLowerCase().slice(0, -2)),
  );
  if (owner >= 0)
    return displayRelay({
      ...mention,
      text: words
        .slice(0, owner + 1)
        .join(' ')
        .slice(0, -2),
    });
  const last = words.findLastIndex((w) => CAPITALISED.test(w) && w !== 'The');
  let first = last;
  while (
    first > 0 &&
    CAPITALISED.test(words[first - 1]!) &&
    !/^(?:The|An?)$/.test(words[first - 1]!) &&
    !/['’]s$/.test(words[first - 1]!)
  )
    first--;
  // Local media, Iranian media
  if (last === 0 && words.length > 1 && !MEDIA_NAME_PARTS.has(mention.norms[0]!)) return mention.text;
  const run = words.slice(first, last + 1).join(' ');
  // South Korea media reports
  if (words[last + 1] === 'media' && nationOf(run.toLowerCase()) !== undefined) return `${run} media`;
  const place = ['in', 'of', 'from', 'near'].includes(words[first - 1] ?? '');
  return last < 0 || place ? mention.text : run;
}

/** `regional news outlet Fox59`, `the daily Le Relais`: the type noun, then nothing but the name. */
const TYPED_MEDIUM = new RegExp(
  `(?:^| )(?:${[...MEDIA_NOUNS].join('|')})(?: (?:\\p{Lu}|\\d)\\S*| [Ll][ae]s?| d[eu])+$`,
  'u',
);

/** A speaker's name with more words than this is shown without its title. */
const LONGEST_NAME = 7;

/** `Free Army Political and Media Coordinator Louay Dell` → `Louay Dell`, where a full name stands behind the office. */
function withoutTitle({ text, norms }: Mention): string {
  const words = text.split(' ');
  const medium = norms.findIndex((norm, i) => MEDIA_NOUNS.has(norm) && norms[i + 1] === 'of');
  if (medium > 0) return words.slice(0, medium + 1).join(' ');
  const office = norms.findLastIndex((norm) => PERSON_NOUNS.has(norm) || OFFICE.test(norm));
  const name = words.slice(office + 1);
  const full = office >= 0 && name.length >= 2 && name.length <= 4;
  return full &&
    name.every((word) => CAPITALISED.test(word) || /^(?:al|el|bin|ibn|van|de|von|da)\b/u.test(word))
    ? name.join(' ')
    : text;
}

const GROUPS = /^(?:people|police|men|women|media|forces|rebels|troops)$/;
const GENERIC_BODY = new Set(
  'company firm group gang agency organization organisation vendor startup giant manufacturer outlet crew'.split(
    ' ',
  ),
);
const GENERIC_PERSON = /^(?:official|researcher|analyst|expert|executive|lawmaker|witness|man|woman)s?$/;
/** Who finds and who governs or looks on: one is never called the other. */
const RESEARCHING = /^(?:researcher|analyst|expert)s?$/;
const GOVERNING =
  /^(?:official|lawmaker|minister|resident|victim|user|customer|attacker|hacker|hostage|villager)s?$|^witness(?:es)?$|^police$/;
const STATE = new Set(
  'embassy ministry government department police army military court parliament commission union council nations office bureau agency'.split(
    ' ',
  ),
);
const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|president|minister|senator|sen|rep|gen|general|col|colonel|judge|professor|prof|king|prince|queen|pope|chairman|ceo|cto|ciso|cfo|coo|cio|founder|co-founder)$/;

/** Last words of companies' names. */
const COMPANY =
  /^(?:systems|technologies|networks|solutions|holdings|industries|motors|airlines|inc|corp|ltd|llc|gmbh)$/;

/** `one of the officials`, but `one witness`. */
const isPartitive = (norms: readonly string[]): boolean => norms[0] === 'one' && norms[1] === 'of';

/** `a spokesman for the rebels`: one person, whoever stands behind the link. */
function isOneOf(norms: readonly string[]): boolean {
  const link = norms.findIndex((n) => LINKS.test(n));
  const head = link < 1 ? '' : norms[link - 1]!;
  return PERSON_NOUNS.has(head) && !head.endsWith('s') && !isPartitive(norms);
}

/** `Jane Hall of the Coast Party` */
function isMemberOf(norms: readonly string[], words: readonly string[]): boolean {
  const of = words.indexOf('of');
  if ((of !== 2 && of !== 3) || !words.slice(0, of).every((w) => /^\p{Lu}\p{L}/u.test(w))) return false;
  return !norms
    .slice(0, of)
    .some((n) => BODY_NOUNS.has(n) || PAPER_NOUNS.has(n) || MEDIA_NOUNS.has(n) || STATE.has(n));
}

type Kind = 'person' | 'group' | 'body' | 'either';

const GROUP = 1;
const BODY = 2;
const PERSON = 4;

/** What kinds of speaker a word of a name shows, as bits. */
const shownBy = fact((norm) => {
  const person = PERSON_NOUNS.has(norm);
  const group = GROUPS.test(norm) || (person && norm.endsWith('s'));
  const body =
    BODY_NOUNS.has(norm) || PAPER_NOUNS.has(norm) || MEDIA_NOUNS.has(norm) || MEDIA_NAME_PARTS.has(norm);
  const office = person || TITLE.test(norm) || OFFICE.test(norm);
  return (group ? GROUP : 0) | (body ? BODY : 0) | (office ? PERSON : 0);
});

/** What kind of speaker a name is, as far as its words show. */
function kindOf(norms: readonly string[], name: string): Kind {
  if (isHouse(name)) return 'body';
  const heads = norms.filter((n) => !n.endsWith("'s"));
  if (isOneOf(norms)) return 'person';
  const shown = heads.reduce((all, head) => all | shownBy(formOf(head)), 0);
  if ((shown & GROUP) !== 0) return 'group';
  // Varland's Docklab
  const words = name.split(' ').filter((word) => !/['’]s$/.test(word));
  if (isMemberOf(norms, words)) return 'person';
  const body = (shown & BODY) !== 0;
  if (COMPANY.test(heads.at(-1) ?? '') || (body && BODY_NOUNS.has(heads.at(-1) ?? ''))) return 'body';
  if ((shown & PERSON) !== 0 && !isPartitive(norms)) return 'person';
  if (body || nationOf(norms.join(' ')) !== undefined) return 'body';
  if (norms.includes('and')) return 'group';
  const capitals = words.filter((w) => /^\p{Lu}\p{Ll}/u.test(w)).length;
  // the Pentagon, the OSCE
  if (norms[0] === 'the' && norms.length === 2) return 'either';
  if (words.length >= 2 && words.length <= 4 && capitals === words.length) return 'person';
  return 'either';
}

/** `a ransomware group`: no company, though `Dock Group` is one. */
const isBand = ({ norms, name }: Speaker): boolean =>
  /^(?:group|gang|crew|collective|militia|party|union|alliance|movement)$/.test(norms.at(-1)!) &&
  !CAPITALISED.test(name.split(' ').at(-1)!);

/** Whether "the company" or "the researcher" may mean a speaker of that kind. */
function fitsNoun(norms: readonly string[], speaker: Speaker, kind: Kind): boolean {
  const word = norms.at(-1)!;
  const name = speaker.name.split(' ').every((w) => CAPITALISED.test(w));
  if (GENERIC_BODY.has(word)) {
    const other = speaker.norms.some(
      (n) => PAPER_NOUNS.has(n) || (STATE.has(n) && word !== 'agency' && word !== 'group'),
    );
    if (COMPANIES.has(word) && isBand(speaker)) return false;
    return (
      ((kind === 'body' && !other) || (kind === 'either' && name)) && !(speaker.medium && COMPANIES.has(word))
    );
  }
  if (norms.length > 2 || !GENERIC_PERSON.test(word)) return false;
  if (speaker.norms.some((n) => (RESEARCHING.test(word) ? GOVERNING : RESEARCHING).test(n))) return false;
  return kind === (word.endsWith('s') ? 'group' : 'person');
}

/** Whether a pronoun or a generic "the company" may mean a speaker of that kind. */
function fits(norms: readonly string[], speaker: Speaker, kind: Kind): boolean {
  const word = norms.at(-1)!;
  if (norms.length > 1) return fitsNoun(norms, speaker, kind);
  if (word === 'he' || word === 'she')
    return (
      (kind === 'person' || kind === 'either') && pronounOf(speaker.norms) !== (word === 'he' ? 'she' : 'he')
    );
  if (word === 'it') return kind === 'body' || kind === 'either';
  return word === 'they' ? kind === 'group' || kind === 'body' : true;
}

/** Says nothing about which one is meant: `the same official`. */
const LOOSE = /^(?:same|senior|former|unnamed|anonymous|official|local|main|new|late|latest)$/;

const isPaper = (norms: readonly string[]): boolean => PAPER_NOUNS.has(norms.at(-1)!);

const englishSpeakers: SpeakerWords = {
  isPointing: (norms) => {
    if (norms.length < 2 || norms.length > 3) return false;
    const last = norms.at(-1)!;
    return (
      (norms[0] === 'the' || norms[0] === 'that' || norms[0] === 'this') &&
      (PERSON_NOUNS.has(last) || BODY_NOUNS.has(last) || MEDIA_NOUNS.has(last) || isPaper(norms))
    );
  },
  pointingHead: (norms) => norms.at(-1),
  pointsTo: ({ text, norms }, speaker) =>
    text
      .split(' ')
      .slice(1, -1)
      .every(
        (word, i) => (LOOSE.test(word) && !CAPITALISED.test(word)) || speaker.stems.has(stem(norms[i + 1]!)),
      ),
  isGroup: (norms) => norms.length === 1 && PERSON_NOUNS.has(norms[0]!) && norms[0]!.endsWith('s'),
  owners,
  employer,
  namesItself: ({ text, norms }) =>
    norms.length > 2 &&
    text
      .split(' ')
      .slice(1, -1)
      .some((word) => CAPITALISED.test(word) && !PEOPLES.test(word)),
  isPronoun: (norms) => norms.length === 1 && PRONOUNS.has(norms[0]!),
  isAnonymous,
  isMedium: (norms) => norms.some((n) => MEDIA_NOUNS.has(n) || MEDIA_NAME_PARTS.has(n)),
  namesMedium: ({ text, norms }) =>
    MEDIA_NOUNS.has(norms.at(-1)!) &&
    text
      .split(' ')
      .slice(1, -1)
      .some((word) => CAPITALISED.test(word) && MEDIA_NAME_PARTS.has(word.toLowerCase())),
  stops: STOPS,
  displayRelay,
  display: (mention) =>
    mention.norms.length > LONGEST_NAME
      ? withoutTitle(mention)
      : TYPED_MEDIUM.test(mention.text)
        ? displayRelay(mention)
        : mention.text.replace(/(?: (?:and|but|or|as|while|who|which|in|on|at|of|the))+$/, ''),
};

/** What English knows about the speakers of one report, whose page tells which names are bodies'. */
export function speakersOf(isBody: (name: string) => boolean): SpeakerWords {
  const kinds = new Map<Speaker, Kind>();
  const kind = (speaker: Speaker): Kind => {
    const known = kinds.get(speaker);
    if (known !== undefined) return known;
    const told = isBody(speaker.name) ? 'body' : kindOf(speaker.norms, speaker.name);
    kinds.set(speaker, told);
    return told;
  };
  return { ...englishSpeakers, fits: (norms, speaker) => fits(norms, speaker, kind(speaker)) };
}
