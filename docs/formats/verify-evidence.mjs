// SPDX-License-Identifier: Apache-2.0
// Verifies an evidence file (evidence.md) with node:crypto alone; shares no code with the packages.
// Usage: node verify-evidence.mjs FILE → one JSON value; exit 0 when it holds, 1 when not.
// It does not look at curve torsion beyond the eight small-order points, nor at the shapes of terms.
import { createHash, createPublicKey, verify as ed25519 } from 'node:crypto';
import { readFileSync } from 'node:fs';

const fail = (why) => {
  throw new Error(why);
};
const check = (holds, why) => holds || fail(why);
const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const jcs = (v) => {
  if (v === null || typeof v !== 'object') return JSON.stringify(v);
  if (Array.isArray(v)) return `[${v.map(jcs).join(',')}]`;
  return `{${Object.keys(v)
    .sort()
    .map((k) => `${JSON.stringify(k)}:${jcs(v[k])}`)
    .join(',')}}`;
};
const bytes = (v) => Buffer.from(jcs(v));
const hash = (v) => `sha256:${sha(bytes(v)).toString('hex')}`;
const b64u = (s) => Buffer.from(s, 'base64url');
const time = (s) => Date.parse(s) || fail(`no time: ${s}`);
const pae = (kind, body) => {
  const type = `application/vnd.qanat.${kind}+json`;
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${body.length} `), body]);
};
const base32 = (buf) => {
  const bits = [...buf].map((b) => b.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{1,5}/g)
    .map((g) => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(g.padEnd(5, '0'), 2)])
    .join('');
};

const P = 2n ** 255n - 19n;
const SMALL = new Set(
  [
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  ].flatMap((h) => [h, h.slice(0, 62) + (parseInt(h.slice(62), 16) | 128).toString(16)]),
);
function publicKey(text) {
  check(/^ed25519:[\w-]{43}$/.test(text), `no key: ${text}`);
  const raw = b64u(text.slice(8));
  const y = BigInt(`0x${Buffer.from(raw).reverse().toString('hex')}`) & (2n ** 255n - 1n);
  check(y < P && y > 1n && y !== P - 1n && !SMALL.has(raw.toString('hex')), 'weak key');
  return raw;
}
function signed(raw, message, sig) {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  return (
    sig.length === 64 &&
    ed25519(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), sig)
  );
}

// --- key histories -------------------------------------------------------------------------------------
function history(events, node) {
  const keys = new Map();
  const state = { node, keys, head: null, seq: -1, root: '', next: '' };
  for (const { event: e, sig } of events) {
    check(e.v === 1 && e.seq === state.seq + 1 && e.prev === state.head, 'history chain');
    if (e.t === 'node.begin') check(e.seq === 0 && `qn1${base32(sha(bytes(e)))}` === node, 'node id');
    else check(e.seq > 0, 'history begins with node.begin');
    if (e.t === 'node.turn')
      check(`sha256:${sha(publicKey(e.root)).toString('hex')}` === state.next, 'next root');
    if (e.t === 'node.begin' || e.t === 'node.turn') Object.assign(state, { root: e.root, next: e.next });
    const byKid = e.t === 'node.box' || e.t === 'node.door';
    const authority = byKid ? (keys.get(e.kid)?.raw ?? fail('unknown key')) : publicKey(state.root);
    check(signed(authority, pae('key-event', bytes(e)), b64u(sig)), 'history signature');
    if (byKid) check(standing(state, e.kid, { at: e.at }) === 'good', 'history key');
    if (e.t === 'node.turn') endKeys(keys, e);
    for (const k of e.sign ?? []) {
      check(!keys.has(k.kid), 'kid taken');
      const until = Math.min(time(k.until), time(k.from) + 100 * 86_400_000);
      keys.set(k.kid, { kid: k.kid, raw: publicKey(k.key), from: time(k.from), until });
    }
    Object.assign(state, { seq: e.seq, head: hash(e) });
  }
  return state;
}
function endKeys(keys, turn) {
  for (const key of keys.values()) {
    const entry = turn.void.find((v) => v.kid === key.kid);
    if (entry && !key.voided) key.voided = entry.kept;
    else key.retired ??= turn.at;
  }
}
function standing({ keys }, kid, { at, latest = at, log, seq }) {
  const key = keys.get(kid) ?? fail(`unknown key ${kid}`);
  if (key.voided && !(log in key.voided && seq <= key.voided[log])) return 'void';
  if (key.retired && time(at) > time(key.retired)) return 'retired';
  return time(latest) >= key.from && time(at) < key.until ? 'good' : 'outside its window';
}

// --- RFC 9162 §2.1.3.2 ---------------------------------------------------------------------------------
function included(leaf, index, size, path, root) {
  let [h, i, last] = [sha(Buffer.of(0), leaf), index, size - 1];
  check(i <= last, 'proof index');
  for (const sibling of path.map(b64u)) {
    check(last > 0, 'proof too long');
    if (i % 2 || i === last) {
      h = sha(Buffer.of(1), sibling, h);
      while (i % 2 === 0 && i) [i, last] = [i / 2, Math.floor(last / 2)];
    } else h = sha(Buffer.of(1), h, sibling);
    [i, last] = [Math.floor(i / 2), Math.floor(last / 2)];
  }
  return last === 0 && h.equals(root);
}

function noteLine(line, text, nodes) {
  const [, id, kid, blobText] = /^— (qn1\w+)\/([a-z][a-z0-9-]*) (\S+)$/.exec(line) ?? fail('note line');
  const blob = Buffer.from(blobText, 'base64');
  const key = nodes.get(id)?.keys.get(kid) ?? fail('unknown cosigner');
  const cosigned = blob.length === 76;
  const keyId = sha(Buffer.from(`${id}/${kid}\n`), Buffer.of(cosigned ? 4 : 1), key.raw).subarray(0, 4);
  const seconds = cosigned ? Number(blob.readBigUInt64BE(4)) : 0;
  const message = Buffer.from(cosigned ? `cosignature/v1\ntime ${seconds}\n${text}` : text);
  const holds =
    keyId.equals(blob.subarray(0, 4)) && signed(key.raw, message, blob.subarray(cosigned ? 12 : 4));
  check(holds, 'note signature');
  return { id, kid, key, at: cosigned ? new Date(seconds * 1000).toISOString() : undefined };
}

function signedTerms({ agreement, signatures }, named, nodes) {
  check(hash(agreement) === named, 'other terms');
  for (const { sig, ...statement } of signatures) {
    check(statement.agreement === named && agreement.parties.includes(statement.by), 'other terms');
    const { raw } = nodes.get(statement.by)?.keys.get(statement.kid) ?? fail('unknown signer of the terms');
    check(signed(raw, pae('agreement-signature', bytes(statement)), b64u(sig)), 'terms signature');
  }
  check(new Set(signatures.map((s) => s.by)).size === 2, 'terms signed by both');
}

function verifyFile(text) {
  const file = JSON.parse(text);
  check(jcs(file) === text && file.v === 1 && file.t === 'evidence', 'not canonical');
  const nodes = new Map(Object.entries(file.histories).map(([id, events]) => [id, history(events, id)]));
  const { header, sig } = file.envelope;
  const author = nodes.get(header.from) ?? fail('no history of the sender');
  const place = { at: header.at, log: `${header.chan}/${header.gen}`, seq: header.seq };
  const authorKey = author.keys.get(header.kid) ?? fail('unknown key');

  const [head, block] = file.note.split('\n\n');
  const [origin, size, root] = head.split('\n');
  check(origin === `qanat/${header.chan}/${header.from}/${header.gen}`, 'checkpoint of another log');
  check(
    included(bytes(header), header.seq, Number(size), file.path, Buffer.from(root, 'base64')),
    'inclusion',
  );
  check(signed(authorKey.raw, pae('envelope', bytes(header)), b64u(sig)), 'envelope signature');
  const lines = block
    .trimEnd()
    .split('\n')
    .map((line) => noteLine(line, `${head}\n`, nodes));
  const own = lines.filter((line) => !line.at && line.id === header.from);
  const receipts = lines.filter((line) => line.at && header.to.includes(line.id));
  check(own.length === 1 && receipts.length === lines.length - 1, 'a signature of nobody concerned');
  const begun = new Date(Math.max(time(header.at), own[0].key.from)).toISOString();
  const checkpoint = standing(author, own[0].kid, { ...place, seq: size - 1, at: begun });
  const received = receipts.some(
    (r) => standing(nodes.get(r.id), r.kid, { at: r.at, latest: r.at.replace('.000Z', '.999Z') }) === 'good',
  );
  const stands = [standing(author, header.kid, place), checkpoint];
  check(
    stands.every((s) => s === 'good' || (s === 'void' && received)),
    `sender's key: ${stands}`,
  );

  check((file.terms === null) === (header.terms === null), 'terms');
  if (file.terms) signedTerms(file.terms, header.terms, nodes);
  if (file.item)
    check(
      included(
        b64u(file.item.record),
        file.item.index,
        header.body.count,
        file.item.path,
        Buffer.from(header.body.items.slice(7), 'hex'),
      ),
      'item',
    );
  return {
    ok: true,
    from: header.from,
    to: header.to,
    at: header.at,
    seq: header.seq,
    received,
    receipts: receipts.map(({ id, at }) => ({ node: id, at })),
    repudiated: stands.includes('void'),
  };
}

let result;
try {
  result = verifyFile(readFileSync(process.argv[2], 'utf8'));
} catch (error) {
  result = { ok: false, why: error.message };
  process.exitCode = 1;
}
console.log(JSON.stringify(result));
