/**
 * The primitives this room needs, all synchronous. The node supplies them from its platform; browsers use
 * `@qanat/envelope/noble`. Keys are raw: 32-byte Ed25519 seeds (RFC 8032) and 32-byte public keys.
 */
export interface Crypto {
  /** Ed25519 signature, 64 bytes, over exactly `message`. */
  sign(privateKey: Uint8Array, message: Uint8Array): Uint8Array;
  /** False for anything that is not a valid Ed25519 signature; never throws. Keys are admitted beforehand. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /** The 32-byte Ed25519 public key of a seed. */
  publicKey(privateKey: Uint8Array): Uint8Array;
  sha256(bytes: Uint8Array): Uint8Array;
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
  /** RFC 5869 extract and expand. */
  hkdfSha256(ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Uint8Array;
  /** `length` bytes from the system's generator. */
  random(length: number): Uint8Array;
  /**
   * Unpacks exactly one gzip member (RFC 1952) of at most `maxBytes` unpacked bytes.
   * @throws {EnvelopeError} `envelope/inflate-limit` beyond `maxBytes`, `envelope/inflate-broken` for what
   *   is not one whole member.
   */
  inflate(bytes: Uint8Array, maxBytes: number): Uint8Array;
  /** Packs as one gzip member. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** ChaCha20-Poly1305 (RFC 8439): ciphertext followed by the 16-byte tag. `nonce` has 12 bytes. */
  aeadSeal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Uint8Array;
  /** The plaintext, or undefined when the tag does not fit. */
  aeadOpen(
    key: Uint8Array,
    nonce: Uint8Array,
    ciphertext: Uint8Array,
    aad: Uint8Array,
  ): Uint8Array | undefined;
}

/** A private signing key together with the `kid` under which the key history lists its public half. */
export interface Signer {
  readonly node: string;
  readonly kid: string;
  readonly privateKey: Uint8Array;
}
