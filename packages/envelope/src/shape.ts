import type { Issue, Json, JsonObject, Result } from '@qanat/json';
import { accept, issue } from './issue.ts';
import { fromBase64url, parseHash, parsePublicKey, parseSignature } from './notation.ts';

/** Looks at one value and adds a finding for each thing wrong with it. */
export type Shape = (value: Json | undefined, path: string, issues: Issue[]) => void;

/** Checks a value against a shape and hands it out under the type the shape describes. */
export function parseShape<T>(shape: Shape, value: Json): Result<T> {
  const issues: Issue[] = [];
  shape(value, '$', issues);
  // The shape is the proof of the type; each shape stands beside its interface.
  return issues.length === 0 ? accept(value as T) : { ok: false, issues };
}

/** An object with exactly these members; those whose shape is {@link optional} may be absent. */
export function closed(members: Readonly<Record<string, Shape>>): Shape {
  const names = Object.keys(members);
  return (value, path, issues) => {
    if (!isObject(value)) return void issues.push(typeIssue(value, path, 'object'));
    for (const name of names) {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      (members[name] as Shape)(member, `${path}.${name}`, issues);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(members, name))
        issues.push(issue('envelope/unknown-member', `${path}.${name.slice(0, 40)}`));
    }
  };
}

/** An object whose members are for someone else to judge. */
export const anyObject: Shape = (value, path, issues) => {
  if (!isObject(value)) issues.push(typeIssue(value, path, 'object'));
};

/** An object used as a dictionary: at most `max` entries whose names match `name`. */
export function dictionary(name: RegExp, shape: Shape, max: number): Shape {
  return (value, path, issues) => {
    if (!isObject(value)) return void issues.push(typeIssue(value, path, 'object'));
    const keys = Object.keys(value);
    if (keys.length > max) issues.push(issue('envelope/too-big', path, { limit: max }));
    for (const key of keys.slice(0, max)) {
      if (!name.test(key)) issues.push(issue('envelope/wrong-value', `${path}.${key.slice(0, 40)}`));
      shape(value[key], `${path}.${key.slice(0, 40)}`, issues);
    }
  };
}

export function optional(shape: Shape): Shape {
  return (value, path, issues) => {
    if (value !== undefined) shape(value, path, issues);
  };
}

export function nullable(shape: Shape): Shape {
  return (value, path, issues) => {
    if (value !== null) shape(value, path, issues);
  };
}

export function list(shape: Shape, min: number, max: number): Shape {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return void issues.push(typeIssue(value, path, 'array'));
    if (value.length < min) issues.push(issue('envelope/wrong-value', path));
    if (value.length > max) issues.push(issue('envelope/too-big', path, { limit: max }));
    for (const [i, item] of value.slice(0, max).entries()) shape(item, `${path}[${i}]`, issues);
  };
}

/** A list without repeated entries; the entries are strings. */
export function distinct(shape: Shape, min: number, max: number): Shape {
  const base = list(shape, min, max);
  return (value, path, issues) => {
    base(value, path, issues);
    if (Array.isArray(value) && new Set(value).size !== value.length)
      issues.push(issue('envelope/wrong-value', path));
  };
}

export function literal(...allowed: readonly (string | number | boolean | null)[]): Shape {
  return (value, path, issues) => {
    if (value === undefined) issues.push(issue('envelope/missing', path));
    else if (!allowed.includes(value as string)) issues.push(issue('envelope/wrong-value', path));
  };
}

export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape {
  return (value, path, issues) => {
    if (typeof value !== 'number') issues.push(typeIssue(value, path, 'number'));
    else if (!Number.isSafeInteger(value) || value < min || value > max) {
      issues.push(issue('envelope/wrong-value', path));
    }
  };
}

export function text(max: number, accepts: (text: string) => boolean = () => true): Shape {
  return (value, path, issues) => {
    if (typeof value !== 'string') issues.push(typeIssue(value, path, 'string'));
    else if (value.length > max) issues.push(issue('envelope/too-big', path, { limit: max }));
    else if (!accepts(value)) issues.push(issue('envelope/wrong-value', path));
  };
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

export const hash: Shape = text(71, (value) => parseHash(value) !== undefined);
export const publicKey: Shape = text(51, (value) => parsePublicKey(value) !== undefined);
export const signature: Shape = text(86, (value) => parseSignature(value) !== undefined);
/** Exactly `length` bytes in base64url. */
export const bytes = (length: number): Shape =>
  text(Math.ceil((length * 4) / 3), (value) => fromBase64url(value)?.length === length);
/** `qn1` and the base32 form of a SHA-256. */
export const nodeId: Shape = text(55, matches(/^qn1[a-z2-7]{51}[aq]$/));
/** `c_` and the base32 form of 16 bytes. */
export const channelId: Shape = text(28, matches(/^c_[a-z2-7]{25}[aeimquy4]$/));
export const kid: Shape = text(32, matches(/^[a-z][a-z0-9-]*$/));
/** STIX identifier (STIX 2.1 §2.9): type, two hyphens, UUID. */
export const objectId: Shape = text(
  300,
  matches(/^[a-z][a-z0-9-]{1,249}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
);
/** RFC 3339 in UTC with `Z`, to the second or the millisecond, a day that exists. */
export const time: Shape = text(40, isTime);
/** Name in one or more languages (BCP 47 tag → text). */
export const names: Shape = dictionary(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, text(200), 16);

/** Milliseconds since 1970 of a {@link time}. */
export function instant(value: string): number {
  return Date.parse(value);
}

function isTime(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(value)) return false;
  const parsed = Date.parse(value);
  // Date.parse turns 30 February into March; what exists prints itself again.
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 19) === value.slice(0, 19);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeIssue(value: Json | undefined, path: string, expected: string): Issue {
  return value === undefined
    ? issue('envelope/missing', path)
    : issue('envelope/wrong-type', path, { expected });
}
