import { messages as deskMessages } from '@qanat/desk';
import { messages as envelopeMessages } from '@qanat/envelope';
import { messages as exchangeMessages } from '@qanat/exchange';
import type { Issue } from '@qanat/json';
import { messages as jsonMessages } from '@qanat/json';
import { messages as stixMessages } from '@qanat/stix';
import { messages as storeMessages } from '@qanat/store';
import { messages as watchMessages } from '@qanat/watch';
import { Refusal } from './errors.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

export type Lang = 'en' | 'ar';

const ROOMS = [
  jsonMessages,
  stixMessages,
  storeMessages,
  envelopeMessages,
  exchangeMessages,
  deskMessages,
  watchMessages,
  { en, ar },
];

/** Every text of every room by error code; codes are unique because they begin with the room's name. */
export const catalogue: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: Object.assign({}, ...ROOMS.map((room) => room.en)),
  ar: Object.assign({}, ...ROOMS.map((room) => room.ar)),
};

/** The text for a code, its `{placeholders}` filled; the code itself when neither `own` nor any room knows it. */
export function formatMessage(
  code: string,
  params: Issue['params'],
  lang: Lang,
  own?: Readonly<Record<Lang, Readonly<Record<string, string>>>>,
): string {
  const template = own?.[lang][code] ?? catalogue[lang][code] ?? code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params?.[name] ?? whole));
}

export function formatIssue(issue: Issue, lang: Lang): string {
  return formatMessage(issue.code, issue.params, lang);
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Refusal;
}

/** A fault as code and text; what carries no code of ours is `app/unexpected`, with its own words in English. */
export function formatFault(error: unknown, lang: Lang): { code: string; message: string } {
  const code = codeOf(error);
  if (!code)
    return {
      code: 'app/unexpected',
      message: formatMessage('app/unexpected', { detail: String(error) }, lang),
    };
  const params = (error as { params?: Issue['params'] }).params;
  return { code, message: formatMessage(code, params, lang) };
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code in catalogue.en ? code : undefined;
}
