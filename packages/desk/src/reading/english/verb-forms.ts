import { type VerbForms, verbForms } from '../../lexicon/en-common-verbs.ts';
import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';

/** What the word can be as a verb, by the reporting verbs and the common ones. */
export const formsOf = (token: Token): VerbForms | undefined => verbal(token.form) ?? undefined;

const verbal = fact((norm): VerbForms | null => {
  const common = norm.includes('-') ? undefined : verbForms(norm);
  const reporting = ENGLISH_VERB_FORMS.get(norm);
  if (common || !reporting) return common ?? null;
  return {
    base: reporting.form === 'base',
    third: reporting.form === 'third',
    past: reporting.form === 'past',
    participle: reporting.form === 'past' || reporting.form === 'participle',
    ing: reporting.form === 'ing',
  };
});
