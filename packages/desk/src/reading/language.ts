const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d3]/g;
const LATIN_LETTER = /[A-Za-z\u00c0-\u024f]/g;

/** The main language by share of script: Arabic when at least three letters in ten are Arabic. */
export function detectLanguage(text: string): 'ar' | 'en' {
  const sample = text.length > 40_000 ? text.slice(0, 40_000) : text;
  const arabic = sample.match(ARABIC_LETTER)?.length ?? 0;
  const latin = sample.match(LATIN_LETTER)?.length ?? 0;
  return arabic > 0 && arabic / (arabic + latin) >= 0.3 ? 'ar' : 'en';
}
