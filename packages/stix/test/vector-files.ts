import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '@qanat/json';

/** A change to one of the bases of its file, and the codes that follow. */
export interface VectorCase {
  readonly name: string;
  readonly base: string;
  readonly set?: JsonObject;
  readonly remove?: readonly string[];
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
}

export interface VectorFile {
  readonly type: string;
  readonly bases: Readonly<Record<string, JsonObject>>;
  readonly valid: readonly VectorCase[];
  readonly invalid: readonly VectorCase[];
  readonly warned: readonly VectorCase[];
}

/** The files of `vectors/<folder>`, one per type. */
export function vectorFiles(folder: 'stix' | 'stix-2.0'): VectorFile[] {
  const url = new URL(`../../../vectors/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, url), 'utf8')) as VectorFile);
}

/** The object that a case speaks of. */
export function objectOf(file: VectorFile, { base, set, remove }: VectorCase): JsonObject {
  const object = { ...file.bases[base], ...set };
  for (const name of remove ?? []) delete object[name];
  return object;
}
