import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { findComplement } from './complement.ts';
import { type Cursor, push } from './cursor.ts';
import { readRegion } from './noun-phrase.ts';
import { antecedent } from './subject.ts';

const RELATIVE_PRONOUNS = new Set(['الذي', 'التي', 'والذي', 'والتي', 'الذين', 'اللذين', 'اللذان']);

/** `S، الذي قال إن C`: who the clause speaks of says it. */
export function readRelative(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  const pronoun = tokens[k - 1]?.norm === 'قد' ? k - 2 : k - 1;
  if (pronoun < 1 || !RELATIVE_PRONOUNS.has(tokens[pronoun]!.norm) || form.verb.cls === 'relay') return k;
  const complement = findComplement(tokens, k + 1, form);
  if (!complement || complement.kind === 'np' || complement.regionEnd - k > CLOSE) return k;
  // "التي قال إنها": the verb agrees with somebody else, who goes on speaking
  const feminine = form.tense === 'imperfect' ? /^س?ت/ : /تا?$/;
  const agrees = feminine.test(tokens[k]!.norm) === tokens[pronoun]!.norm.endsWith('التي');
  // التي يُزعم أنها: with nobody who agrees the passive is nobody's
  if (!agrees && form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma)) return k;
  const source = agrees ? (antecedent(tokens, pronoun) ?? null) : cursor.speaker;
  if (!source && agrees) return k;
  const { spokenTo } = readRegion(tokens, k + 1, complement.regionEnd);
  return push(cursor, complement, {
    source,
    via: spokenTo,
    cls: form.verb.cls,
    negated: false,
    rule: 'ar/relative',
  });
}

const IMPERSONAL = new Set(['زعم', 'اعتقد', 'ظن', 'ذكر', 'رجح', 'توقع', 'خشي', 'ادعي']);

/** How near to its verb the content of a relative clause begins. */
const CLOSE = 6;
