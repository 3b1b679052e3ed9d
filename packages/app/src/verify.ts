import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyLogs } from '@qanat/exchange';
import type { Issue } from '@qanat/json';
import { verifyAudit } from './db/audit.ts';
import type { Home } from './home.ts';

/** Everything that can be checked about a store without anyone else: its file, the audit chain, every channel's log. */
export async function verifyHome(home: Home): Promise<{ checked: Record<string, number>; issues: Issue[] }> {
  const { store } = home.self;
  const issues: Issue[] = (await store.checkIntegrity()).map((detail) => fault('app/integrity', { detail }));
  const audit = await store.read(verifyAudit);
  if (audit.brokenAt !== undefined)
    issues.push(fault('app/chain-broken', { chain: 'audit', at: audit.brokenAt }));
  const logs = await verifyLogs(home.self);
  issues.push(...logs.issues);
  return { checked: { auditRows: audit.rows, logs: logs.logs, envelopes: logs.envelopes }, issues };
}

/** What an operator should know about the installation; warnings do not stop anything. */
export async function doctor(home: Home): Promise<Issue[]> {
  const path = join(home.dir, 'keys');
  const issues: Issue[] = [];
  if (!home.self.keys.wrapped) issues.push({ ...fault('app/key-unwrapped', { path }), severity: 'warning' });
  if (home.self.keys.offlineHere) issues.push({ ...fault('app/key-offline', { path }), severity: 'warning' });
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    issues.push(fault('app/key-permissions', { path, mode: (mode & 0o777).toString(8) }));
  const audit = await home.self.store.read(verifyAudit);
  if (audit.brokenAt !== undefined)
    issues.push(fault('app/chain-broken', { chain: 'audit', at: audit.brokenAt }));
  return issues;
}

function fault(code: string, params: Record<string, string | number>): Issue {
  return { code, path: '', severity: 'error', params };
}
