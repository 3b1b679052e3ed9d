import { createHash } from 'node:crypto';
import type { StixObject } from '@qanat/stix';
import {
  type NewObject,
  openStore,
  type Store,
  type Supply,
  type SupplyTerms,
  supply,
  type Tx,
} from '@qanat/store';

export const NOW = '2026-11-23T08:00:00Z';
export const TERMS: SupplyTerms = { onward: 'ask' };

export function memoryStore(): Promise<Store> {
  return openStore({ path: ':memory:', migrations: [] });
}

/** The same id for the same type and name. */
export function id(type: string, name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function object(type: string, name: string, more: Record<string, unknown> = {}): NewObject {
  return stored({
    type,
    spec_version: '2.1',
    id: id(type, name),
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    name,
    ...more,
  } as StixObject);
}

export function relationship(name: string, source: string, target: string): NewObject {
  return object('relationship', name, { relationship_type: 'uses', source_ref: source, target_ref: target });
}

export function indicator(name: string, pattern: string, more: Record<string, unknown> = {}): NewObject {
  return object('indicator', name, {
    pattern,
    pattern_type: 'stix',
    valid_from: '2026-01-01T00:00:00Z',
    ...more,
  });
}

export function address(value: string, more: Record<string, unknown> = {}): NewObject {
  const sco = { type: 'ipv4-addr', spec_version: '2.1', id: id('ipv4-addr', value), value, ...more };
  return stored(sco as StixObject);
}

export function stored(object: StixObject): NewObject {
  return { object, bytes: new TextEncoder().encode(JSON.stringify(object)) };
}

export function ownSupply(tx: Tx): Promise<Supply> {
  return supply(tx, { kind: 'own', name: 'own', terms: TERMS });
}

export function channelSupply(tx: Tx, chan: string): Promise<Supply> {
  return supply(tx, { kind: 'channel', name: `channel:${chan}`, terms: TERMS });
}
