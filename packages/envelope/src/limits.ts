/** Limits of the formats, checked before anything is parsed or unpacked. */
export const LIMITS = {
  /** One envelope header, bytes. */
  header: 16_384,
  /** One key event with its signature, bytes. */
  keyEvent: 65_536,
  /** Events in one key history. */
  historyEvents: 2000,
  /** Sign keys in one key history: each costs an admission of a millisecond or two. */
  historyKeys: 256,
  /** One body unpacked, bytes. */
  body: 33_554_432,
  /** Items in one body. */
  items: 20_000,
  /** A body may unpack to this many times its packed size … */
  inflateRatio: 20,
  /** … or to this many bytes, whichever is more. */
  inflateFloor: 65_536,
  /** One packet, bytes. */
  packet: 67_108_864,
  /** Records in one packet. */
  records: 4096,
  /** Recipient stanzas in one packet. */
  recipients: 32,
  /** Signature lines under one checkpoint (C2SP asks for at least 16). */
  noteSignatures: 32,
  /** One evidence file, bytes. */
  evidence: 67_108_864,
  /** One join message, bytes. */
  join: 1_048_576,
  /** Sign keys live at most this long, whatever `until` says. */
  signKeyDays: 100,
} as const;
