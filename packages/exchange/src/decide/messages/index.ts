import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** Codes of the reasons that a release decision gives. */
export type ReasonCode = keyof typeof en;

/** Texts of the reasons of a release decision, by code. */
export const decideMessages: { en: Record<ReasonCode, string>; ar: Record<ReasonCode, string> } = { en, ar };
