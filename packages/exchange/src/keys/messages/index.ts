import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Texts of the faults of keys, by code. */
export const keyMessages: { en: Record<string, string>; ar: Record<string, string> } = { en, ar };
