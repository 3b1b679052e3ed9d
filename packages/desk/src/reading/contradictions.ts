import type { Claim } from './types.ts';

export function findContradictions(_claims: readonly Claim[]): [number, number][] {
  return [];
}
