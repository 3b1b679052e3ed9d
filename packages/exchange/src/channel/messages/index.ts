import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Texts of what channels refuse, hold and report, by code. */
export const channelMessages: { en: Record<string, string>; ar: Record<string, string> } = { en, ar };
