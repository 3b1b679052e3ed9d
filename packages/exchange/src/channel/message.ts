import {
  type AgreementSignature,
  type BodyItem,
  equalBytes,
  LIMITS,
  parseAgreementSignature,
  parseSignedEvent,
  type SignedEvent,
} from '@qanat/envelope';
import { canonicalBytes, type Json, type JsonObject, parseJson, type Result } from '@qanat/json';
import { accept, refuse } from './refusal.ts';

/** Terms proposed, with the proposer's signature. */
export interface ProposeMessage {
  readonly v: 1;
  readonly t: 'agree';
  readonly act: 'propose';
  readonly agreement: JsonObject;
  readonly signatures: readonly [AgreementSignature];
}
/** Both signatures. In force once both logs carry this. */
export interface SignMessage {
  readonly v: 1;
  readonly t: 'agree';
  readonly act: 'sign';
  readonly agreement: string;
  readonly signatures: readonly [AgreementSignature, AgreementSignature];
}
export interface DeclineMessage {
  readonly v: 1;
  readonly t: 'agree';
  readonly act: 'refuse';
  readonly agreement: string;
  readonly reason: string;
}
/** `suspend` and `resume` of the author's side; `end` at a time. */
export interface ControlMessage {
  readonly v: 1;
  readonly t: 'agree';
  readonly act: 'suspend' | 'resume' | 'end';
  readonly reason: string;
  /** Of `end`: when. Else when it was said. */
  readonly at: string;
}
export type AgreeMessage = ProposeMessage | SignMessage | DeclineMessage | ControlMessage;

/** Key events of one node from its first or from where the partner's knowledge ends. */
export interface KeyMessage {
  readonly v: 1;
  readonly t: 'key';
  readonly node: string;
  readonly events: readonly SignedEvent[];
}

/** No leave. Never says whether unknown or unwilling. */
export interface RefuseMessage {
  readonly v: 1;
  readonly t: 'refuse';
  readonly ask: string;
}

/** What became of a recall at its recipient. */
export interface AnswerMessage {
  readonly v: 1;
  readonly t: 'answer';
  readonly gen: number;
  readonly seq: number;
  readonly items: readonly {
    readonly item: number;
    readonly did: 'done' | 'partial' | 'refused';
    readonly passed_on: 'yes' | 'no' | 'untold';
  }[];
}

export type Message = AgreeMessage | KeyMessage | RefuseMessage | AnswerMessage;

export const SUSPEND_REASONS = ['breach', 'incident', 'key-doubt', 'review', 'order', 'unstated'] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

const isHash = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
const isNode = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^qn1[a-z2-7]{52}$/.test(value);
const isTime = (value: Json | undefined): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isCount = (value: Json | undefined): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isWord = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^[a-z][a-z-]{0,39}$/.test(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined, min: number, max: number, test: (one: Json) => boolean): boolean =>
  Array.isArray(value) && value.length >= min && value.length <= max && value.every(test);
const isSignature = (value: Json): boolean =>
  isObject(value) && parseAgreementSignature(canonicalBytes(value)).ok;

type Check = (value: Json | undefined) => boolean;

const CONTROL: Readonly<Record<string, Check>> = {
  v: (v) => v === 1,
  t: (v) => v === 'agree',
  act: isWord,
  reason: isWord,
  at: isTime,
};
const SHAPES: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  'agree/propose': {
    v: (v) => v === 1,
    t: (v) => v === 'agree',
    act: isWord,
    agreement: isObject,
    signatures: (v) => isList(v, 1, 1, isSignature),
  },
  'agree/sign': {
    v: (v) => v === 1,
    t: (v) => v === 'agree',
    act: isWord,
    agreement: isHash,
    signatures: (v) => isList(v, 2, 2, isSignature),
  },
  'agree/refuse': {
    v: (v) => v === 1,
    t: (v) => v === 'agree',
    act: isWord,
    agreement: isHash,
    reason: isWord,
  },
  'agree/suspend': CONTROL,
  'agree/resume': CONTROL,
  'agree/end': CONTROL,
  key: {
    v: (v) => v === 1,
    t: (v) => v === 'key',
    node: isNode,
    events: (v) => isList(v, 1, LIMITS.historyEvents, (one) => parseSignedEvent(one).ok),
  },
  refuse: { v: (v) => v === 1, t: (v) => v === 'refuse', ask: isHash },
  answer: {
    v: (v) => v === 1,
    t: (v) => v === 'answer',
    gen: isCount,
    seq: isCount,
    items: (v) =>
      isList(
        v,
        1,
        10_000,
        (one) =>
          isObject(one) &&
          Object.keys(one).length === 3 &&
          isCount(one['item']) &&
          ['done', 'partial', 'refused'].includes(one['did'] as string) &&
          ['yes', 'no', 'untold'].includes(one['passed_on'] as string),
      ),
  },
};

/** The one document of a body that carries no objects; refused when there is another number of items. */
export function onlyMessage(items: readonly BodyItem[]): Result<Uint8Array> {
  const [item] = items;
  return items.length === 1 && item?.t === 'message' ? accept(item.bytes) : refuse('exchange/bad-message');
}

/** Parses a document of this room under its closed shape; the bytes must be canonical (RFC 8785). */
export function parseMessage<T extends Message>(bytes: Uint8Array, t: T['t']): Result<T> {
  const parsed = parseJson(bytes, { maxBytes: LIMITS.join, maxDepth: 16 });
  if (!parsed.ok || !isObject(parsed.value)) return refuse('exchange/bad-message');
  const { value } = parsed;
  const name = value['t'] === 'agree' ? `agree/${String(value['act'])}` : String(value['t']);
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  const fits =
    shape !== undefined &&
    value['t'] === t &&
    Object.keys(value).length === Object.keys(shape).length &&
    Object.keys(shape).every(
      (member) => Object.hasOwn(value, member) && (shape[member] as Check)(value[member]),
    ) &&
    equalBytes(canonicalBytes(value), bytes);
  // The shape beside each interface is the proof of the type.
  return fits ? accept(value as unknown as T) : refuse('exchange/bad-message');
}
