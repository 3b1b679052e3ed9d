import type { Mention } from '../act.ts';

/** What is written about in front of an intruder's or a tool's name, and behind it. */
const KIND =
  '(?:[Aa]ctors?|[Gg]ang|[Mm]alware|[Bb]ackdoors?|[Tt]rojan|[Rr]ansomware|[Bb]otnet|[Ww]orm|[Ss]tealer|[Ll]oader|[Ii]mplant|APT|RAT|(?:threat|hacking|espionage|cybercrime|intrusion) (?:group|set))';
const OTHER_NAMES = '\\((?:formerly|previously|also|aka|a\\.k\\.a\\.)\\b';

/** Tells whether a name is that of an intruder or a tool, by what the page writes right before or behind it. */
export function namedActors(text: string): (mention: Mention) => boolean {
  const page = text.slice(0, MAX_TEXT);
  const known = new Map<string, boolean>();
  return ({ text: name }) => {
    if (!NAME.test(name) || name.length > LONGEST_NAME) return false;
    let actor = known.get(name);
    if (actor === undefined) {
      const plain = RegExp.escape(name);
      actor = new RegExp(
        `\\b${KIND} (?:(?:known as|called|named|dubbed|tracked as) )?["“]?${plain}\\b|\\b${plain}["”]? (?:${KIND}\\b|${OTHER_NAMES})`,
        'u',
      ).test(page);
      known.set(name, actor);
    }
    return actor;
  };
}

const MAX_TEXT = 60_000;
const LONGEST_NAME = 40;
const NAME = /^\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)?$/u;
