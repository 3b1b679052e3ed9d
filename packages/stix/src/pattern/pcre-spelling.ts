/** The end of the text, or a line feed that is the last of it. */
const END = '(?:\\n?\\z)';

/** Members of a class that an escape of PCRE stands for; for strings by their Unicode properties (flag UNICODE). */
const UNICODE: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  s: '\\t-\\r\\x{85}\\p{Z}',
  w: '\\p{L}\\p{M}\\p{N}\\p{Pc}',
  h: '\\t\\p{Zs}',
  v: '\\n-\\r\\x{85}\\x{2028}\\x{2029}',
  e: '\\x1b',
};
const ASCII: Readonly<Record<string, string>> = { ...UNICODE, d: '0-9', s: '\\t-\\r ', w: '0-9A-Za-z_' };

/**
 * Writes a PCRE expression so that the engine reads it as PCRE does: `$` and `\Z` also stand before a line feed at the very
 * end; `\d`, `\s` and `\w` know all scripts where the value is text, and ASCII where it is bytes (STIX 2.1 §9.6.1);
 * `\h`, `\v`, `\R` and `\e`. Under the flag `m` a dollar is the end of any line and stays. `\b` knows
 * ASCII alone, as do `\S` and `\W` inside of a class. Takes one pass.
 */
export function spellForEngine(expression: string, unicode: boolean): string {
  if (!/[$\\]/.test(expression)) return expression;
  const spelling = {
    members: unicode ? UNICODE : ASCII,
    dollar: /\(\?[A-Za-z]*m/.test(expression) ? '$' : END,
  };
  let spelt = '';
  let at = 0;
  while (at < expression.length) {
    const [text, next] = spellOne(expression, at, spelling);
    spelt += text;
    at = next;
  }
  return spelt;
}

interface Spelling {
  readonly members: Readonly<Record<string, string>>;
  readonly dollar: string;
}

type Spelt = readonly [text: string, next: number];

function spellOne(text: string, at: number, spelling: Spelling): Spelt {
  switch (text[at]) {
    case '\\':
      return spellEscape(text, at, spelling.members);
    case '[':
      return spellClass(text, at, spelling.members);
    case '$':
      return [spelling.dollar, at + 1];
    default:
      return [text.charAt(at), at + 1];
  }
}

function spellEscape(text: string, at: number, members: Spelling['members']): Spelt {
  const escaped = text.charAt(at + 1);
  if (escaped === 'Q') {
    const end = text.indexOf('\\E', at + 2);
    const next = end < 0 ? text.length : end + 2;
    return [text.slice(at, next), next];
  }
  if (escaped === 'Z') return [END, at + 2];
  if (escaped === 'R') return [`(?:\\r\\n|[${members['v']}])`, at + 2];
  const lower = escaped.toLowerCase();
  if (!Object.hasOwn(members, lower) || escaped === 'E') return [text.slice(at, at + 2), at + 2];
  return [`[${escaped === lower ? '' : '^'}${members[lower]}]`, at + 2];
}

/** A class as it stands, but for the escapes in it; to the end where it is not closed, which no engine takes. */
function spellClass(text: string, at: number, members: Spelling['members']): Spelt {
  let i = at + (text[at + 1] === '^' ? 2 : 1);
  // A bracket that comes first is a member.
  if (text[i] === ']') i++;
  let spelt = text.slice(at, i);
  let named = false;
  while (i < text.length) {
    if (text.startsWith(']', i)) return [`${spelt}]`, i + 1];
    const closes = named && text.startsWith(':]', i);
    if (text.startsWith('[:', i)) named = true;
    if (closes) named = false;
    const [member, next] = closes ? [':]', i + 2] : spellMember(text, i, members);
    spelt += member;
    i = next;
  }
  return [spelt, i];
}

function spellMember(text: string, at: number, members: Spelling['members']): Spelt {
  if (text[at] !== '\\') return [text.charAt(at), at + 1];
  const escaped = text.charAt(at + 1);
  if (escaped === 'D') return [members['d'] === UNICODE['d'] ? '\\P{Nd}' : '\\D', at + 2];
  const known = Object.hasOwn(members, escaped) ? members[escaped] : undefined;
  return [known ?? text.slice(at, at + 2), at + 2];
}
