import { formatMessage, type Lang } from '@qanat/app';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** The server's own texts, which are about HTTP and so not the app's. */
export const messages: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en, ar };

/** The text for a code of the server or of any room below it. */
export function serverText(
  code: string,
  params: Readonly<Record<string, string | number>> | undefined,
  lang: Lang,
): string {
  return formatMessage(code, params, lang, messages);
}
