/** The end of the text, or a line feed that is the last of it. */
const END = '(?:\\n?\\z)';

/**
 * Writes `$` and `\Z`, which in PCRE also stand before a line feed at the very end, so that an engine reads them that
 * knows only the end itself. Under the flag `m` a dollar is the end of any line and stays. Takes one pass.
 */
export function spellEnds(expression: string): string {
  if (!expression.includes('$') && !expression.includes('\\Z')) return expression;
  const dollar = /\(\?[A-Za-z]*m/.test(expression) ? '$' : END;
  let spelt = '';
  let at = 0;
  while (at < expression.length) {
    const next = skipLiteral(expression, at);
    if (next > at) {
      spelt += expression.slice(at, next);
      at = next;
    } else if (expression[at] === '$') {
      spelt += dollar;
      at++;
    } else if (expression.startsWith('\\Z', at)) {
      spelt += END;
      at += 2;
    } else {
      spelt += expression[at];
      at++;
    }
  }
  return spelt;
}

/** Where what stands at `at` ends, if a dollar in it is none: a quotation, a class, an escape; else `at`. */
function skipLiteral(text: string, at: number): number {
  if (text.startsWith('\\Q', at)) {
    const end = text.indexOf('\\E', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (text[at] === '\\' && text[at + 1] !== 'Z') return at + 2;
  return text[at] === '[' ? endOfClass(text, at) : at;
}

/** The end of the class that begins at `at`; of the text where it is not closed, which no engine takes. */
function endOfClass(text: string, at: number): number {
  // A bracket that comes first is a member.
  let i = at + (text[at + 1] === '^' ? 2 : 1);
  if (text[i] === ']') i++;
  let named = false;
  for (; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith('[:', i)) named = true;
    else if (named && text.startsWith(':]', i)) {
      named = false;
      i++;
    } else if (text[i] === ']') return i + 1;
  }
  return text.length;
}
