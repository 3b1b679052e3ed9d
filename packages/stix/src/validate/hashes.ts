import type { Json } from '@qanat/json';
import { openVocabularies } from '../vocabulary/open.ts';
import type { Findings } from './findings.ts';
import { isObject, wrongType } from './shape.ts';

/** Hexadecimal digits by algorithm; SSDEEP and TLSH have forms of their own. */
const DIGITS: Readonly<Record<string, number>> = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-224': 56,
  'SHA-256': 64,
  'SHA-384': 96,
  'SHA-512': 128,
  'SHA3-224': 56,
  'SHA3-256': 64,
  'SHA3-384': 96,
  'SHA3-512': 128,
  'RIPEMD-160': 40,
  WHIRLPOOL: 128,
};
const HEX = /^[0-9a-fA-F]+$/;
const SSDEEP = /^[0-9]{1,20}:[A-Za-z0-9+/]{0,100}:[A-Za-z0-9+/]{0,100}(?:,.*)?$/s;
const TLSH = /^(?:T1)?[0-9a-fA-F]{70}$/;
const KEY = /^[A-Za-z0-9_-]{3,250}$/;
const KEY_20 = /^[A-Za-z0-9_-]{3,256}$/;
const vocabulary: ReadonlySet<string> = new Set(openVocabularies['hash-algorithm-ov']);

/** The hashes type, §2.7: algorithm to value, the value of the form the algorithm gives it. */
export function checkHashes(value: Json, step: string | number, found: Findings): void {
  if (!isObject(value)) {
    wrongType('hashes', value, step, found);
    return;
  }
  const names = Object.keys(value);
  if (names.length === 0) found.must('stix/empty-dictionary', step, undefined, '2.7');
  found.enter(step);
  for (const name of names) {
    const hash = value[name] as Json;
    if (!(found.version === '2.0' ? KEY_20 : KEY).test(name))
      found.must('stix/hash-key', name, undefined, '2.7');
    else if (!vocabulary.has(name)) found.should('stix/hash-algorithm', name, undefined, '10.7');
    if (typeof hash !== 'string') wrongType('string', hash, name, found);
    else if (hash === '' && !vocabulary.has(name))
      found.should('stix/hash-value', name, { algorithm: name }, '2.7');
    else if (!hasForm(name, hash)) found.must('stix/hash-value', name, { algorithm: name }, '2.7');
  }
  found.leave();
}

function hasForm(algorithm: string, hash: string): boolean {
  if (algorithm === 'SSDEEP') return SSDEEP.test(hash);
  if (algorithm === 'TLSH') return TLSH.test(hash);
  const digits = Object.hasOwn(DIGITS, algorithm) ? DIGITS[algorithm] : undefined;
  return digits === undefined || (hash.length === digits && HEX.test(hash));
}
