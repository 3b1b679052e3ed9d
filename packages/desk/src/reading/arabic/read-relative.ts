import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { findComplement } from './complement.ts';
import { type Cursor, push } from './cursor.ts';
import type { Complement } from './governed.ts';
import { maySpeak } from './may-speak.ts';
import { readRegion } from './noun-phrase.ts';
import { antecedent } from './subject.ts';

const RELATIVE_PRONOUNS = new Set(['الذي', 'التي', 'والذي', 'والتي', 'الذين', 'اللذين', 'اللذان']);

/** `S، الذي قال إن C`: who the clause speaks of says it. */
export function readRelative(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  const pronoun = tokens[k - 1]?.norm === 'قد' ? k - 2 : k - 1;
  const remark = opensRemark(tokens, pronoun);
  if (form.verb.cls === 'relay' || !(remark || RELATIVE_PRONOUNS.has(tokens[pronoun]?.norm ?? ''))) return k;
  const complement = findComplement(tokens, k + 1, form);
  if (complement?.kind === 'np') return readAccusation(cursor, k, form, complement);
  if (!complement || complement.regionEnd - k > CLOSE) return k;
  const { subject, spokenTo } = readRegion(tokens, k + 1, complement.regionEnd);
  // "الذي أعلن الجيش أن": whoever stands behind the verb says it of the one described
  const own = subject && maySpeak(subject.norms[0]!) ? subject : undefined;
  if (remark && !own) return k;
  // "التي قال إنها": the verb agrees with somebody else, who goes on speaking
  const feminine = form.tense === 'imperfect' ? /^س?ت/ : /تا?$/;
  const agrees = feminine.test(tokens[k]!.norm) === tokens[pronoun]!.norm.endsWith('التي');
  // التي يُزعم أنها: with nobody who agrees the passive is nobody's
  if (!agrees && form.tense === 'imperfect' && IMPERSONAL.has(form.verb.lemma)) return k;
  const source = own ?? (agrees ? (antecedent(tokens, pronoun) ?? null) : cursor.speaker);
  if (!source && agrees) return k;
  return push(cursor, complement, {
    source,
    via: spokenTo,
    cls: form.verb.cls,
    negated: false,
    rule: 'ar/relative',
  });
}

/** `وهو ما يرى السكان أنه`: the remark has a subject of its own. */
const opensRemark = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === 'ما' && /^(?:و?(?:هو|هي)|علي|من|عن|الي|بعد|خلفيه|في)$/.test(tokens[i - 1]?.norm ?? '');

/** `الشركة التي اتهمها الوزير بالتقصير`: whoever stands between accuses the one described. */
function readAccusation(cursor: Cursor, k: number, form: ArabicForm, complement: Complement): number {
  const { tokens } = cursor;
  if (form.verb.lemma !== 'اتهم' || !/(?:ه|ها|هم)$/.test(tokens[k]!.norm)) return k;
  const { subject, spokenTo } = readRegion(tokens, k + 1, complement.regionEnd);
  if (!subject || !maySpeak(subject.norms[0]!)) return k;
  const { cls } = form.verb;
  return push(cursor, complement, {
    source: subject,
    via: spokenTo,
    cls,
    negated: false,
    rule: 'ar/relative',
  });
}

const IMPERSONAL = new Set(['زعم', 'اعتقد', 'ظن', 'ذكر', 'رجح', 'توقع', 'خشي', 'ادعي']);

/** How near to its verb the content of a relative clause begins. */
const CLOSE = 6;
