import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';

export async function createBoxPair(suite: 'q1' | 'x1'): Promise<{ identity: string; recipient: string }> {
  const identity = suite === 'q1' ? await generateHybridIdentity() : await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
