import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exchange, nodePort } from '../test/world.ts';
import { fromBase64url, pae, payloadType, type SignedKind, utf8 } from './index.ts';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

test('Verified<T> is made in verify.ts and nowhere else', () => {
  const minting = sources.filter((file) =>
    /\bas (unknown as )?Verified</.test(readFileSync(new URL(file, here), 'utf8')),
  );
  expect(minting).toEqual(['verify.ts']);
});

test('nothing signed in one role verifies in another', () => {
  const { a, b, envelopes, note, cosigned, signatures } = exchange(1);
  const keyA = nodePort.publicKey(a.signer.privateKey);
  const keyB = nodePort.publicKey(b.signer.privateKey);
  const text = `${note.split('\n\n')[0]}\n`;
  const blob = (signed: string, line: number) =>
    Buffer.from(signed.trimEnd().split('\n').at(line)!.split(' ')[2]!, 'base64');
  const roles: { name: string; key: Uint8Array; signature: Uint8Array }[] = [
    { name: 'envelope', key: keyA, signature: envelopes[0]!.signature },
    { name: 'checkpoint', key: keyA, signature: blob(note, -1).subarray(4) },
    { name: 'cosignature', key: keyB, signature: blob(cosigned, -1).subarray(12) },
    { name: 'agreement-signature', key: keyA, signature: fromBase64url(signatures[0]!.sig)! },
    { name: 'key-event', key: keyA, signature: fromBase64url(a.history[1]!.sig)! },
  ];
  const bodies = [envelopes[0]!.headerBytes, utf8(text), utf8(`cosignature/v1\ntime 1\n${text}`)];
  const kinds: SignedKind[] = [
    'envelope',
    'key-event',
    'stamp',
    'custody',
    'ask',
    'grant',
    'agreement-signature',
    'join',
  ];
  for (const { name, key, signature } of roles) {
    for (const kind of kinds) {
      for (const body of bodies) {
        const own = name === 'envelope' && kind === 'envelope' && body === bodies[0];
        expect(nodePort.verify(key, pae(payloadType(kind), body), signature), `${name} as ${kind}`).toBe(own);
      }
    }
    for (const body of bodies) {
      const own = name === 'checkpoint' && body === bodies[1];
      expect(nodePort.verify(key, body, signature), `${name} as bare text`).toBe(own);
    }
  }
});
