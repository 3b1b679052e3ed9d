/** Vowel signs, tatweel, joiners and controls of direction: they change how a name looks, not whose it is. */
const REMOVED =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const FOLDED: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};
const MAX_KEY = 200;

const KEPT = 10_000;
const lately = new Map<string, string>();

/** The form of a name under which a party is known again, whatever its case, vowel signs, spacing and punctuation. */
export function partyKey(name: string): string {
  const known = lately.get(name);
  if (known !== undefined) return known;
  const key = fold(name);
  // The same few names come again and again; a flood of others is forgotten at once.
  if (lately.size >= KEPT) lately.clear();
  if (name.length <= MAX_KEY) lately.set(name, key);
  return key;
}

function fold(name: string): string {
  return name
    .slice(0, 4 * MAX_KEY)
    .normalize('NFKC')
    .toLowerCase()
    .replace(REMOVED, '')
    .replace(/[آأإٱىیةک]/gu, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /u, '')
    .slice(0, MAX_KEY);
}
