const DOUBLING = new Set(
  `admit submit rebut spot quip plan stop drop ban plot permit commit refer occur prefer defer infer control cut put set let hit shut
  run win begin get forget split step slip trap grab strip scan ship equip regret rob hug nod chat pin map tap wrap bar transfer spur flag brag concur`.split(
    /\s+/,
  ),
);

const CONSONANT_Y = /[^aeiou]y$/;

export function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`;
}

export function thirdPerson(lemma: string): string {
  if (CONSONANT_Y.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

export function ingForm(lemma: string): string {
  if (DOUBLING.has(lemma)) return `${lemma}${lemma.at(-1)}ing`;
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  return lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
