import { keyMessages } from '../keys/messages/index.ts';
import { transportMessages } from '../transport/messages/index.ts';

/** Texts of every code of this room; `{name}` stands for the parameter of that name. */
export const messages: { en: Record<string, string>; ar: Record<string, string> } = {
  en: { ...keyMessages.en, ...transportMessages.en },
  ar: { ...keyMessages.ar, ...transportMessages.ar },
};
