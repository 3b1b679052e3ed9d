import { decryptPacket, encryptPacket, suiteOf } from '@qanat/envelope';
import { identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBech32 } from './bech32.ts';
import { boxIdentity, newBoxIdentity } from './box-identity.ts';

test('the recipient is the one that age itself derives from the identity', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (seed) => {
      const { identity, recipient } = boxIdentity(seed);
      expect(await identityToRecipient(identity)).toBe(recipient);
    }),
    { numRuns: 20 },
  );
});

test('new identities differ, are of suite q1, and open what is closed for them', async () => {
  const [one, other] = [newBoxIdentity(), newBoxIdentity()];
  expect(one.identity).not.toBe(other.identity);
  expect(suiteOf(one.recipient)).toBe('q1');
  const packet = await encryptPacket([{ kind: 'have', bytes: Uint8Array.of(7) }], [one.recipient]);
  const opened = await decryptPacket(packet, [one.identity], 'q1');
  expect(opened.ok && [...(opened.value[0]?.bytes ?? [])]).toEqual([7]);
  expect((await decryptPacket(packet, [other.identity], 'q1')).ok).toBe(false);
});

test('a vector of BIP 173', () => {
  expect(toBech32('abcdef', Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex'))).toBe(
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
  );
});
