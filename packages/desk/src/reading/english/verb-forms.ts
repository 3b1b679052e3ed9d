import { type VerbForms, verbForms } from '../../lexicon/en-common-verbs.ts';
import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { BE } from '../../lexicon/en-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import type { Tag } from './closed-classes.ts';

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

/** What a verb's form is right behind a pronoun. */
export function besidePronoun(forms: VerbForms): Tag {
  if (forms.past || forms.base || forms.third) return 'finite';
  return forms.ing ? 'ing' : 'participle';
}

/** What a verb's form is behind an auxiliary; undefined when it is no verb there. */
export function afterAuxiliary(forms: VerbForms, auxiliary: string): Tag | undefined {
  if (BE.has(auxiliary)) return forms.participle ? 'participle' : forms.ing ? 'ing' : undefined;
  if (/^ha(?:s|ve|d)|'ve$/.test(auxiliary)) return forms.participle ? 'participle' : undefined;
  return forms.base ? 'infinitive' : forms.ing ? 'ing' : forms.participle ? 'participle' : undefined;
}
