import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** The texts of this part's codes in English and Arabic, with `{placeholders}` from `params`. */
export const patternMessages: {
  readonly en: Readonly<Record<string, string>>;
  readonly ar: Readonly<Record<string, string>>;
} = { en, ar };
