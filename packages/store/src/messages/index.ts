import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Texts by error code; `{name}` stands for the parameter of that name. */
export const messages: { en: Record<string, string>; ar: Record<string, string> } = { en, ar };
