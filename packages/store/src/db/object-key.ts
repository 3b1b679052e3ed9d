const CANONICAL =
  /^([a-z0-9]+(?:-[a-z0-9]+)*)--([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;
const UUID_BYTES = 16;
/** No canonical id has this prefix together with `--` in the rest, so the two forms never meet. */
const VERBATIM = Buffer.alloc(UUID_BYTES, 0xff);

/**
 * An id as hex of its key: the 16 bytes of the UUID, then the type. Random bytes come first so that equal types do not
 * share a long prefix in the index. An id of another form is kept letter by letter.
 */
export function toObjectKey(id: string): string {
  const parts = CANONICAL.exec(id);
  if (parts === null) return VERBATIM.toString('hex') + Buffer.from(id).toString('hex');
  return parts.slice(2).join('') + Buffer.from(parts[1] ?? '').toString('hex');
}

export function fromObjectKey(key: Uint8Array): string {
  const rest = Buffer.from(key.subarray(UUID_BYTES)).toString();
  const head = Buffer.from(key.subarray(0, UUID_BYTES));
  if (rest.includes('--') && head.equals(VERBATIM)) return rest;
  const hex = head.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `${rest}--${groups.join('-')}`;
}
