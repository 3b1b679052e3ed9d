/** A compiled LIKE operand: `%` is any run of characters, `_` one character, all else itself. */
export type Like = (subject: string) => boolean;

/**
 * Compiles a LIKE operand (STIX 2.1 §9.6: whole value, case-sensitive, no escape character; a character is
 * a code point). Takes time in proportion to subject times operand at worst, and needs no regular expression.
 */
export function compileLike(operand: string): Like {
  const wanted = [...operand];
  return (subject) => matches(wanted, [...subject]);
}

function matches(wanted: readonly string[], subject: readonly string[]): boolean {
  let at = 0;
  let wantedAt = 0;
  // Where to go on when what follows the last `%` does not fit: only the last one ever needs a retry.
  let retryAt = -1;
  let retryWanted = -1;
  while (at < subject.length) {
    const one = wanted[wantedAt];
    if (one === '%') {
      retryWanted = ++wantedAt;
      retryAt = at;
    } else if (one === '_' || (one !== undefined && one === subject[at])) {
      wantedAt++;
      at++;
    } else if (retryWanted >= 0) {
      wantedAt = retryWanted;
      at = ++retryAt;
    } else return false;
  }
  while (wanted[wantedAt] === '%') wantedAt++;
  return wantedAt === wanted.length;
}
