import { lettersByScript } from '../text/scripts.ts';

/** The main language by share of script: Arabic when at least three letters in ten are Arabic. */
export function detectLanguage(text: string): 'ar' | 'en' {
  const { arabic, latin } = lettersByScript(text.length > 40_000 ? text.slice(0, 40_000) : text);
  return arabic > 0 && arabic / (arabic + latin) >= 0.3 ? 'ar' : 'en';
}
