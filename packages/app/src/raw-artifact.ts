import { type Intake, mediaTypeOf } from '@qanat/desk';
import { createSco, type StixObject } from '@qanat/stix';

/** An envelope's body may hold 32 MiB; in base64, with what stands around it, so much raw material fits. */
const MAX_ARTIFACT = 20 * 1024 * 1024;

/** The raw bytes as an object that can travel with the report; undefined when they are too large for an envelope. */
export function toArtifact(
  bytes: Uint8Array,
  { kind, sha256 }: Pick<Intake, 'kind' | 'sha256'>,
  marks: string[],
): StixObject | undefined {
  if (bytes.length > MAX_ARTIFACT) return undefined;
  return createSco('artifact', {
    mime_type: mediaTypeOf(kind),
    payload_bin: Buffer.from(bytes).toString('base64'),
    hashes: { 'SHA-256': sha256 },
    ...(marks.length > 0 && { object_marking_refs: marks }),
  });
}
