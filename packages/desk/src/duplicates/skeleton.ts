/** Consonants by class: letters of both scripts that stand for each other when a name crosses from one to the other. */
const CLASSES: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ف: 'f',
  ڤ: 'f',
  ت: 't',
  ط: 't',
  ث: 't',
  د: 'd',
  ض: 'd',
  ذ: 'd',
  ز: 'z',
  ظ: 'z',
  س: 's',
  ص: 's',
  ش: 'x',
  چ: 'x',
  ج: 'g',
  غ: 'g',
  گ: 'g',
  ك: 'k',
  ک: 'k',
  ق: 'k',
  خ: 'k',
  ر: 'r',
  ل: 'l',
  م: 'm',
  ن: 'n',
  b: 'b',
  p: 'b',
  f: 'f',
  v: 'f',
  t: 't',
  d: 'd',
  z: 'z',
  s: 's',
  j: 'g',
  g: 'g',
  k: 'k',
  q: 'k',
  r: 'r',
  l: 'l',
  m: 'm',
  n: 'n',
};

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch/g, 'ʃ'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
];

/**
 * The consonants of a name in classes that both scripts share: `حداد` and `Haddad` both give `dd`. Vowels, half-vowels,
 * breathings and doubled letters fall away, since they are written at will.
 */
export function skeleton(word: string): string {
  let folded = word.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  if (/[a-z]/.test(folded)) for (const [pattern, by] of PAIRS) folded = folded.replace(pattern, by);
  let bones = '';
  for (const letter of folded) {
    const bone = letter === 'ʃ' ? 'x' : CLASSES[letter];
    if (bone && bone !== bones.at(-1)) bones += bone;
  }
  return bones;
}
