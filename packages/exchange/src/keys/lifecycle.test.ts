import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptPacket, encryptPacket, verifyHistory } from '@qanat/envelope';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changePassphrase,
  createKeys,
  type Lifecycle,
  loadKeys,
  removeOfflineKeys,
  renewSign,
  rotateBox,
  turnKeys,
} from './lifecycle.ts';
import { nodeCrypto } from './node-crypto.ts';
import { formatPaperKey, parsePaperKey } from './paper-key.ts';

let home = '';
let dir = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'qanat-keys-'));
  dir = join(home, 'keys');
});
afterEach(() => rm(home, { recursive: true, force: true }));

function at(day: number): Lifecycle {
  return { now: new Date(Date.UTC(2026, 10, 23 + day)) };
}

const NAME = { name: { en: 'Harbour CERT', ar: 'فريق الميناء' } };

test('creates keys that load again, in files that only the owner reads', async () => {
  const { keys, paper } = await createKeys(dir, { ...at(0), ...NAME });
  expect(keys.nodeId).toMatch(/^qn1[a-z2-7]{52}$/);
  expect(keys.state.name).toEqual(NAME.name);
  expect(keys.state.door?.pin).toBe(keys.door.pin);
  expect(await loadKeys(dir)).toEqual(keys);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
  for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
  expect(parsePaperKey(paper.root)).toHaveLength(32);
  expect([keys.wrapped, keys.offlineHere]).toEqual([false, true]);
  const packet = await encryptPacket(
    [{ kind: 'have', bytes: Uint8Array.of(1) }],
    [keys.state.box[0]?.recipient ?? ''],
  );
  expect((await decryptPacket(packet, [keys.box[0]?.identity ?? ''], 'q1')).ok).toBe(true);
});

test('never replaces keys', async () => {
  await createKeys(dir, { ...at(0), ...NAME });
  await expect(createKeys(dir, { ...at(0), ...NAME })).rejects.toMatchObject({
    code: 'exchange/keys-present',
  });
});

test('says when there are none, and when the file is damaged', async () => {
  await expect(loadKeys(dir)).rejects.toMatchObject({ code: 'exchange/keys-absent' });
  const { keys } = await createKeys(dir, { ...at(0), ...NAME });
  const path = join(dir, 'keys.json');
  const text = await readFile(path, 'utf8');
  const other = await createKeys(join(home, 'other'), { ...at(0), ...NAME });
  const damages = [
    text.slice(0, 500),
    '{}',
    '[]',
    'null',
    text.replace('"form": "plain"', '"form": "other"'),
    text.replace('Harbour', 'Harbor'),
    text.replace(
      Buffer.from(keys.sign.privateKey).toString('base64url'),
      Buffer.from(other.keys.sign.privateKey).toString('base64url'),
    ),
    text.replaceAll(keys.door.pin, other.keys.door.pin),
  ];
  for (const damage of damages) {
    await writeFile(path, damage);
    await expect(loadKeys(dir)).rejects.toMatchObject({ code: 'exchange/keys-damaged' });
  }
  await writeFile(path, text);
  expect((await loadKeys(dir)).nodeId).toBe(keys.nodeId);
});

test('box keys rotate, and leave when their grace is over', async () => {
  await createKeys(dir, { ...at(0), ...NAME });
  const second = await rotateBox(dir, at(28));
  expect(second.box.map(({ kid }) => kid)).toEqual(['b1', 'b2']);
  await renewSign(dir, at(80));
  expect((await rotateBox(dir, at(149))).box.map(({ kid }) => kid)).toEqual(['b1', 'b2', 'b3']);
  const later = await rotateBox(dir, at(151));
  expect(later.box.map(({ kid }) => kid)).toEqual(['b2', 'b3', 'b4']);
  expect(later.state.box).toHaveLength(4);
  expect(await readFile(join(dir, 'keys.json'), 'utf8')).not.toContain(second.box[0]?.identity);
});

test('what a killed process left behind does no harm', async () => {
  await createKeys(dir, { ...at(0), ...NAME });
  await writeFile(join(dir, 'keys.json.partial'), '{"half":');
  expect((await loadKeys(dir)).box).toHaveLength(1);
  expect((await rotateBox(dir, at(1))).box).toHaveLength(2);
  expect(await readdir(dir)).not.toContain('keys.json.partial');
});

