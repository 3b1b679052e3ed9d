import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { OBJECT_OPENERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Mention } from '../act.ts';
import { agreementOf, agreementShown, participleAgreement } from './agreement.ts';
import { isVerbalNoun } from './direct-object.ts';
import { isThing, maySpeak, withoutOwner } from './may-speak.ts';

/**
 * Whether the phrase right behind the finite verb is surely no subject of it: `واتهمت الوزير`, `وقالوا للوزارة`. A verb
 * in front of its subject agrees with it in gender only, and has no plural.
 */
export function isNoSubject({ norms, text }: Mention, verb: Token, form: ArabicForm): boolean {
  const wanted = agreementOf(verb.norm, form);
  if (wanted === undefined) return false;
  if (wanted === 'plural' || (JUDGING.has(form.verb.lemma) && isPlainNoun(norms))) return true;
  const own = agreementShown(norms, text);
  return own !== undefined && own !== wanted && !(wanted === 'masculine' && own === 'plural');
}

/** What is called or held to be something stands behind these where nobody is named: `كما وصف ألواح السد بأنها`. */
const JUDGING = new Set(['وصف', 'نعت', 'اعتبر', 'عد']);

/** القرار, ألواح السد: no party and, bound to a noun with the article, no name. */
export const isPlainNoun = ([head = '', next = '']: readonly string[]): boolean =>
  !maySpeak(head) && (isThing(head) || (!head.startsWith('ال') && next.startsWith('ال')));

/** Whether somebody who stands in front of the verb or participle, in its clause or an earlier one, may be its subject. */
export function mayGoOn({ norms, text }: Mention, verb: Token, form: ArabicForm): boolean {
  const wanted = agreementOf(verb.norm, form) ?? participleAgreement(verb.norm, form);
  const own = agreementShown(norms, text);
  if (wanted === 'plural' && !maySpeak(norms[0]!)) return false;
  return !isEvent(norms[0]!) && (wanted === undefined || own === undefined || own === wanted);
}

/** الاتهامات, نشر صورها, التحقق: a thing or a deed. */
export const isEvent = (head: string): boolean => isThing(head) || isDeed(head);

function isDeed(head: string): boolean {
  if (maySpeak(head)) return false;
  const bare = withoutOwner(head).replace(/^ال/, '');
  return OBJECT_OPENERS.has(bare) || isVerbalNoun(bare) || /^ت\p{L}{3}$/u.test(bare);
}
