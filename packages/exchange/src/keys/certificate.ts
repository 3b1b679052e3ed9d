import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';

/** What the door shows: a P-256 key and a certificate that the node issued itself. */
export interface DoorKey {
  /** PKCS #8, PEM. */
  key: string;
  cert: string;
  /** `sha256:` and hex of the certificate's SubjectPublicKeyInfo: what partners check instead of an issuer. */
  pin: string;
}

const OID = {
  ecdsaWithSha256: '06082a8648ce3d040302',
  commonName: '0603550403',
  basicConstraints: '0603551d13',
} as const;
const SERIAL_BYTES = 16;
/** RFC 5280 section 4.1.2.5: a certificate that never expires. Partners check the pin, and pins end by key history. */
const NEVER = '99991231235959Z';
/** Before 2050 as UTCTime. */
const BEGINNING = '260101000000Z';

/** The certificate names nobody: a stranger who connects learns that this is a door, not whose. */
export function newDoorKey(): DoorKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = certificate(privateKey, publicKey);
  const body = der.toString('base64').match(/.{1,64}/g) ?? [];
  const cert = ['-----BEGIN CERTIFICATE-----', ...body, '-----END CERTIFICATE-----', ''].join('\n');
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, cert, pin: pinOf(publicKey) };
}

export function pinOfCertificate(certificate: X509Certificate): string {
  return pinOf(certificate.publicKey);
}

/** Whether a stored door key is of one piece. */
export function isDoorKey(door: DoorKey): boolean {
  const own = createPublicKey(door.key);
  return pinOf(own) === door.pin && pinOfCertificate(new X509Certificate(door.cert)) === door.pin;
}

function pinOf(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return `sha256:${createHash('sha256').update(spki).digest('hex')}`;
}

/** RFC 5280 section 4.1, version 3. */
function certificate(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const algorithm = der(0x30, hex(OID.ecdsaWithSha256));
  const name = der(0x30, der(0x31, der(0x30, hex(OID.commonName), der(0x0c, Buffer.from('qanat')))));
  const serial = randomBytes(SERIAL_BYTES);
  // Positive, and without a leading zero byte.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const notAnIssuer = der(0x30, hex(OID.basicConstraints), hex('0101ff'), der(0x04, der(0x30)));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, serial),
    algorithm,
    name,
    der(0x30, der(0x17, Buffer.from(BEGINNING)), der(0x18, Buffer.from(NEVER))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, notAnIssuer)),
  );
  const signature = sign('sha256', content, privateKey);
  return der(0x30, content, algorithm, der(0x03, Buffer.of(0), signature));
}

/** One DER value: tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  if (length < 0x100) return Buffer.concat([Buffer.of(tag, 0x81, length), content]);
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content]);
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
