import { verifyAudit } from './db/audit.ts';
import type { Home } from './home.ts';

/** Walks the audit chain: how many rows, and where it is broken, if it is. */
export function auditStanding(home: Home): Promise<{ rows: number; brokenAt?: number }> {
  return home.self.store.read(verifyAudit);
}
