import { MEN, WOMEN } from '../../lexicon/english-given-names.ts';

const HIS =
  /^(?:mr|sir|king|prince|father|son|brother|husband|lord|baron|imam|sheikh|chairman|businessman|policeman|fisherman|spokesman|congressman|councilman)$/;
const HERS =
  /^(?:mrs|ms|miss|madam|queen|princess|duchess|mother|daughter|sister|wife|widow|chairwoman|businesswoman|policewoman|spokeswoman|congresswoman|councilwoman|woman)$/;

/** The pronoun that a title or the given name in front of another name shows; undefined where neither does. */
export function pronounOf(norms: readonly string[]): 'he' | 'she' | undefined {
  if (norms.some((norm) => HERS.test(norm))) return 'she';
  if (norms.some((norm) => HIS.test(norm))) return 'he';
  const given = norms.findIndex((norm, i) => i < norms.length - 1 && (WOMEN.has(norm) || MEN.has(norm)));
  if (given < 0) return undefined;
  return WOMEN.has(norms[given]!) ? 'she' : 'he';
}
