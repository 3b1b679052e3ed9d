import type { Lang } from '@qanat/api';
import { Fragment, type ReactNode } from 'react';
import ar from '../messages/ar.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { type Locale, localeOf } from './locale.ts';
import { formatMessage } from './message-format.ts';
import { usePreferences } from './preferences.ts';

export type MessageKey = keyof typeof en;
const MESSAGES: Record<Lang, Record<MessageKey, string>> = { en, ar };

const FSI = '\u2068';
const PDI = '\u2069';

/** Text for places that hold no elements (titles, labels). Text parameters are isolated, so an address never reorders its surroundings. */
export function translate(
  locale: Locale,
  key: MessageKey,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const isolated = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? isolate(value) : value]),
  );
  return formatMessage<string>(MESSAGES[locale.lang][key], isolated, locale).join('');
}

// A select argument is a closed word of ours and must reach the message bare.
const isolate = (value: string) => (/^[a-z+-]*$/u.test(value) ? value : `${FSI}${value}${PDI}`);

export interface Translator {
  (key: MessageKey, params?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
}

/** The translator of the page's language; a component that uses it renders anew when the language changes. */
export function useT(): Translator {
  const locale = localeOf(usePreferences().lang);
  return Object.assign(
    (key: MessageKey, params?: Readonly<Record<string, string | number>>) => translate(locale, key, params),
    { locale },
  );
}

/** A message whose parameters are elements: technical tokens as `<Ind>`, names as `<Name>`. A bare string is put into `<bdi>`. */
export function T({ k, v = {} }: { k: MessageKey; v?: Readonly<Record<string, ReactNode>> }): ReactNode {
  const { locale } = useT();
  const params = Object.fromEntries(
    Object.entries(v).map(([name, value]) => [
      name,
      typeof value === 'string' ? (
        /^[a-z+-]*$/u.test(value) ? (
          value
        ) : (
          <bdi key={name}>{value}</bdi>
        )
      ) : (
        (value as Exclude<ReactNode, string>)
      ),
    ]),
  );
  const parts = formatMessage<ReactNode>(
    MESSAGES[locale.lang][k],
    params as Record<string, ReactNode & object>,
    locale,
  );
  // Parts have no identity of their own; their places in one message are fixed.
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={`${k}.${String(index)}`}>{part}</Fragment>
      ))}
    </span>
  );
}
