import { type Form, fact } from './forms.ts';
import { stem } from './normalise.ts';

/** The light stem of a word, cut once for each form. */
export const stemOf: (form: Form) => string = fact(stem);
