import { canonicalBytes, type Json, type JsonObject } from '@qanat/json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClock, newNode } from '../../test/nodes.ts';
import { type Message, onlyMessage, parseMessage } from './message.ts';

const node = await newNode('A', newClock());
const hash = `sha256:${'a'.repeat(64)}`;
const messages: JsonObject[] = [
  { v: 1, t: 'agree', act: 'refuse', agreement: hash, reason: 'too-wide' },
  { v: 1, t: 'agree', act: 'suspend', reason: 'incident', at: '2026-11-24T08:00:00Z' },
  { v: 1, t: 'agree', act: 'resume', reason: 'unstated', at: '2026-11-24T08:00:00.000Z' },
  { v: 1, t: 'agree', act: 'end', reason: 'order', at: '2026-12-24T08:00:00Z' },
  { v: 1, t: 'key', node: node.keys.nodeId, events: node.keys.history as unknown as Json[] },
  { v: 1, t: 'refuse', ask: hash },
  { v: 1, t: 'answer', gen: 1, seq: 7, items: [{ item: 0, did: 'done', passed_on: 'untold' }] },
];
const parse = (value: Json) => parseMessage(canonicalBytes(value), (value as { t: Message['t'] }).t);

describe('documents of a channel', () => {
  it.each(messages.map((message) => [`${message['t']} ${message['act'] ?? ''}`, message] as const))(
    '%s: as it is, and with nothing missing, added or changed',
    (_name, message) => {
      expect(parse(message)).toMatchObject({ ok: true, value: message });
      for (const name of Object.keys(message)) {
        const { [name]: _, ...less } = message;
        expect(parse({ t: message['t'] as Json, ...less } as Json).ok).toBe(name === 't');
        expect(
          parseMessage(canonicalBytes({ ...message, [name]: null }), message['t'] as Message['t']).ok,
        ).toBe(false);
      }
      expect(parse({ ...message, extra: 1 }).ok).toBe(false);
      expect(
        parseMessage(new TextEncoder().encode(JSON.stringify(message, null, 1)), message['t'] as Message['t'])
          .ok,
      ).toBe(false);
    },
  );

  it('is of the kind that was asked for, and whatever else comes is refused without a throw', () => {
    expect(parseMessage(canonicalBytes(messages[0]), 'key').ok).toBe(false);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (bytes) => {
          expect(parseMessage(bytes, 'agree').ok).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('stands alone in its body', () => {
    const item = {
      idx: 0,
      t: 'message' as const,
      salt: new Uint8Array(32),
      bytes: canonicalBytes(messages[0]),
    };
    expect(onlyMessage([item]).ok).toBe(true);
    expect(onlyMessage([item, item]).ok).toBe(false);
    expect(onlyMessage([]).ok).toBe(false);
    expect(onlyMessage([{ ...item, t: 'object' }]).ok).toBe(false);
  });
});
