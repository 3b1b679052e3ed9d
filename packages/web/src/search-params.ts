import type { InboxState, QuestionState } from '@qanat/api';

/** What of a page's view is in its address. Anything unknown in an address falls back to the page's default. */
type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

function oneOf<const V extends string>(value: unknown, allowed: readonly V[]): V | undefined {
  return allowed.find((option) => option === value);
}

/** Leaves absent members out, so that addresses stay short. */
function present<T extends object>(value: T): { [K in keyof T]?: T[K] | undefined } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

export const INBOX_STATES: readonly InboxState[] = ['open', 'snoozed', 'decided'];
export const QUESTION_STATES: readonly QuestionState[] = ['open', 'answered', 'closed'];
export const CHANNEL_TABS = ['preview', 'terms', 'log', 'holds', 'files'] as const;
export type ChannelTab = (typeof CHANNEL_TABS)[number];
export const HIT_STATES = ['new', 'sent', 'dismissed'] as const;
export type HitState = (typeof HIT_STATES)[number];

export const signInSearch = (raw: Raw) => present({ token: text(raw['token']) });
export const inboxSearch = (raw: Raw) =>
  present({ state: oneOf(raw['state'], INBOX_STATES), item: text(raw['item']) });
export const reportsSearch = (raw: Raw) =>
  present({ q: text(raw['q']), import: raw['import'] === true ? true : undefined });
export const readerSearch = (raw: Raw) =>
  present({ claim: text(raw['claim']), whole: raw['whole'] === true ? true : undefined });
export const joinSearch = (raw: Raw) =>
  present({ way: oneOf(raw['way'], ['invite', 'accept', 'confirm']), channel: text(raw['channel']) });
export const channelSearch = (raw: Raw) =>
  present({
    tab: oneOf(raw['tab'], CHANNEL_TABS),
    ids: text(raw['ids']),
    q: text(raw['q']),
    show: oneOf(raw['show'], ['all', 'differences']),
    lane: oneOf(raw['lane'], ['out', 'in']),
  });
export const watchSearch = (raw: Raw) =>
  present({ state: oneOf(raw['state'], HIT_STATES), hit: text(raw['hit']) });
export const searchSearch = (raw: Raw) => present({ q: text(raw['q']), type: text(raw['type']) });
const flag = (value: unknown): true | undefined => (value === true ? true : undefined);
export const hypothesesSearch = (raw: Raw) => present({ create: flag(raw['create']) });
export const analysisSearch = (raw: Raw) => present({ grades: flag(raw['grades']) });
export const questionsSearch = (raw: Raw) =>
  present({ state: oneOf(raw['state'], QUESTION_STATES), create: flag(raw['create']) });
export const claimsSearch = (raw: Raw) =>
  present({
    view: oneOf(raw['view'], ['estimates']),
    q: text(raw['q']),
    report: text(raw['report']),
    source: text(raw['source']),
    said: text(raw['said']),
  });
