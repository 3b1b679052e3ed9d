import { GIVEN_NAMES, LIKELY_NAMES } from '../../lexicon/arabic-given-names.ts';
import { ARABIC_COMMON } from '../../lexicon/arabic-no-names.ts';
import { DEFINITE_BODIES } from '../../lexicon/arabic-organisation-words.ts';
import { ARABIC_TITLES, ARABIC_TYPES } from '../../lexicon/entity-words.ts';
import { type Form, fact, formOf } from '../../text/forms.ts';
import { withoutParticles } from '../gazetteer/name-index.ts';
import type { EntityKind } from '../types.ts';

/** What a folded Arabic word can begin, whatever particle is written together with it. */
export interface WordClass {
  readonly title: boolean;
  readonly given: boolean;
  readonly likely: boolean;
  /** What a kunya or a name of a servant of God begins with: ابو, عبد. */
  readonly kunya: boolean;
  /** The kind it is the bare type noun of: وزارة, لشركة. */
  readonly type: EntityKind | undefined;
  /** The same with the article allowed: الحركة. */
  readonly anyType: EntityKind | undefined;
  /** A body with the article: المركز. */
  readonly body: boolean;
  /** A common noun that stands where names stand: تصريحات, لوسائل. */
  readonly common: boolean;
  /** The same with the article: التصريحات; a family's name may be such a word. */
  readonly definiteCommon: boolean;
}

const KUNYA = /^(?:[وبل]?(?:ابو|ابي)|عبد)$/;

export const wordClass: (form: Form) => WordClass = fact((norm) => {
  const forms = withoutParticles(norm);
  const bare = forms.find((form) => ARABIC_TYPES.has(form));
  const withArticle = forms.map((form) => form.replace(/^ال/, '')).find((form) => ARABIC_TYPES.has(form));
  return {
    title: forms.some((form) => ARABIC_TITLES.has(form)),
    given: forms.some((form) => GIVEN_NAMES.has(form) && !LIKELY_NAMES.has(form)),
    kunya: KUNYA.test(norm),
    likely: forms.some((form) => GIVEN_NAMES.has(form) || LIKELY_NAMES.has(form)),
    type: bare === undefined ? undefined : ARABIC_TYPES.get(bare),
    anyType: ARABIC_TYPES.get(bare ?? withArticle ?? ''),
    body: forms.some((form) => DEFINITE_BODIES.has(form)),
    common: forms.some((form) => ARABIC_COMMON.has(form)),
    definiteCommon: forms.some((form) => form.startsWith('ال') && ARABIC_COMMON.has(form.slice(2))),
  };
});

export const classOf = (norm: string): WordClass => wordClass(formOf(norm));
