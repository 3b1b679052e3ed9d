import { type AskSummary, ask, asks, type GrantInput, grant, refuseAsk } from '@qanat/exchange';
import type { Home } from '../home.ts';
import { record } from './join.ts';
import { orRefuse } from './or-refuse.ts';

/** Asks whoever gave us an object in a channel for leave to pass it on to these nodes. Answers the question's id. */
export async function askLeave(
  home: Home,
  chan: string,
  object: string,
  nodes: readonly string[],
  actor: string,
): Promise<string> {
  const { ask: id } = orRefuse(await ask(home.self, chan, object, { for: nodes }, actor));
  await record(home, actor, 'channel.ask', object);
  return id;
}

/** Questions of ours and of partners, oldest first. */
export function questions(home: Home, chan?: string): Promise<AskSummary[]> {
  return asks(home.self, chan);
}

/** Gives leave; `forwarded` when the object is somebody else's and the question goes one hop further first. */
export async function grantLeave(
  home: Home,
  question: string,
  terms: GrantInput,
  actor: string,
): Promise<'granted' | 'forwarded'> {
  const { state } = orRefuse(await grant(home.self, question, terms, actor));
  await record(home, actor, 'channel.grant', question);
  return state;
}

export async function refuseQuestion(home: Home, question: string, actor: string): Promise<void> {
  orRefuse(await refuseAsk(home.self, question, actor));
  await record(home, actor, 'channel.refuse-ask', question);
}
