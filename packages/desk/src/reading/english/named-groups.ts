import { ACTORS } from '../../lexicon/gazetteer/threats.ts';
import { folded } from '../../text/forms.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Mention } from '../act.ts';

/** Up to three words, begun where a word begins: every start is tried once. */
const NAME = String.raw`(?<![\p{L}\p{N}$-])(\p{Lu}[\p{L}\p{N}$-]*(?: \p{Lu}[\p{L}\p{N}$-]*){0,2})`;
const KIND = '(?:group|gang|crew|collective|hackers|ransomware)';
const SIGNS = [
  // the Nightjar gang; a gang called Nightjar; Nightjar, a ransomware group
  new RegExp(`${NAME} (?:hacking |ransomware |extortion |hacker |threat )?${KIND}\\b`, 'gu'),
  new RegExp(`\\b${KIND}(?:, the | (?:known as |called |named |dubbed )?["“]?)${NAME}`, 'gu'),
  new RegExp(`${NAME}, (?:an?|the) (?:[\\p{Ll}-]+ ){0,4}${KIND}\\b`, 'gu'),
];
const KNOWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(${ACTORS.split(/[|\n]/)
    .map((name) => RegExp.escape(name))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const MAX_TEXT = 60_000;
const OPENS = /^(?:The|An?|This|That|In|On|One|Another|Each|Some|Both) /;
const POINTS = new Set(['group', 'gang', 'collective', 'crew', 'hackers']);

interface Named {
  readonly name: string;
  readonly at: number;
}

/** Groups that the page names with their kind or that are known, in order. */
function groupsIn(text: string): readonly Named[] {
  const page = text.slice(0, MAX_TEXT);
  return [...SIGNS, KNOWN]
    .flatMap((sign) => matchesOf(page, sign).map((match) => ({ name: match[1]!, at: match.index })))
    .filter(({ name }) => !OPENS.test(`${name} `))
    .sort((a, b) => a.at - b.at);
}

/** Who is meant by "the group": the last one that the page named with its kind before. */
export function namedGroups(text: string): (mention: Mention) => Mention | undefined {
  let groups: readonly Named[] | undefined;
  return ({ norms, at }) => {
    if (norms.length !== 2 || norms[0] !== 'the' || !POINTS.has(norms[1]!)) return undefined;
    groups ??= groupsIn(text);
    const name = groups.findLast((group) => group.at < at)?.name;
    return name === undefined
      ? undefined
      : { text: name, norms: name.split(' ').map(folded), at, hidden: false };
  };
}
