import { LIMITS } from '@qanat/envelope';
import type { StreamLimits } from './framing.ts';
import type { PaceLimits } from './pace.ts';

/** What a door takes before it knows, or although it knows, who stands outside. */
export interface DoorLimits {
  stream: StreamLimits;
  /** How slowly packets may come: a thin satellite link passes, a stream that drips does not. */
  pace: PaceLimits;
  /** Bytes of a join message. */
  join: number;
  /** Connections at once, in all and from one address. */
  connections: number;
  connectionsPerAddress: number;
  /** Requests under way at once in which packets go in or out; one for each mailbox. */
  transfers: number;
  /** Joins under way at once. */
  joins: number;
  /** Joins begun in one minute: each costs strangers nothing and us a look into the store. */
  joinsPerMinute: number;
  /** A handshake, and the head of a request, must be complete within this many milliseconds. */
  headMs: number;
  /** No byte for this long ends a connection. Longer than it takes to open and store the largest packet. */
  idleMs: number;
  /** A join message must be complete within this many milliseconds. */
  joinMs: number;
  /** Any request must be complete within this many milliseconds. */
  requestMs: number;
}

/** A label and an outer check stand before each packet on the road. */
const LABEL_BYTES = 1_024;

export const DOOR_LIMITS: DoorLimits = {
  stream: { packet: LIMITS.packet + LABEL_BYTES, total: 256 * 1024 * 1024, packets: 4_096 },
  pace: { graceMs: 30_000, minRate: 256 },
  join: LIMITS.join,
  connections: 128,
  connectionsPerAddress: 32,
  transfers: 4,
  joins: 2,
  joinsPerMinute: 60,
  headMs: 10_000,
  idleMs: 120_000,
  joinMs: 15_000,
  requestMs: 900_000,
};
