import type { Mention } from '../act.ts';

const BODY =
  '(?:company|firm|vendor|maker|provider|giant|start-?up|manufacturer|carrier|retailer|bank|agency|organi[sz]ation|nonprofit|utility|chain|lab)';

/** Words before the noun, none of which opens another phrase: `a Seoul-based technology `, not `a guard at the `. */
const DESCRIPTION = "(?:(?!(?:at|of|for|with|from|in|who|to|by) )[\\p{L}\\d’'.-]{1,30} ){0,6}";

/**
 * Tells whether a name that looks like a person's is a body's, by what the page writes beside it: `Amber Quay, a technology
 * company`, `the firm Amber Quay`, `Amber Quay said it had`, `Amber Quay, which`.
 */
export function namedBodies(text: string): (name: Mention['text']) => boolean {
  const page = text.slice(0, MAX_TEXT);
  const known = new Map<string, boolean>();
  return (name) => {
    if (DESCRIBED.test(name)) return true;
    if (!NAME.test(name) || name.length > LONGEST_NAME) return false;
    let body = known.get(name);
    if (body === undefined) {
      body = isBodyIn(page, name);
      known.set(name, body);
    }
    return body;
  };
}

function isBodyIn(page: string, name: string): boolean {
  for (let at = page.indexOf(name); at >= 0; at = page.indexOf(name, at + 1)) {
    const behind = page.slice(at + name.length, at + name.length + REACH_BEHIND);
    if (BODY_BEHIND.test(behind)) return true;
    if (BODY_BEFORE.test(page.slice(Math.max(0, at - REACH_BEFORE), at)) && !GOES_ON.test(behind))
      return true;
  }
  return false;
}

const REACH_BEHIND = 400;
const BODY_BEHIND = new RegExp(
  `^(?:(?: \\([^)\\n]{1,30}\\))?, (?:an?|the) ${DESCRIPTION}${BODY}(?=[,.;]| (?:that|which|based|in|from|of|behind)\\b)|,? (?:which|whose parent)\\b| (?:said|says|confirmed|announced|revealed|disclosed|believes) (?:that )?it (?:has|had|would|will|does|did|plans|(?:is|was) (?:investigating|working|aware))\\b)`,
  'u',
);
const REACH_BEFORE = 20;
const BODY_BEFORE = new RegExp(`\\b${BODY} $`, 'u');
const GOES_ON = /^(?:[\p{L}\p{N}]| \p{Lu})/u;

/** `The retailer Amber Quay` */
const DESCRIBED = new RegExp(`^(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]{1,30} ){0,3}${BODY} \\p{Lu}[^,]{1,40}$`, 'u');
const MAX_TEXT = 60_000;
const LONGEST_NAME = 40;
/** Names of two or three words: one alone may be either anyway. */
const NAME = /^\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){1,2}$/u;
