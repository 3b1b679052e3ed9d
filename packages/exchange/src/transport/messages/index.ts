import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Texts of the faults of roads between nodes, by code. */
export const transportMessages: { en: Record<string, string>; ar: Record<string, string> } = { en, ar };
