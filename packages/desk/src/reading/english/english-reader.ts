import { PERSON_NOUNS } from '../../lexicon/en-words.ts';
import type { Act, Mention, Sentence } from '../act.ts';
import type { LanguageReader } from '../language-reader.ts';
import { englishMediaIn } from './media.ts';
import { namedActors } from './named-actors.ts';
import { namedBodies } from './named-bodies.ts';
import { namedGroups } from './named-groups.ts';
import { isPublisher, publishersOf } from './publisher.ts';
import { readEnglishSentence } from './read-sentence.ts';
import { speakersOf } from './speaker-words.ts';
import { englishStance } from './stance-words.ts';
import { findVendor, type Vendor } from './vendor.ts';

/** The reader of one English report; in a vendor's report "we" and "our analysis" are the vendor. */
export function englishReader(text: string, sentences: readonly Sentence[]): LanguageReader {
  const aboutMalware = isTechnical(text);
  const vendor = findVendor(text, sentences, aboutMalware);
  const publishers = publishersOf(text);
  const isNamedActor = namedActors(text);
  const groupOf = namedGroups(text);
  // who is written about looks for victims and finds files; that is no finding
  const findsNothing = (source: Mention): boolean =>
    technical && !vendor?.words.has(source.norms[0]!) && isNamedActor(source);
  const technical = vendor !== undefined || aboutMalware;
  return {
    readSentence: (tokens) =>
      readEnglishSentence(tokens, technical)
        .filter((act) => vendor !== undefined || act.rule !== 'en/evidence')
        .filter(
          ({ cls, source, noticed }) => noticed || cls !== 'observe' || !source || !findsNothing(source),
        )
        .map((act) => ownVoice(withGroup(act, groupOf), vendor)),
    publishes: (name) => isPublisher(name, publishers),
    mediaIn: englishMediaIn,
    speakers: speakersOf(namedBodies(text)),
    stance: englishStance,
  };
}

const TECHNICAL =
  /\b(?:malware|backdoors?|phishing|ransomware|payloads?|threat actors?|C2|command[- ]and[- ]control|spyware|botnet|loader|trojan|indicators? of compromise|exploit(?:s|ed|ation)?|stealer|IOCs?|lateral movement|TTPs?|intrusions?|zero-days?|DDoS|cyber-?attacks?|cyber-?espionage|hacktivists?|vulnerabilit(?:y|ies)|infected|VirusTotal|MD5|CVE-\d+)\b/gi;

/** Whether the report is a vendor's or written like one: it speaks of malware and its makers again and again. */
function isTechnical(text: string): boolean {
  const page = text.slice(0, 60_000);
  TECHNICAL.lastIndex = 0;
  for (let found = 0; found < FEWEST_TECHNICAL; found++) if (!TECHNICAL.test(page)) return false;
  return true;
}

const FEWEST_TECHNICAL = 4;

const WORK = new Set(
  'researchers researcher analysts experts investigators consultants team telemetry analysis research investigation data investigations'.split(
    ' ',
  ),
);

const UNIT = new Set(['threat', 'intelligence', 'security', 'labs', 'response', 'incident']);

/** Whether the reporter speaks: "we", and where a vendor is known its staff, its work, an analysis that is nobody else's. */
function isOwn({ norms, text }: Mention, vendor: Vendor | undefined): boolean {
  if (norms[0] === 'we') return true;
  if (norms[0] === 'our')
    return !(/^(?:colleagues|partners|friends|peers)$/.test(norms[1] ?? '') && norms[2] === 'at');
  if (vendor === undefined) return false;
  if (text === vendor.name) return true;
  if (
    /^(?:An? )?(?:(?:[Ff]urther|[Aa]dditional|[Dd]eep|[Dd]eeper|[Cc]loser|[Ss]ubsequent|[Tt]echnical|[Ss]tatic|[Dd]ynamic) ){0,2}(?:(?:[Aa]nalysis|[Ii]nvestigation|[Ii]nspection|[Ee]xamination)(?: (?:of|into) .*)?|look(?: (?:at|into) .*)?)$/.test(
      text,
    )
  )
    return true;
  // telemetry from May
  const link = norms.findIndex((norm) => /^(?:from|in|for|between|since)$/.test(norm));
  const head = link > 0 ? link : norms.length;
  if (!WORK.has(norms[head - 1]!)) return false;
  const owned = norms.slice(norms[0] === 'the' ? 1 : 0, head - 1).map((norm) => norm.replace(/['’]s?$/, ''));
  return (
    owned.some((norm) => vendor.words.has(norm)) &&
    owned.every((norm) => vendor.words.has(norm) || WORK.has(norm) || UNIT.has(norm))
  );
}

/** Puts the name of the group that the page wrote about last for "the group". */
const withGroup = (act: Act, groupOf: (mention: Mention) => Mention | undefined): Act => {
  const group = act.source && groupOf(act.source);
  return group ? { ...act, source: group } : act;
};

/** Puts the vendor's name for "we" and "our …"; with no vendor known the authors speak, but for "our correspondent". */
function ownVoice(act: Act, vendor: Vendor | undefined): Act {
  const { source } = act;
  if (!source) return act;
  if (!isOwn(source, vendor)) return act;
  if (vendor === undefined && source.norms[0] === 'our' && source.norms.some((n) => PERSON_NOUNS.has(n)))
    return act;
  const name = vendor?.name ?? 'the authors';
  // nobody that an earlier mention could be
  const norms = vendor ? name.toLowerCase().split(' ') : ['authors'];
  const own: Mention = { ...source, text: name, norms, whole: true };
  return { ...act, source: own, rule: act.rule === 'en/evidence' ? act.rule : 'en/first-person' };
}
