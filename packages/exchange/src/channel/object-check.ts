import { checkCustodyChain, type KeyState, saltedDigest, verifyCustody, verifyStamp } from '@qanat/envelope';
import { classifyMarking, parseObject, type StixObject, TLP_ORDER, type Tlp, validate } from '@qanat/stix';
import type { BodyEntry } from './body-entries.ts';
import { levelOf, uncoveredHop } from './onward-rule.ts';
import type { ChannelCode } from './refusal.ts';
import { DAY, plus, type Self } from './self.ts';

/** Under what an envelope's objects are looked at. */
export interface Frame {
  readonly partner: string;
  readonly ceiling: Tlp;
  readonly terms: string;
  readonly now: string;
  readonly states: ReadonlyMap<string, KeyState>;
  /** Selectors of the strings that name an asset of ours. */
  readonly mentionsOwn: (object: StixObject) => readonly string[];
}

export interface Finding {
  readonly code: ChannelCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CheckedEntry {
  readonly entry: BodyEntry;
  /** Undefined when the bytes are no STIX object. */
  readonly object: StixObject | undefined;
  readonly digest: string;
  /** Why it is held; undefined when it may be kept. */
  readonly finding: Finding | undefined;
}

/** Step 10 and 11 of the receiver, in order; the first thing found holds the object. */
export function checkEntry(self: Self, frame: Frame, entry: BodyEntry): CheckedEntry {
  const digest = saltedDigest(entry.salt, entry.bytes, self.crypto);
  const parsed = parseObject(entry.bytes);
  const object = parsed.ok ? parsed.value.object : undefined;
  const found = (code: ChannelCode, params: Finding['params'] = {}): CheckedEntry => ({
    entry,
    object,
    digest,
    finding: { code, params: { ...(object !== undefined && { object: object.id }), ...params } },
  });
  if (object === undefined) return found('exchange/invalid-object', { idx: entry.idx });
  const invalid = validate(object, { profile: 'lenient', specVersion: '2.1' }).find(
    ({ severity }) => severity === 'error',
  );
  if (invalid !== undefined) {
    const params = { reason: invalid.code, path: invalid.path };
    return found(
      isAboutPattern(invalid.path) ? 'exchange/review-pattern' : 'exchange/invalid-object',
      params,
    );
  }
  const proof = provenance(self, frame, entry, object, digest);
  if (proof !== undefined) return found(proof.code, proof.params);
  if (isTooNew(object, frame.now)) return found('exchange/future-version');
  if (object.type === 'marking-definition') {
    return classifyMarking(object).kind === 'forged-tlp'
      ? found('exchange/unknown-marking')
      : { entry, object, digest, finding: undefined };
  }
  const level = levelOf(object, entry.stamp?.document.marks?.tlp, overlayOf(entry));
  if (TLP_ORDER.indexOf(level) > TLP_ORDER.indexOf(frame.ceiling)) {
    return found('exchange/over-ceiling', { tlp: level, ceiling: frame.ceiling });
  }
  const review = hygiene(frame, object);
  return review === undefined
    ? { entry, object, digest, finding: undefined }
    : found(review.code, review.params);
}

/** The label that the releaser laid over the object, beside it. */
function overlayOf(entry: Pick<BodyEntry, 'marks'>): Tlp | undefined {
  const tlp = entry.marks?.['tlp'];
  return TLP_ORDER.find((one) => one === tlp);
}

function provenance(
  self: Self,
  frame: Frame,
  entry: BodyEntry,
  object: StixObject,
  digest: string,
): Finding | undefined {
  const { stamp, custody } = entry;
  const modified = typeof object['modified'] === 'string' ? object['modified'] : null;
  if (stamp === undefined) return { code: 'exchange/stamp-broken', params: {} };
  const { document } = stamp;
  const origin = frame.states.get(document.origin);
  if (origin === undefined) return { code: 'exchange/origin-unknown', params: { node: document.origin } };
  if (
    document.obj !== object.id ||
    document.modified !== modified ||
    !verifyStamp(document, { salt: entry.salt, bytes: entry.bytes }, origin, self.crypto).ok
  ) {
    return { code: 'exchange/stamp-broken', params: { node: document.origin } };
  }
  const first = custody[0]?.entry;
  const last = custody.at(-1)?.entry;
  const whole =
    first?.from === document.origin &&
    last?.from === frame.partner &&
    last.to === self.keys.nodeId &&
    last.under === frame.terms &&
    custody.every(({ entry: hop }) => hop.obj === object.id && hop.view === digest) &&
    checkCustodyChain(custody, self.crypto).ok &&
    custody.every(({ entry: hop }) => {
      const from = frame.states.get(hop.from);
      return from !== undefined && verifyCustody(hop, from, self.crypto).ok;
    });
  if (!whole) return { code: 'exchange/custody-broken', params: { node: frame.partner } };
  const hop = uncoveredHop(self, object, entry, document, frame.states);
  return hop === undefined
    ? undefined
    : { code: 'exchange/unauthorised-onward', params: { node: document.origin, hop } };
}

function isTooNew(object: StixObject, now: string): boolean {
  const modified = object['modified'];
  return typeof modified === 'string' && Date.parse(modified) > Date.parse(plus(now, DAY));
}

/** A pattern that cannot be run here may run elsewhere: a person looks, and the partner is told nothing. */
function isAboutPattern(path: string): boolean {
  return path === '$.pattern' || path.startsWith('$.pattern.') || path.startsWith('$.pattern[');
}

/** Our own judgement: what would make us act against ourselves. */
function hygiene(frame: Frame, object: StixObject): Finding | undefined {
  const [path] = frame.mentionsOwn(object);
  return path === undefined ? undefined : { code: 'exchange/review-own-asset', params: { path } };
}
