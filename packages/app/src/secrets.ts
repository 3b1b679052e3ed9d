import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { appendAudit } from './db/audit.ts';
import type { Person, Role, Secret, SecretKind } from './db/people.ts';
import { dropSecret, findSecret, insertPeople, insertSecrets, listPeople, useLink } from './db/people.ts';
import { AppError } from './errors.ts';
import type { Home } from './home.ts';

const LIFETIME_MS: Record<SecretKind, number> = {
  link: 15 * 60_000,
  session: 12 * 3_600_000,
  token: 365 * 86_400_000,
  lane: 365 * 86_400_000,
};

const hash = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** Adds a person who may sign in; `role` is the most they may do. */
export async function addPerson(home: Home, name: string, role: Role, actor: string): Promise<Person> {
  const person = { id: randomUUID(), name, role };
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await insertPeople(tx, [person], at);
    await appendAudit(tx, [{ actor, action: 'user.add', subject: person.id, detail: { role } }], at);
  });
  return person;
}

export function people(home: Home): Promise<Person[]> {
  return home.self.store.read((r) => listPeople(r));
}

/** A secret of 256 bits, shown once; the store keeps its hash only. */
async function issue(
  home: Home,
  kind: SecretKind,
  holder: { person?: string; chan?: string; label?: string },
  actor: string,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const now = home.self.now();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[kind]).toISOString();
  await home.self.store.write(async (tx) => {
    await insertSecrets(tx, [{ hash: hash(secret), kind, expiresAt, ...holder }], now.toISOString());
    const subject = holder.person ?? holder.chan ?? '';
    await appendAudit(tx, [{ actor, action: `secret.${kind}`, subject }], now.toISOString());
  });
  return secret;
}

/** A sign-in link's token: good once, for fifteen minutes. */
export async function issueLink(home: Home, name: string, actor: string): Promise<string> {
  return issue(home, 'link', { person: (await personNamed(home, name)).id }, actor);
}

/** A member's API token: acts with that person's role, for a year. */
export async function issueToken(home: Home, name: string, label: string, actor: string): Promise<string> {
  return issue(home, 'token', { person: (await personNamed(home, name)).id, label }, actor);
}

/** A TAXII token that reads one channel's outgoing lane and nothing else. */
export function issueLaneToken(home: Home, chan: string, label: string, actor: string): Promise<string> {
  return issue(home, 'lane', { chan, label }, actor);
}

async function personNamed(home: Home, name: string): Promise<Person> {
  const person = (await people(home)).find((one) => one.name === name || one.id === name);
  if (!person) throw new AppError('app/not-found', { id: name });
  return person;
}

/**
 * Exchanges a link's token for a session.
 * @returns the session's secret and person, or undefined when the link is unknown, used or expired.
 */
export async function signIn(
  home: Home,
  token: string,
): Promise<{ session: string; person: Person } | undefined> {
  const { store, now } = home.self;
  const at = now().toISOString();
  const link = await store.read((r) => findSecret(r, hash(token), at));
  if (link?.kind !== 'link' || !link.person) return undefined;
  const person = link.person;
  if (!(await store.write((tx) => useLink(tx, hash(token), at)))) return undefined;
  return { session: await issue(home, 'session', { person: person.id }, person.name), person };
}

/** The principal behind a session, token or lane secret; undefined for anything else. */
export async function principal(home: Home, secret: string): Promise<Secret | undefined> {
  const found = await home.self.store.read((r) => findSecret(r, hash(secret), home.self.now().toISOString()));
  return found?.kind === 'link' ? undefined : found;
}

export async function signOut(home: Home, session: string): Promise<void> {
  await home.self.store.write((tx) => dropSecret(tx, hash(session)));
}
