import type { Reader, Tx } from '@qanat/store';

export type Role = 'officer' | 'analyst' | 'reader';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** What a secret opens: a one-time sign-in link, a session, a member's API token, or one lane's TAXII token. */
export type SecretKind = 'link' | 'session' | 'token' | 'lane';

export interface Secret {
  readonly kind: SecretKind;
  readonly person: Person | null;
  /** The channel whose outgoing lane a `lane` secret reads. */
  readonly chan: string | null;
}

export async function insertPeople(tx: Tx, people: readonly Person[], at: string): Promise<void> {
  await tx.many(
    'INSERT INTO app_person (id, name, role, created_at) VALUES (?, ?, ?, ?)',
    people.map(({ id, name, role }) => [id, name, role, at]),
  );
}

export function listPeople(r: Reader): Promise<Person[]> {
  return r.all<Person & Record<string, never>>(
    'SELECT id, name, role FROM app_person WHERE ended_at IS NULL ORDER BY name',
  );
}

export async function insertSecrets(
  tx: Tx,
  secrets: readonly {
    hash: Uint8Array;
    kind: SecretKind;
    person?: string;
    chan?: string;
    label?: string;
    expiresAt: string;
  }[],
  at: string,
): Promise<void> {
  await tx.many(
    'INSERT INTO app_secret (hash, kind, person, chan, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    secrets.map((s) => [s.hash, s.kind, s.person ?? null, s.chan ?? null, s.label ?? '', at, s.expiresAt]),
  );
}

/** The secret behind a hash, if it is of the kind, not expired, and (a link) not used. */
export async function findSecret(r: Reader, hash: Uint8Array, at: string): Promise<Secret | undefined> {
  const row = await r.get<{
    kind: SecretKind;
    chan: string | null;
    id: string | null;
    name: string | null;
    role: Role | null;
  }>(
    `SELECT s.kind, s.chan, p.id, p.name, p.role FROM app_secret s LEFT JOIN app_person p ON p.id = s.person AND p.ended_at IS NULL
     WHERE s.hash = ? AND s.expires_at > ? AND (s.kind <> 'link' OR s.used_at IS NULL)`,
    [hash, at],
  );
  if (!row) return undefined;
  const person = row.id && row.name && row.role ? { id: row.id, name: row.name, role: row.role } : null;
  if (row.kind !== 'lane' && !person) return undefined;
  return { kind: row.kind, person, chan: row.chan };
}

/** Marks a one-time link as used; false when somebody was faster. */
export async function useLink(tx: Tx, hash: Uint8Array, at: string): Promise<boolean> {
  const { changes } = await tx.run(
    "UPDATE app_secret SET used_at = ? WHERE hash = ? AND kind = 'link' AND used_at IS NULL AND expires_at > ?",
    [at, hash, at],
  );
  return changes === 1;
}

export async function dropSecret(tx: Tx, hash: Uint8Array): Promise<void> {
  await tx.run('DELETE FROM app_secret WHERE hash = ?', [hash]);
}
