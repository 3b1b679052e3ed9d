import type { Rule } from '../rule.ts';
import { agreement } from './01-agreement.ts';
import { spoken } from './02-spoken.ts';
import { scope } from './03-scope.ts';
import { unknownMarking } from './04-unknown-marking.ts';
import { ceiling } from './05-ceiling.ts';
import { red } from './06-red.ts';
import { thirdParty } from './07-third-party.ts';
import { orcon } from './08-orcon.ts';
import { eyes } from './09-eyes.ts';
import { handling } from './10-handling.ts';
import { embargo } from './11-embargo.ts';
import { granular } from './12-granular.ts';
import { source } from './13-source.ts';
import { references } from './14-references.ts';
import { validity } from './15-validity.ts';
import { personalData } from './16-personal-data.ts';
import { selfHarm } from './17-self-harm.ts';

/** Every rule of a release; all always run (`docs/reference/release-rules.md`). */
export const RULES: readonly Rule[] = [
  agreement,
  spoken,
  scope,
  unknownMarking,
  ceiling,
  red,
  thirdParty,
  orcon,
  eyes,
  handling,
  embargo,
  granular,
  source,
  references,
  validity,
  personalData,
  selfHarm,
];
