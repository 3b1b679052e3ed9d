import { spendWork, startWork, type TextTest, type TextWork } from './regex.ts';

/**
 * Compiles a LIKE operand (STIX 2.1 §9.6): `%` is any run of characters, `_` one character, all else itself; the
 * whole value, case-sensitive, no escape character; a character is a code point. Takes time in proportion to subject
 * times operand at worst, which is counted, and needs no regular expression.
 */
export function compileLike(operand: string, work: TextWork = startWork()): TextTest {
  const wanted = [...operand];
  return (subject) => matches(wanted, [...subject], work);
}

function matches(wanted: readonly string[], subject: readonly string[], work: TextWork): boolean {
  spendWork(work, subject.length);
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
      // What was read since the last retry is read again.
      spendWork(work, at - retryAt);
      wantedAt = retryWanted;
      at = ++retryAt;
    } else return false;
  }
  while (wanted[wantedAt] === '%') wantedAt++;
  return wantedAt === wanted.length;
}
