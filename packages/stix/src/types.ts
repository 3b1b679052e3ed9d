import type { JsonObject } from '@qanat/json';

/** An object that names its type and id; everything else is as it came. */
export type StixObject = JsonObject & { type: string; id: string };

/** An instant as STIX writes it: `2026-03-01T10:00:00.000Z`. */
export type Timestamp = string;

/** `strict`: every MUST of the specification is an error. `lenient`: only what makes an object unusable is. */
export type Profile = 'strict' | 'lenient';