test('two rotations at once add to one history, never fork it', async () => {
  await createKeys(dir, { ...at(0), ...NAME });
  await Promise.all([rotateBox(dir, at(1)), rotateBox(dir, at(1)), rotateBox(dir, at(1))]);
  const keys = await loadKeys(dir);
  expect(keys.box).toHaveLength(4);
  expect(keys.history).toHaveLength(6);
});

test('a sign key that has ended cannot rotate; a renewed one can', async () => {
  await createKeys(dir, { ...at(0), ...NAME });
  await expect(rotateBox(dir, at(91))).rejects.toMatchObject({ code: 'exchange/keys-expired' });
  await expect(rotateBox(dir, at(-1))).rejects.toMatchObject({ code: 'exchange/keys-clock' });
  const renewed = await renewSign(dir, at(91));
  expect(renewed.sign.kid).toBe('s2');
  expect((await rotateBox(dir, at(91))).box).toHaveLength(2);
});

test('a turn with the key from paper voids what was stolen and commits to a new next', async () => {
  const first = await createKeys(dir, { ...at(0), ...NAME });
  await removeOfflineKeys(dir);
  await expect(turnKeys(dir, at(2))).rejects.toMatchObject({ code: 'exchange/keys-offline' });
  await expect(renewSign(dir, at(2))).rejects.toMatchObject({ code: 'exchange/keys-offline' });
  await expect(turnKeys(dir, { ...at(2), next: first.paper.root })).rejects.toMatchObject({
    code: 'exchange/keys-paper',
  });
  await expect(turnKeys(dir, { ...at(2), next: 'aaaa-bbbb' })).rejects.toMatchObject({
    code: 'exchange/keys-paper',
  });
  expect((await loadKeys(dir)).history).toHaveLength(3);
  const turned = await turnKeys(dir, {
    ...at(2),
    next: first.paper.next,
    void: [{ kid: 's1', why: 'stolen', kept: {} }],
  });
  expect(turned.keys.nodeId).toBe(first.keys.nodeId);
  expect(turned.keys.nodeSecret).toEqual(first.keys.nodeSecret);
  expect(turned.keys.sign.kid).toBe('s2');
  expect(turned.keys.state.sign[0]?.voided?.why).toBe('stolen');
  expect(turned.keys.state.door?.pin).toBe(turned.keys.door.pin);
  expect(turned.keys.door.pin).not.toBe(first.keys.door.pin);
  expect(turned.paper.root).toBe(first.paper.next);
  const again = await turnKeys(dir, { ...at(3), next: turned.paper.next });
  expect(verifyHistory(again.keys.history, nodeCrypto).ok).toBe(true);
});

test('a passphrase wraps everything private and can be changed', async () => {
  const { keys } = await createKeys(dir, { ...at(0), ...NAME, passphrase: 'open sesame' });
  const text = await readFile(join(dir, 'keys.json'), 'utf8');
  for (const secret of [
    keys.box[0]?.identity ?? '?',
    Buffer.from(keys.nodeSecret).toString('base64url'),
    'PRIVATE',
  ]) {
    expect(text).not.toContain(secret);
  }
  await expect(loadKeys(dir)).rejects.toMatchObject({ code: 'exchange/keys-passphrase' });
  await expect(loadKeys(dir, 'open')).rejects.toMatchObject({ code: 'exchange/keys-passphrase' });
  expect(await loadKeys(dir, 'open sesame')).toEqual(keys);
  expect(keys.wrapped).toBe(true);
  await writeFile(join(dir, 'keys.json'), text.replace('"N": 131072', '"N": 1073741824'));
  await expect(loadKeys(dir, 'open sesame')).rejects.toMatchObject({ code: 'exchange/keys-damaged' });
  await writeFile(join(dir, 'keys.json'), text);
  expect((await changePassphrase(dir, 'open sesame', undefined)).wrapped).toBe(false);
  expect((await loadKeys(dir)).nodeId).toBe(keys.nodeId);
});

test('a key on paper survives copying by hand, and a slip is noticed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(55), (key, place) => {
      const paper = formatPaperKey(key);
      expect(paper).toMatch(/^([a-z2-7]{4}-){13}[a-z2-7]{4}$/);
      expect(parsePaperKey(paper.toUpperCase().replaceAll('-', ' ').replaceAll('O', '0'))).toEqual(key);
      const letters = paper.replaceAll('-', '').split('');
      letters[place] = letters[place] === 'a' ? 'c' : 'a';
      expect(() => parsePaperKey(letters.join(''))).toThrow();
    }),
    { numRuns: 100 },
  );
});
